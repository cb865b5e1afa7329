"""The answer for one frame."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.statement import Principal, Speaker


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whose words they are, and on whose behalf; None where the report does not show it well enough."""

    speaker: Speaker | None
    principal: Principal | None


OPEN = Resolution(None, None)
