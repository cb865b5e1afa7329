"""Many read, somebody corrects, and another program adds: all at once, on one record."""

from __future__ import annotations

import http.cookiejar
import re
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR
from tests.fakes.tagger import FakeTagger
from tests.web.browser import serving

from onrecord import Record

READERS, ROUNDS, ADDED, JUDGED = 20, 2, 25, 8
ADDING = """
import sys
from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger
from onrecord import Record
with Record.open(sys.argv[1], tagger=FakeTagger) as record:
    for n in range(int(sys.argv[2])):
        text = f"Ida Noor said that lighthouse number {n} is dark. It rained."
        record.add([report_of(text, f"{n}.txt", outlet="Beacon", date="2023-04-01")])
"""
PAGES = (
    "/ /search?text=ferry /actors /reports /outlets /log /review /check?text=the+ferry+sails /api/statements".split()
)


def asked(opener: urllib.request.OpenerDirector, address: str, form: dict[str, str] | None = None) -> tuple[int, str]:
    """The status and the text of an answer."""
    data = urllib.parse.urlencode(form).encode() if form is not None else None
    try:
        with opener.open(address, data, timeout=60) as answer:
            return int(answer.status), answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_nobody_is_turned_away(tmp_path: Path) -> None:
    """Every page is there, every correction and every report is kept, and nothing fails."""
    path = tmp_path / "story.db"
    with Record.open(path, tagger=FakeTagger) as record:
        record.add(
            [report_of(HARBOUR, outlet="Gazette", date="2023-03-08"), report_of(COUNCIL, "b.txt", outlet="Herald")]
        )
        wanted = next(record.statements(text="calm")).id
    faults: list[str] = []

    def read(room: str) -> None:
        opener = urllib.request.build_opener()
        for page in PAGES * ROUNDS:
            status, text = asked(opener, room + page)
            if status != 200:
                faults.append(f"{page}: {status} {text[:300]}")

    def judge(room: str) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        opener = urllib.request.build_opener(jar)
        proof = re.search(r'name="proof" value="(\w+)"', asked(opener, f"{room}/add")[1])
        form = {"proof": proof[1] if proof else "", "by": "Ana", "back": "/log"}
        for _ in range(JUDGED):
            status, text = asked(opener, f"{room}/judge/reject", {**form, "statement": wanted})
            made = re.search(r'name="judgement" value="(j\w+)"', text)
            undone, _ = asked(opener, f"{room}/judge/undo", {**form, "judgement": made[1] if made else ""})
            if (200, 200) != (status, undone):
                faults.append(f"judging: {status} {undone} {text[:300]}")

    with serving(path) as room:
        # Another process, as `onrecord add` is one.
        adding = subprocess.Popen([sys.executable, "-c", ADDING, str(path), str(ADDED)])
        work: list[Callable[[str], None]] = [judge, *[read] * READERS]
        threads = [threading.Thread(target=one, args=[room]) for one in work]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert 0 == adding.wait(timeout=60)
    assert [] == faults
    with Record.open(path, create=False) as record:
        assert 2 * JUDGED == len(record.judgements())
        assert None is record.statement(wanted).rejected
        assert 2 + ADDED == record.counts()[0]
