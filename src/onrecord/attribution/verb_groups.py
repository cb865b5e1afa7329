"""The verb of a cue with what stands before it in its clause: "would not have" before "said", and the subject."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from onrecord.attribution.clauses import sentence_around
from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame

_REACH = 160  # characters before a verb in which its group and its subject stand
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADVERB = (
    r"[a-z]+ly|also|then|ever|even|just|now|still|soon|first|later|once|yet|always|often|again|both|perhaps|well|so"
    r"|too|further|instead|rather|no longer|at least"
)
_AUXILIARY = (
    r"might|may|could|would|should|must|can|cannot|will|shall|ought|need|have|has|had|having|be|been|being|is|are|was"
    r"|were|am|do|does|did|not|never|to|[a-z]+n[’']t"
)
# "Will on Thursday announce".
_WHEN = r"(?:on\s+)?[A-Z][a-z]+day|tomorrow|today|tonight|next\s+\w+|on\s+\d+\s+[A-Z]\w+"
# In small letters: "Theresa May" and "Kelly" are names.
_GROUP = re.compile(rf"(?:(?:\b(?:{_AUXILIARY}|{_ADVERB}|{_WHEN})|[’'](?:ll|d|ve|s|re|m))\s+)++$")
# Where the clause of a verb begins, looked for from its end.
_BOUNDARY = re.compile(
    r"[.,;:!?()“”\"‘\n—–]|\b(?:and|but|that|because|which|who|while|when|as|though|although|or|so|where|if|unless|whether"
    r"|until)\b",
    re.IGNORECASE,
)


_BE = re.compile(rf"(?:\b(?:is|are|was|were|be|been|being)|[’'](?:s|re))\s+(?:(?:{_ADVERB}|not)\s+)*$", re.IGNORECASE)

_HELPS = re.compile(rf"{_AUXILIARY}|{_ADVERB}", re.IGNORECASE)
_ASKED_TO = re.compile(r"(?:expected|asked|urged|ordered|invited)\s+to\s+(?:[a-z]+ly\s+)?")


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """`verb` is the word of the cue that says what is done, `group` the auxiliaries and adverbs right before it.

    `before` are the words of the sentence before these, `subject` those of them that belong to the same clause. `span`
    holds group and verb.
    """

    verb: str
    group: str
    before: str
    subject: str
    span: Span

    @property
    def passive(self) -> bool:
        """Whether a form of "be" stands last in the group, as it does in a passive."""
        return _BE.search(self.group) is not None


def verb_group(text: str, frame: Frame, verbs: Container[str]) -> VerbGroup:
    """The group of the first word of the cue that is one of `verbs`, or else of its first that is no auxiliary.

    Of "expected to tell" it is "tell" that is expected.
    What was said stands for nothing: "“We may,” said Oduya" has no "may".
    """
    cue = hull(frame.cue)
    around = sentence_around(text, cue)
    words = [w for piece in frame.cue for w in _WORD.finditer(text, piece.start, piece.end)]
    known = [w for w in words if w.group().lower() in verbs]
    if len(known) > 1 and _ASKED_TO.fullmatch(text[known[0].start() : known[1].start()]):
        known = known[1:]
    others = [w for w in words if not _HELPS.fullmatch(w.group())]
    head = next(iter([*known, *others, *words]), None)
    at, end = (head.start(), head.end()) if head else (cue.start, cue.end)
    said = [span.end for span in frame.content if span.end <= at]
    low = max([around.start, at - _REACH, *said])
    left = text[low:at]
    found = _GROUP.search(left)
    before = left[: found.start()] if found else left
    seams = [seam.end() for seam in _BOUNDARY.finditer(before)]
    subject = before[seams[-1] :] if seams else before
    return VerbGroup(
        verb=head.group().lower() if head else "",
        group=found.group() if found else "",
        before=before,
        subject=subject.strip(),
        span=Span(low + len(before), end),
    )
