"""More habits, of more places, and of what lies between two programs.

Ovid, Embase.com, EBSCO, ProQuest, LILACS, Google Scholar, Lens and Dimensions have theirs; a
spreadsheet and a wrong encoding add some. The rates are guesses.
"""

import random
import re
from typing import Final

from benchmarks.exports.habit_makers import (
    Write,
    choice,
    framed,
    journal_named,
    letters,
    literals,
    ranged,
    titled,
)
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_people import (
    alphabetical,
    first_only,
    group,
    in_family,
    nobody,
    one_string,
    second_surname,
)
from benchmarks.exports.portal_titles import (
    bilingual,
    british,
    cut,
    decomposed,
    garbled,
    greek,
    separated,
    tagged,
    title_case,
    umlauts,
)


def _floats(record: Record, _: random.Random) -> bool:
    """Write whole numbers as a spreadsheet reads a column with gaps: "12.0"."""
    found = False
    for field in ("volume", "issue", "page"):
        if record[field].isdigit():
            record[field], found = f"{record[field]}.0", True
    return found


def _article_number(record: Record, chance: random.Random) -> bool:
    match = re.fullmatch(r"e(\d+)", record["page"])
    if not match:
        return False
    forms = ("UNSP e{}", "UNSP {}", "Artn {}", "ARTN {}", "Article ID {}", "{}.0", "e{0}-e{0}",
             "#{}",
             "{0}-{0}", "1-11, article {}", "e{} p", "pii: e{}")  # fmt: skip
    record["page"] = chance.choice(forms).format(match[1])
    return True


def _issue(record: Record, chance: random.Random) -> bool:
    if not record["issue"].isdigit():
        return False
    number = record["issue"]
    forms = ("no {}", "No. {}", "Issue {}", "iss. {}", "Nr. {}", "n.{}", "{} (Special Issue)",
             "{} SPEC. ISS.",
             "{}, Part A", "Special issue", "Winter", "Jan-Feb", "{} SI", "0{}", "{}B",
             "(Whole No. 12{})",
             "#{}", "{}-{}", "{}&{}", "1st Quarter")  # fmt: skip
    record["issue"] = chance.choice(forms).format(number, int(number) + 1)
    return True


def _supplement(record: Record, chance: random.Random) -> bool:
    match = re.fullmatch(r"Suppl\. (\d+)", record["issue"])
    if not match:
        return False
    forms = ("suppl_{}", "supplement", "{} Suppl", "3 SUPPL. {}", "3(Suppl {})", "Supl. {}",
             "Supp{}", "Supplement",
             "Suppl.", "suppl. {} S", "3, Suppl. {}", "3S{}", "{}S",
             "Supplement {} 2")  # fmt: skip
    record["issue"] = chance.choice(forms).format(match[1])
    return True


def _nothing(*fields: str) -> Write:
    """Write what a database writes where it knows nothing."""

    def write(record: Record, chance: random.Random) -> bool:
        found = False
        for field in fields:
            if record[field]:
                forms = (
                    "N.PAG-N.PAG",
                    "N.PAG",
                    "-",
                    "n/a",
                    "N/A",
                    "NIL",
                    "no pagination",
                    "undefined",
                    "nan",
                )
                others = ("ahead-of-print", "Publish Ahead of Print", "-", "n/a", "undefined",
                          "nan", "Online first",
                          "null")  # fmt: skip
                record[field] = chance.choice(forms if field == "page" else others)
                found = True
        return found

    return write


def _volume(record: Record, chance: random.Random) -> bool:
    if not record["volume"].isdigit():
        return False
    forms = ("Vol. {}", "v. {}", "Vol {}", "{}th", "{}/{}", "{} ({})", "{}.", "Volume {}",
             "vol.{}", "Bd. {}", "T. {}", "{}:{}",
             "0{}", "{}, no. {}")  # fmt: skip
    record["volume"] = chance.choice(forms).format(record["volume"], record["issue"] or "1")
    return True


def _ahead(record: Record, _: random.Random) -> bool:
    if not record["DOI"]:
        return False
    record |= {"volume": "", "issue": "", "page": ""}
    record["issued"] -= 1
    return True


def _whole_place(record: Record, chance: random.Random) -> bool:
    """Leave the place in print in the name of the journal, as a pasted citation has it."""
    if not (record["volume"].isdigit() and record["page"]):
        return False
    forms = ("{j} {v}({i}), {p}", "{j}, {v}, {p}", "{j} {v} ({i}): {p}")
    record["container-title"] = chance.choice(forms).format(
        j=record["container-title"], v=record["volume"], i=record["issue"], p=record["page"]
    )
    record |= {"volume": "", "issue": "", "page": ""}
    return True


# --- sources and people --------------------------------------------------------------------


def _cut_journal(record: Record, chance: random.Random) -> bool:
    words = record["container-title"].split()
    if len(words) < 4:
        return False
    record["container-title"] = " ".join(words[: chance.randrange(2, len(words))]) + " …"
    return True


def _without_the(record: Record, _: random.Random) -> bool:
    name = record["container-title"]
    record["container-title"] = name[4:] if name.startswith("The ") else f"The {name}"
    return bool(name)


