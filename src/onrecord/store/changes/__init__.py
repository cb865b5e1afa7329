"""Writing, and keeping in step what follows from it.

Read in this order: `writing` (a report, all of it or nothing), `chains`, `meanings`, `dates`, `linker`, `scope` (what a
change bears on), `utterances`, `anchors` and `effects` (judgements after a change).
"""
