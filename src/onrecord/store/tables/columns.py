"""Values as columns hold them: text as bytes of UTF-8, spans, dates and evidence as JSON.

A report's text may hold what strict UTF-8 does not allow, a lone half of a surrogate pair from a JSON escape for
one; it is stored and given back as it came. So text is bound as bytes, and cast to TEXT by SQL.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.model.date import DateEstimate, Rejected, first_and_last
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.statement import Evidence, Relay

Value = bytes | int | float | None


def text(value: str) -> bytes:
    """`value`, ready to be bound."""
    return value.encode("utf-8", "surrogatepass")


def text_or_none(value: str | None) -> bytes | None:
    """`value`, ready to be bound."""
    return None if value is None else text(value)


def days(value: str) -> tuple[str, str] | None:
    """The first and the last day, `YYYY-MM-DD`, that a date leaves possible; None where it is no date."""
    found = first_and_last(value)
    return None if found is None else (found[0].isoformat(), found[1].isoformat())


def insert(table: str, values: Mapping[str, Value], *, n: int | None = None) -> tuple[str, list[Value]]:
    """The SQL and parameters that add a row to `table`, or, with `n`, that rewrite its row `n`."""
    marks = ["CAST(? AS TEXT)" if isinstance(value, bytes) else "?" for value in values.values()]
    if n is None:
        sql = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(marks)})"
        return sql, list(values.values())
    pairs = ", ".join(f"{name} = {mark}" for name, mark in zip(values, marks, strict=True))
    return f"UPDATE {table} SET {pairs} WHERE n = ?", [*values.values(), n]


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def spans(value: Iterable[Span]) -> bytes:
    """Spans as JSON."""
    return _json([[span.start, span.end] for span in value])


def read_spans(raw: str) -> tuple[Span, ...]:
    """What `spans` wrote."""
    return tuple(Span(start, end) for start, end in json.loads(raw))


def span(value: Span | None) -> bytes | None:
    """A span as JSON."""
    return None if value is None else _json([value.start, value.end])


def read_span(raw: str | None) -> Span | None:
    """What `span` wrote."""
    if raw is None:
        return None
    start, end = raw[1:-1].split(",")  # thousands of them make one actor: JSON is read five times as slowly
    return Span(int(start), int(end))


def date(value: DateEstimate | None) -> bytes | None:
    """A date as JSON."""
    if value is None:
        return None
    fields: dict[str, Any] = {"value": value.value, "precision": value.precision, "basis": value.basis}
    fields["evidence"] = _pairs(value.evidence)
    if value.why:
        fields["why"] = value.why
    if value.rejected:
        fields["rejected"] = [[one.value, one.why, _pairs(one.evidence)] for one in value.rejected]
    return _json(fields)


def read_date(raw: str | None) -> DateEstimate | None:
    """What `date` wrote."""
    if raw is None:
        return None
    fields: dict[str, Any] = json.loads(raw)
    fields["evidence"] = _spans(fields["evidence"])
    fields["why"] = tuple(fields.get("why", ()))
    fields["rejected"] = tuple(
        Rejected(value, why, _spans(evidence)) for value, why, evidence in fields.get("rejected", ())
    )
    return DateEstimate(**fields)


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def evidence(value: Evidence | None) -> bytes | None:
    """Evidence as JSON."""
    return None if value is None else _json({"text": value.text, "span": [value.span.start, value.span.end]})


def read_evidence(raw: str | None) -> Evidence | None:
    """What `evidence` wrote."""
    if raw is None:
        return None
    fields = json.loads(raw)
    return Evidence(fields["text"], Span(*fields["span"]))


def relay(value: Relay | None) -> bytes | None:
    """A relay as JSON."""
    return None if value is None else _json({"name": value.name, "span": [value.span.start, value.span.end]})


def read_relay(raw: str | None) -> Relay | None:
    """What `relay` wrote."""
    if raw is None:
        return None
    fields = json.loads(raw)
    return Relay(fields["name"], Span(*fields["span"]))


def zones(value: Iterable[Zone]) -> bytes:
    """Zones as JSON."""
    return _json([{"kind": zone.kind, "span": [zone.span.start, zone.span.end], "name": zone.name} for zone in value])


def read_zones(raw: str) -> tuple[Zone, ...]:
    """What `zones` wrote."""
    return tuple(Zone(zone["kind"], Span(*zone["span"]), zone["name"]) for zone in json.loads(raw))
