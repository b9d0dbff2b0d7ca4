"""Habits of archives of working papers, of computing's databases, of teaching's and of registers.

RePEc, EconLit, SSRN, HAL; DBLP, ACM, IEEE, arXiv by its versions; ERIC and ProQuest's theses. A
habit is as in ``database_habits.py``. Its rates are guesses.
"""

import random
import re
from typing import Final

from benchmarks.exports.habit_makers import (
    choice,
    framed,
    journal_named,
    letters,
    literals,
    ranged,
    titled,
)
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_habits import PORTAL_HABITS

_ECONOMICS: Final = ("repec", "econlit", "ssrn", "hal", "econbiz", "aea")
_COMPUTING: Final = ("dblp", "acm", "ieee", "semantic-scholar", "inspire", "citeseer")
_TEACHING: Final = ("eric", "proquest-education", "openalex", "base", "core", "worldcat")

_MONTHS: Final = ("January", "March", "June", "September", "November", "Jul.", "Oct", "Spring")


def _hal_citation(record: Record, chance: random.Random) -> bool:
    """Leave the whole place in print behind the name of the journal, as HAL cites it."""
    if not (record["volume"].isdigit() and record["page"]):
        return False
    forms = ("{j}, {y}, {v} ({i}), pp.{p}", "{j}, {v} ({i}), pp.{p}", "{j}, {v}({i}), pp. {p}")
    record["container-title"] = chance.choice(forms).format(
        j=record["container-title"], v=record["volume"], i=record["issue"], p=record["page"],
        y=record["issued"],
    )  # fmt: skip
    record |= {"volume": "", "issue": "", "page": ""}
    return True


def _article_pages(record: Record, chance: random.Random) -> bool:
    """Count the pages of an article with its number: "12:1-12:18"."""
    match = re.fullmatch(r"e(\d+)", record["page"])
    if not match:
        return False
    length = chance.randrange(8, 40)
    form = chance.choice(("{0}:1-{0}:{1}", "{0}:1–{0}:{1}", "{0}:1--{0}:{1}", "{0}", "{0}:1"))
    record["page"] = form.format(match[1], length)
    return True


def _numbered_people(record: Record, chance: random.Random) -> bool:
    """Tell people of one name apart by a number, as DBLP does."""
    for person in record["author"]:
        if chance.random() < 0.3:
            person["family"] = f"{person.get('family', '')} 000{chance.randrange(1, 9)}"
    return bool(record["author"])


