"""What was not said: by nobody, not yet, perhaps, or of nothing."""

import pytest
from tests.unit.attribution.marked import marked

from onrecord.attribution.nesting import Nested
from onrecord.attribution.unsaid import not_said, said, unsaid
from onrecord.model.span import Span
from onrecord.model.tags import Frame


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("{Nobody} <has said> [that the gate was open].", "of nobody"),
        ("{No one} <believes> [that the gate was open].", "of nobody"),
        ("{Not a single council} <has recognised> [the new chair].", "of nobody"),
        ("Not a single {council} <has said> [that it will pay].", "of nobody"),
        ("{Few engineers} <think> [the gate will hold].", "of nobody"),
        ("{None of the keepers} <could say> [who opened the gate].", "of nobody"),
        ("{Experience} <shows> [that the gate sticks in winter].", "of nobody"),
        ("[The gate] <is expected> [to open in May].", "of nobody"),
        ("{Readers} <would be forgiven for thinking> [that the gate was open].", "of nobody"),
        ("{Anyone} who <says> [that the gate is safe] is wrong.", "of nobody"),
        ("<There is no report> [that the boat sank].", "of nobody"),
        ("It would be <wrong to say> [that the gate was safe].", "of nobody"),
        ("It is fair to <say> [that the gate was old].", "of nobody"),
        ("It <should be noted> [that the gate was open].", "of nobody"),
        ("[The council] has not been <recognised by> {any country}.", "of nobody"),
        ("[Oduya] <is reported> to have earned nine crowns.", "of nobody"),
        ("They hunted [a thief] <known as> [the “ghost”].", "of nobody"),
        ("[Kessin] <is widely seen> [as the keeper of the lake].", "of nobody"),
        ("{Critics} <might say> [that the gate is too small].", "hypothetical"),
        ("{She} would <have to say> [that the fund was empty].", "hypothetical"),
        ("{The keepers} <would have said> [that the gate was shut].", "hypothetical"),
        ("{He} <must not say> [that the gate was shut].", "hypothetical"),
        ("{The president} <must abandon> [the old plan].", "hypothetical"),
        ("{The court} <must state> [whether the strike is lawful].", "hypothetical"),
        ("If {the harbour board} <says> [that the gate is safe], the boats will sail.", "hypothetical"),
        ("Had {the keeper} <warned> [that the gate was cracked], the boats would have turned.", "hypothetical"),
        ("Unless {Oduya} <announces> [a new date], the boats will sail.", "hypothetical"),
        ("The clip was cut to look as if {Oduya} was <saying> [that the gate was safe].", "hypothetical"),
        ("He pretended that {the keeper} had <said> [that the gate was safe].", "hypothetical"),
        ("{The court} <will say> [whether the strike is lawful].", "to come"),
        ("{The president} <will on Thursday announce> [a new cabinet].", "to come"),
        ("Ask {Oduya} and she <will say> [that the board is broke].", "to come"),
        ("{The board} <is set to announce> [that the gate will close].", "to come"),
        ("{Oduya} <is expected to tell> the council [that the gate was sound].", "to come"),
        ("{The minister} <is to announce> [a new harbour].", "to come"),
        ("<Would> {the mayor} <say> [that the gate was safe?]", "asked"),
        ("Has {Oduya} <said> [that the gate was safe]?", "asked"),
        ("{Two firms} <bid for> [the work].", "of nothing"),
        ("{The council} <will consider> [the plan].", "of nothing"),
        ("{The council} met to <discuss> [the matter].", "of nothing"),
        ("{The town} <has seen> [weeks of protest].", "of nothing"),
        ("{The union} <called off> [the march].", "of nothing"),
        ("{The council} <focuses on> [the old town].", "of nothing"),
        ("{The keeper} <said> [nothing].", "of nothing"),
        ("{She} ran in a race <called> [‘The Lake Mile’].", "of nothing"),
        ("<Replying to> [a question about the gate], Oduya shrugged.", "of nothing"),
        ("<Referring to> [the long quarrel over the pier], {he} shrugged.", "of nothing"),
        ("{The Post} reported the sale, <citing> [a senior official].", "of nothing"),
        ("{The Post} reported the sale, <citing> [Harbour Radio].", "of nothing"),
        ("{Oduya} <has not said> [that the gate will close].", "negated"),
        ("{The board} <has never confirmed> [the sale].", "negated"),
        ("Nor did {they} <report> [the names of the keepers].", "negated"),
        ("{The board} <has yet to explain> [why the gate was open].", "negated"),
        ("{She} failed to <mention> [the fund].", "negated"),
        ("{He} <didn’t promise> [a new gate].", "negated"),
    ],
)
def test_not_said(words: str, why: str) -> None:
    """A saying that is negated, supposed, still to come, or asked about did not take place; nor did one of nobody."""
    assert why == unsaid(*marked(words))


