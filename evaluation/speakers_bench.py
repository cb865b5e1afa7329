"""What identifying the actors of one more report costs in a small and in a large record.

    python -m evaluation.speakers_bench [--reports 100 100000]

The record's forms are filled with invented reports, ten actors each: few names in most reports and most names in few,
as in the news (Zipf), with last names that thousands of people share. Then reports are added one by one: the forms of
their blocks are looked up, settled, and the report's chains placed. The index stands for the store's table.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator

from onrecord.speakers.gathering import gather

from onrecord.model.cast import Cast, Chain, RoleSeen
from onrecord.model.span import Span
from onrecord.speakers.actors import settle
from onrecord.speakers.forms import Form, block_keys
from onrecord.speakers.placing import Placing

_SYLLABLES = "ba de ko mi ru sa te vo lu na pe gi zo fa hi".split()
_ROLES = ("Russian Foreign Minister", "the French president’s spokeswoman", "mayor of Mbelu", "")
_ADDED = 50


def name(number: int) -> str:
    """An invented name; of ten people of one last name each has another first name."""
    rng = random.Random(number)
    first = "".join(rng.choices(_SYLLABLES, k=3)).title()
    last = "".join(random.Random(number // 10).choices(_SYLLABLES, k=4)).title()
    return f"{first} {last}"


def casts(number: int, seed: int) -> Iterator[Cast]:
    """So many invented reports."""
    rng = random.Random(seed)
    for n in range(number):
        chains = []
        for _ in range(10):
            who = int(rng.paretovariate(0.6)) % 100_000
            role = _ROLES[who % len(_ROLES)]
            seen = (RoleSeen(role, Span(0, 1)),) if role else ()
            chains.append(Chain("person", name(who), ((name(who), 1),), seen))
        yield Cast(f"r{seed}-{n}", f"20{rng.randrange(10, 25)}-0{rng.randrange(1, 10)}-01", tuple(chains))


def main() -> None:
    """Print the time that a report takes, by the size of the record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[100, 10_000, 100_000])
    for size in parser.parse_args().reports:
        forms = gather(casts(size, 1)).forms
        index: dict[str, set[str]] = defaultdict(set)
        for key, form in forms.items():
            for block in block_keys(form):
                index[block].add(key)
        added = list(casts(_ADDED, 2))
        start = time.perf_counter()
        touched = 0
        for cast in added:
            own = gather([cast]).forms
            near = {k: forms[k] for form in own.values() for block in family_blocks(form) for k in index[block]}
            touched += len(near)
            both = {**own, **near}
            placing = Placing(both, settle(both))
            for number, key in enumerate(own):
                placing.place(cast, number, key)
        spent = 1000 * (time.perf_counter() - start) / _ADDED
        print(f"{size:7} reports  {len(forms):6} forms  {touched / _ADDED:6.0f} looked at  {spent:6.1f} ms a report")


def family_blocks(form: Form) -> set[str]:
    """The blocks that a named person's form is compared in; offices are asked for by who is described only."""
    return {block for block in block_keys(form) if block.startswith("family ")}


if __name__ == "__main__":
    main()
