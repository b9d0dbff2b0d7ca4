r"""Word's own citations: ``CITATION Tag \p 380 \m Other``.

Office Open XML, ECMA-376 part 1, 17.16.5.8 (CITATION).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.model import Item

__all__ = ["read"]

_WORD: Final = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|(\S+)")


def read(code: str) -> Cited | None:
    """Read the code of a field."""
    words = [m[1] if m[1] is not None else m[2] for m in _WORD.finditer(code)]
    items: list[dict[str, Any]] = []
    place = 1
    if len(words) < 2:
        return None
    items.append({"key": words[1]})
    place = 2
    while place < len(words):
        switch = words[place].lower()
        value = words[place + 1] if place + 1 < len(words) else ""
        place += 1
        if switch == "\\m":
            items.append({"key": value})
        elif switch in _VALUES:
            items[-1][_VALUES[switch]] = value
        elif switch == "\\n":
            items[-1]["suppress_author"] = True
            continue
        elif not switch.startswith("\\") or switch in ("\\t", "\\y"):
            continue
        place += 1
    return Cited("word", tuple(_item(one) for one in items))


_VALUES: Final = {"\\p": "page", "\\v": "volume", "\\f": "prefix", "\\s": "suffix"}


def _item(one: Mapping[str, Any]) -> Item:
    label, locator = "", ""
    if page := one.get("page"):
        label, locator, _ = split_locator(page)
        if not locator:
            label, locator = "page", page
    elif volume := one.get("volume"):
        label, locator = "volume", volume
    return Item(
        one["key"],
        0,
        locator,
        label,
        one.get("prefix", ""),
        one.get("suffix", ""),
        None,
        bool(one.get("suppress_author")),
    )
