"""The record on disk: SQLite. Nothing else in OnRecord speaks SQL."""
