"""Who is one across reports: from the chains of each report to the actors of a record.

Read in this order: `chains` and `bare_names` (one report's actors), `senses` (one name, several people),
`blocking_keys` (who is compared), `links`, `clustering`, `incremental` (what a change bears on), `questions` and
`answers` (which actor a chain is), `judged`, `actors_file` (what people say), `actors`.
"""
