"""The inference runtime, OpenVINO, kept from sending anything: import `openvino` from here only.

`import openvino` brings `openvino_telemetry`, which writes a lasting client id and a count of uses into the user's home
and posts each import to an analytics host, in a thread that tells of no fault. It asks nobody, and is silent only
where a file in the home or the variable `CI` says so.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SENDS = "openvino_telemetry"


@contextmanager
def nothing_sent() -> Iterator[None]:
    """Whatever is imported meanwhile finds no `openvino_telemetry`, and goes on with the stub that it keeps for that.

    What the rest of the process would import afterwards is left as it was. Whoever imports `openvino` before OnRecord
    has sent by then what they sent; what is sent later, from the import of OnRecord on, is nothing of ours.
    """
    missing = object()
    before = sys.modules.get(_SENDS, missing)
    sys.modules[_SENDS] = None  # type: ignore[assignment]  # as importlib has it: the import of this name fails
    try:
        yield
    finally:
        if before is missing:
            del sys.modules[_SENDS]
        else:
            sys.modules[_SENDS] = before  # type: ignore[assignment]


with nothing_sent():
    import openvino as openvino
