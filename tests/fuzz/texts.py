"""Texts as reports are, and what may be wrong in them: names, titles, quotations, dates, spoilt or cut off anywhere."""

from __future__ import annotations

from hypothesis import strategies as st

ANY = st.text(st.characters(exclude_categories=()))


WORDS: set[str] = set()
"""All words and lines that texts are made of."""


def _one_of(written: str) -> st.SearchStrategy[str]:
    found = written.replace("\n", "|").split("|")
    WORDS.update(found)
    return st.sampled_from(found)


_TITLE = _one_of("""Mr|Mr.|Mrs|Dr|Prof.|President|mayor|Mayor|the mayor|Foreign Minister|foreign ministry spokesman|Gen.
Sir|Rev.|special envoy|Queen|the|a|Sen.|former|Ms|King""")
_NAME = _one_of("""Ana Berg|Berg|Lars Berg|Karl Ode|Ode|Oduya|Ida Oduya|Jan van der Oduya|O’Neill|al-Oduya|M. K. Ode
MBELU|TASS|Karst|Harbour Union|İpek Işık|IŞIK|Straße|Ода Берг|北京|أحمد|Mbelu Times|United States|US|Ø|A.|J.
Ana-Maria|ana berg""")
_VERB = _one_of("""said|said that|says|told TASS|denied|denies that|warned|according to|asked|added|was quoted as saying
said on|declined to comment|reported|hopes|wrote in a letter|said, citing|announced|tweeted|:|—""")
_SAYING = _one_of("""the harbour would close|it was late|“We will not go,”|"No"|'It’s over',|“open|close”|«так»|he left
two firms bid|“one” “two”|he said she said|that|it rains in Karst. It rained|no relation|of no relation|not related
who is no relation|the health secretary,|the union's general secretary""")
_DAY = _one_of("""on Monday|on FRIDAY|on Frıday|today (Wednesday)|yesterday|sıx days ago|12 months ago|²² May 2024
May ٣, 2024|29 May 2024|2024-05-29|31 February 2023|00/00/0000|May 29, 9999|on January 1, 0001|last week|in March 2023
over the weekend|13:75 GMT+99|at 25.00|3 days ago|nıne days ago|tomorrow, 31 December 9999|five weeks ago|Ⅻ|① May
1st of Aprıl|10**10000|1e999|½ million|٤٢ people""")
_LINE = _one_of("""MBELU, May 29 (TASS) —|KARST, Friday –|By Ana Berg|BY OUR STAFF|Updated: 29 May 2024 19:02 IST|(TASS)
© Mbelu Times|Photo: Ana Berg/TASS|https://a.example/2024/05/29/x|Q:|A:|ANA BERG:|ODUYA: No.|FRİDAY|KARST, Frıday –
MBELU, Aprıl 3 -|Left Menu|Share
Interview with Minister Ida Oduya|Read more:|[1]|* * *|—
With inputs from ANI|(Reporting by Ana Berg)""")
_MARK = st.sampled_from(
    [
        *"“ ” \" ' ‘ ’ « » ‹ › „ ‚ ( ) [ ] { } < > . , ; : ! ? … — – - / * † ‡ § ¹ ² ³ ⁴".split(),
        *"½ % # @ & | _ ` ~ ^ = + ، ؟ 。「 」".split(),
        *(" ", "\n", "\n\n", "\r\n", "\r", "\t", "\0", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\ufeff"),
        *("\u00a0", "\u00ad", "\u200b", "\u200d", "\u200f", "\u202e", "\u0301", "\u0338", "\u0345", "\ud800", "\udfff"),
        *("😀", "👩‍🚀", "🇺🇸", "ı", "İ", "ſ", "K", "ß", "ẞ", "ŉ", "ǰ", "ﬁ", "Ǆ", "ⅷ", "٣", "߃", "𝟛", "ﷺ", "\U0010ffff"),
        *("x" * 300, "Aa" * 60, "9" * 400, "…" * 40, "Mr " * 30, "said " * 30, "A. " * 30, "(" * 60, "“" * 60),
    ]
)
_SENTENCE = st.lists(_TITLE | _NAME | _NAME | _VERB | _SAYING | _DAY, min_size=1, max_size=9).map(" ".join)
_JOIN = st.sampled_from(
    [". ", ". ", ", ", " ", "", "\n", "\n\n", ".\n\n", "? ", " and ", "; ", "'s ", "’s ", " (", ") "]
)


_LIKE = str.maketrans("isk", "ıſK")


def _spoilt(text: str, spoilings: list[tuple[float, int, str]]) -> str:
    for share, how, mark in spoilings:
        at = int(share * len(text))
        match how:
            case 0:
                text = text[:at]  # cut off: no line end, no full stop
            case 1:
                text = text[at:]
            case 2:
                text = text[:at] + text[at : at + 40].upper() + text[at + 40 :]
            case 3:
                text = text[:at] + text[at + 1 :]
            case 4:  # the letters that patterns which ignore case take for these
                text = text[:at] + text[at : at + 40].translate(_LIKE) + text[at + 40 :]
            case _:
                text = text[:at] + mark + text[at:]
    return text


_SPOILING = st.tuples(st.floats(0, 1), st.integers(0, 9), _MARK)
REPORTS = st.builds(
    lambda parts, spoilings: _spoilt("".join(a + b for a, b in parts), spoilings),
    st.lists(st.tuples(_SENTENCE | _SENTENCE | _SENTENCE | _LINE | ANY, _JOIN), max_size=14),
    st.lists(_SPOILING, max_size=6),
)
"""Whole texts of up to a dozen sentences and lines, as they may come, and with up to six things wrong."""
