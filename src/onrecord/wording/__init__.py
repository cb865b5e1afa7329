"""What differs between two texts, word by word: for matching, checking and the pages. Pure functions.

Read in this order: `sentence_ends`, `calendar_names`, `folding`, `audiences` (words that several rooms look for),
`terms` and `tokens` (words as they are compared, and where they stand), `contractions`, `numbers`, `figures`, `names`
(what is one thing written in two ways), `meaning` (sentences as vectors), `shared_runs` and `alignment` (what two texts
share), `opposites`, `contrasts`, `conditions`, `reporting_verbs` (what sets them apart), `losses` and `versions` (one
wording beside another).
"""
