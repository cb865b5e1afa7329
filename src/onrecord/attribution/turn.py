"""A turn: what one person says on end, told by the form of the text and not by a verb."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.attribution.line_forms import formed
from onrecord.model.span import Span
from onrecord.model.tags import Frame

CERTAIN = 0.95  # how sure a turn is, as the tagger would say it: annotators mark every one


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's words: the name, the mark that gives him the turn, and the paragraphs that were said.

    The mark is a label's colon, or the dash before who signs; the name may stand far from it, where a report tells at
    its beginning who answers.
    """

    label: Span
    colon: Span
    said: tuple[Span, ...]
    anonymous: bool = False
    asks: bool = False  # an interviewer's question

    @property
    def span(self) -> Span:
        """From the mark to the end of what was said, or from its beginning to the mark."""
        return Span(min(self.colon.start, self.said[0].start), max(self.colon.end, self.said[-1].end))

    @property
    def frame(self) -> Frame:
        """The turn as the tagger would give it."""
        source = () if self.anonymous else (self.label,)
        return formed(source, (self.colon,), self.said, CERTAIN)
