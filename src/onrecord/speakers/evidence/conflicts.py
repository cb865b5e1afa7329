"""What shows that two are not one person: gender, and offices that nobody holds at the same time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from onrecord.speakers.evidence.forms import Form, Held
from onrecord.speakers.evidence.offices import Office, is_state
from onrecord.speakers.report_words import fold

_SAME_TIME = 730  # days between two reports within which a person is not head of two states
_AT_ONCE = 60  # days within which two offices are held together, or not by one
_SINGLE = frozenset("president king queen emperor sultan emir mayor governor chancellor premier".split())
_SPORT = frozenset(
    """coach trainer player striker midfielder goalkeeper footballer cricketer golfer sprinter boxer batsman
    bowler captain skipper""".split()
)
_STAGE = frozenset("actor actress singer musician rapper filmmaker comedian dancer painter drummer guitarist".split())
_STATE = frozenset("president minister senator representative governor mayor envoy secretary chancellor".split())
# What one person may be after the other, or beside it; but two of whom no more than a last name is known are two.
_ALONE = {
    "business": "ceo cfo coo founder co-founder owner entrepreneur banker investor trader tycoon shopkeeper".split(),
    "press": "journalist reporter editor columnist correspondent".split(),
    "science": "scientist researcher epidemiologist physicist biologist chemist historian professor".split(),
    "law": "judge prosecutor lawyer solicitor barrister".split(),
    "church": "priest bishop archbishop pastor rabbi imam".split(),
    "court": "suspect defendant victim witness survivor".split(),
}
_UNIONS = frozenset("union unions federation workers".split())


def against(left: Form, right: Form, *, alone: bool = False) -> str | None:
    """Why two forms are not one person, in words; None if nothing speaks against it.

    `alone` where only a last name says that they are: then more does.
    """
    if left.gender is not None and right.gender is not None and left.gender != right.gender:
        return "reports speak of a man and of a woman"
    return offices_against(left.offices, right.offices, alone=alone)


def speaks_against(left: Form, right: Form) -> str | None:
    """What a person should know who says that two forms are one actor, in words; None if nothing.

    More than `against` holds against a link: that one is no person, and offices that are seldom one person's.
    """
    if (left.kind == "person") != (right.kind == "person"):
        other = right if left.kind == "person" else left
        # One word of a person's name, alone in some report, may have been taken for an organisation's.
        if not {fold(word) for word in left.shown.split()} & {fold(word) for word in right.shown.split()}:
            what = "a state" if is_state(other.shown) else f"an {other.kind}" if other.kind[0] == "o" else "a group"
            return f"one is a person and the other {what}"
    return against(left, right, alone=True) or _other_offices(left, right)


def _other_offices(left: Form, right: Form) -> str | None:
    """That reports of one time give the two quite other offices; None where they do not."""
    pairs = [(one, other) for one in sorted(left.offices) for other in sorted(right.offices)]
    if any(one.title == other.title for one, other in pairs):
        return None
    for one, other in pairs:
        mine, theirs = left.offices[one], right.offices[other]
        if not (one.past or other.past) and _within(_AT_ONCE, mine, theirs):
            return f"reports of the same time call one “{mine.title}” and the other “{theirs.title}”"
    return None


def offices_against(left: Mapping[Office, Held], right: Mapping[Office, Held], *, alone: bool = False) -> str | None:
    """Why the offices of one and of the other are not one person's; None where they may be, or one is held by both."""
    if shared_office(left, right) is not None:
        return None
    mine, theirs = ([(o, side[o]) for o in sorted(side) if weighs(o, alone=alone)] for side in (left, right))
    for one, seen in mine:
        for two, other in theirs:
            if _exclude(one, two, alone) and _at_one_time(seen, other, alone):
                return f"“{seen.title}” and “{other.title}” are not held together"
    return None


def contradict(one: Office, other: Office) -> bool:
    """Whether a report that gives one name the one and the other office speaks of two people.

    Walks of life that exclude each other, and one noun with two subjects: "health secretary", "general secretary".
    """
    if one.past or other.past or one.title == other.title:
        return False
    walks = {_walk(one, True), _walk(other, True)}
    if len(walks) == 2 and walks <= {"sport", "stage", "state", "union"}:
        return True
    mine, theirs = set(one.title.split()), set(other.title.split())
    return bool(mine & theirs & (_STATE | _SINGLE)) and not (mine <= theirs or theirs <= mine)


def shared_office(left: Mapping[Office, Held], right: Mapping[Office, Held]) -> Office | None:
    """The first office of `left` that `right` has, too, in the order of offices."""
    known: dict[tuple[str, str], list[Office]] = {}
    for held in right:
        known.setdefault((held.title, held.of), []).append(held)
    fitting = [o for o in left if any(o.fits(other) for other in known.get((o.title, o.of), ()))]
    return min(fitting, default=None)


@lru_cache(maxsize=10_000)
def weighs(office: Office, *, alone: bool = False) -> bool:
    """Whether holding this office may speak against being somebody; of whom no more than a last name is known."""
    return _walk(office, alone) is not None or bool(_SINGLE & set(office.title.split()))


def _exclude(left: Office, right: Office, alone: bool) -> bool:
    """Whether nobody holds both at one time."""
    walks = {w for w in (_walk(left, alone), _walk(right, alone)) if w is not None}
    if len(walks) == 2 or (alone and _two_ministers(left, right)):
        return True
    single = _SINGLE & set(left.title.split()) & set(right.title.split())
    return bool(single) and left.title == right.title and bool(left.of and right.of) and left.of != right.of


def _two_ministers(left: Office, right: Office) -> bool:
    """Whether both are ministers, and not for the same: "minister" alone may be for anything."""
    one, two = set(left.title.split()), set(right.title.split())
    return "minister" in one & two and not (one <= two or two <= one) and not (left.past or right.past)


@lru_cache(maxsize=10_000)
def _walk(office: Office, alone: bool = False) -> str | None:
    title = set(office.title.split())
    if alone and _UNIONS & set(office.of.split()):
        return "union"
    found = next((n for n, s in (("sport", _SPORT), ("stage", _STAGE), ("state", _STATE)) if title & s), None)
    if found is None and alone:
        found = next((n for n, nouns in _ALONE.items() if title.intersection(nouns)), None)
    return found


def _at_one_time(left: Held, right: Held, alone: bool) -> bool:
    """Whether some report gives the one within two years of another that gives the other; undated ones do not tell, and
    of two of whom only a last name is known that is enough."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return alone
    return _within(_SAME_TIME, left, right)


def _within(days: int, left: Held, right: Held) -> bool:
    """Whether dated reports that give the one and the other are no more than so many days apart."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return False
    return max(days_between(left.last, right.first), days_between(right.last, left.first)) <= days


def days_between(earlier: str, later: str) -> int:
    """The days from the one to the other date; negative where the first is the later. A year or month is its start."""
    return (_day(later) - _day(earlier)).days


@lru_cache(maxsize=50_000)
def _day(value: str) -> date:
    # Of an interval, which earlier versions kept here as "2024-05/20", its start.
    year, month, day = (*(int(part) for part in value.partition("/")[0].split("-")[:3]), 1, 1)[:3]
    return date(year, month, day)
