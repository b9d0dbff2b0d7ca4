"""The habits of databases: how each writes what another wrote otherwise."""

import random
import re
from typing import Final

from benchmarks.exports.database_places import (
    article_number,
    cut_pages,
    double_issue,
    internal,
    issue_in_volume,
    lettered,
    near_year,
    no_pagination,
    online_first,
    pages_as_date,
    ranged,
    shortened,
    supplement_pages,
    with_extra,
    without,
)
from benchmarks.exports.database_titles import (
    appended,
    bracketed,
    corrected,
    entities,
    misspelt,
    no_subtitle,
    plain_letters,
    sentence,
    subtitle,
    upper,
)
from benchmarks.exports.habits import Habit, Record


def _short(record: Record, _: random.Random) -> bool:
    found = bool(record["short"] != record["container-title"])
    record["container-title"] = record["short"].replace(".", "")
    return found


_MEETINGS: Final = (
    "44th Annual Scientific Meeting of the Society for Nephrology Berlin Germany",
    "American Heart Association's Scientific Sessions 2012",
)
_OFFICIAL: Final = (
    " : official journal of the European Society",
    " : the official publication of the Association",
    " (Baltimore, Md.)",
    " (1985)",
    " [Electronic Resource]",
    " (Online)",
)


def _conference(record: Record, chance: random.Random) -> bool:
    if "uppl" not in record["issue"]:
        return False
    meeting = chance.choice(_MEETINGS)
    record["container-title"] += f". Conference: {meeting}. Conference Publication: (var.pagings)."
    return True


def _official(record: Record, chance: random.Random) -> bool:
    record["container-title"] += chance.choice(_OFFICIAL)
    return True


def _capital_journal(record: Record, _: random.Random) -> bool:
    record["container-title"] = record["container-title"].upper()
    return True


def _ampersand(record: Record, _: random.Random) -> bool:
    if " and " not in record["container-title"]:
        return False
    record["container-title"] = record["container-title"].replace(" and ", " & ")
    return True


def _other_journal(record: Record, chance: random.Random) -> bool:
    names = ("Zeitschrift fur Klinische Forschung", "Acta Medica Nova", "Chinese Medical Annals")
    record["container-title"] = chance.choice(names)
    return True


def _initials(record: Record, chance: random.Random) -> bool:
    dot = chance.choice((".", "", ". "))
    for person in record["author"]:
        letters = [part[0] for part in re.split(r"[\s.-]+", person.get("given", "")) if part]
        person["given"] = "".join(f"{letter}{dot}" for letter in letters).strip()
    return True


