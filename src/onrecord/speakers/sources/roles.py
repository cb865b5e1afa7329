"""Sources by what somebody is: "the Northland envoy", "a senior official"."""

from __future__ import annotations

from onrecord.speakers.coreference import roles
from onrecord.speakers.mentions.person import Person
from onrecord.speakers.scene import Found, Scene
from onrecord.speakers.sources.phrases import Phrase

_NEAR = 3  # paragraphs


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
    if fitting:  # the report's words are right, whichever of them is meant
        return scene.as_it_is(phrase)
    near = [p for p in scene.people.described_as(phrase.head) if _is_near(scene, p, at)]
    near = [p for p in near if scene.layout.paragraph(at) - scene.layout.paragraph(_latest(p, at)) <= 1]
    near = [p for p in near if not roles.another_office(phrase.core, p, phrase.head)]
    if len(near) == 1 and roles.says_no_more(near[0], phrase.head) and not roles.lesser(phrase.core):
        name = near[0].name
        return Found("person", name, phrase.span, f"the only {phrase.head} named nearby is {name}", near[0])
    titled = phrase.core[-1].capital and len(phrase.core) > 1  # "the Pope" is one whom everybody knows
    if last is not None and last.person is not None and not titled and _alone(scene, last.person, at, phrase.head):
        return last.again(phrase.span, f"“{phrase.span.of(scene.text)}” comes right after this person’s words")
    return scene.as_it_is(phrase)


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
