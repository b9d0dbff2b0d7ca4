"""Habits of databases beyond the large English ones, of reference managers and of grey literature.

German, Austrian and Spanish databases; libraries' catalogues and what Zotero, EndNote and Mendeley
write again of what they read; registers, meetings, Google Scholar by way of Publish or Perish, and
works printed before there were DOIs. The rates are guesses.
"""

import random
import re
from typing import Final

from benchmarks.exports.habit_makers import Write, choice, letters, ranged
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_habits import PORTAL_HABITS

_CONTINENT: Final = ("livivo", "psyndex", "embase-de", "cuiden", "ibecs", "cinahl-es")
_GERMAN, _SPANISH = _CONTINENT[:3], _CONTINENT[3:]
_MANAGERS: Final = ("zotero", "endnote", "mendeley", "catalogue", "citavi", "pubmed-again")
_GREY: Final = ("perish", "scopus-numbers", "embase-meetings", "wos-meetings", "old-index", "jstor")


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases, rate)


def _umlauts_spelt(record: Record, _: random.Random) -> bool:
    pairs = (("ü", "ue"), ("ö", "oe"), ("ä", "ae"), ("ß", "ss"), ("ñ", "n"), ("é", "e"))
    before = record["title"], [dict(one) for one in record["author"]]
    for one, other in pairs:
        record["title"] = record["title"].replace(one, other)
        for person in record["author"]:
            person.update({name: text.replace(one, other) for name, text in person.items()})
    return before != (record["title"], record["author"])


def _particles(record: Record, chance: random.Random) -> bool:
    """Write a name's particle before, behind or beside it."""
    for person in record["author"]:
        family, given = person.get("family", ""), person.get("given", "")
        word, _, rest = family.partition(" ")
        if rest and word.islower():
            given, family = (f"{given} {word}", rest) if chance.random() < 0.7 else (given, rest)
            person.update(family=family, given=given)
            return True
    return False


def _added(*forms: str) -> Write:
    """Write a title in one of several forms; # is the title, 9 a number."""

    def write(record: Record, chance: random.Random) -> bool:
        form = chance.choice(forms).replace("9", str(chance.randrange(11, 400)))
        record["title"] = form.replace("#", record["title"].rstrip("."))
        return True

    return write


def _responsibility(record: Record, chance: random.Random) -> bool:
    """Write a title as a catalogue does, with its statement of responsibility."""
    people = [
        f"{one.get('given', '')} {one['family']}" for one in record["author"] if "family" in one
    ]
    if not people:
        return False
    said = ", ".join(people[:3]) + (" ... [et al.]" if len(people) > 3 else "")
    title = record["title"].rstrip(".").replace(": ", " : ")
    record["title"] = chance.choice((f"{title} / {said}.", f"{title} / by {said}", f"{title} /"))
    return True


def _dated_people(record: Record, chance: random.Random) -> bool:
    for person in record["author"]:
        if person.get("given"):
            person["given"] += chance.choice(
                (", 1950-", ", 1948-2011", ", author.", " (Verfasser)")
            )
    return bool(record["author"])


def _braces(record: Record, chance: random.Random) -> bool:
    words = record["title"].split(" ")
    at = chance.randrange(len(words))
    words[at] = f"{{{words[at]}}}"
    record["title"] = chance.choice((" ".join(words), f"{{{record['title']}}}"))
    return True


def _tex(record: Record, _: random.Random) -> bool:
    title = record["title"].replace("&", "\\&").replace("%", "\\%").replace("ü", '{\\"u}')
    title = title.replace("é", "{\\'e}").replace("ö", '{\\"o}').replace("–", "--")
    found = bool(title != record["title"])
    record["title"] = title
    return found


def _families(form: str) -> Write:
    def write(record: Record, _: random.Random) -> bool:
        if not all(one.get("family") and one.get("given") for one in record["author"]):
            return False
        record["author"] = [
            {"family": form.format(one["family"], letters(one["given"], "."))}
            for one in record["author"]
        ]
        return True

    return write


