"""Whatever is fed to `read`, it answers with a sentence and goes on."""

from __future__ import annotations

import gzip
import json
import os
import socket
import zlib
from pathlib import Path

import pytest

from onrecord.errors import BadField, BadRow, InputError, NotFound, NothingToRead, NotReadable
from onrecord.model.report import Report
from onrecord.reading import bounds, read

GOOD = "The harbour master of Karst said on Monday that the ferry would sail."


def _one_error(path: Path | str) -> InputError:
    [outcome] = list(read([str(path)]))
    assert isinstance(outcome, InputError)
    assert "\n" not in str(outcome)
    return outcome


def _file(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_a_missing_path(tmp_path: Path) -> None:
    """A path that does not exist is NotFound, with the path as it was given."""
    error = _one_error(tmp_path / "nowhere.txt")
    assert isinstance(error, NotFound)
    assert str(tmp_path / "nowhere.txt") == error.path


@pytest.mark.parametrize("content", [b"", b"\n\n \t", b"\xef\xbb\xbf", b"\0\0\0"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    """A file without a visible character is NothingToRead."""
    error = _one_error(_file(tmp_path, "empty.txt", content))
    assert isinstance(error, NothingToRead)
    assert "is empty" in error.reason


def test_a_text_without_letters(tmp_path: Path) -> None:
    """A file of figures and dashes is NothingToRead, and the message tells it from an empty one."""
    assert "no words" in _one_error(_file(tmp_path, "table.txt", b"12 - 14\n---\n")).reason


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 1 0 obj",
        b"PK\x03\x04" + bytes(200),
        b"\x7fELF" + bytes(range(200)),
        bytes(range(32)) * 40,
        gzip.compress(GOOD.encode(), mtime=0),
        b"{\\rtf1\\ansi " + GOOD.encode() + b"}",
    ],
)
def test_a_binary_named_txt(tmp_path: Path, content: bytes) -> None:
    """What is not text is NotReadable, whatever its name says."""
    assert isinstance(_one_error(_file(tmp_path, "report.txt", content)), NotReadable)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    """A file that may not be read is NotReadable, and the files beside it are read."""
    _file(tmp_path, "a.txt", GOOD.encode()).chmod(0)
    _file(tmp_path, "b.txt", GOOD.encode())
    error, report = read([str(tmp_path)])
    assert isinstance(error, NotReadable)
    assert "permission" in error.reason
    assert isinstance(report, Report)


def test_a_truncated_gzip(tmp_path: Path) -> None:
    """A gzip file that was cut off is NotReadable."""
    packed = gzip.compress(os.urandom(2000).hex().encode())
    assert "cut off" in _one_error(_file(tmp_path, "cut.txt.gz", packed[: len(packed) // 2])).reason


def test_rows_before_the_break_in_a_gzip_are_read(tmp_path: Path) -> None:
    """The rows of a gzipped JSON Lines file that come before its break are read, then the break is told."""
    rows = b"".join(
        json.dumps({"text": f"{GOOD} {int.from_bytes(os.urandom(500), 'big')}"}).encode() + b"\n" for _ in range(50)
    )
    packed = gzip.compress(rows)
    outcomes = list(read([str(_file(tmp_path, "cut.jsonl.gz", packed[: len(packed) * 3 // 4]))]))
    assert len(outcomes) > 10
    assert [NotReadable] == [type(o) for o in outcomes if not isinstance(o, Report)]


@pytest.mark.parametrize("content", [GOOD.encode(), b"", b"\x1f\x8b\x08\x00garbage" * 5])
def test_a_gzip_that_is_none(tmp_path: Path, content: bytes) -> None:
    """A file that is named .gz and is not a gzip archive gives one error."""
    assert isinstance(_one_error(_file(tmp_path, "a.txt.gz", content)), NotReadable | NothingToRead)


@pytest.mark.parametrize("name", ["bomb.txt.gz", "bomb.json.gz", "bomb.html.gz", "bomb.jsonl.gz"])
def test_a_gzip_bomb(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that unpacks beyond the limit is refused, in every form, and the message states the limit."""
    monkeypatch.setattr(bounds, "LIMIT", 1 << 20)
    error = _one_error(_file(tmp_path, name, gzip.compress(b"a" * (3 << 20))))
    assert isinstance(error, NotReadable)
    assert "1 MB" in error.reason


def test_a_gzip_bomb_of_short_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Line after line, too, an archive of JSON Lines is stopped when it grows as no text does."""
    monkeypatch.setattr(bounds, "RATIO_FROM", 1 << 20)
    error = _one_error(_file(tmp_path, "bomb.jsonl.gz", gzip.compress(b"\n" * (4 << 20))))
    assert "times its size" in error.reason


def test_a_broken_deflate_stream(tmp_path: Path) -> None:
    """Damage inside an archive is told, whatever zlib calls it."""
    packed = bytearray(gzip.compress(os.urandom(4000)))
    packed[100:140] = bytes(40)
    assert isinstance(_one_error(_file(tmp_path, "a.txt.gz", bytes(packed))), NotReadable)
    assert issubclass(zlib.error, Exception)


def test_invalid_json_on_line_three_of_five(tmp_path: Path) -> None:
    """The four good rows are read; the error names the file and line 3."""
    rows = [json.dumps({"text": f"{GOOD} {n}"}) for n in range(5)]
    rows[2] = '{"text": "cut o'
    path = _file(tmp_path, "news.jsonl", "\n".join(rows).encode())
    outcomes = list(read([str(path)]))
    [error] = [o for o in outcomes if isinstance(o, InputError)]
    assert isinstance(error, BadRow)
    assert f"{path}#3" == error.path
    assert "line 3" in error.reason
    assert [f"{path}#{n}" for n in (1, 2, 4, 5)] == [o.path for o in outcomes if isinstance(o, Report)]


@pytest.mark.parametrize("row", ["[1, 2]", "null", "3", '"text"', "{}", '{"text": 3}', '{"text": " "}', "[" * 100_000])
def test_a_row_without_a_text(tmp_path: Path, row: str) -> None:
    """Each JSON value that is no report gives one BadRow, and the row after it is read."""
    path = _file(tmp_path, "news.jsonl", f'{row}\n{{"text": "{GOOD}"}}'.encode())
    error, report = read([str(path)])
    assert isinstance(error, BadRow)
    assert isinstance(report, Report)


def test_a_table_of_something_else(tmp_path: Path) -> None:
    """A JSON Lines file in which no row has a text gives one error, not one a row."""
    path = _file(tmp_path, "index.jsonl", b'{"file": "a.txt"}\n' * 20)
    assert "none of its 20 rows" in _one_error(path).reason


@pytest.mark.parametrize("content", [b"{", b"[1,", b"[]", b"[" * 100_000, b"1" * 10_000, b"{}", b"nonsense"])
def test_a_json_file_that_holds_no_report(tmp_path: Path, content: bytes) -> None:
    """JSON that is broken, endless or empty gives one error."""
    assert isinstance(_one_error(_file(tmp_path, "a.json", content)), BadRow | NothingToRead)


def test_a_folder_with_nothing_to_read(tmp_path: Path) -> None:
    """A folder of other files is NothingToRead, and the message says what would be read."""
    _file(tmp_path, "table.xlsx", b"x")
    error = _one_error(tmp_path)
    assert isinstance(error, NothingToRead)
    assert ".txt" in error.reason


def test_an_ending_that_is_not_read(tmp_path: Path) -> None:
    """A file named by the person is refused where its ending is unknown; in a folder it is passed over."""
    path = _file(tmp_path, "report.docx", b"PK\x03\x04")
    _file(tmp_path, "report.txt", GOOD.encode())
    assert isinstance(_one_error(path), NotReadable)
    assert [str(tmp_path / "report.txt")] == [o.path for o in read([str(tmp_path)])]


@pytest.mark.parametrize(
    ("name", "what_to_do"),
    [
        *((f"a{ending}", "as .txt") for ending in (".pdf", ".docx", ".rtf", ".epub", ".eml", ".png")),
        *((f"a{ending}", "as .html") for ending in (".mhtml", ".webarchive", ".rss", ".xml", ".warc", ".warc.gz")),
        *((f"a{ending}", "JSON Lines") for ending in (".csv", ".xlsx", ".tsv")),
        *((f"a{ending}", "unpack it") for ending in (".zip", ".tar.gz", ".7z")),
        ("a.md", "name it .txt"),
        ("a.xyz", "OnRecord reads files that end in"),
    ],
)
def test_what_to_do_with_other_kinds(tmp_path: Path, name: str, what_to_do: str) -> None:
    """Whoever names a file of a kind that is not read is told what to do with it."""
    assert what_to_do in _one_error(_file(tmp_path, name, b"x")).reason


def test_several_articles_in_one_text(tmp_path: Path) -> None:
    """A text of many articles, as a news database saves them, is not taken for one report."""
    text = "1 of 2 DOCUMENTS\n\nKarst Post\n\n" + GOOD + "\n\n2 of 2 DOCUMENTS\n\nInlet News\n\n" + GOOD
    error = _one_error(_file(tmp_path, "export.txt", text.encode()))
    assert "JSON Lines" in error.reason
    assert [Report] == [type(one) for one in read([str(_file(tmp_path, "one.txt", text[: len(text) // 2].encode()))])]


@pytest.mark.parametrize("words", ["Just a moment...", "Access denied", "403 Forbidden"])
def test_a_page_that_checks_the_browser(tmp_path: Path, words: str) -> None:
    """A page that a site shows to robots in place of the report is not read as one."""
    body = f"<h1>{words}</h1><p>Please wait. We said this may take a few seconds, and our provider says so too.</p>"
    error = _one_error(_file(tmp_path, "page.html", f"<html><body>{body}</body></html>".encode()))
    assert isinstance(error, NothingToRead)
    assert "save it again" in error.reason


def test_loops_of_links(tmp_path: Path) -> None:
    """A link to a folder above it is told and not followed; a link to itself is told; the rest is read."""
    inner = tmp_path / "inner"
    inner.mkdir()
    _file(inner, "a.txt", GOOD.encode())
    (inner / "loop").symlink_to(tmp_path)
    (inner / "self.txt").symlink_to(inner / "self.txt")
    (inner / "gone.txt").symlink_to(tmp_path / "gone")
    outcomes = list(read([str(tmp_path)]))
    assert [str(inner / "a.txt")] == [o.path for o in outcomes if isinstance(o, Report)]
    assert {str(inner / name) for name in ("loop", "self.txt", "gone.txt")} == {
        o.path for o in outcomes if isinstance(o, InputError)
    }


def test_links_out_of_the_folder(tmp_path: Path) -> None:
    """A link in a folder is followed within what was named, and told and not followed where it leads out of it."""
    outside, named, other = (tmp_path / name for name in ("outside", "named", "other"))
    for folder in (outside, named, other):
        folder.mkdir()
        _file(folder, "a.txt", f"{GOOD} {folder.name}".encode())
    (named / "file.txt").symlink_to(outside / "a.txt")
    (named / "folder").symlink_to(outside)
    (named / "up").symlink_to("../outside/../outside")
    (named / "inner.txt").symlink_to("a.txt")
    (named / "also.txt").symlink_to(other / "a.txt")
    outcomes = list(read([str(named), str(other / "a.txt")]))
    assert [named / "a.txt", named / "also.txt", named / "inner.txt", other / "a.txt"] == [
        Path(o.path) for o in outcomes if isinstance(o, Report)
    ]
    assert [named / "file.txt", named / "folder", named / "up"] == [
        Path(o.path) for o in outcomes if isinstance(o, NotReadable) and "was not followed" in o.reason
    ]


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    """What a person names is read, wherever it leads: a link to a file, and one to a folder."""
    for name in ("news", "more"):
        (tmp_path / name).mkdir()
        _file(tmp_path / name, "a.txt", f"{GOOD} {name}".encode())
    (tmp_path / "link").symlink_to("news")
    (tmp_path / "link.txt").symlink_to("more/a.txt")
    outcomes = list(read([str(tmp_path / "link"), str(tmp_path / "link.txt")]))
    assert [Report, Report] == [type(one) for one in outcomes]


def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    """A pipe, a socket and links to them, or to a device, in a folder are told, and nobody waits for them."""
    _file(tmp_path, "a.txt", GOOD.encode())
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to("b.txt")
    (tmp_path / "d.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "e.txt"))
        outcomes = list(read([str(tmp_path)]))
    assert [Report] + [NotReadable] * 4 == [type(one) for one in outcomes]


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000, "", "a\nb.txt"])
def test_names_that_no_file_has(path: str) -> None:
    """A path that the system refuses is an error on one line."""
    _one_error(path)


def test_a_path_with_a_line_break(tmp_path: Path) -> None:
    """A report keeps its path as it is; a message shows it on one line."""
    path = _file(tmp_path, "two\nlines.txt", GOOD.encode())
    [report] = read([str(path)])
    assert str(path) == report.path
    assert "em\\npty.txt" in str(_one_error(_file(tmp_path, "em\npty.txt", b"")))


def test_html_that_nests_a_hundred_thousand_tags(tmp_path: Path) -> None:
    """A page that libxml2 would read in part is refused whole, with a sentence."""
    page = f"<html><body><p>{GOOD}</p>" + "<div>" * 100_000 + f"<p>{GOOD}</p></body></html>"
    error = _one_error(_file(tmp_path, "deep.html", page.encode()))
    assert isinstance(error, NotReadable)
    assert "deep" in error.reason


def test_html_of_too_many_elements(tmp_path: Path) -> None:
    """A page of more elements than any report has is refused: its extraction would take minutes."""
    page = "<html><body><p>" + "word<br>" * 30_001 + "</p></body></html>"
    assert "elements" in _one_error(_file(tmp_path, "wide.html", page.encode())).reason


@pytest.mark.parametrize("content", [b"", b"<html>", b"<!-- -->", b"\0\0", b"<table><tr><td>1</td></tr></table>"])
def test_html_without_text(tmp_path: Path, content: bytes) -> None:
    """A page without running text is NothingToRead."""
    assert isinstance(_one_error(_file(tmp_path, "page.html", content)), NothingToRead)


@pytest.mark.parametrize("key", ["outlet", "title", "url", "path"])
def test_a_field_of_many_characters(tmp_path: Path, key: str) -> None:
    """What is said of a report in thousands of characters is left out and told; the report is read."""
    row = json.dumps({"text": GOOD, key: "Harbour " * 300})
    told, report = read([str(_file(tmp_path, "a.jsonl", row.encode()))])
    assert isinstance(told, BadField)
    assert f'its "{key}" is longer than 2,000 characters' in told.reason
    assert isinstance(report, Report)


@pytest.mark.parametrize("quotes", ["{}", "{}='>'", '{}="<p>"'])
def test_html_of_too_many_attributes(tmp_path: Path, quotes: str) -> None:
    """A page with an element of more attributes than any has is refused unparsed, however they are written."""
    attributes = " ".join(quotes.format(f"a{n}") for n in range(40_000))
    page = f"<html><body><!-- <p> --><p {attributes}>{GOOD}</p></body></html>"
    assert "attributes" in _one_error(_file(tmp_path, "a.html", page.encode())).reason


def test_html_with_code_and_comments(tmp_path: Path) -> None:
    """What looks like an element in a script, a comment or a title is none, however many words follow."""
    words = "the ferry said that it " * 200
    page = (
        f"<html><head><title>x <y {words}</title><script>if (a <b {words}</script><style>p <q {words}</style></head>"
        f"<body><!-- <p {words} --><textarea><p {words}</textarea><p class=x>{GOOD}</p></body></html>"
    )
    [report] = read([str(_file(tmp_path, "a.html", page.encode()))])
    assert isinstance(report, Report)
