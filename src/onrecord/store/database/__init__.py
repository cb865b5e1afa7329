"""Files and connections: who may write when, the schema and its history, copies.

Read in this order: `connection`, `functions`, `migrations`, `cache`, `backup`.
"""
