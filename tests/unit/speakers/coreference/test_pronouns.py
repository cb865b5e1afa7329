"""Sources that are pronouns, and quotations that go on."""

from __future__ import annotations

import pytest
from tests.unit.speakers.marked import names

ODUYA = "[Tomas Oduya, the mayor of Mbelu,] {said} <the pier is closed>."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{ODUYA} [He] {{added}} <that it would open>.", "Tomas Oduya"),
        (f"{ODUYA}\n\n<“It will open,”> [he] {{said}}.", "Tomas Oduya"),
        (f"{ODUYA} According to [him]{{,}} <it will open>.", "Tomas Oduya"),
        (
            f"{ODUYA} [A senior official] {{said}} <it would open>. [He] {{added}} <that it rained>.",
            "a senior official",
        ),
        ("[The Harbour Union] {said} <no>. [It] {asked} <for more>.", "Harbour Union"),
        ("[Fishermen] {protested} <the law>. [They] {said} <it was unfair>.", "fishermen"),
        (f"{ODUYA}\n\nIt rained for a week.\n\nNobody came.\n\n[He] {{said}} <yes>.", "Tomas Oduya"),
        (f"{ODUYA}\n\nIt rained for a week.\n\nJan Novak came.\n\nIt rained.\n\n[He] {{said}} <yes>.", None),
        ("Ida Oduya met Tomas Novak and Jan Belhadi. [He] {said} <yes>.", None),
        ("[They] {said} <yes>.", None),
        ("[Residents] {said} <no>. [Ida Oduya, the mayor,] {said} <yes>. [They] {asked} <for more>.", "residents"),
        ("[The water board] {said} <no>. [It] {asked} <for more>.", "water board"),
        ("[The report] {said} <no>. [It] {says} <yes>.", "report"),
        ("[The Harbour Union] {said} <no>. [It] {is understood} <that it will close>.", None),
        ("The Harbour Union went on strike on Monday after [it] {said} <talks had failed>.", "Harbour Union"),
        ("[Others] {say} <no>.", "others"),
        ("Of late [the firms] {warned} <of floods> as [they] {forecast} <rain>.", "firms"),
        ("[Mira] {says} <no>. Mira has gone.\n\n<“It rains,”> [she] {says}.", "Mira"),
        ("[You] {think} <so>.", None),
        ("Ida Novak, who chairs the union, came. [She] {said} <yes>.", "Ida Novak"),
        ("Tomas Oduya and Ida Novak came. [Oduya and Novak] {said} <yes>. [She] {added} <no>.", None),
        ("[I] {think} <so>.", None),
        (f"{ODUYA} He met Jan Belhadi, who [he] {{said}} <was late>.", "Tomas Oduya"),
        (f"{ODUYA}\n\n<“No mayor but Oduya would,”> [he] {{continued}}.", "Tomas Oduya"),
        (f"{ODUYA}\n\nOn Friday the mayor met pupils in what [he] {{called}} <a fine school>.", "Tomas Oduya"),
        ("Then came Ms. Ida Novak — a former union aide [who] {says} <she sings>.", "Ida Novak"),
    ],
)
def test_a_pronoun_is_the_nearest_who_fits_or_nobody(text: str, name: str | None) -> None:
    """A pronoun is whoever spoke just before or is named nearest; where nobody is, or two are, it stays open."""
    assert name == names(text)[-1]


def test_what_titles_say_of_gender_counts() -> None:
    """ "She" is the nearest woman, not the nearest name."""
    text = "Ms. Ida Oduya met Mr. Jan Novak at the pier. [She] {said} <it was closed>."

    assert ["Ida Oduya"] == names(text)


def test_earlier_pronouns_say_who_is_a_man() -> None:
    """A person whom the report calls "he" where nobody else can be meant is not "she" later."""
    text = (
        "Mayor Ida Belhadi opened the pier, as she had promised.\n\nCaptain Jan Novak left his ship.\n\n"
        "Mayor Ida Belhadi met Captain Jan Novak. [She] {said} <it was late>."
    )

    assert ["Ida Belhadi"] == names(text)


def test_nobody_names_himself_in_his_own_quotation() -> None:
    """The person named inside a direct quotation is not the "he" who says it."""
    text = "[Tomas Oduya, the mayor,] {spoke}<.>\n\n<“Jan Novak will come,”> [he] {said}."

    assert "Tomas Oduya" == names(text)[-1]


def test_the_speaker_says_what_stands_inside() -> None:
    """ "I" and "he" inside somebody's words are the one who speaks them."""
    text = "[Tomas Oduya, the mayor,] {said} <[he] {hopes} <for rain>>. <“[I] {believe} <in rain>,”> [Oduya] {said}."

    assert ["Tomas Oduya"] * 4 == names(text)


