"""Corrections: each is a judgement, dated, signed and reversible, whichever page it is made on."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from anyio import to_thread
from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord import Record
from onrecord.errors import UnknownId, UsageError
from onrecord.model.judgement import Judgement
from onrecord.web.pages.spans import named_spans
from onrecord.web.safety.forms import NAME_COOKIE, check, field_of, form_of, local

router = APIRouter()

Decide = Callable[[Record, FormData, str | None, str | None], Judgement]
"""Makes the judgement that a form asks for, signed and with its note."""


def _reject(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.reject(field_of(form, "statement"), by=by, note=note)


def _attribute(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.attribute(field_of(form, "statement"), field_of(form, "speaker"), by=by, note=note)


def _remove(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.remove(field_of(form, "report"), by=by, note=note)


def _undo(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.undo(field_of(form, "judgement"), by=by, note=note)


def _add(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    report = record.report(field_of(form, "report")).report
    source, cue, content = named_spans(report.text, form)
    return record.add_statement(
        report.id,
        source=source,
        cue=cue,
        content=content,
        speaker=field_of(form, "speaker") or None,
        by=by,
        note=note,
    )


def _date(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    unknown = field_of(form, "unknown") == "yes"
    value = field_of(form, "date")
    if not value and not unknown:
        raise UsageError("There is no date. Write one, or say that nobody can know it.")
    return record.date(field_of(form, "report"), None if unknown else value, by=by, note=note)


def _same(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.same(_statement(record, form, "left"), _statement(record, form, "right"), by=by, note=note)


def _different(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.different(_statement(record, form, "left"), _statement(record, form, "right"), by=by, note=note)


def _merge(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.merge_actors(_actor(form, "left"), _actor(form, "right"), by=by, note=note)


def _split(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.split_actors(field_of(form, "left"), field_of(form, "right"), by=by, note=note)


def _rename(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    return record.rename_actor(field_of(form, "actor"), field_of(form, "name"), by=by, note=note)


def _review(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    """The answer to a doubt; `kind` says about what it is."""
    asked = (field_of(form, "kind"), field_of(form, "answer"))
    if asked[0] == "date":
        return _review_date(record, form, by, note)
    answers = {
        ("actors", "same"): record.merge_actors,
        ("actors", "different"): record.split_actors,
        ("actors", "unsure"): record.unsure_actors,
        ("statements", "same"): record.same,
        ("statements", "different"): record.different,
        ("statements", "unsure"): record.unsure,
    }
    if asked not in answers:
        raise UsageError("There is no such answer: same, different or unsure.")
    return answers[asked](field_of(form, "left"), field_of(form, "right"), by=by, note=note)


def _review_date(record: Record, form: FormData, by: str | None, note: str | None) -> Judgement:
    """The answer to a doubt about a date: it is the one that the record has, another one, or nobody can tell."""
    report, answer = field_of(form, "left"), field_of(form, "answer")
    if answer == "unsure":
        return record.unsure_date(report, by=by, note=note)
    given = field_of(form, "value" if answer == "same" else "date")
    if answer not in ("same", "different") or not given:
        raise UsageError("There is no date. Write when the report was published, as 2024, 2024-05 or 2024-05-29.")
    return record.date(report, given, by=by, note=note)


def _actor(form: FormData, name: str) -> str:
    """The actor that a field names by a name, an id, or an address that ends in one."""
    given = field_of(form, name)
    return given.rstrip("/").rpartition("/")[2] if given.startswith(("http://", "https://", "/")) else given


def _statement(record: Record, form: FormData, name: str) -> str:
    """The statement that a field names by its id, or by that of its utterance, or by an address that ends in one."""
    id = field_of(form, name).rstrip("/").rpartition("/")[2]
    return record.utterance(id).shown_by if id.startswith("u") else id


_DECISIONS: dict[str, Decide] = {
    "reject": _reject,
    "attribute": _attribute,
    "remove": _remove,
    "undo": _undo,
    "add": _add,
    "date": _date,
    "same": _same,
    "different": _different,
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "review": _review,
}


@router.post("/judge/{decision}")
async def judge(request: Request, decision: str) -> Response:
    """Decide what the form says, and go back to where it was sent from, with the way back."""
    async with form_of(request) as form:
        check(request, form)
    request.state.back = local(field_of(form, "back"), "") or None
    decide = _DECISIONS.get(decision)
    if decide is None:
        raise UnknownId(f"There is no decision {decision!r}.")
    by, note = field_of(form, "by")[:200], field_of(form, "note")[:2000]
    if not by:
        raise UsageError(
            "This has no signature. Write your name in the field “Signed”, so that others know who decided it."
        )

    def work() -> Judgement:
        with request.app.state.room.record() as record:
            return decide(record, form, by, note or None)

    made = await to_thread.run_sync(work, limiter=request.app.state.writing)
    response = RedirectResponse(_back(field_of(form, "back"), made, decision), status_code=303)
    response.set_cookie(NAME_COOKIE, by.encode("ascii", "ignore").decode(), samesite="strict", max_age=365 * 24 * 3600)
    return response


def _back(given: str, made: Judgement, decision: str) -> str:
    where = urlsplit(local(given))
    kept = "&".join(pair for pair in where.query.split("&") if pair and not pair.startswith("done="))
    mark = made.subjects[0].now if decision == "add" else where.fragment
    return f"{where.path}?{kept}{'&' if kept else ''}done={made.id}" + (f"#{mark}" if mark else "")
