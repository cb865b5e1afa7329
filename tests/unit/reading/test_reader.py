"""What `read` makes of the files that people keep reports in."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BadRow, InputError
from onrecord.model.date import DateEstimate
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.reading import Supplied, given_date, read, read_meta_table

TEXT = "The harbour master of Karst said on Monday that the ferry would sail."


def _reports(*paths: Path | str, supplied: Supplied | None = None) -> list[Report]:
    outcomes = list(read([str(path) for path in paths], supplied or Supplied()))
    assert [] == [o for o in outcomes if isinstance(o, InputError)]
    return [o for o in outcomes if isinstance(o, Report)]


def test_a_text_file_is_its_text_unchanged(tmp_path: Path) -> None:
    """Byte-order mark, CR LF, NUL and blanks at either end are characters of the text."""
    text = f"\ufeff \r\n{TEXT}\0\r\n\r\n“No”\t\n\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    [report] = _reports(tmp_path / "a.txt")
    assert text == report.text
    assert text_sha256(text) == report.text_sha256
    assert report_id(None, None, text) == report.id


def test_folders_are_walked_in_the_order_of_names(tmp_path: Path) -> None:
    """Files and folders are read depth first by name, hidden ones and other kinds of files passed over."""
    for name in ("b/2.txt", "b/1.TXT", "a.txt", "c.htm.gz", ".hidden.txt", ".git/x.txt", "notes.md", "z.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        content = {
            "c.htm.gz": gzip.compress(f"<p>{TEXT}</p><p>{TEXT[:30]}</p>".encode()),
            "z.jsonl": b'{"text": "Yes."}',
        }
        path.write_bytes(content.get(name, TEXT.encode()))
    expected = ["a.txt", "b/1.TXT", "b/2.txt", "c.htm.gz", "z.jsonl#1"]
    assert [f"{tmp_path}/{name}" for name in expected] == [report.path for report in _reports(tmp_path)]


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    """A file named beside its folder is not read again."""
    (tmp_path / "a.txt").write_text(TEXT)
    assert 1 == len(_reports(tmp_path, tmp_path / "a.txt", tmp_path))


def test_reading_is_lazy(tmp_path: Path) -> None:
    """The first report comes before the second file is opened."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    outcomes = read([str(tmp_path)])
    next(outcomes)
    (tmp_path / "b.txt").unlink()
    assert isinstance(next(outcomes), InputError)


def test_json_lines(tmp_path: Path) -> None:
    """A row gives text, outlet, title, date, URL, language and path; one without a path is named by its line."""
    row = {"text": f"{TEXT}\r\n", "outlet": "Karst Courier", "title": "Ferry to sail", "date": "2031-05-06",
           "url": "https://courier.example/1", "language": "en", "path": "desk/1.txt", "else": [1]}  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n\n" + json.dumps({"text": TEXT}) + "\n")
    first, second = _reports(tmp_path / "a.jsonl")
    assert ("desk/1.txt", f"{TEXT}\r\n", "Karst Courier", "Ferry to sail", "https://courier.example/1", "en") == (
        first.path, first.text, first.outlet, first.title, first.url, first.language
    )  # fmt: skip
    assert DateEstimate("2031-05-06", "day", "given") == first.date
    assert f"{tmp_path}/a.jsonl#3" == second.path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_json_lines_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    """Rows are read in the encodings that other programs write."""
    rows = "\r\n".join(json.dumps({"text": f"{TEXT} “Sí,” she said, café {n}."}, ensure_ascii=False) for n in range(3))
    (tmp_path / "a.jsonl").write_bytes(rows.encode(encoding))
    assert [f"{TEXT} “Sí,” she said, café {n}." for n in range(3)] == [r.text for r in _reports(tmp_path / "a.jsonl")]


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ({"text": TEXT}, [""]),
        ([{"text": TEXT}, {"text": TEXT, "path": "x.txt"}], ["#1", None]),
    ],
)
def test_json(tmp_path: Path, content: object, names: list[str | None]) -> None:
    """A JSON file is one report by the file's own name, or a list of them, each by its place."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps(content, indent=1))
    assert ["x.txt" if name is None else f"{path}{name}" for name in names] == [r.path for r in _reports(path)]


def test_json_lines_named_json(tmp_path: Path) -> None:
    """A file of one object a line is read as that, though it is named .json."""
    path = tmp_path / "a.json"
    path.write_text(f'{{"text": "{TEXT}"}}\n{{"text": "{TEXT} No."}}\n')
    assert [f"{path}#1", f"{path}#2"] == [r.path for r in _reports(path)]


def test_lone_surrogates_become_replacement_characters(tmp_path: Path) -> None:
    r"""A lone `\ud83d` is U+FFFD, one for one, so that no later step meets what it cannot store."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Yes \\ud83d no \\ud83d\\ude00 \\udc00.", "outlet": "\\ud800 Post"}')
    [report] = _reports(path)
    assert "Yes \ufffd no \U0001f600 \ufffd." == report.text
    assert "\ufffd Post" == report.outlet


