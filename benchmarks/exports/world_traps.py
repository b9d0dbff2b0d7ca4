"""Look-alikes of other places: series of the past, registers, editions, reviews of books.

Each makes works as in ``drawn.py``, which are works of their own.
"""

import random
from collections.abc import Callable

from benchmarks.exports.habits import Record
from benchmarks.exports.stock import Stock, twin

_BARE = {"volume": "", "issue": "", "page": "", "ISSN": "", "DOI": "", "short": "",
         "container-title": ""}  # fmt: skip


def _communications(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the communications of a series, as they were numbered before 1970."""
    one = stock.article(DOI="", issued=chance.randrange(1920, 1970))
    title = one["title"].partition(":")[0]
    forms = chance.choice(
        ("{}. I|{}. II", "{} (I. Mitteilung)|{} (II. Mitteilung)", "{}. 2nd paper|{}. 3rd paper",
         "{}. (Primera parte)|{}. (Segunda parte)", "{}: IX. On serum|{}: X. On plasma",
         "{}. Teil I|{}. Teil II", "On {}, I|On {}, II", "{}, (3)|{}, (4)",
         "{}. Erste Mitteilung|{}. Zweite Mitteilung", "{}. 1. Mitt.|{}. 2. Mitt.")
    ).split("|")  # fmt: skip
    first = chance.randrange(10, 900)
    return [
        twin(one, stock, title=form.format(title), page=f"{first + 9 * at}-{first + 9 * at + 8}")
        for at, form in enumerate(forms)
    ]


def _editions(stock: Stock, chance: random.Random) -> list[Record]:
    """Make two editions of a book, or two volumes of it, as a catalogue lists them."""
    one: Record = {**stock.article(), **_BARE, "type": "book", "publisher": "Springer"}
    year = one["issued"]
    if chance.random() < 0.5:
        again = {**one, "issued": year + chance.randrange(2, 9), "edition": "2"}
        return [{**one, "edition": "1"}, again]
    title = one["title"].partition(":")[0]
    forms = chance.choice(
        (("{}. Bd. 1", "{}. Bd. 2"), ("{}, Vol. 1", "{}, Vol. 2"),
         ("{}. Tomo I", "{}. Tomo II"), ("{}. 3. Aufl.", "{}. 4. Aufl."))
    )  # fmt: skip
    return [{**one, "title": form.format(title)} for form in forms]


def _registered_twice(stock: Stock, chance: random.Random) -> list[Record]:
    """Make two registrations of one sponsor under one title, and the article of the first."""
    one = stock.article()
    works = [one]
    for _ in range(2):
        number = f"{chance.randrange(10**8):08}"
        register = chance.choice(
            (f"https://clinicaltrials.gov/show/NCT{number}", f"https://www.isrctn.com/ISRCTN{number}",
             f"https://drks.de/search/de/trial/DRKS{number}")
        )  # fmt: skip
        works.append({**one, **_BARE, "container-title": register, "issued": one["issued"] - 2})
    return works


def _abstracts(stock: Stock, chance: random.Random) -> list[Record]:
    """Make abstracts of one group in one supplement, alike but for a word, and the article."""
    page = chance.randrange(1, 400)
    one = stock.article(issue="Suppl. 1", page=f"S{page}", DOI="")
    title = one["title"].partition(":")[0]
    ends = chance.choice(
        (("week 24", "week 96"), ("men", "women"), ("the north", "the south"),
         ("cohort A", "cohort B"),
         ("EULAR", "ACR"), ("type I", "type II"), ("month 6", "month 12"), ("EGFR", "KRAS"))
    )  # fmt: skip
    pages = (f"S{page}", f"S{page + chance.randrange(2)}")
    works = [
        {**one, "title": f"{title}: results from {end}", "page": at}
        for end, at in zip(ends, pages, strict=True)
    ]
    volume = str(int(one["volume"]) + 1)
    article = {"volume": volume, "issue": "4", "page": stock.pages(), "issued": one["issued"] + 1}
    return [*works, {**works[0], **article, "DOI": stock.doi()}]


def _book_reviews(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a book and two reviews of it, each in a journal, under the title of the book."""
    one = stock.article(page=stock.pages(1), DOI="")
    book = {**one, **_BARE, "type": "book", "publisher": "Thieme"}
    forms = chance.choice(
        (("{}", "{}"), ("Rezension: {}", "Buchbesprechung: {}"),
         ("Book review: {}", "Review of: {}"), ("{} (book review)", "Reseña de {}"))
    )  # fmt: skip
    works = [book]
    for form in forms:
        place = {**stock.journal(), "volume": str(chance.randrange(1, 99)), "page": stock.pages(1)}
        people = stock.people()[:1]
        works.append(twin(one, stock, title=form.format(one["title"]), author=people, **place))
    return works


def _next_year(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the same authors' next article: the title but for its end, the next volume."""
    one = stock.article()
    title = one["title"].partition(":")[0]
    ends = chance.choice(
        ((": a case report", ": a report of two cases"), (": Fallbericht", ": Übersicht"),
         (": methodology", ": findings"), (": metodología", ": resultados"),
         (": development", ": validation"), (": short-term outcomes", ": long-term outcomes"))
    )  # fmt: skip
    years = (one["issued"], one["issued"] + chance.randrange(2))
    return [
        twin(one, stock, title=title + end, issued=year, page=stock.pages(),
             volume=str(int(one["volume"]) + year - one["issued"]))
        for end, year in zip(ends, years, strict=True)
    ]  # fmt: skip


WORLD_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "communications": _communications,
    "editions": _editions,
    "registered twice": _registered_twice,
    "abstracts": _abstracts,
    "reviews of books": _book_reviews,
    "next year": _next_year,
}
