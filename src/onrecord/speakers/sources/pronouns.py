"""Sources that are a pronoun: "he", "who", "they", "I", and "his lawyer"."""

from __future__ import annotations

import re

from onrecord.model.span import Span
from onrecord.speakers.coreference import pronouns
from onrecord.speakers.lexicon.nouns import is_plural
from onrecord.speakers.lexicon.word_classes import (
    FIRST,
    HE,
    IT,
    ORGANISATION_ENDINGS,
    ORGANISATION_NOUNS,
    OTHER_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SHE,
    THEY,
)
from onrecord.speakers.mentions.person import Person
from onrecord.speakers.report_words import fold, words
from onrecord.speakers.scene import Found, FoundKind, Scene
from onrecord.speakers.sources import names, roles
from onrecord.speakers.sources.phrases import Phrase, PhraseKind, read
from onrecord.speakers.sources.sentence_subjects import leading

_EXAMPLE = re.compile(r"\b(?:such as|like|including)\s+(?:[\w.]+\s)?$")  # "mayors such as Oduya, who": the mayors
_PLACED = re.compile(r"\b(?:on|in|at|near|outside|inside|across)\s$")  # "lawmakers in Hadley Green, who": they
_POSSESSIVE = ("’s ", "'s ", "’ ", "' ")
_BEGINS = re.compile(
    r"(?<![\w-])(?:an?|the|some|many|several|other|two|three|four|five|six|dozens of|hundreds of|his|her|its|their"
    r"|those)\b|(?<=[.,]\s)[a-z]",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"((?:[\w’'-]+\s){0,5}?[a-z][\w-]*(?:\s(?:at|in|for|from)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,3}?)?),?\s",
    re.IGNORECASE,
)
# Who speaks, in words that the report may never make clearer.
_UNNAMED = frozenset("some others many most few several everyone everybody all both those someone somebody".split())
_GOING_ON = frozenset("continued continues added adds concluded went".split())
_AND = re.compile(r"\s(?:and|or)\b")
_PASSIVE = re.compile(r"(?:is|was|has been|had been|is being)\s(?:\w+ly\s)?\w+", re.IGNORECASE)
_APPOSITION = re.compile(r"(?:,|\s?[—–]|\s-)\s?(?:an?|the|[\w’'-]+['’]s)\s[^,.;:]*?([\w-]+),?$")
_PARAGRAPHS = 2  # that are looked back over for what "it" means
_BEFORE = 60  # characters of those of whom "who" tells
_LEAD = 3  # words of the outlet before "they" in its sentence


def pronoun(scene: Scene, number: int, phrase: Phrase) -> Found | None:
    """The one whom the pronoun of frame `number` means; None where that is not certain enough."""
    key = phrase.head
    around = scene.around(number)
    if key in FIRST:
        return around.again(phrase.span, "the one whose words these are") if around is not None else None
    if key in HE or key in SHE:
        return _he_or_she(scene, number, phrase, around)
    if key in RELATIVES:
        return _relative(scene, phrase)
    if key in IT or key in THEY:
        return None if _of_nobody(scene, number, key) else _it_or_they(scene, phrase, around)
    return scene.as_it_is(phrase) if key in _UNNAMED else None


def theirs(scene: Scene, number: int, phrase: Phrase) -> Found | None:
    """ "His lawyer": the lawyer of the one whom "his" means; the words themselves where that is open."""
    first = phrase.core[0]
    owner = pronoun(scene, number, Phrase("pronoun", Span(first.start, first.end), (first,), first.key))
    if len(phrase.core) < 2:
        return None
    if owner is None:
        return scene.as_it_is(phrase) if phrase.kind in {"organisation", "role", "group"} else None
    if owner.kind == "person" and owner.person is None:
        return None
    rest = " ".join(scene.text[phrase.core[1].start : phrase.span.end].split())
    via = f"the report names nobody; for “{first.text}”: {owner.via}"
    kind: FoundKind = "group" if phrase.plural or phrase.head in ORGANISATION_NOUNS else "person"
    return Found(kind, f"{owner.name}’s {rest}", phrase.span, via)


