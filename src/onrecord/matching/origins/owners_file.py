"""`outlets.toml`: which outlets belong to one owner, read from text; every error names its line.

[owners]
"Anshara Media Group" = ["Ondapress", "Radio Lake"]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from onrecord.errors import UsageError
from onrecord.wording.terms import words


class Owners:
    """Who owns which outlet, by the outlet's name in any letter case."""

    def __init__(self, owner_of: Mapping[str, str]) -> None:
        self._owner_of = owner_of

    def of(self, outlet: str) -> str | None:
        """The owner of an outlet; None where the file does not name it."""
        return self._owner_of.get(_key(outlet))


NOBODY = Owners({})


def read_owners(text: str, path: str) -> Owners:
    """The owners that a file tells, whose text is `text`. Raises UsageError with `path`, the line, and what to do."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: this is not TOML: {error}.") from error
    for key in table:
        if key != "owners":
            raise _error(text, path, key, f"“{key}” is not known here; the only table is [owners]")
    listed = table.get("owners", {})
    if not isinstance(listed, dict):
        raise _error(text, path, "owners", "owners is a table, [owners], in brackets")
    owner_of: dict[str, str] = {}
    for owner, outlets in listed.items():
        if not isinstance(outlets, list) or not all(isinstance(one, str) and one.strip() for one in outlets):
            example = f'an owner has a list of outlets, as in "{owner}" = ["Ondapress", "Radio Lake"]'
            raise _error(text, path, owner, example)
        for outlet in outlets:
            if owner_of.setdefault(_key(outlet), owner) != owner:
                raise _error(text, path, owner, f"“{outlet}” belongs to {owner_of[_key(outlet)]} already")
    return Owners(owner_of)


def _key(outlet: str) -> str:
    return " ".join(words(outlet)) or outlet.strip()


def _error(text: str, path: str, key: str, what: str) -> UsageError:
    pattern = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*[=\].]""")
    line = next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)
    return UsageError(f"{path}, line {line}: {what}.")
