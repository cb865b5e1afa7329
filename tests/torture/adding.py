"""The process that is killed: `onrecord add` with a tagger that needs no weights."""

from __future__ import annotations

import contextlib
import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from tests.fakes.embedder import FakeEmbedder
from tests.fakes.tagger import FakeTagger

# What `add` loads when it needs it is loaded here, so that the time of a process is spent on the record.
import onrecord.embedding
import onrecord.reading
import onrecord.record.extraction
import onrecord.record.record
import onrecord.tagging
from onrecord.cli.app import main


def add(record: str, folder: str, ready: Connection) -> None:
    """Run `onrecord add FOLDER --record RECORD`; `ready` gets a message when the record is about to be opened."""
    onrecord.tagging.load_tagger = FakeTagger  # type: ignore[assignment]
    onrecord.embedding.load_embedder = FakeEmbedder  # type: ignore[assignment]
    sys.argv = ["onrecord", "add", folder, "--record", record]
    with Path(os.devnull).open("w") as nobody, contextlib.redirect_stdout(nobody):
        ready.send("ready")
        main()
