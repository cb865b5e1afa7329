"""Who signs a judgement, and when."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import UTC, datetime

from onrecord.errors import UsageError
from onrecord.store.dates import UNKNOWN

Clock = Callable[[], datetime]
"""Gives the time, with its zone."""


def utc_now() -> datetime:
    """The time by this computer's clock."""
    return datetime.now(UTC)


def signature(by: str | None, note: str | None, clock: Clock) -> tuple[str, str, str | None]:
    """When, who, and a note; UsageError where nobody signs."""
    who = _user() if by is None else by
    if not who or not who.strip():
        raise UsageError("Nobody signs this. Say who decides it with --by NAME.")
    return clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), " ".join(who.split()), note or None


def speaker_name(to: str) -> str:
    """The name of a speaker as a person gives it, on one line; UsageError for none."""
    name = " ".join(to.split())
    if not any(character.isalnum() for character in name):
        raise UsageError("The speaker's name is empty. Say whose words they are with --to NAME.")
    return name


def _user() -> str | None:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, as in some containers
        return None


def judged_date(value: str | None) -> str:
    """What a judgement keeps of a date; UsageError where it is none."""
    from onrecord.reading import given_date

    return UNKNOWN if value is None else given_date(value).value
