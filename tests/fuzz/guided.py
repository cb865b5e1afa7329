"""Generated inputs, by atheris, which keeps those that reach new code.

    python -m tests.fuzz.guided TARGET [INPUTS]

It begins with the texts in `corpus` and those of the sample, each as the target wants it, and with the words of
`texts`. Needs `pip install 'onrecord[fuzz]'`; where that is missing, it says so and ends.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from tests.fuzz.texts import WORDS

CORPUS = Path(__file__).parent / "corpus"
SECONDS = 60  # for one input; atheris takes a longer one for a hang


def main(target: str, inputs: str = "2000") -> int:
    """Feed `target` with so many inputs; the process ends with an error on the first that breaks it."""
    try:
        import atheris
    except ImportError:
        print("atheris is not installed (pip install 'onrecord[fuzz]'); hypothesis alone looks for what breaks it.")
        return 0
    with atheris.instrument_imports(include=["onrecord"]):
        from tests.fuzz.targets import TARGETS
    with tempfile.TemporaryDirectory() as folder:
        seeds, words = Path(folder, "seeds"), Path(folder, "words")
        seeds.mkdir()
        for number, seed in enumerate(_seeds(target)):
            Path(seeds, str(number)).write_bytes(seed)
        words.write_text("\n".join(map(_entry, sorted(WORDS))))
        options = [f"-atheris_runs={inputs}", "-seed=1", f"-timeout={SECONDS}", "-max_len=4096", "-verbosity=0"]
        # What breaks it is kept where the next run will not take it for a seed.
        kept = f"-artifact_prefix={tempfile.gettempdir()}/onrecord-{target}-"
        atheris.Setup([sys.argv[0], *options, kept, f"-dict={words}", str(seeds)], TARGETS[target])
        atheris.Fuzz()
    return 0


def _seeds(target: str) -> Iterator[bytes]:
    sample = [found.read_bytes() for found in files("onrecord.sample").joinpath("reports").iterdir()]
    for text in [*(path.read_bytes() for path in sorted(CORPUS.iterdir())), *sample]:
        if target == "reading":  # the first byte says of which kind the file is; see `targets`
            said = text.decode("utf-8", "replace")
            yield b"\0" + text
            yield b"\1" + f"<html><body><h1>News</h1><p>{'</p><p>'.join(said.splitlines())}</p></body></html>".encode()
            yield b"\2" + json.dumps({"text": said, "date": "2024-05-29", "outlet": "VELTA"}).encode() + b"\n{}\n"
        elif target == "command_line":
            yield b"extract\n--date\n2024-05-29\na.txt"
            yield b"statements\n--text\n" + text[:40]
            return
        elif target == "recording":  # two reports at once, which may share their words
            yield text + b"\0" + text[len(text) // 3 :]
        else:
            yield text


def _entry(word: str) -> str:
    """The word as libFuzzer's dictionaries write it: every byte in hexadecimal."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass")) + '"'


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
