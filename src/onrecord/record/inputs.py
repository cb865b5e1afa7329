"""From what a person names to reports and their statements; the model is loaded when the first report needs it."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator

from onrecord.errors import InputError
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.tags import Tagger
from onrecord.reading import Supplied, given_date, read_meta_table

PathLike = str | os.PathLike[str]


def supplied(
    *,
    outlet: str | None = None,
    date: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str | None = None,
    meta: PathLike | None = None,
) -> Supplied:
    """What a person says of the reports. UsageError for a date that is none, InputError for a table that is none."""
    return Supplied(
        outlet=outlet,
        date=None if date is None else given_date(date),
        url=url,
        title=title,
        language=language,
        meta=None if meta is None else read_meta_table(os.fspath(meta)),
    )


def extractions(
    reports: Iterable[Report | InputError], load_tagger: Callable[[], Tagger]
) -> Iterator[Extraction | InputError]:
    """What `extract` gives, lazily and in order; where there is no report, no model is loaded."""
    remaining = iter(reports)
    for one in remaining:
        if isinstance(one, Report):
            from onrecord.record.extraction import extract

            yield from extract(itertools.chain([one], remaining), load_tagger())
        else:
            yield one


def shipped_tagger() -> Tagger:
    """The model in the package."""
    from onrecord.tagging import load_tagger

    return load_tagger()
