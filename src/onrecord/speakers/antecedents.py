"""One report being read: what each source refers to, given who has spoken before it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span
from onrecord.model.statement import Frame, Principal, Speaker
from onrecord.speakers import pronouns, roles
from onrecord.speakers.lexicon import DEFINITE, FIRST, HE, IT, POSSESSIVES, RELATIVES, ROLES, SHE, THEY
from onrecord.speakers.organisations import Organisations
from onrecord.speakers.people import People, Person
from onrecord.speakers.phrases import Phrase, Runs, read, without_article
from onrecord.speakers.principals import principal
from onrecord.speakers.resolution import OPEN, Resolution
from onrecord.speakers.words import Layout, fold

_BACK = 6  # frames that are looked back over for a person who spoke
_INTRODUCING = ("for", "of")


@dataclass(frozen=True, slots=True)
class Found:
    """Who a source refers to: a name, its mention, the reason, and the person or phrase behind it."""

    kind: Literal["person", "organisation", "group"]
    name: str
    mention: Span
    via: str
    person: Person | None = None


def anchor(frame: Frame) -> int:
    """Where in the text a frame is read: at its source, or at its cue where it has none."""
    return (frame.source or frame.cue)[0].start


class Scene:
    """A report's people, organisations and frames, and who has been found to speak so far."""

    def __init__(
        self,
        text: str,
        layout: Layout,
        runs: Runs,
        people: People,
        organisations: Organisations,
        frames: Sequence[Frame],
    ) -> None:
        self._text = text
        self._layout = layout
        self._runs = runs
        self._people = people
        self._organisations = organisations
        self._frames = frames
        self._outer = _enclosing(frames)
        self._found: dict[int, Found] = {}
        self._spoken: list[tuple[int, int]] = []  # (anchor, frame) of those at depth 0, in text order

    def depth(self, number: int) -> int:
        """Inside how many other frames' contents the frame stands."""
        steps = 0
        outer = self._outer[number]
        while outer is not None and steps < len(self._frames):
            steps, outer = steps + 1, self._outer[outer]
        return steps

    def answer(self, number: int) -> Resolution:
        """Resolves one frame; those around it and before it must have been resolved."""
        frame = self._frames[number]
        at = anchor(frame)
        found = self._by_source(number, frame) if frame.source else self._without_source(number, frame)
        if self._outer[number] is None:
            insort(self._spoken, (at, number))
        if found is None:
            return OPEN
        self._found[number] = found
        return Resolution(Speaker(found.name, found.mention, found.via), Principal(self._principal(frame, found)))

    def _by_source(self, number: int, frame: Frame) -> Found | None:
        for source in frame.source:
            phrase = read(self._text, source, self._runs)
            if phrase is not None:
                return self._refer(number, phrase)
        return None

    def _refer(self, number: int, phrase: Phrase) -> Found | None:
        if phrase.kind == "person":
            return self._named(phrase)
        if phrase.kind == "pronoun":
            return self._pronoun(number, phrase)
        if phrase.core[0].key in POSSESSIVES:
            return self._theirs(number, phrase)
        if phrase.kind == "organisation":
            return self._organisation(number, phrase)
        if phrase.kind == "role" and phrase.definite:
            return self._role(number, phrase)
        if phrase.kind == "document" and phrase.definite and len(phrase.core) <= 2:
            return self._document(number, phrase)
        return self._as_it_is(phrase)

    def _named(self, phrase: Phrase) -> Found:
        run = phrase.run
        assert run is not None
        written = " ".join(run.span.of(self._text).split())
        holders = self._people.called(run.keys)
        if len(holders) > 1:
            holders = _foremost(holders, run.span.start)
        if len(holders) == 1:
            person = holders[0]
            return Found("person", person.name, run.span, _how(person, written, run.span), person)
        if not holders and len(run.keys) == 1:
            near = self._people.misspelt(run.keys[0])
            if len(near) == 1:
                return Found("person", near[0].name, run.span, f"read as a spelling of {near[0].name}", near[0])
        before = [w for w in phrase.core if w.end <= run.start and not w.capital and w.key not in DEFINITE]
        if before and len(run.keys) == 1 and not run.title and before[-1].key not in ROLES:
            return self._as_it_is(phrase)
        return Found("person", written, run.span, "the name as the report gives it")

    def _pronoun(self, number: int, phrase: Phrase) -> Found | None:
        key, at = phrase.head, phrase.span.start
        outer = self._outer[number]
        around = self._found.get(outer) if outer is not None else None
        if key in FIRST:
            return _same(around, phrase.span, "the one whose words these are") if around else None
        if key in HE or key in SHE:
            return self._he_or_she(number, phrase, around)
        if key in RELATIVES:
            return self._relative(phrase)
        if key in IT or key in THEY:
            wanted = {"organisation"} if key in IT else {"organisation", "group"}
            if around is not None and around.kind in wanted and not self._layout.quoted(at):
                return _same(around, phrase.span, f"“{key}” is who speaks around it")
            last = self._before(at)
            if last is not None and last.kind in wanted:
                return _same(last, phrase.span, f"“{key}” is who spoke just before")
        return None

    def _he_or_she(self, number: int, phrase: Phrase, around: Found | None) -> Found | None:
        key, at = phrase.head, phrase.span.start
        quoted = self._layout.quoted(at)
        if around is not None and around.person is not None and not quoted and pronouns.fits(around.person, key):
            return _same(around, phrase.span, f"“{key}” is who speaks around it")
        speaker = self._person_before(at) if not quoted else None
        own = self._frames[number].content
        person = pronouns.nearest(self._layout, self._people, key, at, speaker, own)
        if person is None or (around is not None and person is around.person):
            return None
        return Found("person", person.name, phrase.span, f"the nearest person who fits “{key}”", person)

    def _relative(self, phrase: Phrase) -> Found | None:
        at = phrase.span.start
        start = self._layout.sentence_start(at)
        near = self._people.within(start, at)
        between = self._text[near[-1][0].end : at].strip() if near else None
        if near and (
            between in {"", ","} or (len({p.number for _, p in near}) == 1 and between and between[-1] in ",)")
        ):
            span, person = near[-1]
            return Found("person", person.name, span, f"the name that “{phrase.head}” follows", person)
        return None

    def _theirs(self, number: int, phrase: Phrase) -> Found | None:
        """ "His lawyer": the lawyer of the one whom "his" means."""
        owner = self._pronoun(number, Phrase("pronoun", _span(phrase, 0), phrase.core[:1], phrase.core[0].key))
        if owner is None or len(phrase.core) < 2:
            return None
        rest = " ".join(self._text[phrase.core[1].start : phrase.span.end].split())
        return Found(
            "group" if phrase.plural else "person",
            f"{owner.name}’s {rest}",
            phrase.span,
            "the report names nobody; " + owner.via,
        )

    def _organisation(self, number: int, phrase: Phrase) -> Found | None:
        at = phrase.span.start
        if phrase.run is not None:
            people = self._people.called(phrase.run.keys or tuple(w.key for w in phrase.core))
            if len(people) == 1 and len(phrase.core) == 1:
                return Found("person", people[0].name, phrase.span, "full name given in the report", people[0])
            return Found("organisation", without_article(self._text, phrase), phrase.span, "named here")
        if not phrase.definite:
            return self._as_it_is(phrase)
        modifiers = frozenset(w.key for w in phrase.core[:-1] if w.capital and w.key != "the")
        meant = self._organisations.meant(phrase.head, modifiers, at)
        if meant is not None:
            return Found("organisation", meant.name, phrase.span, f"the one {phrase.head} that the report names")
        if modifiers:
            return Found("organisation", without_article(self._text, phrase), phrase.span, "named here")
        last = self._before(at)
        if (
            last is not None
            and last.kind == "organisation"
            and phrase.head in {"group", "organisation", "organization", "company", "body"}
        ):
            return _same(last, phrase.span, f"the {phrase.head} that spoke just before")
        return None

    def _role(self, number: int, phrase: Phrase) -> Found | None:
        at = phrase.span.start
        fitting = roles.meant(phrase.core, phrase.head, self._people.persons)
        last = self._before(at)
        if len(fitting) > 1 and last is not None and last.person in fitting:
            fitting = [p for p in fitting if p is last.person]
        if len(fitting) == 1:
            name = fitting[0].name
            return Found(
                "person", name, phrase.span, f"the one person whom the report describes so is {name}", fitting[0]
            )
        modifiers = [
            w for w in phrase.core[:-1] if w.key not in {"the", "this", "that"} and (w.capital or w.possessive)
        ]
        if fitting:
            return None
        if last is not None and last.person is not None and roles.may_be(last.person, phrase.head):
            return _same(last, phrase.span, f"“{phrase.span.of(self._text)}” comes right after this person’s words")
        # "The Kremlin spokesman" brings in somebody new; "the Republican nominee" may be who has just spoken.
        brings_in = phrase.head.startswith("spokes") or any(w.key in _INTRODUCING for w in phrase.core)
        if not modifiers or (not brings_in and self._person_before(at) is not None):
            return None
        return self._as_it_is(phrase)

    def _document(self, number: int, phrase: Phrase) -> Found | None:
        """ "The statement reads": whoever the report says made it, just before."""
        at = phrase.span.start
        last = self._before(at)
        if last is None or not self._spoken:
            return None
        since = self._layout.sentence_start(self._anchor_before(at))
        if phrase.head not in self._text[since:at].casefold().replace("\n", " ").split():
            return None
        return _same(last, phrase.span, f"whose {phrase.head} it is, by the sentence before")

    def _as_it_is(self, phrase: Phrase) -> Found:
        kind: Literal["person", "group"] = "person" if phrase.kind == "role" else "group"
        return Found(
            kind,
            without_article(self._text, phrase),
            phrase.span,
            "the report names nobody here: the source in its words",
        )

    def _without_source(self, number: int, frame: Frame) -> Found | None:
        """A direct quotation without "she said" that goes on from the statement before it.

        Either in the paragraph of that statement, with nobody else named in between; or as a whole paragraph of its
        own, right after a paragraph that ends with that statement, or with a colon after it.
        """
        first = frame.content[0].start
        at = min(first, anchor(frame))
        last = self._before(at)
        if last is None or not self._layout.quoted(first + 1):
            return None
        spoken = self._frames[self._spoken[bisect_left(self._spoken, (at, 0)) - 1][1]]
        since = max(s.end for s in (*spoken.source, *spoken.cue) if s.start < at)
        named = {p.number for s, p in self._people.within(since, at) if self._acts(s)}
        if named - ({last.person.number} if last.person else set()):
            return None
        if self._layout.paragraph(at) == self._layout.paragraph(since):
            return _same(last, last.mention, "the quotation goes on from the one before it in the paragraph")
        start, end = self._layout.paragraph_start(at), self._layout.paragraph_end(at)
        if first - start <= 1 and not self._outside_quotations(start, end) and self._ends_with(spoken, start):
            return _same(last, last.mention, "the quotation goes on from the paragraph before it")
        return None

    def _acts(self, mention: Span) -> bool:
        """Whether a name stands in the outlet's own words, and not only as whose something is."""
        return not self._layout.quoted(mention.start) and self._text[mention.end : mention.end + 1] not in {"'", "’"}

    def _outside_quotations(self, start: int, end: int) -> bool:
        """Whether a word stands outside the quotation marks of the paragraph."""
        return any(c.isalnum() and not self._layout.quoted(i) for i, c in enumerate(self._text[start:end], start))

    def _ends_with(self, spoken: Frame, end: int) -> bool:
        """Whether the paragraph that ends at `end` ends with what the frame says, or announces it."""
        close = end
        while close > 0 and self._text[close - 1].isspace():
            close -= 1
        if self._text[close - 1 : close] == ":" or any(abs(c.end - close) <= 2 for c in spoken.content):
            return True
        return self._layout.sentence(close - 1) == self._layout.sentence(anchor(spoken))

    def _anchor_before(self, at: int) -> int:
        place = bisect_left(self._spoken, (at, 0)) - 1
        return self._spoken[place][0] if place >= 0 else -1

    def _before(self, at: int) -> Found | None:
        """Who spoke last before `at`, in its paragraph or the one before; None where that is open."""
        place = bisect_left(self._spoken, (at, 0)) - 1
        if place < 0:
            return None
        where, number = self._spoken[place]
        if self._layout.paragraph(at) - self._layout.paragraph(where) > 1:
            return None
        return self._found.get(number)

    def _person_before(self, at: int) -> Person | None:
        """The last person who spoke before `at`, in its paragraph or the one before, whatever else spoke since."""
        place = bisect_left(self._spoken, (at, 0)) - 1
        for where, number in reversed(self._spoken[max(0, place - _BACK) : place + 1]):
            if self._layout.paragraph(at) - self._layout.paragraph(where) > 1:
                return None
            found = self._found.get(number)
            if found is not None and found.person is not None:
                return found.person
        return None

    def _principal(self, frame: Frame, found: Found) -> str:
        spans = [*frame.source, *(d.span for d in found.person.described)] if found.person else list(frame.source)
        for span in spans:
            name = principal(self._text, span, self._runs, self._people, self._organisations)
            if name is not None and name != found.name:
                return name
        return found.name


