"""Generated inputs, by hypothesis.

    make fuzz                                      # 10,000 of them, and 2,000 a target by atheris
    ONRECORD_FUZZ=100000 python -m pytest tests/fuzz

ONRECORD_FUZZ is how many there are in all; each target has its share.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fuzz import targets
from tests.fuzz.texts import ANY, REPORTS

INPUTS = int(os.environ.get("ONRECORD_FUZZ", "150"))
GUIDED = min(INPUTS, 2000)  # by atheris, for each target
SHARE = settings(max_examples=-(-INPUTS // 7), deadline=None, suppress_health_check=list(HealthCheck))

ENCODINGS = st.sampled_from("utf-8 utf-16 utf-16-le utf-16-be utf-32 cp1251 cp1252 latin-1 koi8-r".split())
TEXT_BYTES = st.builds(lambda text, encoding: text.encode(encoding, "replace"), REPORTS, ENCODINGS)
FIELDS = st.sampled_from(["text", "date", "path", "url"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(FIELDS | ANY, inner),
    max_leaves=8,
)
ROWS = st.lists(st.dictionaries(st.sampled_from(["text", "date", "outlet", "url", "path"]), JSON | REPORTS), max_size=5)
JSON_LINES = ROWS.map(lambda rows: "\n".join(map(json.dumps, rows)).encode())
PAGES = st.lists(
    st.sampled_from(
        "<p> </p> <div> <a href='#'> <script> </script> <!-- --> <meta charset=utf-16> <time> <table> <td> &lt; &#0; "
        "<html lang=en> <body> <title> </title> <![CDATA[ ]]> <?xml encoding='x'?> <svg>".split(" ")
    )
    | REPORTS,
    max_size=30,
).map(lambda parts: " ".join(parts).encode("utf-8", "replace"))
CONTENT = st.binary() | TEXT_BYTES | JSON_LINES | PAGES | JSON.map(lambda value: json.dumps(value).encode())
FILES = st.builds(
    lambda kind, content, packed, cut: bytes([kind]) + (gzip.compress(content) if packed else content)[: cut or None],
    st.integers(0, 7),
    CONTENT,
    st.booleans(),
    st.none() | st.integers(1, 200),
)
COMMANDS = "add statements show reports export extract reject attribute remove undo log reextract backup demo".split()
OPTIONS = (
    "--record --outlet --date --url --title --meta --speaker --text --from --to --kind --limit --format --by --note "
    "--table --lost --help --version -- - -x"
).split()
VALUES = "a.txt . .. a.db /dev/null 2023 2023-13 csv jsonl parquet direct 0 -1 s r1 j".split()
# Texts that begin with a slash would be files of this computer.
TYPED = ANY.map(lambda text: text.replace("\0", "").encode("utf-8", "replace").decode().lstrip("/"))
ARGUMENTS = st.builds(
    lambda command, rest: [command, *rest],
    st.sampled_from(COMMANDS),
    st.lists(st.sampled_from(OPTIONS) | st.sampled_from(VALUES) | TYPED, max_size=7),
) | st.lists(TYPED, max_size=3)


@SHARE
@given(st.binary() | TEXT_BYTES)
def test_decoding(raw: bytes) -> None:
    """Bytes become text, or a sentence says why not."""
    targets.decoding(raw)


@SHARE
@given(FILES)
def test_reading(raw: bytes) -> None:
    """A file of any kind, packed or not, cut off or not, gives reports and errors."""
    targets.reading(raw)


@SHARE
@given(REPORTS | ANY)
def test_extraction(text: str) -> None:
    """Any text gives statements that lie in it."""
    targets.extraction(text)


@SHARE
@given(
    st.lists(REPORTS, min_size=1, max_size=3), st.sampled_from([None, "2024", "2024-05/2024-06", "2024-05-29T19:02Z"])
)
def test_recording(texts: list[str], date: str | None) -> None:
    """Reports of any texts are stored, linked, found and exported."""
    targets.recording(texts, date)


@SHARE
@given(REPORTS | ANY)
def test_tokenising(text: str) -> None:
    """Any text is cut into wordpieces that lie in it."""
    targets.tokenising(text)


DATES = st.from_regex(r"\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(Z|[+-]\d\d:?\d\d)?)?)?)?(/\d{4}(-\d\d)?)?", fullmatch=True)


@SHARE
@given(REPORTS | ANY | DATES)
def test_dates(text: str) -> None:
    """Anything is a date, or is refused."""
    targets.dates(text)


@SHARE
@given(ARGUMENTS)
def test_command_line(arguments: list[str]) -> None:
    """Whatever is typed, the command line ends as it says."""
    targets.command_line(arguments)


@pytest.mark.parametrize("name", targets.TARGETS)
def test_targets_take_bytes(name: str) -> None:
    """Each target can be fed with bytes, as atheris does."""
    targets.TARGETS[name](b"\x00Ana Berg said that it rains.\n2023-03-08")


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed: pip install 'onrecord[fuzz]'")
@pytest.mark.parametrize("name", targets.TARGETS)
def test_guided(name: str) -> None:
    """What a fuzzer makes of the texts in the corpus, guided by what it reaches, breaks no target."""
    inputs = GUIDED // 5 if name == "recording" else GUIDED  # each of these is a whole record
    command = [sys.executable, "-m", "tests.fuzz.guided", name, str(inputs)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert 0 == done.returncode, done.stderr[-3000:]
