"""The public API: a record is opened, added to, asked, exported. Wires the store and the models.

`record` is `Record`, which only hands on, to parts of the store and to services that are named by what they do:
`adding`, `reextracting`, `exporting`, `comparing`, `checking`, `deciding`, `deciding_about_actors`, `looking_back`.
`opening`, `verifying` and `damage` are about the file. `inputs` leads from paths to reports, `extraction` from reports
to statements (with `quoted`, and `additions` for what a person adds), `linking` from statements to actors. `wording`,
`judging` and `embedding` are what services share.
"""
