"""Links and utterances follow from the set of statements, also where drawers fill up and empty again."""

from __future__ import annotations

import random

import pytest
from tests.fakes.statements import Row, report

from onrecord.matching.candidates import blocking
from onrecord.matching.candidates.index import MemoryCabinet
from onrecord.matching.clustering.relinking import relink
from onrecord.matching.pairs.comparable import Compared, compared

WORDS = (
    "ferry harbour tariff lantern quarry glacier orchard turbine embargo senate violin cathedral pipeline meadow"
    " vaccine basalt copper lagoon monsoon textile"
).split()
SPEAKERS = ("Zora Ilmari", "Tomas Brek", None)


def many(seed: int) -> list[list[Compared]]:
    """Reports, dated and not, that share words so often that drawers of three are full; with the odd sentence twice."""
    rng = random.Random(seed)
    made: list[list[Compared]] = []
    said: list[str] = []
    for n in range(24):
        rows: list[Row] = []
        for _ in range(2):
            words = " ".join(rng.sample(WORDS, 6)) if not said or rng.random() < 0.6 else rng.choice(said)
            said.append(words)
            rows.append((rng.choice(SPEAKERS), "said", words))
        date = rng.choice((None, "2021-03-01", "2021-03-12", "2021-06-20"))
        made.append(list(compared(report(f"Outlet {n}", *rows, date=date, said=rng.choice((None, date))))))
    return made


def links(cabinet: MemoryCabinet, count: int) -> list[dict[int, float]]:
    return [dict(sorted(cabinet.links(n).items())) for n in range(count)]


@pytest.fixture(params=(3, 5, 8))
def small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawers that are soon full."""
    for name in ("_FULL", "_FULL_ANY_TIME", "_FULL_RUN", "_FULL_PASSAGE"):
        monkeypatch.setattr(blocking, name, request.param)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_drawers_fill_makes_no_difference(seed: int) -> None:
    """One by one, in any order, with others that are taken out again, links come to what they are at once."""
    made = many(seed)
    statements = [one for those in made for one in those]
    at_once = MemoryCabinet(statements, [])
    relink(at_once, {}, range(len(statements)))
    expected = links(at_once, len(statements))

    extra = [one for those in many(seed + 100) for one in those]
    every = [*statements, *extra]
    one_by_one = MemoryCabinet(every, [])
    rng = random.Random(seed)
    for n in rng.sample(range(len(every)), len(every)):
        relink(one_by_one, {}, [n])
    for n in rng.sample(range(len(statements), len(every)), len(extra)):
        relink(one_by_one, {n: every[n]}, [])

    assert expected == links(one_by_one, len(statements))
    assert any(expected)
