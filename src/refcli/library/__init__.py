"""The store: a JSON or BibTeX file, atomic, locked, with undo."""

from refcli.library.library import Change, Library, open_library

__all__ = ["Change", "Library", "open_library"]
