"""Texts that are not the usual report, read with the weights that ship: what holds for each kind of them."""

import itertools

import pytest

from onrecord.errors import InputError
from onrecord.model.report import Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement
from onrecord.reading import find_zones
from onrecord.record.extraction import extract
from onrecord.tagging import load_tagger
from onrecord.tagging.tagger import NetworkTagger

LEAD = (
    "Harbour plan put off\n\nThe mayor of Ostrava Bay, Lena Marsh, said on Monday that the harbour would not be "
    "rebuilt this year. "
)
SAFE = "\n\nThe port authority said that the old quay was safe.\n"

# kind of text: the text, and of some of its statements a part of the source and a part of the content
KINDS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "capitals throughout": (
        (
            LEAD + "“We do not have the money,” Marsh told reporters. According to the port authority, the work would "
            "cost nine million crowns.\n"
        ).upper(),
        (("MARSH", "WE DO NOT HAVE THE MONEY"), ("THE PORT AUTHORITY", "NINE MILLION CROWNS")),
    ),
    "small letters throughout": (
        (LEAD + "“We do not have the money,” Marsh told reporters.\n").lower(),
        (("marsh", "we do not have the money"),),
    ),
    "no quotation marks": (
        LEAD + "We do not have the money, Marsh told reporters. The work, she said, would have to wait until spring.\n",
        (("Marsh", "We do not have the money"), ("she", "would have to wait until spring")),
    ),
    "a quotation that is never closed": (
        LEAD + "“We do not have the money, Marsh told reporters." + SAFE + "\nAccording to the union, forty people "
        "work there.\n",
        (("Marsh", "We do not have the money"), ("The port authority", "old quay"), ("the union", "forty people")),
    ),
    "a quotation that is never opened": (
        LEAD + "We do not have the money,” Marsh told reporters." + SAFE,
        (("The port authority", "old quay was safe"),),
    ),
    "a mark lost in the middle": (
        LEAD + "“We do not have the money,” Marsh told reporters. “The quay is safe. Nobody has to go, she added.\n\n"
        "“We were not asked,” said Tomas Reil, who leads the dockers' union.\n",
        (("Marsh", "We do not have the money"), ("Tomas Reil", "We were not asked")),
    ),
    "single quotation marks": (
        LEAD + "‘We don’t have the money,’ Marsh told reporters. 'It’s the council’s decision,' said Tomas Reil, who "
        "leads the dockers’ union.\n",
        (("Marsh", "We don’t have the money"), ("Tomas Reil", "It’s the council’s decision")),
    ),
    "guillemets": (
        LEAD + "«We do not have the money,» Marsh told reporters. « The quay is safe », said Tomas Reil, who leads the "
        "dockers' union.\n",
        (("Marsh", "We do not have the money"), ("Tomas Reil", "The quay is safe")),
    ),
    "guillemets that point inwards": (
        LEAD + "»We do not have the money,« Marsh told reporters.\n",
        (("Marsh", "We do not have the money"),),
    ),
    "a low opening mark": (
        LEAD + "„We do not have the money,“ Marsh told reporters.\n",
        (("Marsh", "We do not have the money"),),
    ),
    "two single marks for a double one": (
        LEAD + "``We do not have the money,'' Marsh told reporters. ''The quay is safe,'' she said.\n",
        (("Marsh", "We do not have the money"), ("she", "The quay is safe")),
    ),
    "a transcript": (
        "The council met on Monday.\n\nMARSH: We do not have the money to rebuild the harbour this year.\n\n"
        "REIL: The dockers were never asked about any of this.\n\nMARSH: The quay is safe and nobody has to go.\n",
        (("MARSH", "We do not have the money to rebuild the harbour"), ("MARSH", "The quay is safe")),
    ),
    "a list": (
        "What they said about the harbour:\n\n- Lena Marsh, mayor: “We do not have the money.”\n- Tomas Reil, dockers' "
        "union: “We were never asked.”\n- The port authority said that the old quay was safe.\n",
        (("Tomas Reil", "We were never asked"), ("The port authority", "the old quay was safe")),
    ),
    "a numbered list": (
        "Three things the mayor said on Monday:\n\n1. Lena Marsh said that the harbour would not be rebuilt this year."
        "\n2. She promised that nobody would lose their work.\n3. She said the council would vote in May.\n",
        (("Lena Marsh", "would not be rebuilt"), ("She", "nobody would lose"), ("She", "vote in May")),
    ),
    "a name after a dash": (
        "“We do not have the money to rebuild the harbour this year.”\n— Lena Marsh, mayor of Ostrava Bay\n",
        (("Lena Marsh", "We do not have the money to rebuild the harbour this year"),),
    ),
    "a line that says from whom": (
        "From Lena Marsh: “We do not have the money to rebuild the harbour this year.”\n\nFrom the port authority: The "
        "old quay is safe.\n",
        (("Lena Marsh", "We do not have the money to rebuild the harbour this year"),),
    ),
    "a tweet in a report": (
        LEAD + "\n\nTomas Reil tweeted: “Nobody asked the dockers. Nobody!”\n\nWe were NEVER asked!! #harbour "
        "pic.example/x1\n\n— Tomas Reil (@tomasreil) May 4, 2021" + SAFE,
        (("Tomas Reil", "Nobody asked the dockers"), ("The port authority", "the old quay was safe")),
    ),
    "handles and addresses": (
        "@tomasreil: Nobody asked the dockers. RT @lenamarsh: We do not have the money. https://example.org/1" + SAFE,
        (("The port authority", "the old quay was safe"),),
    ),
    "headlines": (
        "Mayor: harbour will not be rebuilt this year\n\nMarsh says city has no money\n\n" + LEAD.split("\n\n")[1],
        (("Mayor", "harbour will not be rebuilt"), ("Marsh", "city has no money"), ("Lena Marsh", "rebuilt this year")),
    ),
    "a headline alone": ("Harbour will not be rebuilt this year, mayor says\n", (("mayor", "Harbour will not be"),)),
    "lines broken at a width": (
        "The mayor of Ostrava Bay, Lena Marsh, said on Monday that\nthe harbour would not be rebuilt this\nyear. “We "
        "do not have\nthe money,” Marsh told reporters.\n",
        (("Lena Marsh", "rebuilt this\nyear"), ("Marsh", "We do not have\nthe money")),
    ),
    "a quotation of several paragraphs": (
        "“We do not have the money,” said Lena Marsh, the mayor of Ostrava Bay.\n\n“The quay is safe, and the council "
        "will vote in May.\n\n“Nobody has to go,” she added.\n",
        (("Lena Marsh", "We do not have the money"), ("she", "Nobody has to go")),
    ),
}
OTHER_LANGUAGES = {
    "German": "Die Bürgermeisterin von Ostrava Bay, Lena Marsh, sagte am Montag, der Hafen werde in diesem Jahr nicht "
    "wieder aufgebaut. „Wir haben das Geld nicht“, sagte Marsh vor Journalisten. Nach Angaben der Hafenbehörde würden "
    "die Arbeiten neun Millionen Kronen kosten.\n",
    "French": "La maire d'Ostrava Bay, Lena Marsh, a déclaré lundi que le port ne serait pas reconstruit cette année. "
    "« Nous n'avons pas l'argent », a-t-elle dit. Selon l'autorité portuaire, les travaux coûteraient neuf millions.\n",
    "Russian": "Мэр Остравы Лена Марш заявила в понедельник, что порт в этом году не будет восстановлен. «У нас нет "
    "денег», — сказала Марш журналистам.\n",
    "Arabic": "قالت رئيسة البلدية لينا مارش يوم الاثنين إن الميناء لن يعاد بناؤه. وأضافت: «ليس لدينا المال».\n",
    "Chinese": "市长莉娜·马什周一表示，今年不会重建港口。“我们没有钱，”马什对记者说。\n",
}


