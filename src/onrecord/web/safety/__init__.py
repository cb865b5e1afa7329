"""What keeps a page on this computer, and its record, from those whom they do not concern."""
