"""Hayagriva YAML, the bibliography format of Typst: entries with the works they stand in.

Source: Hayagriva's file format specification. An entry names its container under
``parent``; a journal article is an ``article`` whose parent is a ``periodical``.
"""

from refcli.formats.hayagriva.read import read
from refcli.formats.hayagriva.write import joined, prepared, write

__all__ = ["joined", "prepared", "read", "write"]
