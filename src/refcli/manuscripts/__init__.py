"""A text with citations in it: which works, where, what is wrong, and what to write there.

``scan`` reads any kind of manuscript; the other modules work on what it gives.
"""

from refcli.manuscripts.kind_names import is_manuscript
from refcli.manuscripts.model import Citation, Item, Manuscript, Place
from refcli.manuscripts.scan import scan, scan_bytes

__all__ = ["Citation", "Item", "Manuscript", "Place", "is_manuscript", "scan", "scan_bytes"]
