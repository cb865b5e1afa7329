"""The timeline: one lane a speaker, a mark an utterance.

Size tells by how many origins it came, shape and colour its force; an attitude is hollow. A mark on a bar may have
been made on any day of the bar; one with a tail to the left is undated, and was not made after the report that it is
drawn at; those without any date stand apart, at the right.

It comes in two forms, of which the page shows the one that fits: on a phone, names stand above their lanes, and the
whole line is as wide as the screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from onrecord.model.listed import Told
from onrecord.web.charts.axis import Axis, Cut, axis_of
from onrecord.web.dates import date_words
from onrecord.web.marks import group_of, shape
from onrecord.web.words import clipped, shown

_BELOW = 18  # how far the marks stand below the top of a lane whose name is above them
_ROW = 18
_ROWS = 8  # of marks that would cover each other, one above the other
_STEP = 19.0  # from one undated mark to the next
_HEAD = 30
_ASIDE = 30  # how far the name of a day may stand to the left of it


@dataclass(frozen=True, slots=True)
class Form:
    """How wide the whole is, and of that the names beside the lanes (0: they stand above them) and the place for marks
    without a date, of which so many stand `beside` each other in a row.
    """

    name: str
    width: int
    names: int
    apart: int
    beside: int


WIDE = Form("wide", 1080, 206, 96, 4)
NARROW = Form("narrow", 350, 0, 56, 2)


@dataclass(frozen=True, slots=True)
class Lane:
    """A speaker with what they said; `href` leads to them, None where nobody is named."""

    name: str
    href: str | None
    told: Sequence[Told]


@dataclass(frozen=True, slots=True)
class _Placed:
    told: Told
    x: float
    reach: tuple[float, float]  # the days that it may be of, where that can be seen
    tail: bool = False


def timelines(lanes: Sequence[Lane], title: str) -> Markup:
    """The chart in both forms."""
    return timeline(lanes, title, WIDE) + timeline(lanes, title, NARROW)


def timeline(lanes: Sequence[Lane], title: str, form: Form = WIDE) -> Markup:
    """The chart; `title` says what it is."""
    days = [_days(one) for lane in lanes for one in lane.told if _dated(one)]
    undated = any(not _dated(one) for lane in lanes for one in lane.told)
    # One lane needs no name: the page is about whoever it is of.
    named = len(lanes) > 1
    axis = axis_of(days, (form.names if named else 0) + 12, form.width - 14 - (form.apart if undated else 0))
    bands: list[Markup] = []
    drawn: list[Markup] = []
    top = float(_HEAD)
    for number, lane in enumerate(lanes):
        marks, height = _lane(lane, axis, top, named, form)
        drawn.append(marks)
        if number % 2:
            band = Markup('<rect class="band" y="{:.0f}" width="{}" height="{}"/>')
            bands.append(band.format(top, form.width, height))
        top += height
    parts = Markup("").join([*bands, _grid(axis, top, undated), *drawn])
    return Markup(
        '<svg class="timeline {form}" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="group" aria-label="{title}">'
        "{parts}</svg>"
    ).format(form=form.name, w=form.width, h=round(top + 6), title=shown(title), parts=parts)


def _days(told: Told) -> tuple[str, str]:
    first, last = told.first or told.reported or "", told.last or told.first or told.reported or ""
    return first, max(first, last)


def label(told: Told) -> str:
    """What a mark says to those who do not see it, and to those who point at it."""
    who = clipped(shown(told.speaker_name or "Somebody not named"), 80)
    when = _when(told)
    outlets = f"{told.outlets} {'outlet' if told.outlets == 1 else 'outlets'}" if told.outlets else "no named outlet"
    origins = f"{told.origins} {'origin' if told.origins == 1 else 'origins'}"
    verb = "attitude" if told.act == "attitude" else told.force
    return f"{who}, {when}, {verb}: {clipped(shown(told.text), 160)} ({outlets}, {origins})"


def _when(told: Told) -> str:
    if told.first and told.last:
        return date_words(told.first if told.first == told.last else f"{told.first}/{told.last}")
    return f"undated, not after {date_words(told.reported)}" if told.reported else "undated"


def _grid(axis: Axis, bottom: float, undated: bool) -> Markup:
    lines = [_cut(axis, cut, bottom) for cut in axis.cuts]
    free = -100.0
    year: int | None = None
    for day, name, strong in axis.ticks():
        x = axis.begin(day)
        if year != day.year and not name[-4:].isdecimal():
            name = f"{name} {day.year}"  # the first says which year it is, and each that begins another
        # A name that would run into what stands in a cut, or out of the line, ends before that.
        room = min([axis.begin(cut.first) for cut in axis.cuts if cut.first > day] + [axis.right + 12])
        at = min(x + 3, room - 6 * len(name) - 5)
        if at < free or x - at > _ASIDE:
            continue
        year = day.year
        free = max(at + 6 * len(name) + 9, x + 44)
        kind = "grid strong" if strong else "grid"
        lines.append(
            Markup(
                '<line class="{}" x1="{x:.1f}" x2="{x:.1f}" y1="20" y2="{:.0f}"/>'
                '<text class="tick" x="{:.1f}" y="13">{}</text>'
            ).format(kind, bottom, at, name, x=x)
        )
    if undated:
        x = axis.right + 10
        lines.append(
            Markup(
                '<line class="grid strong" x1="{x:.1f}" x2="{x:.1f}" y1="20" y2="{:.0f}"/>'
                '<text class="tick" x="{:.1f}" y="13">undated</text>'
            ).format(bottom, x + 6, x=x)
        )
    return Markup("").join(lines)


def _cut(axis: Axis, cut: Cut, bottom: float) -> Markup:
    """A stretch of which nothing is told: how long it is, where it is left out."""
    left, right = axis.begin(cut.first), axis.x(cut.last, end=True)
    return Markup(
        '<rect class="cut" x="{:.1f}" y="20" width="{:.1f}" height="{:.0f}"/>'
        '<text class="tick cut-name" x="{:.1f}" y="13">{}</text>'
    ).format(left, right - left, bottom - 20, (left + right) / 2, cut.length)


def _lane(lane: Lane, axis: Axis, top: float, named: bool, form: Form) -> tuple[Markup, float]:
    placed = [*_at_their_dates(lane.told, axis), *_before_their_reports(lane.told, axis)]
    rows, left_out = _rows(sorted(placed, key=lambda one: one.reach))
    apart, more = _apart([one for one in lane.told if not _dated(one)], axis, form.beside)
    above = _BELOW if named and not form.names else 0
    height = above + max(1, len(rows), len(apart), 2 if left_out + more and not above else 1) * _ROW + 10
    marks = [
        _mark(placed, top + above + 5 + _ROW * (number + 0.5))
        for each in (rows, apart)
        for number, row in enumerate(each)
        for placed in row
    ]
    if named:
        name = _above(lane, top, left_out + more, form) if above else _beside(lane, top, height, left_out + more, form)
        return Markup("").join([name, *marks]), height
    if left_out + more:
        height += _ROW
        marks.append(_more(left_out + more, "start", 12, top + height - 6))
    return Markup("").join(marks), height


def _beside(lane: Lane, top: float, height: float, left_out: int, form: Form) -> Markup:
    y = top + height / 2 + (-2 if left_out else 4.5)
    name = _name("end", form.names, y, clipped(shown(lane.name), 27))
    return _linked(lane, name + _more(left_out, "end", form.names, y + 15) if left_out else name)


def _above(lane: Lane, top: float, left_out: int, form: Form) -> Markup:
    name = _name("start", 8, top + 16, clipped(shown(lane.name), 36))
    return _linked(lane, name + _more(left_out, "end", form.width - 8, top + 16) if left_out else name)


def _name(anchor: str, x: float, y: float, name: str) -> Markup:
    return Markup('<text class="lane" text-anchor="{}" x="{}" y="{:.1f}">{}</text>').format(anchor, x, y, name)


def _more(number: int, anchor: str, x: float, y: float) -> Markup:
    text = Markup('<text class="tick" text-anchor="{}" x="{}" y="{:.1f}">and {} more</text>')
    return text.format(anchor, x, y, number)


def _linked(lane: Lane, name: Markup) -> Markup:
    if lane.href is None:
        return name
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(lane.href, shown(lane.name), name)


def _at_their_dates(told: Sequence[Told], axis: Axis) -> Iterator[_Placed]:
    for one in told:
        if one.first and one.last:
            size = _radius(one) + 2
            left, right = axis.begin(one.first), axis.x(one.last, end=True)
            middle = (left + right) / 2
            yield _Placed(one, middle, (min(left, middle - size), max(right, middle + size)))


def _before_their_reports(told: Sequence[Told], axis: Axis) -> Iterator[_Placed]:
    """Those that are undated: at the day of their report, as many as there are of one day going back from it."""
    by_day: dict[str, list[Told]] = {}
    for one in told:
        if one.reported and not one.first:
            by_day.setdefault(one.reported, []).append(one)
    for day, of_day in by_day.items():
        x = axis.x(day)
        columns = max(1, min(-(-len(of_day) // 4), int((x - axis.left) // _STEP)))
        high = -(-len(of_day) // columns)
        for number, one in enumerate(of_day):
            at = x - _STEP * (number // high)
            first = number // high == (len(of_day) - 1 - number % high) // high
            yield _Placed(one, at, (at - _STEP / 2 - (10 if first else 0), at + _STEP / 2 - 1), tail=first)


def _rows(placed: Sequence[_Placed]) -> tuple[list[list[_Placed]], int]:
    """The marks in rows in which none covers another, and how many found no room in them."""
    rows: list[list[_Placed]] = []
    left_out = 0
    for one in placed:
        free = next((row for row in rows if row[-1].reach[1] <= one.reach[0]), None)
        if free is not None:
            free.append(one)
        elif len(rows) < _ROWS:
            rows.append([one])
        else:
            left_out += 1
    return rows, left_out


def _apart(told: Sequence[Told], axis: Axis, beside: int) -> tuple[list[list[_Placed]], int]:
    """Those without any date in rows at the right, and how many found no room there."""
    shown_ones = told[: _ROWS * beside]
    placed = [_Placed(one, axis.right + 24 + 21 * (n % beside), (0, 0)) for n, one in enumerate(shown_ones)]
    return [placed[n : n + beside] for n in range(0, len(placed), beside)], len(told) - len(shown_ones)


def _dated(told: Told) -> bool:
    return bool(told.first or told.reported)


def _radius(told: Told) -> float:
    return {1: 4.4, 2: 5.8, 3: 6.9, 4: 7.7}.get(told.origins, 8.4)


def _mark(placed: _Placed, y: float) -> Markup:
    told, group = placed.told, group_of(placed.told.force)
    classes = f"mark {group}" + (" attitude" if told.act == "attitude" else "") + ("" if told.first else " undated")
    before = Markup("")
    left, right = placed.reach
    if told.first and told.first != told.last and right - left > 2 * _radius(told) + 6:
        before = Markup('<rect class="stretch {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="6" rx="3"/>').format(
            group, left, y - 3, right - left
        )
    elif placed.tail:
        before = Markup('<path class="tail {}" d="M{:.1f} {:.1f}h-12"/>').format(group, placed.x - _radius(told), y)
    said = label(told)
    return Markup(
        '<a class="told" href="/utterances/{}" aria-label="{}"><title>{}</title>{}<path class="{}" d="{}"/></a>'
    ).format(told.utterance, said, said, before, classes, shape(group, placed.x, y, _radius(told)))
