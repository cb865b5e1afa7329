"""The public API: a record is opened, added to, asked, exported. Wires the store and the models."""
