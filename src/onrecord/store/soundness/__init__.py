"""Whether a record is sound: `sealed` (what is stored), `examining` (a record that is looked at for faults)."""
