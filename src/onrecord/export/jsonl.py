"""JSON Lines: one object a line, in UTF-8."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator

from onrecord.export import contract
from onrecord.export.parts import Object
from onrecord.export.source import Source

# Some programs end a line at these too; some terminals obey them, or turn the text around. JSON has escapes for them.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def line(value: Object) -> bytes:
    """`value` as one line, with its line end."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode() + b"\n"


def lines(source: Source) -> Iterator[bytes]:
    """The whole record: outlets, reports, actors, statements, utterances, occasions, origins, judgements."""
    objects = itertools.chain(
        map(contract.outlet_object, source.outlets()),
        map(contract.report_object, source.reports()),
        map(contract.actor_object, source.actors()),
        map(contract.statement_object, source.statements()),
        map(contract.utterance_object, source.utterances()),
        map(contract.occasion_object, source.occasions()),
        map(contract.origin_object, source.origins()),
        map(contract.judgement_object, source.judgements()),
    )
    return map(line, objects)
