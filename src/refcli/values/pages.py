"""Page ranges: one form in records, ``109-122``."""

import re
from typing import Final

from refcli.text.dashes import plain_dashes

__all__ = ["full_range", "joined"]

_DASHES: Final = re.compile(r"\s*-{1,3}\s*")
_RANGE: Final = re.compile(r"([A-Za-zА-Яа-я]*)(\d{1,12})-([A-Za-zА-Яа-я]*)(\d{1,12})")


def full_range(text: str) -> str:
    """Return pages with plain hyphens and with the last page in full.

    >>> full_range("109–22"), full_range("e42--7"), full_range("1-3, 5-7"), full_range("Doc60")
    ('109-122', 'e42-e47', '1-3, 5-7', 'Doc60')
    """
    if text.isdecimal():
        return text
    parts = _DASHES.sub("-", plain_dashes(text).strip(" .,")).split(",")
    ranges = [_full(part.strip()) for part in parts]
    return ", ".join(part.strip("-") for part in ranges if part)


def joined(first: str, last: str) -> str:
    """Return the range from a first to a last page, either of which may be missing.

    >>> joined("109", "22"), joined("e1", ""), joined("5", "5")
    ('109-122', 'e1', '5')
    """
    first, last = first.strip(), last.strip()
    if not last or first == last:
        return full_range(first)
    return full_range(f"{first}-{last}") if first else full_range(last)


def _full(text: str) -> str:
    match = _RANGE.fullmatch(text)
    if match is None:
        return text
    prefix, first, last_prefix, last = match.groups()
    whole = first[: max(0, len(first) - len(last))] + last
    is_range = last_prefix in ("", prefix) and int(whole) >= int(first)
    return f"{prefix}{first}-{prefix}{whole}" if is_range else text
