"""From files to reports: decoding, page furniture, titles, datelines."""
