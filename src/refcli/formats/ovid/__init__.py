"""Ovid's exports: fields named in words over indented lines, or MEDLINE-like tags."""

from refcli.formats.ovid.read import BETWEEN, read
from refcli.formats.ovid.write import write

__all__ = ["BETWEEN", "read", "write"]
