"""Who: from the words of a source to the name of the speaker, and from names to actors. Pure functions.

`report_words` splits a report, `scene` holds one that is being read, `resolve` is the way through it. The rooms, in the
order in which they build on each other: `lexicon` (closed classes of words), `mentions` (who is named in a report),
`evidence` (what tells names and offices together or apart), `coreference` (pronouns and roles), `sources` (what a
source's words are), `identity` (who is one across reports).
"""
