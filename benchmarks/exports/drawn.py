"""Records as databases export them: works with known copies, habits and look-alikes.

A work is copied into the exports of several databases, each with its habits at rates counted
in real exports where these show them (the open sets of ``../shared/dedupe``) and guessed
elsewhere. Look-alikes are works of their own that an export makes look like one. Every habit
that touched a record is written down, so that it can be said what each costs.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.exports.abroad_habits import ABROAD_HABITS
from benchmarks.exports.database_habits import HABITS
from benchmarks.exports.habits import Habit, Record, written
from benchmarks.exports.letters_habits import ARTS, LETTERS_HABITS
from benchmarks.exports.portal_habits import PORTAL_HABITS
from benchmarks.exports.portal_traps import PORTAL_TRAPS
from benchmarks.exports.region_habits import REGION_HABITS
from benchmarks.exports.region_traps import EAST_TRAPS, WORKING_TRAPS
from benchmarks.exports.science_habits import SCIENCE_HABITS
from benchmarks.exports.sheet_habits import SHEET_HABITS, SHEETS
from benchmarks.exports.stock import Stock, twin
from benchmarks.exports.version_traps import (
    ABROAD_TRAPS,
    LETTERS_TRAPS,
    SCIENCE_TRAPS,
    VERSION_TRAPS,
)
from benchmarks.exports.working_habits import WORKING_HABITS
from benchmarks.exports.world_habits import WORLD_HABITS
from benchmarks.exports.world_traps import WORLD_TRAPS


@dataclass
class Made:
    """Made records, in order; the work of each, and the habits that it shows."""

    records: list[Record] = field(default_factory=list)
    works: list[int] = field(default_factory=list)
    habits: list[tuple[str, ...]] = field(default_factory=list)
    traps: dict[int, str] = field(default_factory=dict)
    """What kind of look-alike a work is."""


class Plan(NamedTuple):
    """Which databases are searched, how often works look alike, how thick habits lie."""

    databases: tuple[str, ...]
    traps: float
    """The share of works that are a look-alike's."""
    thick: float = 1.0
    """How many times as often as in life a habit shows."""
    habits: Mapping[str, Habit] = HABITS
    look_alikes: Mapping[str, Callable[[Stock, random.Random], list[Record]]] = {}
    """Those of ``TRAPS`` where none are named."""


PLANS = {
    "review": Plan(("medline", "embase", "central"), 0.04),
    "databases": Plan(("scopus", "wos", "pubmed", "psycinfo", "cinahl"), 0.04),
    "lookalikes": Plan(("medline", "embase", "central", "scopus", "wos", "pubmed"), 0.35),
    "stress": Plan(("medline", "embase", "central", "scopus", "wos", "psycinfo"), 0.2, 5.0),
    "portals": Plan(
        ("ovid-medline", "embase", "ovid-psycinfo", "cinahl", "pubmed", "central", "wos", "scopus"),
        0.04, 1.0, PORTAL_HABITS, PORTAL_TRAPS,
    ),
    "open": Plan(
        ("scholar", "lens", "dimensions", "lilacs", "scielo", "proquest", "pubmed"),
        0.04, 1.0, PORTAL_HABITS, PORTAL_TRAPS,
    ),
    "notices": Plan(
        ("ovid-medline", "ovid-embase", "ebsco-psycinfo", "pubmed", "scopus", "lens", "proquest"),
        0.35, 1.0, PORTAL_HABITS, PORTAL_TRAPS,
    ),
    "continent": Plan(
        ("livivo", "psyndex", "embase-de", "cuiden", "ibecs", "cinahl-es"),
        0.08, 1.0, WORLD_HABITS, WORLD_TRAPS,
    ),
    "managers": Plan(
        ("zotero", "endnote", "mendeley", "catalogue", "citavi", "pubmed-again"),
        0.08, 1.0, WORLD_HABITS, WORLD_TRAPS,
    ),
    "grey": Plan(
        ("perish", "scopus-numbers", "embase-meetings", "wos-meetings", "old-index", "jstor"),
        0.15, 1.0, WORLD_HABITS, WORLD_TRAPS,
    ),
    "east": Plan(
        ("cnki", "wanfang", "sinomed", "jstage", "ichushi", "koreamed", "pubmed-asia",
         "embase-asia", "wos-asia"),
        0.12, 1.0, REGION_HABITS, EAST_TRAPS,
    ),
    "russia": Plan(
        ("elibrary", "rsci", "cyberleninka", "scopus-ru", "springer-ru", "zbmath"),
        0.12, 1.0, REGION_HABITS, EAST_TRAPS,
    ),
    "working": Plan(
        ("repec", "econlit", "ssrn", "hal", "dblp", "acm", "ieee", "semantic-scholar", "eric",
         "proquest-education", "openalex", "base"),
        0.2, 1.0, WORKING_HABITS, WORKING_TRAPS,
    ),
    "sheets": Plan(SHEETS, 0.1, 1.0, SHEET_HABITS),
    "sciences": Plan(
        ("cab", "agricola", "biosis", "pubmed-chem", "embase-chem", "compendex", "inspec",
         "georef", "ads", "wos-chem", "scopus-chem"),
        0.15, 1.0, SCIENCE_HABITS, SCIENCE_TRAPS,
    ),
    "letters": Plan(ARTS, 0.2, 1.0, LETTERS_HABITS, LETTERS_TRAPS),
    "abroad": Plan(
        ("trdizin", "ulakbim", "sid", "magiran", "thaijo", "polona", "pbl", "matarka",
         "pubmed-abroad", "embase-abroad", "scopus-abroad", "doaj"),
        0.12, 1.0, ABROAD_HABITS, ABROAD_TRAPS,
    ),
    "versions": Plan(
        ("ovid-medline", "embase", "ebsco-psycinfo", "pubmed", "central", "wos", "scopus"),
        0.35, 1.0, PORTAL_HABITS, VERSION_TRAPS,
    ),
}  # fmt: skip


