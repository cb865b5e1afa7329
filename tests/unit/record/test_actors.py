"""What a person decides about actors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.errors import NothingToDo, UnknownId, UsageError

FIRST = "Ida Oduya, mayor of Mbelu, spoke. Ida Oduya said that the ferry will sail."
SECOND = "Iduna Odd, a coach, spoke. Iduna Odd said that it rains."
THIRD = "Iida Oduya, a poet, spoke. Iida Oduya said that it is late."
LAST = "It was late. Oduya said that the night is calm."


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as opened:
        dates = ("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01")
        texts = (FIRST, SECOND, THIRD, LAST)
        opened.add([report_of(text, f"{n}.txt", date=dates[n]) for n, text in enumerate(texts)])
        yield opened


def texts(record: Record, speaker: str) -> list[str]:
    return [one.text.removeprefix("that ") for one in record.statements(speaker=speaker)]


def test_merged_actors_are_one(record: Record) -> None:
    """Two that are said to be one are one, the other's id leads to it, evidence against it is told, undo parts them."""
    before = record.actor("iduna")
    made = record.merge_actors("Ida Oduya", "Iduna Odd", by="Ana")
    merged = record.actor("iduna")
    assert record.actor("ida oduya") == merged == record.actor(before.id)
    assert before.id in merged.former_ids
    assert {"Ida Oduya", "Iduna Odd"} <= set(merged.names)
    assert ["the ferry will sail", "it rains"] == texts(record, merged.id)[:2]
    assert [made.id] == [id for id, _ in record.objections()]
    assert "not held together" in record.objections(merged.id)[0][1]
    record.undo(made.id, by="Ana")
    assert before == record.actor("iduna")
    assert [] == record.objections()


def test_a_merge_holds_for_later_reports(record: Record) -> None:
    """A report that comes later, and one that is read anew, finds the two merged."""
    record.merge_actors("Ida Oduya", "Iduna Odd", by="Ana")
    record.add([report_of("Iduna Odd said that the bridge is open.", "5.txt", date="2024-05-01")])
    assert "the bridge is open" in texts(record, "ida oduya")


def test_split_names_are_two(record: Record) -> None:
    """Two spellings that were taken for one are two; the last name alone is not the one it was said not to be."""
    assert record.actor("ida oduya") == record.actor("iida oduya")
    made = record.split_actors("Ida Oduya", "Iida Oduya", by="Ana")
    assert record.actor("ida oduya") != record.actor("iida oduya")
    assert made.id in {id for id, _ in record.objections()}
    record.undo(made.id, by="Ana")
    assert record.actor("ida oduya") == record.actor("iida oduya")
    assert "the night is calm" in texts(record, "ida oduya")
    record.split_actors("Oduya", "Ida Oduya", by="Ana")
    assert "the night is calm" not in texts(record, record.actor("ida oduya").id)


def test_two_people_of_one_name(record: Record) -> None:
    """Of whom one report takes for an actor a person says that it is another; it holds when the report is read anew."""
    record.add([report_of("Iduna Odd said that the dam is dry.", "5.txt", date="2024-05-01")])
    odd = record.actor("iduna odd")
    (dry,) = record.statements(text="dam")
    assert ["it rains", "the dam is dry"] == texts(record, odd.id)

    made = record.split_actors("Iduna Odd", dry.id, by="Ana")
    assert ["it rains"] == texts(record, odd.id)
    (other,) = {a.id for a in record.actors("iduna odd")} - {odd.id}
    assert ["the dam is dry"] == texts(record, other)
    assert [] == record.objections()
    record.undo(record.attribute(dry.id, "Somebody Else", by="Ana").id, by="Ana")
    record.add([report_of("Iduna Odd said that the well is full.", "6.txt", date="2024-06-01")])
    assert ["it rains", "the well is full"] == texts(record, odd.id)
    assert ["the dam is dry"] == texts(record, other)

    record.undo(made.id, by="Ana")
    assert [odd.id] == [a.id for a in record.actors("iduna odd")]


def test_a_last_name_of_one_report_is_another(record: Record) -> None:
    """Also of a last name alone a person says that it means somebody else in one report."""
    (calm,) = record.statements(text="calm")
    assert "the night is calm" in texts(record, record.actor("ida oduya").id)
    record.split_actors("Ida Oduya", calm.statement.report, by="Ana")
    assert "the night is calm" not in texts(record, record.actor("ida oduya").id)


def test_what_a_report_does_not_say_is_not_parted(record: Record) -> None:
    """A report that takes nobody for the actor, and one that there is not, are refused; nothing is kept."""
    (calm,) = record.statements(text="calm")
    with pytest.raises(UsageError, match="takes nobody for Iduna Odd"):
        record.split_actors("Iduna Odd", calm.id, by="Ana")
    with pytest.raises(UnknownId):
        record.split_actors("Iduna Odd", "r00000", by="Ana")
    assert [] == record.judgements()


