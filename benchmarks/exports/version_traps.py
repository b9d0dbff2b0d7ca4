"""Look-alikes by version, by year and by letter: guidelines, replies, formulas, reviews, essays.

Each makes works as in ``drawn.py``, which are works of their own.
"""

import random
from collections.abc import Callable

from benchmarks.exports.habits import Record
from benchmarks.exports.stock import Stock, twin

_BARE = {
    "volume": "",
    "issue": "",
    "page": "",
    "ISSN": "",
    "DOI": "",
    "short": "",
    "container-title": "",
}


def _next_volume(one: Record, stock: Stock, years: int, **changes: object) -> Record:
    """Return the work that one journal prints some years later, with the next number."""
    volume = str(int(one["volume"]) + years)
    return twin(
        one, stock, issued=one["issued"] + years, volume=volume, page=stock.pages(), **changes
    )


def _guideline(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a guideline or a report that appears anew some years later, with its year or without."""
    one = stock.article()
    title = one["title"].partition(":")[0]
    years = chance.randrange(1, 8)
    form = chance.choice(
        (
            "{y} guidelines for {t}",
            "{t}: {y} update",
            "{t}, {y}",
            "{t}: an update",
            "{t}: a consensus",
            "{t}: executive summary",
            "Annual report of {t}",
            "{y} report on {t}",
            "{t} (version {n}.0)",
            "{t}: {n}th edition",
            "Living review of {t}, update {n}",
            "{t}: the {y}-{z} season",
        )
    )
    works = []
    for step, later in ((0, 0), (1, years)):
        year = one["issued"] + later
        works.append(
            _next_volume(one, stock, later)
            | {"title": form.format(y=year, t=title, n=step + 3, z=year % 100 + 1)}
        )
    return works


def _cochrane(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the protocol and the versions of a Cochrane review, each by its issue and year."""
    number = f"CD{chance.randrange(10**6):06}"
    journal = {
        "container-title": "Cochrane Database of Systematic Reviews",
        "short": "Cochrane Database Syst Rev",
        "ISSN": "1469-493X",
    }
    one = stock.article(**journal, volume="", page=number, DOI=f"10.1002/14651858.{number}")
    works, year = [one], one["issued"]
    for step in range(2, chance.randrange(3, 5)):
        year += chance.randrange(2, 6)
        doi = f"{one['DOI']}.pub{step}"
        works.append({**one, "DOI": doi, "issued": year, "issue": str(chance.randrange(1, 13))})
    return works


def _statement(stock: Stock, chance: random.Random) -> list[Record]:
    """Make one statement of several societies, in each one's journal, and its summary."""
    one = stock.article(DOI=stock.doi())
    works = [one]
    for _ in range(chance.randrange(1, 4)):
        place = {
            **stock.journal(),
            "volume": str(chance.randrange(1, 99)),
            "issue": str(chance.randrange(1, 13)),
            "page": stock.pages(),
        }
        works.append(twin(one, stock, **place))
    return works


def _replies(stock: Stock, chance: random.Random) -> list[Record]:
    """Make an article, two letters about it and the authors' replies, on neighbouring pages."""
    one = stock.article()
    issue, first = str(int(one["issue"]) + 2), chance.randrange(300, 1900)
    title = one["title"].partition(":")[0]
    manner, answer = chance.choice(
        (
            ("{}", "{}: reply"),
            ("Re: {}", "Re: {} Reply"),
            ("Comment on {}", "Reply to comment on {}"),
            ("{} - Letter", "{} - Response"),
            ("Concerns about {}", "Concerns about {}: authors' reply"),
            ("Letter: {}", "Letter: {} - authors' reply"),
            ("{} (letter)", "{} (letter, reply)"),
        )
    )
    works = [one]
    for step in range(2):
        place = {"issue": issue, "page": f"{first + step}-{first + step + 1}"}
        works.append(
            twin(one, stock, title=manner.format(title), author=stock.people()[:2], **place)
        )
    place = {"issue": issue, "page": f"{first + 1}-{first + 2}"}
    return [*works, twin(one, stock, title=answer.format(title), **place)]


def _mended(stock: Stock, chance: random.Random) -> list[Record]:
    """Make an article that was retracted and replaced, or corrected and printed again."""
    one = stock.article()
    later = chance.randrange(1, 3)
    again = _next_volume(one, stock, later)
    form = chance.choice(
        (
            "{}",
            "Retraction and replacement: {}",
            "Republished: {}",
            "{}: a corrected republication",
            'Reprint of "{}"',
            "{} [Republished]",
            "Classic article: {}",
            "{} (reprinted)",
        )
    )
    return [one, {**again, "title": form.format(one["title"])}]


def _formulas(stock: Stock, chance: random.Random) -> list[Record]:
    """Make two studies of one group that differ in a formula, a sign, a species or a strain."""
    one = stock.article()
    title = one["title"].partition(":")[0]
    ends = chance.choice(
        (
            ("CO2", "CO"),
            ("Fe(II)", "Fe(III)"),
            ("α-tocopherol", "β-tocopherol"),
            ("H1N1", "H3N2"),
            ("PM2.5", "PM10"),
            ("HIV-1", "HIV-2"),
            ("p53", "p63"),
            ("type I collagen", "type II collagen"),
            ("Escherichia coli", "Staphylococcus aureus"),
            ("TNF-α", "TNF-β"),
            ("CYP2D6", "CYP2C19"),
            ("Na+", "K+"),
            ("IL-6", "IL-8"),
            ("Cu(111)", "Cu(100)"),
            ("<60 years", ">60 years"),
            ("mice", "rats"),
            ("D-glucose", "L-glucose"),
            ("part A", "part B"),
            ("cis isomers", "trans isomers"),
            ("n-type silicon", "p-type silicon"),
            ("2.4 GHz", "5 GHz"),
            ("wheat", "maize"),
            ("σ bonds", "π bonds"),
        )
    )
    first = chance.randrange(10, 900)
    near = chance.random() < 0.7
    return [
        twin(
            one,
            stock,
            title=f"{title}: {end}" if near else f"{end} and {title}",
            page=f"{first + 8 * at}-{first + 8 * at + 7}",
        )
        for at, end in enumerate(ends)
    ]


def _paper_and_article(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the paper of a meeting, the same at the next meeting, and the article."""
    one = stock.article()
    bare = {**_BARE, "type": "paper-conference", "page": stock.pages(5)}
    subject = one["container-title"].removeprefix("Journal of ")
    works = []
    for step in range(chance.randrange(1, 3)):
        name = f"Proceedings of the {12 + step}th International Conference on {subject}"
        year = one["issued"] - 2 + step
        works.append(
            {
                **one,
                **bare,
                "container-title": name,
                "page": stock.pages(5),
                "issued": year,
                "DOI": stock.doi() if one["DOI"] else "",
            }
        )
    return [*works, one]


def _review_of(stock: Stock, chance: random.Random) -> list[Record]:
    """Make reviews of one book by several people in several journals, and the book."""
    one = stock.article(DOI="", author=stock.people()[:1])
    title = one["title"].partition(":")[0]
    writer = one["author"][0]
    name = f"{writer['given']} {writer['family']}"
    works = [
        {**one, **_BARE, "type": "book", "publisher": "Cambridge University Press", "title": title}
    ]
    for _ in range(chance.randrange(2, 4)):
        form = chance.choice(
            (
                "Review of {t}, by {n}",
                "{t}, by {n}",
                "{t} (review)",
                "Review: {t} by {n}",
                "{t}. {n}",
                "[Review of the book {t}, by {n}]",
                "Rev. of {t}",
                "{n}, {t}",
                "{t}",
            )
        )
        place = {**stock.journal(), "volume": str(chance.randrange(1, 99)), "page": stock.pages(2)}
        works.append(
            twin(
                one,
                stock,
                title=form.format(t=title, n=name),
                author=stock.people()[:1],
                issued=one["issued"] + chance.randrange(3),
                **place,
            )
        )
    return works


def _short_titles(stock: Stock, chance: random.Random) -> list[Record]:
    """Make essays, poems or notes under one short title, by others or in other issues."""
    title = chance.choice(
        (
            "Introduction",
            "Afterword",
            "Memory",
            "Poem",
            "Two poems",
            "The stranger",
            "Home",
            "Review",
            "Notes on contributors",
            "Letter from London",
            "On beauty",
            "Reply",
            "Guest editor's note",
            "Untitled",
            "Recent cases",
            "Book notes",
            "Foreword",
            "Response",
            "The end",
            "What is history?",
            "Freedom and necessity",
            "Why write?",
            "Conclusion",
            "Annual bibliography",
            "In memory",
        )
    )
    one = stock.article(title=title, author=stock.people()[:1], page=stock.pages(4))
    works = [one]
    for step in range(1, 3):
        people = stock.people()[:1] if chance.random() < 0.6 else one["author"]
        place = {} if chance.random() < 0.6 else stock.journal()
        works.append(_next_volume(one, stock, step, author=people, **place))
    return works


def _chapters(stock: Stock, chance: random.Random) -> list[Record]:
    """Make chapters of one title in two books, or the chapter and the article it came from."""
    one = stock.article(author=stock.people()[:2])
    chapter = {
        **one,
        **_BARE,
        "type": "chapter",
        "container-title": f"Essays on {stock.title().partition(':')[0]}",
        "publisher": "Routledge",
        "page": stock.pages(20),
        "issued": one["issued"] + 3,
    }
    again = {
        **chapter,
        "container-title": f"A Companion to {stock.title().partition(':')[0]}",
        "page": stock.pages(20),
        "issued": one["issued"] + 6,
    }
    return [one, chapter, *([again] if chance.random() < 0.5 else [])]


def _in_two_languages(stock: Stock, chance: random.Random) -> list[Record]:
    """Make an article and its translation in another journal, with a title of its own."""
    one = stock.article(DOI=stock.doi())
    title = chance.choice(
        (
            "Ocena wyników leczenia i jakości opieki: {}",
            "Sonuçların değerlendirilmesi: {}",
            "Evaluación de los resultados: {}",
            "{}: wersja polska",
        )
    )
    place = {**stock.journal(), "volume": str(chance.randrange(1, 50)), "page": stock.pages()}
    return [one, twin(one, stock, title=title.format(one["title"]), **place)]


def _yearbooks(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a report of a body that comes every year, and whose title tells the year, or not."""
    one: Record = {**stock.article(DOI=""), **_BARE, "type": "report"}
    body = (
        f"{chance.choice(('Institute', 'Office', 'Bureau'))} of {stock.title().partition(':')[0]}"
    )
    subject = one["title"].partition(":")[0]
    form = chance.choice(
        (
            "{} {}",
            "Annual report of {} {}",
            "{}: statistics {}",
            "{} {}/{:02}",
            "Yearbook of {}",
            "{}: report for {}",
            "{} at a glance",
        )
    )
    works = []
    for step in range(chance.randrange(2, 4)):
        year = one["issued"] + step
        works.append(
            {
                **one,
                "title": form.format(subject, year, (year + 1) % 100),
                "issued": year,
                "author": [{"literal": body}],
                "publisher": body,
            }
        )
    return works


VERSION_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "guideline": _guideline,
    "Cochrane": _cochrane,
    "statement": _statement,
    "replies": _replies,
    "mended": _mended,
    "yearbooks": _yearbooks,
}
SCIENCE_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "formulas": _formulas,
    "paper and article": _paper_and_article,
    "mended": _mended,
    "guideline": _guideline,
}
LETTERS_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "review of": _review_of,
    "short titles": _short_titles,
    "chapters": _chapters,
    "replies": _replies,
    "mended": _mended,
}
ABROAD_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "in two languages": _in_two_languages,
    "formulas": _formulas,
    "guideline": _guideline,
    "chapters": _chapters,
    "replies": _replies,
}
