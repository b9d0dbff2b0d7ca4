"""Faults planted in a reference that is right, by the codes of the rules that find them."""

from typing import Any

from refcli.check import Finding, examine
from refcli.check.rule import Context
from refcli.record import Record

NOW = Context(year=2026)

ARTICLE: Record = {
    "id": "kim2017problems",
    "type": "article-journal",
    "title": "Problems with health information technology and their effects",
    "author": [
        {"family": "Kim", "given": "Min O."},
        {"family": "Coiera", "given": "Enrico"},
        {"family": "Magrabi", "given": "Farah"},
    ],
    "container-title": "Journal of Ward Medicine",
    "volume": "24",
    "issue": "2",
    "page": "246-250",
    "issued": {"date-parts": [[2017, 3]]},
    "DOI": "10.1093/jamia/ocw154",
}
PEOPLE: Any = ARTICLE["author"]


def article(**changes: Any) -> Record:
    record = {**ARTICLE, **{name.replace("r_t", "r-t"): value for name, value in changes.items()}}
    return {name: value for name, value in record.items() if value is not None}


def found(*records: Record) -> list[Finding]:
    return examine(records, context=NOW)


def issued(*parts: int) -> dict[str, Any]:
    return {"date-parts": [list(parts)]}


FAULTS: dict[str, list[Record]] = {
    "DOI001": [article(DOI="10.1016.j.cell.2020"), article(DOI="see the website")],
    "DOI002": [article(DOI="https://doi.org/10.1093/jamia/ocw154"), article(DOI="doi:10.1/x")],
    "DOI003": [article(DOI=None, URL="https://doi.org/10.1093/jamia/ocw154")],
    "DOI004": [article(DOI=None, custom={"source": {"text": "Kim M. J Ward. 2017. DOI:"}})],
    "ISBN001": [article(ISBN="978-0-306-40615-8"), article(ISBN="0-306-40615-3")],
    "ISBN002": [article(ISBN="978-0-306-4061")],
    "ISSN001": [article(ISSN="0317-8472"), article(ISSN="317-847")],
    "PMID001": [article(PMID="PMC3531190"), article(PMID="123456789012")],
    "PMCID001": [article(PMCID="pubmed 12")],
    "ORCID001": [article(custom={"fields": {"orcid": "0000-0002-1825-0098"}})],
    "ARXIV001": [
        article(archive="arXiv", archive_location="2313.12345"),
        article(DOI="10.48550/arXiv.2301.00001"),
    ],
    "EDN001": [article(custom={"fields": {"edn": "ABCDE1"}})],
    "PAGE001": [article(page="251-246"), article(page="e47-e42")],
    "PAGE002": [article(page="349-349")],
    "PAGE003": [
        article(page="??"),
        article(page="pp. 12-20"),
        article(page="n/a-n/a"),
        article(page="S. 459-466"),
    ],
    "VOL001": [
        article(container_title="Peer J", volume=None, issue="7", page="e7702"),
        article(container_title="eLife", volume=None, issue="6", page=None),
    ],
    "VOL002": [article(volume="12(3)", issue=None)],
    "DATE001": [
        article(issued=issued(20219)),
        article(issued=issued(2021, 2, 30)),
        article(issued=issued(218)),
    ],
    "DATE002": [article(issued=issued(2034)), article(accessed=issued(2031))],
    "DATE003": [article(accessed=issued(2015), URL="https://example.org/x")],
    "NAME001": [article(author=[{"family": "MAGRABI", "given": "Farah"}])],
    "NAME002": [article(author=[{"family": "Organization", "given": "World Health"}])],
    "NAME003": [article(author=[*PEOPLE, {"family": "al.", "given": "et"}])],
    "NAME004": [
        article(author=[*PEOPLE, PEOPLE[0]]),
        article(author=[{"family": "Coiera", "given": "E."}, {"family": "Coiera", "given": "E."}]),
    ],
    "NAME005": [
        article(author=[{"literal": "Smith, J.; Jones, K."}]),
        article(author=[{"literal": "Smith, J. and Jones, K."}]),
        article(author=[{"literal": "J. Smith und K. Meier"}]),
    ],
    "NAME006": [
        article(author=[{"family": "Kim1", "given": "Min"}]),
        article(author=[{"family": "Kim,2", "given": "Min"}]),
    ],
    "TITLE001": [article(title="PROBLEMS WITH HEALTH INFORMATION TECHNOLOGY")],
    "TITLE003": [
        article(title="Problems with health information technology."),
        article(title="Problems with wards and their data."),
    ],
    "TITLE004": [article(title="[Problems with health information technology]")],
    "TEXT001": [
        article(title="PoincarÃ© and the three bodies of health"),
        article(title="Growth on Î³-LiAlO2 in wards"),
    ],
    "TEXT002": [
        article(title=r"Stability of \textit{E. coli} in wards"),
        article(title=r"Health \& safety of wards"),
    ],
    "TEXT003": [article(title="Health &amp; safety of <em>wards</em>")],
    "TEXT004": [article(title="Problems with health\u200b information technology")],
    "TEXT005": [article(title="Poincare\u0301 and the three bodies")],
    "TEXT006": [article(title="Problems (with health information technology")],
    "TEXT007": [
        article(title="Problems,, with health information technology"),
        article(title="Problems in hospitals., with technology"),
    ],
    "TEXT008": [
        article(author=[{"family": "Kazanfarova", "given": "M. А."}]),
        article(title="Problems with heаlth information"),
    ],
    "FIELD001": [article(title=None), article(container_title=None), article(issued=None)],
    "FIELD002": [
        {"id": "g", "type": "webpage", "title": "GxP News", "accessed": issued(2022, 5, 18)}
    ],
    "FIELD003": [article(author=None), article(type="paper-conference", author=[])],
    "SHAPE001": [article(title=["Noise"])],
    "TYPE001": [article(type="journal-article"), article(type="bok")],
    "LANG001": [article(title="Народонаселение и здоровье", language="en")],
    "URL001": [
        article(URL="htp://example.org/a"),
        article(URL="www.example.org/page"),
        article(URL="https://example.org/a; https://example.org/b"),
    ],
    "URL002": [article(URL="https://example.org/page?id=3&utm_source=mail")],
    "URL003": [article(DOI=None, accessed=issued(2022, 5, 18))],
    "JOURNAL002": [article(container_title="Peer J.")],
}


