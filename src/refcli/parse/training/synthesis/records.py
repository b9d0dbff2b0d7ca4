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
from refcli.parse.training.synthesis.pieces import lists
from refcli.record import OTHERS, Record
from refcli.text.scripts import language_of

__all__ = ["RecordPool", "language_of_title", "with_years"]

_WORDS: Final = lists()["small words"]
_BODY_HEADS: Final = lists()["body heads"]
_BODY_TOPICS: Final = lists()["body topics"]
_BODY_TAILS: Final = lists()["body tails"]
_BODY_NAMES: Final = lists()["bodies"]
_SITE_TAILS: Final = lists()["site tails"]
_BODIES_OF: Final = lists()["bodies by language"]
_BODY_PARTS: Final = lists()["body parts"]
_REPOSITORIES: Final = lists()["repositories"]
_PREPRINTS: Final = lists()["preprint servers"]
_CITIES: Final = lists()["cities"]
_UNIVERSITIES: Final = lists()["universities"]
_TOWNS: Final = lists()["towns"]
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
            record["author"] = [{"literal": self.body(random, language)}]
        elif kind == "article-journal" and random.random() < 0.02:
            record["author"] = [*record["author"], {"literal": self.body(random, language)}]
        elif random.random() < {"webpage": 0.5, "book": 0.07}.get(kind, 0.02):
            people = record.pop("author")
            if kind == "book" and random.random() < 0.7:
                record["editor"] = people[:3]
            if kind == "webpage" and random.random() < 0.6:
                record["title"] = f"{self.body(random, language)} {random.choice(_SITE_TAILS)}"
        return self._completed(random, record, language)

    def body(self, random: Random, language: str = "en") -> str:
        """Return the name of a body: one of a language, or drawn words that sound like one."""
        if language in _BODY_PARTS and random.random() < 0.6:
            return _composed_body(random, language)
        if language in _BODIES_OF and (language != "en" or random.random() < 0.5):
            return str(random.choice(_BODIES_OF[language]))
        if random.random() < 0.35:
            return str(random.choice(_BODY_NAMES))
        words = (
            random.choice(_BODY_HEADS),
            random.choice(_BODY_TOPICS),
            random.choice(_BODY_TAILS),
        )
        return " ".join(word for word in words if word)

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
        if kind == "paper-conference" and random.random() < 0.3 and language not in _TOWNS:
            return _meeting(random)
        if kind == "paper-conference" and language in _TOWNS and random.random() < 0.6:
            return _romance_meeting(random, language)
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
                record["publisher"] = self._publishing_body(random, language)

    def _publishing_body(self, random: Random, language: str) -> str:
        """Return the body that published a report: its name, its letters, both, or two bodies."""
        body, other = self.body(random, language), self.body(random, language)
        short, second = _letters_of(body), _letters_of(other)
        forms = (body, body, short, short, f"{short}, {body}", f"{body}, {other}")
        return random.choice((*forms, f"{short}/{second}", f"{short}/ {second}"))


def _composed_body(random: Random, language: str) -> str:
    """Return a body whose name is put together of what it is and what it is for."""
    parts = _BODY_PARTS[language]
    name = f"{random.choice(parts['heads'])} {random.choice(parts['topics'])}"
    if random.random() < 0.12:
        name += f", {random.choice(parts['heads'])} {random.choice(parts['topics'])}"
    return f"{name} ({_letters_of(name)})" if random.random() < 0.06 else name


def _letters_of(body: str) -> str:
    """Return the name of a body by its first letters."""
    letters = "".join(word[0] for word in body.replace("’", " ").split() if word[0].isupper())
    return letters if len(letters) > 1 else body.split(maxsplit=1)[0].upper()[:5]


def with_years(title: str, random: Random) -> str:
    """Return a title that names the years it is about, as titles of history do."""
    first = random.randint(1750, 2005)
    last = first + random.randint(1, 40)
    span = random.choice(
        (f"{first}-{last}", f"{first}–{last}", f"{first}/{last % 100:02d}", str(first))
    )
    joint = random.choice((", ", " ", " (", ": ", " in ", " since ", " "))
    return f"{title.rstrip('.')}{joint}{span}{')' if joint == ' (' else ''}"


_FIELDS: Final = lists()["fields"]
_HOLDERS: Final = lists()["holders"]
_ORDINALS: Final = lists()["ordinals"]
_SHORT: Final = lists()["acronyms"]


def _meeting(random: Random) -> str:
    """Return the name of proceedings, put together of the words that they are made of."""
    head = random.choice(
        (
            "Proceedings of the ",
            "Proceedings of the ",
            "Proc. of the ",
            "Proc. ",
            "Proceedings, ",
            "",
        )
    )
    what = random.choice(
        (
            "Conference on ",
            "Symposium on ",
            "Workshop on ",
            "International Conference on ",
            "Conf. on ",
        )
    )
    year = random.randint(1975, 2020)
    words = (random.choice(_ORDINALS), random.choice(_HOLDERS), what + random.choice(_FIELDS))
    if random.random() < 0.15:
        words = (str(year), *words[1:])
    name = head + " ".join(word for word in words if word)
    short = random.choice(_SHORT)
    dated = random.choice(
        (f" {year}", f"'{year % 100:02d}", f" {year % 100:02d}", f"-{year % 100:02d}", "")
    )
    form = random.random()
    if form < 0.14:
        return f"{name} ({short}{dated})"
    if form < 0.28:
        return f"{name} {short}{dated}"
    if form < 0.36:
        return f"{short}{dated}: {name}"
    return name


def _romance_meeting(random: Random, language: str) -> str:
    """Return the proceedings of a meeting as Romance languages name them."""
    drawn = {
        "field": random.choice(lists()["romance fields"][language]),
        "number": random.randint(2, 40),
        "roman": random.choice(("I", "II", "III", "IV", "V", "VI", "VII", "IX", "X", "XI", "XIV")),
        "town": random.choice(_TOWNS[language]),
        "year": random.randint(1965, 2022),
    }
    return str(random.choice(lists()["romance meetings"][language])).format(**drawn)


def _as_databases_have(record: Record, random: Random) -> Record:
    """Return the journal in capitals, and in a note the meeting whose papers it printed."""
    return {
        "container-title": record["container-title"].upper(),
        "note": _noted_meeting(random),
    }


def _noted_meeting(random: Random) -> str:
    """Return the meeting that a paper was read at, as databases note it behind the journal."""
    field, city = random.choice(_FIELDS), random.choice(_CITIES)
    month = random.choice(lists()["months"]["en"])[:3]
    day = random.randint(1, 26)
    days = f"{month} {day:02d}-{day + random.randint(1, 4):02d}, {random.randint(1990, 2022)}"
    kind = random.choice(("Conference on", "Workshop on", "Symposium on", "Annual Meeting on"))
    name = f"{random.randint(2, 45)}th International {kind} {field}"
    place = city if random.random() < 0.8 else city.upper()
    return f"{name}, {place}, {days if random.random() < 0.7 else days.upper()}"


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
