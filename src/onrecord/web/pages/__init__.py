"""The pages, one module each."""

from __future__ import annotations

from onrecord.web.pages import (
    actor,
    add,
    assets,
    deciding,
    log,
    outlets,
    programs,
    report,
    search,
    story,
    take,
    utterance,
)

ROUTERS = tuple(
    module.router
    for module in (story, search, utterance, actor, report, outlets, log, add, deciding, take, programs, assets)
)
"""What the application answers with pages."""
