"""Reading the record: each module answers one kind of question.

Read in this order: `reading` (reports and statements), `selection` (which are asked for), `listing`, `registers`,
`actors`, `linked`, `finding`, then the rest.
"""
