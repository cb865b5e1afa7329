"""Sources that name somebody: a person by any part of the name, an organisation, "the ministry"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.model.span import Span
from onrecord.speakers.evidence.offices import is_state
from onrecord.speakers.lexicon.nouns import is_plural_role
from onrecord.speakers.lexicon.word_classes import DEFINITE, OPENERS, PARTIES, POSSESSIVES, ROLES
from onrecord.speakers.mentions.names import Run
from onrecord.speakers.mentions.person import Person, foremost
from onrecord.speakers.mentions.titles import is_title
from onrecord.speakers.report_words import fold
from onrecord.speakers.scene import AS_GIVEN, Found, Scene
from onrecord.speakers.sources.phrases import Phrase

_GENERIC = frozenset({"group", "organisation", "organization", "company", "body"})
# What may be said of any body, and is no part of the name of one.
_ANY = frozenset(
    """local regional national federal central municipal provincial state whole entire current new old own same country
    nation city town main ruling governing rebel private public big large small troubled powerful other""".split()
)
_OF = re.compile(r" of\b")


def person(scene: Scene, phrase: Phrase, run: Run) -> Found:
    """The person, with the fullest name that the report has for the one; the name as written where that is all."""
    written = " ".join(run.span.of(scene.text).split())
    holders = scene.people.meant(run)
    shared = len(holders) > 1
    if shared:
        holders = foremost(holders, run.span.start, scene.text)
    elif not holders and len(run.keys) == 1:
        holders = scene.people.misspelt(run.keys[0])
    if len(holders) == 1:
        return Found("person", holders[0].name, run.span, _how(holders[0], written, run.span), holders[0])
    before = [w for w in phrase.core if w.end <= run.start and w.key not in DEFINITE]
    before = [w for w in before if not w.capital or w.key in OPENERS]
    if before and len(run.keys) == 1 and not run.title and before[-1].key not in ROLES:
        return scene.as_it_is(phrase)  # "some Northlanders"
    if len(run.keys) == 1 and not run.title and _OF.match(scene.text, run.end) and phrase.core[-1].end > run.end:
        whole = Span(phrase.core[0].start, phrase.core[-1].end)  # "the Regency of Northland"
        return _named(scene, replace(phrase, span=whole))
    if run.keys[-1] in PARTIES or is_plural_role(run.keys[-1]):  # "Harbour Liberals", "ANP Members"
        return Found("group", written, run.span, AS_GIVEN)
    # One word of which nothing else is known names a state, a town or an outlet more often than a person.
    several = len(run.keys) > 1 and not is_state(written)
    a_person = shared or several or any(is_title(w) for w in run.title)
    return Found("person" if a_person else "organisation", written, run.span, AS_GIVEN)


def organisation(scene: Scene, phrase: Phrase) -> Found:
    """The organisation by its name; "the ministry" as the one ministry that the report names, else in its words."""
    at = phrase.span.start
    if phrase.run is not None:
        return _in_capitals(scene, phrase, phrase.run) or _named(scene, phrase)
    if not phrase.definite:
        return scene.as_it_is(phrase)
    before = [w for w in phrase.core[:-1] if w.key not in DEFINITE | POSSESSIVES | _ANY]
    modifiers = frozenset(w.key for w in before if w.capital)
    # "The teachers’ union" is not the Miners’ Union.
    meant = scene.organisations.meant(phrase.head, modifiers | {w.key for w in before if not w.possessive}, at)
    if meant is not None:
        return Found("organisation", meant.name, phrase.span, f"the one {phrase.head} that the report names")
    if modifiers:
        return _named(scene, phrase)
    last = scene.before(at)
    if last is not None and last.kind == "organisation" and phrase.head in _GENERIC:
        return last.again(phrase.span, f"the {phrase.head} that spoke just before")
    return scene.as_it_is(phrase)


def _named(scene: Scene, phrase: Phrase) -> Found:
    """The organisation as written, without what stands small before it, or by a longer name that the report gives."""
    first = next((w for w in phrase.core if w.capital and w.key not in DEFINITE), phrase.core[0])
    name = " ".join(scene.text[first.start : phrase.span.end].split())
    if phrase.definite or phrase.core[0].key == "the":
        longer = scene.organisations.longer(phrase.core, phrase.span.start)
        if longer is not None and longer != name:
            return Found("organisation", longer, phrase.span, "by the longer name that the report gives it")
    return Found("organisation", name, phrase.span, "named here")


def _in_capitals(scene: Scene, phrase: Phrase, run: Run) -> Found | None:
    """In a transcript speakers stand all in capitals, "ODUYA:", and look like an organisation's initials."""
    if len(phrase.core) > 1:
        return None
    people = scene.people.called(run.keys or tuple(w.key for w in phrase.core))
    if len(people) != 1:
        return None
    return Found("person", people[0].name, phrase.span, "full name given in the report", people[0])


def _how(who: Person, written: str, at: Span) -> str:
    if written == who.name:
        return "named here" if " " in written else AS_GIVEN
    if not any(fold(word) in who.keys for word in written.split()):
        return f"read as a spelling of {who.name}, whom the report names"
    full = [m for m in who.mentions if len(m) >= len(who.name)]
    if not full:
        return AS_GIVEN
    return f"full name given {'earlier' if full[0].start < at.start else 'later'} in the report"
