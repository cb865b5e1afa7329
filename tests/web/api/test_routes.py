"""The API: what it says of itself holds, whatever it is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import schemathesis
import schemathesis.specs.openapi.coverage._schema  # Python 3.11 fails to compile it now and then within a test
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient
from tests.fakes.extraction import extraction_of, report_of, with_everything
from tests.fakes.records import COUNCIL, HARBOUR, add
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.export import contract
from onrecord.web.app import create_app

HERE = {"host": "localhost"}
CHECKS = [status_code_conformance, content_type_conformance, response_schema_conformance]


def full_record(path: Path) -> None:
    """A record in which every optional field is given somewhere, and every character may occur."""

    def everything(reports: object) -> object:
        for report in reports:  # type: ignore[attr-defined]
            found = extraction_of(report)
            yield replace(found, statements=tuple(map(with_everything, found.statements)))

    add(path, [report_of(HARBOUR, outlet="Gazette", date="2023-03-08")], everything)  # type: ignore[arg-type]
    add(path, [report_of(COUNCIL + " \ud800\u202e\x00 <b>", "b\ud800.txt", outlet="He\ud800rald", title="\x00")])
    with Record.open(path) as record:
        record.reject(next(record.statements()).id, by="Ana", note="no")


def test_it_never_fails(tmp_path: Path) -> None:
    """Whatever it is asked, it answers as /openapi.json says, and never with a fault of its own."""
    path = tmp_path / "story.db"
    full_record(path)
    app = create_app(path)
    schema = schemathesis.openapi.from_asgi("/openapi.json", app, headers=HERE)
    for operation in schema.get_all_operations():
        assert isinstance(operation, Ok)

        @given(case=operation.ok().as_strategy())
        @settings(
            max_examples=15,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def ask(case: schemathesis.Case[Any]) -> None:
            answer = case.call(headers=HERE)
            assert answer.status_code < 500, answer.text
            case.validate_response(answer, checks=CHECKS)

        ask()


def test_objects_are_those_of_the_export(client: TestClient, record_path: Path) -> None:
    """A statement, a report and an utterance come as `onrecord export` prints them."""
    with Record.open(record_path) as record:
        for kind, found, make in (
            ("statements", list(record.statements()), contract.statement_object),
            ("reports", list(record.reports()), contract.report_object),
            ("utterances", list(record.utterances()), contract.utterance_object),
        ):
            got = client.get(f"/api/{kind}?limit=50").json()["items"]
            key = lambda one: one["id"]  # noqa: E731
            assert sorted(map(make, found), key=key) == sorted(got, key=key), kind  # type: ignore[arg-type]


def test_a_check_is_that_of_the_command_line(client: TestClient, record_path: Path) -> None:
    """The verdict with what comes nearest, as `onrecord check` finds it; without words it is no question."""
    with Record.open(record_path, tagger=FakeTagger) as record:
        expected = contract.check_object(record.check("the ferry will sail on Sunday", speaker="Ana Berg"))
    asked = {"text": "the ferry will sail on Sunday", "speaker": "Ana Berg"}
    assert expected == client.get("/api/check", params=asked).json()
    assert 422 == client.get("/api/check").status_code


def test_occasions_and_origins_come_as_in_the_export(client: TestClient, record_path: Path) -> None:
    """Each occasion once, narrowed as statements are; an origin by its id."""
    with Record.open(record_path) as record:
        utterances = list(record.utterances(text="ferry"))
        wanted = [contract.occasion_object(record.occasion(one.occasion)) for one in utterances]
        origin = contract.origin_object(record.origins(utterances[0])[0])
    assert wanted == client.get("/api/occasions?text=ferry").json()["items"]
    assert origin == client.get(f"/api/origins/{origin['id']}").json()


def test_pages_of_the_api_lead_to_each_other(client: TestClient) -> None:
    """`next` gives the following page, with the same filters, until there is none."""
    seen, address = [], "/api/statements?limit=2&dated=true"
    while address:
        answer = client.get(address).json()
        seen += [one["id"] for one in answer["items"]]
        address = answer["next"]
    assert (4, 4) == (len(seen), len(set(seen)))
    assert 4 == answer["total"]


def test_faults_are_sentences(client: TestClient) -> None:
    """A wrong date, a wrong value, an unknown id."""
    for address, status in (
        ("/api/statements?from=never", 400),
        ("/api/statements?force=mumbles", 422),
        ("/api/statements?limit=0", 422),
        ("/api/statements?text=%22%22", 400),
        ("/api/utterances/unothing", 404),
        ("/api/nothing", 404),
    ):
        answer = client.get(address)
        assert status == answer.status_code, address
        assert answer.json()["error"], address


def test_the_description_names_no_field_that_there_is_not(client: TestClient) -> None:
    """What the description says of an object, the object has."""
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    statement = client.get("/api/statements?limit=1").json()["items"][0]
    for kind, answer in (
        ("Statement", statement),
        ("Report", client.get(f"/api/reports/{statement['report']}").json()),
        ("Utterance", client.get(f"/api/utterances/{statement['utterance']}").json()),
        ("Actor", client.get(f"/api/actors/{statement['speaker']}").json()),
    ):
        assert set() == set(schemas[kind]["properties"]) - set(answer), kind