def test_whose_lawyer_it_is() -> None:
    """ "His lawyer" is the lawyer of the one whom "his" means."""
    assert "Tomas Oduya’s lawyer" == names(f"{ODUYA} [His lawyer] {{said}} <no>.")[-1]


def test_who_was_he_is_not_she_further_on() -> None:
    """One person is not both, though the report does not say which at first."""
    text = (
        "[Judge Pavel Drobny] {said} <the court would stay>. [He] {said} <it was old>. [She] {said} <the roof leaked>."
    )
    assert ["Pavel Drobny", "Pavel Drobny", None] == names(text)


def test_whose_is_open_stays_in_the_words() -> None:
    """Where nothing shows whose union speaks, the report's words for it are shown."""
    assert ["their union"] == names("<Port workers have ended a strike>, [their union] {said} on Monday.")


def test_who_is_the_name_that_it_follows() -> None:
    """A relative pronoun is the name before it."""
    assert ["Tomas Oduya"] == names("The mayor, Tomas Oduya, [who] {said} <the pier was closed>, left.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<“No,”> {said} [Tomas Oduya]. <“We wait.”>", "Tomas Oduya"),
        ("<“No,”> {said} [Tomas Oduya].\n\n<“We wait.”>", "Tomas Oduya"),
        ("<“No,”> {said} [Tomas Oduya]. Mayor Jan Novak left. <“We wait.”>", None),
        ("<“No,”> {said} [Tomas Oduya]. It rained.\n\nNobody came. <“We wait.”>", None),
        ("It rained. <“We wait.”>", None),
    ],
)
def test_a_quotation_goes_on_or_is_open(text: str, name: str | None) -> None:
    """A quotation without a source is the last speaker's only where it plainly goes on."""
    assert name == names(text)[-1]


def test_he_is_the_only_one_who_speaks() -> None:
    """Far from any name, "he" is the one who speaks all through the report; not where somebody else speaks, too."""
    weather = "\n\n".join(["It rained."] * 6)
    alone = f"{ODUYA} [Oduya] {{said}} <so twice>.\n\n{weather}\n\n[He] {{doubted}} <that it would end>."
    two = alone.replace("\n\nIt", "\n\n[Jan Novak] {agreed} <with that>.\n\nIt", 1)
    assert "Tomas Oduya" == names(alone)[-1]
    assert names(two)[-1] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He called the Harbour Commission, [which] {said} <that it was late>.", "Harbour Commission"),
        ("He asked the firm, [which] {said} <that it was late>.", "firm"),
        ("She read the report, [which] {said} <that it was late>.", "report"),
        ("She met a senior official at the port, [who] {said} <that it was late>.", "a senior official at the port"),
        ("That was the question that a man, [who] {said} <that it was late>, asked.", "a man"),
        ("It worries those [who] {say} <that it was late>.", "those"),
        ("She asked the envoy, [who] {said} <that it was late>.", "envoy"),
        ("She had met a former official [who] {said} <that it was late>.", "a former official"),
        ("She had met several officials, [who] {said} <that it was late>.", "several officials"),
        (f"{ODUYA} Then Oduya’s relatives, [who] {{said}} <that it was late>, left.", None),
        ("He had read the plan, [which] {said} <that it was late>.", None),
    ],
)
def test_what_stands_before_a_relative_pronoun(text: str, name: str | None) -> None:
    """The organisation before “which”, an unnamed source before “who” in its words; nobody at a guess."""
    assert name == names(text)[-1]


def test_he_goes_on_speaking_whoever_is_named_in_his_words() -> None:
    """The man who has been speaking goes on, though somebody of whom he tells was named last."""
    text = (
        "[Former councillor Abel Moet] {said} <the lease was given to one Mr Tarn>. [He] {said} <Mr Tarn sold it>.\n\n"
        "Mr Tarn then left the village.\n\n<“The years have passed without any work,”> [he] {said}.\n\n"
        "[Mr Moet] {also accused} <the chiefs>. [He] {added} <that Chief Peet had a car>. [He] {also repeated} <so>."
    )

    assert ["Abel Moet"] * 6 == names(text)


def test_he_and_she_are_two() -> None:
    """Of two who speak in turn, the one who is known to be a woman is "she", and so the other one "he"."""
    text = (
        "<“It was safe,”> {said} [Anneke Vos, the dam’s former keeper and a mother of four].\n\n"
        "<“It was never safe,”> [Tomas Lind] {said}.\n\n<“The file was clean,”> [she] {said}.\n\n"
        "<“The file was empty,”> [he] {said}."
    )

    assert ["Anneke Vos", "Tomas Lind", "Anneke Vos", "Tomas Lind"] == names(text)


def test_a_sister_is_not_he() -> None:
    """Whose sister somebody is called in the source is no man."""
    text = "<“Typical,”> {grumbled} [Jonas Meer].\n\n<“No,”> {said} [his sister, Petra Meer].\n\n<“Yes,”> [he] {said}."

    assert "Jonas Meer" == names(text)[-1]
