"""The timeline: one lane a speaker, a mark an utterance.

Size tells by how many origins it came, shape and colour its force; an attitude is hollow. A mark on a bar may have
been made on any day of the bar; one with a tail to the left is undated, and was not made after the report that it is
drawn at; those without any date stand apart, at the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from onrecord.model.listed import Told
from onrecord.web.charts.axis import Axis, axis_of
from onrecord.web.dates import date_words
from onrecord.web.marks import group_of, shape
from onrecord.web.words import clipped, shown

WIDTH = 1080
_NAMES = 206  # where the lanes begin
_APART = 96  # width of the place for those without a date
_ROW = 21
_ROWS = 6  # of marks that would cover each other, one above the other
_HEAD = 30


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


def timeline(lanes: Sequence[Lane], title: str) -> Markup:
    """The chart; `title` says what it is."""
    days = [day for lane in lanes for one in lane.told for day in (one.first or one.reported, one.last) if day]
    undated = any(not (one.first or one.reported) for lane in lanes for one in lane.told)
    right = WIDTH - 14 - (_APART if undated else 0)
    axis = axis_of(days, _NAMES + 12, right)
    parts: list[Markup] = []
    top = float(_HEAD)
    for number, lane in enumerate(lanes):
        drawn, height = _lane(lane, axis, top, number % 2 == 1)
        parts.append(drawn)
        top += height
    grid = _grid(axis, top, undated)
    return Markup(
        '<svg class="timeline" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="group" aria-label="{title}">'
        "{grid}{lanes}</svg>"
    ).format(w=WIDTH, h=round(top + 6), title=title, grid=grid, lanes=Markup("").join(parts))


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
    lines, before = [], -100.0
    for day, name, strong in axis.ticks():
        x = axis.begin(day)
        if x - before < 44:
            continue
        before = x
        kind = "grid strong" if strong else "grid"
        lines.append(
            Markup(
                '<line class="{}" x1="{x:.1f}" x2="{x:.1f}" y1="20" y2="{:.0f}"/>'
                '<text class="tick" x="{:.1f}" y="13">{}</text>'
            ).format(kind, bottom, x + 3, name, x=x)
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


def _lane(lane: Lane, axis: Axis, top: float, shaded: bool) -> tuple[Markup, float]:
    rows = _rows(sorted((_place(one, axis) for one in lane.told), key=lambda placed: placed.reach), axis)
    height = max(1, len(rows)) * _ROW + 10
    marks = [_mark(placed, axis, top + 5 + _ROW * (number + 0.5)) for number, row in enumerate(rows) for placed in row]
    band = (
        Markup('<rect class="band" x="0" y="{:.0f}" width="{}" height="{}"/>').format(top, WIDTH, height)
        if shaded
        else ""
    )
    name = Markup('<text class="lane" x="{}" y="{:.1f}">{}</text>').format(
        _NAMES, top + height / 2 + 4.5, clipped(shown(lane.name), 27)
    )
    if lane.href:
        name = Markup('<a href="{}" aria-label="{}">{}</a>').format(lane.href, shown(lane.name), name)
    return Markup("").join([band, name, *marks]), height


def _place(told: Told, axis: Axis) -> _Placed:
    size = _radius(told) + 2
    if told.first and told.last:
        left, right = axis.begin(told.first), axis.x(told.last, end=True)
        middle = (left + right) / 2
        return _Placed(told, middle, (min(left, middle - size), max(right, middle + size)))
    if told.reported:
        x = axis.x(told.reported)
        return _Placed(told, x, (x - size - 12, x + size))
    return _Placed(told, axis.right + 26, (axis.right + 26 - size, axis.right + 26 + size))


def _rows(placed: Sequence[_Placed], axis: Axis) -> list[list[_Placed]]:
    """The marks in rows in which none covers another; where there are too many, the last row is filled all the same."""
    rows: list[list[_Placed]] = []
    for one in placed:
        if one.x > axis.right:  # those without a date: side by side
            one = _beside(one, rows)
        free = next((row for row in rows if row[-1].reach[1] <= one.reach[0] + 1), None)
        if free is not None:
            free.append(one)
        elif len(rows) < _ROWS:
            rows.append([one])
        else:
            min(rows, key=lambda row: row[-1].reach[1]).append(one)
    return rows


def _beside(one: _Placed, rows: Sequence[Sequence[_Placed]]) -> _Placed:
    there = sum(1 for row in rows for other in row if other.reach[1] > one.reach[0] - 60 and not _dated(other.told))
    moved = min(there // max(1, _ROWS), 3) * 20
    return _Placed(one.told, one.x + moved, (one.reach[0] + moved, one.reach[1] + moved))


def _dated(told: Told) -> bool:
    return bool(told.first or told.reported)


def _radius(told: Told) -> float:
    return {1: 4.4, 2: 5.8, 3: 6.9, 4: 7.7}.get(told.origins, 8.4)


def _mark(placed: _Placed, axis: Axis, y: float) -> Markup:
    told, group = placed.told, group_of(placed.told.force)
    classes = f"mark {group}" + (" attitude" if told.act == "attitude" else "") + ("" if told.first else " undated")
    before = Markup("")
    left, right = placed.reach
    if told.first and told.first != told.last and right - left > 2 * _radius(told) + 6:
        before = Markup('<rect class="stretch {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="6" rx="3"/>').format(
            group, left, y - 3, right - left
        )
    elif not told.first and told.reported:
        before = Markup('<path class="tail {}" d="M{:.1f} {:.1f}h-12"/>').format(group, placed.x - _radius(told), y)
    said = label(told)
    return Markup(
        '<a class="told" href="/utterances/{}" aria-label="{}"><title>{}</title>{}<path class="{}" d="{}"/></a>'
    ).format(told.utterance, said, said, before, classes, shape(group, placed.x, y, _radius(told)))
