"""Who: from the words of a source to the name of the speaker. Pure functions."""

from onrecord.speakers.resolution import Resolution
from onrecord.speakers.resolve import resolve

__all__ = ["Resolution", "resolve"]
