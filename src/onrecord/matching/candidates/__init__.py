"""Which pairs of statements are worth comparing: never all of them.

Read in this order: `blocking` (the keys under which a statement is filed), `index` (what is kept of a record), `pairs`.
"""
