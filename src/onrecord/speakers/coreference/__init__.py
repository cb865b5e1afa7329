"""To whom in a report words other than a name refer.

Read in this order: `nesting` (what stands inside whose words), `pronouns`, `roles`, `role_mentions`.
"""
