"""Words for what somebody is, in classes: "her rep" and "the family's publicist" may be one person."""

from __future__ import annotations

from collections.abc import Iterable

_CLASSES = {
    "who speaks for others": "spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons rep reps"
    " representative representatives publicist publicists communications press",
    "lawyer": "lawyer lawyers attorney attorneys counsel solicitor barrister",
    "police": "police policeman policewoman officer officers cop cops detective sheriff constable investigators"
    " investigator carabinieri",
    "prosecutor": "prosecutor prosecutors",
    "authorities": "official officials authorities authority administration government",
    "head of state": "president presidency",
    "head of government": "premier chancellor pm",
    "minister": "minister ministry secretary",
    "legislator": "senator senators sen representative congressman congresswoman lawmaker lawmakers mp legislator"
    " legislators deputy member",
    "governor": "governor gov",
    "mayor": "mayor",
    "judge": "judge justice court",
    "medical examiner": "coroner pathologist examiner",
    "doctor": "doctor doctors physician hospital surgeon",
    "envoy": "envoy ambassador diplomat diplomats",
    "head of an organisation": "chief director chairman chairwoman chair head ceo executive founder leader boss",
    "military": "general commander colonel commodore admiral lieutenant captain navy army military troops",
    "witness": "witness witnesses bystander resident residents neighbour neighbor neighbours neighbors",
    "parent": "father mother dad mum mom parents",
    "expert": "analyst analysts expert experts professor researcher researchers scientist scientists seismologist",
    "company": "company firm maker operator manufacturer corporation",
    "unnamed": "source sources insider insiders",
    "candidate": "candidate nominee campaign",
    "union": "union unions",
    "media": "media television tv radio newspaper agency newspapers website magazine",
}
_CLASSES_OF: dict[str, frozenset[str]] = {
    word: frozenset(name for name, those in _CLASSES.items() if word in those.split())
    for those in _CLASSES.values()
    for word in those.split()
}


def roles(words: Iterable[str]) -> frozenset[str]:
    """The classes that folded words name."""
    return frozenset(name for word in words for name in _CLASSES_OF.get(word, ()))


_GENERAL = frozenset(
    "foreign affairs interior defence defense department office council committee board bureau agency service services"
    " national state federal international security council house former acting deputy vice senior first general"
    " group party team members leaders republic".split()
)


def is_general(word: str) -> bool:
    """Whether a folded word stands in the names of many: two ministries of foreign affairs are not one."""
    return word in _CLASSES_OF or word in _GENERAL


def is_role(word: str) -> bool:
    """Whether a folded word says what somebody is."""
    return word in _CLASSES_OF
