"""Downloads: any list as CSV, JSON Lines or Parquet."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import IO

from anyio import to_thread
from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from onrecord import Record
from onrecord.export import contract, csv, jsonl, parquet
from onrecord.export.parts import Object
from onrecord.export.tables import COLUMNS, Row, report_row, statement_row
from onrecord.model.linked import Actor
from onrecord.speakers.evidence.same_name import name_key
from onrecord.web.filters import Filters, filters_of
from onrecord.web.pages.actor import fits
from onrecord.web.safety.heads import only_headers

router = APIRouter()

_TYPES = {"csv": "text/csv", "jsonl": "application/x-ndjson", "parquet": "application/vnd.apache.parquet"}
_TEXT = "VARCHAR"
_AT_ONCE = 500
_PIECE = 256 * 1024  # bytes


@router.get("/take/{what}.{format}")
async def take(request: Request, what: str, format: str) -> Response:
    """The list `what`, narrowed as its page is, as a file."""
    return await to_thread.run_sync(_taken, request, what, format, limiter=request.app.state.taking)


def _taken(request: Request, what: str, format: str) -> Response:
    made = _LISTS.get(what)
    if made is None or format not in _TYPES:
        raise HTTPException(404)
    headers = {"Content-Disposition": f'attachment; filename="{what}.{format}"'}
    asked = _Asked(filters_of(request.query_params), request.query_params.get("removed") == "yes")
    if only_headers(request.scope):
        return StreamingResponse(iter(()), media_type=_TYPES[format], headers=headers)
    # A file without a name: it is gone with the last who has it open, whatever becomes of them.
    file = tempfile.TemporaryFile()  # noqa: SIM115 - `_Sent` closes it
    try:
        with request.app.state.room.record() as record:
            file.writelines(made(record, asked, format))
        headers["Content-Length"] = str(file.tell())
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return _Sent(file, media_type=_TYPES[format], headers=headers)


class _Sent(StreamingResponse):
    """The file as a whole, closed in every case: its list may have changed before somebody asks for the rest of it."""

    def __init__(self, file: IO[bytes], *, media_type: str, headers: dict[str, str]) -> None:
        super().__init__(iter(partial(file.read, _PIECE), b""), media_type=media_type, headers=headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._file.close()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a page is narrowed by."""

    filters: Filters
    removed: bool


def _statements(record: Record, asked: _Asked, format: str) -> Iterator[bytes]:
    found = record.select(asked.filters.selection())
    if format == "jsonl":
        return map(jsonl.line, map(contract.statement_object, found))

    @lru_cache(maxsize=64)
    def text_of(report: str) -> str:
        return record.report(report).report.text

    rows = (statement_row(one, text_of(one.heading.id)) for one in found)
    return _table(rows, COLUMNS["statements"], format)


def _utterances(record: Record, asked: _Asked, format: str) -> Iterator[bytes]:
    found = map(contract.utterance_object, record.select_utterances(asked.filters.selection()))
    if format == "jsonl":
        return map(jsonl.line, found)
    columns = dict.fromkeys("id date speaker speaker_name content occasion".split(), _TEXT)
    lists = {"corroboration": "BIGINT", "statements": "VARCHAR[]", "origins": "VARCHAR[]"}
    return _table((_utterance_row(record, one) for one in found), columns | lists, format)


def _utterance_row(record: Record, utterance: Object) -> Row:
    """With the name of the speaker and the words of the statement that shows the utterance."""
    shown = record.statement(utterance["shown_by"])
    date = utterance["date"] and utterance["date"]["value"]
    return {**utterance, "date": date, "speaker_name": shown.speaker, "content": shown.text}


def _reports(record: Record, asked: _Asked, format: str) -> Iterator[bytes]:
    found = (record.report(id) for id in _report_ids(record, asked))
    if format == "jsonl":
        return map(jsonl.line, map(contract.report_object, found))
    return _table(map(report_row, found), COLUMNS["reports"], format)


def _report_ids(record: Record, asked: _Asked) -> Iterator[str]:
    """The ids of the reports of the list, in its order; all of them, however many pages it has."""
    offset = 0
    while True:
        page = record.report_page(
            text=asked.filters.text or None,
            outlet=asked.filters.outlet or None,
            removed=asked.removed,
            offset=offset,
            size=_AT_ONCE,
        )
        yield from (one.id for one in page.items)
        offset += _AT_ONCE
        if len(page.items) < _AT_ONCE:
            return


def _actors(record: Record, asked: _Asked, format: str) -> Iterator[bytes]:
    words = name_key(asked.filters.text).split()
    found: Iterable[Actor] = record.actors()
    if words:
        found = (record.actor(one.id) for one in record.listed_actors() if fits(one.name, words))
    if format == "jsonl":
        return map(jsonl.line, map(contract.actor_object, found))
    rows = ({"id": one.id, "name": one.name, "kind": one.kind, "names": list(one.names)} for one in found)
    return _table(rows, {"id": _TEXT, "name": _TEXT, "kind": _TEXT, "names": "VARCHAR[]"}, format)


def _outlets(record: Record, _: _Asked, format: str) -> Iterator[bytes]:
    found = record.listed_outlets()
    if format == "jsonl":
        return map(jsonl.line, map(contract.outlet_object, record.outlets()))
    rows = ({"id": o.id, "name": o.name, "reports": o.reports, "statements": o.statements} for o in found)
    return _table(rows, {"id": _TEXT, "name": _TEXT, "reports": "BIGINT", "statements": "BIGINT"}, format)


def _judgements(record: Record, _: _Asked, format: str) -> Iterator[bytes]:
    found = map(contract.judgement_object, record.judgements())
    if format == "jsonl":
        return map(jsonl.line, found)
    columns = dict.fromkeys("id at by decision name note undone_by".split(), _TEXT)
    return _table(map(_judgement_row, found), columns | {"subjects": "VARCHAR[]"}, format)


def _judgement_row(judgement: Object) -> Row:
    return {**judgement, "subjects": [subject["now"] or subject["id"] for subject in judgement["subjects"]]}


def _table(rows: Iterable[Row], columns: dict[str, str], format: str) -> Iterator[bytes]:
    only = ({name: row[name] for name in columns} for row in rows)
    return parquet.lines(only, columns) if format == "parquet" else csv.lines(only, columns)


_LISTS: dict[str, Callable[[Record, _Asked, str], Iterator[bytes]]] = {
    "statements": _statements,
    "utterances": _utterances,
    "reports": _reports,
    "actors": _actors,
    "outlets": _outlets,
    "judgements": _judgements,
}
