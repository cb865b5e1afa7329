from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import NotReadable
from onrecord.model.report import Report
from onrecord.reading import read
from onrecord.reading.readable import BARE, LIMIT

GOOD = "The harbour master of Karst said on Monday that the ferry would sail, and that nobody had asked him about it. "
FOREIGN = {
    "Dutch": "De havenmeester van Karst zei maandag dat de veerboot zal varen, en dat niemand hem iets had gevraagd. ",
    "German": "Der Hafenmeister von Karst sagte am Montag, die Fähre werde fahren, und niemand habe ihn gefragt. ",
    "French": "Le maître de port de Karst a dit lundi que le ferry partirait, et que personne ne lui en avait parlé. ",
    "Spanish": "El capitán del puerto de Karst dijo el lunes que el ferry zarparía, y que nadie le había preguntado. ",
    "Russian": "Капитан порта Карст сказал в понедельник, что паром отправится, и что его никто об этом не спрашивал. ",
    "Arabic": "قال مدير ميناء كارست يوم الاثنين إن العبارة ستبحر، وإن أحدا لم يسأله عن ذلك قبل اليوم. ",
    "Chinese": "卡斯特港港长星期一说，渡轮将会启航，没有人问过他这件事。",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language(tmp_path: Path, language: str) -> None:
    """A report in another language is refused with a sentence; one that quotes it in passing is read."""
    (tmp_path / "a.txt").write_text(FOREIGN[language] * 12, encoding="utf-8")
    (tmp_path / "b.txt").write_text(GOOD * 6 + FOREIGN[language] * 2, encoding="utf-8")
    foreign, mixed = read([str(tmp_path)])
    assert isinstance(foreign, NotReadable)
    assert "not in English" in foreign.reason
    assert isinstance(mixed, Report)


def test_of_a_few_words_nothing_is_said(tmp_path: Path) -> None:
    """A short text is read, whatever its words are."""
    (tmp_path / "a.txt").write_text("Karst: Ferry delayed. Anna Berg, Karl Ode, Ida Holt")
    [report] = read([str(tmp_path)])
    assert isinstance(report, Report)


def test_longer_than_any_report(tmp_path: Path) -> None:
    """A text beyond the bound is refused with its length, the bound and what to do; at the bound it is read."""
    text = (GOOD * (LIMIT // len(GOOD) + 1))[:LIMIT]
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(text + "!")
    inside, beyond = read([str(tmp_path)])
    assert isinstance(inside, Report)
    assert isinstance(beyond, NotReadable)
    assert "500,001 characters" in beyond.reason
    assert "split it" in beyond.reason


@pytest.mark.parametrize("mark", ["“", "(", "-", " ", "\n", "\u0301", "😀", "\0", "- "])
def test_a_stretch_without_words(tmp_path: Path, mark: str) -> None:
    """A text with thousands of marks or blanks in a row is refused, and the message says how many are read."""
    for name, size in (("a.txt", BARE + 1), ("b.txt", BARE - 2)):
        (tmp_path / name).write_text(GOOD + mark * (size // len(mark)) + GOOD, encoding="utf-8")
    long, short = read([str(tmp_path)])
    assert isinstance(long, NotReadable)
    assert "2,000" in long.reason
    assert isinstance(short, Report)
