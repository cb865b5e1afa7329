"""Who: from the words of a source to the name of the speaker, and from names to actors. Pure functions."""

from onrecord.model.cast import Cast
from onrecord.speakers.resolution import Resolution
from onrecord.speakers.resolve import Reading, read_report, resolve

__all__ = ["Cast", "Reading", "Resolution", "read_report", "resolve"]
