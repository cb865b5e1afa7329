"""How a command ends: the exit codes, and one line for whatever goes wrong."""

from __future__ import annotations

import enum
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from onrecord.cli.output import complain, forgive_encodings
from onrecord.errors import BadField, Failed, InputError, NothingToDo, OnRecordError, RecordError, UnknownId


class Exit(enum.IntEnum):
    """Exit codes. The help text lists them; programs rely on them."""

    DONE = 0
    PARTLY = 1
    USAGE = 2
    RECORD = 3
    FAULT = 4
    INTERRUPTED = 130
    NOBODY_READS = 141


EXIT_CODES = """\b
Exit codes:
  0    all was done
  1    something could not be read, found or written; the rest was done
  2    wrong usage
  3    the record cannot be used
  4    a fault in OnRecord itself
  130  interrupted with Ctrl-C"""


class Commands(TyperGroup):
    """The commands, in the order they are defined, with one place where errors become a line and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        forgive_encodings()
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _close_quietly()
            raise typer.Exit(Exit.NOBODY_READS) from None
        except KeyboardInterrupt:
            complain("Stopped.")
            raise typer.Exit(Exit.INTERRUPTED) from None
        except OnRecordError as error:
            complain(str(error))
            raise typer.Exit(_code(error)) from None
        except OSError as error:
            _close_quietly()
            complain(f"{error.filename or 'The output'} could not be written or read: {error.strerror or error}.")
            raise typer.Exit(Exit.PARTLY) from None
        except Exception as error:
            if hasattr(error, "exit_code") or isinstance(error, typer.Abort) or os.environ.get("ONRECORD_DEBUG"):
                raise
            complain(
                f"This is a fault in OnRecord, not in what you gave it: {type(error).__name__}: {error}. "
                "Set ONRECORD_DEBUG=1 to see where, and report it, please."
            )
            raise typer.Exit(Exit.FAULT) from None
        return result


def complaint(error: InputError) -> str:
    """What to tell of an input that was wrong: that it was not read, or only not all of it."""
    return f"{'read in part' if isinstance(error, BadField | Failed) else 'not read'}: {error}"


def _code(error: OnRecordError) -> Exit:
    if isinstance(error, RecordError):
        return Exit.RECORD
    return Exit.PARTLY if isinstance(error, UnknownId | NothingToDo) else Exit.USAGE


def _close_quietly() -> None:
    """Let the interpreter flush into nothing what standard output does not take any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
