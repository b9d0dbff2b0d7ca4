"""How many references in the forms of many fields the parser reads right.

`written/` holds references that were written for this from memory, in the forms that articles,
theses, syllabi, briefs and pages have: the works are real as far as known, their facts were not
checked, and the truth was marked by one hand. Nearly all of them were read after the first
measurement, and the faults mended by kind, so the figure says what holds, not what to expect of
a new list; the lines whose ``read`` is false were only measured.

``python -m benchmarks parse_written --show=20`` prints twenty that were read otherwise.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks._options import parser_of
from refcli.parse import parse_reference
from refcli.record import OTHERS, Record, year

WRITTEN = Path(__file__).with_name("written")
_PEOPLE = ("author", "editor", "translator")
_AUTHORS = ("author", "director", "host", "composer", "performer", "contributor")
"""Who may stand in the place of the author."""

_TEXTS = (
    *("title", "container-title", "collection-title", "volume", "issue", "page", "publisher"),
    *("publisher-place", "edition", "DOI", "number", "collection-number"),
)
_INVENTED = ("author", "container-title", "volume", "issue", "page", "editor")
"""What a record must not have where the truth has none."""

_HOUSED = frozenset(("article-journal", "chapter", "book"))
"""Types of which publisher and host are two things; of a page or a data set they are one."""

_SHORT = 14


class Judged(NamedTuple):
    """One reference: its field of study, whether it was read, and what is wrong with it.

    The type is counted apart: two conventions call many works by two types, a report a book.
    """

    field: str
    read: bool
    text: str
    wrong: Sequence[str]
    typed: bool
    """Whether its type is the one that was marked."""


def main(arguments: Sequence[str] = ()) -> None:
    """Print the share of references with every field right, by field of study, and the misses."""
    parser = parser_of("parse_written", __doc__)
    parser.add_argument("--show", type=int, default=0, help="print so many that are wrong")
    options = parser.parse_args(arguments)
    judged = list(_judged())
    for field in sorted({one.field for one in judged}):
        _print(field, [one for one in judged if one.field == field])
    _print("all", judged)
    _print("only measured", [one for one in judged if not one.read])
    wrong = Counter(name for one in judged for name in one.wrong)
    print(", ".join(f"{name} {count}" for name, count in wrong.most_common()))
    for one in [one for one in judged if one.wrong and one.read][: options.show]:
        print(f"{', '.join(one.wrong)}: {one.text}")


def _print(name: str, judged: Sequence[Judged]) -> None:
    right, count = sum(not one.wrong for one in judged), len(judged)
    typed = sum(one.typed for one in judged)
    print(
        f"{name:36}{right:6} of {count:5}{100 * right / max(1, count):7.1f} %"
        f"{100 * typed / max(1, count):9.1f} % typed"
    )


def _judged() -> Iterator[Judged]:
    for path in sorted(WRITTEN.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            entry = json.loads(line)
            record, truth = parse_reference(entry["text"]), entry["truth"]
            typed = record["type"] == truth.get("type", record["type"])
            yield Judged(path.stem, entry["read"], entry["text"], _wrong(record, truth), typed)


def _wrong(record: Record, truth: Mapping[str, Any]) -> list[str]:
    """Return the variables that are wrong, and behind a plus those that the text has not."""
    named = [name for name in _PEOPLE if truth.get(name) and not _same_people(record, truth, name)]
    told = [name for name in _TEXTS if truth.get(name) and not _same_text(record, truth, name)]
    dated = ["issued"] if truth.get("issued") and not _same_year(record, truth) else []
    invented = [name for name in _INVENTED if name not in truth and record.get(name)]
    if _plain(record.get("container-title")) == _plain(truth.get("publisher")):
        invented = [name for name in invented if name != "container-title"]
    return [*named, *told, *dated, *(f"+{name}" for name in invented)]


def _same_people(record: Record, truth: Mapping[str, Any], name: str) -> bool:
    places = _AUTHORS if name == "author" else (name,)
    wanted = _names(truth[name])
    return any(_names(record.get(place) or []) == wanted for place in places)


def _names(people: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the family names and bodies of a list; the article of a body does not count."""
    names = [
        _plain(
            " ".join(
                str(person.get(part) or "")
                for part in ("non-dropping-particle", "dropping-particle", "family", "literal")
            )
        )
        for person in people
        if person.get("literal") != OTHERS
    ]
    return [name.removeprefix("the") if len(name) > _SHORT else name for name in names]


def _same_text(record: Record, truth: Mapping[str, Any], name: str) -> bool:
    wanted, found = _plain(truth[name]), _plain(record.get(name))
    if found == wanted:
        return True
    if name == "title":
        return _plain(_BRACKETS.sub("", str(record.get(name)))) == _plain(
            _BRACKETS.sub("", str(truth[name]))
        )
    if name == "edition":
        printed = str(record.get(name) or "")
        counted = re.search(r"\d+", printed)
        return wanted in {_plain(_EDITION.sub("", printed)), counted[0] if counted else ""}
    if name == "container-title" and wanted == _plain(record.get("archive")):
        return True
    if name in {"container-title", "publisher"} and record["type"] not in _HOUSED:
        return wanted in {_plain(record.get("container-title")), _plain(record.get("publisher"))}
    if name == "number":
        places = ("collection-number", "volume", "collection-title", "genre", "number")
        whole = f"{record.get('genre')}{record.get('number')}"
        stored = f"{record.get('archive')}{record.get('archive_location')}"
        return any(wanted in _plain(record.get(place)) for place in places) or any(
            wanted in _plain(text) for text in (whole, stored)
        )
    return False


_EDITION = re.compile(r"[\s,]*\b(?:edition|ed|edn|изд)\b\.?", re.I)
"""What an edition is called; it may be printed with what tells which one it is."""


_BRACKETS = re.compile(r"\[[^\]]*\]")


def _same_year(record: Record, truth: Mapping[str, Any]) -> bool:
    found = re.search(r"\d{4}", str(truth["issued"]))
    return found is None or str(year(record)) == found[0]


def _plain(value: object) -> str:
    return "".join(letter for letter in str(value or "").casefold() if letter.isalnum())
