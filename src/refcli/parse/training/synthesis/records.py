"""The records to print: decoded from labelled segments, read from CSL-JSON, recombined.

A record printed as it is teaches the model that one record; recombined (the authors of one,
the title of another, the journal of a third, of one language) the same pool teaches how
such things look in general.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any, Final

from refcli.parse.building.record import build
from refcli.parse.training.corpus import examples, opened, read_segments
from refcli.parse.training.synthesis.bodies import body, publishing_body
from refcli.parse.training.synthesis.meetings import meeting_of_database, proceedings
from refcli.parse.training.synthesis.pieces import lists
from refcli.record import OTHERS, Record
from refcli.text.scripts import language_of

__all__ = ["RecordPool", "language_of_title", "with_years"]

_WORDS: Final = lists()["small words"]
_SITE_TAILS: Final = lists()["site tails"]
_REPOSITORIES: Final = lists()["repositories"]
_PREPRINTS: Final = lists()["preprint servers"]
_UNIVERSITIES: Final = lists()["universities"]
_PARTS: Final = frozenset(("article-journal", "chapter", "paper-conference"))
_DEPOSITED: Final = frozenset(("dataset", "software", "article"))
_BY_BODIES: Final = {"webpage": 0.6, "report": 0.55, "book": 0.08, "dataset": 0.5, "software": 0.4}
"""How often works of a type are by a body."""

_PROCEEDINGS: Final = re.compile(
    r"(?i)proceedings|\bproc\b|conference|symposi|workshop|congress|kongress|конференц|тез\.|симпоз"
    r"|\banais\b|simp[óo]sio|simposio|jornadas|encontro nacional|\bcolloque\b|\bconvegno\b|tagung"
)


def language_of_title(text: str) -> str:
    """Guess the language of a title: by its letters, else by its small words."""
    if found := language_of(text):
        return found
    words = text.lower().split()
    counts = {name: sum(word in small for word in words) for name, small in _WORDS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "en"


class RecordPool:
    """Names, titles, journals, books, publishers and places by language, and their records."""

    def __init__(self) -> None:
        self.records: dict[str, list[Record]] = defaultdict(list)
        self.people: dict[str, list[list[Any]]] = defaultdict(list)
        self.given: dict[str, list[str]] = defaultdict(list)
        self.titles: dict[str, list[str]] = defaultdict(list)
        self.journals: dict[str, list[str]] = defaultdict(list)
        self.books: dict[str, list[str]] = defaultdict(list)
        self.meetings: dict[str, list[str]] = defaultdict(list)
        self.publishers: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.series: dict[str, list[str]] = defaultdict(list)

    def add(self, record: Record) -> None:
        """Take a record apart into the pool."""
        title = record.get("title", "")
        if not 8 < len(title) < 300 and title:
            return
        language = language_of_title(title) if title else "en"
        people = [name for name in record.get("author", ()) if name.get("literal") != OTHERS]
        self._add_people(people, language)
        if title and people:
            self.titles[language].append(title)
            self.records[language].append(record)
        container = record.get("container-title", "")
        if 2 < len(container) < 160:
            self._pool(container, record["type"])[language].append(container)
        place, publisher = record.get("publisher-place", ""), record.get("publisher", "")
        if place and publisher and len(publisher) < 80 and len(place) < 40:
            self.publishers[language].append((place, publisher))
        if series := record.get("collection-title"):
            self.series[language].append(series)

    def _add_people(self, people: list[Any], language: str) -> None:
        if not people or not all(name.get("family") and name.get("given") for name in people):
            return
        self.people[language].append(people)
        for name in people:
            word = name["given"].split()[0]
            if len(word) > 3 and word.isalpha():
                self.given[language].append(word)

    def _pool(self, container: str, kind: str) -> dict[str, list[str]]:
        if _PROCEEDINGS.search(container):
            return self.meetings
        return self.books if kind == "chapter" else self.journals

    def load_segments(self, path: Path) -> None:
        """Take in the records that hand-labelled segments tell of."""
        for example in examples(read_segments(path)):
            labels = example.labels
            self.add(build(example.tokens, labels, [1.0] * len(labels)))

    def load_records(self, records: Iterable[Record]) -> None:
        """Take in CSL-JSON records."""
        for record in records:
            self.add(record)

    def load_json(self, path: Path) -> None:
        """Take in a file of CSL-JSON records."""
        with opened(path) as text:
            self.load_records(json.load(text))

    def draw(self, random: Random, language: str) -> Record:
        """Draw a record of a language: a true one, or one made of parts of several."""
        if random.random() < 0.3 and self.records[language]:
            return self._completed(random, dict(random.choice(self.records[language])), language)
        record: Record = {
            "type": random.choices(
                (
                    "article-journal",
                    "book",
                    "chapter",
                    "paper-conference",
                    "thesis",
                    "report",
                    "webpage",
                    "dataset",
                    "software",
                    "article",
                ),
                (46, 17, 15, 12, 5, 5, 5, 3, 2, 2),
            )[0],
            "author": self._authors(random, language),
            "title": self._title(random, language),
        }
        kind = record["type"]
        if random.random() < _BY_BODIES.get(kind, 0.015):
            record["author"] = [{"literal": body(random, language)}]
        elif kind == "article-journal" and random.random() < 0.02:
            record["author"] = [*record["author"], {"literal": body(random, language)}]
        elif random.random() < {"webpage": 0.5, "book": 0.07}.get(kind, 0.02):
            people = record.pop("author")
            if kind == "book" and random.random() < 0.7:
                record["editor"] = people[:3]
            if kind == "webpage" and random.random() < 0.6:
                record["title"] = f"{body(random, language)} {random.choice(_SITE_TAILS)}"
        return self._completed(random, record, language)

    def _authors(self, random: Random, language: str) -> list[Any]:
        group = random.choice(self.people[language])
        if random.random() < 0.5:
            count = random.choices((1, 2, 3, 4, 5, 7, 9), (30, 25, 18, 10, 8, 6, 3))[0]
            group = [random.choice(random.choice(self.people[language])) for _ in range(count)]
        if random.random() < 0.5 and self.given[language]:
            group = [self._with_first_name(random, name, language) for name in group]
        return list(group)

    def _with_first_name(self, random: Random, name: Any, language: str) -> Any:
        parts = name["given"].split()
        if len(parts[0].strip(".")) > 1:
            return name
        return {**name, "given": " ".join([random.choice(self.given[language]), *parts[1:]])}

    def _title(self, random: Random, language: str) -> str:
        title = random.choice(self.titles[language])
        if random.random() < 0.2:
            other = random.choice(self.titles[language])
            head, tail = re.split(r"[:.?] ", title)[0], re.split(r"[:.?] ", other)[-1]
            title = f"{head}{random.choice((': ', ': ', '. ', '. ', '? ', ' – '))}{tail}"
        return with_years(title, random) if random.random() < 0.06 else title

    def _container(self, random: Random, kind: str, language: str) -> str:
        """Return the name of what holds a work of a type: a journal, a book, a meeting."""
        if kind == "paper-conference" and (name := proceedings(random, language)):
            return name
        pool = {"chapter": self.books, "paper-conference": self.meetings}.get(kind, self.journals)
        return str(random.choice(pool[language] or pool["en"]))

    def _deposited(self, random: Random, record: Record) -> Record:
        """Give a data set, a program or a preprint the archive that keeps it."""
        if record["type"] == "article":
            record["container-title"] = random.choice(_PREPRINTS)
            return record
        words = lists()["data words" if record["type"] == "dataset" else "software words"]
        if random.random() < 0.5:
            record["title"] = f"{random.choice(words)} {record['title']}"
        record["publisher"] = random.choice(_REPOSITORIES)
        return record

    def _completed(self, random: Random, record: Record, language: str) -> Record:
        """Give a record what its type is printed with."""
        kind = record["type"]
        if not record.get("issued"):
            record["issued"] = {"date-parts": [[_year(random)]]}
        if kind in _DEPOSITED:
            return self._deposited(random, record)
        if kind in _PARTS and not record.get("container-title"):
            record["container-title"] = self._container(random, kind, language)
        if kind == "article-journal":
            record.setdefault("volume", str(random.randint(1, 140)))
            record.setdefault("issue", _issue(random) if random.random() < 0.6 else "")
            if language == "en" and random.random() < 0.05:
                record |= _as_databases_have(record, random)
        if kind in _PARTS and "page" not in record:
            record["page"] = _page(random)
        if kind in {"book", "chapter", "paper-conference"} and not record.get("publisher"):
            record["publisher-place"], record["publisher"] = self._imprint(random, language)
        if kind == "chapter" and not record.get("editor"):
            record["editor"] = [
                random.choice(random.choice(self.people[language]))
                for _ in range(random.choice((1, 1, 2, 2, 3)))
            ]
        if not record.get("publisher"):
            self._publish(random, record, language)
        return record

    def _imprint(self, random: Random, language: str) -> tuple[str, str]:
        """Return a place and a publisher, now and then a town that is in no list."""
        place, publisher = random.choice(self.publishers[language] or self.publishers["en"])
        if random.random() < 0.12:
            place = random.choice(random.choice(self.people[language])).get("family", place)
        return place, publisher

    def _publish(self, random: Random, record: Record, language: str) -> None:
        """Give a thesis its university, a report who published it."""
        if record["type"] == "thesis" and random.random() < 0.85:
            place, publisher = random.choice(_UNIVERSITIES.get(language, _UNIVERSITIES["en"]))
            record["publisher-place"], record["publisher"] = place, publisher
        if record["type"] == "report":
            _, record["publisher"] = random.choice(
                self.publishers[language] or self.publishers["en"]
            )
            if random.random() < 0.6:
                record["publisher"] = publishing_body(random, language)


def with_years(title: str, random: Random) -> str:
    """Return a title that names the years it is about, as titles of history do."""
    first = random.randint(1750, 2005)
    last = first + random.randint(1, 40)
    span = random.choice(
        (f"{first}-{last}", f"{first}–{last}", f"{first}/{last % 100:02d}", str(first))
    )
    joint = random.choice((", ", " ", " (", ": ", " in ", " since ", " "))
    return f"{title.rstrip('.')}{joint}{span}{')' if joint == ' (' else ''}"


def _as_databases_have(record: Record, random: Random) -> Record:
    """Return the journal in capitals, and in a note the meeting whose papers it printed."""
    return {
        "container-title": record["container-title"].upper(),
        "note": meeting_of_database(random),
    }


def _year(random: Random) -> int:
    return 2024 - min(int(random.expovariate(1 / 14)), 130)


def _issue(random: Random) -> str:
    forms = (
        str(random.randint(1, 12)),
        f"{random.randint(1, 11)}-{random.randint(2, 12)}",
        f"S{random.randint(1, 3)}",
        "Suppl. 1",
        str(random.randint(13, 400)),
    )
    return random.choices(forms, (80, 4, 3, 2, 8))[0]


def _page(random: Random) -> str:
    first = random.choice(
        (random.randint(1, 99), random.randint(100, 999), random.randint(1000, 9999))
    )
    last = first + random.randint(1, 30)
    forms = (
        f"{first}-{last}",
        str(first),
        f"e{first}",
        f"{first:06d}",
        f"L{first}-L{last}",
        f"Doc{first % 99}",
        f"e{first}-e{last}",
        f"{first}e{random.randint(1, 9)}",
        f"S{first}-S{last}",
    )
    return random.choices(forms, (80, 6, 3, 3, 1, 1, 1, 1, 1))[0]
