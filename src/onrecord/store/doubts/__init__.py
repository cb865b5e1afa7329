"""What the record is not sure of, and a person may settle: `about_statements`, `about_actors`, `about_dates`."""
