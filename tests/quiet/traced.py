"""What a process asks of the system, native code too, as `strace` tells it. Linux only, and where it may be used."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

_CALLS = (
    "connect,sendto,sendmsg,sendmmsg,bind,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,"
    "rmdir,symlink,symlinkat,link,linkat,truncate,execve"
)
_ADDRESS = re.compile(r'(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"')
_PATH = re.compile(r'(?:AT_FDCWD<[^>]*>, |\d+<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (\S+)")
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")


@functools.cache
def can_trace() -> bool:
    """Whether `strace` is there and allowed."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-f", "-y", "-o", os.devnull, "true"], capture_output=True)
    return tried.returncode == 0


def tracing(told: Path) -> Sequence[str]:
    """What to put before a command, for `told` to tell what it asks of the system."""
    return ["strace", "-f", "-y", "-s", "4096", "-e", f"trace={_CALLS}", "-e", "signal=none", "-o", str(told)]


def beyond(told: Path, folder: Path, named: Sequence[Path]) -> list[str]:
    """Each address beyond loopback, each program that was started, and each path written or changed beyond `named`."""
    lines = told.read_text(errors="replace").splitlines()
    return list(_beyond(_whole(lines), folder, [os.path.realpath(path) for path in named]))


def _whole(lines: Sequence[str]) -> Iterator[str]:
    """The calls, each in one line: that of one thread is cut in two when another one comes between."""
    waiting: dict[str, str] = {}
    for line in lines:
        thread = line.partition(" ")[0]
        if line.endswith(" <unfinished ...>"):
            waiting[thread] = line.removesuffix(" <unfinished ...>")
        elif " resumed>" in line:
            yield waiting.pop(thread, "") + line.partition(" resumed>")[2]
        else:
            yield line


def _beyond(calls: Iterator[str], folder: Path, named: Sequence[str]) -> Iterator[str]:
    programs = 0
    for line in calls:
        call = _CALL.match(line)
        if call is None:
            continue
        name, arguments, result = call.groups()
        if name in ("connect", "sendto", "sendmsg", "sendmmsg", "bind"):
            found = _ADDRESS.search(arguments)
            if found is not None and not _is_near(found[1], arguments):
                yield f"{name} {found[1]}"
        elif name == "execve":
            programs += result == "0"
            if programs > 1 and result == "0":
                yield f"{name} {arguments}"
        elif result != "-1" and (not name.startswith("open") or _WRITES.search(arguments)):
            for parent, path in _PATH.findall(arguments):
                real = os.path.realpath(folder / parent / path)
                if not _is_allowed(real, named):
                    yield f"{name} {real}"


def _is_near(host: str, arguments: str) -> bool:
    """Whether an address is this computer's; a look-up goes out from a server of names on it, too."""
    return (host == "::1" or host.startswith("127.")) and "htons(53)" not in arguments


def _is_allowed(path: str, named: Sequence[str]) -> bool:
    """As the guard has it: SQLite's files and a backup in the making stand beside a record."""
    beside = any(path == one or path.startswith((one + os.sep, one + "-", one + ".part-")) for one in named)
    return beside or path == os.devnull or "__pycache__" in path
