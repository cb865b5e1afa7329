"""Who: from the words of a source to the name of the speaker. Pure functions."""