@pytest.mark.parametrize(
    "words",
    [
        "{Oduya} <said> [that the gate was open].",
        "{Theresa May} <said> [the gate was open].",
        "{Kelly} <said> [nobody had seen it].",
        "[“Nobody has seen it,”] {Oduya} <said>.",
        "[They may,] {Oduya} <said>, [if they pay].",
        "{Oduya} <would later tell> the inquiry [that the gate was open].",
        "{I} <would say> [that the gate was open].",
        "{Oduya} <went on to say> [that the gate was open].",
        "{Oduya} <not only said> [that it was open] but showed it.",
        "{Oduya} <did not say> [whether the gate was open].",
        "{The board} <declined to comment> [on the sale].",
        "[Oduya] <is said> [to be ill].",
        "In the harbour it <is said> [that the gate was open].",
        "{The board} <would like to ask> [Oduya about the pier].",
        "{The board} <would like> [to sell the pier].",
        "{The gate} <does not suit> [the boats].",
        "{The union} <called> [the plan ‘a farce’].",
        "{The union} met and <named> [Ida Oduya as its chair].",
        "{The chairman}, who lost, <called> [the plan ‘a farce’].",
        "{The board} <has no doubt> [that the gate is safe].",
        "There <was no comment> [on the sale].",
        "He would live if he had heard those {who} <pleaded with> [him to stop].",
        "{Oduya} <screamed> [``No!'' at the boats].",
        "{The union} <considers> [the plan as a farce].",
        "{The union} <considers> [her a friend].",
        "{The union} on Monday <announced> [a strike].",
        "{The union} <called for> [a march].",
        "{The keeper} <has seen> [that the gate was open].",
        "{The board} <does not want> [to sell the pier].",
        "{Critics of the pier} <say> [it may never open].",
        "{A few engineers} <think> [the gate will hold].",
        "{The minister} <will say>: [“We must act.”]",
        "[Will it hold?] {Oduya} <asked>.",
        "“Will it hold?” {Oduya} <asked>, [and why was it open?]",
        "Even if {the board} <says> [that it is safe], the boats will not sail.",
        "{The board} called a meeting to <announce> [that the gate would close].",
        "{Her} answer was <to say> [that the gate would close].",
        "{Raila} walked out, <citing> [a lack of respect].",
        "<Referring to> [the pier as “a ruin”], {he} shrugged.",
        "{They} <discussed> [whether the gate was safe].",
        "{The engineers} <are expected>, {the board} said, [to close the gate].",
        "{History teachers} <say> [that the gate is old].",
    ],
)
def test_said(words: str) -> None:
    """A saying that took place stays, whatever else its sentence supposes or negates; so does who declines to say."""
    assert unsaid(*marked(words)) is None


def test_what_has_nobody_who_says_it_is_left_out() -> None:
    """Of what was not said only that stays of which somebody is told not to have said it."""
    text, nobody = marked("{Nobody} <has said> [that the gate was open].")
    assert () == said(text, [Nested(nobody)])
    text, silent = marked("{Oduya} <has not said> [that the gate was open].")
    assert (Nested(silent),) == said(text, [Nested(silent)])


def test_what_stands_inside_goes_with_it() -> None:
    """What would be told inside of what was not said was not told, either; others keep their places."""
    text, nobody = marked("{Nobody} <says> [that Oduya said it was shut]. The board said that Roth said so.")
    _, inner = marked("Nobody says that {Oduya} <said> [it was shut]. The board said that Roth said so.")
    _, board = marked("Nobody says that Oduya said it was shut. {The board} <said> [that Roth said so].")
    _, roth = marked("Nobody says that Oduya said it was shut. The board said that {Roth} <said> [so].")
    found = [Nested(nobody), Nested(inner, inside=0), Nested(board), Nested(roth, inside=2)]
    assert (Nested(board), Nested(roth, inside=0)) == said(text, found)


@pytest.mark.parametrize("remark", ["It <is worthy to note>", "It <should be noted>", "It is <worth recalling>"])
def test_what_the_outlet_remarks_is_told(remark: str) -> None:
    """What a party says in a remark of the outlet's own is the party's statement; the remark is none."""
    text, outer = marked(f"{remark} [that the board denies it].")
    _, inner = marked(f"{remark.replace('<', '').replace('>', '')} that {{the board}} <denies> [it].")
    assert (Nested(inner),) == said(text, [Nested(outer), Nested(inner, inside=0)])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("{Oduya} has not yet <said> [when the gate will open].", "has not yet said"),
        ("{Oduya} <has never confirmed> [the sale].", "has never confirmed"),
        ("{Oduya} <said> [that the gate was open].", None),
    ],
)
def test_the_words_that_show_it(words: str, shown: str | None) -> None:
    """What somebody is told not to have said is shown by the verb with what negates it."""
    text, frame = marked(words)
    span = not_said(text, frame)
    assert shown == (span.of(text) if span else None)


@pytest.mark.parametrize(
    "filler", ["only ", "not ", "to ", "has ", "no ", "is said to ", "if a ", "nor did ", "a, ", "\n"]
)
def test_long_runs(filler: str) -> None:
    """Ten thousand auxiliaries before a cue are passed over in no time; they make no question of it."""
    text = filler * 10_000 + "said that it was open"
    cue = Span(len(filler) * 10_000, len(filler) * 10_000 + 4)
    assert unsaid(text, Frame((), (cue,), (Span(cue.end + 1, len(text)),))) != "asked"
