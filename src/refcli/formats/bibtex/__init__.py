"""BibTeX and biblatex: reading, writing, and editing that leaves every other byte alone."""

from refcli.formats.bibtex.read import read
from refcli.formats.bibtex.write import joined, prepared, write

__all__ = ["joined", "prepared", "read", "write"]
