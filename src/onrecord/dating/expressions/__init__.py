"""The expressions by which a text says when: one module a kind, all with the one function `find`."""
