"""An item to cite: a CSL-JSON record, read with the care that real data needs.

The record is never changed. Values of the wrong type become text or nothing; names and
dates are read once, when a style first asks for them.
"""

from collections.abc import Mapping
from typing import Any, Final

from refcli.csl.items.dates import Date, read_date
from refcli.csl.items.implied import IMPLIED
from refcli.csl.items.particles import Person, read_person
from refcli.record import OTHERS

__all__ = ["ELSEWHERE", "Item", "value_text"]

_ALIASES: Final = {
    "container-title-short": ("journalAbbreviation",),
    "title-short": ("shortTitle",),
    "event-title": ("event",),
    "citation-label": ("citation-key",),
    "URL": ("url",),
    "DOI": ("doi",),
}
"""Other names under which CSL-JSON in the wild holds a variable."""

ELSEWHERE: Final = frozenset((*IMPLIED, *_ALIASES))
"""The variables that a record may tell without holding them by name."""


def value_text(value: Any) -> str:
    """Return a value of a record as text: numbers in digits, lists and mappings as nothing."""
    if isinstance(value, str):
        return value.strip() if value[:1].isspace() or value[-1:].isspace() else value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    return ""


class Item:
    """A record as the processor sees it."""

    __slots__ = (
        "_dates",
        "_implied",
        "_names",
        "data",
        "entry_languages",
        "id",
        "language",
        "number",
        "printed_in",
        "type",
    )

    def __init__(self, data: Mapping[str, Any], number: int = 0) -> None:
        self.data: Mapping[str, Any] = data
        self.id: str = value_text(data.get("id"))
        self.type: str = value_text(data.get("type"))
        self.language: str = value_text(data.get("language"))
        self.number: int = number
        """The citation number: the place in the bibliography, from 1."""
        self.printed_in: str = ""
        """The language of the layout that prints it, for the variables that it implies."""
        self.entry_languages: dict[str, str] = {}
        """The language of the entry by the default that was asked with; see ``entry_language``."""
        self._implied: dict[tuple[str, str], str] = {}
        self._names: dict[str, tuple[Person, ...]] = {}
        self._dates: dict[str, Date | None] = {}

    def text(self, variable: str) -> str:
        """Return a text or number variable, "" where the item lacks it."""
        value = self.data.get(variable)
        if value is None and variable not in ELSEWHERE:
            return ""
        if type(value) is str and value and value == value.strip():
            return value
        return value_text(value) or self._elsewhere(variable)

    def _elsewhere(self, variable: str) -> str:
        """Return a variable that stands under another name, or follows from others."""
        if variable in _ALIASES:
            for alias in _ALIASES[variable]:
                if text := value_text(self.data.get(alias)):
                    return text
            return ""
        asked = (variable, self.printed_in)
        found = self._implied.get(asked)
        if found is None:
            read = IMPLIED.get(variable)
            found = self._implied[asked] = read(self.data, self.printed_in) if read else ""
        return found

    def names(self, variable: str) -> tuple[Person, ...]:
        """Return the people of a name variable; a last "others" is their last person."""
        people = self._names.get(variable)
        if people is None:
            value = self.data.get(variable)
            people = ()
            if isinstance(value, list):
                people = tuple(
                    person for name in value if (person := read_person(name)) is not None
                )
            elif isinstance(value, str) and value.strip():
                people = tuple(filter(None, [read_person({"literal": value})]))
            self._names[variable] = people
        return people

    def has_others(self, variable: str) -> bool:
        """Tell whether the source cut the names of a variable with "et al."."""
        people = self.names(variable)
        return bool(people) and people[-1].literal == OTHERS

    def date(self, variable: str) -> Date | None:
        """Return a date variable, None where it is missing or empty."""
        dates = self._dates
        if variable not in dates:
            value = self.data.get(variable)
            dates[variable] = None if value is None else read_date(value)
        return dates[variable]

    def has(self, variable: str) -> bool:
        """Tell whether the variable holds anything (a condition of cs:if)."""
        value = self.data.get(variable)
        if value is None and variable not in ELSEWHERE:
            return False
        if type(value) is str and value:
            return not value.isspace()
        if isinstance(value, list):
            return bool(self.names(variable))
        if isinstance(value, dict):
            return self.date(variable) is not None
        return bool(self.text(variable))
