"""When and where a meeting was, as the ICMJE has it: ``…; 2001 Sep 13-15; Leeds, UK. New York: …``.

Citing Medicine (National Library of Medicine, 2nd edition), chapter 5.
"""

from typing import Any, Final

from refcli.text.patterns import late
from refcli.values import dates

__all__ = ["MEETING", "met"]

MEETING: Final = late(
    r";\s(?P<day>(?:1[89]|20)\d\d(?:\s[A-Z][a-z]{2}\.?(?:\s\d{1,2})?"
    r"(?:\s?[-–]\s?(?:[A-Z][a-z]{2}\.?\s)?\d{1,2})?)?);\s(?P<place>[A-Z][^.;:]{2,60})"
    r"(?=\.\s[A-Z(\[][^.:;]{1,60}:\s|\.?$)"
)
"""The day and the place of a meeting, behind semicolons, before the imprint or the end."""


def met(text: str) -> dict[str, Any]:
    """Return when and where the meeting was that a reference tells, by CSL variable."""
    match = MEETING.search(text)
    if match is None:
        return {}
    found = {"event-place": match["place"], "event-date": dates.find(match["day"])}
    return {variable: value for variable, value in found.items() if value}
