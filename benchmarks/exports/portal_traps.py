"""More look-alikes: what databases list beside an article and what is not the article.

Each makes works as in ``drawn.py``, which are works of their own.
"""

import random
from collections.abc import Callable

from benchmarks.exports.habits import Record
from benchmarks.exports.stock import Stock, twin


def _about(stock: Stock, chance: random.Random) -> list[Record]:
    """Make what is written about an article, with its title in its own."""
    one = stock.article()
    title = one["title"].rstrip(".")
    form = chance.choice(
        ("Author Correction: {}", "Correction to: {}", "Correction to {}",
         "Publisher Correction: {}",
         "Corrigendum à « {} »", "Erratum zu: {}", "Fe de erratas: {}", "Errata: {}",
         "Retraction: {}",
         "Retraction notice to \"{}\"", "{}: Corrigendum", "{} (Retraction)", "Commentary: {}",
         "Response to: {}",
         "Letter by Smith et al regarding article, \"{}\"",
         "Response to letter regarding article, \"{}\"",
         "Authors' response: {}", "Faculty Opinions recommendation of {}",
         "Decision letter for \"{}\"",
         "Review for \"{}\"", "Author response for \"{}\"", "Data from: {}",
         "Supplementary material for: {}",
         "Additional file 1 of {}", "Editorial comment on: {}", "Editorial Comment to {}",
         "Summaries for patients. {}",
         "Comment on: {}", "RE: {}", "{}: Reply", "Reply to 'Comment on {}'",
         "Letter to the editor: {}",
         "Invited Commentary on \"{}\"", "Figure 2 from: {}", "{} - Authors' reply",
         "In reply: {}",
         "Expression of concern: {}", "Notice of retraction: {}", "Editorial: {}",
         "Reprint of: {}", "Comentario a: {}",
         "Kommentar zu: {}", "À propos de : {}", "К статье «{}»", "Reader's comment on: {}")
    )  # fmt: skip
    people = one["author"] if chance.random() < 0.5 else stock.people()[:2]
    near = int(one["volume"]) + chance.randrange(2)
    page = stock.pages(1) if chance.random() < 0.7 else ""
    if chance.random() < 0.2:
        page = one["page"].partition("-")[0]
    note = twin(one, stock, title=form.format(title), author=people, volume=str(near), page=page)
    return [one, {**note, "issue": str(int(one["issue"]) + chance.randrange(5))}]


