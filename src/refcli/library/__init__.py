"""The store: a JSON or BibTeX file, atomic, locked, with undo."""
