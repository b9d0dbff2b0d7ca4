"""MODS XML, the Library of Congress's Metadata Object Description Schema, version 3."""

from refcli.formats.mods.read import read
from refcli.formats.mods.write import joined, write

__all__ = ["joined", "read", "write"]
