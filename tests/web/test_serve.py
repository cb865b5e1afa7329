"""`onrecord serve`, as a person starts and ends it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from tests.fakes.records import names_in


def started(*arguments: str) -> tuple[subprocess.Popen[str], str]:
    """The running program, and the address that it printed first."""
    command = [sys.executable, "-m", "onrecord", "serve", *arguments, "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, process.stdout.readline().split()[-1]


def test_it_answers_until_it_is_ended(record_path: Path) -> None:
    """It prints its address, answers there with the description of its API, and after Ctrl-C one file is on disk."""
    process, address = started(str(record_path))
    try:
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{address}openapi.json", timeout=60) as answer:
            assert "/api/statements" in json.load(answer)["paths"]
    finally:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert "Traceback" not in out + err
    assert [record_path.name] == names_in(record_path.parent)


def test_on_another_address_it_demands_a_token_and_says_so(record_path: Path) -> None:
    """The token stands in the printed address; without it nothing is shown."""
    process, address = started(str(record_path), "--host", "0.0.0.0")
    port = address.partition("?")[0].rstrip("/").rpartition(":")[2]
    assert process.stdout is not None
    try:
        assert "only those who have the token" in process.stdout.readline()
        assert "?token=" in address
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/counts", timeout=60)
        bearer = {"Authorization": f"Bearer {address.rpartition('=')[2]}"}
        asked = urllib.request.Request(f"http://127.0.0.1:{port}/api/counts", headers=bearer)
        with urllib.request.urlopen(asked, timeout=60) as answer:
            assert 4 == json.load(answer)["reports"]
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)


def test_what_cannot_be_served_is_told_in_a_sentence(tmp_path: Path) -> None:
    """No record, a port that is taken, a token that is too short."""
    for arguments, said in (
        (["nothing.db"], "There is no record at"),
        ([str(tmp_path)], "is a folder"),
    ):
        command = [sys.executable, "-m", "onrecord", "serve", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert (3, True) == (done.returncode, said in done.stderr), done.stderr
