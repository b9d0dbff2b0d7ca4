"""What a style prints and a record lacks: STYLE001.

The style itself is asked: a record is printed without the variable and with it, and where the
two differ, the style wants it. So every style is understood, and none is described here.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from refcli.check.examine import Places
from refcli.check.finding import Finding, Place, Severity
from refcli.record import Record, key, number, text
from refcli.speech import Message
from refcli.text import word_lists

__all__ = ["CODE", "missing_for_style"]

CODE: Final = "STYLE001"

_SAMPLES: Final[dict[str, Any]] = {
    "author": [{"family": "Sample", "given": "Sam"}],
    "volume": "77",
    "page": "701-707",
    "issued": {"date-parts": [[1977]]},
    "publisher": "Sample House",
    "publisher-place": "Sampleton",
    "genre": "Sample thesis",
    "URL": "https://sample.example/",
    "accessed": {"date-parts": [[1977, 7, 7]]},
}


def missing_for_style(
    records: Sequence[Record], style: str, places: Places | None = None
) -> list[Finding]:
    """Return a finding for each variable that a style prints and a record of its type lacks.

    Raises RequestError for an unknown style, InputError for one that is broken.
    """
    from refcli.csl import load_style

    loaded = load_style(style)
    wanted = word_lists.lists("refcli.check", "style-needs.txt")
    missing: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        for need in wanted.get(text(record, "type"), ()):
            if not any(record.get(variable) for variable in need.split("|")):
                missing.setdefault(need.partition("|")[0], []).append(place)
    named = [{**record, "id": str(place)} for place, record in enumerate(records)]
    bare = _printed(loaded, named)
    found = []
    for variable, at in missing.items():
        filled = [{**named[place], variable: _SAMPLES[variable]} for place in at]
        whole = _printed(loaded, filled)
        found += [
            (place, variable)
            for place in at
            if _SIGNS[variable] in whole.get(str(place), "")
            and _SIGNS[variable] not in bare.get(str(place), "")
        ]
    return [_finding(records[p], variable, style, places, p) for p, variable in sorted(found)]


_SIGNS: Final = {
    "author": "Sample",
    "volume": "77",
    "page": "701",
    "issued": "1977",
    "publisher": "Sample House",
    "publisher-place": "Sampleton",
    "genre": "Sample thesis",
    "URL": "sample.example",
    "accessed": "1977",
}
"""What of a sample is seen in print."""


def _printed(style: Any, records: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    from refcli.csl import render
    from refcli.csl.output import text as plain

    document = render(style, records, sort=False)
    return {entry.id: plain.write(entry.tree) for entry in document.bibliography}


def _finding(
    record: Record, variable: str, style: str, places: Places | None, place: int
) -> Finding:
    where: Place | None = places(place, "") if places else None
    message = Message("{style} prints it, and it is missing", style=style)
    return Finding(CODE, Severity.WARNING, message, key(record), number(record), variable, where)
