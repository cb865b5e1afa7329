"""The reading room: the record in a browser, where a person can read, check, correct and take away."""
