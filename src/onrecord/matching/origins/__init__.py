"""By how many independent ways an utterance reached the reports, and why others do not count.

One module for each reason to count two reports as one.
"""
