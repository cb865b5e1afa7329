"""From what a person names to reports and their statements.

What is heavy is loaded when the first input needs it: whoever only asks a record waits for neither readers nor models.
"""

from __future__ import annotations

import itertools
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.errors import InputError, OnRecordError, failed
from onrecord.model.report import Report

if TYPE_CHECKING:
    from onrecord.model.extraction import Extraction
    from onrecord.model.tags import Tagger
    from onrecord.reading import Supplied
    from onrecord.wording.meaning import Embedder

PathLike = str | os.PathLike[str]
Input = PathLike | Report | InputError


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
    from onrecord.reading import Supplied, given_date, read_meta_table

    return Supplied(
        outlet=outlet,
        date=None if date is None else given_date(date),
        url=url,
        title=title,
        language=language,
        meta=None if meta is None else read_meta_table(os.fspath(meta)),
    )


def reports_of(inputs: PathLike | Iterable[Input], said: Supplied) -> Iterator[Report | InputError]:
    """Reports and errors as they are, and those behind paths, lazily and in the order given.

    What is wrong with rows of a table comes first.
    """
    from onrecord.reading import read

    if said.meta is not None:
        yield from said.meta.problems
    paths: list[str] = []
    for one in [inputs] if isinstance(inputs, str | os.PathLike) else inputs:
        if isinstance(one, Report | InputError):
            yield from read(paths, said)
            paths = []
            yield one
        else:
            paths.append(os.fspath(one))
    # All that stand together are read together: what is reached by two of them is read once.
    yield from read(paths, said)


def extractions(
    reports: Iterable[Report | InputError], load_tagger: Callable[[], Tagger]
) -> Iterator[Extraction | InputError]:
    """What `extract` gives, lazily and in order; where there is no report, no model is loaded.

    A report that the program fails on, by a fault of its own, is an InputError that says so: whoever reads an archive
    of a thousand reports should not lose the others.
    """
    remaining = iter(reports)
    for one in remaining:
        if isinstance(one, Report):
            yield from _guarded(itertools.chain([one], remaining), load_tagger())
        else:
            yield one


def _guarded(reports: Iterator[Report | InputError], tagger: Tagger) -> Iterator[Extraction | InputError]:
    from onrecord.record.extraction import extract

    in_hand: deque[Report | InputError] = deque()
    asking = False  # whether what happens now happens in `reports`, and not in extraction

    def taken() -> Iterator[Report | InputError]:
        nonlocal asking
        asking = True
        for one in reports:
            asking = False
            in_hand.append(one)
            yield one
            asking = True
        asking = False

    while True:
        try:
            for found in extract(taken(), tagger):
                in_hand.popleft()
                yield found
            return
        except Exception as error:
            if asking or isinstance(error, OnRecordError):
                raise
            # One of those in hand is at fault. Each alone shows which.
            while in_hand:
                yield _alone(in_hand.popleft(), tagger)


def _alone(one: Report | InputError, tagger: Tagger) -> Extraction | InputError:
    from onrecord.record.extraction import extract

    try:
        return next(extract([one], tagger))
    except Exception as error:
        return failed(one.path, error, one.id if isinstance(one, Report) else None)


def shipped_tagger() -> Tagger:
    """The model in the package."""
    from onrecord.tagging import load_tagger

    return load_tagger()


def shipped_embedder() -> Embedder:
    """The model in the package that tells what sentences mean."""
    from onrecord.embedding import load_embedder

    return load_embedder()
