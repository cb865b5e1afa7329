"""Deciding: a judgement is written and put into effect, in the transaction of its caller.

Read in this order: `about_statements`, `about_actors`, `actor_consistency`, `splitting`.
"""
