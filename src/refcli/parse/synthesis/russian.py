"""Russian records, of lists of our own making; Ukrainian and romanised ones after them."""

import json
from importlib.resources import files
from random import Random
from typing import Any, Final

from refcli.parse.synthesis.drawn import day
from refcli.parse.synthesis.material import Stock
from refcli.parse.synthesis.pieces import Printed, lists
from refcli.record import Record

__all__ = ["Russian"]

_SCHEMES: Final = ("bgn", "bsi", "ala-lc", "ala-lc-simple", "icao")
_PRODUCTS: Final = lists()["products"]
_PAGES: Final = lists()["pages"]
_UKRAINIAN: Final = str.maketrans(
    {"ы": "и", "э": "е", "ё": "йо", "ъ": "’", "и": "і", "Э": "Е", "И": "І"}
)


class Russian:
    """Makes Russian records and documents."""

    def __init__(self, stock: Stock) -> None:
        text = (files("refcli.parse.synthesis") / "russian.json").read_text(encoding="utf-8")
        self.lists: dict[str, Any] = json.loads(text)
        self.stock = stock

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
        if self.stock.titles["ru"] and random.random() < 0.55:
            title = random.choice(self.stock.titles["ru"])
            if random.random() < 0.2:
                other = random.choice(self.stock.titles["ru"])
                title = f"{title.rstrip('.')}{random.choice((': ', '. ', ' : '))}{other}"
            return title if len(title) < 260 else title[:120].rsplit(" ", 1)[0]
        if random.random() < 0.5:
            parts = [random.choice(lists["heads"]), random.choice(lists["subjects"]),
                     random.choice(lists["objects"]), random.choice(lists["groups"])]  # fmt: skip
            return " ".join(part for part in parts if part) + random.choice(lists["tails"])
        genitive, dative = random.choice(lists["areas"])
        pattern = str(random.choice(lists["topics"]))
        title = pattern.format(a=genitive, d=dative, A=genitive.capitalize())
        return title + random.choice(lists["tails"])

    def record(self, random: Random) -> Record:
        """Return a record that lacks no field of its type."""
        lists = self.lists
        kind = random.choices(
            ("article-journal", "book", "chapter", "paper-conference", "thesis", "webpage"),
            (46, 24, 6, 10, 6, 6),
        )[0]
        count = random.choices((1, 2, 3, 4, 5, 7), (34, 25, 16, 9, 6, 5))[0]
        record: Record = {"type": kind, "title": self.title(random), "language": "ru"}
        if kind == "webpage":
            if random.random() < 0.5:
                record["title"] = random.choice(lists["sites"])
                if random.random() < 0.3:
                    record["title"] = f"{random.choice(_PRODUCTS)} {random.choice(_PAGES)}".strip()
                elif random.random() < 0.3:
                    record["title"], record["container-title"] = (
                        self.title(random),
                        random.choice(lists["sites"]),
                    )
                count = 0
            elif random.random() < 0.4:
                record["author"], count = [{"literal": self.body(random)}], 0
                if random.random() < 0.4:
                    record["title"] = f"{random.choice(_PRODUCTS)} {random.choice(_PAGES)}"
        if random.random() < 0.12 and kind in {"book", "article-journal"}:
            count = 0
        if count:
            group = random.choice(self.stock.people["ru"] or [[]])
            made = [self.person(random) for _ in range(1 if kind == "thesis" else count)]
            record["author"] = list(group) if group and random.random() < 0.35 else made
        year = 2024 - min(int(random.expovariate(1 / 13)), 90)
        record["issued"] = {"date-parts": [[year]]}
        place, publisher = random.choice(lists["publishers"])
        if kind == "article-journal":
            pool = self.stock.journals["ru"]
            record["container-title"] = random.choice(
                pool if pool and random.random() < 0.3 else lists["journals"]
            )
            record["volume"] = str(random.randint(1, 180)) if random.random() < 0.6 else ""
            record["issue"] = self.issue(random)
        elif kind in {"chapter", "paper-conference"}:
            record["container-title"] = random.choice(
                lists["books" if kind == "chapter" else "meetings"]
            )
            if random.random() < 0.4:
                record["container-title"] = self.title(random) + random.choice(
                    (": сб. науч. тр.", " : сборник статей", ": материалы конф.", "", "")
                )
            if random.random() < 0.4:
                record["editor"] = [self.person(random) for _ in range(random.choice((1, 1, 2)))]
        if kind in {"book", "chapter", "paper-conference"}:
            record["publisher-place"], record["publisher"] = place, publisher
            if kind == "book" and random.random() < 0.2:
                record["editor"] = [self.person(random) for _ in range(random.choice((1, 1, 2)))]
        if kind == "thesis":
            record["genre"] = random.choice(lists["degrees"])
            record["publisher-place"] = place
        if kind != "book" and kind != "thesis" and kind != "webpage":
            first = random.randint(1, random.choice((40, 200, 1500)))
            record["page"] = (
                f"{first}-{first + random.randint(1, 20)}" if random.random() < 0.93 else str(first)
            )
        return record

    def body(self, random: Random) -> str:
        """Return the name of a body, Russian or English."""
        if random.random() < 0.5:
            return str(random.choice(self.lists["bodies"]))
        return self.stock.body(random)

    def issue(self, random: Random) -> str:
        """Return an issue as Russian journals count them."""
        number = random.randint(1, 12)
        return random.choices(
            (str(number), f"{number} ({random.randint(13, 300)})", f"{number}({random.randint(13, 300)})",
             f"{number}-{number + 1}", f"{number}/{number + 1}", "", f"{random.choice('ABD')}{number}"),
            (60, 10, 6, 4, 2, 16, 2),
        )[0]  # fmt: skip

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
        english = random.choice(self.stock.titles["en"])
        if random.random() < 0.75:
            record["title"] = english
        else:
            record["title"] = to_latin(record["title"], scheme)
            if random.random() < 0.6:
                record["multi"] = {"_keys": {"title": {"en": english}}}
        if container := record.get("container-title"):
            record["container-title"] = to_latin(container, scheme)
            if random.random() < 0.65:
                journal = random.choice(self.stock.journals["en"] + self.stock.titles["en"])
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

    def document(self, random: Random) -> Printed:
        """Print a law, a standard or a patent, in one of the ways of its kind."""
        return random.choice((self._law, self._standard, self._patent))(random)

    def _filled(self, random: Random, pattern: str) -> str:
        return pattern.format(
            d=day(random, "uk"),
            t=f"{random.randint(1, 28)} {random.choice(('января', 'марта', 'июля', 'ноября'))} {random.randint(1993, 2024)}",
            n=random.choice((random.randint(10, 999), random.randint(1000, 60000), f"{random.randint(2, 34)}.{random.randint(1, 900)}")),
            y=random.randint(1996, 2023), k=random.randint(1, 9), m=random.randint(100, 3999),
            q=f"{random.randint(0, 24):02d}",
        )  # fmt: skip

    def _law(self, random: Random) -> Printed:
        out = Printed()
        law = self._filled(random, random.choice(self.lists["laws"]))
        title = random.choice(self.lists["law_titles"])
        if random.random() < 0.3:
            title = "О " + self.title(random).lower()
        if random.random() < 0.65:
            out.put("number", law)
            opening, closing = random.choice(
                (("«", "»"), ("«", "»"), (' "', '"'), ("“", "”"), (". ", ""))
            )
            out.glue((" " if opening in "«“" else "") + opening)
            out.put("title", title)
            out.glue(closing)
        else:
            out.put("title", title)
            out.glue(random.choice((" : ", ": ", ". ", " / ")))
            out.put("number", law)
        if random.random() < 0.3:
            out.glue(" // ")
            out.put("container", random.choice(("Собрание законодательства РФ", "Собр. законодательства РФ",
                                                "Российская газета", "СЗ РФ", "Собрание законодательства Российской Федерации")))  # fmt: skip
            out.glue(random.choice((". – ", ". ", ", ")))
            out.put("date", str(random.randint(1995, 2024)))
            out.glue(random.choice((". – № ", ". № ", ", № ")))
            out.put("issue", str(random.randint(1, 52)))
            if random.random() < 0.7:
                out.glue(random.choice((". – ", ". ", ", ")))
                out.put("pages", f"{random.choice(('Ст.', 'ст.'))} {random.randint(10, 7000)}")
        self._online(random, out)
        return out

    def _standard(self, random: Random) -> Printed:
        out = Printed()
        number = self._filled(random, random.choice(self.lists["standards"]))
        title = random.choice(self.lists["standard_titles"])
        if random.random() < 0.3:
            title = self.title(random)
        out.put("number", number)
        out.glue(random.choice((". ", ". ", " ", " – ")))
        out.put("title", title)
        if random.random() < 0.25:
            out.glue(random.choice((". – ", ". ")))
            out.put("note", f"Введ. {day(random, 'uk')}")
        if random.random() < 0.55:
            out.glue(random.choice((". — ", ". – ", ". ")))
            place, publisher = random.choice((("М.", "Стандартинформ"), ("Москва", "Стандартинформ"), ("М.", "Изд-во стандартов"),
                                              ("Минск", "Госстандарт"), ("М.", "Минздрав России"), ("М.", "Минстрой России")))  # fmt: skip
            out.put("location", place)
            out.glue(random.choice((": ", " : ")))
            out.put("publisher", publisher)
            out.glue(", ")
            out.put("date", str(random.randint(1975, 2024)))
            if random.random() < 0.7:
                out.glue(random.choice((". – ", ". — ", ". ")))
                out.put("extent", f"{random.randint(4, 200)} с")
        self._online(random, out)
        return out

    def _patent(self, random: Random) -> Printed:
        out = Printed()
        number = self._filled(random, random.choice(self.lists["patents"]))
        title = random.choice(self.lists["patent_titles"])
        people = ", ".join(_straight(self.person(random)) for _ in range(random.randint(1, 4)))
        first = random.random() < 0.7
        if first:
            out.put("number", number)
            out.glue(random.choice((". ", ". ", " ", ". – ")))
            out.put("title", title)
        else:
            if random.random() < 0.5:
                out.put("author", _inverted(self.person(random)))
                out.glue(" ")
            out.put("title", title)
            out.glue(random.choice((" : ", ". ", ": ")))
            out.put("number", number)
        if random.random() < 0.6:
            out.glue(" / ")
            out.put("author", people)
            if random.random() < 0.4:
                out.glue(" ; ")
                out.put("note", "заявитель и патентообладатель ООО «Прогресс»")
        if random.random() < 0.6:
            out.glue(random.choice((". – ", ". ", " ; ")))
            out.put("note", f"заявл. {day(random, 'uk')}")
            out.glue(" ; ")
            out.put("date", f"опубл. {day(random, 'uk')}")
            if random.random() < 0.6:
                out.glue(", ")
                out.put("issue", f"Бюл. № {random.randint(1, 36)}")
        elif random.random() < 0.7:
            out.glue(random.choice((". – ", ". ", ", ")))
            out.put("date", str(random.randint(1975, 2024)))
        out.glue(".")
        return out

    def _online(self, random: Random, out: Printed) -> None:
        if random.random() < 0.25:
            out.glue(
                random.choice(
                    (" [Электронный ресурс]. ", " [Электронный ресурс]. – ", ". – ", ". ")
                )
            )
            marker = random.choice(("URL: ", "Режим доступа: ", "URL: "))
            out.put(
                "url",
                f"{marker}http{random.choice(('', 's'))}://{random.choice(('docs.cntd.ru', 'www.consultant.ru', 'base.garant.ru', 'protect.gost.ru'))}/document/{random.randint(1000, 999999)}",
            )
            if random.random() < 0.8:
                out.glue(" (")
                out.put("accessed", f"дата обращения: {day(random, 'uk')}")
                out.glue(")")
        out.glue(random.choice((".", ".", "")))


def _straight(name: dict[str, str]) -> str:
    return f"{''.join(part[0] + '.' for part in name['given'].split())} {name['family']}"


def _inverted(name: dict[str, str]) -> str:
    return f"{name['family']} {''.join(part[0] + '.' for part in name['given'].split())}"
