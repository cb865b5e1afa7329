"""What speaks for and against two names being one actor, and what is known of names beyond the reports.

Read in this order: `countries`, `seats_of_government`, `offices`, `same_name`, `spelling`, `spelling_keys`,
`known_actors`, `name_counts` and `forms` (what all reports say of a name), `conflicts`.
"""
