"""What a watched process loads before all else: it writes into a file what the process does beyond what was named.

Look-ups, connections and listening beyond this computer are told and refused; programs that are started, and changes of
files beyond the named paths, are told.

It sees what Python does and not what native code does, which `tests.quiet.traced` sees. Standard library only.
"""

from __future__ import annotations

import os
import sys
from typing import Any

NAMED = tuple(os.path.realpath(path) for path in os.environ["QUIET_NAMED"].split(os.pathsep))
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
LOOK_UPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
ADDRESSED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getnameinfo"}
STARTED = {
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.forkpty",
    "pty.spawn",
}
CHANGED = {
    **dict.fromkeys(("os.mkdir", "os.truncate", "os.utime", "os.chmod", "os.chown"), 1),
    **dict.fromkeys(("os.rename", "os.link", "os.symlink"), 2),
}
told = os.open(os.environ["QUIET_TOLD"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)


def beyond(event: str, arguments: tuple[Any, ...]) -> str | None:
    """What of this event is not to be, or None."""
    if event == "open":
        path, _, flags = arguments
        return _written(path) if flags & WRITES else None
    if event in CHANGED:
        return next(filter(None, map(_written, arguments[: CHANGED[event]])), None)
    if event in ("os.remove", "os.rmdir"):
        path, folder = arguments
        return _written(path if folder < 0 else f"/proc/self/fd/{folder}/{path}")
    if event == "sqlite3.connect":
        database = os.fsdecode(arguments[0])  # one without a name lies where temporary files do, and leaves nothing
        read_only = database in ("", ":memory:") or "mode=ro" in database or "immutable=1" in database
        return None if read_only else _written(database.removeprefix("file:").partition("?")[0])
    if event in LOOK_UPS:
        return None if arguments[0] in LOOPBACK else str(arguments[0])
    if event in ADDRESSED:
        address = arguments[-1]
        host = address[0] if isinstance(address, tuple) else address
        return None if host in LOOPBACK else str(host)
    return " ".join(map(str, arguments[:1])) if event in STARTED else None


def _written(path: Any) -> str | None:
    """The path, if to write there was not allowed; a number is a file that is open already."""
    if isinstance(path, int) or path is None:
        return None
    real = os.path.realpath(os.fsdecode(path))
    # SQLite's own files, and a backup in the making, stand beside a record. What Python has compiled stands beside the
    # modules, and /dev/null keeps nothing.
    beside = any(real == name or real.startswith((name + os.sep, name + "-", name + ".part-")) for name in NAMED)
    allowed = beside or real == os.devnull or "__pycache__" in real
    return None if allowed else real


def hook(event: str, arguments: tuple[Any, ...]) -> None:
    found = beyond(event, arguments)
    if found is not None:
        os.write(told, f"{event} {found}\n".encode())
        if event in LOOK_UPS | ADDRESSED:
            raise PermissionError(f"{event} {found}")


sys.addaudithook(hook)
