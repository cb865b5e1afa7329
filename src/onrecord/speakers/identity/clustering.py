"""Joins forms into actors, link by link, the surest first, and never against what a person decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.speakers.evidence.conflicts import against, speaks_against
from onrecord.speakers.evidence.forms import Form
from onrecord.speakers.evidence.spelling_keys import one_person
from onrecord.speakers.identity.judged import Decided
from onrecord.speakers.identity.links import FormLink


class Clusters:
    """Sets of form keys that are one actor. `objections` says which decisions the evidence speaks against, and why."""

    def __init__(self, forms: Mapping[str, Form]) -> None:
        self._forms = forms
        self._root = {key: key for key in forms}
        self._members = {key: [key] for key in forms}
        self._apart: list[Decided] = []
        self._links: dict[str, list[FormLink]] = {key: [] for key in forms}
        self._by_hand: set[str] = set()
        self.decided: list[Decided] = []
        self.objections: dict[Decided, str] = {}

    def root(self, key: str) -> str:
        """The key that stands for the whole set."""
        while self._root[key] != key:
            key = self._root[key]
        return key

    def members(self, key: str) -> Sequence[str]:
        """All keys of the set that holds `key`."""
        return self._members[self.root(key)]

    def first(self, key: str) -> Form:
        """The form of the set that holds `key` that was seen first, by the dates of the reports."""
        return min((self._forms[k] for k in self.members(key)), key=lambda form: (form.first, form.key))

    def reason(self, key: str) -> FormLink | None:
        """The surest link by which a form came to its set; None where it is alone."""
        return max(self._links[key], key=lambda link: link.score, default=None)

    def keys(self) -> Iterable[str]:
        """All keys of all sets."""
        return self._root.keys()

    def decide(self, decided: Iterable[Decided]) -> None:
        """What a person has decided, the first first, before any link. Of what contradicts itself the first holds."""
        for one in decided:
            self.decided.append(one)
            if one.same and self._decided_apart(self.root(one.left), self.root(one.right)) is None:
                why = speaks_against(self._forms[one.left], self._forms[one.right])
                if why is not None:
                    names = f"{self._shown(one.left)} and {self._shown(one.right)}"
                    self.objections[one] = f"{names} were said to be one, but {why}"
                self._by_hand |= {one.left, one.right}
                said = "so decided" if one.by is not None else "the actors' file says so"
                self._tie(FormLink(one.left, one.right, 1.0, said))
            elif not one.same and self.root(one.left) != self.root(one.right):
                self._apart.append(one)

    def follow(self, links: Iterable[FormLink]) -> None:
        """Joins what the links say, unless something in either set speaks against it."""
        for link in links:
            left, right = self.root(link.left), self.root(link.right)
            if left == right:
                continue
            apart = self._decided_apart(left, right)
            if apart is not None:
                if self._forms[link.left].words == self._forms[link.right].words and not link.offices:
                    continue  # two people of one name: that they have it speaks for nothing
                names = f"{self._shown(link.left)} and {self._shown(link.right)}"
                self.objections.setdefault(apart, f"{names} were said to be different, but {link.why}")
            elif self._agree(left, right):
                self._tie(link)

    def _tie(self, link: FormLink) -> None:
        self._links[link.left].append(link)
        self._links[link.right].append(link)
        left, right = sorted((self.root(link.left), self.root(link.right)))
        if left != right:
            self._root[right] = left
            self._members[left].extend(self._members.pop(right))

    def _agree(self, left: str, right: str) -> bool:
        for one in self._members[left]:
            for other in self._members[right]:
                a, b = self._forms[one], self._forms[other]
                if not (a.full and b.full) or {one, other} & self._by_hand:  # a person knows better than their names
                    continue
                if one_person(a.words, b.words) == 0 or against(a, b) is not None:
                    return False
        return True

    def _decided_apart(self, left: str, right: str) -> Decided | None:
        return next((d for d in self._apart if {self.root(d.left), self.root(d.right)} == {left, right}), None)

    def _shown(self, key: str) -> str:
        return f"“{self._forms[key].shown}”"
