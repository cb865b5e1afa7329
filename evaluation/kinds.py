"""How many of the invented texts of `tests/golden/kinds` are read rightly, kind by kind.

    python -m evaluation.kinds [--kind KIND ...] [--wrong] [--set FILE]

There are twelve texts of each of eleven kinds. A text is right where a statement meets each of its expectations, and
no statement holds words that were said by nobody. Only outermost statements count: neither those inside another nor
those that repeat an earlier one. With `--wrong`, a line for each text that is wrong says what was expected, and what
was found.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.model.extraction import Extraction
from onrecord.model.statement import Statement
from onrecord.reading import read
from onrecord.record.inputs import extractions, shipped_tagger

SET = Path(__file__).parent.parent / "tests" / "golden" / "kinds" / "kinds.jsonl"
KINDS = (
    "lead",
    "lone-quotation",
    "nobody",
    "passive",
    "pronouns",
    "institutions",
    "furniture",
    "days",
    "interviews",
    "names",
    "headlines",
)
_STRAIGHT = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')


@dataclass(frozen=True, slots=True)
class Expected:
    """A statement that a careful reader finds: its content holds `words`, and none of `not_in_content`.

    `speakers` are the names that are right, () where the speaker must stay open, None where it is not asked; `exact`
    asks for the whole name. `date` is the day it was said on, and `relays` the names of the outlet that passes it on;
    None and () where that is not asked.
    """

    words: str
    speakers: tuple[str, ...] | None = None
    exact: bool = False
    date: str | None = None
    relays: tuple[str, ...] = ()
    not_in_content: tuple[str, ...] = ()

    def __str__(self) -> str:
        asked = [f"“{self.words}”"]
        if self.speakers is not None:
            asked.append(f"by {' or '.join(self.speakers) or 'nobody named'}")
        if self.date:
            asked.append(f"on {self.date}")
        if self.relays:
            asked.append(f"through {' or '.join(self.relays)}")
        if self.not_in_content:
            asked.append("without " + ", ".join(f"“{words}”" for words in self.not_in_content))
        return " ".join(asked)

    def met_by(self, statement: Statement) -> bool:
        """Whether `statement` is the one, and has all that is asked."""
        content = fold(statement.content_text)
        return (
            fold(self.words) in content
            and not any(fold(words) in content for words in self.not_in_content)
            and self._said_by(statement.speaker.name if statement.speaker else None)
            and (self.date is None or (statement.date is not None and statement.date.value[:10] == self.date))
            and (not self.relays or (statement.relay is not None and same(statement.relay.name, self.relays)))
        )

    def _said_by(self, name: str | None) -> bool:
        if self.speakers is None:
            return True
        if name is None or not self.speakers:
            return name is None and not self.speakers
        return same(name, self.speakers, exact=self.exact)


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its right answer.

    `nothing` are words that no statement may hold; "*" among them says that there is no statement at all.
    """

    id: str
    kind: str
    press: str
    text: str
    date: str | None
    outlet: str
    expect: tuple[Expected, ...] = ()
    nothing: tuple[str, ...] = ()


def load(file: Path = SET) -> list[Text]:
    """The texts of a set, one a line."""
    return [_text(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def fold(words: str) -> str:
    """`words` with each white space one blank and straight quotation marks."""
    return " ".join(words.translate(_STRAIGHT).split())


def same(name: str, accepted: Iterable[str], exact: bool = False) -> bool:
    """Whether `name` ends with the last word of an accepted one, whatever the case; `exact`: is one, but for "the"."""
    part = _whole if exact else _last
    return part(name) in {part(one) for one in accepted}


def faults(text: Text, statements: Iterable[Statement]) -> list[str]:
    """What is wrong with the statements of a text, each fault in words; none where it is right."""
    outer = outermost(statements)
    wrong = [f"expected {one}" for one in text.expect if not any(one.met_by(statement) for statement in outer)]
    if "*" in text.nothing:
        if outer:
            wrong.append("expected nothing")
        return wrong
    held = [fold(statement.content_text) for statement in outer]
    wrong += [f"nobody said “{words}”" for words in text.nothing if any(fold(words) in content for content in held)]
    return wrong


def outermost(statements: Iterable[Statement]) -> list[Statement]:
    """Those that are neither inside another nor repeat an earlier one."""
    return [statement for statement in statements if statement.inside is None and statement.repeats is None]


def read_through(texts: Sequence[Text]) -> Iterator[tuple[Text, tuple[Statement, ...] | str]]:
    """Each text with the statements that are found in it, or with the words of what went wrong."""
    by_path = {f"{text.id}.txt": text for text in texts}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "kinds.jsonl"
        file.write_text("".join(f"{_row(path, text)}\n" for path, text in by_path.items()), encoding="utf-8")
        for one in extractions(read([str(file)]), shipped_tagger):
            if isinstance(one, Extraction):
                yield by_path.pop(one.report.path), one.statements
    for text in by_path.values():
        yield text, "not read"


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--kind", nargs="+", choices=KINDS, default=KINDS)
    p.add_argument("--wrong", action="store_true", help="a line for each text that is wrong")
    p.add_argument("--set", type=Path, default=SET, help="another file of such texts")
    args = p.parse_args()
    right, all_ = dict.fromkeys(args.kind, 0), dict.fromkeys(args.kind, 0)
    for text, found in read_through([text for text in load(args.set) if text.kind in args.kind]):
        wrong = [found] if isinstance(found, str) else faults(text, found)
        all_[text.kind] += 1
        right[text.kind] += not wrong
        if wrong and args.wrong:
            print(f"{text.id}: {'; '.join(wrong)}. Found: {'' if isinstance(found, str) else _shown(found)}")
    for kind in args.kind:
        print(f"{kind:<16}{right[kind]:>3} of {all_[kind]}")
    print(f"{'all':<16}{sum(right.values()):>3} of {sum(all_.values())}")


def _text(row: dict[str, Any]) -> Text:
    return Text(
        id=row["id"],
        kind=row["kind"],
        press=row["press"],
        text=row["text"],
        date=row["date"],
        outlet=row["outlet"],
        expect=tuple(_expected(one) for one in row["expect"]),
        nothing=tuple(row["nothing"]),
    )


def _expected(row: dict[str, Any]) -> Expected:
    return Expected(
        words=row["words"],
        speakers=_names(row["speaker"]) if "speaker" in row else None,
        exact=row.get("exact", False),
        date=row.get("date"),
        relays=_names(row.get("relay")),
        not_in_content=tuple(row.get("not_in_content", ())),
    )


def _names(given: str | list[str] | None) -> tuple[str, ...]:
    if given is None:
        return ()
    return (given,) if isinstance(given, str) else tuple(given)


def _row(path: str, text: Text) -> str:
    dated = {"date": text.date} if text.date else {}
    return json.dumps({"path": path, "text": text.text, "outlet": text.outlet, **dated}, ensure_ascii=False)


def _whole(name: str) -> str:
    return fold(name).casefold().strip(" .,;:").removeprefix("the ")


def _last(name: str) -> str:
    return (_whole(name).split() or [""])[-1]


def _shown(statements: Iterable[Statement]) -> str:
    shown = []
    for statement in outermost(statements):
        speaker = statement.speaker.name if statement.speaker else "nobody named"
        day = f" ({statement.date.value})" if statement.date else ""
        through = f" through {statement.relay.name}" if statement.relay else ""
        shown.append(f"{fold(speaker)}{day}{through}: “{fold(statement.content_text)}”")
    return " | ".join(shown) or "nothing"


if __name__ == "__main__":
    main()
