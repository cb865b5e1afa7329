"""Who in all reports is one."""

from __future__ import annotations

import itertools

import pytest
from tests.unit.speakers.marked import marked

from onrecord.model.cast import Cast
from onrecord.speakers.evidence.known_actors import KnownActor, KnownRole
from onrecord.speakers.identity.actors import Identities, identify
from onrecord.speakers.identity.judged import Decided
from onrecord.speakers.resolve import read_report


def cast(text: str, report: str, date: str | None = None) -> Cast:
    """The cast of a report whose frames are marked in the text."""
    plain, frames = marked(text)
    return read_report(plain, (), frames).cast(report, date)


def speaker(found: Identities, one: Cast, frame: int = 0) -> str:
    """The id of the actor who speaks in a frame of a report."""
    number = one.speakers[frame]
    assert number is not None
    return found.of_chain[one.report, number].actor


def same(left: str, right: str, dates: tuple[str | None, str | None] = (None, None)) -> bool:
    """Whether the first speakers of two reports are one actor."""
    first, second = cast(left, "r1", dates[0]), cast(right, "r2", dates[1])
    found = identify([first, second])
    return speaker(found, first) == speaker(found, second)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("[Minister Sergey Oduya] {said} <no>.", "[Minister Sergei Oduya] {said} <no>.", True),
        ("[Minister Raúl Oduya] {said} <no>.", "[Minister Raul Oduya] {said} <no>.", True),
        ("[Mayor Ida Shoigova] {said} <no>.", "[Mayor Ida Shoygova] {said} <no>.", True),
        ("[Mayor Ivan Petrovich Belov] {said} <no>.", "[Mayor Ivan Belov] {said} <no>.", True),
        ("[Mayor Ivan Petrovich Belov] {said} <no>.", "[Mayor Ivan Maksimovich Belov] {said} <no>.", False),
        ("[Minister Lee Sang-min] {said} <no>.", "[Minister Sang-min Lee] {said} <no>.", True),
        ("[Minister Lee Sang-min] {said} <no>.", "[Minister Lee Sang Min] {said} <no>.", True),
        ("[South Korea] {said} <no>.", "[Seoul] {said} <no>.", True),
        ("[Dr. Ida Oduya] {said} <no>.", "[Mrs Ida Oduya] {said} <no>.", True),
        ("[Mayor Ida Oduya] {said} <no>.", "[Mayor Tomas Oduya] {said} <no>.", False),
        ("[Mayor Ida Oduya] {said} <no>.", "[Oduya] {said} <no>.", True),
        ("[Mayor Lee Sang-min] {said} <no>.", "[Lee] {said} <no>.", True),
        ("[Union leader Oduya] {said} <no>.", "[Minister Oduya] {said} <no>.", False),
        ("[Union leader Oduya] {said} <no>.", "[Minister Ida Oduya] {said} <no>.", False),
        ("[Interior Minister Oduya] {said} <no>.", "[Minister Oduya] {said} <no>.", True),
        ("[Interior Minister Oduya] {said} <no>.", "[Foreign Minister Oduya] {said} <no>.", False),
        ("[Bill Oduya, mayor of Mbelu,] {said} <no>.", "[William Oduya, the mayor of Mbelu,] {said} <no>.", True),
        ("[Bill Oduya, mayor of Mbelu,] {said} <no>.", "[William Oduya, a poet,] {said} <no>.", False),
        ("[Russia’s Foreign Ministry] {said} <no>.", "[The Russian Ministry of Foreign Affairs] {said} <no>.", True),
        ("[Russia’s Foreign Ministry] {said} <no>.", "[The French Foreign Ministry] {said} <no>.", False),
        ("[Kabul] {said} <no>.", "[The Afghan government] {said} <no>.", True),
        ("[The Harbour Workers Union (HWU)] {said} <no>.", "[HWU] {said} <no>.", True),
        ("[A senior official] {said} <no>.", "[A senior official] {said} <no>.", False),
        ("[The Kremlin] {said} <no>.", "[Moscow] {said} <no>.", True),
        ("[The Kremlin] {said} <no>.", "[The White House] {said} <no>.", False),
        ("[The French] {said} <no>.", "[Paris] {said} <no>.", False),
        ("[The Front] {said} <no> of Kenya’s Front-led government.", "[Nairobi] {said} <no>.", True),
        ("[The Harbour Front (IFK)] {said} <no>.", "[The Inner Federation of Kenya] {said} <no>.", True),
    ],
)
def test_names_of_one_are_one_actor(left: str, right: str, one: bool) -> None:
    """Spellings, accents, order, patronymics, honours, countries, capitals and short forms make no second actor."""
    assert one == same(left, right)