def _span(phrase: Phrase, word: int) -> Span:
    return Span(phrase.core[word].start, phrase.core[word].end)


def _same(found: Found, mention: Span, via: str) -> Found:
    return Found(found.kind, found.name, mention, via, found.person)


def _how(person: Person, written: str, at: Span) -> str:
    if written == person.name:
        return "named here"
    if not any(fold(word) in person.keys for word in written.split()):
        return f"read as a spelling of {person.name}, whom the report names"
    full = [m for m in person.mentions if len(m) >= len(person.name)]
    if not full:
        return "the name as the report gives it"
    return f"full name given {'earlier' if full[0].start < at.start else 'later'} in the report"


def _foremost(holders: Sequence[Person], at: int) -> list[Person]:
    """Of several of one name the one whom the report names at least twice as often, and before; else nobody."""
    ranked = sorted(holders, key=lambda p: -len(p.mentions))
    if len(ranked[0].mentions) >= 2 * len(ranked[1].mentions) and ranked[0].mentions[0].start < at:
        return [ranked[0]]
    return []


def _enclosing(frames: Sequence[Frame]) -> list[int | None]:
    """For each frame the one whose content most closely holds it, None for most."""
    contents = sorted((c.start, -c.end, n) for n, f in enumerate(frames) for c in f.content)
    order = sorted(range(len(frames)), key=lambda n: anchor(frames[n]))
    outer: list[int | None] = [None] * len(frames)
    open_: list[tuple[int, int]] = []  # (end, frame), the innermost last
    at = 0
    for number in order:
        place = anchor(frames[number])
        while at < len(contents) and contents[at][0] <= place:
            open_.append((-contents[at][1], contents[at][2]))
            at += 1
        open_ = [(end, n) for end, n in open_ if end > place]
        holding = [(end, n) for end, n in open_ if n != number]
        outer[number] = min(holding)[1] if holding else None
    return outer
