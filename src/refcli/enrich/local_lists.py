"""Lists that the user fetched: retracted works, and names of journals. They stay on the disk.

Neither ships with refcli: the database of Retraction Watch comes from Crossref
(https://gitlab.com/crossref/retraction-watch-data), the names of journals from JabRef's lists
(https://github.com/JabRef/abbrv.jabref.org, CC0).
"""

import csv
import datetime
import io
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from refcli.check.finding import Finding
from refcli.durable import make_folder, replace_file
from refcli.enrich.abbreviations import Table, table
from refcli.enrich.asking import doi_of
from refcli.enrich.findings import notice_finding
from refcli.enrich.found import Notice
from refcli.enrich.network.http import Http
from refcli.errors import InputError
from refcli.record import Record, text
from refcli.text.encoding import decode

__all__ = [
    "JOURNALS",
    "RETRACTIONS",
    "Retractions",
    "fetch_journals",
    "fetch_retractions",
    "journal_rows",
    "journal_table",
    "read_retractions",
    "retraction_rows",
    "write_rows",
]

JOURNALS: Final = "journals.tsv"
RETRACTIONS: Final = "retractions.tsv"

_JOURNAL_FILES: Final = (
    *("general", "medicus", "acs", "ams", "astronomy", "entrez", "geology_physics"),
    *("ieee", "lifescience", "mathematics", "mechanical", "webofscience-dots"),
)
_KINDS: Final = {
    "retraction": "retraction",
    "expression of concern": "concern",
    "correction": "correction",
}


class Retractions(NamedTuple):
    """The retractions of a file, by DOI and by PMID, and the day that the file is of."""

    by_id: dict[str, list[Notice]]
    day: datetime.date

    def findings(self, records: Iterable[Record]) -> Iterator[Finding]:
        """Give what the file says of records, by their DOI or PMID."""
        for record in records:
            keys = [doi_of(record), f"pmid:{text(record, 'PMID')}"]
            notices = next((found for key in keys if (found := self.by_id.get(key))), [])
            for notice in notices:
                yield notice_finding(record, notice, f"by the list of {self.day.isoformat()}")


def retraction_rows(data: bytes) -> list[tuple[str, ...]]:
    """Return DOI, PMID, kind, notice's DOI and date of each row of Retraction Watch's CSV.

    Raises InputError where it is another file.
    """
    rows = csv.DictReader(io.StringIO(decode(data)[0]))
    if "RetractionNature" not in (rows.fieldnames or ()):
        raise InputError("not the file of Retraction Watch: it has no column RetractionNature")
    found: list[tuple[str, ...]] = []
    for row in rows:
        kind = _KINDS.get((row.get("RetractionNature") or "").strip().lower())
        doi = (row.get("OriginalPaperDOI") or "").strip().lower()
        pmid = (row.get("OriginalPaperPubMedID") or "").strip()
        if kind and (doi.startswith("10.") or pmid.strip("0")):
            notice = (row.get("RetractionDOI") or "").strip()
            found.append((doi, pmid, kind, notice, _day(row.get("RetractionDate") or "")))
    return found


def _day(date: str) -> str:
    match = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})", date)
    return f"{match[3]}-{int(match[1]):02}-{int(match[2]):02}" if match else ""


def read_retractions(path: Path) -> Retractions | None:
    """Return the retractions that were fetched, None where none were."""
    if not path.is_file():
        return None
    found: dict[str, list[Notice]] = {}
    for line in path.read_text("utf-8").splitlines():
        doi, pmid, kind, notice, day = (*line.split("\t"), *[""] * 5)[:5]
        for key in filter(None, (doi, f"pmid:{pmid}" if pmid.strip("0") else "")):
            found.setdefault(key, []).append(Notice(kind, notice, day))
    when = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    return Retractions(found, when.date())


def journal_rows(data: bytes) -> list[tuple[str, ...]]:
    """Return the full and short names in a list as JabRef has it: two columns or three.

    Raises InputError where it holds no such pair.
    """
    source = decode(data)[0]
    separator = ";" if source[:2000].count(";") > source[:2000].count(",") else ","
    if "\t" in source[:2000]:
        separator = "\t"
    rows = csv.reader(io.StringIO(source), delimiter=separator)
    pairs: list[tuple[str, ...]] = [
        (row[0].strip(), row[1].strip())
        for row in rows
        if len(row) > 1 and row[0].strip() and row[1].strip() and not row[0].startswith("#")
    ]
    if not pairs:
        raise InputError("no list of journals: a line is full name, separator, short name")
    return pairs


def journal_table(path: Path) -> Table:
    """Return the table of journals that was fetched, an empty one where none was."""
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    pairs = (line.split("\t") for line in lines)
    return table((pair[0], pair[1]) for pair in pairs if len(pair) > 1)


def fetch_retractions(http: Http) -> list[tuple[str, ...]]:
    """Return the rows of Retraction Watch's list. Raises UnavailableError."""
    return http.ask("retractions", "/retraction_watch.csv", _retractions, absent=()) or []


def fetch_journals(http: Http) -> list[tuple[str, ...]]:
    """Return the rows of JabRef's lists; one that is gone is passed over."""
    rows: list[tuple[str, ...]] = []
    for name in _JOURNAL_FILES:
        rows += http.ask("journals", f"/journal_abbreviations_{name}.csv", _journals) or []
    return rows


def _retractions(data: bytes) -> list[tuple[str, ...]]:
    return _valid(retraction_rows, data)


def _journals(data: bytes) -> list[tuple[str, ...]]:
    return _valid(journal_rows, data)


def _valid(read: Callable[[bytes], list[tuple[str, ...]]], data: bytes) -> list[tuple[str, ...]]:
    try:
        return read(data)
    except InputError as error:
        raise ValueError(str(error)) from error


def write_rows(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Write a list, a row a line, in one step. Raises OSError where that fails."""
    make_folder(path.parent)
    lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
    replace_file(path, (f"{line}\n".encode() for line in lines))
