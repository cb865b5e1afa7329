"""docs/contract.md names every field that the program prints, and no field that it does not."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any, get_args

import pytest
from tests.docs.conftest import Shell
from tests.docs.pages import ROOT, section, table_names

from onrecord.model.date import Basis, Precision
from onrecord.model.statement import Act, Force, Kind, Polarity

CONTRACT = ROOT / "docs" / "contract.md"
EXTRACT = {"outer": "One object a report:", "report": "`report`:", "statements": "`statements`, each:"}


def names(heading: str) -> set[str]:
    """The fields that the table below `heading` names."""
    return table_names(section(CONTRACT, heading))


def export_names(kind: str) -> set[str]:
    """The fields of a type of `export`, whose section is the last with its name."""
    text = CONTRACT.read_text(encoding="utf-8")
    part = text[text.index("## What `export` prints") :]
    found = re.search(rf"^`{kind}`:(?P<words>.*?)(?=^`\w+`:|^Reports are not|^#)", part, re.S | re.M)
    assert found is not None, kind
    return table_names(found["words"])


def test_extract_prints_what_the_contract_names(shell: Shell) -> None:
    """The fields of `onrecord extract` are those of the contract."""
    printed = shell("onrecord extract sample/reports --meta sample/meta.csv").stdout
    lines = [json.loads(line) for line in printed.splitlines()]
    assert lines
    for line in lines:
        assert names(EXTRACT["outer"]) == set(line)
        assert names(EXTRACT["report"]) == set(line["report"])
        for statement in line["statements"]:
            assert names(EXTRACT["statements"]) == set(statement)


def test_export_prints_what_the_contract_names(shell: Shell) -> None:
    """The types and fields of `onrecord export` are those of the contract."""
    printed = shell("onrecord export --record story.db").stdout
    rows: dict[str, Mapping[str, Any]] = {row["type"]: row for row in map(json.loads, printed.splitlines())}
    kinds = ["outlet", "report", "actor", "statement", "utterance", "occasion", "origin"]
    assert kinds == list(dict.fromkeys(rows))
    for kind in kinds:
        inherited = names(EXTRACT["statements"]) if kind == "statement" else set()
        assert export_names(kind) | inherited | {"type"} == set(rows[kind]), kind


def test_the_table_has_the_columns_of_the_contract(shell: Shell) -> None:
    """The header of the CSV export is what the contract lists, in its order."""
    printed = shell("onrecord export --record story.db --format csv").stdout
    listed = re.findall(r"`(\w+)`", section(CONTRACT, "## The table").partition("The columns:")[2])
    assert next(csv.reader(io.StringIO(printed))) == listed


def test_the_table_of_reports_has_the_columns_of_the_contract(shell: Shell) -> None:
    """The header of the CSV of reports is what the contract lists, in its order."""
    printed = shell("onrecord export --record story.db --format csv --table reports").stdout
    listed = re.findall(
        r"`(\w+)`", section(CONTRACT, "## Reports as a table").partition("text: ")[2].partition(". ")[0]
    )
    assert next(csv.reader(io.StringIO(printed))) == listed


def test_judgements_have_the_fields_of_the_contract(shell: Shell) -> None:
    """The fields of a judgement are those of the contract."""
    shell("onrecord reject $(onrecord statements --record story.db --limit 1 | cut -f 1) --record story.db")
    row = json.loads(shell("onrecord export --record story.db").stdout.splitlines()[-1])
    assert export_names("judgement") | {"type"} == set(row)


@pytest.mark.parametrize("values", [Kind, Act, Force, Polarity, Precision, Basis])
def test_every_value_is_listed(values: Any) -> None:
    """The contract lists every value that a field can have."""
    text = CONTRACT.read_text(encoding="utf-8")
    assert [value for value in get_args(values) if f"`{value}`" not in text] == []
