"""Adding reports beside the requests: one worker, one job after the other, the model loaded with the first."""

from __future__ import annotations

import queue
import re
import secrets
import shutil
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from onrecord import Record
from onrecord.errors import InputError, OnRecordError, RecordBusy
from onrecord.model.report import Report
from onrecord.model.tags import Tagger
from onrecord.reading import Supplied, read
from onrecord.record.adding import AddResult
from onrecord.web.room import Room

_ENDINGS = re.compile(r"(?:\.[A-Za-z0-9]{1,10}){1,3}\Z")  # what a file is read by: ".html", ".jsonl.gz"

WAITING = 20
"""Jobs that may wait; each keeps its files until it is done."""

KEPT = 50
"""Jobs whose outcome can still be looked at."""


@dataclass
class Job:
    """Files in `folder`, to be added with what is said of them; what has become of them so far."""

    id: str
    folder: Path
    names: tuple[str, ...]
    said: Supplied
    result: AddResult = field(default_factory=AddResult)
    state: str = "waiting"  # then "loading", "reading", "done" or "failed"
    fault: str | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more will become of it."""
        return self.state in ("done", "failed")


class Worker:
    """Runs jobs in a thread of its own, which starts with the first."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._jobs: dict[str, Job] = {}
        self._waiting: queue.Queue[Job | None] = queue.Queue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stopping = False
        self._tagger = cache(room.tagger or _shipped)

    def job(self, id: str) -> Job | None:
        """The job of this id; None where there is none, or none any more."""
        return self._jobs.get(id)

    def jobs(self) -> list[Job]:
        """All jobs that are remembered, the latest first."""
        return list(self._jobs.values())[::-1]

    def take(self, folder: Path, names: tuple[str, ...], said: Supplied) -> Job:
        """Have the files of these names in `folder` added; the folder is deleted afterwards."""
        job = Job(secrets.token_hex(8), folder, names, said)
        with self._lock:
            if sum(not one.over for one in self._jobs.values()) > WAITING:
                raise RecordBusy("Too much waits to be added. Try again when some of it is done.")
            self._jobs[job.id] = job
            for old in [one.id for one in self._jobs.values() if one.over][:-KEPT]:
                del self._jobs[old]
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="onrecord-adding", daemon=True)
                self._thread.start()
        self._waiting.put(job)
        return job

    def stop(self) -> None:
        """End after the report in hand: each report is in the record whole or not at all."""
        self._stopping = True
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join(timeout=10)
        for job in self._jobs.values():
            shutil.rmtree(job.folder, ignore_errors=True)

    def _work(self) -> None:
        while (job := self._waiting.get()) is not None and not self._stopping:
            try:
                self._add(job)
            except OnRecordError as error:
                job.fault, job.state = str(error), "failed"
            except Exception as error:
                job.fault = f"A fault in OnRecord: {type(error).__name__}: {error}. What was added before is safe."
                job.state = "failed"
            finally:
                shutil.rmtree(job.folder, ignore_errors=True)

    def _add(self, job: Job) -> None:
        def progress(result: AddResult) -> None:
            job.result, job.state = result, "reading"

        job.state = "loading"
        with Record.open(self._room.path, create=False, tagger=self._tagger, embedder=self._room.embedder) as record:
            job.result = record.add(self._read(job), on_progress=progress)
        job.state = "done"

    def _read(self, job: Job) -> Iterator[Report | InputError]:
        for problem in job.said.meta.problems if job.said.meta is not None else ():
            yield type(problem)("the table", problem.reason)
        for number, name in enumerate(job.names):
            place = str(stored(job.folder, number, name))
            for one in read([place], job.said):
                if self._stopping:
                    return
                path = name + one.path.removeprefix(place)
                if isinstance(one, Report):
                    yield replace(one, path=path)
                else:
                    yield type(one)(path, one.reason)


def stored(folder: Path, number: int, name: str) -> Path:
    """Where an uploaded file lies: in a folder of its own. Of its name, which can be anything, the ending is kept."""
    ending = _ENDINGS.search(name.lstrip("."))
    place = folder / str(number) / f"report{ending[0] if ending else ''}"
    place.parent.mkdir(exist_ok=True)
    return place


def new_folder() -> Path:
    """An empty folder for what is uploaded."""
    return Path(tempfile.mkdtemp(prefix="onrecord-"))


def _shipped() -> Tagger:
    from onrecord.tagging import load_tagger

    return load_tagger()