def _one_initial(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        person["given"] = person.get("given", "")[:1]
    return True


def _capital_people(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        person["family"] = person.get("family", "").upper()
    return True


def _degrees(record: Record, chance: random.Random) -> bool:
    for person in record["author"]:
        degree = chance.choice((" MD", " PhD", ", M.D.", " Dr", " Jr"))
        person["given"] = person.get("given", "") + degree
    return True


def _cut_people(record: Record, chance: random.Random) -> bool:
    if len(record["author"]) < 3:
        return False
    record["author"] = record["author"][: chance.choice((1, 2, 3))]
    if chance.random() < 0.4:
        record["author"].append({"literal": "et al."})
    return True


def _turned(record: Record, _: random.Random) -> bool:
    if not all(one.get("given") for one in record["author"]):
        return False
    record["author"] = [
        {"family": one["given"], "given": one.get("family", "")} for one in record["author"]
    ]
    return True


def _literal(record: Record, _: random.Random) -> bool:
    if any(len(one.get("family", "")) < 4 for one in record["author"]):
        return False
    record["author"] = [
        {"literal": f"{one.get('family', '')} {one.get('given', '')[:1]}"}
        for one in record["author"]
    ]
    return True


def _prefixed_doi(record: Record, chance: random.Random) -> bool:
    if not record["DOI"]:
        return False
    starts = ("https://doi.org/", "doi:", "http://dx.doi.org/", "DOI ")
    record["DOI"] = chance.choice(starts) + record["DOI"].upper()
    return True


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases or _ALL, rate)


_ALL: Final = ("medline", "embase", "central", "scopus", "wos", "pubmed", "psycinfo", "cinahl")

HABITS: Final[dict[str, Habit]] = {
    "no subtitle": Habit(no_subtitle, _each(0.02), blunt=True),
    "a subtitle more": Habit(subtitle, _each(0.01), blunt=True),
    "[Review] [57 refs]": Habit(
        appended("[Review] [9 refs]", "[Review]", "[9 refs]", "[Review] [9 references]"),
        {"medline": 0.08, "central": 0.01},
    ),
    "(see comments)": Habit(
        appended("(see comments)", "[see comments]", "[see comment]", "[comment]"),
        {"medline": 0.03, "central": 0.03, "cinahl": 0.02},
    ),
    "[Erratum appears in]": Habit(
        appended(
            "[Erratum appears in Lancet. 2009 May 9;39(18):1925]",
            "[Published erratum appears in J Urol 1999 Feb;9(2):29]",
        ),
        {"medline": 0.015, "central": 0.01},
    ),
    "(Provisional abstract)": Habit(
        appended("(Provisional abstract)", "(Structured abstract)", "(Brief record)"),
        {"central": 0.06},
    ),
    "[Abstract]": Habit(
        appended("[Abstract]", "[abstract]", "[abstract no: 9]", "(Abstract)"),
        {"central": 0.05, "embase": 0.01},
    ),
    "[Clinical trial]": Habit(
        appended("[Clinical Trial]", "[Letter]", "[Editorial]", "[Randomized Controlled Trial]"),
        {"medline": 0.01, "central": 0.01, "cinahl": 0.02},
    ),
    "[corrected]": Habit(corrected, {"medline": 0.01, "pubmed": 0.01, "central": 0.01}),
    "[Title in brackets]": Habit(bracketed, _each(0.03, "medline", "embase", "pubmed", "central")),
    "CAPITALS": Habit(upper, {"central": 0.06, "wos": 0.2, "cinahl": 0.02}),
    "sentence case": Habit(sentence, _each(0.5, "medline", "embase", "pubmed", "scopus")),
    "&amp;": Habit(entities, _each(0.03)),
    "misspelt": Habit(misspelt, _each(0.01)),
    "plain letters": Habit(plain_letters, _each(0.3, "wos", "central", "cinahl")),
    "t-20, 2-8": Habit(ranged(cut_pages), _each(0.01)),
    "04-May": Habit(ranged(pages_as_date), _each(0.2, "central", "cinahl")),
    "shortened pages": Habit(ranged(shortened), _each(0.6, "medline", "pubmed", "central")),
    "first page": Habit(ranged(lambda first, _l, _c: first), _each(0.03)),
    "last page": Habit(ranged(lambda _f, last, _c: last), _each(0.006)),
    "63-71, vi": Habit(ranged(with_extra), _each(0.05)),
    "letters of pages": Habit(lettered, _each(0.15)),
    "Art. No.": Habit(article_number, _each(0.25)),
    "pages 1-9": Habit(internal, _each(0.05, "scopus", "central", "wos")),
    "(no pagination)": Habit(no_pagination, {"embase": 0.03}),
    "Suppl-12": Habit(supplement_pages, _each(0.5)),
    "issue in volume": Habit(issue_in_volume, _each(0.03, "embase", "central", "psycinfo")),
    "1 Pt 1, JUN": Habit(double_issue, _each(0.03)),
    "no issue": Habit(without("issue"), _each(0.12)),
    "no volume": Habit(without("volume"), _each(0.02), blunt=True),
    "no pages": Habit(without("page"), _each(0.02), blunt=True),
    "online first": Habit(online_first, _each(0.04), blunt=True),
    "another year": Habit(near_year, _each(0.02), blunt=True),
    "no DOI": Habit(without("DOI"), {**_each(0.2), "central": 0.6, "cinahl": 0.6}),
    "DOI with a prefix": Habit(_prefixed_doi, _each(0.1)),
    "short journal": Habit(_short, {"medline": 0.3, "pubmed": 0.9, "central": 0.2}),
    "Conference:": Habit(_conference, {"embase": 0.8, "central": 0.2}),
    "official journal of": Habit(_official, {"central": 0.2, "medline": 0.1, "pubmed": 0.1}),
    "JOURNAL": Habit(_capital_journal, {"wos": 1.0}),
    "J & K": Habit(_ampersand, _each(0.4, "medline", "embase", "psycinfo")),
    "another journal": Habit(_other_journal, _each(0.004), blunt=True),
    "no journal": Habit(without("container-title"), _each(0.01), blunt=True),
    "no ISSN": Habit(without("ISSN"), {**_each(0.2), "central": 1.0}),
    "initials": Habit(_initials, {**_each(0.9), "psycinfo": 0.1, "medline": 0.7}),
    "one initial": Habit(_one_initial, _each(0.03)),
    "PEOPLE": Habit(_capital_people, _each(0.03)),
    "degrees": Habit(_degrees, {"cinahl": 0.05, "embase": 0.01}),
    "cut people": Habit(_cut_people, _each(0.03)),
    "literal names": Habit(_literal, _each(0.02)),
    "turned names": Habit(_turned, _each(0.01)),
    "no people": Habit(without("author"), _each(0.005), blunt=True),
}
