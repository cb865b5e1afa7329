"""Reads word lists: a TOML file for each subject, in it a text of words for each list."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGE = "en"


@cache
def subject(name: str) -> Mapping[str, Any]:
    """All that the file of a subject says, read when it is first asked for."""
    path = files(__package__).joinpath(LANGUAGE, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def word_set(of: str, name: str) -> frozenset[str]:
    """The words of the list `name` in the file of the subject `of`."""
    return frozenset(subject(of)[name].split())


@cache
def phrase_set(of: str, name: str) -> frozenset[str]:
    """The phrases of a list in which semicolons part them."""
    return frozenset(" ".join(phrase.split()) for phrase in subject(of)[name].split(";"))
