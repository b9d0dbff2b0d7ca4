"""The labelled words of a reference to a record."""
