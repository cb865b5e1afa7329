"""Checking whether somebody's words are on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.record.embedding import Embed
from onrecord.store.lookups import Lookups

if TYPE_CHECKING:
    from onrecord.checking.sentence import CheckResult


class Checking:
    """Looks a text up in a record: as a whole, and where that is not there as it stands, sentence by sentence."""

    def __init__(self, lookups: Lookups, embed: Embed | None) -> None:
        self._lookups = lookups
        self._embed = embed

    def check(self, text: str, speaker: str | None) -> CheckResult:
        """Whether these words are on the record; with `speaker`, only what that speaker said counts as said."""
        from onrecord.checking.passages import MOST, with_sentences
        from onrecord.checking.sentence import LONGEST, CheckedSentence
        from onrecord.wording.tokens import sentences

        split = text.split()
        whole = self._whole(" ".join(split[:LONGEST]), speaker)
        found, cut = sentences(text), len(split) > LONGEST
        if whole.verdict == "verbatim" and not cut:
            return whole
        each = [" ".join(one.split()) for one in found[:MOST]] if len(found) > 1 else []
        checked_each = [CheckedSentence(one, self._whole(" ".join(one.split()[:LONGEST]), speaker)) for one in each]
        return with_sentences(whole, checked_each, len(found), (min(len(split), LONGEST), len(split)))

    def _whole(self, text: str, speaker: str | None) -> CheckResult:
        """The verdict on a text as a whole; each white space in it is one blank."""
        from onrecord.checking.sentence import CheckResult, checked, looked_for

        meaning = self._embed([text[:4000]])[0] if self._embed and text else None
        looked = looked_for(text, meaning)
        if not looked.words:
            return CheckResult("not found", "There are no words to look for.", ())
        if len(looked.words) == 1 and not looked.stems:
            return CheckResult("not found", "That word is in every report. Give more of what was said.", ())
        return checked(text, looked, self._lookups.held(looked), speaker)
