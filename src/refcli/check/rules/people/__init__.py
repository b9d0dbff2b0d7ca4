"""People: authors, editors, bodies."""
