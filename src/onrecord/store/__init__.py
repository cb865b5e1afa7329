"""The record on disk: SQLite. Nothing else in OnRecord speaks SQL.

`store` is the record as the rest of OnRecord uses it; of its parts, `lookups` and `lists` are what it is asked, and
`decisions` what a person decides. `snapshot` is all of it at one moment, `deriving` all that follows from what is
stored. The rooms: `database` (files, connections,
migrations), `tables` (rows and columns), `queries` (reading), `changes` (writing, and linking in step),
`judgements`, `doubts`, `soundness`.
"""