def _he_or_she(scene: Scene, number: int, phrase: Phrase, around: Found | None) -> Found | None:
    key, at = phrase.head, phrase.span.start
    quoted = scene.layout.quoted(at)
    if around is not None and around.person is not None and not quoted and pronouns.fits(around.person, key):
        return around.again(phrase.span, f"“{key}” is who speaks around it")
    if quoted:
        return _within_quotation(scene, phrase, around)
    speaker, where = None, 0
    gender, own = pronouns.gender_of(key), scene.frames[number].content
    last = scene.person_before(at, gender)
    if last is None:
        last = scene.person_before(at, gender, far=True)
        if last is not None and (last[1] is None or scene.turned(last[1].person, last[0], at, gender, own)):
            last = None
    if last is not None:
        where, spoke = last
        if spoke is None or spoke.person is None:
            # Whoever spoke last is meant, named or not: not somebody who spoke before, and nobody at a guess.
            if not scene.turned(None, where, at, gender, own):
                return spoke.again(phrase.span, f"“{key}” is who spoke just before") if spoke is not None else None
        else:
            speaker = spoke.person
            named = speaker.number in pronouns.named_in_quotation(scene, own) and not _goes_on(scene, number)
            fits = pronouns.fits(speaker, key) and not named
            if fits and not scene.turned(speaker, where, at, gender, own):
                return spoke.again(phrase.span, f"“{key}” goes on from what was said just before")
    person = pronouns.nearest(scene, scene.frames[number], key, speaker, where)
    if person is None and around is None:
        person = scene.sole_speaker(at)
        if person is not None and pronouns.fits(person, key) and not _others_act(scene, person, key, at):
            via = f"nobody else speaks in the report whom “{key}” could mean"
            return Found("person", person.name, phrase.span, via, person)
        return None
    if person is None or (around is not None and person is around.person):
        return None
    return Found("person", person.name, phrase.span, f"the nearest person who fits “{key}”", person)


def _others_act(scene: Scene, speaker: Person, key: str, at: int) -> bool:
    """Whether the outlet has named somebody else whom the pronoun fits, in its paragraph or since who speaks."""
    since = max((m.end for m in speaker.mentions if m.start < at), default=0)
    start = min(since, scene.layout.paragraph_start(at))
    named = any(p is not speaker and pronouns.fits(p, key) and scene.acts(m) for m, p in scene.people.within(start, at))
    return named or any(scene.acts(span) for span in scene.people.unknown(start, at))


def _within_quotation(scene: Scene, phrase: Phrase, around: Found | None) -> Found | None:
    """Somebody else than who speaks the quotation: the one who fits and is named in it so far, if only one."""
    named = scene.people.within(scene.layout.quotation_start(phrase.span.start), phrase.span.start)
    fitting = {p.number: p for _, p in named if pronouns.fits(p, phrase.head)}
    if around is not None and around.person is not None:
        fitting.pop(around.person.number, None)
    if len(fitting) != 1:
        return None
    (person,) = fitting.values()
    return Found(
        "person", person.name, phrase.span, f"the only one named in the quotation who fits “{phrase.head}”", person
    )


def _goes_on(scene: Scene, number: int) -> bool:
    """Whether the cue itself says that somebody goes on: "continued", "added"."""
    return any(w.key in _GOING_ON for cue in scene.frames[number].cue for w in words(scene.text, cue.start, cue.end))


def _relative(scene: Scene, phrase: Phrase) -> Found | None:
    """ "Oduya, who said": the name right before, or the only one before it in the sentence.

    "The Harbour Board, which said": the organisation right before. "A source who said": the words right before.
    """
    at = phrase.span.start
    if phrase.head in {"which", "that"}:
        return _organisation_before(scene, phrase)
    near = scene.people.within(scene.layout.sentence_start(at), at)
    if not near:
        return _described_before(scene, at)
    span, person = near[-1]
    before = scene.text[max(span.start - 30, 0) : span.start]
    if _EXAMPLE.search(before) or _PLACED.search(before):
        return None
    between = scene.text[span.end : at].strip()
    if between.startswith(_POSSESSIVE):  # "Oduya's relatives, who": not Oduya
        return None
    alone = len({p.number for _, p in near}) == 1 and between.endswith((",", ")"))
    apposed = _APPOSITION.match(between)
    if apposed and fold(apposed[1]) in ROLES:
        return Found("person", person.name, span, f"the name that “{phrase.head}” tells of", person)
    if between not in {"", ","}:
        described = _described_before(scene, at)
        if described is not None or not alone:
            return described
    return Found("person", person.name, span, f"the name that “{phrase.head}” follows", person)


