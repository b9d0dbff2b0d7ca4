"""Variables of a record that say only what another of its variables has not said.

A style prints them in place of the variable itself, where the guide leaves out a repetition:

- ``other-event``: the meeting, where the title of its proceedings does not name it.
- ``other-publisher``: the publisher, where the author is somebody else.
- ``other-site``: the site that a page stands on, where its author is somebody else.
- ``other-authority``: the court or office, where neither the title nor the kind of act names it.
- ``other-review``: the work that a review is of, where the title of the review does not name it.
- ``plain-number``: the number of a work where it takes "No.": ``114-11``, ``77-ФЗ``, ``C-12/98``;
  empty where it begins with what it counts: ``Pub. L. 101-555``, ``(EU) 2016/679``, ``No. 5``.
- ``section-number``: the section of an act where it takes "§"; empty for ``ст. 1985``.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

__all__ = ["UNSAID"]


_Reader = Callable[[Mapping[str, Any], str], str]


def _unless_in(variable: str, *others: str) -> _Reader:
    def read(record: Mapping[str, Any], _: str) -> str:
        value = str(record.get(variable) or "").strip()
        if not value:
            return ""
        said = " ".join(str(record.get(other) or "") for other in others)
        return "" if _names(said, value) else value

    return read


def _names(said: str, value: str) -> bool:
    """Tell whether a text has the words of another, in their order, be they inflected.

    >>> _names("Труды 9-й конференции по погоде", "9-я конференция по погоде")
    True
    """
    words, wanted = _words(said), _words(value)
    return any(
        all(map(_same, words[start:], wanted))
        for start in range(len(words) - len(wanted) + 1 if wanted else 0)
    )


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if len(word) > 1 or word.isdigit()]


def _same(one: str, other: str) -> bool:
    return one.startswith(_stem(other)) or other.startswith(_stem(one))


def _stem(word: str) -> str:
    return word[: max(4, len(word) - 3)]


def _unless_author(variable: str) -> _Reader:
    def read(record: Mapping[str, Any], _: str) -> str:
        value = str(record.get(variable) or "")
        authors = record.get("author")
        bodies = [name.get("literal") for name in authors] if isinstance(authors, list) else []
        same = any(body and _words(str(body)) == _words(value) for body in bodies)
        return "" if same else value

    return read


def _unless_named(variable: str, named: re.Pattern[str]) -> _Reader:
    def read(record: Mapping[str, Any], _: str) -> str:
        value = str(record.get(variable) or "").strip()
        return "" if named.match(value) else value

    return read


_WORD: Final = re.compile(r"\w+")
_SERIES: Final = re.compile(r"[^\W\d_]+(?:\.|\s)|[№#(\[]")
"""A word, the beginning of an abbreviation, or a bracket, before a number."""
_SECTION: Final = re.compile(r"[^\W\d_]{2}|[^\W\d_]\.|§")

UNSAID: Final[dict[str, _Reader]] = {
    "other-event": _unless_in("event-title", "container-title"),
    "other-publisher": _unless_author("publisher"),
    "other-site": _unless_author("container-title"),
    "other-authority": _unless_in("authority", "title", "genre"),
    "other-review": _unless_in("reviewed-title", "title"),
    "plain-number": _unless_named("number", _SERIES),
    "section-number": _unless_named("section", _SECTION),
}
"""The variables, and how each is read of a record and the printed language."""