def test_a_role_alone_is_its_holder_at_that_time() -> None:
    """A report that names nobody means whoever other reports say had the office then."""
    first = cast("[Ida Oduya, the French president’s spokeswoman,] {said} <no>.", "r1", "2019-03-01")
    second = cast("[Jan Novak, the French president’s spokesman,] {said} <no>.", "r2", "2024-03-01")
    bare = cast("[The Elysee spokesman] {said} <no>.", "r3", "2024-05-01")
    found = identify([first, second, bare])
    membership = found.of_chain["r3", bare.speakers[0] or 0]

    assert speaker(found, second) == speaker(found, bare)
    assert "whom a report of 2024-03-01 calls" in membership.via


def test_a_role_that_two_held_then_stays_as_it_is() -> None:
    """Where two of the record fit equally well, the report's words are shown, and nobody's name."""
    casts = [
        cast("[Ida Oduya, the French president’s spokeswoman,] {said} <no>.", "r1"),
        cast("[Jan Novak, the French president’s spokesman,] {said} <no>.", "r2"),
        cast("[The Elysee spokesman] {said} <no>.", "r3"),
    ]
    found = identify(casts)

    assert "Elysee spokesman" == found.actors[speaker(found, casts[2])].name


def test_two_people_of_one_name_are_kept_apart() -> None:
    """Two mayors of two towns at one time are two people, whatever they are called."""
    left = "[Ida Oduya, the mayor of Mbelu,] {said} <no>."
    right = "[Ida Oduya, the mayor of Ostrava,] {said} <no>."

    assert not same(left, right, ("2024-01-05", "2024-02-05"))
    assert same(left, right, ("2004-01-05", "2024-02-05"))


def test_an_actor_has_the_roles_that_reports_give() -> None:
    """A role runs from the first to the last report that gives it, and each of them is its evidence."""
    casts = [
        cast("[Ida Oduya, France’s special envoy for Iran,] {said} <no>.", f"r{n}", f"2024-0{n}-01") for n in (2, 4)
    ]
    found = identify(casts)
    (role,) = found.actors[speaker(found, casts[0])].roles

    assert ("France", "2024-02-01", "2024-04-01") == (role.of, role.since, role.until)
    assert ["r2", "r4"] == [report for report, _ in role.evidence]


def test_the_order_of_reports_makes_no_difference() -> None:
    """The same reports in any order give the same actors, ids, names and reasons."""
    texts = [
        "[Minister Sergey Oduya] {said} <no>.",
        "[Oduya] {said} <no>.",
        "[Sergei Oduya, the French foreign minister,] {said} <no>.",
        "[The French foreign minister] {said} <no>.",
    ]
    casts = [cast(text, f"r{n}", f"2024-0{n + 1}-01") for n, text in enumerate(texts)]
    answers = [identify(order) for order in itertools.permutations(casts)]

    assert all(answers[0] == other for other in answers)
    assert 1 == len({speaker(answers[0], one) for one in casts})


def test_ids_of_actors_that_became_one_lead_to_it() -> None:
    """An actor keeps the id of its first name; the ids that others had alone are its former ones."""
    early = cast("[Minister Sergey Oduya] {said} <no>.", "r1", "2024-01-01")
    late = cast("[Minister Sergei Oduya] {said} <no>.", "r2", "2024-02-01")
    both = identify([early, late])
    actor = both.actors[speaker(both, late)]

    assert speaker(identify([early]), early) == actor.id
    assert (speaker(identify([late]), late),) == actor.former_ids


