"""Sentences as vectors, with the weights in the package."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.embedding import load_embedder
from onrecord.embedding.embedder import NetworkEmbedder
from onrecord.inference.transformer import WIDTH

FERRY = "The night ferry will sail again before the winter, the minister said."
AGAIN = "Before winter comes the ferry is to run at night once more, according to the minister."
BRIDGE = "Two of the four bridges on the shore road are closed to heavy lorries."


@pytest.fixture(scope="module")
def embedder() -> NetworkEmbedder:
    return load_embedder(threads=1)


def test_a_vector_has_length_one(embedder: NetworkEmbedder) -> None:
    """Products of vectors are cosines."""
    vectors = embedder.embed([FERRY, BRIDGE])
    assert (2, WIDTH) == vectors.shape
    np.testing.assert_allclose(np.ones(2), np.linalg.norm(vectors, axis=1), atol=1e-5)


def test_a_vector_depends_on_its_sentence_only(embedder: NetworkEmbedder) -> None:
    """What else is read at the same time, longer or shorter, makes no difference."""
    alone = embedder.embed([FERRY])[0]
    among = embedder.embed([BRIDGE * 9, FERRY, "Yes.", AGAIN])[1]
    np.testing.assert_array_equal(alone, among)


def test_the_same_in_other_words_lies_nearer_than_something_else(embedder: NetworkEmbedder) -> None:
    """Nearness is of meaning, not of words."""
    ferry, again, bridge = embedder.embed([FERRY, AGAIN, BRIDGE])
    assert ferry @ again > ferry @ bridge + 0.2


def test_nothing_and_very_long_texts_have_vectors_too(embedder: NetworkEmbedder) -> None:
    """An empty sentence, or one of ten thousand words, is no error."""
    assert (2, WIDTH) == embedder.embed(["", FERRY * 1000]).shape
    assert (0, WIDTH) == embedder.embed([]).shape
