"""Habits of databases of the humanities and the law: MLA, JSTOR, RILM, PhilPapers, HeinOnline.

A habit is as in ``database_habits.py``. Its rates are guesses.
"""

import random
import re
from typing import Final

from benchmarks.exports.habit_makers import choice, framed, journal_named, literals, ranged, titled
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_habits import PORTAL_HABITS
from benchmarks.exports.world_habits import WORLD_HABITS

ARTS: Final = (
    "mla",
    "jstor-arts",
    "muse",
    "rilm",
    "philpapers",
    "heinonline",
    "atla",
    "historical-abstracts",
)


def _quoted(title: str, chance: random.Random) -> str:
    """Set some words of a title in quotation marks or italics."""
    words = title.split(" ")
    if len(words) < 7:
        return title
    at = chance.randrange(2, len(words) - 3)
    form = chance.choice(
        (
            "“{}”",
            '"{}"',
            "‘{}’",
            "'{}'",
            "«{}»",
            "„{}“",
            "<i>{}</i>",
            "_{}_",
            "*{}*",
            "‹{}›",
            "<em>{}</em>",
            "{{{}}}",
            "\\emph{{{}}}",
            "‟{}”",
            "``{}''",
            "<cite>{}</cite>",
        )
    )
    words[at : at + 2] = [form.format(" ".join(words[at : at + 2]))]
    return " ".join(words)


_SEASONS: Final = ("Spring", "Summer", "Fall", "Autumn", "Winter", "Spring/Summer", "Fall-Winter")


def _season(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit():
        return False
    form = chance.choice(
        (
            "{s}",
            "{s} {y}",
            "{i} ({s})",
            "{i}, {s} {y}",
            "{i} ({y} {s})",
            "{s}, {y}",
            "{i} {m}.",
            "{m} {y}",
            "{m}. 1, {y}",
        )
    )
    record["issue"] = form.format(
        s=chance.choice(_SEASONS),
        i=record["issue"],
        y=record["issued"],
        m=("Jan", "Apr", "June", "Oct")[int(record["issue"]) % 4],
    )
    return True


def _academic_year(record: Record, chance: random.Random) -> bool:
    """Give a volume the two years that it is of."""
    year = record["issued"]
    other = year + chance.choice((-1, 1))
    low, high = sorted((year, other))
    record["raw"] = chance.choice(
        (
            f"{low}-{high}",
            f"{low}/{high % 100:02}",
            f"{low}–{high % 100:02}",
            f"{low}/{high}",
            f"{low}-{high % 100:02}",
        )
    )
    return True


def _hein(record: Record, chance: random.Random) -> bool:
    """Leave a lawyer's citation where the volume should be, or the journal's name."""
    if not (record["volume"].isdigit() and "-" in record["page"]):
        return False
    first = record["page"].partition("-")[0]
    short = record["short"] or record["container-title"]
    cited = f"{record['volume']} {short} {first} ({record['issued']})"
    if chance.random() < 0.5:
        record |= {"container-title": cited, "short": cited}
    else:
        record |= {"page": first}
    return True


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases or ARTS, rate)


LETTERS_HABITS: Final[dict[str, Habit]] = {
    "“words”": Habit(titled(_quoted), _each(0.4)),
    "Title, or, Title": Habit(
        titled(lambda title, _: re.sub(r": ", ", or, ", title, count=1)), _each(0.01)
    ),
    "Title. Subtitle": Habit(
        titled(
            lambda title, chance: (
                title[:12]
                + title[12:].replace(
                    ": ",
                    chance.choice((". ", " — ", " – ", ". — ", "; ", "?: ", "... ", " / ", " | ")),
                    1,
                )
            )
        ),
        _each(0.2),
    ),
    "Title*": Habit(
        titled(framed("#*", "#†", "#.", "#^1", "# [*]", "#¹", "#...", "# ∗")), _each(0.05)
    ),
    "Title [article]": Habit(
        titled(
            framed(
                "# [article]",
                "# [Article]",
                "#. Article",
                "# [Notes]",
                "# [Essay]",
                "# (Essay)",
                "# [Report]",
                "# (Critical essay)",
                "# - Article",
            )
        ),
        _each(0.08, "heinonline", "atla", "historical-abstracts", "mla"),
    ),
    "Spring 1998": Habit(_season, _each(0.3)),
    "1998-1999": Habit(_academic_year, _each(0.08)),
    "n.s. 12": Habit(
        choice(
            "volume",
            "n.s. #",
            "N.S., #",
            "New Series, Vol. #",
            "3rd ser. #",
            "ser. 2, vol. #",
            "# (n.s.)",
            "Vol. #",
            "vol. #",
            "n.F. #",
        ),
        _each(0.12),
    ),
    "12 HARV. L. REV. 123": Habit(_hein, {"heinonline": 0.2}),
    "[12]-18": Habit(
        ranged(
            "[{f}]-{l}",
            "pp. {f}-{l}",
            "{f}-{l}+",
            "{f}-{s}",
            "{f}–{s}",
            "p. {f}+",
            "{f}-{l}, 400",
            "{f}-{l} : ill",
            "{f}-{l}, [2]",
            "pp. [{f}]–{l}",
            "{f}-{l} passim",
            "{f}-{l}, plates",
        ),
        _each(0.3),
    ),
    "Journal: a journal of": Habit(
        journal_named(
            "#: A Journal of Letters and Ideas",
            "# (Cambridge)",
            "#: Revue d'histoire",
            "The #",
            "@: #",
            "# (Chicago, Ill.)",
            "# : the official journal",
            "#, The",
        ),
        _each(0.15),
    ),
    "Smith, John, Jr.": Habit(literals(lambda f, g, _: f"{f}, {g}, Jr."), _each(0.02)),
    "Prof. John Smith": Habit(
        literals(lambda f, g, c: f"{c.choice(('Prof.', 'Dr.', 'Sir', 'Rev.'))} {g} {f}"),
        _each(0.02),
    ),
    "John Smith": Habit(
        literals(lambda f, g, _: f"{g} {f}"), _each(0.15, "philpapers", "jstor-arts")
    ),
    "editors": Habit(lambda record, _: _as_editors(record), _each(0.02)),
    **{
        name: Habit(WORLD_HABITS[name].write, _each(rate), WORLD_HABITS[name].blunt)
        for name, rate in {"Roman volume": 0.08, "Smith, John, 1950-": 0.05}.items()
    },
    **{
        name: Habit(PORTAL_HABITS[name].write, _each(rate), PORTAL_HABITS[name].blunt)
        for name, rate in {
            "no DOI": 0.7,
            "no ISSN": 0.3,
            "no issue": 0.15,
            "no pages": 0.03,
            "another year": 0.03,
            "online first": 0.01,
            "short journal": 0.15,
            "Title Case": 0.5,
            "supplement": 0.4,
            "British spelling": 0.04,
            "first author alone": 0.03,
            "electronic ISSN": 0.1,
            "a title cut": 0.01,
            "JA Smith": 0.1,
            "wrong encoding": 0.02,
            "tags": 0.02,
        }.items()
    },
}


def _as_editors(record: Record) -> bool:
    record["editor"], record["author"] = record["author"], []
    return bool(record["editor"])
