"""Pages of the reading room, as a reader without JavaScript gets them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.fakes.extraction import report_of, undated
from tests.fakes.records import HARBOUR, add
from tests.web.conftest import proof

from onrecord import Record
from onrecord.model.ids import utterance_id
from onrecord.web.app import create_app
from onrecord.web.views import environment


def first(client: TestClient, kind: str) -> dict[str, str]:
    found: dict[str, str] = client.get(f"/api/{kind}?limit=1").json()["items"][0]
    return found


@pytest.mark.parametrize("address", ["/", "/search", "/actors", "/reports", "/outlets", "/log", "/add", "/api"])
def test_every_page_opens(client: TestClient, address: str) -> None:
    """Each list is a whole page with one heading of the first order."""
    answer = client.get(address)
    assert 200 == answer.status_code
    assert 1 == answer.text.count("<h1")


def test_every_kind_of_entry_has_a_page(client: TestClient) -> None:
    """A statement, an utterance, an actor, a report, an occasion and an outlet open under their ids."""
    statement = first(client, "statements")
    utterance = client.get(f"/api/utterances/{statement['utterance']}").json()
    outlet = first(client, "outlets")
    for address in (
        f"/statements/{statement['id']}",
        f"/utterances/{utterance['id']}",
        f"/actors/{statement['speaker']}",
        f"/reports/{statement['report']}",
        f"/occasions/{utterance['occasion']}",
        f"/outlets/{outlet['id']}",
    ):
        answer = client.get(address)
        assert 200 == answer.status_code, address
    assert 404 == client.get("/utterances/unothing").status_code


def test_a_search_narrows_and_says_what_would_narrow_further(client: TestClient) -> None:
    """Words, force and outlet hold together; facets count what is left."""
    answer = client.get("/search", params={"force": "denies", "outlet": "herald"})
    assert "that the harbour is closed" in answer.text
    assert "1 statement<" in answer.text.replace("\n", "")
    assert "No statement fits" in client.get("/search?text=lighthouse").text
    assert 400 == client.get("/search?from=never").status_code
    assert 400 == client.get("/search?page=0").status_code


def test_a_statement_is_marked_in_its_report(client: TestClient) -> None:
    """Source, cue and content are marked, each with the offset that it begins at."""
    statement = first(client, "statements")
    text = client.get(f"/reports/{statement['report']}").text
    start = statement["content"][0][0]
    assert re.search(rf'<span data-start="{start}" class="content"', text)
    assert f'id="{statement["id"]}"' in text


def test_a_correction_is_signed_and_can_be_taken_back(client: TestClient, record_path: Path) -> None:
    """Rejecting a statement on its report's page leaves a judgement, and the page that follows offers the way back."""
    statement = first(client, "statements")
    form = {
        "proof": proof(client),
        "by": "Ana",
        "statement": statement["id"],
        "back": f"/reports/{statement['report']}",
    }
    answer = client.post("/judge/reject", data=form)
    assert 200 == answer.status_code
    assert "rejected a statement" in answer.text
    with Record.open(record_path) as record:
        (judgement,) = record.judgements()
    assert ("Ana", "reject") == (judgement.by, judgement.decision)
    client.post("/judge/undo", data={"proof": proof(client), "by": "Ana", "judgement": judgement.id, "back": "/log"})
    with Record.open(record_path) as record:
        assert None is record.statement(statement["id"]).rejected


def test_a_missed_statement_is_added_by_its_words(client: TestClient) -> None:
    """Words copied from the report are found in it; the new statement is listed as added by hand."""
    report = client.get("/api/reports?text=quay").json()["items"][0]["id"]
    form = {"proof": proof(client), "by": "Ana", "report": report, "back": f"/reports/{report}"}
    words = {"content": "Nobody was on  the quay", "cue": "recalled", "source": "Karl Ode"}
    answer = client.post("/judge/add", data={**form, **words})
    assert 200 == answer.status_code
    assert "added by hand" in answer.text
    found = client.get("/api/statements?text=quay").json()["items"][0]
    assert ("Nobody was on the quay", "Karl Ode") == (found["content_text"], found["speaker_name"])
    wrong = client.post("/judge/add", data={**form, **words, "content": "words that are not there"})
    assert (400, True) == (wrong.status_code, "are not in the report" in wrong.text)


