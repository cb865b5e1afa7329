"""Modules that are imported when they are first used: who only reads a record does not wait for what changes one."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any


class Later(ModuleType):
    """Stands for the module of its name. Where a type checker looks, the module itself is imported in its place."""

    def __getattr__(self, name: str) -> Any:
        """What the module has of this name."""
        return getattr(import_module(self.__name__), name)


def later(*names: str) -> tuple[Later, ...]:
    """The modules of these full names, none of which is imported yet."""
    return tuple(Later(name) for name in names)
