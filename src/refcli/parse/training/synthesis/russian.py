"""Russian records, of lists of our own making; Ukrainian and romanised ones after them."""

import json
from importlib.resources import files
from random import Random
from typing import Any, Final

from refcli.parse.training.synthesis.bodies import body
from refcli.parse.training.synthesis.pieces import lists
from refcli.parse.training.synthesis.records import RecordPool
from refcli.record import Record

__all__ = ["Russian"]

_KINDS: Final = {
    "article-journal": 46,
    "book": 24,
    "chapter": 6,
    "paper-conference": 10,
    "thesis": 6,
    "webpage": 6,
}
_PARTS: Final = frozenset(("chapter", "paper-conference"))
_SCHEMES: Final = ("bgn", "bsi", "ala-lc", "ala-lc-simple", "icao")
_PRODUCTS: Final = lists()["products"]
_PAGES: Final = lists()["pages"]
_UKRAINIAN: Final = str.maketrans(
    {"ы": "и", "э": "е", "ё": "йо", "ъ": "’", "и": "і", "Э": "Е", "И": "І"}
)


class Russian:
    """Makes Russian records and documents."""

    def __init__(self, pool: RecordPool) -> None:
        text = (files("refcli.parse.training.synthesis") / "russian.json").read_text(
            encoding="utf-8"
        )
        self.lists: dict[str, Any] = json.loads(text)
        self.pool = pool

    def person(self, random: Random) -> dict[str, str]:
        """Return a name: of either sex, in full."""
        woman = random.random() < 0.4
        family = random.choice(self.lists["families"])
        stem = random.choice(self.lists["patronymics"])
        given = random.choice(self.lists["given_f" if woman else "given"])
        if woman and family.endswith(("ов", "ев", "ёв", "ин")):
            family += "а"
        elif woman and family.endswith("ий"):
            family = family[:-2] + "ая"
        if random.random() < 0.07:
            return {"family": family, "given": given}
        if random.random() < 0.15:
            return {"family": family, "given": given[0] + "."}
        return {"family": family, "given": f"{given} {stem}{'на' if woman else 'ич'}"}

    def title(self, random: Random) -> str:
        """Return a title: a real one, or one put together of phrases."""
        lists = self.lists
        if self.pool.titles["ru"] and random.random() < 0.55:
            title = random.choice(self.pool.titles["ru"])
            if random.random() < 0.2:
                other = random.choice(self.pool.titles["ru"])
                title = f"{title.rstrip('.')}{random.choice((': ', '. ', ' : '))}{other}"
            return title if len(title) < 260 else title[:120].rsplit(" ", 1)[0]
        if random.random() < 0.5:
            parts = [
                random.choice(lists["heads"]),
                random.choice(lists["subjects"]),
                random.choice(lists["objects"]),
                random.choice(lists["groups"]),
            ]
            return " ".join(part for part in parts if part) + str(random.choice(lists["tails"]))
        genitive, dative = random.choice(lists["areas"])
        pattern = str(random.choice(lists["topics"]))
        title = pattern.format(a=genitive, d=dative, A=genitive.capitalize())
        return title + str(random.choice(lists["tails"]))

    def record(self, random: Random) -> Record:
        """Return a record that lacks no field of its type."""
        kind = random.choices(list(_KINDS), list(_KINDS.values()))[0]
        count = random.choices((1, 2, 3, 4, 5, 7), (34, 25, 16, 9, 6, 5))[0]
        record: Record = {"type": kind, "title": self.title(random), "language": "ru"}
        if kind == "webpage":
            count = self._page_online(random, record, count)
        if random.random() < 0.12 and kind in {"book", "article-journal"}:
            count = 0
        if count:
            group = random.choice(self.pool.people["ru"] or [[]])
            made = [self.person(random) for _ in range(1 if kind == "thesis" else count)]
            record["author"] = list(group) if group and random.random() < 0.35 else made
        year = 2024 - min(int(random.expovariate(1 / 13)), 90)
        record["issued"] = {"date-parts": [[year]]}
        if kind == "article-journal":
            self._in_journal(random, record)
        elif kind in _PARTS:
            self._in_book(random, record)
        self._imprint(random, record)
        if kind == "article-journal" or kind in _PARTS:
            first = random.randint(1, random.choice((40, 200, 1500)))
            last = f"-{first + random.randint(1, 20)}" if random.random() < 0.93 else ""
            record["page"] = f"{first}{last}"
        return record

    def _imprint(self, random: Random, record: Record) -> None:
        """Give a book, a part of one or a thesis its place, and who stands behind it."""
        kind = record["type"]
        place, publisher = random.choice(self.lists["publishers"])
        if kind == "book" or kind in _PARTS:
            record["publisher-place"], record["publisher"] = place, publisher
        if kind == "book":
            record["volume-title"] = self._volume_title(random)
            if random.random() < 0.2:
                record["editor"] = self._editors(random)
        if kind == "thesis":
            record["genre"] = random.choice(self.lists["degrees"])
            record["publisher-place"] = place

    def _volume_title(self, random: Random) -> str:
        """Return what one volume of a work may be called."""
        genitive, _ = random.choice(self.lists["areas"])
        subject = random.choice(self.lists["subjects"])
        return str(random.choice((subject, genitive, self.title(random)[:60]))).capitalize()

    def _page_online(self, random: Random, record: Record, count: int) -> int:
        """Make a page of the web of a record; return how many authors it keeps."""
        sites = self.lists["sites"]
        if random.random() < 0.5:
            record["title"] = random.choice(sites)
            if random.random() < 0.3:
                record["title"] = f"{random.choice(_PRODUCTS)} {random.choice(_PAGES)}".strip()
            elif random.random() < 0.3:
                record["title"] = self.title(random)
                record["container-title"] = random.choice(sites)
            return 0
        if random.random() < 0.4:
            record["author"] = [{"literal": self.body(random)}]
            if random.random() < 0.4:
                record["title"] = f"{random.choice(_PRODUCTS)} {random.choice(_PAGES)}"
            return 0
        return count

    def _in_journal(self, random: Random, record: Record) -> None:
        pool = self.pool.journals["ru"]
        record["container-title"] = random.choice(
            pool if pool and random.random() < 0.3 else self.lists["journals"]
        )
        record["volume"] = str(random.randint(1, 180)) if random.random() < 0.6 else ""
        record["issue"] = self.issue(random)

    def _in_book(self, random: Random, record: Record) -> None:
        pool = "books" if record["type"] == "chapter" else "meetings"
        record["container-title"] = random.choice(self.lists[pool])
        if random.random() < 0.4:
            record["container-title"] = self.title(random) + random.choice(
                (": сб. науч. тр.", " : сборник статей", ": материалы конф.", "", "")
            )
        if random.random() < 0.4:
            record["editor"] = self._editors(random)

    def _editors(self, random: Random) -> list[dict[str, str]]:
        return [self.person(random) for _ in range(random.choice((1, 1, 2)))]

    def body(self, random: Random) -> str:
        """Return the name of a body, Russian or English."""
        if random.random() < 0.5:
            return str(random.choice(self.lists["bodies"]))
        return body(random)

    def issue(self, random: Random) -> str:
        """Return an issue as Russian journals count them."""
        number = random.randint(1, 12)
        forms = (
            str(number),
            f"{number} ({random.randint(13, 300)})",
            f"{number}({random.randint(13, 300)})",
            f"{number}-{number + 1}",
            f"{number}/{number + 1}",
            "",
            f"{random.choice('ABD')}{number}",
        )
        return random.choices(forms, (60, 10, 6, 4, 2, 16, 2))[0]

    def romanised(self, random: Random) -> Record:
        """Return a record as Russian journals give it to readers of English."""
        from refcli.text.transliteration import to_latin

        scheme = random.choice(_SCHEMES)
        record = self.record(random)
        while record["type"] not in {"article-journal", "book", "webpage"}:
            record = self.record(random)
        for name in record.get("author", ()):
            for part, text in list(name.items()):
                name[part] = to_latin(text, scheme)
        english = random.choice(self.pool.titles["en"])
        if random.random() < 0.75:
            record["title"] = english
        else:
            record["title"] = to_latin(record["title"], scheme)
            if random.random() < 0.6:
                record["multi"] = {"_keys": {"title": {"en": english}}}
        if container := record.get("container-title"):
            record["container-title"] = to_latin(container, scheme)
            if random.random() < 0.65:
                journal = random.choice(self.pool.journals["en"] + self.pool.titles["en"])
                record.setdefault("multi", {}).setdefault("_keys", {})["container-title"] = {
                    "en": journal
                }
        if place := record.get("publisher-place"):
            record["publisher-place"] = {
                "М.": "Moscow",
                "СПб.": "Saint Petersburg",
                "Л.": "Leningrad",
            }.get(place, to_latin(place, scheme))
            record["publisher"] = (
                to_latin(record["publisher"], scheme) if random.random() < 0.6 else ""
            )
        return record

    def ukrainian(self, random: Random) -> Record:
        """Return a record with the letters of Ukrainian, its words only like Ukrainian ones."""
        record = self.record(random)
        for variable in ("title", "container-title", "publisher"):
            if variable in record:
                record[variable] = record[variable].translate(_UKRAINIAN)
        for name in [*record.get("author", ()), *record.get("editor", ())]:
            for part, text in list(name.items()):
                name[part] = text.translate(_UKRAINIAN)
        if "publisher-place" in record:
            record["publisher-place"] = random.choice(
                ("Київ", "К.", "Харків", "Львів", "Одеса", "Дніпро")
            )
        return record