def test_a_list_can_be_taken_away(client: TestClient) -> None:
    """As CSV, JSON Lines and Parquet, narrowed as its page is."""
    assert 2 == len(client.get("/take/statements.csv?force=denies").text.splitlines())
    assert 1 == len(client.get("/take/statements.jsonl?force=denies").text.splitlines())
    assert b"PAR1" == client.get("/take/statements.parquet").content[:4]
    assert 2 == len(client.get("/take/utterances.csv?force=denies").text.splitlines())
    for what in ("utterances", "reports", "actors", "outlets", "judgements"):
        for format in ("csv", "jsonl", "parquet"):
            assert 200 == client.get(f"/take/{what}.{format}").status_code
    assert 2 == len(client.get("/take/reports.jsonl?outlet=Herald").text.splitlines())
    assert 0 == len(client.get("/take/reports.jsonl?removed=yes").text.splitlines())
    assert 2 == len(client.get("/take/actors.csv?text=berg").text.splitlines())
    assert 404 == client.get("/take/secrets.csv").status_code


def test_a_page_behind_the_last_is_empty(client: TestClient) -> None:
    """It is a page all the same."""
    for address in ("/search?page=99", "/reports?page=99", "/actors?page=99", "/log?page=99", "/?page=99"):
        assert 200 == client.get(address).status_code, address


def test_a_quotation_is_checked(client: TestClient) -> None:
    """What is on the record is told with its speaker and what differs; what is not is not found."""
    verbatim = client.get("/check", params={"text": "the ferry will sail", "speaker": "Ana Berg"})
    assert "On the record, verbatim" in verbatim.text
    other = client.get("/check", params={"text": "the ferry will sail", "speaker": "Karl Ode"})
    assert "By someone else" in other.text
    assert "Not found" in client.get("/check?text=lighthouses+are+expensive").text


def test_a_longer_text_is_checked_sentence_by_sentence(client: TestClient) -> None:
    """Of several sentences, each that is on the record leads to its utterance."""
    page = client.get("/check", params={"text": "The ferry will sail. The cows ate the bassoon."}).text
    assert "Sentence by sentence" in page
    assert "1 of 2 is on the record" in page
    assert "The utterance</a>" in page


def test_two_statements_are_judged(client: TestClient, record_path: Path) -> None:
    """Two utterances are one by a person's word, named by id or by address, and two again when that is undone."""
    left, right = client.get("/api/utterances?limit=50").json()["items"][:2]
    statements = (left["shown_by"], right["shown_by"])

    def utterances() -> set[str]:
        return {client.get(f"/api/statements/{id}").json()["utterance"] for id in statements}

    signed = {"proof": proof(client), "by": "Ana", "back": f"/utterances/{left['id']}"}
    client.post(
        "/judge/same", data={**signed, "left": left["id"], "right": f"http://127.0.0.1/utterances/{right['id']}"}
    )
    assert 1 == len(utterances())
    with Record.open(record_path) as record:
        (judgement,) = record.judgements()
    client.post("/judge/undo", data={**signed, "judgement": judgement.id})
    assert 2 == len(utterances())


def test_what_a_person_said_of_two_comes_first_and_the_last_word_holds(client: TestClient) -> None:
    """The page of the utterance names who said that they are one; of two answers only the later reads as holding."""
    left, right = (one["shown_by"] for one in client.get("/api/utterances?limit=50").json()["items"][:2])
    signed = {"proof": proof(client), "by": "Ana", "left": left, "right": right}
    client.post("/judge/different", data=signed)
    client.post("/judge/same", data={**signed, "note": "I was there"})
    found = client.get(f"/api/statements/{left}").json()
    why = client.get(f"/utterances/{found['utterance']}").text.partition("Why these are one")[2]
    assert re.search(r"<p><bdi>Ana</bdi> said so on \d+ \w+ \d{4}: <bdi>I was there", why.partition("</li>")[0])
    note = client.get(f"/reports/{found['report']}").text.partition(f'id="{left}"')[2].partition("</article>")[0]
    holds, earlier = note.partition("Replaced by a later decision")[::2]
    assert ("one utterance" in holds, "two utterances" in holds) == (True, False)
    assert "two utterances" in earlier
    assert 1 == client.get("/log").text.count("A later decision says otherwise")


