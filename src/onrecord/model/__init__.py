"""The values that all other packages exchange: frozen dataclasses, standard library only."""
