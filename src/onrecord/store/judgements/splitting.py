"""Splits two people of one name: in one report, the name of an actor means somebody else."""

from __future__ import annotations

import re
import sqlite3

from onrecord.errors import UsageError
from onrecord.model.ids import actor_id
from onrecord.model.judgement import Subject
from onrecord.speakers.evidence.forms import form_key, is_nameless, key_apart
from onrecord.store.changes.linker import Linker
from onrecord.store.judgements.about_actors import form_shown, name_of, refresh
from onrecord.store.judgements.about_statements import apply
from onrecord.store.queries import actors, reading
from onrecord.store.tables import actor_columns, judgements
from onrecord.store.tables.columns import text
from onrecord.store.tables.judgements import Signature

_PLACE = re.compile(r"[rs][0-9a-f]{3,}")
_CHAINS = """
SELECT c.said FROM chain c JOIN question q ON q.n = c.question JOIN form f ON f.n = q.answer
 WHERE c.report = ? AND f.actor = CAST(? AS TEXT) ORDER BY c.number
"""

# Whether another report has the name of a form.
_ELSEWHERE = """
SELECT 1 FROM form f JOIN chain c ON c.tally = f.tally WHERE f.id = CAST(? AS TEXT) AND c.report <> ? LIMIT 1
"""


def report_meant(connection: sqlite3.Connection, wanted: str) -> str | None:
    """The id of the report that this is the id of, or of whose statement it is; None where it looks like no such id."""
    if not _PLACE.fullmatch(wanted):
        return None
    if wanted[0] == "s":
        found = reading.statement(connection, reading.number(connection, "statement", wanted))
        return found.statement.report
    (report,) = reading.reports(connection, [reading.number(connection, "report", wanted)])
    return report.report.id


def part(connection: sqlite3.Connection, wanted: str, report: str, signed: Signature, link: Linker) -> str:
    """Say that whoever this report takes for an actor, by a name or an id, is somebody else; the judgement's id.

    It is tied to the report and the name there, so it holds when the report is read anew. UnknownId, UsageError.
    """
    form = form_shown(connection, wanted)
    actor = actors.form_actor(connection, form) or form
    n = reading.number(connection, "report", report)
    found = [actor_columns.read_chain(row[0]) for row in connection.execute(_CHAINS, (n, text(actor)))]
    name = name_of(connection, form)
    if not found:
        raise UsageError(f"Report {report} takes nobody for {name}. Nothing was changed.")
    named = [chain for chain in found if not is_nameless(chain)]
    if not named:
        raise UsageError(
            f"Report {report} gives {name} no name, but says “{found[0].name}”. Say whose words a statement is with "
            "`onrecord attribute`."
        )
    if not connection.execute(_ELSEWHERE, (text(form), n)).fetchone():
        raise UsageError(
            f"Only report {report} calls anybody {name}: there is nobody whom that could differ from. Split off the "
            "reports that mean somebody else by a shorter name."
        )
    ids = {actor_id(key_apart(form_key(report, chain), report)): chain.name for chain in named}
    subjects = [Subject(form, None, (), (), (), name, form)]
    subjects += [Subject(id, report, (), (), (), shown, id) for id, shown in ids.items()]
    made = judgements.put(connection, "different", subjects, None, signed)
    refresh(connection, link, made)
    apply(connection, report, link)
    return made
