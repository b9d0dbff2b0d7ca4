"""Meetings: the names of their proceedings, and as editors and databases note them."""

from random import Random
from typing import Final

from refcli.parse.training.synthesis.pieces import lists

__all__ = ["meeting_of_database", "noted_meeting", "proceedings"]

_MONTHS: Final = tuple(month[:3] for month in lists()["months"]["en"])
_FIELDS: Final = lists()["fields"]
_HOLDERS: Final = lists()["holders"]
_ORDINALS: Final = lists()["ordinals"]
_SHORT: Final = lists()["acronyms"]
_CITIES: Final = lists()["cities"]
_TOWNS: Final = lists()["towns"]


def noted_meeting(random: Random, *, named: bool) -> str:
    """Return the days and the town of a meeting, where ``named`` what it was before them.

    Source: ICMJE sample references (Patrias, Citing Medicine, chapters 5 and 6).
    """
    first = random.randint(1, 26)
    days = f"{first}-{first + random.randint(1, 4)}"
    when = f"{random.randint(1985, 2023)} {random.choice(_MONTHS)} {days}"
    place = random.choice(lists()["cities"])
    if not named:
        return f"{when}; {place}"
    kind = random.choice(("Conference", "Symposium", "Workshop", "Congress", "Meeting"))
    holder = random.choice(lists()["holders"])
    name = f"Proceedings of the {random.randint(2, 45)}th {holder} {kind}"
    if random.random() < 0.6:
        name += f" on {random.choice(lists()['fields'])}"
    return f"{name}; {when}; {place}"


def meeting_of_database(random: Random) -> str:
    """Return the meeting that a paper was read at, as databases note it behind the journal."""
    field, city = random.choice(_FIELDS), random.choice(_CITIES)
    month = random.choice(lists()["months"]["en"])[:3]
    day = random.randint(1, 26)
    days = f"{month} {day:02d}-{day + random.randint(1, 4):02d}, {random.randint(1990, 2022)}"
    kind = random.choice(("Conference on", "Workshop on", "Symposium on", "Annual Meeting on"))
    name = f"{random.randint(2, 45)}th International {kind} {field}"
    place = city if random.random() < 0.8 else city.upper()
    return f"{name}, {place}, {days if random.random() < 0.7 else days.upper()}"


def proceedings(random: Random, language: str) -> str:
    """Return the name of proceedings that words make up, or "" where a known one shall serve."""
    if random.random() < 0.3 and language not in _TOWNS:
        return _english(random)
    if language in _TOWNS and random.random() < 0.6:
        return _romance(random, language)
    return ""


def _english(random: Random) -> str:
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


def _romance(random: Random, language: str) -> str:
    """Return the proceedings of a meeting as Romance languages name them."""
    drawn = {
        "field": random.choice(lists()["romance fields"][language]),
        "number": random.randint(2, 40),
        "roman": random.choice(("I", "II", "III", "IV", "V", "VI", "VII", "IX", "X", "XI", "XIV")),
        "town": random.choice(_TOWNS[language]),
        "year": random.randint(1965, 2022),
    }
    return str(random.choice(lists()["romance meetings"][language])).format(**drawn)
