"""How long the reading room's pages take on a large record, alone and with 20 readers at once while reports are added.

    python -m evaluation.web_bench [--statements 100000] [--record FILE] [--readers 20] [--seconds 20]

The record is generated: invented names and words, reports of which one in ten is another's copy, a tagger that knows
one pattern, utterances by equal words; it is kept where `--record` says, and used again. Times are those of one request
after the other, the median and the worst of ten, and the processor time that the server needed for one; then those of
readers that ask for pages at once, each in a thread, while another process than the server adds further reports, and
somebody rejects a statement through the page and takes it back.
"""

from __future__ import annotations

import argparse
import http.cookiejar
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from onrecord import Record
from onrecord.matching.candidates.index import TIED
from onrecord.matching.candidates.pairs import Candidates
from onrecord.model.date import DateEstimate
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.tags import Link, Passage, Piece, Role, Tags
from onrecord.store.queries.selection import Selection

_PATTERN = re.compile(
    r"(?P<source>[A-Z][a-z]+ [A-Z][a-z]+) (?P<cue>said|denied|warned|promised|demanded)(?: on [A-Z]\w+)? "
    r"(?P<content>that [^.]+)"
)
_ROLES: tuple[Role, ...] = ("source", "cue", "content")
_NAMES = "Ana Ida Karl Omar Lena Ugo Mira Tove Saul Nils Rosa Ivo Elke Amin Zora Jori Petr Kaja Luis Hana".split()
_FAMILIES = (
    "Berg Ode Noor Vass Lund Tamm Kero Aalto Moreau Sato Dorn Ilves Quist Rask Soto Ulm Vale Wren Yilma Zane".split()
)
_PLACES = "harbour ferry pier bridge lighthouse canal market school library tunnel airport railway hospital".split()
_CUES = ("said", "said", "said", "denied", "warned", "promised", "demanded")
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()


class PatternTagger:
    """Labels `NAME said that CONTENT.`"""

    version = "pattern-1"

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """The tags of each passage, in order."""
        for passage in passages:
            pieces: list[Piece] = []
            links: list[Link] = []
            for span in passage.spans:
                for match in _PATTERN.finditer(passage.text, span.start, span.end):
                    first = len(pieces)
                    pieces += [Piece(role, _span(match, role), 0.95) for role in _ROLES]
                    links += [Link(first, first + 1, 0.95), Link(first + 2, first + 1, 0.95)]
            yield Tags(tuple(pieces), tuple(links))


def _span(match: re.Match[str], role: Role) -> Span:
    return Span(match.start(role), match.end(role))


