"""Trains the weights that the package ships; torch is needed here only."""
