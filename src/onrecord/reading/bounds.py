"""Bytes from files, within bounds: no file, however packed, fills the memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedIOBase
from pathlib import Path

from onrecord.errors import InputError, NotFound, NotReadable
from onrecord.reading.shown import shown

LIMIT = 100 * 1024 * 1024
"""Bytes, after unpacking, of one file read whole or of one line of JSON: no news report is that long."""

_AHEAD = 1 << 13  # bytes that are read at a time at the most: what comes before a break in a packed file is read

RATIO, RATIO_FROM = 200, 10 * 1024 * 1024
"""How many times its packed size a gzip file of JSON Lines may unpack to, once that is more than RATIO_FROM bytes. Text
packs 3 to 20 times; an archive that is made to fill a disk, a thousand times."""


def read_file(path: str, packed: bool = False) -> bytes:
    """All bytes of the file at `path`, unpacked where `packed`; NotFound or NotReadable where that fails."""
    with opened(path, packed) as stream:
        return read_all(stream, path)


@contextmanager
def opened(path: str, packed: bool) -> Iterator[BufferedIOBase]:
    """The file at `path`, open for reading, unpacked where `packed`; what the system refuses becomes InputError."""
    with ExitStack() as stack:
        with told(path):
            raw = stack.enter_context(Path(path).open("rb"))
        yield gzip.GzipFile(fileobj=raw, mode="rb") if packed else raw


def packed_size(path: str) -> int:
    """The size of the file at `path` in bytes, as it lies on the disk."""
    with told(path):
        return Path(path).stat().st_size


def read_all(stream: BufferedIOBase, path: str) -> bytes:
    """All that `stream` holds; NotReadable where that is more than LIMIT."""
    with told(path):
        content = stream.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise NotReadable(
            shown(path),
            f"holds more than {LIMIT // 2**20} MB, the most that is read of one file; split it, or make it JSON Lines",
        )
    return content


def read_lines(stream: BufferedIOBase, path: str, packed_size: int | None) -> Iterator[bytes]:
    """The lines of `stream` one after the other, each with its line end, as soon as they can be had.

    `packed_size` is the size of a packed file in bytes. Raises NotReadable where a line is longer than LIMIT, and where
    a packed file unpacks to more than RATIO_FROM and to more than RATIO times its size.
    """
    unpacked = 0
    most = None if packed_size is None else max(RATIO_FROM, RATIO * packed_size)
    begun: list[bytes] = []  # of a line that goes on in the next block
    length = 0
    with told(path):
        while block := stream.read1(_AHEAD):
            unpacked += len(block)
            *lines, rest = block.split(b"\n")
            for line in lines:
                yield b"".join((*begun, line, b"\n")) if begun else line + b"\n"
                begun, length = [], 0
            begun.append(rest)
            length += len(rest)
            if length > LIMIT:
                raise NotReadable(shown(path), f"has a line of more than {LIMIT // 2**20} MB; no report is that long")
            if lines and most is not None and unpacked > most:
                many = f"unpacks to more than {RATIO} times its size, which no text does; reading stopped there"
                raise NotReadable(shown(path), many)
        if length:
            yield b"".join(begun)


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turns what the operating system and gzip raise into an InputError that says it in words."""
    try:
        yield
    except InputError:
        raise
    except FileNotFoundError:
        dangling = Path(path).is_symlink()
        what = "a link that leads to nothing" if dangling else "there is no such file or folder; check its name"
        raise NotFound(shown(path), what) from None
    except PermissionError:
        raise NotReadable(shown(path), "no permission to read it; ask its owner, or copy it") from None
    except EOFError:
        raise NotReadable(
            shown(path), "the gzip archive is cut off before its end; fetch it again, or unpack what there is"
        ) from None
    except (gzip.BadGzipFile, zlib.error):
        raise NotReadable(shown(path), "not an intact gzip archive, though it is named .gz; fetch it again") from None
    except OSError as problem:
        raise NotReadable(shown(path), f"could not be read ({problem.strerror or problem})") from None
    except ValueError:
        # The one ValueError of open(): a NUL in the path.
        raise NotFound(shown(path), "no file can have this name") from None
