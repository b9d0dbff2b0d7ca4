"""Which rules count: chosen by their codes or the beginnings of these, as in ruff."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from refcli.check.finding import Finding
from refcli.errors import RequestError
from refcli.record import Record, custom, text

__all__ = ["Selection", "ignored_in", "not_ignored"]

_MARK: Final = re.compile(r"refcli:\s*ignore(?:=([A-Z]+\d*(?:\s*,\s*[A-Z]+\d*)*))?", re.IGNORECASE)


@dataclass(frozen=True)
class Selection:
    """The rules that a user asked for; ``DOI`` stands for every code that begins so."""

    select: tuple[str, ...] = ()
    """Only these, and opinions among them; empty for all that are on by default."""
    ignore: tuple[str, ...] = ()

    def takes(self, code: str, *, opinion: bool = False) -> bool:
        """Tell whether findings of this code are wanted."""
        if _matches(code, self.ignore):
            return False
        return _matches(code, self.select) if self.select else not opinion

    def check_codes(self, known: Iterable[str]) -> None:
        """Raise RequestError where a code is the beginning of no rule's."""
        codes = list(known)
        for wanted in (*self.select, *self.ignore):
            if wanted != "ALL" and not any(code.startswith(wanted.upper()) for code in codes):
                raise RequestError(
                    "no rule {wanted}; all rules are listed by: refcli check --explain all",
                    wanted=wanted,
                )


def _matches(code: str, wanted: Sequence[str]) -> bool:
    return any(one == "ALL" or code.startswith(one.upper()) for one in wanted)


def ignored_in(record: Record) -> tuple[str, ...]:
    """Return the codes that the notes of an entry switch off for it; ``ALL`` for every one.

    The mark is ``refcli: ignore=DOI001,PAGE`` or ``refcli: ignore`` in ``note`` or in one of
    the user's own notes.
    """
    notes = [
        text(record, "note"),
        text(record, "annote"),
        *map(str, custom(record).get("notes") or ()),
    ]
    fields = custom(record).get("fields")
    if isinstance(fields, dict):
        notes += [str(fields.get(name, "")) for name in ("note", "annotation", "comment")]
    found: list[str] = []
    for note in notes:
        if "refcli" in note and (match := _MARK.search(note)):
            found += [code.strip().upper() for code in (match[1] or "ALL").split(",")]
    return tuple(found)


def not_ignored(findings: Iterable[Finding], record: Record) -> list[Finding]:
    """Return the findings that the notes of their entry do not switch off."""
    codes = ignored_in(record)
    return [finding for finding in findings if not (codes and _matches(finding.code, codes))]
