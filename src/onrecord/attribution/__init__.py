"""From tags to statements: what was said, how, and through whom. Pure functions."""
