"""BibTeX and biblatex: reading, writing, and editing that leaves every other byte alone."""

from refcli.formats.bibtex.read import read
from refcli.formats.bibtex.write import write

__all__ = ["read", "write"]
