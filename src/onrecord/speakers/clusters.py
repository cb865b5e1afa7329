"""Forms joined into actors, link by link, the surest first, and never against what a person has decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.speakers.conflicts import against
from onrecord.speakers.forms import Form
from onrecord.speakers.links import FormLink
from onrecord.speakers.spelling_keys import one_person


class Clusters:
    """Sets of form keys that are one actor. `objections` says which decisions the evidence speaks against, and why."""

    def __init__(self, forms: Mapping[str, Form]) -> None:
        self._forms = forms
        self._root = {key: key for key in forms}
        self._members = {key: [key] for key in forms}
        self._apart: list[tuple[str, str]] = []
        self.reasons: dict[str, list[FormLink]] = {key: [] for key in forms}
        self.objections: list[str] = []

    def root(self, key: str) -> str:
        """The key that stands for the whole set."""
        while self._root[key] != key:
            key = self._root[key]
        return key

    def members(self, key: str) -> Sequence[str]:
        """All keys of the set that holds `key`."""
        return self._members[self.root(key)]

    def decide(self, same: Iterable[tuple[str, str]], different: Iterable[tuple[str, str]]) -> None:
        """What a person has decided, before any link; the later decisions of a pair are the caller's to choose."""
        self._apart = list(different)
        for left, right in same:
            why = against(self._forms[left], self._forms[right])
            if why is not None:
                self.objections.append(f"{self._shown(left)} and {self._shown(right)} were said to be one, but {why}")
            self._join(left, right)

    def follow(self, links: Iterable[FormLink]) -> None:
        """Joins what the links say, unless something in either set speaks against it."""
        for link in links:
            left, right = self.root(link.left), self.root(link.right)
            if left == right:
                continue
            if self._decided_apart(left, right):
                names = f"{self._shown(link.left)} and {self._shown(link.right)}"
                self.objections.append(f"{names} were said to be different, but {link.why}")
            elif self._agree(left, right):
                self.reasons[link.left].append(link)
                self.reasons[link.right].append(link)
                self._join(left, right)

    def _agree(self, left: str, right: str) -> bool:
        for one in self._members[left]:
            for other in self._members[right]:
                a, b = self._forms[one], self._forms[other]
                if a.kind == b.kind == "person" and (one_person(a.words, b.words) == 0 or against(a, b) is not None):
                    return False
        return True

    def _decided_apart(self, left: str, right: str) -> bool:
        return any({self.root(a), self.root(b)} == {left, right} for a, b in self._apart)

    def _join(self, left: str, right: str) -> None:
        left, right = sorted((self.root(left), self.root(right)))
        if left != right:
            self._root[right] = left
            self._members[left].extend(self._members.pop(right))

    def _shown(self, key: str) -> str:
        names = self._forms[key].names
        return f"“{max(sorted(names), key=lambda n: names[n])}”" if names else f"“{key}”"
