"""The word lists of the file formats."""
