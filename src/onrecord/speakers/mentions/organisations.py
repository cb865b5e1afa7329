"""The organisations that a report names, and which of them "the ministry" is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.speakers.lexicon.word_classes import OFFICE_WORDS, ORGANISATION_NOUNS
from onrecord.speakers.mentions.names import Run
from onrecord.speakers.report_words import Word, fold, words

_OF = re.compile(r"[ \u00a0](?:of|for|and)[ \u00a0](?:the[ \u00a0])?")
_NOUN = re.compile(r"[ \u00a0]([a-z-]+)\b")


@dataclass(frozen=True, slots=True)
class Organisation:
    """A named organisation: its name as written at `span`, and the folded words of that."""

    name: str
    span: Span
    keys: frozenset[str]


class Organisations:
    """The named organisations of one report, by the nouns in their names."""

    def __init__(self, text: str, runs: Sequence[Run]) -> None:
        self._by_noun: dict[str, list[Organisation]] = defaultdict(list)
        self._by_end: dict[int, Organisation] = {}
        self._by_start: dict[int, Organisation] = {}
        at = 0
        while at < len(runs):
            end, after = _extent(text, runs, at)
            if end is not None:
                self._add(text, Span(runs[at].start, end))
            at = after

    def named(self) -> list[Organisation]:
        """All of them, in text order, each as often as it is named."""
        return list(self._by_end.values())

    def ending(self, end: int) -> Organisation | None:
        """The organisation whose name, as written, ends at the offset `end`; None if none does."""
        return self._by_end.get(end)

    def beginning(self, start: int) -> Organisation | None:
        """The organisation whose name, as written, begins at the offset `start`; None if none does."""
        return self._by_start.get(start)

    def longer(self, written: Sequence[Word], before: int) -> str | None:
        """The one longer name, earlier in the report, that ends as `written` does: "Harbour Council" of "Northland
        Harbour Council"; None where there is none, or more than one."""
        keys = tuple(w.key for w in written if w.key != "the")
        named = [o for noun in set(keys) & ORGANISATION_NOUNS for o in self._by_noun[noun] if o.span.start < before]
        found = {}
        for organisation in named:
            have = tuple(fold(w) for w in organisation.name.split() if fold(w) != "the")
            if len(have) > len(keys) and have[-len(keys) :] == keys:
                found[have] = organisation.name
        if not found:
            return None
        longest = max(found, key=len)
        return found[longest] if all(longest[-len(have) :] == have for have in found) else None

    def _add(self, text: str, span: Span) -> None:
        found = words(text, span.start, span.end)
        keys = frozenset(w.key for w in found)
        organisation = Organisation(" ".join(span.of(text).split()), span, keys)
        self._by_end[span.end] = self._by_start[span.start] = organisation
        for noun in keys & ORGANISATION_NOUNS:
            self._by_noun[noun].append(organisation)

    def meant(self, noun: str, modifiers: frozenset[str], before: int) -> Organisation | None:
        """The one organisation that "the <modifiers> <noun>" can mean, as named first; None where there are several.

        Of names that hold one another ("Ministry of Trade", "Northland Ministry of Trade") the longest counts.
        What is named before the offset `before` is preferred.
        """
        fitting = [o for o in self._by_noun.get(noun, ()) if modifiers <= o.keys]
        earlier = [o for o in fitting if o.span.start < before]
        # "The government" is the home one, unless another was spoken of.
        for chosen in (earlier,) if noun == "government" else (earlier, fitting):
            if not chosen:
                continue
            longest = max(chosen, key=lambda o: (len(o.keys), -o.span.start))
            return longest if all(o.keys <= longest.keys for o in chosen) else None
        return None


def _extent(text: str, runs: Sequence[Run], at: int) -> tuple[int | None, int]:
    """Where the organisation's name that begins with run `at` ends, None if it is none; and the run after it."""
    run = runs[at]
    noun = _NOUN.match(text, run.end) if not run.possessive else None
    if noun and run.kind in {"name", "organisation"} and fold(noun[1]) in ORGANISATION_NOUNS:
        return noun.end(1), at + 1
    if run.kind != "organisation":
        return None, at + 1
    end = run.end
    after = at + 1
    while after < len(runs) and not runs[after - 1].possessive:
        link = _OF.fullmatch(text, end, runs[after].start)
        if not link or (runs[after].kind == "name" and any(w.key not in OFFICE_WORDS for w in runs[after].title)):
            break
        if "and" in link.group() and runs[after].keys[-1:] and runs[after].keys[-1] not in OFFICE_WORDS:
            break
        end = runs[after].end
        after += 1
    return end, after