def test_the_log_says_what_became_of_what_is_gone(client: TestClient) -> None:
    """A statement that was added, and the adding taken back, is told to be no longer among the statements."""
    report = next(one["id"] for one in client.get("/api/reports").json()["items"] if one["title"] == "Harbour")
    form = {"proof": proof(client), "by": "Ana", "report": report}
    form |= {"content": "Nobody was on the quay", "cue": "recalled", "source": "Karl Ode"}
    client.post("/judge/add", data=form)
    made = first(client, "judgements")
    client.post("/judge/undo", data={**form, "judgement": made["id"]})
    assert "adding it was taken back" in client.get("/log").text


def test_a_report_is_dated(client: TestClient) -> None:
    """A person says when a report was published; an empty date is no date."""
    report = next(one["id"] for one in client.get("/api/reports").json()["items"] if one["date"] is None)
    form = {"proof": proof(client), "by": "Ana", "report": report, "back": f"/reports/{report}"}
    assert 400 == client.post("/judge/date", data=form).status_code
    client.post("/judge/date", data={**form, "date": "2023-03-09"})
    date = client.get(f"/api/reports/{report}").json()["date"]
    assert ("2023-03-09", "judged") == (date["value"], date["basis"])


def test_an_utterance_whose_first_statement_is_rejected_leads_to_the_others(client: TestClient) -> None:
    """The address that somebody wrote down opens where the other statements are, or says who took all of it out."""
    every = client.get("/api/utterances?text=ferry").json()["items"]
    found = next(one for one in every if len(one["statements"]) > 1)
    form = {"proof": proof(client), "by": "Ana"}
    owner = next(s for s in found["statements"] if utterance_id(s) == found["id"])
    others = [s for s in found["statements"] if s != owner]
    client.post("/judge/reject", data={**form, "statement": owner})
    there = client.get(f"/api/statements/{others[0]}").json()["utterance"]
    assert there != found["id"]
    assert f"/utterances/{there}" == client.get(f"/utterances/{found['id']}").url.path
    assert there == client.get(f"/api/utterances/{found['id']}").json()["id"]
    for statement in others:
        client.post("/judge/reject", data={**form, "statement": statement})
    answer = client.get(f"/utterances/{found['id']}")
    assert (410, True) == (answer.status_code, "took this out of the lists" in answer.text)
    assert "took this utterance out" in client.get(f"/api/utterances/{found['id']}").json()["error"]


def test_the_log_says_what_was_judged(client: TestClient) -> None:
    """The words of the statement, with a link to it; what is taken back is told with what it took back."""
    statement = first(client, "statements")
    form = {"proof": proof(client), "by": "Ana"}
    client.post("/judge/attribute", data={**form, "statement": statement["id"], "speaker": "Ida Noor"})
    judgement = first(client, "judgements")["id"]
    client.post("/judge/undo", data={**form, "judgement": judgement})
    log = client.get("/log").text
    assert 2 == log.count(f'<a href="/statements/{statement["id"]}">')
    assert "took back a decision" in log
    assert statement["content_text"] in log


def test_an_attitude_is_not_told_as_an_assertion() -> None:
    """It is called what it is, wherever it stands in a list."""
    told = str(environment().get_template("parts.html").module.force("asserts", "attitude"))  # type: ignore[attr-defined]
    assert (True, False) == ("attitude" in told, "asserts" in told)


def test_the_day_of_the_report_is_not_the_day_of_saying(tmp_path: Path) -> None:
    """Of an undated utterance, page and citation say when it was reported, and that its own day is not stated."""
    path = tmp_path / "undated.db"
    add(path, [report_of(HARBOUR, outlet="Gazette", date="2023-03-08")], undated)
    with Record.open(path, create=False) as record:
        ids = [found.id for found in record.utterances()]
    with TestClient(create_app(path), base_url="http://127.0.0.1:8017") as reader:
        for id in ids:
            text = reader.get(f"/utterances/{id}").text
            assert 4 == text.count("reported 8 March 2023; the day it was said is not stated")
            assert "no date is known" not in text
    assert 2 == len(ids)


def test_an_utterance_is_cited_in_a_line(client: TestClient) -> None:
    """Who, when, what, according to which outlets; the comma before "she said" is none of the words."""
    calm = next(one for one in client.get("/api/utterances?text=calm").json()["items"])
    page = client.get(f"/utterances/{calm['id']}").text
    assert re.search(r"The night is calm\S{0,8}\. According to", page)
    assert f"[{calm['id']}]" in page