def test_a_date_that_cannot_be_read_costs_the_date_only(tmp_path: Path) -> None:
    """The report is read without its date, after a BadRow that names the date."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT, "date": "last Tuesday", "outlet": 7}))
    wrong_outlet, wrong_date, report = read([str(path)])
    assert isinstance(wrong_outlet, BadRow)
    assert '"outlet"' in wrong_outlet.reason
    assert isinstance(wrong_date, BadRow)
    assert "last Tuesday" in wrong_date.reason
    assert isinstance(report, Report)
    assert (None, None) == (report.date, report.outlet)


def test_what_a_person_says_holds(tmp_path: Path) -> None:
    """A row of the table is put over the options, these over what the file says of itself."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "outlet": "A", "url": "u", "title": "t"}))
    (tmp_path / "table.csv").write_text("file,outlet,date\na.jsonl,Table Times,2031-05\n")
    meta = read_meta_table(str(tmp_path / "table.csv"))
    supplied = Supplied(outlet="Option", date=given_date("2030"), title="T", language="en", meta=meta)
    [report] = _reports(tmp_path / "a.jsonl", supplied=supplied)
    assert ("Table Times", "2031-05", "T", "u", "en") == (
        report.outlet, report.date and report.date.value, report.title, report.url, report.language
    )  # fmt: skip
    assert report_id("Table Times", "u", TEXT) == report.id


def test_the_headline_is_the_title_where_none_is_given(tmp_path: Path) -> None:
    """A report without a title of its own has the headline above its text."""
    (tmp_path / "a.txt").write_text(f"Ferry to sail after all, harbour says\n\n{TEXT}\n")
    [report] = _reports(tmp_path / "a.txt")
    assert "Ferry to sail after all, harbour says" == report.title


def test_no_date_comes_from_the_file(tmp_path: Path) -> None:
    """A text that nobody dated has no date."""
    (tmp_path / "a.txt").write_text(TEXT)
    assert None is _reports(tmp_path / "a.txt")[0].date


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.json", "a.txt.gz", "a"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str) -> None:
    """Any bytes under any name give reports and errors, at least one, and twice the same."""
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(content)
    first, second = ([str(o) if isinstance(o, InputError) else o.id for o in read([str(path)])] for _ in range(2))
    assert first
    assert first == second


@given(st.binary(max_size=300))
def test_any_bytes_on_standard_input(content: bytes) -> None:
    """Standard input never raises."""
    assert list(read(["-"], stdin=io.BytesIO(content)))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["text", "date", "path", "outlet", "url", "title"]) | st.text(), inner)
        ),
        max_leaves=20,
    )
)
def test_any_json(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    """Any JSON value is a report or an error, and what is read can be stored as UTF-8."""
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps(value))
    for outcome in read([str(path)]):
        if isinstance(outcome, Report):
            for said in (outcome.text, outcome.path, outcome.outlet or "", outcome.url or "", outcome.title or ""):
                said.encode("utf-8")


def test_fields_as_trafilatura_writes_them(tmp_path: Path) -> None:
    """The outlet may be called "sitename", and the address "source"; a source that is no address is none."""
    path = tmp_path / "a.json"
    for source, url in (("https://inlet.example/a", "https://inlet.example/a"), ("ONA", None)):
        path.write_text(json.dumps({"text": "The ferry sails.", "sitename": "Inlet News", "source": source}))
        [report] = read([str(path)])
        assert isinstance(report, Report)
        assert ("Inlet News", url) == (report.outlet, report.url)
