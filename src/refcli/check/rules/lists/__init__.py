"""The list as a whole: duplicates."""
