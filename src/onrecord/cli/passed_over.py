"""Names, in one line, the files of a folder that OnRecord cannot read: the user may have meant them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from onrecord.cli.output import complain, many


def tell_passed_over(paths: Sequence[str], table: Path | None) -> None:
    """How many files were passed over, by kind; the table that tells of the others is none of them."""
    left = [path for path in paths if table is None or not _same(path, table)]
    if not left:
        return
    kinds = Counter(Path(path).suffix.casefold() or "no ending" for path in left)
    told = ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])))
    complain(f"{many(len(left), 'file')} of other kinds passed over ({told}).")


def _same(path: str, table: Path) -> bool:
    return os.path.realpath(path) == os.path.realpath(table)
