"""Who: from the words of a source to the name of the speaker, and from names to actors. Pure functions."""
