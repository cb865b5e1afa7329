"""Which processor reads a report does not decide what is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.processors import exported

from onrecord import sample


@pytest.fixture(scope="module")
def as_it_is(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The export of some sample reports, made with all that this processor has."""
    return exported(_reports(), "", tmp_path_factory.mktemp("all") / "a.db")


def _reports() -> list[Path]:
    return sorted(sample.reports_folder().glob("*.txt"))[:3]


@pytest.mark.parametrize("limit", ["AVX2"])
def test_the_export_is_the_same_under_another_instruction_set(as_it_is: bytes, limit: str, tmp_path: Path) -> None:
    """Byte for byte, when runtime and arrays may use no instructions beyond `limit`."""
    assert b'"type": "statement"' in as_it_is
    assert as_it_is == exported(_reports(), limit, tmp_path / "a.db")
