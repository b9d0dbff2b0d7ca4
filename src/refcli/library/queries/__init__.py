"""Which entries are meant: the query language, the words of a command line, the order of a list."""
