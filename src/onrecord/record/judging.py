"""Who signs a judgement, and when."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import UTC, datetime

from onrecord.errors import UsageError
from onrecord.model.judgement import UNKNOWN

Clock = Callable[[], datetime]
"""Gives the time, with its zone."""

LONGEST = 200
"""Characters of a name that a person gives: what is longer is none, and would stand in every list."""


def utc_now() -> datetime:
    """The time by this computer's clock."""
    return datetime.now(UTC)


def signature(by: str | None, note: str | None, clock: Clock) -> tuple[str, str, str | None]:
    """When, who, and a note; UsageError where nobody signs."""
    who = _user() if by is None else by
    if not who or not who.strip():
        raise UsageError("This has no signature. Say who decides it with --by NAME.")
    return clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), _bounded(" ".join(who.split())), note or None


def speaker_name(to: str) -> str:
    """The name of a speaker as a person gives it, on one line; UsageError for none, or for more than a name."""
    name = " ".join(to.split())
    if not any(character.isalnum() for character in name):
        raise UsageError("The speaker's name is empty. Say whose words they are with --to NAME.")
    return _bounded(name)


def shown_name(name: str) -> str:
    """The name that an actor is to be shown by, on one line; UsageError for none, or for more than a name."""
    plain = " ".join(name.split())
    if not any(character.isalnum() for character in plain):
        raise UsageError("The actor's new name is empty.")
    return _bounded(plain)


def _bounded(name: str) -> str:
    if len(name) > LONGEST:
        raise UsageError(
            f"A name of {len(name):,} characters is too long: it may have {LONGEST}. Put the rest into a note."
        )
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
