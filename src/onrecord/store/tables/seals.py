"""Seals: hashes of what is stored and derived from nothing else, so that damage to it can be told.

One for each report with its statements as they were found, one for each path that it was given under, for each vector,
judgement and file of the user. Columns are read as bytes: what cannot be decoded has a seal, too, another one.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Sequence

Parts = Sequence[bytes | str | int | float | None]

_REPORT = "id text text_sha256 outlet url title language found_date zones model".split()
_GIVEN = "path title language date zones".split()
_STATEMENT = (
    "id kind act force force_span polarity polarity_span speaker_hedge outlet_hedge inside repeats source cue content"
    " content_text relay channel found_date"
).split()
_AS_FOUND = "speaker_name speaker_mention speaker_via principal_name found_speaker".split()
_JUDGEMENT = "id at by decision name note statement".split()
_SUBJECT = "id report source cue content text".split()


def of_report(connection: sqlite3.Connection, n: int) -> str:
    """The seal of a report with its statements as they were found, and with what it knows of actors."""
    found = f"""SELECT place, confidence, speaker_chain, principal_chain, {_bytes(_STATEMENT)}, {_bytes(_AS_FOUND)}
                  FROM statement WHERE report = ? AND added IS NULL ORDER BY place"""
    chains = f"SELECT number, {_bytes(['said'])} FROM chain WHERE report = ? AND NOT judged ORDER BY number"
    return _seal(
        (
            *connection.execute(f"SELECT {_bytes(_REPORT)} FROM report WHERE n = ?", (n,)),
            *(_as_found(tuple(row)) for row in connection.execute(found, (n,))),
            *connection.execute(chains, (n,)),
        )
    )


def of_given(connection: sqlite3.Connection, report: int, path: bytes) -> str:
    """The seal of what was given about a report under one path."""
    sql = f"SELECT {_bytes(_GIVEN)} FROM given WHERE report = ? AND path = CAST(? AS TEXT)"
    return _seal(connection.execute(sql, (report, path)))


def of_judgement(connection: sqlite3.Connection, n: int) -> str:
    """The seal of a judgement with what it is about."""
    about = f"SELECT place, {_bytes(_SUBJECT)} FROM subject WHERE judgement = ? ORDER BY place"
    return _seal(
        (
            *connection.execute(f"SELECT n, {_bytes(_JUDGEMENT)} FROM judgement WHERE n = ?", (n,)),
            *connection.execute(about, (n,)),
        )
    )


def of_file(text: bytes) -> str:
    """The seal of a file that a user gave."""
    return _seal([[text]])


def of_vector(vector: bytes) -> int:
    """The seal of a vector: a number, for there are many."""
    return zlib.crc32(vector)


def seal_report(connection: sqlite3.Connection, n: int) -> None:
    """Seal a report as it is stored now."""
    connection.execute("UPDATE report SET seal = ? WHERE n = ?", (of_report(connection, n), n))


def seal_given(connection: sqlite3.Connection, report: int, path: bytes) -> None:
    """Seal what was given about a report under one path."""
    sql = "UPDATE given SET seal = ? WHERE report = ? AND path = CAST(? AS TEXT)"
    connection.execute(sql, (of_given(connection, report, path), report, path))


def seal_judgement(connection: sqlite3.Connection, n: int) -> None:
    """Seal a judgement, which never changes."""
    connection.execute("UPDATE judgement SET seal = ? WHERE n = ?", (of_judgement(connection, n), n))


def seal_files(connection: sqlite3.Connection) -> None:
    """Seal the files that the user gave."""
    for table in ("actors_file", "owners"):
        for row in connection.execute(f"SELECT CAST(text AS BLOB) FROM {table}").fetchall():
            connection.execute(f"UPDATE {table} SET seal = ?", (of_file(row[0]),))


def _bytes(columns: Iterable[str]) -> str:
    return ", ".join(f"CAST({column} AS BLOB)" for column in columns)


def _as_found(row: Parts) -> Parts:
    """A statement's row with the speaker that was found, also where a person has named another."""
    *before, name, mention, via, principal, kept = row
    chains = before[2:4]
    who = [name, mention, via]
    if kept is not None:
        found = json.loads(_text(kept))
        speaker, principal = found[0] or [None, None, None], _bytes_of(found[1])
        span = json.dumps(speaker[1], separators=(",", ":")) if speaker[1] is not None else None
        who = [_bytes_of(speaker[0]), _bytes_of(span), _bytes_of(speaker[2])]
        chains = found[2:4] or chains
    return [*before[:2], *chains, *before[4:], *who, principal]


def _text(value: object) -> str:
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else str(value)


def _bytes_of(value: str | None) -> bytes | None:
    return None if value is None else value.encode("utf-8", "surrogatepass")


def _seal(rows: Iterable[Iterable[object]]) -> str:
    whole = hashlib.blake2b(digest_size=16)
    for row in rows:
        for value in row:
            raw = value if isinstance(value, bytes) else b"" if value is None else repr(value).encode()
            # The kind and the length first, so that no two rows run together into the same bytes.
            whole.update(f"{type(value).__name__}{len(raw)} ".encode())
            whole.update(raw)
        whole.update(b"\n")
    return whole.hexdigest()
