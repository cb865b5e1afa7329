"""Words of English that tell names, roles, organisations and pronouns apart; another language would stand beside it.

Read in this order: `word_classes`, `nouns`, `role_keys`, `nicknames`.
"""
