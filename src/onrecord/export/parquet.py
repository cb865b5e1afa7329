"""Parquet: a table whose columns have types, for DuckDB, pandas, R and Spark. Written by DuckDB."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.export.tables import Row

_CHUNK = 1 << 20
_SETTINGS = {
    "threads": 1,
    "preserve_insertion_order": True,
    # Else DuckDB fetches an extension that it lacks. What it needs here comes with it.
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_FOLDERS = ("temp_directory", "extension_directory", "secret_directory")  # else in the working folder, and in the home


def lines(rows: Iterable[Row], types: dict[str, str]) -> Iterator[bytes]:
    """The bytes of a Parquet file with these rows; `types` gives the columns, in order, with DuckDB's types.

    The same rows give the same bytes with the same version of DuckDB.
    """
    import duckdb  # as large as the rest of the package, and wanted for this alone

    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        given, written = Path(folder, "rows.jsonl"), Path(folder, "rows.parquet")
        with given.open("wb") as file:
            # Half characters, which JSON can spell out and DuckDB refuses, become "?", as in CSV.
            file.writelines(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n" for row in rows)
        columns = ", ".join(f"{_literal(name)}: {_literal(kind)}" for name, kind in types.items())
        with duckdb.connect(config={**_SETTINGS, **dict.fromkeys(_FOLDERS, folder)}) as connection:
            connection.execute(
                f"COPY (SELECT * FROM read_json({_literal(str(given))}, format = 'newline_delimited', "
                f"columns = {{{columns}}}, maximum_object_size = 1073741824)) "
                f"TO {_literal(str(written))} (FORMAT parquet, COMPRESSION zstd)"
            )
        with written.open("rb") as file:
            yield from iter(lambda: file.read(_CHUNK), b"")


def _literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
