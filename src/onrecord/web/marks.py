"""What a force looks like: its shape and its group. The colours of the groups stand in `static/room.css`."""

from __future__ import annotations

from typing import Literal

from markupsafe import Markup

from onrecord.model.statement import Act, Force

Group = Literal["plain", "against", "warning", "wanting", "towards"]

_GROUPS: dict[Force, Group] = {
    "asserts": "plain",
    "denies": "against",
    "declines to comment": "against",
    "has not said": "against",
    "warns": "warning",
    "accuses": "warning",
    "condemns": "warning",
    "demands": "wanting",
    "asks": "wanting",
    "promises": "towards",
    "proposes": "towards",
    "agrees": "towards",
    "praises": "towards",
}

GROUPS: dict[Group, str] = {
    "plain": "asserts",
    "against": "denies, declines to comment, has not said",
    "warning": "warns, accuses, condemns",
    "wanting": "demands, asks",
    "towards": "promises, proposes, agrees, praises",
}
"""What each shape stands for."""


def group_of(force: Force) -> Group:
    """The group of forces that look alike."""
    return _GROUPS.get(force, "plain")


def shape(group: Group, x: float, y: float, r: float) -> str:
    """The outline of a mark at `x`, `y`, about `r` wide to each side, as the `d` of a path."""
    if group == "against":  # a cross
        t, w = r * 0.95, r * 0.38
        points = [(-t, -t + w), (-t + w, -t), (0, -w), (t - w, -t), (t, -t + w), (w, 0), (t, t - w), (t - w, t)]
        points += [(0, w), (-t + w, t), (-t, t - w), (-w, 0)]
    elif group == "warning":  # a diamond
        points = [(0, -r * 1.2), (r * 1.2, 0), (0, r * 1.2), (-r * 1.2, 0)]
    elif group == "wanting":  # a square
        points = [(-r * 0.88, -r * 0.88), (r * 0.88, -r * 0.88), (r * 0.88, r * 0.88), (-r * 0.88, r * 0.88)]
    elif group == "towards":  # a triangle
        points = [(0, -r * 1.15), (r * 1.1, r * 0.85), (-r * 1.1, r * 0.85)]
    else:
        return f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0z"
    return "M" + "L".join(f"{x + dx:.1f} {y + dy:.1f}" for dx, dy in points) + "z"


def sample(force: Force, act: Act = "speech") -> Markup:
    """A small mark to stand in a line of text; it says nothing that the words beside it do not."""
    group = group_of(force)
    classes = f"mark {group}" + (" attitude" if act == "attitude" else "")
    return Markup(
        '<svg class="glyph" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">'
        '<path class="{}" d="{}"/></svg>'
    ).format(classes, shape(group, 7, 7, 4.6))
