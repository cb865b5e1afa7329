"""Rows and columns: what each table holds, and values as columns hold them. Nothing is decided here.

Read in this order: `columns`, `rows`, `seals`, then one module a group of tables.
"""
