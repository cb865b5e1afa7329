"""OnRecord: who said what, about what, when, and which outlets carried it independently."""

from importlib.metadata import version

__version__ = version("onrecord")
