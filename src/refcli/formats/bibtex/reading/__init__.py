"""The fields of an entry as the variables of a record."""
