"""The readers: one module for each kind of text that cites."""
