"""The record on disk: SQLite. Nothing else in OnRecord speaks SQL.

`store` is the record as the rest of OnRecord uses it, `lookups` and `lists` what it is asked, `snapshot` all of it
at one moment, `deriving` all that follows from what is stored. The rooms: `database` (files, connections,
migrations), `tables` (rows and columns), `queries` (reading), `changes` (writing, and linking in step),
`judgements`, `doubts`, `soundness`.
"""
