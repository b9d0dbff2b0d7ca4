"""The last page of a range in full: 109–22 ends on 122."""

from typing import Final

from refcli.text.patterns import late

__all__ = ["completed"]

_PARTS: Final = late(r"((?:\w*[^\W\d])?)(\d{1,12})([^\W\d]*)")


def completed(first: str, last: str) -> str:
    """Return a last page in full, with what it leaves out of the first; else as it is.

    >>> completed("109", "22"), completed("e42", "7"), completed("S20", "S1"), completed("S5", "10")
    ('122', 'e47', 'S21', 'S10')
    """
    if len(first) == len(last) and first.isdecimal():
        return last
    low, high = _PARTS.fullmatch(first), _PARTS.fullmatch(last)
    if not low or not high or high[1] not in ("", low[1]):
        return last
    whole = low[2][: max(0, len(low[2]) - len(high[2]))] + high[2]
    return f"{low[1]}{whole}{high[3]}" if int(whole) >= int(low[2]) else last
