"""Whether damage to the record explains an unexpected error."""

from __future__ import annotations

import json
import traceback
from pathlib import Path

from onrecord.errors import OnRecordError, RecordDamaged

_PACKAGE = __name__.partition(".")[0]


def damage_behind(error: BaseException | None, path: Path, *, thorough: bool = True) -> OnRecordError | None:
    """What to raise in place of `error`, where it came from this package and the record at `path` is damaged.

    The record is looked at only then, and has to be closed. What is not thorough does without deriving anything anew:
    it is soon done, and may miss damage to what is derived.
    """
    if error is None or not _unforeseen(error) or not _of_this_package(error):
        return None
    from onrecord.record.verifying import verify  # who only reads a sound record does not wait for it

    try:
        faults = verify(path, thorough=thorough).faults
    except OnRecordError as told:
        return told
    except Exception:  # nothing is found to be wrong with what is stored
        return None
    if faults:
        return RecordDamaged(f"{path} is damaged: {faults[0].said} `onrecord verify` tells all.")
    if isinstance(error, json.JSONDecodeError) and not thorough:  # all JSON that is read was written here
        return RecordDamaged(f"{path} is damaged: something in it cannot be read. `onrecord verify` says what.")
    return None


def _unforeseen(error: BaseException) -> bool:
    if isinstance(error, OnRecordError | OSError) or not isinstance(error, Exception):
        return False
    # Other programs derive from RuntimeError what is no error: how a command ends, for one.
    return not isinstance(error, RuntimeError) or type(error) in (RuntimeError, RecursionError)


def _of_this_package(error: BaseException) -> bool:
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return any(str(frame.f_globals.get("__name__", "")).split(".")[0] == _PACKAGE for frame in frames[1:])