BOOK: Record = {
    "id": "petrov2001",
    "type": "book",
    "title": "Метод",
    "author": [{"family": "Петров", "given": "П. П."}],
    "publisher": "Наука",
    "publisher-place": "М.",
    "number-of-pages": "288",
    "issued": {"date-parts": [[2001]]},
    "language": "ru",
}

LETTERS: list[tuple[dict[str, Any], str, set[str]]] = [
    ({"number_of_pages": None}, "GOST001", {"7.0.100", "7.1"}),
    ({"publisher_place": None}, "GOST001", {"7.0.5", "7.0.100", "7.1"}),
    ({"type": "thesis"}, "GOST001", {"7.0.5", "7.0.100", "7.1"}),
    ({"URL": "https://example.org/"}, "GOST002", {"7.0.5", "7.0.100", "7.1"}),
    (
        {"URL": "https://example.org/", "DOI": "10.1000/x"},
        "GOST002",
        {"7.0.100", "7.1"},
    ),
    (
        {"URL": "https://example.org/", "accessed": {"date-parts": [[2017, 3]]}},
        "GOST002",
        {"7.0.5", "7.0.100", "7.1"},
    ),
    ({"author": [{"family": "Петров"}]}, "GOST003", {"7.0.5", "7.0.100", "7.1"}),
    ({"author": [*BOOK["author"], {"literal": "others"}]}, "GOST004", {"7.0.100"}),
    ({"publisher_place": "Ектб."}, "GOST005", {"7.0.100"}),
    ({"volume": "Т. 5"}, "GOST006", {"7.0.5", "7.0.100", "7.1"}),
    ({"title": "Метод [Текст]"}, "GOST007", {"7.0.5", "7.0.100"}),
    ({"title": "Metod [The Method]"}, "GOST008", {"7.0.5", "7.0.100", "7.1"}),
    ({"title": "Metod i rezultat"}, "GOST009", {"7.0.5", "7.0.100", "7.1"}),
    ({"type": "thesis", "genre": "диссертация"}, "GOST010", {"7.0.5", "7.0.100", "7.1"}),
]
