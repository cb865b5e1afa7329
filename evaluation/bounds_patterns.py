"""Inputs that are made to take long: what is nested, open, many or long, of any size."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping

Make = Callable[[int], bytes]

_PROSE = (
    "The harbour master of Karst, Ana Berg, said on Monday that the ferry would sail. “Nobody asked us,” Karl Ode said. "
    "It rained all day, and two firms bid for the work. According to the ministry, the pier stays closed until May 3. "
    "President Oduya denied that the harbour union had been told.\n\n"
)
# The beginning of each: by its first 2,000 words a text is taken for English, or refused.
_HEAD = _PROSE * 40


def _times(unit: str) -> Make:
    return lambda size: (_HEAD + unit * (size // len(unit)))[:size].encode("utf-8", "surrogatepass")


def _halves(left: str, right: str) -> Make:
    def make(size: int) -> bytes:
        half = (size - len(_HEAD)) // 2
        return (_HEAD + left * (half // len(left)) + right * (half // len(right)))[:size].encode()

    return make


PROSE: Mapping[str, Make] = {
    "text": _times(_PROSE),
    "page": lambda size: (
        f"<html><body>{''.join(f'<p>{_PROSE}</p>' for _ in range(size // 400))}</body></html>".encode()
    ),
    "rows": lambda size: b"".join(
        json.dumps({"text": f"{number} {_PROSE * 8}"}).encode() + b"\n" for number in range(size // 3000)
    ),
    "packed": lambda size: gzip.compress(PROSE["rows"](size), mtime=0),
}

_UNITS = {
    "open “": "“", "open “ and words": "“the ferry ", "closed ”": "”", "closed ” and words": "the ferry” ",
    "straight \"": '"', "straight \" and words": 'the "ferry ', "apostrophes": "'", "open ‘ and words": "‘the ferry ",
    "closed ’ and words": "the ferry’ ", "« and words": "«the ferry ", "» and words": "the ferry» ", "„ and words": "„the ferry ",
    "quoted words": "“the” ", "two kinds of quotation": "“the ‘ferry ", "open (": "(", "open ( and words": "(the ferry ",
    "closed )": ")", "closed ) and words": "the ferry) ", "open [": "[", "open [ and words": "[the ferry ", "braces": "{",
    "angles": "<", "dashes": "—", "dashes and words": "the ferry — ", "hyphens": "-", "hyphenated": "the-ferry-", "commas": ",",
    "commas and words": "the ferry, ", "semicolons": "the ferry; ", "colons": "the ferry: ", "full stops": ".",
    "spaced full stops": ". ", "dots and words": "the ferry... ", "question marks": "the ferry? ", "digits": "7", "numbers": "7 ",
    "commas in numbers": "7,", "numbers in words": "one hundred and two thousand ", "years": "2024 ", "years joined": "2024-",
    "dates": "29 May 2024 ", "days of months": "May 3 ", "times": "19:02 ", "weekdays": "Monday ", "weekdays and commas": "on Monday, ",
    "today": "today (Wednesday) ", "ago": "three days ago ", "letters": "a", "capitals": "A", "long words": "abcdefghij" * 30 + " ",
    "capital words": "Harbour ", "capital words and commas": "Harbour, ", "initials": "A. B. ", "initials joined": "A.B.",
    "acronyms": "HWU ", "acronyms in brackets": "Harbour Workers (HWU) ", "Mr": "Mr ", "Mr with a stop": "Mr. ", "names": "Ana Berg ",
    "names and commas": "Ana Berg, ", "different last names": "Berg ", "titled names": "Mr Berg ", "presidents": "President ",
    "ministers of": "minister of ", "spokesman of": "the spokesman of the ", "of": "of ", "and": "and ", "the": "the ", "that": "that ",
    "said": "said ", "said that": "said that ", "he said": "he said ", "she said, he said": "she said, he said. ",
    "Berg said that": "Ana Berg said that ", "quoted as saying": "was quoted as saying ", "according to": "according to ",
    "told TASS": "told TASS ", "the agency": "the agency quoted ", "reported": "reported by ", "interview": "in an interview with ",
    "who": "Ana Berg, who ", "no relation": "Berg, no relation, ", "his and her": "and his wife, ", "questions": "Q: Is it? A: No.\n",
    "labels": "BERG: No.\n", "labels without words": "BERG:\n", "by lines": "By Ana Berg\n", "datelines": "MBELU, May 29 (TASS) - ",
    "dateline lines": "MBELU, May 29 (TASS) - It rained.\n", "credits": "(Reporting by Ana Berg)\n", "captions": "Photo: Ana Berg/TASS\n",
    "furniture": "Read more: it\n", "updated": "Updated: 29 May 2024\n", "short lines": "It rained.\n", "one letter lines": "a\n",
    "line ends": "\n", "returns": "\r", "blank lines": "It rained.\n\n", "spaces": " ", "spaces before a line end": "   \n", "tabs": "\t",
    "no-break spaces": "\u00a0", "zero-width spaces": "\u200b", "line separators": "\u2028", "nulls": "\0", "combining marks": "\u0301",
    "soft hyphens": "\u00ad", "joiners": "👩\u200d", "emoji": "😀", "right to left": "\u202e", "possessives": "Berg's ",
    "possessives of possessives": "Berg’s brother’s ", "slashes": "/", "slashes and words": "the/ferry/", "addresses": "https://a.example/ ",
    "one address": "a.example/", "at signs": "a@b", "mentions": "@ana ", "ampersands": "A & B & ", "stars": "* ", "underscores": "_",
    "underlines": "__ ", "footnotes": "ferry[1] ", "footnote marks": "ferry¹ ", "not": "not ", "will not": "he will not say ",
    "if": "if it rains ", "hopes": "hopes that ", "pronouns": "he ", "whom": "whom he ", "different words": "",
}  # fmt: skip


def _different(shape: str) -> Make:
    """Words that are all different, so that nothing is kept from the last: {} is one."""

    def word(number: int) -> str:
        letters = ""
        while number or not letters:
            number, rest = divmod(number, 20)
            letters += "bcdfghjklmnprstvwxz"[rest % 19] + "aeiou"[rest % 5]
        return letters.capitalize()

    def make(size: int) -> bytes:
        parts, length, number = [_HEAD], len(_HEAD), 400
        while length < size:
            parts.append(shape.replace("{}", word(number)).replace("[]", word(number * 7 + 1)))
            length += len(parts[-1])
            number += 1
        return "".join(parts)[:size].encode()

    return make


TEXTS: Mapping[str, Make] = {
    **{name: _times(unit) for name, unit in _UNITS.items() if unit},
    "different names": _different("{} "),
    "different names, commas": _different("{}, "),
    "different full names": _different("{} [] came. "),
    "different people speak": _different("{} [] said that it rains. "),
    "one last name": _different("{} Berg said that it rains. "),
    "one first name": _different("Ana {} said that it rains. "),
    "different titled names": _different("Mr {} said that it rains. "),
    "different offices": _different("{} [], the {} minister, said so. "),
    "different organisations": _different("The {} Workers Union (BCD) said so. "),
    "different kin": _different("{} Berg and his wife, Ida Berg, came. "),
    "different quotations": _different("“{} [] it is,” he said. "),
    "different labels": _different("{}: No.\n"),
    "different agencies": _different("told {} news agency. "),
    "he said among names": _different("{} [] came. He said so. "),
    "the minister among names": _different("Minister {} came. The minister said so. "),
    "opened then closed": _halves("“", "”"),
    "opened then closed (": _halves("(", ")"),
    "quotations opened and closed": _halves("“the ", "ferry” "),
    "apposition without end": _halves("Ana Berg, the ", "minister of "),
    "spaces then a word": _halves(" ", "a"),
    "words then spaces": _halves("a ", " "),
    "one long sentence": _times("the ferry will sail and the pier is closed and "),
    "said in one sentence": _times("Ana Berg said the ferry will sail and "),
    "one long quotation": lambda size: (_HEAD + "“" + "The ferry will sail. " * (size // 21) + "” he said.").encode()[
        :size
    ],
    "paragraphs that open “": _times("“The ferry will sail, and it rains.\n\n"),
}


def _page(head: str, unit: str, tail: str = "") -> Make:
    def make(size: int) -> bytes:
        many = max(1, (size - len(head) - len(tail) - 400) // len(unit))
        body = head + "".join(unit.replace("%", str(n)) for n in range(many)) if "%" in unit else head + unit * many
        return f"<html><head><title>a</title></head><body><p>{_PROSE}</p>{body}{tail}<p>{_PROSE}</p></body></html>".encode()

    return make


PAGES: Mapping[str, Make] = {
    "attributes of one element": _page("<p ", "a%=b ", ">x</p>"),
    "the same attribute": _page("<p ", "a=b ", ">x</p>"),
    "attributes without values": _page("<p ", "a% ", ">x</p>"),
    "attributes of each element": _page("", "<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8>x</p>"),
    "one long attribute": _page("<p class='", "x", "'>x</p>"),
    "many classes": _page("<p class='", "c% ", "'>x</p>"),
    "many classes, date": _page("<p class='date ", "c% ", "'>x</p>"),
    "data attribute": _page("<p data-x='", "&quot;", "'>x</p>"),
    "style": _page("<p style='", "a:b;", "'>x</p>"),
    "long id": _page("<div id='", "x-", "'>x</div>"),
    "long href": _page("<a href='http://a.example/", "a/", "'>x</a>"),
    "long canonical": _page("<link rel=canonical href='http://a.example/", "2024/", "'>"),
    "long og:url": _page("<meta property='og:url' content='http://a.example/", "05-29/", "'>"),
    "long title": _page("<h1>", "Harbour - ", "</h1>"),
    "long meta title": _page("<meta property='og:title' content='", "Harbour | ", "'>"),
    "long author": _page("<meta name=author content='", "Ana Berg, ", "'>"),
    "long author with digits": _page("<meta name=author content='", "Ana 7 and ", "'>"),
    "long date": _page("<meta property='article:published_time' content='", "2024-", "'>"),
    "long time": _page("<time datetime='", "2024-05-29 ", "'>x</time>"),
    "text of time": _page("<time>", "29 May 2024 ", "</time>"),
    "text of dated": _page("<p class=date>", "2024-05-29 ", "</p>"),
    "many meta": _page("", "<meta name='a%' content='b'>"),
    "many dates in meta": _page("", "<meta name='date' content='2024-05-29'>"),
    "many time": _page("", "<time datetime='2024-05-29'>x</time>"),
    "many links": _page("", "<a href='/a%'>x</a> "),
    "links of one paragraph": _page("<p>", "<a href='/a%'>the ferry</a> ", "</p>"),
    "deep div": _page("", "<div>"),
    "deep b": _page("", "<b>"),
    "deep span with words": _page("", "<span>the ferry "),
    "deep lists": _page("", "<ul><li>"),
    "deep tables": _page("", "<table><tr><td>"),
    "deep forms": _page("", "<form><p>"),
    "deep a": _page("", "<a href=x>"),
    "deep blockquotes": _page("", "<blockquote>"),
    "deep, 200 at a time": _page("", "<div>" * 200 + "x" + "</div>" * 200),
    "unclosed p": _page("", "<p>the ferry "),
    "unclosed li": _page("<ul>", "<li>the ferry "),
    "unclosed b in p": _page("", "<p><b>x"),
    "closing tags": _page("", "</div>"),
    "closing tags of none": _page("", "</x>"),
    "br": _page("<p>", "x<br>", "</p>"),
    "images": _page("", "<img src=a%.png>"),
    "empty p": _page("", "<p></p>"),
    "short p": _page("", "<p>x</p>"),
    "headings": _page("", "<h2>The ferry</h2>"),
    "list items": _page("<ul>", "<li>The ferry will sail</li>", "</ul>"),
    "table cells": _page("<table><tr>", "<td>x</td>", "</tr></table>"),
    "table rows": _page("<table>", "<tr><td>x</td></tr>", "</table>"),
    "tables": _page("", "<table><tr><td>x</td></tr></table>"),
    "options": _page("<select>", "<option>x", "</select>"),
    "scripts": _page("", "<script>x</script>"),
    "one script": _page("<script>", "x<", "</script>"),
    "unclosed script": _page("<script>", "x"),
    "json-ld": _page('<script type="application/ld+json">{"@type":"NewsArticle","a":[', '{"a":1},', "0]}</script>"),
    "json-ld deep": _page('<script type="application/ld+json">{"@type":"NewsArticle","a":', "[", "</script>"),
    "json-ld long string": _page('<script type="application/ld+json">{"@type":"NewsArticle","name":"', "a\\\"", '"}</script>'),
    "json-ld authors": _page(
        '<script type="application/ld+json">{"@type":"NewsArticle","author":[', '{"@type":"Person","name":"Ana B%"},', "0]}</script>"
    ),
    "json-ld braces": _page('<script type="application/ld+json">', '{"name":"', "</script>"),
    "json-ld @type": _page('<script type="application/ld+json">', '"@type":"Person","name":', "</script>"),
    "json-ld dates": _page('<script type="application/ld+json">', '"datePublished": "2024-', "</script>"),
    "many json-ld": _page("", '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
    "comments": _page("", "<!--x-->"),
    "one comment": _page("<!--", "x-", "-->"),
    "open comments": _page("", "<!--"),
    "cdata": _page("", "<![CDATA[x]]>"),
    "open cdata": _page("", "<![CDATA["),
    "processing": _page("", "<?x?>"),
    "entities": _page("<p>", "&amp;", "</p>"),
    "numbered entities": _page("<p>", "&#38;", "</p>"),
    "open entities": _page("<p>", "&", "</p>"),
    "unknown entities": _page("<p>", "&x%;", "</p>"),
    "angle brackets": _page("<p>", "<", "</p>"),
    "closing angle brackets": _page("<p>", ">", "</p>"),
    "doctypes": _page("", "<!DOCTYPE html>"),
    "html in html": _page("", "<html>"),
    "bodies": _page("", "<body a%=x>"),
    "namespaces": _page("", "<a%:b>x</a%:b>"),
    "unknown elements": _page("", "<x%>x</x%>"),
    "svg": _page("<svg>", "<path d='M0 0'/>", "</svg>"),
    "frames": _page("", "<iframe src=x></iframe>"),
    "spaces": _page("<p>", " ", "</p>"),
    "line ends": _page("<p>", "\n", "</p>"),
    "one long word": _page("<p>", "x", "</p>"),
    "one long paragraph": _page("<p>", "The ferry will sail. ", "</p>"),
    "the same paragraph": _page("", f"<p>{_PROSE}</p>"),
    "words with digits": _page("<p>", "2024/05/", "</p>"),
    "copyright": _page("<footer>", "© 2024 ", "</footer>"),
    "footers": _page("", "<footer>© 2024</footer>"),
    "comments sections": _page("", "<div class='comments'>x</div>"),
    "licences": _page("", "<a rel=license href=x>CC BY</a>"),
    "tags": _page("", "<a rel=tag href=/tag/x>x</a>"),
    "charsets": _page("", "<meta charset=utf-8>"),
    "charset far off": _page("<meta ", "a ", "charset=utf-8>"),
    "marked quotations": _page("<p>", "<q>the ferry</q> "),
    "comments amid words": _page("<p>", "the ferry <!-- --> "),
    "links amid words": _page("<div>", "the ferry sails <a href='/a%'>today</a> "),
    "definitions": _page("<dl>", "<dt>Ana</dt> <dd>the ferry</dd> "),
    "times of entries": _page(
        "",
        "<div><time datetime='2024-05-29T09:14'>x</time><p>the ferry sails at nine in the morning, it is said</p></div>",
    ),
    "linked data": _page(
        "<script type='application/ld+json'>[", '{"@type":"NewsArticle","headline":"x"},', "{}]</script>"
    ),
}  # fmt: skip


def _row(before: str, unit: str, after: str = "") -> Make:
    return lambda size: (
        (before + unit * (size // len(unit)) + after).encode() + b'\n{"text": "Ana Berg said that it rains."}\n'
    )


ROWS: Mapping[str, Make] = {
    "deep": _row('{"text": ', "["),
    "deep objects": _row("", '{"a":'),
    "keys": lambda size: (
        '{"text": "It rains.", ' + ", ".join(f'"a{n}": 1' for n in range(size // 12)) + "}\n"
    ).encode(),
    "a long number": _row('{"text": "It rains.", "date": ', "9", "}"),
    "a long exponent": _row('{"text": "It rains.", "date": 1e', "9", "}"),
    "long numbers": _row('{"text": "It rains.", "x": [', "9" * 4000 + ",", "1]}"),
    "escapes": _row('{"text": "It rains. ', "\\u0041", '"}'),
    "half pairs": _row('{"text": "It rains. ', "\\ud800", '"}'),
    "a long date": _row('{"text": "It rains.", "date": "', "2024-", '"}'),
    "a long url": _row('{"text": "It rains.", "url": "http://a.example/', "2024/05/", '"}'),
    "a long title": _row('{"text": "It rains.", "title": "', "Harbour ", '"}'),
    "a long outlet": _row('{"text": "It rains.", "outlet": "', "Harbour ", '"}'),
    "a long path": _row('{"text": "It rains.", "path": "', "a/", '"}'),
    "wrong rows": _row("", "{\n"),
    "empty lines": _row("", "\n"),
    "rows without text": _row("", "{}\n"),
    "broken pairs": _row('{"text": "It rains. ', "\\", '"}'),
}


def _members(content: bytes) -> Make:
    """A packed file of as many archives as fit, one after the other."""
    one = gzip.compress(content, mtime=0)
    return lambda size: one * (size // len(one))


PACKED: Mapping[str, Make] = {
    "members of a row each": _members(b'{"text": "It rains."}\n'),
    "members of nothing": _members(b""),
    "members of a line end each": _members(b"\n"),
    "members of half a row each": _members(b'{"text": '),
    "one member of nothing but spaces": lambda size: gzip.compress(b" " * (size * 100), mtime=0),
    "one member of line ends": lambda size: gzip.compress(b"\n" * (size * 100), mtime=0),
}
