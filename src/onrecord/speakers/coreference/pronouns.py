"""Which person a pronoun means, by where in the text each is and what "he" and "she" show of them.

The ranking is a small one of the kind of Lappin and Leass (1994): subjects, nearness, and who was speaking. Where the
two best are nearly level, nobody is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model.cast import Gender
from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.coreference.nesting import anchor
from onrecord.speakers.lexicon.word_classes import HE, SHE
from onrecord.speakers.mentions.people import People
from onrecord.speakers.mentions.person import Person, noun_gender
from onrecord.speakers.report_words import Layout
from onrecord.speakers.scene import Scene

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]imself|[Hh]erself)\b")
_WHO = re.compile(r"\bwhom?\s$")
_KIN_BEFORE = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w-]+\s)?([\w-]+),\s$")
_NOUN_AFTER = re.compile(r"(?:,|\band)\san?\s(?:[\w-]+\s){0,2}?([\w-]+)(?=\s(?:of|to|and|in|from|who)\b|,|$)")
_REACH = 8  # sentences that are searched back, in the paragraph and the one before
_GOES_ON, _TURNED = 1.5, 0.4  # what having spoken last counts for
_TOLD_OF = 0.3  # and one whom others tell of, who never speaks
_KNOWN = 1.5  # how much more likely one is who is known to be a man, or a woman, than one of whom it is not known
_MARGIN = 1.25  # how far the best must stand above the second


def gender_of(pronoun: str) -> Gender | None:
    """The gender of the one whom the pronoun can mean."""
    return "man" if pronoun in HE else "woman" if pronoun in SHE else None


def learn_genders(text: str, layout: Layout, people: People, frames: Sequence[Frame] = ()) -> None:
    """Counts, for each person, what a source says of the one, and the pronouns in sentences where they can mean nobody
    else."""
    for source in (span for frame in frames for span in frame.source):
        for told, person in _told_by_source(text, people, source):
            person.titles[told] += 1
    _learn_from_turns(text, people, frames)
    for match in _PRONOUN.finditer(text):
        at = match.start()
        if layout.quoted(at):
            continue
        start = layout.sentence_start(at)
        near = people.within(start, at)
        first = not any(c.isalnum() for c in text[start:at])
        if first and start > 0 and layout.paragraph_start(at) != start:
            near = people.within(layout.sentence_start(start - 1), start)
        named = {p.number for _, p in near}
        if len(named) == 1:
            gender = gender_of(match.group().casefold())
            if gender:
                near[0][1].pronouns[gender] += 1


def _learn_from_turns(text: str, people: People, frames: Sequence[Frame]) -> None:
    """Of two who speak in turn, and then are "she" and "he", the one is what the other is not."""
    pair: list[Person] = []
    since: set[Gender | None] = set()
    for frame in sorted(frames, key=anchor):
        named = {p.number: p for s in frame.source for _, p in people.within(s.start, s.end)}
        words = {s.of(text).casefold() for s in frame.source}
        if named:
            pair = [*pair[-1:], next(iter(named.values()))] if len(named) == 1 else []
            since = set()
        elif words & (HE | SHE):
            since |= {gender_of(word) for word in words & (HE | SHE)}
        else:
            pair = []
        if len(since) == 2 and len(pair) == 2 and pair[0] is not pair[1]:
            for known, other in (pair, pair[::-1]):
                if known.gender is not None and other.gender is None:
                    other.pronouns["man" if known.gender == "woman" else "woman"] += 1


def _told_by_source(text: str, people: People, source: Span) -> list[tuple[Gender, Person]]:
    """ "His sister, Ida Oduya", "Ida Oduya, a former keeper and a mother of four": what the noun says of her."""
    named = people.within(source.start, source.end)
    if len({p.number for _, p in named}) != 1:
        return []
    mention, person = named[0]
    before = _KIN_BEFORE.search(text, source.start, mention.start)
    after = [m[1] for m in _NOUN_AFTER.finditer(text, mention.end, source.end)]
    nouns = [*([before[1]] if before else []), *after]
    return [(gender, person) for noun in nouns if (gender := noun_gender(noun)) is not None]


def fits(person: Person, pronoun: str) -> bool:
    """Whether nothing speaks against the person."""
    gender = gender_of(pronoun)
    return gender is None or person.gender is None or person.gender == gender


def nearest(scene: Scene, frame: Frame, pronoun: str, speaker: Person | None, since: int) -> Person | None:
    """The person whom the pronoun in `frame`'s source means; None where two are about as likely, or nobody is near.

    `speaker` is who spoke last, in this paragraph or the one before, by a source that ends at `since`. In a direct
    quotation nobody names himself; people named in other quotations are those talked about, and weigh little.
    """
    layout, people, at, own = scene.layout, scene.people, anchor(frame), frame.content
    barred = named_in_quotation(scene, own)
    barred |= _told_of(scene, at)
    scores: dict[int | None, float] = {}
    end = at
    for back in range(_REACH):
        start = layout.sentence_start(end - 1 if back else at)
        if layout.paragraph(at) - layout.paragraph(start) > 1:
            break
        for order, (span, person) in enumerate(_candidates(scene, start, end)):
            if person is None:
                scores[None] = scores.get(None, 0.0) + (1.6 if order == 0 else 1.0) / (2**back)
            elif fits(person, pronoun) and person.number not in barred:
                talked_about = layout.quoted(span.start) or any(c.contains(span) for c in own)
                weight = (1.6 if order == 0 else 1.0) * (0.15 if talked_about else 1.0) / (2**back)
                weight *= _TOLD_OF if scene.told_of(person) else 1.0
                scores[person.number] = scores.get(person.number, 0.0) + weight
        end = start
        if end == 0:
            break
    if speaker is not None and fits(speaker, pronoun) and speaker.number not in barred:
        # Who has spoken goes on, unless the paragraph has turned to somebody else.
        start = max(layout.paragraph_start(at), since)
        turned = scene.turned(speaker, start, at, gender_of(pronoun), own)
        scores[speaker.number] = scores.get(speaker.number, 0.0) + (_TURNED if turned else _GOES_ON)
    known = gender_of(pronoun)
    for number in scores:
        if number is not None and known is not None and people.persons[number].gender == known:
            scores[number] *= _KNOWN
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][0] is None or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return None
    return people.persons[ranked[0][0]]


def named_in_quotation(scene: Scene, content: Sequence[Span]) -> set[int]:
    """The people whom a direct quotation names: nobody names himself."""
    people, quoted = scene.people, scene.layout.quoted
    return {p.number for c in content for s, p in people.within(c.start, c.end) if quoted(s.start)}


def _told_of(scene: Scene, at: int) -> set[int]:
    """The one of whom a relative clause that begins with the pronoun tells: not who speaks in "Oduya, who he said"."""
    if not _WHO.search(scene.text, max(at - 6, 0), at):
        return set()
    near = scene.people.within(scene.layout.sentence_start(at), at)
    return {near[-1][1].number} if near else set()


def _candidates(scene: Scene, start: int, end: int) -> list[tuple[Span, Person | None]]:
    """The first mention of each person in `start:end`, and the names that may be people's (None), in text order."""
    first: dict[int, tuple[Span, Person | None]] = {}
    layout, people = scene.layout, scene.people
    for span, person in sorted([*people.within(start, end), *scene.by_role(start, end)], key=lambda pair: pair[0]):
        first.setdefault(person.number, (span, person))
    unknown = [(span, None) for span in people.unknown(start, end) if not layout.quoted(span.start)]
    return sorted([*first.values(), *unknown], key=lambda pair: pair[0])
