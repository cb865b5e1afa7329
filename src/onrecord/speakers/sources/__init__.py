"""What the words of a source are, and whom they name: one module a kind of source.

Read in this order: `phrases` (which kind), `pieces`, `sentence_subjects`, `display`, `resolution` (the answer), then
`names`, `pronouns`, `roles`, `documents`, `transcript_labels`, `quotations`, and `principals` (on whose behalf).
"""
