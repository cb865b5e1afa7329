"""The rungs of the ladder on which a report's date is looked for: one module each, all with the one function `rung`."""
