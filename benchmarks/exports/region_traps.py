"""Look-alikes of the East, of working papers, of registers, of the law and of patents.

Each makes works as in ``drawn.py``, which are works of their own.
"""

import random
from collections.abc import Callable

from benchmarks.exports.habits import Record
from benchmarks.exports.stock import Stock, twin

_BARE = {"volume": "", "issue": "", "page": "", "ISSN": "", "DOI": "", "short": "",
         "container-title": ""}  # fmt: skip


def _reports(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the reports of one study, numbered as in China, Japan and Russia."""
    one = stock.article(DOI="")
    title = one["title"].partition(":")[0]
    forms = chance.choice(
        ("{}(一)|{}(二)", "{} (第1報)|{} (第2報)", "{}: 第一部分|{}: 第二部分", "{}(上)|{}(下)",
         "{}. Сообщение 1|{}. Сообщение 2", "{}. Часть I|{}. Часть II", "{} (Ⅰ)|{} (Ⅱ)",
         "{} (Report 1)|{} (Report 2)", "{}. Статья первая|{}. Статья вторая", "{} ①|{} ②")
    ).split("|")  # fmt: skip
    first = chance.randrange(10, 900)
    return [
        twin(one, stock, title=form.format(title), page=f"{first + 9 * at}-{first + 9 * at + 8}")
        for at, form in enumerate(forms)
    ]


def _translated(stock: Stock, chance: random.Random) -> list[Record]:
    """Make an article and its translation in the journal that appears in English."""
    one = stock.article(DOI=stock.doi())
    place = stock.journal()
    volume = one["volume"] if chance.random() < 0.6 else str(int(one["volume"]) + 11)
    return [one, twin(one, stock, page=stock.pages(), volume=volume, **place)]


def _wordings(stock: Stock, chance: random.Random) -> list[Record]:
    """Make two studies whose titles differ in what was treated, or how, or where."""
    one = stock.article()
    title = one["title"].partition(":")[0]
    ends = chance.choice(
        (("Shanxi Province", "Shaanxi Province"), ("rats", "rabbits"), ("Hunan", "Henan"),
         ("hypertension", "hypotension"), ("Northern Siberia", "Southern Siberia"),
         ("winter wheat", "winter rye"), ("acupuncture", "moxibustion"), ("grade 3", "grade 4"),
         ("primary schools", "secondary schools"), ("Part-time", "Full-time"))
    )  # fmt: skip
    first = chance.randrange(10, 900)
    return [
        twin(one, stock, title=f"{title} in {end}", page=f"{first + 8 * at}-{first + 8 * at + 7}")
        for at, end in enumerate(ends)
    ]


def _paper(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a working paper of a series, and the article that it became."""
    one = stock.article()
    series = chance.choice(
        ("NBER Working Papers", "IZA Discussion Papers", "CESifo Working Paper Series",
         "CEPR Discussion Papers", "Policy Research Working Paper Series", "MPRA Paper")
    )  # fmt: skip
    number = str(chance.randrange(100, 30000))
    bare = {**_BARE, "type": "report", "collection-title": series, "number": number,
            "publisher": series.split()[0]}  # fmt: skip
    return [{**one, **bare, "issued": one["issued"] - chance.randrange(0, 4)}, one]


def _preprint(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a preprint and the article that it became."""
    one = stock.article()
    server, doi = chance.choice(
        (("arXiv", "10.48550/arXiv.{:04}.{:05}"), ("bioRxiv", "10.1101/20{:02}.01.01.{:06}"),
         ("Research Square", "10.21203/rs.3.rs-{:03}{:03}/"), ("SSRN", "10.2139/ssrn.{:03}{:04}"))
    )  # fmt: skip
    number = doi.format(chance.randrange(10, 25), chance.randrange(1000))
    bare = {**_BARE, "type": "article", "container-title": server, "DOI": number, "short": server}
    return [{**one, **bare, "issued": one["issued"] - chance.randrange(0, 2)}, one]


def _meeting_and_journal(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the paper of a meeting, its demonstration there, and the article that grew from it."""
    one = stock.article()
    meeting = chance.choice(("CHI", "SIGMOD", "NeurIPS", "ICSE", "WWW"))
    year = one["issued"] - chance.randrange(0, 2)
    name = f"Proceedings of the {year} {meeting} Conference"
    place = {**_BARE, "type": "paper-conference", "container-title": name, "short": meeting,
             "issued": year}  # fmt: skip
    paper = {**one, **place, "page": stock.pages(9), "DOI": stock.doi()}
    demo = {**paper, "title": f"{one['title']} (demo)", "page": stock.pages(3), "DOI": stock.doi()}
    return [paper, one, *([demo] if chance.random() < 0.3 else [])]


def _trial(stock: Stock, chance: random.Random) -> list[Record]:
    """Make a trial's entry in a register, its protocol, its results and a later follow-up."""
    one = stock.article()
    title = one["title"].partition(":")[0]
    number = f"{chance.randrange(10**8):08}"
    register = chance.choice(
        ("ClinicalTrials.gov: NCT{}", "https://trialsearch.who.int/Trial2.aspx?TrialID=NCT{}",
         "https://www.chictr.org.cn/showproj.html?proj=ChiCTR{}", "https://drks.de/DRKS{}")
    )  # fmt: skip
    entry = {**_BARE, "container-title": register.format(number), "issued": one["issued"] - 4}
    later = {"page": stock.pages(), "volume": str(int(one["volume"]) + 2),
             "issued": one["issued"] + 2}  # fmt: skip
    ends = chance.choice(
        (("study protocol", "a randomised trial", "2-year follow-up"),
         ("rationale and design", "primary results", "a secondary analysis"))
    )  # fmt: skip
    before = {**stock.journal(), "issued": one["issued"] - 2, "page": stock.pages()}
    return [
        {**one, **entry},
        twin(one, stock, title=f"{title}: {ends[0]}", **before),
        {**one, "title": f"{title}: {ends[1]}"},
        twin(one, stock, title=f"{title}: {ends[2]}", **later),
    ]


def _patents(stock: Stock, chance: random.Random) -> list[Record]:
    """Make the patents of a family: one title, the same inventors, several offices."""
    one: Record = {**stock.article(), **_BARE, "type": "patent"}
    one["title"] = one["title"].partition(":")[0]
    numbers = chance.sample(
        (f"US{chance.randrange(10**7)}B2", f"EP{chance.randrange(10**7)}A1",
         f"WO20{chance.randrange(10, 24)}/{chance.randrange(10**6):06}A1",
         f"CN{chance.randrange(10**9)}A", f"JP20{chance.randrange(10, 24)}{chance.randrange(999)}"),
        chance.randrange(2, 4),
    )  # fmt: skip
    return [
        {**one, "number": number, "issued": one["issued"] + at} for at, number in enumerate(numbers)
    ]


def _judgments(stock: Stock, chance: random.Random) -> list[Record]:
    """Make judgments of two courts, or two years, between the same parties."""
    left, right = (stock.person()["family"] for _ in range(2))
    year = chance.randrange(1970, 2020)
    title = chance.choice(("{} v {}", "{} v. {}", "R v {}", "In re {}", "{} c. {}")).format(
        left, right
    )
    one: Record = {**stock.article(), **_BARE, "type": "legal_case", "author": [], "title": title}
    reports = chance.sample(("WLR", "AC", "QB", "All ER", "F.3d", "U.S."), 2)
    return [
        {**one, "container-title": report, "volume": str(chance.randrange(1, 400)),
         "page": str(chance.randrange(1, 1400)), "issued": year + at}
        for at, report in enumerate(reports)
    ]  # fmt: skip


EAST_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "reports of a study": _reports,
    "translated": _translated,
    "wordings": _wordings,
    "trial": _trial,
}
WORKING_TRAPS: dict[str, Callable[[Stock, random.Random], list[Record]]] = {
    "working paper": _paper,
    "preprint": _preprint,
    "meeting": _meeting_and_journal,
    "wordings": _wordings,
    "trial": _trial,
    "patents": _patents,
    "judgments": _judgments,
}
