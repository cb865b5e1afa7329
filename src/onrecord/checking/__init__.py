"""Check: whether somebody's words are on the record, and how. Pure functions.

Read in this order: `findings` (what a check gives), `sentence` (one sentence laid beside statements), `contradicted`
(how a statement says otherwise), `verdicts` (what that comes to), `passages` (texts of several sentences).
"""
