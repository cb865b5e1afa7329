"""Each kind of zone: what is one, what is its name, and what only looks like one."""

from __future__ import annotations

import pytest
from tests.unit.reading.zones.around import BODY, LEAD, above, beginning, below, inside

from onrecord.reading import find_zones


@pytest.mark.parametrize(
    "line",
    [
        "Left Menu",
        "Advertisement",
        "ADVERTISEMENT - STORY CONTINUES BELOW",
        "Read more >>",
        "Share this article",
        "12 comments",
        "Home | World | Sports",
        "https://inlet.example/2031/ferry",
        "Also read: Mayor says fares will rise",
        "© 2031 Inlet News",
        "Sign up for our newsletter",
        "Sign up here for daily updates in your inbox",
        "Follow us on Telegram",
        "* * *",
        "Follow Jane Doe on Twitter @janedoe",
        "We use cookies to give you the best experience.",
        "All rights reserved.",
        "(This story has not been edited by Inlet staff and is auto-generated from a syndicated feed.)",
        "3 min read",
        "A version of this article appears in print on page 2 of the Karst edition.",
        "Read the full report here.",
    ],
)
def test_furniture(line: str) -> None:
    """Menus, invitations, links, notices and rules are furniture wherever they stand."""
    text, zones = inside(line)
    assert [("furniture", line)] == [(zone.kind, zone.span.of(text)) for zone in zones]


def test_headlines_below_a_heading_of_links() -> None:
    """The headlines of other reports that follow "Also read:" go with it; the paragraph after them does not."""
    text, zones = inside("Also read:\nFares to rise by a tenth, mayor says\nIce on the inlet comes early this year")
    assert ["furniture"] * 3 == [zone.kind for zone in zones]
    assert "Ice on the inlet comes early this year" == zones[-1].span.of(text)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", None),
        ("By JANE DOE and John Roe in Karst", None),
        ("By Jane Doe, Staff Writer", None),
        ("By Jane Doe | Reuters", "Reuters"),
        ("Jane Doe, Associated Press", "Associated Press"),
        ("Reuters", "Reuters"),
        ("By Staff Reporter", None),
        ("29 May 2031 19:02", None),
        ("Wed 29 May 2031 19.02 BST", None),
        ("2031-05-29", None),
        ("Published: May 29, 2031 at 7:02 p.m. EDT", None),
        ("29/05/2031 - 19:02", None),
        ("Updated 3 hours ago", None),
        ("ANI | Karst | Updated: 29-05-2031 21:49 IST | Created: 29-05-2031 21:49 IST", "ANI"),
        ("Karst, 29 May 2031", None),
        ("By Jane Doe, Chief Economist and Director of Research at the Inlet Bank.", None),
        ("Jane Doe - May 29, 2031", None),
    ],
)
def test_byline(line: str, name: str | None) -> None:
    """Names and date-stamps alone on a line under the headline are a byline, with the agency that it names."""
    text, zones = above(line)
    assert [("byline", line, name)] == [(zone.kind, zone.span.of(text), zone.name) for zone in zones]


def test_a_date_stamp_before_a_menu() -> None:
    """A line of a date-stamp and a menu is a byline and furniture."""
    text = f" date 2031-05-29 Left Menu\n\n{BODY}"
    assert [("byline", "date 2031-05-29"), ("furniture", "Left Menu")] == [
        (zone.kind, zone.span.of(text)) for zone in find_zones(text)
    ]


@pytest.mark.parametrize(
    ("dateline", "name"),
    [
        ("KARST. May 29 (Interfax) -", "Interfax"),
        ("WASHINGTON (Reuters) —", "Reuters"),
        ("MOSCOW, June 3 /TASS/.", "TASS"),
        ("KYIV, Ukraine (AP) —", "AP"),
        ("LONDON —", None),
        ("KARST, Maine --", None),
        ("New Delhi [India], June 16 (ANI):", "ANI"),
        ("Karst (AFP) –", "AFP"),
        ("April 29 (UPI) —", "UPI"),
        ("(Reuters) -", "Reuters"),
        ("ISLAMABAD:", None),
        ("Doha:", None),
        ("CAIRO - 25 July 2031:", None),
        ("SYDNEY and KUALA LUMPUR, Jul 26 2031 (IPS) -", "IPS"),
        ("PARIS/BERLIN (Reuters) -", "Reuters"),
        ("MOSCOW. May 29. INTERFAX -", "INTERFAX"),
        ("Karst, Maine –", None),
        ("inlet News, 6 May -", None),
        ("LONDON—", None),
    ],
)
def test_dateline(dateline: str, name: str | None) -> None:
    """Place, date and agency before the lead are a dateline, with its dash and without the blank after it."""
    text, zones = beginning(f"{dateline} ")
    assert [("dateline", dateline, name)] == [(zone.kind, zone.span.of(text), zone.name) for zone in zones]