def _doi(record: Record, chance: random.Random) -> bool:
    if not record["DOI"]:
        return False
    forms = ("# [doi]", "#.", "https://doi.org/#", "http://dx.doi.org/#", "doi:#", "DOI: #",
             "#; #x1", "org/#", "#/abstract",
             "# ", "https://doi-org.proxy.lib.example.edu/#", "#;")  # fmt: skip
    record["DOI"] = chance.choice(forms).replace("#", record["DOI"])
    return True


def _doi_as_address(record: Record, chance: random.Random) -> bool:
    if not record["DOI"]:
        return False
    base = chance.choice(
        (
            "https://doi.org/{}",
            "https://onlinelibrary.wiley.com/doi/full/{}",
            "https://www.tandfonline.com/doi/abs/{}?src=x",
        )
    )
    record |= {"URL": base.format(record["DOI"]), "DOI": ""}
    return True


def _electronic(record: Record, chance: random.Random) -> bool:
    """Give the serial's other number."""
    if not record["ISSN"]:
        return False
    digits = f"{chance.randrange(10**8):08}"
    other = f"{digits[:4]}-{digits[4:]}"
    forms = ("{0} (Electronic) {1} (Linking)", "{0}", "{1}; {0}", "{1} (Print)", "{2}")
    record["ISSN"] = chance.choice(forms).format(
        other, record["ISSN"], record["ISSN"].replace("-", "")
    )
    return True


def _near(record: Record, chance: random.Random) -> bool:
    record["issued"] += chance.choice((-1, 1))
    return True


def _dated(record: Record, chance: random.Random) -> bool:
    record["raw"] = chance.choice(
        ("# Jan-Feb", "#/03/15", "# Spring", "c#", "#-03-15T00:00:00Z")
    ).replace("#", str(record["issued"]))
    return True


_OVID: Final = ("ovid-medline", "ovid-embase", "ovid-psycinfo")
_EBSCO: Final = ("cinahl", "ebsco-psycinfo")
_OPEN: Final = ("scholar", "lens", "dimensions")
_LATIN: Final = ("lilacs", "scielo")
_ALL: Final = (
    *_OVID,
    "embase",
    *_EBSCO,
    "proquest",
    "scopus",
    "wos",
    "pubmed",
    "central",
    *_LATIN,
    *_OPEN,
)


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases or _ALL, rate)


