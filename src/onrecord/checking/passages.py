"""Checks a text of several sentences, which is not on the record as a whole, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.checking.findings import CheckedSentence, CheckResult

MOST = 20
"""Sentences of a text that are looked at one by one."""

_ON_RECORD = frozenset({"verbatim", "in other words"})


def with_sentences(
    whole: CheckResult, each: Sequence[CheckedSentence], sentences: int, words: tuple[int, int]
) -> CheckResult:
    """The verdict on the whole, with those on its sentences, and how much of it was looked at.

    `sentences`: how many the text has. `words`: how many of its words were looked at as a whole, and how many it has.
    """
    told = [whole.why.replace("on this record.", "on this record as a whole.") if each else whole.why]
    if each:
        on = sum(one.result.verdict in _ON_RECORD for one in each)
        told.append(f"Of its sentences, one by one, {on} of {len(each)} {'is' if on == 1 else 'are'} on the record.")
    if each and len(each) < sentences:
        told.append(f"Only the first {len(each)} of {sentences} sentences were looked at.")
    elif not each and words[0] < words[1]:
        told.append(f"Only the first {words[0]} of {words[1]} words were looked at.")
    return replace(whole, why=" ".join(told), sentences=tuple(each))
