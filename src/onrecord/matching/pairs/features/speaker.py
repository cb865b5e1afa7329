"""Who speaks."""

from __future__ import annotations

from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.features.finding import NOTHING, Finding
from onrecord.matching.pairs.speaker import Voice
from onrecord.wording.names import one_spelling, skeleton
from onrecord.wording.shared_runs import longest_run, telling

_NOBODY_REPEATS = 30.0  # how telling a run of words is that hardly anybody else says too: fifteen words or more


_SOME_REPEAT = 10.0  # the same where one of two that share nothing is no person, and may speak through the other


def same_speaker(a: Compared, b: Compared) -> Finding:
    """The speakers' names are one name, whatever its spelling."""
    if not _one_name(a.voice, b.voice):
        return NOTHING
    return 1.0, f"same speaker: {_both(a.voice, b.voice)}"


def same_principal(a: Compared, b: Compared) -> Finding:
    """Different speakers speak for the same principal, or one for the other."""
    left, right = a.voice, b.voice
    if _one_name(left, right) or not left.name or not right.name:
        return NOTHING
    if (
        _share(left.principal, right.principal)
        or _share(left.principal, right.name)
        or _share(left.name, right.principal)
    ):
        return 1.0, f"they speak for one principal: {_both(left, right)}"
    return NOTHING


def same_role(a: Compared, b: Compared) -> Finding:
    """The speakers may be one person by what they are said to be, and nothing in their names speaks against it."""
    both = a.voice.roles & b.voice.roles
    if not both or _one_name(a.voice, b.voice) or _two_people(a.voice, b.voice):
        return NOTHING
    return 1.0, f"both speakers are described alike ({', '.join(sorted(both))})"


def shared_description(a: Compared, b: Compared) -> Finding:
    """Words by which the two reports refer to the speaker."""
    left, right = a.voice.about | set(a.voice.principal), b.voice.about | set(b.voice.principal)
    both = left & right
    if not both or _one_name(a.voice, b.voice):
        return NOTHING
    return len(both) / min(len(left), len(right)), f"the speakers are both called {', '.join(sorted(both))}"


def other_speaker(a: Compared, b: Compared) -> Finding:
    """Both speakers have a name of their own, and share neither a name nor a principal nor a role."""
    return _others(a.voice, b.voice) if a.voice.proper and b.voice.proper else NOTHING


def other_description(a: Compared, b: Compared) -> Finding:
    """The speakers share no name and no role, but one at least is only described: "officials", "a spokesman"."""
    return NOTHING if a.voice.proper and b.voice.proper else _others(a.voice, b.voice)


def _others(left: Voice, right: Voice) -> Finding:
    if not left.name or not right.name or left.keys & right.keys:
        return NOTHING
    if left.roles & right.roles and not (left.proper and right.proper and left.person == right.person):
        return NOTHING  # one may be the other's spokesman
    return 1.0, f"different speakers: {left.shown} and {right.shown}"


def other_name(a: Compared, b: Compared) -> Finding:
    """Both have a name of their own, and no word of the names is one, whatever they are described as."""
    left, right = a.voice, b.voice
    if not left.proper or not right.proper or left.keys & right.keys:
        return NOTHING
    return 1.0, f"different names: {left.shown} and {right.shown}"


def other_person(a: Compared, b: Compared) -> Finding:
    """Both speakers are named people, and not the same."""
    if not _two_people(a.voice, b.voice):
        return NOTHING
    return 1.0, f"different people: {a.voice.shown} and {b.voice.shown}"


def repeated_by_another(a: Compared, b: Compared) -> bool:
    """Whether two different people are named for words so few that the one may well repeat the other's.

    Beyond that, a name that one of the reports gives wrongly is likelier.
    """
    strangers = bool(other_speaker(a, b)[0]) and not a.voice.roles & b.voice.roles
    least = _NOBODY_REPEATS if _two_people(a.voice, b.voice) else _SOME_REPEAT if strangers else 0.0
    return bool(least) and telling(longest_run(a.words, b.words)) < least


def speaker_open(a: Compared, b: Compared) -> Finding:
    """One report at least leaves open who speaks."""
    left_open = sum(not voice.name for voice in (a.voice, b.voice))
    return (
        (left_open / 2, "who speaks is not known in " + ("both" if left_open == 2 else "one of them"))
        if left_open
        else NOTHING
    )


def _one_name(left: Voice, right: Voice) -> bool:
    if not left.name or not right.name:
        return False
    if left.person and right.person:
        return skeleton(left.last) == skeleton(right.last) and one_spelling(left.name[0], right.name[0])
    short, long = sorted((left.name, right.name), key=len)
    bones, tail = tuple(map(skeleton, short)), tuple(map(skeleton, long[-len(short) :]))
    return bones == tail if left.person or right.person else set(bones) == set(map(skeleton, long))


def _two_people(left: Voice, right: Voice) -> bool:
    return left.person and right.person and not _one_name(left, right)


def _share(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return bool(left and right and {*map(skeleton, left)} & {*map(skeleton, right)})


def _both(left: Voice, right: Voice) -> str:
    shown = dict.fromkeys((left.shown, right.shown))
    return " and ".join(shown)
