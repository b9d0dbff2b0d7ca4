"""How a work came out that no publisher brought out: BibTeX's ``howpublished``.

Records keep it as the medium ("Privately circulated"); BibTeX's own styles print it where the
publisher would stand, and so do the styles of our own.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

__all__ = ["with_publisher"]

_CARRIER: Final = re.compile(
    r"(?:cd|dvd|cd-rom|dvd-rom|print|paper|e-?book|electronic.*|online.*|internet|web(?:site)?"
    r"|video.*|audio.*|film|microfi\w+|\W*)\.?",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"^\W*(?:available\s+(?:at|from)\W*)?(https?://\S+?)[.,;]?$", re.IGNORECASE
)


def with_publisher(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record whose medium says how it came out with that as its publisher.

    An address in its place is the address of the work.

    >>> with_publisher({"type": "document", "medium": "Privately circulated"})["publisher"]
    'Privately circulated'
    """
    medium = record.get("medium")
    if record.get("type") not in ("document", "webpage", "") or not isinstance(medium, str):
        return record
    if match := _ADDRESS.match(medium.strip()):
        return record if record.get("URL") else {**record, "URL": match[1], "medium": ""}
    if record.get("publisher") or _CARRIER.fullmatch(medium.strip()):
        return record
    return {**record, "publisher": medium.strip(), "medium": ""}
