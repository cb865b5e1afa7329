"""The way from reports to statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR
from tests.fakes.tagger import FakeTagger

from onrecord.errors import InputError, NotReadable
from onrecord.model.report import Report
from onrecord.model.tags import Passage, Tags
from onrecord.record.extraction import extract

NESTED = "Mira Tal said that the Harbour Union said that the ferry would sail."


class ReadsAhead(FakeTagger):
    """Asks for three passages before it answers the first, as the network does; counts how often it is set to work."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = 0

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """The tags of each passage, in order."""
        self.begun += 1
        waiting: list[Passage] = []
        for passage in passages:
            waiting.append(passage)
            if len(waiting) == 3:
                yield from super().tag([waiting.pop(0)])
        yield from super().tag(waiting)


def given() -> list[Report | InputError]:
    return [
        NotReadable("0.txt", "is empty"),
        *(report_of(text, f"{i}.txt") for i, text in enumerate([HARBOUR, NESTED, COUNCIL, NESTED, HARBOUR])),
        NotReadable("9.txt", "is empty"),
    ]


def test_order() -> None:
    """Reports and errors come out in the order in which they went in, however far the tagger reads ahead."""
    for tagger in (FakeTagger(), ReadsAhead()):
        found = list(extract(given(), tagger))
        assert [one.path for one in given()] == [
            one.path if isinstance(one, InputError) else one.report.path for one in found
        ]


def test_one_stream() -> None:
    """Contents are read between reports; the tagger is set to work once more only for those of the last reports."""
    ahead = ReadsAhead()
    many = [report_of(f"{NESTED} {i}", f"{i}.txt") for i in range(20)]
    together = [one.statements for one in extract(many, ahead) if not isinstance(one, InputError)]
    assert 2 >= ahead.begun
    alone = [one.statements for r in many for one in extract([r], FakeTagger()) if not isinstance(one, InputError)]
    assert alone == together
    assert 40 == sum(map(len, together))


def test_nothing() -> None:
    """No reports give no statements."""
    assert [] == list(extract([], FakeTagger()))


def test_a_quotation_that_stands_alone() -> None:
    """It is a statement of whom the words around it show, and none where they show nobody."""
    (mine,) = extract([report_of("Mayor Mira Tal shook her head. “No ferry will sail.”", "1.txt")], FakeTagger())
    (nobodys,) = extract([report_of("It rained in Halvek. “No ferry will sail.”", "2.txt")], FakeTagger())
    assert not isinstance(mine, InputError)
    assert not isinstance(nobodys, InputError)
    said = [(one.speaker.name if one.speaker is not None else None, one.content_text) for one in mine.statements]
    assert ([("Mira Tal", "“No ferry will sail.”")], ()) == (said, nobodys.statements)
    assert mine.cast is not None
    assert len(mine.statements) == len(mine.cast.speakers)
