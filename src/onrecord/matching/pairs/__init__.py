"""How likely two statements are one utterance: features, their weights and reasons.

Read in this order: `comparable` (a statement with what comparing needs), `days`, `speaker`, `role_classes`, `events`,
`features`, `scoring`, `rules` (the version of all this), `cache`.
"""
