"""The words under a picture, told by the credit that goes with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.speech import somebody_speaks

_LONGEST = 500  # characters
_LAST = 120  # characters in which a caption names its picture's source
_CREDIT = re.compile(r"(?:©|\(c\))\s?(?!.*\b(?:19|20)\d\d\b)(?!.*\brights\b)[^.!?]{3,80}", re.I)
_BEGINS = re.compile(
    r"""[(\[*]*\s*(?:
      (?:photo(?:s|graph(?:s|er)?)?|image|picture|pic|illustration|graphic|cartoon|video|infographic
        |(?:file|representational)\s(?:photo|image|picture))
        (?:\s(?:credits?|caption|source|courtesy))?(?:\sof)?\s*[:|©]
    | (?:photo(?:graph)?|image|picture|illustration|video)\s(?:by|credits?|courtesy|source|caption)\b
    | image\s(?:caption|source|copyright),
    | media\scaption,?
    | file\s(?:photo|image|picture)\b
    | file\s*[-–—]\s(?:in\sthis|this|[A-Z])
    | (?:credit|caption)s?\s?:
    | in\sthis\s(?:\w+\s)?(?:photo|picture|image|handout|frame|video)\b
    )""",
    re.I | re.X,
)
_ENDS = re.compile(
    r"""(?:
      \b(?:image|photo(?:graph)?|picture|pic|video)\s(?:credits?|courtesy|source)\s*[:/–-]?\s*[^.!?]{2,60}\.?
    | (?:photo(?:graph)?|image|picture|pic|credit)s?\s*:\s*[^.!?:]{2,60}
    | [(\[](?:
          (?:file\s)?(?:photo|image|picture|pic)s?\b[^()]{0,80}
        | [^()]{2,60}(?:/|\svia\s)\s?(?:ap|afp|reuters|epa(?:-efe)?|getty(?:\simages)?|tass|pool|dpa|efe)
            (?:\s\w+)?
        | (?:ap|afp|reuters|epa|getty)(?:\s(?:photo|images?|file\sphoto)\b|/)[^()]{0,60}
      )[)\]]\.?
    | /?\s?(?:afp|getty)\s(?:photo|images)
    )\s*$""",
    re.I | re.X,
)


def captions(lines: Sequence[Line]) -> Iterator[Zone]:
    """Each short line that begins or ends with what only a picture's caption has.

    A line of nothing but a picture's credit ("© Jane Doe/The Daily") makes captions of the words right above it, too,
    where they are no sentence: the picture's description, often printed twice.
    """
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST:
            continue
        if _CREDIT.fullmatch(line.text):
            above = takewhile(_is_description, (lines[before] for before in range(at - 1, max(at - 3, -1), -1)))
            yield from (Zone("caption", Span(one.start, one.end)) for one in above)
            yield Zone("caption", Span(line.start, line.end))
        elif _ENDS.search(line.text, max(0, len(line.text) - _LAST)) or (
            _BEGINS.match(line.text) and not somebody_speaks(line.text)
        ):
            yield Zone("caption", Span(line.start, line.end))


def _is_description(line: Line) -> bool:
    return not line.is_sentence and 3 <= len(line.text.split()) <= 25
