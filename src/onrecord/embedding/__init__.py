"""Sentences as vectors: tokenizer, the network's runtime and its weights."""

from onrecord.embedding.embedder import load_embedder

__all__ = ["load_embedder"]
