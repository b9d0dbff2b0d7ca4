"""The store: a JSON or BibTeX file, atomic, locked, with undo."""

from refcli.library.change import Change
from refcli.library.library import Library, open_library

__all__ = ["Change", "Library", "open_library"]
