"""Addresses as they are printed, which the end of a line may have broken."""

import re
from typing import Final

from refcli.text.patterns import late
from refcli.values.identifiers import BARE_ADDRESS

__all__ = ["read_url", "without_url"]

_URL: Final = late(
    rf"(?:(?:https?|ftps?)\s?:\s?//|www\.|(?<![\w@.-]){BARE_ADDRESS})[^\s<>]+", re.IGNORECASE
)
_NO_PART: Final = late(r"[-–—]+$|https?:|www\.|[(<]|\d{1,2}[./]\d|[a-z]{3,5}:", re.IGNORECASE)
"""What is no part of the address before it: another one, a bracket, a date, a dash."""


def read_url(text: str) -> str:
    """Return the address in a text, spaces of a line break taken out, or ""."""
    url, _ = _cut_out(text)
    url = re.sub(r"\s", "", url).rstrip(".,;:\"'’”»>]}")
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(".,;")
    return url


def without_url(text: str) -> str:
    """Return what stands around an address: `(27.08.2007)` after it."""
    return _cut_out(text)[1]


def _cut_out(text: str) -> tuple[str, str]:
    """Return the first address of a text with the parts that a line break has cut off it."""
    match = _URL.search(text)
    if not match:
        return "", text
    url, rest = match.group(), text[match.end() :]
    while rest[:1].isspace():
        part, space, behind = rest[1:].partition(" ")
        if not _goes_on(url, part, last=not behind.strip()):
            break
        url, rest = url + part, space + behind
    return url, f"{text[: match.start()]} {rest}"


def _goes_on(address: str, part: str, *, last: bool) -> bool:
    """Tell whether an address goes on behind a space: by a mark before it or behind it.

    Behind a slash a bare word must be the last: `http://example.org/ for details`.
    """
    if not part or _NO_PART.match(part):
        return False
    if address[-1] in "_.=?&%-":
        return True
    if address[-1] == "/" and (last or part[-1] in ",;"):
        return True
    marks = "/=&%?._-0123456789" if address[-1] == "/" else "/=&"
    return any(mark in part[:-1] for mark in marks)
