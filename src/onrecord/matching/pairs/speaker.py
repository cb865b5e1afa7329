"""Who speaks in a statement, as far as one report tells: names, roles, and words for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.matching.pairs.role_classes import is_general, is_role, roles
from onrecord.model.span import hull
from onrecord.model.statement import Statement
from onrecord.wording.names import skeleton
from onrecord.wording.terms import folded, words

_NAME = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_OF_NO_WEIGHT = frozenset(
    "the a an of for and or in on at to from by with his her its their our my he she it they we i who which that this"
    " these those said says mr mrs ms dr sir s not be was is were has have had been other some many one two all".split()
)
_BESIDE = 60  # characters on each side of a name in which a role is taken for that person's


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks.

    `name` are the folded words of the speaker's name, `principal` those of the principal's; both empty where nobody
    is named. `person` says whether the name looks like a person's: two capitalised words or more, none of them a role;
    `proper` whether it holds any capitalised word that is no role ("Kraft Foods", not "a spokesman").
    `about` are all folded words by which the report refers to the speaker in this statement, `roles` the classes
    of roles found there and beside the name anywhere in the report. `keys` are skeletons of all words that name the
    speaker or the principal: those who share none are hardly one. `shown` is for people to read.
    """

    name: tuple[str, ...] = ()
    principal: tuple[str, ...] = ()
    person: bool = False
    proper: bool = False
    about: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    shown: str = ""

    @property
    def last(self) -> str:
        """The last word of the name; empty where there is none."""
        return self.name[-1] if self.name else ""


def voices(text: str, statements: Sequence[Statement]) -> tuple[Voice, ...]:
    """The voice of each of a report's statements."""
    beside = _roles_beside(text, {s.speaker.name for s in statements if s.speaker})
    return tuple(_voice(text, statement, beside) for statement in statements)


def _voice(text: str, statement: Statement, beside: Mapping[str, frozenset[str]]) -> Voice:
    source = [word for span in statement.source for word in words(span.of(text))]
    speaker, principal = statement.speaker, statement.principal
    name = _name_words(speaker.name) if speaker else ()
    of = _name_words(principal.name) if principal else ()
    about = frozenset({*name, *source} - _OF_NO_WEIGHT)
    return Voice(
        name=name,
        principal=of,
        person=speaker is not None and _looks_like_a_person(speaker.name),
        proper=speaker is not None and _is_proper(speaker.name),
        about=about,
        roles=roles({*about, *of}) | (beside.get(speaker.name, frozenset()) if speaker else frozenset()),
        keys=frozenset(skeleton(word) for word in {*about, *of} if not is_general(word)),
        shown=speaker.name if speaker else (hull(statement.source).of(text) if statement.source else ""),
    )


def _name_words(name: str) -> tuple[str, ...]:
    return tuple(word for word in words(name) if word not in _OF_NO_WEIGHT)


def _looks_like_a_person(name: str) -> bool:
    found = _NAME.findall(name)
    capital = [word for word in found if word[0].isupper()]
    return len(found) == len(capital) >= 2 and not any(is_role(folded(word)) for word in found[-2:])


def _is_proper(name: str) -> bool:
    return any(word[0].isupper() and not is_general(folded(word)) for word in _NAME.findall(name))


def _roles_beside(text: str, names: set[str]) -> dict[str, frozenset[str]]:
    """The classes of roles that stand beside each person's last name in the text."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for name in names:
        last = name.split()[-1] if name.split() else ""
        if not _looks_like_a_person(name):
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", text):
            before = text[max(0, match.start() - _BESIDE) : match.start()]
            after = text[match.end() : match.end() + _BESIDE]
            near = _in_apposition(before, after)
            found[name] |= roles(words(near))
    return found


def _in_apposition(before: str, after: str) -> str:
    """The words that may describe the name between them: up to a full stop, a verb is not looked for."""
    ahead = re.split(r"[.!?;:\n”\"]\s", before)[-1]
    behind = re.match(r",\s*([^,.;:!?\n]*)", after)
    return f"{' '.join(ahead.split()[-6:])} {behind.group(1) if behind else ''}"
