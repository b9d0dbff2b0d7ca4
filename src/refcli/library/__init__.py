"""The store: a JSON or BibTeX file, atomic, locked, with undo."""

from refcli.library.change import Change
from refcli.library.library import Library, open_library, path_of

__all__ = ["Change", "Library", "open_library", "path_of"]
