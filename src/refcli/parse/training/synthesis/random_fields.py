"""The fields that are drawn where a record lacks them, in the forms of their language."""

from random import Random
from typing import Final

from refcli.parse.training.synthesis.pieces import lists, year_of
from refcli.record import Record

__all__ = ["RandomFields", "date_of_access"]

_MONTHS: Final = lists()["months"]
_GENRES: Final = lists()["genres"]
_EDITIONS: Final = lists()["editions"]
_SERIES: Final = lists()["series"]
_ROMANCE_SERIES: Final = lists()["romance series"]
_HOUSES: Final = lists()["publisher words"]
_ROLES: Final = lists()["editor roles"]
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII")
_CITIES: Final = lists()["cities"]
_PAPERS: Final = lists()["papers"]
_TOPICS: Final = lists()["topics"]
_ENDS: Final = lists()["domains"]
_PLACE_JOINTS: Final = (" - ", " – ", "/", ", ", "-", "–", " and ", " & ", "; ", " / ")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


class RandomFields:
    """Values for one record, drawn once and then the same in every place."""

    def __init__(self, record: Record, language: str, random: Random) -> None:
        self.record = record
        self.language = language
        self.random = random
        kind = record["type"]
        chance = random.random
        self.values: dict[str, str] = {
            "T": record.get("title", ""),
            "C": record.get("container-title", ""),
            "Y": self._year(),
            "V": record.get("volume", "") if chance() > 0.08 else "",
            "I": record.get("issue", "") if chance() > 0.12 else "",
            "U": record.get("publisher", "") if chance() > 0.12 else "",
            "L": record.get("publisher-place", "") if chance() > 0.12 else "",
            "O": record.get("DOI", "") or (self._doi() if chance() < 0.35 else ""),
            "R": record.get("URL", "")
            or (self._url() if kind == "webpage" or chance() < 0.12 else ""),
            "M": str(record.get("number-of-pages", ""))
            or (str(random.randint(40, 900)) if chance() < 0.6 else ""),
            "K": record.get("ISBN", "") or (self._isbn() if chance() < 0.15 else ""),
            "H": self._arxiv() if chance() < 0.4 else "",
            "J": str(random.randint(1_000_000, 36_000_000)) if chance() < 0.3 else "",
            "S": "",
            "X": "",
            "G": "",
            "N": "",
            "Q": "",
            "Z": str(random.randint(1, 300)),
            "i": self._issn(),
            "n": record.get("note", ""),
            "v": self._version(),
        }
        values = self.values
        if kind in {"book", "chapter", "paper-conference"}:
            self._draw_series(values)
        if kind == "paper-conference" and language == "en" and chance() < 0.6:
            values["L"] = random.choice(_CITIES)
            if chance() < 0.6:
                values["U"] = random.choice(
                    ("", "", "ACM", "ACM Press", "IEEE", "IEEE Computer Society Press", "Springer")
                )
        if values["L"] and chance() < 0.07:
            joint = random.choice(_PLACE_JOINTS)
            values["L"] = joint.join((values["L"], random.choice(_CITIES).split(",")[0]))
        if (kind == "book" and (record.get("edition") or chance() < 0.2)) or (
            kind == "chapter" and chance() < 0.08
        ):
            values["X"] = random.choice(_EDITIONS.get(language, _EDITIONS["en"]))
        if kind in _GENRES:
            values["G"] = record.get("genre", "") or random.choice(
                _GENRES[kind].get(language, _GENRES[kind]["en"])
            )
            values["N"] = (
                self._number() if chance() < {"report": 0.7, "thesis": 0.3}.get(kind, 0) else ""
            )
            if kind == "report":
                values["S"] = record.get("collection-title", "") or random.choice(
                    _PAPERS[language == "de"]
                )
        if values["R"]:
            values["Q"] = date_of_access(random, language) if chance() < 0.75 else ""
        if kind == "webpage" and chance() < 0.5:
            values["Y"] = values["D"] = ""
        values.setdefault("D", self._month_year(values["Y"]))

    def _draw_series(self, values: dict[str, str]) -> None:
        """Draw the series and the volume of a book, and the word before its publisher."""
        record, language, random, chance = (
            self.record,
            self.language,
            self.random,
            self.random.random,
        )
        values["S"] = record.get("collection-title", "") or (
            random.choice(_SERIES) if chance() < 0.15 and language in {"en", "de", "fr"} else ""
        )
        if not values["S"] and chance() < 0.2:
            values["S"] = random.choice(_ROMANCE_SERIES.get(language, ("",)))
        values["V"] = str(random.randint(1, 2000)) if values["S"] or chance() < 0.06 else ""
        if values["V"] and language in _ROMANCE_SERIES and chance() < 0.5:
            values["V"] = random.choice(_ROMAN)
        values["I"] = ""
        if values["U"] and language in _HOUSES and chance() < 0.15:
            values["U"] = f"{random.choice(_HOUSES[language])} {values['U']}"

    def value(self, field: str) -> str:
        """Return a field's text."""
        return str(self.values.get(field, ""))

    def role(self, count: int) -> str:
        """Return the word after editors who stand in the author's place."""
        many = "s" if count > 1 else ""
        if self.language == "de":
            return self.random.choice(
                (" (Hrsg.)", " (Hg.)", " (Hgg.)" if many else " (Hg.)", " (Hrsg.)")
            )
        if self.language in _ROLES:
            return str(self.random.choice(_ROLES[self.language][count > 1]))
        return self.random.choice(
            (f" (Ed{many}.)", f" (ed{many}.)", f", ed{many}.", f", editor{many}", f" (ed{many})")
        )

    def translation(self, field: str) -> str:
        """Return the translation that stands in brackets after a title or journal."""
        multi = self.record.get("multi", {}).get("_keys", {})
        variable = "container-title" if field == "C" else "title"
        return str(multi.get(variable, {}).get("en", ""))

    def _year(self) -> str:
        year = year_of(self.record)
        return (
            f"{year}{self.random.choice('abc')}" if year and self.random.random() < 0.03 else year
        )

    def _month_year(self, year: str) -> str:
        """Return a year, or a day or month of it as newspapers and meetings have them."""
        random = self.random
        if not year[:1].isdigit() or random.random() < 0.5:
            return year
        day = random.randint(1, 28)
        month = random.choice(_MONTHS.get(self.language, _MONTHS["en"]))
        if self.language == "de" and random.random() < 0.4:
            number = random.randint(1, 12)
            return random.choice(
                (
                    f"{day}.{number}.{year}",
                    f"{day:02d}.{number:02d}.{year}",
                    f"{day}. {month} {year}",
                )
            )
        if random.random() < 0.4 and len(month) > 4:
            month = month[:3] + random.choice((".", ""))
        if random.random() < 0.15:
            month = f"{day} {month}"
        elif self.record["type"] == "paper-conference" and random.random() < 0.4:
            days = f"{day}{random.choice(('-', '–', ' - '))}{day + random.randint(1, 4)}"
            month = random.choice((f"{month} {days},", f"{month} {days}", f"{days} {month}"))
        return f"{month} {year}"

    def _word(self, low: int, high: int) -> str:
        return "".join(self.random.choice(_LETTERS) for _ in range(self.random.randint(low, high)))

    def _doi(self) -> str:
        random = self.random
        form = random.randint(0, 3)
        short = random.random() < 0.8
        prefix = f"10.{random.randint(1000, 1200) if short else random.randint(10000, 40000)}/"
        number = random.randint
        if form == 0:
            name, year = self._word(3, 7), number(1995, 2023)
            return f"{prefix}j.{name}.{year}.{number(1, 12):02d}.{number(1, 99):03d}"
        if form == 1:
            journal, year = number(10000, 99999), number(10, 23)
            return f"{prefix}s{journal}-{year:03d}-{number(1000, 9999)}-{number(0, 9)}"
        if form == 2:
            return f"{prefix}{self._word(3, 8)}.{number(1000, 99999)}"
        parts = [(1000, 9999), (1000, 9999), (1990, 2023), (1, 30), (1, 12), (1, 200)]
        return prefix + "-".join(str(number(low, high)) for low, high in parts)

    def _url(self) -> str:
        random = self.random
        scheme = random.choice(("http://", "https://", "http://www.", "https://www.", "www."))
        path = "/".join(
            random.choice((random.choice(_TOPICS), self._word(2, 9)))
            for _ in range(random.randint(0, 4))
        )
        end = random.choice(("", "/", ".html", ".pdf", f"?id={random.randint(1, 9999)}", ".htm"))
        return f"{scheme}{self._word(3, 11)}.{random.choice(_ENDS)}/{path}{end if path else ''}"

    def _arxiv(self) -> str:
        random = self.random
        if random.random() < 0.5:
            year, month = random.randint(7, 23), random.randint(1, 12)
            return f"{year:02d}{month:02d}.{random.randint(1, 9999):04d}"
        field = random.choice(("hep-ph", "hep-th", "astro-ph", "cond-mat", "gr-qc", "quant-ph"))
        return f"{field}/{random.randint(9200000, 9999999)}"

    def _isbn(self) -> str:
        random = self.random
        parts = [(0, 9), (10, 999), (1000, 99999), (0, 9)]
        return "978-" + "-".join(str(random.randint(low, high)) for low, high in parts)

    def _issn(self) -> str:
        if self.random.random() > 0.3:
            return ""
        return f"{self.random.randint(1, 2999):04d}-{self.random.randint(0, 9999):04d}"

    def _version(self) -> str:
        last = f".{self.random.randint(0, 9)}" if self.random.random() < 0.4 else ""
        return f"{self.random.randint(0, 9)}.{self.random.randint(0, 20)}{last}"

    def _number(self) -> str:
        random = self.random
        if self.record["type"] == "thesis":
            return str(random.randint(1_000_000, 29_999_999))
        return random.choice(
            (
                str(random.randint(1, 9999)),
                f"{self._word(2, 3).upper()}-{random.randint(70, 99)}-{random.randint(1, 400)}",
                f"{random.randint(1, 40)}/{random.randint(1990, 2020)}",
                f"{self._word(3, 4).upper()}-TR-{random.randint(1, 900)}",
            )
        )


def date_of_access(random: Random, language: str) -> str:
    """Return a date of access as a language writes it."""
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(2001, 2024)
    name = _MONTHS.get(language, _MONTHS["en"])[month - 1]
    dotted = f"{day:02d}.{month:02d}.{year}"
    forms = {
        "de": (dotted, f"{day}.{month}.{year}", f"{day}. {name} {year}"),
        "ru": (dotted, dotted, dotted, f"{day} {name} {year}"),
        "uk": (dotted,),
        "en": (
            f"{name} {day}, {year}",
            f"{day} {name} {year}",
            dotted,
            f"{year} {name[:3]} {day}",
            f"{day}/{month}/{year}",
            f"{year}-{month:02d}-{day:02d}",
            f"{name[:3]}. {day}, {year}",
        ),
    }
    return random.choice(forms.get(language, forms["en"]))