def reports(statements: int, seed: int = 7) -> Iterator[Report]:
    """Reports with so many statements in all, 25 in each; of ten, one is another's copy."""
    chance = random.Random(seed)
    people = [f"{first} {last}" for first in _NAMES for last in _FAMILIES]
    lexicon = _lexicon(chance)
    before: list[str] = []
    for number in range(-(-statements // 25)):
        day = date(2021, 1, 1) + timedelta(days=number * 1200 * 25 // max(statements, 1))
        if before and chance.random() < 0.1:
            text = chance.choice(before)
        else:
            text = "\n\n".join(_paragraph(chance, people, lexicon, number) for place in range(25))
            before = [*before[-40:], text]
        outlet = f"{chance.choice(_FAMILIES)} {chance.choice(['Gazette', 'Herald', 'Post'])}"
        url = f"https://outlet.example/{number}"
        given = DateEstimate(day.isoformat(), "day", "given") if chance.random() < 0.9 else None
        title = f"The {chance.choice(_PLACES)} and the {chance.choice(lexicon)}"
        yield Report(
            report_id(outlet, url, text), f"{number}.txt", text, text_sha256(text), outlet, title, url, "en", given
        )


def _paragraph(chance: random.Random, people: list[str], lexicon: list[str], number: int) -> str:
    # The same few people speak in reports that are near each other, as in a story; few words are common, most are rare.
    who = people[(number // 40 * 7 + chance.randrange(25)) % len(people)]
    when = f" on {chance.choice(_DAYS)}" if chance.random() < 0.5 else ""
    words = [lexicon[int(len(lexicon) * chance.random() ** 2)] for _ in range(9)]
    what = f"the {chance.choice(_PLACES)} {' '.join(words[:4])} the {' '.join(words[4:])}"
    return f"{who} {chance.choice(_CUES)}{when} that {what}."


def _lexicon(chance: random.Random) -> list[str]:
    """Invented words."""
    parts = "ba de fi go hu ka le mi no pu ra se ti vo wu za pre sta clo dri".split()
    return sorted({"".join(chance.choices(parts, k=chance.choice([2, 2, 3]))) for _ in range(6000)})


@contextmanager
def _tied_by_words_alone() -> Iterator[None]:
    """While it lasts, statements are one utterance where their words are equal: what is measured are pages, and to
    match a hundred thousand statements takes an hour.
    """
    same: dict[str, list[int]] = {}

    def of(candidates: Candidates, n: int) -> Iterator[tuple[int, float]]:
        words = candidates._cabinet.compared(n).statement.content_text
        others = same.setdefault(words, [])
        yield from ((other, TIED) for other in others[-3:] if other != n)
        others.append(n)

    before = Candidates.of
    Candidates.of = of  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        Candidates.of = before  # type: ignore[method-assign]


def _ask(address: str) -> tuple[int, float]:
    began = time.perf_counter()
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            answer.read()
            return int(answer.status), time.perf_counter() - began
    except urllib.error.HTTPError as error:
        return error.code, time.perf_counter() - began


def _addresses(record: Path) -> list[str]:
    with Record.open(record, create=False) as opened:
        actors = opened.listed_actors()
        most = opened.statement_page(Selection(speaker=actors[0].id), size=1).items[0]
        utterance, report = most.links.utterance, most.heading.id
    actor = actors[0].id
    return f"""
        / /?from=2022-03&to=2022-04 /search /search?text=ferry /search?text=%22the+harbour+near%22&force=denies
        /search?page=200 /search?speaker=berg&outlet=Rask+Post /search?origins=2 /actors /actors/{actor}
        /utterances/{utterance} /reports /reports?text=lighthouse&page=3 /reports/{report} /outlets /log /add
        /check /review /review?kind=date /check?text=the+ferry+near+the+harbour
        /api/statements?limit=50 /api/utterances?limit=50 /api/actors /api/actors/{actor} /api/reports
    """.split()


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--record", type=Path, default=Path(tempfile.gettempdir()) / "onrecord-web-bench.db")
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=20)
    asked = parser.parse_args()
    if not asked.record.exists():
        began = time.perf_counter()
        with Record.open(asked.record, tagger=PatternTagger) as record, _tied_by_words_alone():
            record.add(reports(asked.statements))
        print(f"made in {time.perf_counter() - began:.0f} s", flush=True)
    # A record that other rules linked is linked anew when it is opened: here, too, by words alone.
    with _tied_by_words_alone(), Record.open(asked.record, create=False) as record:
        print("reports, statements:", *record.counts(), flush=True)
    command = [sys.executable, "-m", "onrecord", "serve", str(asked.record), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            room = server.stdout.readline().split()[-1].rstrip("/")
            _alone(room, _addresses(asked.record), server.pid)
            _together(room, _addresses(asked.record), asked)
        finally:
            server.terminate()


def _alone(room: str, addresses: list[str], server: int) -> None:
    time.sleep(1)
    for address in addresses:
        first = _ask(room + address)
        before = _worked(server)
        times = [_ask(room + address)[1] for _ in range(10)]
        worked = (_worked(server) - before) / len(times)
        print(
            f"{first[0]}  first {first[1] * 1000:6.0f} ms  median {statistics.median(times) * 1000:6.0f}"
            f"  worst {max(times) * 1000:6.0f}  processor {worked * 1000:6.0f}  {address}",
            flush=True,
        )


def _worked(process: int) -> float:
    """The seconds of processor time that the process has had: what a page costs, whatever else the machine does."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _together(room: str, addresses: list[str], asked: argparse.Namespace) -> None:
    found: list[tuple[int, float]] = []
    judged: list[tuple[int, float]] = []
    until = time.monotonic() + asked.seconds

    def read(seed: int) -> None:
        chance = random.Random(seed)
        while time.monotonic() < until:
            found.append(_ask(room + chance.choice(addresses)))

    def judge() -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        opener = urllib.request.build_opener(jar)
        proof = re.findall(r'name="proof" value="(\w+)"', opener.open(f"{room}/add").read().decode())[0]
        statement = json.load(opener.open(f"{room}/api/statements?limit=1&text=bridge"))["items"][0]["id"]
        form = {"proof": proof, "by": "Bench", "back": "/add"}
        while time.monotonic() < until:
            where = _send(opener, f"{room}/judge/reject", {**form, "statement": statement}, judged)
            made = re.findall(r"done=(j\w+)", where)
            if made:
                _send(opener, f"{room}/judge/undo", {**form, "judgement": made[0]}, judged)

    readers = [threading.Thread(target=read, args=[n]) for n in range(asked.readers)]
    readers.append(threading.Thread(target=judge))
    for reader in readers:
        reader.start()
    added = 0
    with Record.open(asked.record, create=False, tagger=PatternTagger) as record:
        for report in reports(100_000, seed=int(time.time())):
            if time.monotonic() > until:
                break
            added += record.add([report]).new
    for reader in readers:
        reader.join()
    for who, those in ((f"{asked.readers} readers, {len(found)} pages", found), (f"{len(judged)} judgements", judged)):
        faults = [status for status, _ in those if status >= 400]
        times = sorted(seconds for _, seconds in those) or [0.0]
        print(
            f"{who} in {asked.seconds:.0f} s while {added} reports were added: {len(faults)} errors; median "
            f"{statistics.median(times) * 1000:.0f} ms, 95 % within {times[int(len(times) * 0.95)] * 1000:.0f} ms"
        )


def _send(
    opener: urllib.request.OpenerDirector, address: str, form: dict[str, str], took: list[tuple[int, float]]
) -> str:
    """Send a form; the address that the answer leads to."""
    began = time.perf_counter()
    try:
        with opener.open(address, urllib.parse.urlencode(form).encode(), timeout=60) as answer:
            answer.read()
            status, where = int(answer.status), str(answer.url)
    except urllib.error.HTTPError as error:
        status, where = error.code, ""
    took.append((status, time.perf_counter() - began))
    return where


if __name__ == "__main__":
    main()