def test_decisions_hold_over_evidence() -> None:
    """What a person has said to be one is one, to be different is two; evidence against it is told."""
    left = cast("[Mayor Ida Oduya] {said} <no>.", "r1")
    right = cast("[Mayor Ida Odduya] {said} <no>.", "r2")
    other = cast("[Mayor Jan Novak] {said} <no>.", "r3")
    casts = [left, right, other]
    plain = identify(casts)
    oduya, odduya, novak = "person ida oduya", "person ida odduya", "person jan novak"
    joined = identify(casts, decided=[Decided(oduya, novak, True)])
    parted = identify(casts, decided=[Decided(oduya, odduya, False)])

    assert speaker(plain, left) == speaker(plain, right) != speaker(plain, other)
    assert speaker(joined, left) == speaker(joined, other)
    assert speaker(parted, left) != speaker(parted, right)
    assert 1 == len(parted.objections)


def test_the_users_file_joins_what_no_report_does() -> None:
    """Aliases and roles of the file count as if a report gave them."""
    known = KnownActor("Ida Oduya", aliases=("Iduna Odd",), roles=(KnownRole("mayor of Mbelu", "2020", "2025"),))
    alias = cast("[Mayor Iduna Odd] {said} <no>.", "r1")
    plain = cast("[Mayor Ida Oduya] {said} <no>.", "r2")
    role = cast("[The Mbelu mayor] {said} <no>.", "r3", "2022-05-01")
    late = cast("[The Mbelu mayor] {said} <no>.", "r4", "2035-05-01")
    found = identify([alias, plain, role, late], [known])

    assert speaker(found, alias) == speaker(found, plain) == speaker(found, role)
    assert speaker(found, late) != speaker(found, role)


def test_an_office_is_held_for_years_but_less_surely() -> None:
    """The only holder that the record knows is meant two years later, too, with a lower score; not ten years later."""
    holder = cast("[Jan Novak, the French president’s spokesman,] {said} <no>.", "r1", "2022-03-01")
    near, later, never = (
        cast("[The Elysee spokesman] {said} <no>.", f"r{day}", day)
        for day in ("2022-05-01", "2024-03-01", "2035-01-01")
    )
    found = identify([holder, near, later, never])
    scores = [found.of_chain[one.report, one.speakers[0] or 0].score for one in (near, later)]

    assert speaker(found, holder) == speaker(found, near) == speaker(found, later) != speaker(found, never)
    assert scores[1] < scores[0]


def test_a_name_is_not_shown_in_capitals() -> None:
    """An actor whom one report has in capitals is shown as another report writes the name, however rare that is."""
    reports = [cast("[NOOR ODUYA]{:} <No.>", f"r{n}") for n in range(3)] + [cast("[Noor Oduya] {said} <no>.", "r9")]
    (found,) = identify(reports).actors.values()
    assert "Noor Oduya" == found.name


def test_who_is_named_by_what_it_is_is_nobody_elsewhere() -> None:
    """ "The union" of one report is not the union of another; a union with a name is one."""
    casts = [cast("[The union] {said} <no>.", f"r{n}") for n in (1, 2)]
    named = [cast("[The Harn Union] {said} <no>.", f"r{n}") for n in (3, 4)]
    found = identify([*casts, *named])

    assert (2, 1) == (len({speaker(found, one) for one in casts}), len({speaker(found, one) for one in named}))


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (("[The Harbour Union] {said} <no>. [The HU] {said} <yes>.", "[The HU] {said} <no>."), True),
        (("[The Harbour Union] {said} <no>.", "[The HU] {said} <no>."), False),
        (("[The Republic of China] {said} <no>.", "[China] {said} <no>."), False),
        (("[The Republic of China] {said} <no>.", "[Taiwan] {said} <no>."), True),
        (("[The People’s Republic of China] {said} <no>.", "[China] {said} <no>."), True),
        (("[The Harn Front] {said} <no>.", "[Estonia] {said} <no>."), False),
    ],
)
def test_two_names_are_one_where_reports_treat_them_as_one(texts: tuple[str, str], one: bool) -> None:
    """Initials are a name's where a report uses both; a state's full name is that state and no other."""
    casts = [cast(text, f"r{n}") for n, text in enumerate(texts)]
    found = identify(casts)

    assert one == (speaker(found, casts[0]) == speaker(found, casts[1]))