def test_datelines_of_a_roundup() -> None:
    """Later items of a roundup have datelines, too."""
    _, zones = inside(
        f"KARST (AP) — {LEAD}\n\nNEWPORT, Maine — Nothing was heard of the ferry all day, the coast guard said."
    )
    assert ["dateline", "repeated lead", "dateline"] == [zone.kind for zone in zones]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("(ANI)", "ANI"),
        ("(With inputs from agencies)", None),
        ("(Reporting by Jane Doe; Editing by John Roe)", None),
        ("- Reuters", "Reuters"),
        ("Jane Doe contributed to this report.", None),
        ("Inlet News Bureau", None),
        ("Source: TASS", "TASS"),
    ],
)
def test_credit(line: str, name: str | None) -> None:
    """A line at the end that says whose text it is is a credit."""
    text, zones = below(line)
    assert [("credit", line, name)] == [(zone.kind, zone.span.of(text), zone.name) for zone in zones]


@pytest.mark.parametrize("credit", ["(ANI)", "— SPA", "- Bernama", "(Xinhua)", "(With inputs from AP)"])
def test_credit_that_closes_a_paragraph(credit: str) -> None:
    """Behind the last sentence the credit alone is marked."""
    text, zones = below(f"The council meets on Friday. {credit}")
    assert [("credit", credit)] == [(zone.kind, zone.span.of(text)) for zone in zones]


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe, spokeswoman of the harbour. Image Credit: ANI",
        "Photo: Jane Doe",
        "(Photo by Jane Doe/Inlet Images)",
        "The quay at Karst in August. (AP Photo/Jane Doe)",
        "FILE PHOTO: The ferry at its quay in August",
        "© Jane Doe/Inlet News",
    ],
)
def test_caption(line: str) -> None:
    """A line with a picture's credit is a caption."""
    text, zones = inside(line)
    assert [("caption", line)] == [(zone.kind, zone.span.of(text)) for zone in zones]


@pytest.mark.parametrize(
    "title",
    [
        "Ferry to sail again, harbour says",
        "Mayor Signals Openness to a 'New Deal' on the Ferry.",
        "Will the Ferry Sail Again?",
    ],
)
def test_title(title: str) -> None:
    """The first line is the headline where it does not end as a sentence does, or where all its words have capitals."""
    text = f"{title}\n\n{BODY}"
    assert [("title", title)] == [(zone.kind, zone.span.of(text)) for zone in find_zones(text)]


def test_a_title_that_is_known() -> None:
    """The line that is equal to the title of the report is its headline, whatever stands above it or around it."""
    text = f"Advertisement\n\n“Ferry to sail.”\n\n{BODY}"
    assert [("furniture", "Advertisement"), ("title", "“Ferry to sail.”")] == [
        (zone.kind, zone.span.of(text)) for zone in find_zones(text, "Ferry to sail")
    ]


def test_repeated_lead() -> None:
    """The second printing is marked, up to where the longer paragraph goes on."""
    text = f"{LEAD}\n\nBy Jane Doe\n\n{LEAD} The council will meet on Friday.\n\nThe mayor said no."
    [byline, repeated] = find_zones(text)
    assert ("byline", "repeated lead", LEAD) == (byline.kind, repeated.kind, repeated.span.of(text))
    assert repeated.span.start > text.index("By Jane")


def test_repeated_lead_behind_a_dateline() -> None:
    """A dateline before the second printing does not hide it; the first printing may lack its full stop."""
    text = f"{LEAD.rstrip('.')}\n\nKARST (AP) — {LEAD.rstrip('.')}, as the council heard.\n\nThe mayor said no."
    assert [("dateline", "KARST (AP) —"), ("repeated lead", LEAD.rstrip("."))] == [
        (zone.kind, zone.span.of(text)) for zone in find_zones(text) if zone.kind != "title"
    ]