def _scholar_people(record: Record, chance: random.Random) -> bool:
    if not all(one.get("family") and one.get("given") for one in record["author"]):
        return False
    said = [f"{letters(one['given'])} {one['family']}" for one in record["author"]]
    count = chance.choice((2, 3, 4, 20))
    text = ", ".join(said[:count]) + (
        chance.choice(("…", ", ...", " et al.")) if count < len(said) else ""
    )
    record["author"] = [{"literal": text}]
    return True


def _cut_title(record: Record, chance: random.Random) -> bool:
    title = record["title"]
    if len(title) < 80:
        return False
    head = title[: chance.randrange(60, len(title) - 5)].rsplit(" ", 1)[0]
    record["title"] = head + chance.choice((" …", "...", " ...", "…"))
    return True


def _roman_volume(record: Record, _: random.Random) -> bool:
    if not record["volume"].isdigit():
        return False
    number, text = int(record["volume"]), ""
    for value, sign in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
                        (5, "V"), (4, "IV"), (1, "I")):  # fmt: skip
        text += sign * (number // value)
        number %= value
    record["volume"] = text
    return True


def _article_as_number(record: Record, chance: random.Random) -> bool:
    match = re.fullmatch(r"e(\d+)", record["page"])
    if not match:
        return False
    if chance.random() < 0.5:
        record |= {"page": "", "number": match[1]}
    else:
        record["page"] = chance.choice(("art. no. {}", "art. {}", "{}", "Art.Nr. {}")).format(
            match[1]
        )
    return True


def _year_in_issue(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit():
        return False
    form = chance.choice(("{}/{}", "{} ({})", "{}-{}", "{}, {}"))
    record["issue"] = form.format(record["issue"], record["issued"])
    return True


def _old(record: Record, _: random.Random) -> bool:
    record["DOI"] = ""
    for person in record["author"]:
        person["given"] = letters(person.get("given", ""), ". ").strip()
    return True


_TAKEN: Final = (
    "British spelling", "another mark before the subtitle", "Title Case", "12.0", "supplement",
    "The Journal", "in the order of the alphabet", "online first", "another year", "no DOI",
    "electronic ISSN", "no ISSN", "short journal", "no issue", "no pages", "journal cut",
)  # fmt: skip
"""Habits of other portals that are everywhere."""

_RATES: Final = {"short journal": 0.4, "no DOI": 0.45, "no ISSN": 0.3, "Title Case": 0.15,
                 "supplement": 0.4, "electronic ISSN": 0.2, "no issue": 0.06}  # fmt: skip

WORLD_HABITS: Final[dict[str, Habit]] = {
    "printed before DOIs": Habit(_old, {"old-index": 1.0, "jstor": 0.5}),
    "# [Artikel auf Deutsch]": Habit(
        _added("# [Artikel auf Deutsch]", "# (Originalarbeit)", "#. Originalarbeit", "#. Übersicht",
               "# [Review, Deutsch]", "[#] [German, English]"),
        _each(0.05, *_GERMAN)),
    "# [Artículo]": Habit(
        _added("# [Artículo en español]", "#. Original", "# (Artículo original)", "[#]. [Spanish]",
               "#. Artículo de revisión"),
        _each(0.05, *_SPANISH)),
    "Jg. 12": Habit(choice("volume", "Jg. #", "#. Jg.", "Jahrgang #", "Bd. #", "Band #"),
                    _each(0.12, *_GERMAN)),
    "Heft 3": Habit(choice("issue", "H. #", "Heft #", "Nr. #", "H.#", "Hft. #"),
                    _each(0.15, *_GERMAN)),
    "S. 12-18": Habit(ranged("S. {f}-{l}", "S. {f}–{l}", "{f}-{l} S.", "S.{f}-{l}", "S. {f} ff.",
                             "S. {f}ff", "Seiten {f}-{l}", "{f}-{s}"), _each(0.2, *_GERMAN)),
    "núm. 3": Habit(choice("issue", "núm. #", "nº #", "n° #", "Núm. #", "No. #"),
                    _each(0.15, *_SPANISH)),
    "año 12": Habit(choice("volume", "vol. #", "Vol. #", "v. #", "tomo #"), _each(0.12, *_SPANISH)),
    "págs. 12-18": Habit(ranged("págs. {f}-{l}", "pp. {f}-{l}", "p. {f}-{l}", "pág. {f}",
                                "{f}-{s}", "Págs. {f} a {l}"), _each(0.2, *_SPANISH)),
    "3/2012": Habit(_year_in_issue, _each(0.08, *_GERMAN, "citavi")),
    "ue for ü everywhere": Habit(_umlauts_spelt, _each(0.3, *_CONTINENT)),
    "particles": Habit(_particles, _each(0.5, *_CONTINENT, "endnote", "catalogue")),
    "title / people": Habit(_responsibility, {"catalogue": 0.6, "zotero": 0.03}),
    "[electronic resource]": Habit(
        _added("# [electronic resource]", "# [Elektronische Ressource]", "#. [Article]"),
        {"catalogue": 0.15, "citavi": 0.03}),
    "Smith, John, 1950-": Habit(_dated_people, {"catalogue": 0.4}),
    "{DNA}": Habit(_braces, {"mendeley": 0.3, "zotero": 0.1}),
    "TeX": Habit(_tex, {"mendeley": 0.4}),
    "Smith,J.A.": Habit(_families("{}, {}"), {"endnote": 0.08, "citavi": 0.02}),
    "In: Journal": Habit(choice("container-title", "In: #", "#, ", "# (Print)", "The #", "#.",
                                "# - official organ"), _each(0.05, *_MANAGERS)),
    "p. 12-18 : ill.": Habit(ranged("p. {f}-{l} : ill.", "p. {f}-{l}", "pages {f}-{l}",
                                    "{f}--{l}", "{f} - {l}", "{f}-{s}", "{f}", "Seite {f}-{l}"),
                             _each(0.25, *_MANAGERS)),
    "v. 12": Habit(choice("volume", "v. #", "# v.", "vol. #", "Volume #", "Vol. #,"),
                   _each(0.08, *_MANAGERS)),
    "issn and issn": Habit(choice("ISSN", "# (Print)", "# 1234-5678", "# (ISSN)", "#; 2345-678X"),
                           _each(0.3, "endnote", "catalogue", "zotero")),
    "[PDF] a title": Habit(_added("[PDF] #", "[HTML] #", "[CITATION] #", "[PDF][PDF] #",
                                  "[C] #", "# [PDF]"), {"perish": 0.15}),
    "a title cut": Habit(_cut_title, {"perish": 0.2}, blunt=True),
    "JA Smith, B Doe…": Habit(_scholar_people, {"perish": 0.8}),
    "a number before the title": Habit(
        _added("P9: #", "P-9 #", "PO-9: #", "9. #", "O9 - #", "[9] #", "Abstract 9: #", "(9) #"),
        {"embase-meetings": 0.05, "wos-meetings": 0.01}, blunt=True),
    "Roman volume": Habit(_roman_volume, {"old-index": 0.4, "jstor": 0.1}),
    "art. no. 12": Habit(_article_as_number, _each(0.6, "scopus-numbers", "mendeley", "zotero")),
    **{name: Habit(habit.write,
                   _each(_RATES.get(name, 0.03), *_CONTINENT, *_MANAGERS, *_GREY), habit.blunt)
       for name in _TAKEN if (habit := PORTAL_HABITS.get(name))},
    "first page alone": Habit(ranged("{f}", "{f}-", "{f}+"), _each(0.06, *_GREY)),
}  # fmt: skip
