"""Everything that OnRecord raises on purpose.

    OnRecordError
    ├── InputError            one input could not be read; the others still are
    │   ├── NotFound          there is no such file or folder
    │   ├── NotReadable       no permission, a broken archive, not text
    │   ├── NothingToRead     the file holds no text
    │   ├── Failed            OnRecord failed on it, by a fault of its own
    │   └── BadRow            one row of a JSON or CSV file is wrong; the rows around it are still read
    │       └── BadField      one field of a row is wrong; the report was read without it
    ├── RecordError           the record itself cannot be used
    │   ├── NoRecord          there is no file of this name
    │   ├── NotARecord        the file is something else
    │   ├── RecordDamaged     what it holds is not what was stored, or cannot be read
    │   ├── RecordTooNew      written by a later version of OnRecord
    │   ├── RecordBusy        another program holds it for too long
    │   └── NoBackup          it could not be copied there
    ├── UnknownId             no statement, report or judgement has this id
    │   └── TakenOut          what had it was taken out of the lists by a person
    ├── NothingToDo           what was asked for is so already
    └── UsageError            options that do not fit together

Each message says what happened, to what, and what to do about it, in words for a person.
"""

from __future__ import annotations


class OnRecordError(Exception):
    """Base of all errors that OnRecord raises on purpose; `str(error)` is a sentence for a person."""


class InputError(OnRecordError):
    """One input could not be read.

    `path` names it as the person gave it; `reason` says what is wrong and what to do.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class NotFound(InputError):
    """There is no such file or folder."""


class NotReadable(InputError):
    """No permission, a broken archive, or bytes that are not text."""


class NothingToRead(InputError):
    """The file holds no text."""


class Failed(InputError):
    """OnRecord failed on one report, by a fault of its own; `report` is its id, where it was read so far."""

    def __init__(self, path: str, reason: str, report: str | None = None) -> None:
        super().__init__(path, reason)
        self.report = report


def failed(path: str, error: Exception, report: str | None = None) -> Failed:
    """The error that tells of `error`, which OnRecord did not mean to raise."""
    what = f"OnRecord failed on it, by a fault of its own ({type(error).__name__}: {error})"
    fault = Failed(path, f"{what}; report it, please", report)
    fault.__cause__ = error
    return fault


class BadRow(InputError):
    """One row of a JSON or CSV file is wrong; the rows around it are still read."""


class BadField(BadRow):
    """One field of a row is wrong; the report was read without it."""


class RecordError(OnRecordError):
    """The record itself cannot be used."""


class NoRecord(RecordError):
    """There is no record at this path."""


class NotARecord(RecordError):
    """The file exists and is not a record."""


class RecordDamaged(RecordError):
    """What the record holds is not what was stored, or cannot be read."""


class RecordTooNew(RecordError):
    """The record was written by a later version of OnRecord."""


class RecordBusy(RecordError):
    """Another program holds the record for too long."""


class NoBackup(RecordError):
    """The record could not be copied there."""


class UnknownId(OnRecordError):
    """No statement, report or judgement of the record has this id."""


class TakenOut(UnknownId):
    """What had this id was taken out of the lists: by which judgement, of which report, and what it said."""

    def __init__(self, said: str, judgement: str, report: str, words: str) -> None:
        super().__init__(said)
        self.judgement = judgement
        self.report = report
        self.words = words


class NothingToDo(OnRecordError):
    """What was asked for is so already."""


class UsageError(OnRecordError):
    """Options that do not fit together."""
