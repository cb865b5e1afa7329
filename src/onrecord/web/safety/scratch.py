"""Temporary files: uploads and downloads are on disk only as long as they are needed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PREFIX = "onrecord-serve-"
_LOCK = "in-use"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder that is deleted afterwards. What a server left that was killed is deleted first."""
    _sweep(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    files = folder / "files"
    files.mkdir()
    try:
        with (folder / "new").open("wb") as lock:
            if _hold(lock):
                (folder / "new").rename(folder / _LOCK)  # by this name it is found, and it is held by then
            yield files
    finally:
        shutil.rmtree(files, ignore_errors=True)
        if not files.exists():  # otherwise the lock stays, by which the next server finds the rest
            shutil.rmtree(folder, ignore_errors=True)


def _sweep(place: Path) -> None:
    """Delete the folders of servers that are no more: nobody holds the lock in them."""
    for folder in place.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if folder.is_symlink() or not (folder / _LOCK).is_file():
                continue  # not ours, or just being made
            with (folder / _LOCK).open("r+b") as lock:
                abandoned = _hold(lock)
            if abandoned:
                shutil.rmtree(folder, ignore_errors=True)


def _hold(lock: IO[bytes]) -> bool:
    """Lock the file as long as it is open; False where another process holds it."""
    try:
        import fcntl
    except ImportError:
        return False  # Windows deletes no file that is in use, and clears its folder of temporary files itself
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
