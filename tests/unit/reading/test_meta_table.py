"""The table that tells of each file what the file does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import BadField, BadRow, InputError, NotFound, NothingToRead
from onrecord.reading import MetaTable, read_meta_table


def _table(tmp_path: Path, content: str, encoding: str = "utf-8") -> MetaTable:
    path = tmp_path / "table.csv"
    path.write_bytes(content.encode(encoding))
    return read_meta_table(str(path))


def _refused(tmp_path: Path, content: str) -> InputError:
    with pytest.raises(InputError) as refused:
        _table(tmp_path, content)
    return refused.value


@pytest.mark.parametrize(
    "content",
    [
        "file,outlet,date,url,title\na.txt,Karst Courier,2031-05-06,u://x,\"Yes, \"\"no\"\"\"\n",
        "\ufefffile;outlet;date;url;title\r\na.txt;Karst Courier;2031-05-06;u://x;\"Yes, \"\"no\"\"\"\r\n",
        "Title\tURL\tDate\tNotes\tOutlet\tFile\n\nYes, \"no\"\tu://x\t2031-05-06\t\tKarst Courier\ta.txt\n",
    ],
)  # fmt: skip
def test_forms(tmp_path: Path, content: str) -> None:
    """Commas, semicolons or tabs, any order of columns, further columns, CR LF, a byte-order mark."""
    [row] = _table(tmp_path, content).rows
    assert ("a.txt", "Karst Courier", "u://x", 'Yes, "no"') == (row.file, row.outlet, row.url, row.title)
    assert row.date is not None
    assert ("2031-05-06", "given") == (row.date.value, row.date.basis)


def test_encodings(tmp_path: Path) -> None:
    """A table that a spreadsheet saved in Windows-1252 or UTF-16 is read."""
    for encoding in ("cp1252", "utf-16"):
        assert "Café Zeitung" == _table(tmp_path, "file,outlet\na.txt,Café Zeitung\n", encoding).rows[0].outlet


def test_how_a_file_finds_its_row(tmp_path: Path) -> None:
    """By its place beside the table, as it is written, by its bare name; a row of JSON Lines by its file, too."""
    rows = [
        "file,outlet",
        "sub/a.txt,Beside",
        "/elsewhere/b.txt,Written",
        "c.txt,Named",
        "n.jsonl,File",
        "n.jsonl#2,Row",
    ]
    table = _table(tmp_path, "\n".join(rows))
    expected = {
        f"{tmp_path}/sub/a.txt": "Beside",
        f"{tmp_path}/sub/../sub/./a.txt": "Beside",
        "/elsewhere/b.txt": "Written",
        "/any/where/c.txt": "Named",
        f"{tmp_path}/n.jsonl#1": "File",
        f"{tmp_path}/n.jsonl#2": "Row",
        f"{tmp_path}/d.txt": None,
    }
    assert expected == {path: (row := table.row_for(path)) and row.outlet for path in expected}


def test_a_bare_name_in_two_rows_names_no_third_file(tmp_path: Path) -> None:
    """Where two rows are about files of one name, a third file of that name has no row."""
    table = _table(tmp_path, "file,outlet\none/a.txt,One\ntwo/a.txt,Two\n")
    assert None is table.row_for("/three/a.txt")


def test_rows_that_match_no_file(tmp_path: Path) -> None:
    """The rows that are about none of the paths are told apart from those that are."""
    table = _table(tmp_path, "file,outlet\na.txt,A\nb.txt,B\n")
    assert ["b.txt"] == [row.file for row in table.unused([f"{tmp_path}/a.txt", "other.txt"])]


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        ("name,outlet\na.txt,A\n", 1, "file"),
        ("file,notes\na.txt,A\n", 1, "outlet"),
        ('file,outlet\n"a.txt,A\n', 2, "quotation"),
    ],
)
def test_a_line_that_is_wrong(tmp_path: Path, content: str, line: int, word: str) -> None:
    """A BadRow names the line, and what is wrong with it."""
    error = _refused(tmp_path, content)
    assert isinstance(error, BadRow)
    assert f"line {line}:" in error.reason
    assert word in error.reason


@pytest.mark.parametrize(
    ("content", "line", "word", "kind", "files"),
    [
        ("file,outlet,date\na.txt,A,2031\nb.txt,B,soon\n", 3, "soon", BadField, ["a.txt", "b.txt"]),
        ("file,outlet\n,A\nb.txt,B\n", 2, "names no file", BadRow, ["b.txt"]),
        ("file,outlet\na.txt,A\na.txt,B\n", 3, "line 2", BadRow, ["a.txt"]),
    ],
)
def test_a_row_that_is_wrong(
    tmp_path: Path, content: str, line: int, word: str, kind: type[BadRow], files: list[str]
) -> None:
    """What is wrong with one row is told with its line, and the other rows are read; only a date is left out alone."""
    table = _table(tmp_path, content)
    [problem] = table.problems
    assert kind is type(problem)
    assert f"line {line}:" in problem.reason
    assert word in problem.reason
    assert files == [row.file for row in table.rows]


def test_no_table(tmp_path: Path) -> None:
    """A missing and an empty table are told apart."""
    assert isinstance(_refused(tmp_path, " \n"), NothingToRead)
    with pytest.raises(NotFound):
        read_meta_table(str(tmp_path / "none.csv"))