def _stages(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the papers of one study: its plan, its results, what followed."""
    one = stock.article()
    title = one["title"].partition(":")[0]
    forms = chance.choice(
        (("{}: study protocol for a randomised controlled trial",
          "{}: a randomised controlled trial"),
         ("{}: rationale and design", "{}: results"), ("{}: 1-year results",
                                                       "{}: 5-year results"),
         ("{}", "{}: a follow-up study"), ("{}", "{}: an update"), ("{}: 2012 guideline",
             "{}: 2016 guideline"),
         ("{}: protocol for a systematic review", "{}: a systematic review"),
         ("{}: a pilot study", "{}"),
         ("{} (interim report)", "{} (final report)"), ("{}: phase II", "{}: phase III"),
         ("{} in vitro", "{} in vivo"), ("{}: a quantitative study", "{}: a qualitative study"),
         ("{}: baseline", "{}: follow-up"), ("{}: the first wave", "{}: the second wave"))
    )  # fmt: skip
    years = (one["issued"], one["issued"] + chance.randrange(0, 4))
    works = []
    for form, year in zip(forms, years, strict=True):
        volume = str(int(one["volume"]) + year - one["issued"])
        place = {} if chance.random() < 0.4 else stock.journal()
        works.append(
            twin(
                one,
                stock,
                title=form.format(title),
                issued=year,
                volume=volume,
                page=stock.pages(),
                **place,
            )
        )
    return works


def _published_twice(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a guideline that several journals print in one year, each under its own DOI."""
    one = stock.article(DOI=stock.doi())
    works = [one]
    for _ in range(chance.randrange(1, 3)):
        place = {
            **stock.journal(),
            "volume": str(chance.randrange(1, 120)),
            "issue": str(chance.randrange(1, 13)),
        }
        works.append(twin(one, stock, page=stock.pages(), **place))
    return works


def _two_meetings(stock: Stock, chance: random.Random) -> list[Record]:
    """Make one group's abstract of two meetings, in two supplements."""
    one = stock.article(issue="Suppl. 1", page=f"S{chance.randrange(1, 400)}")
    place = {} if chance.random() < 0.5 else stock.journal()
    volume = str(int(one["volume"]) + 1) if not place else str(chance.randrange(1, 99))
    year = one["issued"] + (chance.randrange(2) if place else 1)
    page = f"S{chance.randrange(1, 400)}"
    return [one, twin(one, stock, volume=volume, issued=year, page=page, **place)]


def _one_page(stock: Stock, chance: random.Random) -> list[Record]:
    """Make abstracts of one group on one page of a supplement, under one DOI."""
    page = f"S{chance.randrange(1, 400)}"
    one = stock.article(issue="Suppl. 1", page=page, DOI=stock.doi())
    title = one["title"].partition(":")[0]
    words = chance.choice(
        (("adults", "adolescents"), ("Germany", "Austria"), ("study 1", "study 2"), ("2010",
            "2011"),
         ("diabetes", "hypertension"), ("rats", "dogs"), ("students", "teachers"), ("costs",
             "outcomes"))
    )  # fmt: skip
    return [{**one, "title": f"{title}: {word}"} for word in words]


def _numbered(stock: Stock, chance: random.Random) -> list[Record]:
    """Make abstracts of a meeting whose titles bear a number."""
    form = chance.choice(
        ("P{}: {}", "Abstract {}: {}", "{} {}", "O{}. {}", "PO-{} {}", "P2-{}: {}", "{}. {}")
    )
    number = chance.randrange(10, 900)
    one = stock.article(issue="Suppl. 1")
    same = chance.random() < 0.5
    works = []
    for step in range(2):
        title = one["title"] if same else stock.title()
        works.append(
            twin(
                one,
                stock,
                title=form.format(number + step, title),
                page=f"A{number + step}",
                author=stock.people(),
            )
        )
    return works


def _cases(stock: Stock, chance: random.Random) -> list[Record]:
    """Make case reports and quizzes of one title, by other people, in one journal."""
    title = chance.choice(
        ("An unusual case of abdominal pain", "What is your diagnosis?",
         "Images in clinical medicine",
         "A rare cause of dyspnoea: a case report", "Quiz case", "Case report",
         "Clinical vignette", "Book review",
         "Authors' reply", "Response", "The authors reply", "Comment", "Commentary",
         "Editorial comment", "Letter to the editor",
         "Message from the president", "Obituary", "Research highlights", "Meeting report",
         "Errata", "Letters",
         "Answer to the photo quiz", "Carta ao editor", "Réponse des auteurs", "Leserbrief",
         "От редактора")
    )  # fmt: skip
    one = stock.article(title=title)
    works = [one]
    for step in range(1, chance.randrange(2, 4)):
        year = one["issued"] + chance.randrange(3)
        volume = str(int(one["volume"]) + year - one["issued"])
        issue = str(int(one["issue"]) + step)
        works.append(
            twin(
                one,
                stock,
                author=stock.people()[:2],
                issued=year,
                volume=volume,
                issue=issue,
                page=stock.pages(1),
            )
        )
    return works


def _kinds(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the thesis, the chapter, the paper or the book of what is an article, too."""
    one = stock.article()
    bare = {"volume": "", "issue": "", "page": "", "ISSN": "", "DOI": "", "short": ""}
    kind = chance.choice(
        ("thesis", "chapter", "paper-conference", "book", "registry", "dissertation")
    )
    year = one["issued"] - chance.randrange(0, 3)
    author = one["author"][:1] if kind in ("thesis", "dissertation") else one["author"]
    place = {
        "thesis": {"container-title": "", "publisher": "University of Michigan"},
        "dissertation": {"container-title": "Dissertation Abstracts International: Section B",
                         "volume": "71", "issue": "3-B", "page": str(chance.randrange(1000, 3000))},
        "chapter": {"container-title": "Handbook of clinical decision making",
                    "page": stock.pages(), "publisher": "Springer"},
        "paper-conference": {"container-title": "Proceedings of the 12th Conference on Informatics",
                             "page": stock.pages()},
        "book": {"container-title": "", "publisher": "Oxford University Press",
                 "ISBN": "9780199237173"},
        "registry": {"container-title": f"https://clinicaltrials.gov/show/NCT{chance.randrange(10**8):08}"},
    }[kind]  # fmt: skip
    csl = {"dissertation": "thesis", "registry": "article-journal"}.get(kind, kind)
    return [one, {**one, **bare, "type": csl, "author": author, "issued": year, **place}]


def _report(stock: Stock, chance: random.Random) -> list[Record]:
    """Make numbered reports, or the parts of a study in Roman or spelt numbers."""
    one = stock.article()
    title = one["title"].partition(":")[0]
    forms = chance.choice(
        ("{}. IV.|{}. V.", "{}: report no. 3|{}: report no. 4",
         "{}, fourth communication|{}, fifth communication",
         "{} - second edition|{} - third edition", "{} 2009|{} 2010", "{}. Teil 1|{}. Teil 2",
         "{} (part one)|{} (part two)",
         "{}: part A|{}: part B", "{}: chapter 3|{}: chapter 4", "{} (I)|{} (II)", "{}—1|{}—2",
         "{}. Первое сообщение|{}. Второе сообщение")
    ).split("|")  # fmt: skip
    first = chance.randrange(10, 900)
    return [
        twin(one, stock, title=form.format(title), page=f"{first + 10 * at}-{first + 10 * at + 9}")
        for at, form in enumerate(forms)
    ]


PORTAL_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "about": _about,
    "stages": _stages,
    "published twice": _published_twice,
    "two meetings": _two_meetings,
    "one page": _one_page,
    "numbered": _numbered,
    "cases": _cases,
    "kinds": _kinds,
    "report": _report,
}
