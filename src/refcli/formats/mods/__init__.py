"""MODS XML, the Library of Congress's Metadata Object Description Schema, version 3."""

from refcli.formats.mods.read import read
from refcli.formats.mods.write import write

__all__ = ["read", "write"]
