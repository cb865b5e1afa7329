"""Bytes of news archives, as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.decoding import NotText, decode

SHORT = [
    ("“We will sail,” she said — and they did.", "cp1252"),
    ("It cost £5, officials said.", "latin-1"),
    ("The café owner, José Núñez, said he was naïve.", "latin-1"),
    ("KARST – The minister’s aide said no…", "cp1252"),
    ("She said: “No”.", "cp1252"),
    ("“We will sail,” she said — and they did.", "mac-roman"),
    ("Le ministre a déclaré que la réunion était « très utile » pour l'été à venir.", "cp1252"),
    ("Le ministre a déclaré que la réunion était utile à tous.", "cp850"),
    ("Die Außenministerin äußerte sich überrascht über die Maßnahmen.", "latin-1"),
    ("El presidente dijo que la situación en España mañana será difícil.", "cp1252"),
    ("O ministro não disse à imprensa quando as negociações começarão.", "cp1252"),
    ("Statsministern sade på måndagen att förhandlingarna går framåt.", "latin-1"),
    ("Ráðherrann sagði að þetta væri ekki á dagskrá.", "cp1252"),
    ("Minister powiedział, że spotkanie odbędzie się w Łodzi późną jesienią.", "cp1250"),
    ("Ministr řekl, že jednání bude pokračovat příští týden v Praze.", "iso-8859-2"),
    ("A miniszter szerint a tárgyalások jövő héten folytatódnak, őszintén szólva.", "cp1250"),
    ("Ministras pareiškė, kad derybos tęsis kitą savaitę Vilniuje, žinoma.", "cp1257"),
    ("Cumhurbaşkanı dün yaptığı açıklamada görüşmelerin süreceğini söyledi.", "cp1254"),
    ("Министр заявил, что вопрос не стоит на повестке дня.", "cp1251"),
    ("Министр заявил, что вопрос не стоит на повестке дня.", "koi8-r"),
    ("Министр заявил, что вопрос не стоит на повестке дня.", "cp866"),
    ("Министр заявил, что вопрос не стоит на повестке дня.", "iso-8859-5"),
    ("Ο υπουργός δήλωσε ότι η συνάντηση ήταν χρήσιμη.", "cp1253"),
    ("قال المتحدث باسم الوزارة إن المحادثات ستستمر غدا", "cp1256"),
    ("外交部发言人表示，双方将继续谈判。", "gb18030"),
    ("外務省の報道官は、協議を続けると述べた。", "shift_jis"),
    ("外務省の報道官は、協議を続けると述べた。", "euc_jp"),
    ("외교부 대변인은 협상을 계속할 것이라고 말했다.", "euc-kr"),
    ("The minister said no.", "utf-16-le"),
    ("The minister said no.", "utf-16-be"),
    ("Министр заявил, что вопрос не стоит.", "utf-16-be"),
    ("外交部发言人表示，双方将继续谈判。\n", "utf-16-le"),
]


@pytest.mark.parametrize("times", [1, 12])
@pytest.mark.parametrize(("text", "encoding"), SHORT)
def test_encodings(text: str, encoding: str, times: int) -> None:
    """A line and a page of each encoding that archives have come back as they were."""
    whole = "\r\n".join([text] * times) + "\n"
    assert whole == decode(whole.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_is_kept(encoding: str) -> None:
    """The mark names the encoding, and is the first character of the text."""
    assert "\ufeffThe mayor said no." == decode("\ufeffThe mayor said no.".encode(encoding))


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t"), max_size=200))
def test_utf_8_is_never_anything_else(text: str) -> None:
    """Valid UTF-8 without control characters is decoded as that, whatever it looks like."""
    raw = text.encode()
    if not raw.startswith(
        (
            b"\xff\xfe",
            b"\xfe\xff",
            b"PK\x03\x04",
            b"%PDF",
            b"GIF8",
            b"BZh",
            b"ID3",
            b"OggS",
            b"RIFF",
            b"PAR1",
            b"{\\rtf",
        )
    ):
        assert text == decode(raw)


@given(st.binary(max_size=2000))
def test_any_bytes(raw: bytes) -> None:
    """Any bytes are text that can be stored, or NotText."""
    try:
        text = decode(raw)
    except NotText:
        return
    assert text.encode("utf-8") or not raw


def test_broken_characters_in_utf_8() -> None:
    """A text in UTF-8 with a broken byte, or cut in the middle of a character, stays UTF-8."""
    raw = "“Sí,” said José Núñez — “mañana.”".encode()
    assert "“Sí,” said José Núñez — “mañana.\ufffd" == decode(raw[:-1])
    assert "“Sí,” said José N\ufffdñez — “mañana.”" == decode(raw.replace("ú".encode(), b"\xfa"))


def test_a_text_with_nul_in_it() -> None:
    """A NUL or two in a text of 8 bits are characters of it."""
    assert "The mayor\0 said no.\0\0" == decode(b"The mayor\0 said no.\0\0")
    assert "Le maire a dit\0 « non » à l'été." == decode("Le maire a dit\0 « non » à l'été.".encode("cp1252"))


def test_what_a_page_declares() -> None:
    """A declared encoding is believed where the bytes agree, and an unknown or impossible one is not."""
    raw = "Паром".encode("cp1251")
    assert "Паром" == decode(raw, "windows-1251")
    assert "café" == decode("café".encode("cp1252"), "no-such-charset")
    assert "café" == decode("café".encode(), "windows-1251")
    assert "café" == decode("café".encode("cp1252"), "rot13")
