"""Which statements are one utterance, on which occasion, and by how many independent ways it reached the reports."""
