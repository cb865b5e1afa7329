"""Labels and links from text: tokenizer, features, windows, the network's runtime and its weights."""

from onrecord.tagging.tagger import load_tagger

__all__ = ["load_tagger"]
