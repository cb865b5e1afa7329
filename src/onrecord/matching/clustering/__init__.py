"""From scored pairs to utterances.

Read in this order: `linkage` (average linkage under constraints), `groups` (a part of the record), `relinking` (what a
change does to the utterances around it).
"""
