"""The timeline as SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.listed import Told
from onrecord.web.charts.axis import axis_of
from onrecord.web.charts.timeline import NARROW, WIDE, Form, Lane, timeline
from onrecord.web.marks import GROUPS, shape

TOLD = Told(
    "u1", "a1", "Ana Berg", "2023-03-08", "2023-03-08", "2023-03-09", "asserts", "speech", "that it sails", 1, 1, 1
)


def marks(lanes: list[Lane]) -> list[ET.Element]:
    whole = ET.fromstring(str(timeline(lanes, "Everything")))
    return [one for one in whole.iter("a") if one.get("class") == "told"]


def test_every_mark_is_a_link_that_says_what_it_is() -> None:
    """Who, when, what was done, the words, how many carried it."""
    (mark,) = marks([Lane("Ana Berg", "/actors/a1", [TOLD])])
    assert "/utterances/u1" == mark.get("href")
    assert "Ana Berg, 8 March 2023, asserts: that it sails (1 outlet, 1 origin)" == mark.get("aria-label")


def test_what_is_not_a_day_is_seen() -> None:
    """An interval has a bar, an undated one a tail before its report, one without any date stands apart, an attitude
    is hollow, a denial has a shape of its own."""
    interval = replace(TOLD, utterance="u2", last="2023-03-20")
    undated = replace(TOLD, utterance="u3", first=None, last=None)
    nowhere = replace(undated, utterance="u4", reported=None)
    attitude = replace(TOLD, utterance="u5", act="attitude", force="denies")
    found = {one.get("href"): one for one in marks([Lane("Ana", None, [TOLD, interval, undated, nowhere, attitude])])}
    assert ["rect", "path"] == [part.tag for part in found["/utterances/u2"]][1:]
    assert "tail" in str(found["/utterances/u3"][1].get("class"))
    assert "undated" in str(found["/utterances/u4"][1].get("class"))
    assert {"attitude", "against"} <= set(str(found["/utterances/u5"][1].get("class")).split())


def test_no_mark_covers_another() -> None:
    """Twenty utterances of one day stand side by side or one above the other, and what finds no room is counted."""
    many = [replace(TOLD, utterance=f"u{n}") for n in range(20)]
    places = [re.match(r"M([\d.]+) ([\d.]+)", str(one[-1].get("d"))) for one in marks([Lane("Ana", None, many)])]
    assert len(places) == len({match.groups() for match in places if match})
    assert f"and {20 - len(places)} more" in str(timeline([Lane("Ana", None, many)], "x"))


def test_names_stand_above_their_lanes_on_a_phone() -> None:
    """Of two lanes on a narrow line, each mark is below the name of its lane, above the next, and within the whole."""
    lanes = [Lane(f"Speaker {n}", None, [replace(TOLD, utterance=f"u{n}{m}") for m in range(20)]) for n in range(2)]
    whole = ET.fromstring(str(timeline(lanes, "x", NARROW)))
    names = [float(str(one.get("y"))) for one in whole.iter("text") if one.get("class") == "lane"]
    places = [str(one[-1].get("d")) for one in whole.iter("a")]
    at = [(float(x), float(y)) for x, y in (re.findall(r"[\d.]+", place)[:2] for place in places)]
    assert all(0 <= x <= NARROW.width for x, _ in at)
    assert {True, False} == {y < names[1] for _, y in at}
    assert names[0] < min(y for _, y in at)


@given(st.lists(st.dates(date(1990, 1, 1), date(2030, 1, 1)), min_size=1, max_size=9), st.sampled_from([WIDE, NARROW]))
def test_names_of_days_are_to_be_read(days: list[date], form: Form) -> None:
    """None runs out of the line or into another, and the first says which year it is."""
    told = [replace(TOLD, utterance=f"u{n}", first=str(day), last=str(day)) for n, day in enumerate(days)]
    whole = ET.fromstring(str(timeline([Lane("Ana", None, told)], "x", form)))
    ticks = [one for one in whole.iter("text") if one.get("class") == "tick" and one.get("y") == "13"]
    places = sorted((float(str(one.get("x"))), 6 * len(str(one.text)), str(one.text)) for one in ticks)
    assert all(x + width <= form.width for x, width, _ in places)
    assert all(x + width <= after for (x, width, _), (after, _, _) in pairwise(places))
    assert all(places[0][2][-4:].isdecimal() for _ in places[:1])


def test_markup_in_a_name_is_text() -> None:
    """Whatever a report calls somebody."""
    name = "<script>x</script>\u202e\x00"
    svg = str(timeline([Lane(name, "/actors/a1", [replace(TOLD, speaker_name=name, text=name)])], name))
    assert "<script" not in svg
    ET.fromstring(svg)


@given(st.dates(), st.dates())
def test_any_two_days_make_an_axis(first: object, last: object) -> None:
    """Days stand in their order between its ends, and so do the names of days."""
    days = sorted([str(first), str(last)])
    axis = axis_of([(day, day) for day in days], 100, 900)
    assert 100 <= axis.x(days[0]) <= axis.x(days[1]) <= 900
    places = [axis.x(day) for day, _, _ in axis.ticks()]
    assert sorted(places) == places
    assert len(places) < 40


def test_a_long_stretch_without_anything_is_cut() -> None:
    """Two years between two weeks take little room, and say how long; an interval over them is none."""
    weeks = [("2022-06-14", "2022-06-14"), ("2024-05-27", "2024-05-29")]
    axis = axis_of(weeks, 100, 900)
    (cut,) = axis.cuts
    assert "23 months" == cut.length
    assert axis.x("2024-05-27") - axis.x("2022-06-14") < 500
    assert all(not cut.first <= day <= cut.last for day, _, _ in axis.ticks())
    assert () == axis_of([*weeks, ("2022-06-14", "2024-05-29")], 100, 900).cuts


@given(st.lists(st.dates(), min_size=1, max_size=30))
def test_days_stand_in_their_order(days: list[date]) -> None:
    """Whatever is cut between them."""
    every = sorted(days)
    axis = axis_of([(day.isoformat(), day.isoformat()) for day in every], 100, 900)
    places = [place for day in every for place in (axis.begin(day), axis.x(day), axis.x(day, end=True))]
    assert all(100 <= place <= 900.001 for place in places)
    distinct = sorted(set(every))
    assert sorted(axis.x(day) for day in distinct) == [axis.x(day) for day in distinct]


def test_each_group_of_forces_has_its_own_shape() -> None:
    """Nothing is told by colour alone."""
    assert len(GROUPS) == len({shape(group, 0, 0, 5) for group in GROUPS})
