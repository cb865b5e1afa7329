"""Names in capitals, "IDA ODUYA", as the report has them elsewhere."""

from __future__ import annotations

import re

from onrecord.speakers.mentions.names import read_run
from onrecord.speakers.report_words import fold, words

_FIRST_NAMES = 3  # words before a last name, titles among them


class Cases:
    """Looks up names in one text, each once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, str | None] = {}

    def ordinary(self, name: str) -> str | None:
        """A name as the text has it with small letters; where it is one word, with the first name, if all have one.

        None where the text has it in capitals only, or gives two people that last name.
        """
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> str | None:
        parts = name.split()
        ahead = rf"(?:[A-Z][\w.’'-]*[ \t]+){{0,{_FIRST_NAMES}}}" if len(parts) == 1 else ""
        spelt = r"\s+".join(map(re.escape, parts))
        pattern = re.compile(rf"(?<![\w’'-]){ahead}(?i:{spelt})(?!\w)")
        wanted = tuple(fold(part) for part in parts)
        found: dict[tuple[str, ...], str] = {}
        for match in pattern.finditer(self._text):
            run = read_run(words(match.group()))
            shown = " ".join(run.span.of(match.group()).split())
            last = shown.split()[-1]
            if last.isupper() or not last[0].isupper() or run.keys[-len(wanted) :] != wanted:
                continue
            found.setdefault(run.keys, shown)
        full = [shown for keys, shown in found.items() if len(keys) > 1] or list(found.values())
        return full[0] if len(full) == 1 else None
