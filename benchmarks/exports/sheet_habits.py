"""Habits of what went through a spreadsheet: tables of Rayyan, Covidence, EndNote, R and Excel.

Cells that became dates or numbers, empty cells with a word in them, columns that moved, letters
read in another encoding. A habit is as in ``database_habits.py``. Its rates are guesses.
"""

import random
import re
from typing import Final

from benchmarks.exports.habit_makers import Write, choice, letters, ranged, titled
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_habits import PORTAL_HABITS

SHEETS: Final = (
    "excel-ovid",
    "excel-embase",
    "endnote-table",
    "rayyan",
    "covidence",
    "r-frame",
    "sheet-of-wos",
)
_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


def _small(record: Record, _: random.Random) -> bool:
    """Give the work a double issue, or an early place in its volume, that may be read as a date."""
    match = re.fullmatch(r"(\d+)-(\d+)", record["page"])
    if match and int(match[1]) % 5 == 0:
        first, length = int(match[1]) % 12 + 1, int(match[2]) - int(match[1])
        record["page"] = f"{first}-{first + length}"
    if record["issue"].isdigit() and int(record["volume"] or 0) % 4 == 0:
        record["issue"] = f"{record['issue']}-{int(record['issue']) + 1}"
    return False


def _as_date(one: int, other: int, chance: random.Random) -> str:
    """Return what a spreadsheet makes of "3-12": a day and a month, whichever is which."""
    day, month = (other, one) if one <= 12 and other <= 31 else (one, other)
    if month > 12 or not 1 <= day <= 31:
        return f"{_MONTHS[one - 1]}-{other}" if one <= 12 and 31 < other < 100 else ""
    name, year = _MONTHS[month - 1], chance.randrange(2015, 2025)
    return chance.choice(
        (
            f"{day}-{name}",
            f"{name}-{day:02}",
            f"{day:02}-{name}",
            f"{name} {day}",
            f"{year}-{month:02}-{day:02} 00:00:00",
            f"{year}-{month:02}-{day:02}",
            f"{month}/{day}/{year}",
            f"{day:02}.{month:02}.{year}",
            str(44927 + 30 * (month - 1) + day),
        )
    )


def _dates(record: Record, chance: random.Random) -> bool:
    found = False
    for field in ("page", "issue"):
        match = re.fullmatch(r"(\d{1,2})-(\d{1,2})", record[field])
        if match and (written := _as_date(int(match[1]), int(match[2]), chance)):
            record[field], found = written, True
    return found


def _empty(record: Record, chance: random.Random) -> bool:
    """Write a word into what is empty."""
    word = chance.choice(("NA", "nan", "NULL", "None", "#N/A", "-", "N/A", "null", "(blank)", "."))
    found = False
    for field in ("volume", "issue", "page", "DOI", "ISSN"):
        if not record[field]:
            record[field], found = word, True
    return found


def _numbers(record: Record, chance: random.Random) -> bool:
    form = chance.choice(("{}.0", "{}.00", "'{}", '="{}"', " {} ", "{}\u00a0", '"{}"', "{},0"))
    found = False
    for field in ("volume", "issue", "page"):
        if record[field].isdigit():
            record[field], found = form.format(record[field]), True
    return found


def _bare_serial(record: Record, _: random.Random) -> bool:
    """Lose the zeros before a serial's number, which became a number."""
    digits = record["ISSN"].replace("-", "")
    record["ISSN"] = digits.lstrip("0")
    return bool(digits.startswith("0"))


def _date_of_issue(record: Record, chance: random.Random) -> bool:
    year, month = record["issued"], chance.randrange(12)
    record["raw"] = chance.choice(
        (
            f"{year}.0",
            f"{year}-{month + 1:02}-01 00:00:00",
            f"{_MONTHS[month]} {year}",
            f"{year} {_MONTHS[month]}",
            f"{month + 1}/1/{year}",
            f"{year}/{month + 1}/01",
            f"01.{month + 1:02}.{year}",
            f"{year}-{month + 1:02}-01T00:00:00Z",
        )
    )
    return True


def _mac_roman(record: Record, _: random.Random) -> bool:
    """Read UTF-8 as a Macintosh's Roman alphabet, twice as Windows' Latin one, or leave it out."""
    before = record["title"], record["author"]
    record["title"] = _read_so(record["title"])
    record["author"] = [{k: _read_so(v) for k, v in one.items()} for one in record["author"]]
    return before != (record["title"], record["author"])


def _read_so(text: str) -> str:
    return text.encode("utf-8").decode("mac_roman")


def _lost(record: Record, _: random.Random) -> bool:
    before = record["title"], record["author"]
    record["title"] = record["title"].encode("ascii", "ignore").decode()
    record["author"] = [
        {k: v.encode("ascii", "ignore").decode() for k, v in one.items()}
        for one in record["author"]
    ]
    return before != (record["title"], record["author"])


def _odd_spaces(title: str, chance: random.Random) -> str:
    mark = chance.choice(
        ("  ", "\u00a0", "\n", "\t", "\r\n", "\u200b ", "_x000D_\n", "<br>", "\u2009")
    )
    words = title.split(" ")
    at = chance.randrange(1, max(2, len(words)))
    return mark.join((" ".join(words[:at]), " ".join(words[at:])))


