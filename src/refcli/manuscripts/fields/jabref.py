"""JabRef's marks in LibreOffice: ``JABREF_key CID_1 …`` and ``JR_cite_1_key,key``."""

from __future__ import annotations

import re

from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.model import Item

__all__ = ["read"]


def read(name: str) -> Cited | None:
    """Read the name of a reference mark."""
    if match := re.match(r"JR_cite(?:\d*)_\d+_(.+)", name):
        keys = match[1].split(",")
    else:
        keys = re.findall(r"(?:JABREF_|,\s*)([^\s,]+)(?=\s+CID_)", name)
    items = tuple(Item(key.strip(), 0) for key in keys if key.strip())
    return Cited("jabref", items) if items else None
