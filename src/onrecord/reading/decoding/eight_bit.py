"""Encodings older than Unicode.

Statistics over bytes decide badly on short Western texts (five curly quotation marks in a page of English): there
the encoding is the one in which each byte above 127 is a letter of the language group or a typographic mark, in a
place where it can stand. Texts that are mostly in another script are told by charset-normalizer, from the encodings
that archives really hold.
"""

from __future__ import annotations

import re
import unicodedata

from charset_normalizer import from_bytes

_WESTERN = "àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÿªº"
_CZECH = "áčďéěíňóřšťúůýž"
_SLOVAK = "áäčďéíĺľňóôŕšťúýž"
_POLISH = "ąćęłńóśźż"
_HUNGARIAN = "áéíóöőúüű"
_ROMANIAN = "ăâîşţ"
_SOUTH_SLAVIC = "čćđšž"
_BALTIC = "ąčęėįšųūžāēģīķļņõäöü"
_TURKISH = "çğıöşüİâîû"
# Codec and the letters of the languages written in it, in this order: the first of two that fit equally well.
_CANDIDATES = (
    ("cp1252", _WESTERN),
    *(("cp1250", letters) for letters in (_CZECH, _SLOVAK, _POLISH, _HUNGARIAN, _ROMANIAN, _SOUTH_SLAVIC)),
    *(("iso8859_2", letters) for letters in (_CZECH, _SLOVAK, _POLISH, _HUNGARIAN, _ROMANIAN, _SOUTH_SLAVIC)),
    ("cp1254", _TURKISH),
    ("cp1252", "áðéíóúýþæö"),  # Icelandic
    ("cp1257", _BALTIC),
    ("cp1252", "äõöüšž"),  # Estonian
    ("mac_roman", _WESTERN),
    ("cp850", _WESTERN),
)
_MARKS = frozenset("“”‘’„‚«»‹›–—…•·€£¥¢§©®™°±×¡¿½¼¾ª²³´\u00a0\u00ad†‡¶")
_IN_WORDS = frozenset("’‘´·\u00ad")  # marks that stand between two letters
_OTHER_SCRIPTS = "cp1251 koi8_r cp866 iso8859_5 cp1253 cp1255 cp1256 cp874 gb18030 big5 cp949 shift_jis euc_jp".split()
_SAMPLE = 1 << 16
_MOSTLY_LATIN = 0.25  # share of bytes above 127 among those that are not blank: French and Czech stay below
_MISFITS = 0.5  # share of misplaced characters above which the best guess is none
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f]")


def decode_legacy(raw: bytes) -> str | None:
    """`raw`, which is not UTF-8, in the encoding it reads best in; None where it reads in none."""
    sample = raw[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) / 100 or sample.count(0) > len(sample) / 10:
        return None
    visible = len(sample) - sum(sample.count(blank) for blank in b" \t\r\n")
    high = sum(1 for byte in sample if byte > 0x7F)
    if high <= _MOSTLY_LATIN * visible:
        return _latin(raw, sample)
    return _other_script(raw, sample) or _latin(raw, sample)


def _latin(raw: bytes, sample: bytes) -> str | None:
    readings = [
        (codec, sample.decode(codec, "replace"), set(letters + letters.upper())) for codec, letters in _CANDIDATES
    ]
    scored = [(_misfits(text, letters), place, codec) for place, (codec, text, letters) in enumerate(readings)]
    misfits, _, codec = min(scored)
    beyond = len(_BEYOND_ASCII.findall(readings[0][1]))
    return raw.decode(codec, "replace") if misfits <= max(1, _MISFITS * beyond) else None


def _misfits(text: str, letters: set[str]) -> int:
    """How many characters beyond ASCII are foreign to `letters` or stand where such a character cannot."""
    return sum(1 for match in _BEYOND_ASCII.finditer(text) if not _fits(text, match.start(), letters))


def _fits(text: str, at: int, letters: set[str]) -> bool:
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if char == "õ" and "ã" in letters and after != "e":
        return False  # Portuguese has it in "ões"; elsewhere the byte is a Hungarian or Estonian letter
    if char in letters:
        lowercase = before.islower() and before.isascii()
        return not (char.isupper() and lowercase) and (before.isalpha() or after.isalpha() or char.islower())
    return char in _MARKS and (char in _IN_WORDS or not (before.isalpha() and after.isalpha()) or char in "–—…")


def _other_script(raw: bytes, sample: bytes) -> str | None:
    for codec in ("shift_jis", "euc_jp"):  # kana tell Japanese, of which charset-normalizer makes Korean
        text = sample.decode(codec, "ignore")
        beyond = _BEYOND_ASCII.findall(text)
        kana = sum(1 for c in beyond if "\u3041" <= c <= "\u30fa")
        if "\ufffd" not in text and kana > 0.2 * len(beyond) and len(text.encode(codec, "ignore")) > 0.98 * len(sample):
            return raw.decode(codec, "replace")
    best = from_bytes(sample, cp_isolation=_OTHER_SCRIPTS).best()
    if best is None or any(unicodedata.category(c) in ("Cn", "Co") for c in set(str(best))):
        return None
    return raw.decode(best.encoding, "replace")
