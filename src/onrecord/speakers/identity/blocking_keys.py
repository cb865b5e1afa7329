"""The keys of name forms: forms in one block may be one actor; a topic leads to the forms that a question is about."""

from __future__ import annotations

from onrecord.speakers.evidence.forms import Form
from onrecord.speakers.evidence.offices import Office
from onrecord.speakers.evidence.seats_of_government import SEATS
from onrecord.speakers.evidence.spelling_keys import family_names, skeleton
from onrecord.speakers.lexicon.nicknames import full_forms

SHORTEST_INITIALS = 3  # letters
_HEADS = frozenset(key for key in SEATS.values() if key.endswith((" president", " prime minister")))
_COMMON = frozenset(
    """ministry department council parliament congress senate assembly court army police office bureau agency
    committee commission party bank foreign defence interior finance justice health education trade supreme central
    national security state intelligence affairs internal energy home""".split()
)


def blocks(form: Form) -> frozenset[str]:
    """The blocks of a form: two forms can be linked only where they share one.

    A full name has the sound of its last word with the first letter of the first, and with the first names for which
    that may be a nickname, and its words in any order; an
    organisation its words with and without the country, the short forms that reports introduce, its initials, and
    whose office it is.
    """
    if form.full:
        last, first = form.words[-1], form.words[0]
        sound = skeleton(last)
        nicknames = {f"person {sound} ={full}" for full in full_forms(first)}
        return frozenset({f"person {sound} {first[:1]}", f"words {' '.join(sorted(form.words))}"} | nicknames)
    if form.kind != "organisation":
        return frozenset()
    key = bare(form)
    named = {key, *form.short, *(initials_of(name) for name in form.names), without_country(key), seat_of(key)} - {""}
    owner, _ = owned(key)
    return frozenset({f"organisation {k}" for k in named} | {f"owner {owner or key}"})


def topics(form: Form) -> frozenset[str]:
    """What a form has to do with: its last name, its offices, itself."""
    found = {form_topic(form.key.split(" · ")[0])}
    if form.full:
        found |= {family_topic(word) for word in family_names(form.words)}
        found |= {office_topic(held) for held in form.offices if held.of}
    return frozenset(found)


def family_topic(word: str) -> str:
    """What is asked about a last name alone, as it is written."""
    return f"family {word}"


def office_topic(held: Office) -> str:
    """What is asked about an office alone."""
    return f"office {held.title} of {held.of}"


def form_topic(key: str) -> str:
    """What is asked about the forms of one name."""
    return f"form {key}"


def bare(form: Form) -> str:
    """The key of an organisation, without "organisation" before it."""
    return form.key.removeprefix("organisation ")


def without_country(key: str) -> str:
    """An organisation's own name without its country; "" where it has none, or every country has one."""
    code, _, rest = key.partition(" ")
    return rest if len(code) == 2 and code.isupper() and " " in rest and not is_office(rest) else ""


def seat_of(key: str) -> str:
    """The country whose government has its seat where an organisation's key says; "" for any other key."""
    return key[:2] if key in _HEADS else ""


def owned(key: str) -> tuple[str, str]:
    """Whose office an organisation is, and which: ("RU", "foreign ministry"); two empty strings where it is none."""
    words = key.split()
    office = [word for word in words if word in _COMMON]
    if not office or len(office) == len(words):
        return "", ""
    return " ".join(word for word in words if word not in _COMMON), " ".join(office)


def is_office(key: str) -> bool:
    """Whether every country has one: "foreign ministry"."""
    return all(word in _COMMON for word in key.split())


def initials_of(name: str) -> str:
    """The initials of the capitalised words of a name, folded; "" where they are too few to show anything."""
    letters = "".join(word[0] for word in name.split() if word[:1].isupper()).casefold()
    return letters if len(letters) >= SHORTEST_INITIALS else ""
