"""Charts: pure functions from data to SVG, every mark a link."""
