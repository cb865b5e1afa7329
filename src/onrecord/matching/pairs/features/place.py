"""Where the two stand: in which reports, and where in one report."""

from __future__ import annotations

from onrecord.matching.pairs.comparable import Compared, story_share
from onrecord.matching.pairs.features.finding import NOTHING, Finding
from onrecord.model.span import shared

_ONE_STORY = 0.2  # the share from which reports tell one story; those of two seldom reach half of it


def same_story(a: Compared, b: Compared) -> Finding:
    """How far two reports tell of the same things: the share of telling words."""
    if a.story.report == b.story.report:
        return NOTHING
    share = story_share(a.story.stems, b.story.stems)
    if not share:
        return NOTHING
    return min(1.0, share / _ONE_STORY), f"the reports share {round(100 * share)} % of their telling words"


def same_report(a: Compared, b: Compared) -> Finding:
    """Both stand in one report, which seldom says a thing twice."""
    return (1.0, "both stand in one report") if a.story.report == b.story.report else NOTHING


def other_sentence(a: Compared, b: Compared) -> Finding:
    """Both stand in one report, in quotation marks, on other characters: one goes on where the other stops."""
    if a.story.report != b.story.report or a.statement.kind == "indirect" or b.statement.kind == "indirect":
        return NOTHING
    return NOTHING if shared(a.statement.content, b.statement.content) else (1.0, "two quotations of one report")


def same_characters(a: Compared, b: Compared) -> Finding:
    """Two statements of one report rest on the same characters: the share of the shorter content."""
    if a.story.report != b.story.report:
        return NOTHING
    both = shared(a.statement.content, b.statement.content)
    share = both / min(sum(map(len, a.statement.content)), sum(map(len, b.statement.content)))
    return (share, "the same characters of the report") if share else NOTHING
