"""Regular expressions that are compiled when they are first asked, not when a module is loaded.

A process that reads one reference asks a fifth of them; compiling the rest would take it longer
than the reading.
"""

import re
from typing import Any, cast

__all__ = ["late"]


class _Late:
    """A pattern that becomes its compiled self, attribute by attribute."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._made), name)
        setattr(self, name, value)
        return value


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` does, compiled at the first search.

    An error in the pattern comes as late.

    >>> late("a+").sub("b", "caat")
    'cbt'
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
