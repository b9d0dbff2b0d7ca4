"""Regular expressions that are compiled when they are first asked, not when a module is loaded.

A process that reads one reference asks a fifth of them; compiling the rest would take it longer
than the reading.
"""

import re
from typing import Any, AnyStr, cast

__all__ = ["late"]


class _Late:
    """A pattern that becomes its compiled self, attribute by attribute."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._made = (pattern, flags)
        self._compiled: re.Pattern[Any] | None = None

    def __getattr__(self, name: str) -> Any:
        self._compiled = self._compiled or re.compile(*self._made)
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what ``re.compile`` does, compiled at the first search.

    An error in the pattern comes as late.

    >>> late("a+").sub("b", "caat")
    'cbt'
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
