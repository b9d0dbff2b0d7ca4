"""What a person should look at after a list was read, and what a correction makes of it."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.parse.building.signs import signs_of
from refcli.record import Record, names, source, text, year
from refcli.speech import Message
from refcli.speech import joined as joined_messages
from refcli.text.patterns import late

__all__ = ["DOUBTFUL", "Doubt", "accepted", "doubts", "joined", "split_at"]

DOUBTFUL: Final = 0.65
"""Below this confidence a field is doubtful, wherever refcli shows doubts.

Two in three references with a wrong field have one below it, and one in eight of the right ones
(`python -m benchmarks parse_held_out`, docs/parsing.md).
"""


class Doubt(NamedTuple):
    """One thing to look at: the variable, how sure the parser was, and why it is named."""

    variable: str
    confidence: float
    reason: str


def doubts(record: Mapping[str, Any], below: float = DOUBTFUL) -> list[Doubt]:
    """Return what is doubtful in a record that was read from text, the least sure first.

    A field is doubtful where the parser was less sure of it than ``below``; what makes such a
    record look odd is named with it. A record is doubtful where it has no title, no year, or
    neither author nor container. A record that was not read from text, or that a person accepted,
    has no doubts.
    """
    confidence = source(record).get("confidence")
    if confidence is None or not source(record).get("text"):
        return []
    unsure = {variable: sure for variable, sure in confidence.items() if sure < below}
    found = [Doubt(variable, sure, _unsure(sure)) for variable, sure in unsure.items()]
    missing = _missing(record) if confidence.get(_REVIEWED) != 1.0 else {}
    if found:
        found = _with_signs(found, record, missing)
    found += [Doubt(variable, 0.0, reason) for variable, reason in missing.items()]
    return sorted(found, key=lambda doubt: doubt.confidence)


def _unsure(sure: float) -> Message:
    return Message("read with confidence {sure:.2f}", sure=sure)


def _with_signs(
    found: Sequence[Doubt], record: Mapping[str, Any], missing: Mapping[str, str]
) -> list[Doubt]:
    """Return doubts with what else tells that something is wrong: at its field, or as a doubt.

    Of what is missing nothing more is said.
    """
    reasons: dict[str, Message] = {}
    for sign in signs_of(record):
        if sign.variable not in missing:
            reasons.setdefault(sign.variable, sign.reason)
    said = [
        doubt._replace(reason=joined_messages("; ", [doubt.reason, reasons.pop(doubt.variable)]))
        if doubt.variable in reasons
        else doubt
        for doubt in found
    ]
    least = min(doubt.confidence for doubt in found)
    return said + [Doubt(variable, least, reason) for variable, reason in reasons.items()]


_YEAR: Final = late(r"(?<![\d/.-])(?:1[5-9]\d|20[0-4])\d(?![\d/-])")
"""What may be a year: where a text has none, none was lost."""

_REVIEWED: Final = "reviewed"
"""The name among the confidences that says that a person has looked at the record."""


def _missing(record: Mapping[str, Any]) -> dict[str, str]:
    """Say what a work must have and this one lacks; a page on the web needs a title only."""
    missing: dict[str, str] = {}
    if not text(record, "title"):
        missing["title"] = Message("there is no title")
    if text(record, "type") == "webpage" or "accessed" in record:
        return missing
    if year(record) is None and _YEAR.search(source(record).get("text", "")):
        missing["issued"] = Message("there is no year")
    if not (names(record) or names(record, "editor") or text(record, "container-title")):
        missing["author"] = Message("there is neither an author nor a journal")
    return missing


def accepted(record: Record) -> Record:
    """Return the record as one that a person has looked at: sure of every field."""
    own = dict(record.get("custom") or {})
    told = dict(source(record))
    sure = dict.fromkeys(source(record).get("confidence", {}), 1.0)
    own["source"] = {**told, "confidence": {**sure, _REVIEWED: 1.0}}
    return {**record, "custom": own}


def split_at(record: Record, words: str, model: Path | None = None) -> tuple[Record, Record] | None:
    """Return the two references that a record holds: the second begins with these words.

    The first keeps the record's number and key. None where its text has no such words, or
    begins with them.
    """
    from refcli.parse import parse_reference

    whole = source(record).get("text", "")
    place = whole.find(words)
    if not words.strip() or place <= 0:
        return None
    first = _reread(record, whole[:place].rstrip(), model)
    return first, parse_reference(whole[place:].strip(), model)


def joined(first: Record, second: Record, model: Path | None = None) -> Record:
    """Return the one reference that two records are the halves of, read as a whole.

    It keeps the number and the key of the first; the second's label in its list goes.
    """
    rest = _after_label(source(second))
    whole = f"{source(first).get('text', '')} {rest}"
    return _reread(first, whole.strip(), model)


def _after_label(told: Mapping[str, Any]) -> str:
    whole, label = str(told.get("text", "")), re.escape(str(told.get("label", "")))
    return re.sub(rf"^[(\[]?{label}[.)\]]*\s*", "", whole) if label else whole


def _reread(record: Record, whole: str, model: Path | None) -> Record:
    from refcli.parse import parse_reference

    new = parse_reference(whole, model)
    own = {**(record.get("custom") or {}), **new["custom"]}
    key = {"id": record["id"]} if "id" in record else {}
    return {**key, **new, "custom": own}
