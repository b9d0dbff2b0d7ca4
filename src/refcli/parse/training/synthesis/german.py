"""German records, of lists of our own making."""

import json
from importlib.resources import files
from random import Random
from typing import Any, Final

from refcli.parse.training.synthesis.records import RecordPool, with_years
from refcli.record import Record

__all__ = ["German"]


_KINDS: Final = {
    "article-journal": 29,
    "book": 27,
    "chapter": 27,
    "paper-conference": 2,
    "thesis": 3,
    "report": 7,
    "webpage": 5,
}
_PARTS: Final = frozenset(("chapter", "paper-conference"))


class German:
    """Makes German records, mixed with those of the pool."""

    def __init__(self, pool: RecordPool) -> None:
        text = (files("refcli.parse.training.synthesis") / "german.json").read_text(
            encoding="utf-8"
        )
        self.lists: dict[str, Any] = json.loads(text)
        self.pool = pool

    def person(self, random: Random) -> dict[str, str]:
        """Return a name."""
        if random.random() < 0.25 and self.pool.people["en"]:
            return dict(random.choice(random.choice(self.pool.people["en"])))
        name = {
            "family": random.choice(self.lists["families"]),
            "given": random.choice(self.lists["given"]),
        }
        if random.random() < 0.08:
            name["given"] += f" {random.choice('ABEFHMPRW')}."
        if random.random() < 0.04:
            name["non-dropping-particle"] = random.choice(("von", "van", "von der", "zu"))
        if random.random() < 0.03:
            name["family"] += f"-{random.choice(self.lists['families'])}"
        return name

    def title(self, random: Random) -> str:
        """Return a title: a real one, or phrases put together."""
        if random.random() < 0.15:
            return random.choice(self.pool.titles["de"])
        if random.random() < 0.22:
            return random.choice(self.pool.titles["en"])
        title = self.phrase(random, random.choice(self.lists["patterns"]))
        if random.random() < 0.6:
            tail = (
                random.choice(self.lists["subtitles"])
                if random.random() < 0.7
                else random.choice(self.lists["patterns"])
            )
            title += random.choice((". ", ". ", ": ", " – ", "? ")) + self.phrase(random, tail)
        title = title.replace("??", "?")
        if random.random() < 0.05:
            return with_years(title, random)
        if random.random() < 0.02:
            return f"{title} seit {random.randint(1918, 2000)}"
        return title

    def phrase(self, random: Random, pattern: str) -> str:
        """Fill a pattern with drawn words."""
        lists = self.lists
        noun, other, third = (random.choice(lists["nouns"]) for _ in range(3))
        adjective = random.choice(lists["adjectives"])
        words = {
            "n": noun,
            "m": other,
            "o": third,
            "a": adjective,
            "A": adjective.capitalize(),
            "h": random.choice(lists["heads"]),
            "h2": random.choice(lists["heads"]),
            "p": random.choice(lists["places_of"]),
        }
        return pattern.format(**words)

    def record(self, random: Random) -> Record:
        """Return a record that lacks no field of its type."""
        lists = self.lists
        kind = random.choices(list(_KINDS), list(_KINDS.values()))[0]
        count = random.choices((1, 2, 3, 4, 5), (50, 28, 13, 6, 3))[0]
        record: Record = {"type": kind, "title": self.title(random), "language": "de"}
        record["author"] = [self.person(random) for _ in range(count)]
        if random.random() < (0.5 if kind in {"webpage", "report"} else 0.06):
            record["author"] = [{"literal": random.choice(lists["bodies"])}]
        if kind == "book" and random.random() < 0.16:
            record["editor"] = record.pop("author")
        record["issued"] = {"date-parts": [[2012 - min(int(random.expovariate(1 / 12)), 90)]]}
        if kind == "article-journal":
            self._in_journal(random, record)
        elif kind in _PARTS:
            self._in_book(random, record)
        if kind == "article-journal" or kind in _PARTS:
            first = random.randint(1, random.choice((60, 400, 900)))
            ranged = random.random() < 0.95
            record["page"] = f"{first}-{first + random.randint(2, 35)}" if ranged else f"{first}ff"
        if kind == "book" or kind in _PARTS:
            self._imprint(random, record)
        if kind == "thesis":
            record["publisher"] = "Universität " + random.choice(lists["places"]).split(",")[0]
        if kind == "report":
            record["publisher-place"] = random.choice(lists["places"])
            record["publisher"] = random.choice(lists["bodies"]) if random.random() < 0.5 else ""
        return record

    def _in_journal(self, random: Random, record: Record) -> None:
        own = random.random() >= 0.2
        record["container-title"] = random.choice(
            self.lists["journals"] if own else self.pool.journals["de"]
        )
        if random.random() < 0.3:
            record["container-title"] = random.choice(self.pool.journals["en"])
        record["volume"] = str(random.randint(1, 70))
        record["issue"] = str(random.randint(1, 12)) if random.random() < 0.6 else ""

    def _in_book(self, random: Random, record: Record) -> None:
        record["container-title"] = self.title(random)
        if random.random() < 0.93:
            count = random.choice((1, 1, 2, 2, 3, 4))
            record["editor"] = [self.person(random) for _ in range(count)]
        if random.random() < 0.05:
            record["editor"] = [{"literal": random.choice(self.lists["bodies"])}]

    def _imprint(self, random: Random, record: Record) -> None:
        place, publisher = random.choice(self.lists["publishers"])
        record["publisher-place"], record["publisher"] = place, publisher
        if random.random() < 0.2:
            record["publisher-place"] = random.choice(self.lists["places"])
        if random.random() < 0.12:
            record["collection-title"] = random.choice(self.lists["series"])
