"""Works to be copied into exports: real titles, people and journals, put together anew."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

from benchmarks.exports.habits import Record

BASE = Path(__file__).parents[3] / "shared" / "dedupe" / "base" / "base_dev.json.gz"


class Stock:
    """Real titles, people and journals, put together anew: each work is another."""

    def __init__(self, chance: random.Random) -> None:
        base = json.loads(gzip.decompress(BASE.read_bytes()))
        self.chance = chance
        self.titles = [work["title"] for work in base["works"] if len(work["title"]) > 30]
        chance.shuffle(self.titles)
        self.families, self.given = base["families"], base["given"]
        self.journals = [tuple(pair) for pair in base["journals"]]
        self.abbreviations = dict(self.journals)
        self.count = 0

    def title(self) -> str:
        """Return a title that no other work of the stock has."""
        self.count += 1
        one = self.titles[self.count % len(self.titles)]
        if self.count < len(self.titles):
            return str(one)
        return f"{one.partition(':')[0]} and {self.chance.choice(self.titles).partition(':')[0]}"

    def person(self) -> Record:
        """Return a person; a few family names are many people's."""
        spread = self.chance.random() ** 2
        given = self.given[int(len(self.given) * self.chance.random() ** 2)]
        middle = f" {self.chance.choice('ABCDEFGHJKLMPRST')}." if self.chance.random() < 0.4 else ""
        return {"family": self.families[int(len(self.families) * spread)], "given": given + middle}

    def people(self) -> list[Record]:
        """Return the authors of a work, one to twelve."""
        return [self.person() for _ in range(self.chance.choice((1, 2, 3, 3, 4, 5, 6, 8, 12)))]

    def doi(self) -> str:
        """Return a DOI."""
        return f"10.{self.chance.randrange(1000, 9999)}/{self.chance.randrange(10**8):08}"

    def pages(self, length: int = 0) -> str:
        """Return a range of pages, of this length or of four to seventeen."""
        first = self.chance.randrange(1, 2500)
        return f"{first}-{first + (length or self.chance.randrange(4, 18))}"

    def journal(self) -> Record:
        """Return the fields that name a journal."""
        name, short = self.chance.choice(self.journals)
        digits = f"{self.chance.randrange(10**8):08}"
        return {"container-title": name, "short": short, "ISSN": f"{digits[:4]}-{digits[4:]}"}

    def article(self, **changes: Any) -> Record:
        """Return an article with its journal, these variables being as given."""
        place = self.journal()
        pages = self.pages()
        if self.chance.random() < 0.12:
            pages = f"e{self.chance.randrange(100, 99999)}"
        work: Record = {
            "type": "article-journal",
            "title": self.title(),
            "author": self.people(),
            **place,
            "issued": self.chance.randrange(1990, 2025),
            "volume": str(self.chance.randrange(1, 120)),
            "issue": str(self.chance.randrange(1, 13)),
            "page": pages,
            "DOI": self.doi() if self.chance.random() < 0.75 else "",
        }
        return {**work, **changes}


def twin(work: Record, stock: Stock, **changes: Any) -> Record:
    """Return another work that is like one, with a DOI of its own where that has one."""
    return {**work, "DOI": stock.doi() if work["DOI"] else "", **changes}
