"""Whose words each attribution of a report gives: from the source's words to a name, with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.cast import Cast, Chain
from onrecord.model.report import Zone
from onrecord.model.statement import Principal, Speaker
from onrecord.model.tags import Frame
from onrecord.speakers.coreference.nesting import enclosing, outermost_first
from onrecord.speakers.coreference.pronouns import gender_of, learn_genders
from onrecord.speakers.identity.chains import Casting
from onrecord.speakers.lexicon.word_classes import FINITE, HE, POSSESSIVES, RELATIVES, SHE
from onrecord.speakers.mentions.names import runs
from onrecord.speakers.mentions.organisations import Organisations
from onrecord.speakers.mentions.people import People
from onrecord.speakers.mentions.runs_by_place import Runs
from onrecord.speakers.report_words import Layout, words
from onrecord.speakers.scene import Found, Scene
from onrecord.speakers.sources import documents, names, pronouns, quotations, roles, transcript_labels
from onrecord.speakers.sources.phrases import Phrase, read
from onrecord.speakers.sources.pieces import adjoining, pieces
from onrecord.speakers.sources.principals import principal_of
from onrecord.speakers.sources.resolution import OPEN, Resolution
from onrecord.speakers.sources.sentence_subjects import leading

_NO_VERBS = frozenset({"according", "during", "nothing", "something"})
# "The envoy, asked about the delay" is asked, and "Asked about the delay" says nobody's words.
_WAS_ASKED = re.compile(r"(?:,|\b(?:when|if|was|were|been|being))\s*$")


def resolve(text: str, zones: tuple[Zone, ...], frames: Sequence[Frame]) -> tuple[Resolution, ...]:
    """The speaker and principal of each frame, in the order of `frames`.

    Reads this one report only. Names, roles and organisations are indexed once; each frame then looks at its own
    paragraph and the one before, so the time grows with the length of the text plus the number of frames.
    """
    return read_report(text, zones, frames).resolutions if frames else ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a report says of who speaks: the resolutions of its frames, in their order, and the chains of its actors.

    `speakers` and `principals` are, for each frame, the number of the chain, None where that is open.
    """

    resolutions: tuple[Resolution, ...]
    chains: tuple[Chain, ...]
    speakers: tuple[int | None, ...]
    principals: tuple[int | None, ...]

    def cast(self, report: str, date: str | None) -> Cast:
        """The same as identification across reports takes it; `date` is the report's, YYYY-MM-DD or a part of that."""
        return Cast(report, date, self.chains, self.speakers, self.principals)


def read_report(text: str, zones: tuple[Zone, ...], frames: Sequence[Frame]) -> Reading:
    """As `resolve`, with all actors that the report names, their roles, and which of them speaks in each frame."""
    layout = Layout(text, [span for frame in frames for span in frame.source])
    every, found = runs(text, zones, layout)
    found = transcript_labels.without_labels(found, text, frames)
    people = People(text, every, found, [s for f in frames for s in f.source])
    learn_genders(text, layout, people, frames)
    outer = enclosing(frames)
    scene = Scene(text, layout, Runs(found), people, Organisations(text, found), frames, outer)
    answers: dict[int, Resolution] = {}
    # What stands inside another statement waits for that one: "I" in it is the one who speaks there.
    for number in outermost_first(frames, outer):
        answers[number] = _answer(scene, number)
    resolutions = tuple(answers[n] for n in range(len(frames)))
    casting = Casting(scene)
    speakers = tuple(casting.speaker(f) if (f := scene.found.get(n)) else None for n in range(len(frames)))
    principals = tuple(
        casting.principal(r.principal.name, f) if (f := scene.found.get(n)) and r.principal else None
        for n, r in enumerate(resolutions)
    )
    return Reading(resolutions, casting.chains(), speakers, principals)


