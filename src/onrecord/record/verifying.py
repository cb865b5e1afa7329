"""Whether a record is sound: what is stored is what was stored, and what is derived follows from it."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import RecordDamaged
from onrecord.export.formats import lines
from onrecord.model.fault import Fault
from onrecord.record.inputs import PathLike
from onrecord.record.linking import link
from onrecord.store.snapshot import Snapshot
from onrecord.store.soundness.examining import RELINK, Examined, examined

VerifyProgress = Callable[[str, int, int], None]
"""Called with what is looked at, how many steps of it are done, and of how many."""

_NAMED = 3  # ids that a fault names
_EARLIER = (
    "An earlier version wrote this record, so only {} looked at. The next command that opens it brings it up to date; "
    "verify it after that."
)
_STORED = ("stored", "text", "judgement")
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verified:
    """What `verify` found: nothing is wrong where there are no `faults`. `notes` are sentences about what is
    no fault.
    """

    faults: tuple[Fault, ...]
    notes: tuple[str, ...]


def verify(path: PathLike, *, thorough: bool = True, on_progress: VerifyProgress | None = None) -> Verified:
    """Look at every part of the record at `path`, and change nothing.

    What is not `thorough` does not derive anew what is derived.

    Raises NoRecord and NotARecord where there is none, RecordBusy.
    """
    progress = on_progress or (lambda what, done, of: None)
    try:
        with examined(Path(path)) as record:
            return _verified(record, thorough, progress)
    except RecordDamaged as error:  # so that it could not be looked at
        return Verified((Fault("file", str(error)),), ())


def _verified(record: Examined, thorough: bool, progress: VerifyProgress) -> Verified:
    faults = record.file()
    if any(fault.kind == "file" for fault in faults):
        return Verified(tuple(faults), ())  # whatever else is read now may be wrong for that reason alone
    if not record.present:
        return Verified(tuple(faults), (_EARLIER.format("the file was"),))
    faults += record.stored(lambda done, of: progress("reports", done, of))
    if not record.linked:
        return Verified(tuple(faults), (_EARLIER.format("the file and what is stored were"),))
    if thorough:
        faults += _derived(record, faults, lambda done, of: progress("links", done, of))
    return Verified(tuple(faults), () if faults else tuple(_lost(record)))


def _lost(record: Examined) -> list[str]:
    lost = record.lost()
    if not lost:
        return []
    return [
        f"{len(lost)} {'decision finds' if len(lost) == 1 else 'decisions find'} no place any more, and "
        f"{'waits' if len(lost) == 1 else 'wait'} for the statement to be found again; to see: onrecord log --lost"
    ]


def _derived(record: Examined, before: list[Fault], on_progress: Callable[[int, int], None]) -> list[Fault]:
    with record.copied() as copy:
        faults = list(copy.words())
        if any(fault.kind in _STORED for fault in before):
            return faults  # what follows from something else than what was stored tells nothing
        try:
            here = _lines(record.snapshot())
        except Exception:  # what is stored can be read, so what cannot is derived; `derive` shows whether that is so
            here = None
        hindered = copy.derive(link, on_progress)
        if hindered:
            return faults + hindered
        anew = _lines(copy.snapshot())
        if here is None:
            return [*faults, Fault("derived", f"Something that follows from reports cannot be read. {RELINK}")]
        differing = _differing(here, anew)
        if not differing and (others := copy.changed()):
            said = f"What the record keeps to link reports ({', '.join(others)}) is not what follows from them."
            faults.append(Fault("derived", f"{said} {RELINK}"))
        return faults + [_told(kind, ids) for kind, ids in differing.items()]


def _lines(snapshot: Snapshot) -> dict[_Key, bytes]:
    found: dict[_Key, bytes] = {}
    for line in lines("jsonl", snapshot, "statements"):
        value = json.loads(line)
        found[value["type"], value["id"]] = hashlib.blake2b(line, digest_size=16).digest()
    return found


def _differing(here: Mapping[_Key, bytes], anew: Mapping[_Key, bytes]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for kind, id in dict.fromkeys([*here, *anew]):
        if here.get((kind, id)) != anew.get((kind, id)):
            found[kind].append(id)
    return found


def _told(kind: str, ids: list[str]) -> Fault:
    some = ", ".join(ids[:_NAMED]) + (f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else "")
    many = f"{kind}s" if len(ids) > 1 else kind
    verb = "are" if len(ids) > 1 else "is"
    said = f"The {many} {some} {verb} not what follows from the reports and decisions."
    return Fault("derived", f"{said} {RELINK}")
