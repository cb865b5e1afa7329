"""One module for each form in which reports are kept: bytes in, `Found` and `InputError` out."""