def test_two_sentences_that_begin_alike() -> None:
    """Sentences that only begin with the same words are no repetition."""
    text = f"{LEAD}\n\n{LEAD.replace('before winter', 'in March')}\n\nThe mayor said no."
    assert () == find_zones(text)


PROSE = [
    "By then, officials said, the port had closed.",
    "By Tuesday evening, the Karst ferry had left.",
    "By contrast, Ms. Doe said no.",
    "Reuters reported that the mayor had resigned.",
    "Reuters: “The mayor has resigned,” the agency said.",
    "INLET — the alliance of nine harbours — said no.",
    "Doe – who visited Karst on Monday – said no to it all.",
    "Doe: We shall see about that in the coming weeks, not now.",
    "DOE: I said it was fine, and it was fine, believe me.",
    "Sen. Jane Doe (R-Maine) - a farmer - said no to the bill on Monday.",
    "Photo-sharing apps were blocked, the ministry said.",
    "Video from the scene showed two men, police said.",
    "In this photo, he said, you can see the quay.",
    "Share prices fell, the bank said.",
    "Follow us, the mayor told her party.",
    "Read the statement in full before you judge, she said.",
    "Sign up now, the mayor told young men today.",
    "Subscribe to no illusion, he told them today.",
    "Reporting by state media could not be verified.",
    "Edited by the censors, the statement said little.",
    "Source: the ministry said it had none of its own.",
    "She spoke of the Port Authority (PA).",
    "It was the mayor's last word. (He was not joking.)",
    "Updated figures were published on Monday.",
    "29 May 2031 was a Wednesday, and the talks began.",
    "Credit: that is what we lack, he said.",
    "Karst: “We are calm,” the council said.",
    "No comment, said the mayor.",
    "No comment.",
    "This story was first published by a blogger, the police said.",
    "Copyright law will change, the mayor said in 2031.",
    "(AP journalists saw the ferry.)",
    "With inputs from farmers, the ministry said, yields rose.",
    "Jane Doe, Reuters' bureau chief, said no.",
    "You will get your ferry back, our members told the council.",
    "Corrections to the budget are due: the mayor said so in June.",
    "This report was published by the ministry of ports last week.",
    "Our readers will remember the storm of 2029, which broke the quay.",
    "Subscribers to the harbour fund lost nine million crowns, and the bank paid.",
    "Join the queue or go home, the guard shouted.",
    "“You can read our letter on the website,” she said.",
    "She writes to the editor of the harbour newsletter every week.",
]


@pytest.mark.parametrize("place", [above, inside, below])
@pytest.mark.parametrize("line", PROSE)
def test_nobody_who_speaks_is_left_out(line: str, place: object) -> None:
    """A sentence stays prose, though it begins or ends as a zone does, wherever it stands."""
    assert callable(place)
    text, zones = place(line)
    start = text.index(line)
    assert [] == [zone for zone in zones if zone.span.start < start + len(line) and start < zone.span.end]


NOTICES = [
    "This article is for subscribers.",
    "Already a subscriber? Sign in to read this story.",
    "To continue reading, sign up for a free account.",
    "Sign up for our weekly newsletter and get the best of the coast in your inbox.",
    "You have read your last free article this month.",
    "Thank you for reading our stories; please support our journalism with a donation.",
    "Support independent journalism – become a member",
    "Log in or create an account to continue",
    "We may earn a commission from links on this page.",
    "Correction: an earlier version of this article said that the ferry had nine cabins. It has eight.",
    "Correction, May 5: The mayor's name was wrong. She said it was Doe.",
    "An earlier version of this story misstated what the mayor said.",
    "Editor’s note: This interview has been edited for length.",
    "This article was amended on 5 May 2031 to say that the mayor told the council, and not the port.",
    "This story was originally published by Inlet News and is republished here.",
    "This is a developing story and will be updated.",
    "Advertisement story continues below",
]  # fmt: skip


@pytest.mark.parametrize("place", [inside, below])
@pytest.mark.parametrize("line", NOTICES)
def test_notices(line: str, place: object) -> None:
    """What the page says to its readers, or of itself, is furniture, in whatever words."""
    assert callable(place)
    text, zones = place(line)
    assert [("furniture", line)] == [(zone.kind, zone.span.of(text)) for zone in zones]


