"""Whose words each attribution of a report gives: from the source's words to a name, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.report import Zone
from onrecord.model.statement import Frame
from onrecord.speakers.antecedents import Scene, anchor
from onrecord.speakers.names import runs
from onrecord.speakers.organisations import Organisations
from onrecord.speakers.people import People
from onrecord.speakers.phrases import Runs
from onrecord.speakers.pronouns import learn_genders
from onrecord.speakers.resolution import Resolution
from onrecord.speakers.words import Layout


def resolve(text: str, zones: tuple[Zone, ...], frames: Sequence[Frame]) -> tuple[Resolution, ...]:
    """The speaker and principal of each frame, in the order of `frames`.

    Reads this one report only. Names, roles and organisations are indexed once; each frame then looks at its own
    paragraph and the one before, so the time grows with the length of the text plus the number of frames.
    """
    if not frames:
        return ()
    layout = Layout(text)
    every, found = runs(text, zones, layout)
    people = People(text, every, found, [s for f in frames for s in f.source])
    learn_genders(text, layout, people)
    scene = Scene(text, layout, Runs(found), people, Organisations(text, found), frames)
    answers: dict[int, Resolution] = {}
    # What stands inside another statement waits for that one: "I" in it is the one who speaks there.
    for number in sorted(range(len(frames)), key=lambda n: (scene.depth(n), anchor(frames[n]), n)):
        answers[number] = scene.answer(number)
    return tuple(answers[n] for n in range(len(frames)))
