"""One report being read: its people, organisations and attributions, and who has been found to speak so far."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.cast import Gender
from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.coreference.nesting import anchor
from onrecord.speakers.coreference.role_mentions import role_mentions
from onrecord.speakers.evidence.offices import is_state
from onrecord.speakers.mentions.organisations import Organisations
from onrecord.speakers.mentions.people import People
from onrecord.speakers.mentions.person import Person
from onrecord.speakers.mentions.runs_by_place import Runs
from onrecord.speakers.report_words import Layout, words
from onrecord.speakers.sources.display import without_article
from onrecord.speakers.sources.phrases import Phrase, PhraseKind

_BACK = 6  # frames that are looked back over
_MARKS = 20  # characters that marks and blanks before a sentence's first word may take
_FAR = 4  # paragraphs after which who spoke last may go on, if nobody else comes in between
AS_GIVEN = "the name as the report gives it"
FoundKind = Literal["person", "organisation", "group"]
# What those are whom a report does not name, by how it refers to them.
_KINDS: dict[PhraseKind, FoundKind] = {"role": "person", "organisation": "organisation"}


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a source refers to: a name, its mention and the reason; `person` where the report names the one."""

    kind: FoundKind
    name: str
    mention: Span
    via: str
    person: Person | None = None

    def again(self, mention: Span, via: str) -> Found:
        """The same one, referred to at another place."""
        return Found(self.kind, self.name, mention, via, self.person)


