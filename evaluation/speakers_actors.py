"""Speakers on BASIL, alone in each report and with what other reports know.

    python -m evaluation.speakers_actors ../shared/data/basil

Reads the reports, finds their statements with the shipped weights, identifies their actors all together, and compares
the speaker of each annotated span as `../shared/eval/record.py` does: right, wrong or open. Then lists how chains
found their actors, by the reason, and shows some of each to read.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord.attribution.linking import link
from onrecord.attribution.named_outlets import credited_names
from onrecord.attribution.nesting import nest, passages_within
from onrecord.dating.report_date import report_date
from onrecord.model.cast import Cast
from onrecord.model.report import Report
from onrecord.model.tags import Frame, Passage
from onrecord.reading import prose, read
from onrecord.speakers.identity.actors import Identities, identify
from onrecord.speakers.resolve import read_report
from onrecord.tagging import load_tagger

Row = dict[str, Any]
_QUOTED = re.compile(r"“[^”]*”")


def frames_of(reports: Sequence[Report]) -> Iterator[list[Frame]]:
    """The frames of each report, with those inside others."""
    tagger = load_tagger()
    outer = [link(tags) for tags in tagger.tag(Passage(r.text, prose(r)) for r in reports)]
    within = [passages_within(report.text, frames) for report, frames in zip(reports, outer, strict=True)]
    tagged = tagger.tag(passage for passages in within for passage in passages.values())
    for report, frames, passages in zip(reports, outer, within, strict=True):
        inner = {index: link(next(tagged)) for index in passages}
        yield [found.frame for found in nest(report.text, frames, inner, credited_names(report.zones, report.text))]


def covering(frames: Sequence[Frame], start: int, end: int) -> int | None:
    """The frame whose content covers most of a span, at least half."""
    best, most = None, 0.5 * (end - start)
    for number, frame in enumerate(frames):
        inside = sum(max(0, min(c.end, end) - max(c.start, start)) for c in frame.content)
        if inside >= most:
            best, most = number, inside
    return best


def scores(
    rows: Sequence[Row],
    found: Mapping[str, tuple[Cast, list[Frame], list[str | None]]],
    identities: Identities,
    same_name: Callable[[Row, Row], bool],
) -> dict[str, Counter[str]]:
    """Outcomes for names alone and for actors."""
    counts: dict[str, Counter[str]] = {"names": Counter(), "actors": Counter()}
    for row in rows:
        cast, frames, names = found[row["file"]]
        frame = covering(frames, *row["span"])
        chain = cast.speakers[frame] if frame is not None else None
        name = names[frame] if frame is not None else None
        if frame is None or chain is None or name is None:
            for counted in counts.values():
                counted["not found" if frame is None else "open"] += 1
            continue
        actor = identities.actors[identities.of_chain[cast.report, chain].actor]
        counts["names"]["right" if same_name({"name": name}, row) else "wrong"] += 1
        right = same_name({"name": actor.name, "names": list(actor.names)}, row)
        counts["actors"]["right" if right else "wrong"] += 1
    return counts


def main() -> None:
    """Print the figures and the reasons."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=0, help="so many of each reason")
    args = parser.parse_args()
    rows = [json.loads(line) for line in (args.folder / "speakers.jsonl").read_text(encoding="utf-8").splitlines()]
    reports = [one for one in read([str(args.folder / "text")]) if isinstance(one, Report)]
    found: dict[str, tuple[Cast, list[Frame], list[str | None]]] = {}
    for report, frames in zip(reports, list(frames_of(reports)), strict=True):
        reading, day = read_report(report.text, report.zones, frames), report_date(report)
        names = [r.speaker.name if r.speaker is not None else None for r in reading.resolutions]
        found[Path(report.path).name] = (reading.cast(report.id, day.value[:10] if day else None), frames, names)
    casts = [cast for cast, _, _ in found.values()]
    identities = identify(casts)
    scorer = importlib.util.spec_from_file_location("record", args.folder.parent.parent / "eval" / "record.py")
    assert scorer is not None
    assert scorer.loader is not None
    module = importlib.util.module_from_spec(scorer)
    scorer.loader.exec_module(module)
    for kind, counted in scores(rows, found, identities, module.same_name).items():
        shares = "  ".join(f"{k} {100 * counted[k] / len(rows):.1f}" for k in ("right", "wrong", "open", "not found"))
        print(f"{kind:7} {len(rows)} spans  {shares}")
    reasons: dict[str, list[str]] = defaultdict(list)
    for cast in casts:
        for number, chain in enumerate(cast.chains):
            held = identities.of_chain[cast.report, number]
            reasons[_QUOTED.sub("“…”", held.via)[:60]].append(f"{chain.name} -> {identities.actors[held.actor].name}")
    print(f"{sum(map(len, reasons.values()))} chains, {len(identities.actors)} actors")
    for reason, examples in sorted(reasons.items(), key=lambda item: -len(item[1]))[:20]:
        print(f"{len(examples):6}  {reason}")
        for example in random.Random(0).sample(examples, min(args.show, len(examples))):
            print(f"          {example}")


if __name__ == "__main__":
    main()
