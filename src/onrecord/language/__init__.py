"""The words of a language, apart from the code that looks for them: a folder of word lists for each language.

`lists` reads them. `en/` holds `sentences` (abbreviations), `speakers` (titles, roles, organisations, pronouns), `cues`
(verbs and phrases of saying, with what they do), `reporting` (verbs over another's words), `opposites`, and `furniture`
(what a page says around a report). A list of a dozen words or fewer stands in the module that needs it.
"""
