"""A token classifier of BERT-base's size in torch f32: what OnRecord's speed is compared with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray


def token_classifier(ids: NDArray[np.int32], threads: int, batch: int = 8) -> Callable[[], None]:
    """A function that classifies every wordpiece of `ids` (windows × length); random weights, the work is the same."""
    import torch
    from transformers import BertConfig, BertForTokenClassification

    torch.set_num_threads(threads)
    model = BertForTokenClassification(BertConfig(num_labels=7)).eval()
    windows = torch.from_numpy(ids).long()

    def run() -> None:
        with torch.inference_mode():
            for i in range(0, len(windows), batch):
                model(input_ids=windows[i : i + batch])

    return run