def _answer(scene: Scene, number: int) -> Resolution:
    frame = scene.frames[number]
    if _was_asked(scene, frame):
        scene.keep(number, None, of_one_person=False)
        return OPEN
    label = transcript_labels.labelled(scene, frame)
    phrase = _head(scene, frame) if label is None else None
    if phrase is not None and phrase.kind != "pronoun":
        phrase = _of_participle(scene, frame, phrase) or phrase
    if phrase is not None:
        found = _refer(scene, number, phrase)
        one_person = phrase.kind == "role" or phrase.head in HE | SHE
    else:
        found = quotations.going_on(scene, frame) if not frame.source else label
        one_person = False
    scene.keep(number, found, of_one_person=one_person)
    if phrase is not None and found is not None:
        _learn(phrase.head, found)
    if found is None:
        return OPEN
    return Resolution(Speaker(found.name, found.mention, found.via), Principal(principal_of(scene, frame, found)))


def _learn(word: str, found: Found) -> None:
    """One who has been "he" is not "she" further on."""
    gender = gender_of(word)
    if gender is not None and found.person is not None and found.person.gender is None:
        found.person.pronouns[gender] += 1


def _head(scene: Scene, frame: Frame) -> Phrase | None:
    """What the source says first; a later piece right before the cue if that names a person, and with no "who"."""
    near = adjoining(scene.text, frame)
    named = read(scene.text, near, scene.runs) if near is not None else None
    if named is not None and named.kind == "person" and near is not None and named.run is not None:
        starts = words(scene.text, near.start, near.end)[0].key
        if starts not in RELATIVES and len(scene.people.meant(named.run)) == 1:
            return named
    parts = pieces(scene.text, scene.layout, frame)
    return next((p for s in parts if (p := read(scene.text, s, scene.runs)) is not None), None)


def _refer(scene: Scene, number: int, phrase: Phrase) -> Found | None:
    if phrase.kind == "person" and phrase.run is not None:
        return names.person(scene, phrase, phrase.run)
    if phrase.kind == "pronoun":
        return pronouns.pronoun(scene, number, phrase)
    if phrase.core[0].key in POSSESSIVES:
        return pronouns.theirs(scene, number, phrase)
    if phrase.kind == "organisation":
        return names.organisation(scene, phrase)
    if phrase.kind == "role" and phrase.definite:
        return roles.role(scene, phrase)
    if phrase.kind == "document":
        return _document(scene, number, phrase)
    return scene.as_it_is(phrase)


def _document(scene: Scene, number: int, phrase: Phrase) -> Found | None:
    """Whose document it is; where the report does not show it, the document as it is."""
    author = documents.by_author(scene, phrase)
    bare = phrase.definite and len(phrase.core) <= 2 and not phrase.core[0].possessive
    if author is None and bare:
        found = documents.announced(scene, phrase)
        if found is not None:
            return found
        author = documents.introduced(scene, phrase)
    found = _refer(scene, number, author) if author is not None else None
    if found is not None:
        return found.again(phrase.span, f"whose {phrase.head} it is; {found.via}")
    return scene.as_it_is(phrase)


def _was_asked(scene: Scene, frame: Frame) -> bool:
    """Whether the cue tells that somebody was asked, not that somebody asks."""
    cue = frame.cue[0]
    if not cue.of(scene.text).casefold().startswith("asked"):
        return False
    start = scene.layout.sentence_start(cue.start)
    # In "Oduya, the envoy, asked about it" the comma closes what he is, and he asks.
    if any("," in span.of(scene.text).rstrip(" ,") for span in frame.source):
        return False
    return start == cue.start or _WAS_ASKED.search(scene.text, start, cue.start) is not None


def _of_participle(scene: Scene, frame: Frame, phrase: Phrase) -> Phrase | None:
    """Whom "claiming" or "saying" goes with, if the source cannot be its subject: with whom its sentence begins."""
    cue = frame.cue[0]
    verb = (cue.of(scene.text).split() or [""])[0].casefold()
    if not verb.endswith("ing") or verb in _NO_VERBS:
        return None
    elsewhere = scene.layout.paragraph(phrase.span.start) != scene.layout.paragraph(cue.start)
    if not elsewhere and not any(w.key in FINITE for w in phrase.core):
        return None
    return leading(scene, cue.start)