def test_a_name_is_given_back(record: Record) -> None:
    """An actor of two names that was renamed may be given one of its own names; and either, by the one or the other."""
    record.merge_actors("Ida Oduya", "Iduna Odd", by="Ana")
    shown = record.actor("iduna odd").name
    other = ({"Ida Oduya", "Iduna Odd"} - {shown}).pop()
    for by, name in ((other, other), (shown, shown), (shown, "Ida the Elder"), (other, other)):
        record.rename_actor(by, name, by="Ana")
        assert name == record.actor("iduna odd").name
        assert name in {one.name for one in record.listed_actors()}
    with pytest.raises(NothingToDo):
        record.rename_actor(shown, other, by="Ana")


def test_a_last_name_alone_names_whom_it_means(record: Record) -> None:
    """Who is renamed by a last name that means one actor is that actor."""
    record.rename_actor("Oduya", "Ida the Elder", by="Ana")
    assert "Ida the Elder" == record.actor("ida oduya").name


def test_a_new_name_shows_everywhere(record: Record) -> None:
    """A renamed actor is shown and found by its new name."""
    record.rename_actor("Iduna Odd", "Iduna the Younger", by="Ana")
    assert "Iduna the Younger" == record.actor("iduna odd").name == record.actor("younger").name
    assert ["it rains"] == texts(record, "younger")


def test_what_cannot_be_decided(record: Record) -> None:
    """An actor with itself, a cycle, contradictions, unknown names: a sentence, and no change."""
    with pytest.raises(UsageError, match="one"):
        record.merge_actors("Ida Oduya", "Ida Oduya", by="Ana")
    with pytest.raises(UnknownId):
        record.merge_actors("Ida Oduya", "Nobody Known", by="Ana")
    with pytest.raises(UsageError, match="empty"):
        record.rename_actor("Ida Oduya", " - ", by="Ana")
    made = record.merge_actors("Ida Oduya", "Iduna Odd", by="Ana")
    with pytest.raises(NothingToDo, match="already"):
        record.merge_actors("Iduna Odd", "Ida Oduya", by="Ana")
    with pytest.raises(UsageError) as refused:
        record.split_actors("Iduna Odd", "Ida Oduya", by="Ana")
    assert {made.id} == set(re.findall(r"j[0-9a-f]{8,}", str(refused.value)))
    assert [made] == record.judgements()


def test_an_undoing_that_contradicts_is_refused(record: Record) -> None:
    """What was undone cannot be brought back against what was decided since."""
    undone = record.undo(record.merge_actors("Ida Oduya", "Iduna Odd", by="Ana").id, by="Ana")
    record.split_actors("Ida Oduya", "Iduna Odd", by="Ana")
    with pytest.raises(UsageError, match="one and different"):
        record.undo(undone.id, by="Ana")
    assert 3 == len(record.judgements())


def test_review_asks_once(record: Record) -> None:
    """What is not sure is asked with evidence on both sides, and not again after it was settled."""
    doubts = list(record.review())
    assert doubts
    assert all(doubt.why and doubt.left_evidence for doubt in doubts)
    for doubt in doubts:
        record.unsure_actors(doubt.left, doubt.right, by="Ana")
    assert [] == list(record.review())


def test_the_users_file_is_kept(record: Record, tmp_path: Path) -> None:
    """What a file says of actors holds until another is given; an error names its line, and changes nothing."""
    file = tmp_path / "actors.toml"
    file.write_text('[[actor]]\nname = "Ida Oduya"\naliases = ["Iduna Odd"]\n', encoding="utf-8")
    assert record.know_actors(file)
    assert not record.know_actors(file)
    assert record.actor("iduna") == record.actor("ida oduya")
    file.write_text('[[actor]]\nname = "Ida Oduya"\nalias = "Iduna Odd"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 3"):
        record.know_actors(file)
    assert record.actor("iduna") == record.actor("ida oduya")
    file.write_text("", encoding="utf-8")
    assert record.know_actors(file)
    assert record.actor("iduna") != record.actor("ida oduya")


def test_what_holds_does_not_rest_on_what_happened(record: Record) -> None:
    """Of two names for one actor the one that was given last holds, also after the other was undone and came back."""
    first = record.rename_actor("Ida Oduya", "Mayor Oduya", by="Ana")
    record.rename_actor("Ida Oduya", "Ida the Mayor", by="Ana")
    undone = record.undo(first.id, by="Ana")
    record.undo(undone.id, by="Ana")
    assert "Ida the Mayor" == record.actor("ida oduya").name


def test_a_split_by_report_keeps_its_place(record: Record) -> None:
    """That an actor is somebody else in one report is not lost when something else is decided about that report."""
    record.add([report_of("Iduna Odd said that the dam is dry.", "5.txt", date="2024-05-01")])
    (dry,) = record.statements(text="dam")
    record.split_actors("Iduna Odd", dry.id, by="Ana")
    record.attribute(dry.id, "Karl Ode", by="Ana")
    assert [] == record.judgements(lost=True)