def make(plan: str, count: int, seed: int) -> Made:
    """Return about ``count`` records of a plan; the same for the same seed."""
    chance = random.Random(f"{plan} {seed}")
    stock = Stock(chance)
    chosen = PLANS[plan]
    traps = chosen.look_alikes or TRAPS
    made = Made()
    rows: list[tuple[int, Record, tuple[str, ...]]] = []
    work = 0
    while len(rows) < count:
        kind = chance.choice(list(traps)) if chance.random() < chosen.traps / 2 else ""
        group = traps[kind](stock, chance) if kind else [stock.article()]
        for original in group:
            copies = chance.choices((1, 2, 3, 4), (45, 30, 17, 8))[0]
            names = chance.sample(chosen.databases, min(copies, len(chosen.databases)))
            for name in names:
                copy = written(
                    original, chosen.habits, name, chosen.thick, chance, sharp=bool(kind)
                )
                rows.append((work, *copy))
            if kind:
                made.traps[work] = kind
            work += 1
    chance.shuffle(rows)
    for place, (home, record, habits) in enumerate(rows):
        made.records.append({"id": f"{plan}-{place}", **record})
        made.works.append(home)
        made.habits.append(habits)
    return made


# --- look-alikes ---------------------------------------------------------------------------


def _letters(stock: Stock, chance: random.Random) -> list[Record]:
    """Several letters under one title, on one page."""
    first = chance.randrange(100, 2000)
    one = stock.article(author=stock.people()[:3], page=f"{first}-{first + 1}")
    if chance.random() < 0.5:
        one["DOI"] = ""
    pages = [one["page"], str(first), f"{first}-{first}", f"{first + 1}-{first + 1}"]
    return [
        one,
        *(
            twin(one, stock, author=stock.people()[:3], page=chance.choice(pages))
            for _ in range(chance.randrange(1, 4))
        ),
    ]


def _supplement(stock: Stock, chance: random.Random) -> list[Record]:
    """Abstracts of one supplement that share its DOI; some are of one group of authors."""
    first = chance.randrange(1, 400)
    one = stock.article(issue="Suppl. 1", DOI=stock.doi(), page=f"S{first}")
    stem = one["title"]
    works = [one]
    for step in range(1, chance.randrange(2, 6)):
        alike = chance.random() < 0.3
        title = f"{stem} in {chance.choice(_GROUPS)}" if alike else stock.title()
        people = one["author"] if alike else stock.people()
        works.append({**one, "title": title, "author": people, "page": f"S{first + step}"})
    return works


_GROUPS = ("older patients", "children", "women", "primary care", "a second cohort")


def _instalments(stock: Stock, chance: random.Random) -> list[Record]:
    """Instalments under one title in successive issues, thirty pages apart, say."""
    one = stock.article(issue=str(chance.randrange(1, 8)))
    first, step = chance.randrange(10, 900), chance.choice((10, 30, 100, 17, 48))
    works = []
    for count in range(chance.randrange(2, 5)):
        begin = first + step * count
        pages = f"{begin}-{begin + chance.randrange(2, 9)}"
        works.append(twin(one, stock, page=pages, issue=str(int(one["issue"]) + count)))
    return works


def _unmarked(stock: Stock, chance: random.Random) -> list[Record]:
    """Make an erratum or a reply that does not say so: another issue, a page or two long."""
    first = chance.randrange(100, 900)
    one = stock.article(page=f"{first}-{first + 8}", issue=str(chance.randrange(1, 6)))
    begin = first if chance.random() < 0.4 else first + chance.randrange(20, 400)
    pages = chance.choice((f"{begin}-{begin}", f"{begin}", f"{begin}-{begin + 1}"))
    people = stock.people() if chance.random() < 0.3 else one["author"]
    issue = str(int(one["issue"]) + chance.randrange(1, 6))
    return [one, twin(one, stock, page=pages, issue=issue, author=people)]


