"""Texts that training makes: news as pages print it, which PolNeAR is not.

`words` holds our own lists, `bank` what is taken from news texts (names, narrative sentences), `templates.txt` the
ways to say that somebody said something, or that nobody did; `compose` makes short reports of them. `draft` builds an
annotated text; `pages` prints annotated articles like pages: other headlines, crossheads, notes, short reports.
"""