PORTAL_HABITS: Final[dict[str, Habit]] = {
    "British spelling": Habit(titled(british), _each(0.15, "central", "cinahl", "lens",
                                                      "embase")),
    "another mark before the subtitle": Habit(titled(separated), _each(0.2)),
    "a label before the title": Habit(
        titled(framed("ORIGINAL ARTICLE: #", "Original Articles: #", "Research Article: #",
                       "Clinical research: #",
                       "Short communication: #", "Brief report: #", "[HTML] #", "[PDF] #",
                       "[CITATION] #", "REVIEW: #",
                       "Full length article: #")),
        {**_each(0.01), "scholar": 0.08, "proquest": 0.03},
    ),
    "a note behind the title": Habit(
        titled(framed("#*", "# *", "#†", "# (Preprint)", "# | Request PDF", "# - ScienceDirect",
                       "#...see comment",
                       "#. (English)", "# [electronic version]", "#☆", "# [Formula: see text]")),
        {**_each(0.01), "scholar": 0.05},
    ),
    "notes of an index": Habit(
        titled(framed("#.[Republished in N Engl J Med. 2009;12(3):34-8; PMID: 12345678]",
                       "#. [Update of Lancet. 2009;1:2-3]",
                       "#. [Summary for patients in Ann Intern Med. 2009 Mar 3;150(5):I30]",
                       "#.[Erratum appears in Chest. 2001;119(4):1289-90]",
                       "# [Review][87 refs]", "#. [Spanish]",
                       "# [published correction appears in JAMA. 2010;303(2):123]",
                       "#. [Corrected and republished in J Chem. 2001;2:3]",
                       "# ... including commentary by Smith J",
                       "# ...[corrected] [published erratum appears in NURS RES 1998; 47(4): 230]",
                       "#...Annual Conference of the Society, 12-14 June 2010, Boston",
                       "# (English) [Abstract only]",
                       "# [conference abstract]", "# [Epub ahead of print]", "# [in Spanish]",
                       "# [In Process Citation]")),
        {**_each(0.06, *_OVID, *_EBSCO, "central", "pubmed"), "proquest": 0.01},
    ),
    "in two languages": Habit(titled(bilingual), {**_each(0.1, *_LATIN), "ovid-psycinfo": 0.01,
                                                   "embase": 0.01, "scopus": 0.01}),
    "Greek, CO(2)": Habit(titled(greek), _each(0.3, "pubmed", "wos")),
    "wrong encoding": Habit(garbled, _each(0.05, "proquest", "lens", "scholar", "central",
                                            "wos")),
    "ue for ü": Habit(umlauts, _each(0.2)),
    "letters and marks apart": Habit(decomposed, _each(0.05)),
    "tags": Habit(titled(tagged), _each(0.06, "lens", "dimensions", "proquest", "scholar")),
    "Title Case": Habit(titled(title_case), _each(0.4, "proquest", "lens", "dimensions", "wos")),
    "a title cut": Habit(titled(cut), {"scholar": 0.15, "lens": 0.01}, blunt=True),
    "12.0": Habit(_floats, _each(0.05)),
    "130-8, 123-130 8p": Habit(
        ranged("{f}-{l} {n}p", "{f}--{l}", "{f}-{l}.", "p. {f}-{s}", "{f}-{s}+",
                "p{f}-{l}. {n}p.", "{f} to {l}", "{f}-{l}({n})",
                "{f}-", "{f}-{l}, {l}A", "{f}-{s}.e1", "{f};{l}", "pp.{f}-{l}", "S. {f}-{l}",
                "{f}−{l}", "{f}.-{l}.",
                "{f}~{l}", "{f}-{l} passim"),
        _each(0.12),
    ),
    "UNSP e123": Habit(_article_number, _each(0.3)),
    "No. 3, Winter": Habit(_issue, _each(0.12)),
    "supplement": Habit(_supplement, _each(0.5)),
    "Vol. 12": Habit(_volume, _each(0.06)),
    "N.PAG, ahead-of-print": Habit(_nothing("page"), {**_each(0.02), "cinahl": 0.06,
                                                      "ebsco-psycinfo": 0.04}, blunt=True),
    "all unknown": Habit(_nothing("volume", "issue", "page"), _each(0.02), blunt=True),
    "online first": Habit(_ahead, {**_each(0.03), "scholar": 0.05}, blunt=True),
    "place in the journal": Habit(_whole_place, {"scholar": 0.1, "lilacs": 0.05,
                                                 "proquest": 0.02}),
    "journal (publisher)": Habit(
        journal_named("# (Wiley-Blackwell)", "# (John Wiley & Sons, Inc.)", "@: #", "# (Elsevier)",
                 "# (International Edition)"),
        _each(0.1, *_EBSCO),
    ),
    "journal; place": Habit(journal_named("#; London", "# (Online); New York", "#; Oxford, UK"),
                            {"proquest": 0.9}),
    "journal (1992, Impr.)": Habit(journal_named("# (1992, Impr.)", "# (Online)", "# (Impr.)",
                                            "# [online]"), _each(0.4, *_LATIN)),
    "journal, medium": Habit(journal_named("# [Internet]", "# (Print)", "# - Elsevier",
                                      "# (New York, N.Y. : 1999)", "#. Supplement"),
                             _each(0.04)),
    "journal cut": Habit(_cut_journal, {"scholar": 0.3}),
    "The Journal": Habit(_without_the, _each(0.06)),
    "JA Smith": Habit(literals(lambda f, g, _: f"{letters(g)} {f}"), _each(0.3, "scholar",
        "central")),
    "Smith, John A.": Habit(literals(lambda f, g, _: f"{f}, {g}"), _each(0.1, "proquest", "lens",
        "dimensions")),
    "Smith, J.A. (Dept)": Habit(literals(lambda f, g,
                                          _: f"{f}, {letters(g, '.')} (Department of Medicine)"),
                                          _each(0.02)),
    "Smith JA in family": Habit(in_family, _each(0.02)),
    "all in one field": Habit(one_string, {**_each(0.01), "scholar": 0.05, "lens": 0.03}),
    "first author alone": Habit(first_only, {**_each(0.01), "scholar": 0.1}),
    "nobody": Habit(nobody, _each(0.006), blunt=True),
    "in the order of the alphabet": Habit(alphabetical, _each(0.01)),
    "a group, too": Habit(group, _each(0.02)),
    "second surname": Habit(second_surname, _each(0.05, *_LATIN)),
    "no DOI": Habit(choice("DOI", ""), {**_each(0.2), "cinahl": 0.5, "central": 0.5,
                                         "scholar": 0.8, "lilacs": 0.7, "proquest": 0.5}),
    "# [doi]": Habit(_doi, _each(0.2)),
    "DOI in an address": Habit(_doi_as_address, _each(0.05, *_OPEN, "central", "proquest")),
    "electronic ISSN": Habit(_electronic, _each(0.35)),
    "no ISSN": Habit(choice("ISSN", ""), {**_each(0.25), "scholar": 1.0, "central": 1.0}),
    "short journal": Habit(lambda record, _: _short(record), _each(0.6, "pubmed", "scielo",
        "lilacs", "wos")),
    "no issue": Habit(choice("issue", ""), {**_each(0.08), "scholar": 0.5, "embase": 0.1}),
    "no pages": Habit(choice("page", ""), {**_each(0.02), "scholar": 0.3}, blunt=True),
    "another year": Habit(_near, _each(0.04), blunt=True),
    "dates": Habit(_dated, _each(0.05)),
}  # fmt: skip


def _short(record: Record) -> bool:
    found = bool(record["short"] and record["short"] != record["container-title"])
    record["container-title"] = record["short"] or record["container-title"]
    return found