@pytest.fixture(scope="module")
def tagger() -> NetworkTagger:
    return load_tagger(threads=1)


def read(text: str, tagger: NetworkTagger) -> tuple[Statement, ...]:
    (found,) = extract([Report("r", "a.txt", text, "", zones=find_zones(text))], tagger)
    assert not isinstance(found, InputError)
    return found.statements


def words(text: str, spans: tuple[Span, ...]) -> str:
    return hull(spans).of(text) if spans else ""


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_plainly_said_is_found(kind: str, tagger: NetworkTagger) -> None:
    """Whoever plainly says something in such a text is the source of a statement with these words."""
    text, expected = KINDS[kind]
    found = [(words(text, s.source), words(text, s.content)) for s in read(text, tagger)]
    missing = [(who, what) for who, what in expected if not any(who in a and what in b for a, b in found)]
    assert [] == missing, found


@pytest.mark.parametrize("text", [text for text, _ in KINDS.values()] + list(OTHER_LANGUAGES.values()))
def test_spans_lie_in_the_text(text: str, tagger: NetworkTagger) -> None:
    """Every source, cue and content is a stretch of the text; pieces of one are in order and do not overlap."""
    for statement in read(text, tagger):
        for spans in (statement.source, statement.cue, statement.content):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_another_language_gives_little(language: str, tagger: NetworkTagger) -> None:
    """A text in another language gives hardly a statement, for none of them would be reliable."""
    assert len(read(OTHER_LANGUAGES[language], tagger)) <= 1