def _one_cell(record: Record, chance: random.Random) -> bool:
    """Leave all authors in one cell."""
    if not all(one.get("family") and one.get("given") for one in record["author"]):
        return False
    mark = chance.choice(("; ", ";", " and ", " & ", "|", ", ", " ; "))
    form = chance.choice(("{f}, {i}.", "{f} {i}", "{f}, {g}", "{g} {f}"))
    if mark == ", ":
        form = chance.choice(("{f} {i}", "{g} {f}"))
    people = [
        form.format(f=one["family"], g=one["given"], i=letters(one["given"]))
        for one in record["author"]
    ]
    record["author"] = [{"literal": mark.join(people) + chance.choice(("", "", ";", " et al."))}]
    return True


def _named_study(record: Record, chance: random.Random) -> bool:
    """Name the first author alone, as a table of studies does."""
    family = record["author"][0].get("family", "") if record["author"] else ""
    if not family:
        return False
    form = chance.choice(("{} et al.", "{} et al", "{} et al. {}", "{} {}", "{}"))
    record["author"] = [{"literal": form.format(family, record["issued"])}]
    return True


def _moved(record: Record, _: random.Random) -> bool:
    """Move volume, issue and pages a column on."""
    if not (record["volume"] and record["issue"] and "-" in record["page"]):
        return False
    record |= {"volume": "", "issue": record["volume"], "page": record["issue"]}
    return True


def _place_in_one(record: Record, chance: random.Random) -> bool:
    """Leave volume, issue and pages in the cell of the volume, or of the pages."""
    if not (record["volume"].isdigit() and record["issue"].isdigit() and record["page"]):
        return False
    form = chance.choice(
        (
            "{v}({i}):{p}",
            "{v} ({i}): {p}",
            "vol. {v}, no. {i}, pp. {p}",
            "{v}, {i}, {p}",
            "{y};{v}({i}):{p}",
        )
    )
    whole = form.format(v=record["volume"], i=record["issue"], p=record["page"], y=record["issued"])
    record |= {"volume": "", "issue": "", "page": ""} | {chance.choice(("volume", "page")): whole}
    return True


def _kept(length: int) -> Write:
    return titled(lambda title, _: title[:length])


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases or SHEETS, rate)


SHEET_HABITS: Final[dict[str, Habit]] = {
    "small numbers": Habit(_small, _each(1.0), blunt=True),
    "3-4 as a date": Habit(_dates, _each(0.5)),
    "all in one cell": Habit(_place_in_one, _each(0.03)),
    "columns moved": Habit(_moved, _each(0.01)),
    "12.0, '12": Habit(_numbers, _each(0.2)),
    "a serial without zeros": Habit(_bare_serial, _each(0.4)),
    "a date of issue": Habit(_date_of_issue, _each(0.3)),
    "Macintosh's letters": Habit(_mac_roman, _each(0.04)),
    "letters lost": Habit(_lost, _each(0.05)),
    "odd spaces": Habit(titled(_odd_spaces), _each(0.08)),
    "authors in one cell": Habit(_one_cell, _each(0.4)),
    "first author et al.": Habit(_named_study, _each(0.08, "covidence", "excel-ovid")),
    "a title of 100 letters": Habit(_kept(100), _each(0.02), blunt=True),
    '"A title"': Habit(
        choice("title", '"#"', "'#'", "#\n", "#.", " #", "“#”", "#;", "Title: #"), _each(0.06)
    ),
    "a DOI in words": Habit(
        choice(
            "DOI",
            "DOI #",
            "doi.org/#",
            "#\u200b",
            "<#>",
            "#,",
            "doi:#;",
            "https://doi.org/#; https://doi.org/#",
        ),
        _each(0.1),
    ),
    "DOI IN CAPITALS": Habit(lambda record, _: _capitals(record), _each(0.15)),
    "pages 12 to 18": Habit(
        ranged(
            "{f} to {l}",
            "{f}–{l}",
            "{f} - {l}",
            "'{f}-{l}",
            "{f}-{l};",
            "p.{f}-{l}",
            "{f}-{s}",
            "{f}--{l}",
            '="{f}-{l}"',
        ),
        _each(0.12),
    ),
    **{
        name: Habit(PORTAL_HABITS[name].write, _each(rate), PORTAL_HABITS[name].blunt)
        for name, rate in {
            "no DOI": 0.45,
            "no ISSN": 0.4,
            "no issue": 0.1,
            "no pages": 0.03,
            "another year": 0.03,
            "online first": 0.03,
            "short journal": 0.35,
            "Title Case": 0.1,
            "supplement": 0.4,
            "wrong encoding": 0.05,
            "notes of an index": 0.04,
            "UNSP e123": 0.3,
            "electronic ISSN": 0.1,
            "130-8, 123-130 8p": 0.05,
            "journal; place": 0.1,
        }.items()
    },
    "what is empty": Habit(_empty, _each(0.3)),
}


def _capitals(record: Record) -> bool:
    record["DOI"] = record["DOI"].upper()
    return bool(record["DOI"])
