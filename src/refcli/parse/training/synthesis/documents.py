"""Laws, standards and patents, printed in the ways of their kind."""

from random import Random
from typing import Final

from refcli.parse.training.synthesis.pieces import Printed, lists
from refcli.parse.training.synthesis.random_fields import date_of_access
from refcli.parse.training.synthesis.russian import Russian

__all__ = ["print_document"]

_GAZETTES: Final = lists()["gazettes"]
_HOUSES: Final = lists()["houses of standards"]
_HOSTS: Final = lists()["hosts of laws"]
_HOLDING: Final = (
    "заявитель и патентообладатель",
    "заявитель и патентообладатель",
    "патентообладатель",
    "заявитель",
)
_MONTHS: Final = ("января", "марта", "июля", "ноября")


def print_document(russian: Russian, random: Random) -> Printed:
    """Print a law, a standard or a patent."""
    return random.choice((_law, _standard, _patent))(russian, random)


def _filled(random: Random, pattern: str) -> str:
    drawn = {
        "d": date_of_access(random, "uk"),
        "t": f"{random.randint(1, 28)} {random.choice(_MONTHS)} {random.randint(1993, 2024)}",
        "n": random.choice(
            (
                random.randint(10, 999),
                random.randint(1000, 60000),
                f"{random.randint(2, 34)}.{random.randint(1, 900)}",
            )
        ),
        "y": random.randint(1996, 2023),
        "k": random.randint(1, 9),
        "m": random.randint(100, 3999),
        "q": f"{random.randint(0, 24):02d}",
    }
    return pattern.format(**drawn)


def _law(russian: Russian, random: Random) -> Printed:
    out = Printed()
    law = _filled(random, random.choice(russian.lists["laws"]))
    title = random.choice(russian.lists["law_titles"])
    if random.random() < 0.3:
        title = "О " + russian.title(random).lower()
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
        out.put("container", random.choice(_GAZETTES))
        out.glue(random.choice((". – ", ". ", ", ")))
        out.put("date", str(random.randint(1995, 2024)))
        out.glue(random.choice((". – № ", ". № ", ", № ")))
        out.put("issue", str(random.randint(1, 52)))
        if random.random() < 0.7:
            out.glue(random.choice((". – ", ". ", ", ")))
            out.put("pages", f"{random.choice(('Ст.', 'ст.'))} {random.randint(10, 7000)}")
    _online(random, out)
    return out


def _standard(russian: Russian, random: Random) -> Printed:
    out = Printed()
    number = _filled(random, random.choice(russian.lists["standards"]))
    title = random.choice(russian.lists["standard_titles"])
    if random.random() < 0.3:
        title = russian.title(random)
    out.put("number", number)
    out.glue(random.choice((". ", ". ", " ", " – ")))
    out.put("title", title)
    if random.random() < 0.25:
        out.glue(random.choice((". – ", ". ")))
        out.put("note", f"Введ. {date_of_access(random, 'uk')}")
    if random.random() < 0.55:
        out.glue(random.choice((". — ", ". – ", ". ")))
        place, publisher = random.choice(_HOUSES)
        out.put("location", place)
        out.glue(random.choice((": ", " : ")))
        out.put("publisher", publisher)
        out.glue(", ")
        out.put("date", str(random.randint(1975, 2024)))
        if random.random() < 0.7:
            out.glue(random.choice((". – ", ". — ", ". ")))
            out.put("extent", f"{random.randint(4, 200)} с")
    _online(random, out)
    return out


def _patent(russian: Russian, random: Random) -> Printed:
    out = Printed()
    number = _filled(random, random.choice(russian.lists["patents"]))
    title = random.choice(russian.lists["patent_titles"])
    people = ", ".join(_straight(russian.person(random)) for _ in range(random.randint(1, 4)))
    first = random.random() < 0.7
    if first:
        out.put("number", number)
        out.glue(random.choice((". ", ". ", " ", ". – ")))
        out.put("title", title)
    else:
        if random.random() < 0.5:
            out.put("author", _inverted(russian.person(random)))
            out.glue(" ")
        out.put("title", title)
        out.glue(random.choice((" : ", ". ", ": ")))
        out.put("number", number)
    if random.random() < 0.6:
        out.glue(" / ")
        out.put("author", people)
        if random.random() < 0.4:
            out.glue(" ; ")
            holder = random.choice((*russian.lists["bodies"], "ООО «Прогресс»"))
            out.put("note", f"{random.choice(_HOLDING)} {holder}")
    if random.random() < 0.6:
        out.glue(random.choice((". – ", ". ", " ; ")))
        year = random.randint(1990, 2023)
        application = f"№ {year}{random.randint(100000, 150000)}/{random.randint(1, 30):02d}"
        out.put("note", random.choice(("", f"{application} ; ")) + _applied(random))
        out.glue(" ; ")
        out.put("date", f"опубл. {_day(random)}")
        if random.random() < 0.6:
            out.glue(", ")
            part = random.choice(("", "", "", " (I ч.)", " (II ч.)"))
            out.put("issue", f"Бюл. № {random.randint(1, 36)}{part}")
        if random.random() < 0.4:
            out.glue(random.choice((". – ", ". ")))
            out.put("extent", f"{random.randint(2, 30)} с")
    elif random.random() < 0.7:
        out.glue(random.choice((". – ", ". ", ", ")))
        out.put("date", str(random.randint(1975, 2024)))
    out.glue(".")
    return out


def _applied(random: Random) -> str:
    return f"заявл. {_day(random)}"


def _day(random: Random) -> str:
    """Return a date of the gazette of patents: 18.12.2000 or 18.12.00."""
    day = date_of_access(random, "uk")
    return f"{day[:-4]}{day[-2:]}" if random.random() < 0.35 else day


def _online(random: Random, out: Printed) -> None:
    if random.random() < 0.25:
        out.glue(
            random.choice((" [Электронный ресурс]. ", " [Электронный ресурс]. – ", ". – ", ". "))
        )
        marker = random.choice(("URL: ", "Режим доступа: ", "URL: "))
        scheme = f"http{random.choice(('', 's'))}"
        host = random.choice(_HOSTS)
        out.put("url", f"{marker}{scheme}://{host}/document/{random.randint(1000, 999999)}")
        if random.random() < 0.8:
            out.glue(" (")
            out.put("accessed", f"дата обращения: {date_of_access(random, 'uk')}")
            out.glue(")")
    out.glue(random.choice((".", ".", "")))


def _straight(name: dict[str, str]) -> str:
    return f"{''.join(part[0] + '.' for part in name['given'].split())} {name['family']}"


def _inverted(name: dict[str, str]) -> str:
    return f"{name['family']} {''.join(part[0] + '.' for part in name['given'].split())}"
