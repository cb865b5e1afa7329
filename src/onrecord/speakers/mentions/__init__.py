"""Who is named in one report: people and organisations, with where they are named and what they are called.

Read in this order: `capitals`, `headlines`, `epithets`, `openers` (what makes a capital no name), `titles`,
`insertions`, `names` (runs of capitalised words), `offices`, `runs_by_place`, `in_sources`, `person`, `descriptions`,
`namesakes`, `people`, `organisations`.
"""
