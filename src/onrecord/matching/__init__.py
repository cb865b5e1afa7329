"""Which statements are one utterance, on which occasion, and by how many independent ways it reached the reports.

`match` does all at once, `result` is what it gives, `constraints` what people decided. The rooms, in the order of
the way through: `pairs` (two statements compared), `candidates` (which pairs are compared), `clustering` (from
pairs to utterances), `occasions`, `origins`.
"""