def test_a_paywall_of_several_lines() -> None:
    """What goes on below an offer is part of it, though a reader is quoted there."""
    offer = (
        "This article is for subscribers.\n“I read it daily,” says reader Ann T. Subscribe from 1 crown.\nJoin today\n"
    )
    text = f"{BODY}\n{offer}"
    assert offer.split("\n")[:3] == [zone.span.of(text) for zone in find_zones(text) if zone.kind == "furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "Ravi Tolland is a journalist based in Karst.",
        "The writer is a professor of law at the University of Inlet.",
        "Ravi Tolland writes for the Post and is the author of two books on ferries.",
    ],
)
def test_author_notes(line: str) -> None:
    """Who the author is, said in the last lines, is furniture; whom the report tells of is not its author."""
    text, zones = below(line)
    assert [("furniture", line)] == [(zone.kind, zone.span.of(text)) for zone in zones]
    told = f"{BODY}\nRavi Tolland has sued the port.\n\nRavi Tolland is a journalist based in Karst.\n"
    assert () == find_zones(told)


CROSSHEADS = [
    "Crews out",
    "Why the ferry lay still",
    "‘We shall not wait’",
    "FULL INQUIRY",
    "2029: a storm",
    "Port says it will pay the crews",
]


@pytest.mark.parametrize("after", ["\n", "\n\n"])
@pytest.mark.parametrize("line", CROSSHEADS)
def test_crossheads(line: str, after: str) -> None:
    """A short line between paragraphs that ends as no sentence does is a heading, with or without empty lines."""
    paragraph = "The crews will stay ashore until Friday, said Ida Oduya, who leads their union in the port of Karst."
    text = f"{BODY}\n{line}{after}{paragraph}\n"
    assert [("crosshead", line)] == [(zone.kind, zone.span.of(text)) for zone in find_zones(text)]


@pytest.mark.parametrize(
    "text",
    [
        # lines of equal length, broken anywhere
        f"{LEAD}\nThe mayor of Karst has told the\nCouncil that it should not wait\nfor the spring before it pays.\n",
        # what introduces words
        f"{LEAD}\n\nIn her letter she wrote:\n\nWe have not forgotten you, and the tankers will come every day.\n",
        # a transcript
        f"{LEAD}\n\nDOE: Yes\n\nROE: You were there, then, on the quay.\n\nDOE: No\n\nROE: I see. We go on.\n",
        # a sentence without its stop
        f"{LEAD}\n\nThe mayor said that she would go\n\nShe told reporters that nothing had been decided yet.\n",
        # a piece of a quotation
        f"{LEAD}\n\n“We will not wait for spring\n\nNor will we wait for the storms of autumn,” the mayor said.\n",
        # a list
        f"{LEAD}\n\nOnions\nGarlic\nCurry\nStock\n\nShe told reporters that nothing had been decided.\n",
        # nothing below
        f"{LEAD}\n\nShe told reporters that nothing had been decided.\n\nThe Karst Ferry Company\n",
    ],
)
def test_no_crossheads(text: str) -> None:
    """Lines of a broken text, of a transcript or a list, and those that introduce words, are no headings."""
    assert [] == [zone for zone in find_zones(text) if zone.kind == "crosshead"]


def test_headings_that_the_page_marks() -> None:
    """A heading that ends as a question is known where the page marks it as one."""
    text = f"{BODY}\nWhat happens next?\n\nThe council will meet on Friday, said Ida Oduya, who leads the union.\n"
    marked = find_zones(text, None, frozenset({"What happens next?"}))
    assert [("crosshead", "What happens next?")] == [(zone.kind, zone.span.of(text)) for zone in marked]


def test_headings_of_a_transcript() -> None:
    """In a transcript a short line is a heading where a new turn begins below it, and else somebody's answer."""
    turns = "DOE: So it was. He left.\n\nThe storm\n\nROE: Were you there?\n\nDOE: I was.\n\nOnly I\n\nAnd he left.\n"
    text = f"{BODY}\n{turns}"
    assert ["The storm"] == [zone.span.of(text) for zone in find_zones(text) if zone.kind == "crosshead"]
