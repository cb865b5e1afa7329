"""The pages, one module each."""

from __future__ import annotations

from onrecord.web.pages import (
    actor,
    add,
    assets,
    check,
    deciding,
    log,
    outlets,
    programs,
    report,
    review,
    search,
    story,
    take,
    utterance,
)

ROUTERS = tuple(
    module.router
    for module in (
        story,
        search,
        utterance,
        actor,
        report,
        outlets,
        check,
        review,
        log,
        add,
        deciding,
        take,
        programs,
        assets,
    )
)
"""What the application answers with pages."""