def _organisation_before(scene: Scene, phrase: Phrase) -> Found | None:
    """The organisation whose name or noun stands right before "which"; a document, too."""
    at = phrase.span.start
    near = scene.runs.within(max(at - 3, 0), at)
    run = near[-1] if near else None
    if run is None:
        described = _read_before(scene, at, frozenset({"organisation", "document"}))
        if described is None or described.kind not in {"organisation", "document"}:
            return None
        return names.organisation(scene, described) if described.kind == "organisation" else scene.as_it_is(described)
    if run.kind != "organisation" or scene.text[run.end : at].strip() not in {"", ","}:
        return None
    if len(run.name) == 1 and run.keys[0] in ORGANISATION_ENDINGS | ORGANISATION_NOUNS:
        return None  # "the City Police Department" in a text that writes it otherwise
    named = read(scene.text, run.span, scene.runs)
    found = names.organisation(scene, named) if named is not None and named.kind == "organisation" else None
    return found.again(run.span, f"the name that “{phrase.head}” follows") if found is not None else None


def _described_before(scene: Scene, at: int) -> Found | None:
    """Those right before "who" whom the report does not name: "several officials who", "the envoy, who"."""
    described = _read_before(scene, at, frozenset({"role", "pronoun"}))
    if described is None:
        return None
    if described.kind == "pronoun":
        return scene.as_it_is(described)
    noun = described.head
    if described.kind not in {"role", "group"} or not (noun in ROLES or is_plural(noun)):
        return None
    if described.core[0].key in POSSESSIVES:
        return None
    return (
        roles.role(scene, described) if described.kind == "role" and described.definite else scene.as_it_is(described)
    )


def _read_before(scene: Scene, at: int, kinds: frozenset[PhraseKind]) -> Phrase | None:
    """The noun phrase of one of these kinds, or with a plural noun, that ends right before `at`; the shortest one."""
    start = max(scene.layout.sentence_start(at), at - _BEFORE)
    for begins in reversed(list(_BEGINS.finditer(scene.text, start, at))):
        match = _DESCRIBED.fullmatch(scene.text, begins.start(), at)
        found = read(scene.text, Span(*match.span(1)), scene.runs) if match else None
        if found is None or not (found.kind in kinds or (found.kind == "group" and is_plural(found.head))):
            continue
        if begins.group().lower() in {"a", found.core[0].key} or len(found.core) == 1:  # ", officials", but no more
            return found
    return None


def _it_or_they(scene: Scene, phrase: Phrase, around: Found | None) -> Found | None:
    key, at = phrase.head, phrase.span.start
    several = key not in IT
    if around is not None and _may_be(around, several) and not scene.layout.quoted(at):
        return around.again(phrase.span, f"“{key}” is who speaks around it")
    start = scene.layout.sentence_start(at)
    lead = [w for w in words(scene.text, start, at) if not scene.layout.quoted(w.start)]
    # Within a longer sentence the pronoun means something that the sentence itself has named.
    for where, number in scene.backwards(at, 0):
        spoke = scene.found.get(number)
        if where >= start and spoke is not None and _may_be(spoke, several):
            return spoke.again(phrase.span, f"“{key}” is who speaks in the sentence")
    if len(lead) > _LEAD and scene.text[max(at - 2, 0) : at] != ", ":
        subject = leading(scene, at)
        if subject is None or subject.kind != "organisation" or _AND.match(scene.text, subject.span.end):
            return None
        return names.organisation(scene, subject).again(phrase.span, f"“{key}” is with whom the sentence begins")
    for _, number in scene.backwards(at, _PARAGRAPHS):
        last = scene.found.get(number)
        if last is None:
            return None
        if _may_be(last, several):
            return last.again(phrase.span, f"“{key}” is who spoke just before")
    return None


def _of_nobody(scene: Scene, number: int, key: str) -> bool:
    """Whether it is the "it" of "it is understood", which stands for nothing."""
    cue = scene.frames[number].cue[0]
    return key == "it" and _PASSIVE.match(scene.text, cue.start, cue.end) is not None


def _may_be(found: Found, several: bool) -> bool:
    """Whether "it", or "they" where it is for `several`, can mean what spoke."""
    if found.kind == "organisation":
        return True
    if found.kind != "group" or several:
        return found.kind == "group"
    every = words(found.name)
    end = next((at for at, word in enumerate(every) if at and word.key in PREPOSITIONS | {"and"}), len(every))
    return end > 0 and not is_plural(every[end - 1].key) and every[0].key not in OTHER_PRONOUNS
