"""Raw text to records: find the list, split it, label it, build the record."""
