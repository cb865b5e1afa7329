"""On which occasion an utterance was made: one principal, one date, one channel."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.matching.pairs.comparable import Compared
from onrecord.model.ids import occasion_id, utterance_id
from onrecord.wording.audiences import of_the_press
from onrecord.wording.names import skeleton
from onrecord.wording.terms import stem, words

_GENERAL = frozenset("a an the in on at of to for with by from during told said his her their".split())


def occasion_of(utterance: Sequence[Compared]) -> str:
    """The id of the occasion of an utterance, given as its statements, the first first.

    It tells speaker, channel and day, so that two utterances that agree in these are of one occasion. Where the day is
    not known, the report stands for it: a channel alone is no occasion across reports. Where no channel is named,
    the utterance is an occasion of its own.
    """
    known = sorted(key for one in utterance if (key := _key(one)))
    return occasion_id(*known[0]) if known else occasion_id(utterance_id(utterance[0].id))


def _key(one: Compared) -> tuple[str, ...] | None:
    channel = one.statement.channel
    named = {stem(word) for word in set(words(channel.text)) - _GENERAL} if channel else set()
    if not named or not one.voice.last:
        return None
    if channel and of_the_press(channel.text):
        named = {"press"}
    day = one.said[0] if one.said and one.said[0] == one.said[1] else None
    # Digits sort before letters: of two keys, the one with a day is taken.
    return (str(day) if day else one.story.report, skeleton(one.voice.last), *sorted(named))
