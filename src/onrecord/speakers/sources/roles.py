"""Sources by what somebody is: "the Northland envoy", "a senior official"."""

from __future__ import annotations

from onrecord.speakers.coreference import roles
from onrecord.speakers.mentions.person import Person, noun_gender
from onrecord.speakers.scene import Found, Scene
from onrecord.speakers.sources.phrases import Phrase

_NEAR = 3  # paragraphs
_EPITHETS = frozenset(
    """pro star native veteran businessman businesswoman politician lawmaker legislator parliamentarian billionaire
    millionaire tycoon mogul magnate newcomer hopeful frontrunner contender entrepreneur""".split()
)


def role(scene: Scene, phrase: Phrase) -> Found:
    """The one person whom the report describes so; else the role as the report has it."""
    at = phrase.span.start
    if len(phrase.core) == 1 and phrase.core[0].capital:  # "Dean", of whom the report has the full name
        called = scene.people.called((phrase.head,))
        if len(called) == 1:
            return Found("person", called[0].name, phrase.span, "full name given in the report", called[0])
    fitting = roles.meant(phrase.core, phrase.head, scene.people.described_as(phrase.head))
    if len(phrase.core) <= 2:  # "the president": of those here, not of a country named far away
        fitting = [p for p in fitting if roles.is_plainly(p, phrase.head) or _is_near(scene, p, at)]
    last = scene.before(at)
    if len(fitting) > 1 and last is not None and last.person in fitting:
        fitting = [p for p in fitting if p is last.person]
    if len(fitting) == 1:
        name = fitting[0].name
        return Found("person", name, phrase.span, f"the one whom the report describes so is {name}", fitting[0])
    if fitting:
        foremost = max(fitting, key=lambda p: len(p.mentions))
        here = _named_here(scene, at) & {p.number for p in fitting}
        if here == {foremost.number}:
            via = f"of those whom the report describes so, {foremost.name} is named here"
            return Found("person", foremost.name, phrase.span, via, foremost)
        return scene.as_it_is(phrase)  # the report's words are right, whichever of them is meant
    near = [p for p in scene.people.described_as(phrase.head) if _is_near(scene, p, at)]
    near = [p for p in near if scene.layout.paragraph(at) - scene.layout.paragraph(_latest(p, at)) <= 1]
    near = [p for p in near if not roles.another_office(phrase.core, p, phrase.head)]
    if len(near) == 1 and roles.says_no_more(near[0], phrase.head) and not roles.lesser(phrase.core):
        name = near[0].name
        return Found("person", name, phrase.span, f"the only {phrase.head} named nearby is {name}", near[0])
    spoke = _another_word(scene, phrase) if _is_epithet(phrase.head) else None
    if spoke is not None:
        return spoke
    titled = phrase.core[-1].capital and len(phrase.core) > 1  # "the Pope" is one whom everybody knows
    if last is not None and last.person is not None and not titled and _alone(scene, last.person, at, phrase.head):
        return last.again(phrase.span, f"“{phrase.span.of(scene.text)}” comes right after this person’s words")
    return scene.as_it_is(phrase)


def _named_here(scene: Scene, at: int) -> set[int]:
    """The numbers of the people whom the outlet names in this paragraph before `at`, or in the one before."""
    start = scene.layout.paragraphs_back(at, 1)
    return {p.number for mention, p in scene.people.within(start, at) if scene.acts(mention)}


def _another_word(scene: Scene, phrase: Phrase) -> Found | None:
    """Who spoke last, if the phrase can mean the one and the outlet has turned to nobody else since."""
    at = phrase.span.start
    gender = noun_gender(phrase.head)
    last = scene.person_before(at, gender)
    spoke = last[1] if last is not None else None
    if last is None or spoke is None or spoke.person is None or scene.turned(spoke.person, last[0], at, gender, ()):
        return None
    return spoke.again(phrase.span, f"“{phrase.span.of(scene.text)}” is another word for who spoke last")


def _is_epithet(head: str) -> bool:
    """Whether a noun varies the name of who has spoken, and brings in nobody: "the 24-year-old", "the billionaire"."""
    return head in _EPITHETS or head.endswith("-year-old")


def _is_near(scene: Scene, person: Person, at: int) -> bool:
    """Whether the person is named in the last few paragraphs before `at`, or in the next one."""
    here = scene.layout.paragraph(at)
    return any(-1 <= here - scene.layout.paragraph(m.start) <= _NEAR for m in person.mentions)


def _latest(person: Person, at: int) -> int:
    """Where the person was last named before `at`; where first, if only after."""
    return max((m.start for m in person.mentions if m.start < at), default=person.mentions[0].start)


def _alone(scene: Scene, person: Person, at: int, head: str) -> bool:
    """Whether the person, of whom the report says nothing else, is the only one named since the paragraph before."""
    start = scene.layout.paragraph_start(max(scene.layout.paragraph_start(at) - 1, 0))
    named = {p.number for mention, p in scene.people.within(start, at) if not scene.layout.quoted(mention.start)}
    return named <= {person.number} and roles.may_be(person, head)