@dataclass(slots=True)
class Scene:
    """What is known of a report while its frames are resolved one by one.

    `outer` is, for each frame, the one whose content holds it; `found` those resolved so far, by their number.
    """

    text: str
    layout: Layout
    runs: Runs
    people: People
    organisations: Organisations
    frames: Sequence[Frame]
    outer: Sequence[int | None]
    found: dict[int, Found] = field(default_factory=dict)
    _by_role: list[tuple[int, Span, Person]] | None = None
    _spoken: list[tuple[int, int]] = field(default_factory=list)  # (anchor, frame) of those inside no other, sorted
    _single: set[int] = field(default_factory=set)
    _speaking: set[int] | None = None  # the people who are named in sources
    _inner: set[str] | None = None  # the words of names that stand within a sentence somewhere
    _told_of: set[int] | None = None  # those whom only others' words bring in, and who say nothing themselves

    def keep(self, number: int, found: Found | None, *, of_one_person: bool) -> None:
        """Remembers how a frame was resolved, or that it stayed open; `of_one_person` if its source is one person."""
        if self.outer[number] is None:
            insort(self._spoken, (anchor(self.frames[number]), number))
        if found is not None:
            self.found[number] = found
        if of_one_person:
            self._single.add(number)

    def around(self, number: int) -> Found | None:
        """Who speaks the words inside which a frame stands."""
        outer = self.outer[number]
        return self.found.get(outer) if outer is not None else None

    def backwards(self, at: int, paragraphs: int) -> Iterator[tuple[int, int]]:
        """The last few frames before `at`, nearest first, not further than that many paragraphs: (anchor, number)."""
        place = bisect_left(self._spoken, (at, 0))
        for where, number in reversed(self._spoken[max(0, place - _BACK) : place]):
            if self.layout.paragraph(at) - self.layout.paragraph(where) > paragraphs:
                return
            yield where, number

    def last_frame(self, at: int) -> Frame | None:
        """The last frame before `at`, in its paragraph or the one before."""
        return next((self.frames[number] for _, number in self.backwards(at, 1)), None)

    def before(self, at: int) -> Found | None:
        """Who spoke last before `at`, in its paragraph or the one before; None where that is open."""
        return next((self.found.get(number) for _, number in self.backwards(at, 1)), None)

    def person_before(
        self, at: int, gender: Gender | None = None, far: bool = False
    ) -> tuple[int, Found | None] | None:
        """The last person who spoke before `at`, in its paragraph or the one before, or a few before where `far`: where
        the source ends, and who.

        None in the pair where that is open. Organisations and groups that spoke since are passed over, and so is who
        is known to be of the other gender.
        """
        for where, number in self.backwards(at, _FAR if far else 1):
            source = self.frames[number].source
            end = source[-1].end if source else where
            found = self.found.get(number)
            if found is None:
                if number in self._single:
                    return end, None
            elif found.person is not None and found.person.gender not in {None, gender or found.person.gender}:
                continue
            elif found.kind == "person":
                return end, found
            elif found.via == AS_GIVEN and " " not in found.name and not is_state(found.name):
                # Nothing shows whether "Oduya" is a person, but that he or she is who spoke last.
                known = not far and not found.name.isupper() and self.people.stands_alone(found.name)
                return (end, found) if known else None
            elif len({p.number for _, p in self.people.within(found.mention.start, found.mention.end)}) > 1:
                return end, None  # two spoke together: either may be meant
        return None

    def sole_speaker(self, at: int) -> Person | None:
        """The only person who speaks in the report, by a name or unnamed, twice before `at` at least; None if none."""
        unnamed = any(found.kind == "person" and found.person is None for found in self.found.values())
        if unnamed or len(self.speaking()) != 1:
            return None
        person = self.people.persons[next(iter(self.speaking()))]
        before = [found for found in self.found.values() if found.person is person and found.mention.start < at]
        return person if len(before) > 1 else None

    def speaking(self) -> set[int]:
        """The numbers of the people who are named in sources."""
        if self._speaking is None:
            sources = [span for frame in self.frames for span in frame.source]
            self._speaking = {p.number for s in sources for _, p in self.people.within(s.start, s.end)}
        return self._speaking

    def told_of(self, person: Person) -> bool:
        """Whether the report names the person first within somebody's words, and lets him or her say nothing."""
        if self._told_of is None:
            contents = [span for frame in self.frames for span in frame.content]
            first = {p.mentions[0].start: p.number for p in self.people.persons if p.mentions}
            inside = [pair for c in contents for pair in self.people.within(c.start, c.end)]
            within = {p.number for m, p in inside if m.start in first and not p.introduced}
            self._told_of = within - self.speaking()
        return person.number in self._told_of

    def turned(self, person: Person | None, start: int, end: int, gender: Gender | None, own: Sequence[Span]) -> bool:
        """Whether the outlet turns between to somebody else than the person, of that gender if known.

        Whom the person's own words name, `own` among them, is only told of, and so is who never says anything; a name
        of which nothing shows that it is a person's counts where a sentence begins with it.
        """
        told = list(own)
        if person is not None:
            told += [c for n in self._lately(end) if self._is(n, person) for c in self.frames[n].content]
        named = [m for m, p in self.people.within(start, end) if self._may_act(p, person, gender)]
        named += [m for m in self.people.unknown(start, end) if self._begins(m)]
        return any(self.acts(m) and not any(c.contains(m) for c in told) for m in named)

    def _may_act(self, one: Person, speaker: Person | None, gender: Gender | None) -> bool:
        return one is not speaker and not self.told_of(one) and one.gender in {None, gender or one.gender}

    def _lately(self, at: int) -> list[int]:
        return [number for _, number in self.backwards(at, _FAR)]

    def _is(self, number: int, person: Person) -> bool:
        found = self.found.get(number)
        return found is not None and found.person is person

    def _begins(self, name: Span) -> bool:
        """Whether a sentence begins with the name, and it is no word that has a capital only for that."""
        start = self.layout.sentence_start(name.start)
        if name.start - start > _MARKS or any(map(str.isalnum, self.text[start : name.start])):
            return False
        if self._inner is None:
            self._inner = {key for run in self.runs.all if not run.opens for key in run.keys}
        keys = [word.key for word in words(self.text, name.start, name.end)]
        return len(keys) > 1 or not self._inner.isdisjoint(keys)

    def by_role(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """The role phrases that begin in `start:end`, "the envoy", each with the one whom it means, in text order."""
        if self._by_role is None:
            self._by_role = role_mentions(self.text, self.layout, self.people)
        low = bisect_left(self._by_role, start, key=lambda m: m[0])
        high = bisect_left(self._by_role, end, key=lambda m: m[0])
        return [(span, person) for _, span, person in self._by_role[low:high]]

    def acts(self, mention: Span) -> bool:
        """Whether a name stands in the outlet's own words, and not only as whose something is."""
        return not self.layout.quoted(mention.start) and self.text[mention.end : mention.end + 1] not in {"'", "’"}

    def as_it_is(self, phrase: Phrase) -> Found:
        """A source whom the report does not name, shown in the report's words."""
        kind: FoundKind = _KINDS.get(phrase.kind, "group")
        together = phrase.plural and phrase.core[-1].capital and any(word.key == "and" for word in phrase.core)
        via = "all whom the source names" if together else "the report names nobody here: the source in its words"
        return Found(kind, without_article(self.text, phrase), phrase.span, via)
