"""`Record` itself: one class that shows all that can be done with a record, and only hands on."""

from __future__ import annotations

import ast
import inspect
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.record import record as module

OPENS_AND_CLOSES = {"__init__", "open", "__exit__", "add"}  # add: makes reports of paths, and hands these on


def methods() -> list[tuple[str, Callable[..., Any]]]:
    """What a user can call."""
    return [(name, member) for name, member in inspect.getmembers(Record, callable) if not name.startswith("_")]


def test_all_methods_stand_in_one_class() -> None:
    """A reader finds every method in `Record`: it inherits nothing."""
    assert (Record, object) == Record.__mro__
    assert {name for name, _ in methods()} <= set(vars(Record))


def test_methods_are_one_line_each() -> None:
    """What a method does beyond handing on stands in a service."""
    tree = ast.parse(Path(inspect.getfile(module)).read_text(encoding="utf-8"))
    (record,) = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    long = {
        node.name
        for node in record.body
        if isinstance(node, ast.FunctionDef) and len(node.body) - (ast.get_docstring(node) is not None) > 1
    }
    assert long == OPENS_AND_CLOSES


@pytest.mark.parametrize(("name", "method"), methods())
def test_help_shows_what_it_does_and_takes(name: str, method: Callable[..., Any]) -> None:
    """`help(record.method)` says in words what it does, and which types it takes and gives."""
    signature = inspect.signature(method)
    untyped = [p.name for p in signature.parameters.values() if p.name != "self" and p.annotation is p.empty]
    assert ([], True) == (untyped, signature.return_annotation is not signature.empty)
    assert (inspect.getdoc(method) or "").strip().endswith(".")
    assert f"Record.{name}" == method.__qualname__


def test_a_wrong_argument_is_told_by_the_name_that_was_typed(tmp_path: Path) -> None:
    """Python's own complaint names `Record`, and no part behind it that the user never wrote."""
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        ask = typing.cast(Any, record)
        for name in ("statements", "report_page", "merge_actors", "judgements"):
            with pytest.raises(TypeError, match=rf"Record\.{name}\(\) got an unexpected keyword argument 'speeker'"):
                getattr(ask, name)(speeker="Ana")