def _month_as_issue(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit():
        return False
    form = chance.choice(("{i}, {m}", "{m}", "{i} ({m})", "{m} {y}", "{i} {m} {y}"))
    record["issue"] = form.format(i=record["issue"], m=chance.choice(_MONTHS), y=record["issued"])
    return True


def _french_marks(title: str, _: random.Random) -> str:
    return re.sub(r"([:?!;])", "\N{NO-BREAK SPACE}\\1", title).replace("'", "’")


def _capital_families(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        person["family"] = person.get("family", "").upper()
    return bool(record["author"])


def _version(record: Record, chance: random.Random) -> bool:
    """Name a preprint's version, in its DOI or its number."""
    if record["type"] != "article" or not record["DOI"]:
        return False
    record["DOI"] += chance.choice(("v1", "v2", "v3"))
    return True


def _as_report(record: Record, _: random.Random) -> bool:
    """Give a series of working papers as a journal, its number as the volume."""
    if record["type"] != "report":
        return False
    record |= {
        "type": "article-journal", "container-title": record["collection-title"],
        "volume": record["number"], "number": "", "collection-title": "",
    }  # fmt: skip
    return True


def _accession(record: Record, chance: random.Random) -> bool:
    record["number"] = record.get("number") or f"EJ{chance.randrange(10**6, 2 * 10**6)}"
    return True


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases, rate)


WORKING_HABITS: Final[dict[str, Habit]] = {
    "a series as a journal": Habit(_as_report, _each(0.3, *_ECONOMICS)),
    "a preprint's version": Habit(_version, _each(0.5, *_COMPUTING, *_ECONOMICS)),
    "a note of thanks": Habit(titled(framed("#*", "#†", "# 1", "# (*)", "#☆", "# ∗")),
                              _each(0.03, *_ECONOMICS, "semantic-scholar", "citeseer")),
    "a date behind the title": Habit(titled(framed("# (March 3, 2012)", "# (2009)", "# [2009]")),
                                     {"ssrn": 0.08, "citeseer": 0.02}),
    "a class before the title": Habit(
        titled(framed("[cs.LG] #", "Invited paper: #", "Research note: #", "Technical note—#",
                      "Best Paper: #", "Technical Correspondence: #", "Article: #")),
        _each(0.02, *_COMPUTING, *_ECONOMICS)),
    "(extended abstract)": Habit(titled(framed("# (extended abstract)", "# (Extended Version)",
                                               "#. (Invited Paper)", "# [Research Article]")),
                                 _each(0.015, *_COMPUTING)),
    "(ED123456)": Habit(titled(framed("#. ERIC Digest", "#. Final Report", "#. EJ99999",
                                      "#. Research Brief", "#. Working Paper")),
                        {"eric": 0.04}),
    "Title. ": Habit(titled(framed("#.")), {"dblp": 1.0, "eric": 0.3}),
    "une question ?": Habit(titled(_french_marks), {"hal": 0.6}),
    "PEOPLE": Habit(_capital_families, {"hal": 0.3, "eric": 0.05}),
    "Wang 0001": Habit(_numbered_people, {"dblp": 0.3}),
    "12:1-12:18": Habit(_article_pages, _each(0.6, "dblp", "acm", "semantic-scholar")),
    "3, March": Habit(_month_as_issue, _each(0.2, *_ECONOMICS, "ieee")),
    "vol. 12(3)": Habit(choice("volume", "vol. #", "Vol. #", "#.", "v#", "V #",
                               "vol #"), _each(0.15, *_ECONOMICS, *_TEACHING)),
    "Iss. 3": Habit(choice("issue", "Iss. #", "no. #", "n°#", "Number #", "# (Fall)"),
                    _each(0.15, *_ECONOMICS, *_TEACHING)),
    "pages 12-18": Habit(ranged("pages {f}-{l}", "pp. {f}-{l}", "{f}-{s}", "p{f}-{l}", "{f}--{l}",
                                "{f}-{l}, March", "p. {f}-{l} {n}", "{f}-{l}:{n}", "{f}—{l}",
                                "p {f}-{l}", "{f}-"), _each(0.25, *_ECONOMICS, *_TEACHING)),
    "journal, publisher": Habit(
        journal_named("#, Elsevier", "#, Wiley Blackwell", "#, American Economic Association",
                      "#, Springer;Society for Research", "#, Taylor & Francis Journals"),
        {"repec": 0.9, "hal": 0.3}),
    "a citation of HAL's": Habit(_hal_citation, {"hal": 0.3, "base": 0.05}),
    "@ #": Habit(journal_named("@ #", "# (@)", "@", "Proc. #", "#, @"),
                 _each(0.06, *_COMPUTING, "base")),
    "Wei Wang": Habit(literals(lambda f, g, _: f"{g} {f}"),
                      _each(0.3, "dblp", "semantic-scholar", "openalex", "core", "base")),
    "Wang, W": Habit(literals(lambda f, g, _: f"{f}, {letters(g, '.')}"),
                     _each(0.2, *_ECONOMICS, "eric", "worldcat")),
    "a number of ERIC's": Habit(_accession, {"eric": 0.9}),
    **{name: Habit(PORTAL_HABITS[name].write, _each(rate, *_ECONOMICS, *_COMPUTING, *_TEACHING),
                   PORTAL_HABITS[name].blunt)
       for name, rate in {
           "no DOI": 0.5, "no ISSN": 0.6, "no issue": 0.1, "no pages": 0.04, "another year": 0.05,
           "online first": 0.03, "short journal": 0.15, "Title Case": 0.35, "The Journal": 0.05,
           "another mark before the subtitle": 0.1, "British spelling": 0.03, "tags": 0.02,
           "all in one field": 0.03, "first author alone": 0.03, "a title cut": 0.01,
           "electronic ISSN": 0.1, "supplement": 0.4, "# [doi]": 0.1, "journal cut": 0.02,
           "wrong encoding": 0.01, "in the order of the alphabet": 0.02}.items()},
}  # fmt: skip