def _reviews(stock: Stock, chance: random.Random) -> list[Record]:
    """Reviews of one book, in several journals; some exports know no journal."""
    one = stock.article(page=stock.pages(2), author=stock.people()[:1])
    known = chance.random() < 0.5
    works = []
    for _ in range(chance.randrange(2, 4)):
        other = stock.article()
        people = one["author"] if chance.random() < 0.4 else stock.people()[:1]
        kept = ("container-title", "short", "ISSN", "volume", "issue")
        place = {name: other[name] if known else "" for name in kept}
        if not known:
            place["volume"] = other["volume"]
        works.append(twin(one, stock, author=people, page=stock.pages(2), **place))
    return works


def _parts(stock: Stock, chance: random.Random) -> list[Record]:
    form = chance.choice((". Part {}", ": part {}", " ({})", " - Part {}", " {}"))
    one = stock.article()
    first = chance.randrange(10, 900)
    names = chance.choice((("I", "II", "III"), ("1", "2", "3"), ("one", "two", "three")))
    return [
        twin(one, stock, title=one["title"] + form.format(name), page=f"{at}-{at + 9}")
        for name, at in zip(names, range(first, first + 30, 10), strict=False)
    ]


def _salami(stock: Stock, chance: random.Random) -> list[Record]:
    words = chance.choice(
        (("men", "women"), ("adults", "children"), ("rats", "mice"), ("phase 2", "phase 3"),
         ("type 1", "type 2"), ("short-term", "long-term"), ("urban areas", "rural areas"))
    )  # fmt: skip
    one = stock.article()
    first = chance.randrange(10, 900)
    return [
        twin(one, stock, title=f"{one['title']} in {word}", page=f"{at}-{at + 9}")
        for word, at in zip(words, (first, first + 10), strict=True)
    ]


def _meeting(stock: Stock, chance: random.Random) -> list[Record]:
    """Make an abstract of a meeting, and the article that grew from it."""
    one = stock.article()
    page = f"{chance.choice(('S', 'A', ''))}{chance.randrange(1, 900)}"
    place = {} if chance.random() < 0.5 else {"container-title": stock.article()["container-title"]}
    volume = str(max(1, int(one["volume"]) - 1))
    year = one["issued"] - chance.randrange(0, 2)
    abstract = twin(one, stock, issue="Suppl. 1", page=page, volume=volume, issued=year, **place)
    return [{**abstract, "short": place.get("container-title", one["short"])}, one]


def _notices(stock: Stock, chance: random.Random) -> list[Record]:
    one = stock.article()
    volume, page, year = one["volume"], one["page"].partition("-")[0], one["issued"]
    manner = chance.choice(
        ("Erratum to: {}", "Correction: {}", "Corrigendum to \"{}\"", "Re: {}", "Comment on \"{}\"",
         "{} - Reply", "{}: authors' reply", "Retraction notice: {}",
         f"{{}} (vol {volume}, pg {page}, {year})",
         f"Erratum: {{}} ({one['container-title']} ({year}) {volume} ({page}))")
    )  # fmt: skip
    people = one["author"] if chance.random() < 0.6 else stock.people()
    issue = str(int(one["issue"]) + 3)
    title = manner.replace("{}", one["title"])  # a journal may have braces in its name
    return [one, twin(one, stock, title=title, page=stock.pages(1), issue=issue, author=people)]


def _yearly(stock: Stock, chance: random.Random) -> list[Record]:
    one = stock.article()
    year = chance.randrange(1995, 2015)
    return [
        twin(
            one,
            stock,
            title=f"{one['title']}, {year + step}",
            issued=year + step,
            volume=str(int(one["volume"]) + step),
            page=stock.pages(),
        )
        for step in range(chance.randrange(2, 4))
    ]


def _columns(stock: Stock, chance: random.Random) -> list[Record]:
    one = stock.article(title=chance.choice(("Editorial", "Book reviews", "News", "In this issue")))
    return [twin(one, stock, issue=str(issue), page=stock.pages(1)) for issue in range(1, 4)]


def _updates(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a Cochrane review and its update, under two DOIs."""
    number = f"CD{chance.randrange(10**6):06}"
    one = stock.article(volume="", page=number, DOI=f"10.1002/14651858.{number}")
    journal = "Cochrane Database of Systematic Reviews"
    one |= {"container-title": journal, "short": "Cochrane Database Syst Rev"}
    return [one, {**one, "DOI": f"{one['DOI']}.pub2", "issued": one["issued"] + 4}]


TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "letters": _letters,
    "supplement": _supplement,
    "instalments": _instalments,
    "unmarked": _unmarked,
    "reviews": _reviews,
    "parts": _parts,
    "salami": _salami,
    "meeting": _meeting,
    "notices": _notices,
    "yearly": _yearly,
    "columns": _columns,
    "updates": _updates,
}
