"""Every rule finds its fault, and none finds one in what is right, however odd it looks."""

from typing import Any

import click
import pytest

from refcli.check import Finding, Selection, examine
from refcli.check.mending import mend
from refcli.check.rule import STANDARDS, Context
from refcli.check.rules import all_rules
from refcli.cli.lazy_group import load_command
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


@pytest.mark.parametrize(
    ("code", "record"),
    [(code, record) for code, records in FAULTS.items() for record in records],
)
def test_a_planted_fault_is_found(code: str, record: Record) -> None:
    assert code in {finding.code for finding in found(record)}


LISTS = {
    "JOURNAL001": [
        article(container_title="Journal of the American Medical Informatics Association"),
        article(id="b", title="Other works of wards", container_title="J Am Med Inform Assoc"),
    ],
    "NAME007": [
        article(author=[{"family": "Müller", "given": "K."}]),
        article(id="b", title="Other works of wards", author=[{"family": "Muller", "given": "K."}]),
    ],
    "JOURNAL003": [
        article(),
        article(id="b", title="Other works", container_title="Bulletin of Appplied Phonology"),
    ],
    "TITLE005": [article(), article(id="b", title="Portal of the Ministry of Heath of Ruritania")],
    "DUP001": [article(), article(id="b")],
    "KEY001": [article(), article(title="Other works of wards", DOI=None, page="1-3")],
}


@pytest.mark.parametrize("code", LISTS)
def test_a_fault_of_the_list_is_found(code: str) -> None:
    hits = [finding for finding in found(*LISTS[code]) if finding.code == code]

    assert hits
    assert all(hit.entry in {"b", "kim2017problems"} for hit in hits)


def test_every_rule_has_a_fault_here() -> None:
    opinions = {rule.code for rule in all_rules() if rule.opinion}

    # The rules of citations read manuscripts; tests/manuscripts has their faults.
    of_lists = {rule.code for rule in all_rules() if not rule.code.startswith("CITE")}
    of_standards = {rule.code for rule in all_rules() if rule.standards}
    assert of_lists == FAULTS.keys() | LISTS.keys() | opinions | of_standards
    assert of_standards == {code for _changes, code, _standards in LETTERS}


RIGHT = [
    article(),
    article(page="246-50"),
    article(page="106108-3"),
    article(page="e025460", issue=None),
    article(page="S20-S28"),
    article(page="xii-xvi"),
    article(page="i-xx"),
    article(page="xx + 348"),
    article(page="LL16-04"),
    article(page="12-15, 20-31"),
    article(ISBN="978-0-306-40615-7 (hardcover), 0-306-40615-2"),
    article(ISSN="0317-8471, 2049-3630"),
    article(DOI="10/fg6rf9"),
    article(DOI="10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"),
    article(archive="arXiv", archive_location="hep-th/9711200"),
    article(archive="arXiv", archive_location="1504.04943v2"),
    article(issued={"date-parts": [[2003], [2004]]}),
    article(issued={"literal": "in press"}),
    article(issued=issued(2027)),
    article(issued={"date-parts": [[-350]], "circa": True}),
    article(volume=None, issue="4", page="130-137", container_title="Вестник палаты"),
    article(author=[{"family": "Li", "given": "X."}, {"family": "WHO", "given": ""}]),
    article(author=[{"literal": "Centers for Disease Control and Prevention"}]),
    article(author=[{"family": "Banks", "given": "Andrew"}]),
    article(author=[{"family": "Xu", "given": "H"}, {"family": "Xu", "given": "H"}]),
    article(author=None, title="Editorial: wards and their lamps"),
    article(author=None, title="Хроника научной жизни"),
    article(author=None, page="17"),
    article(author=None, container_title="The Encyclopaedia of Wards"),
    article(title="A treatise on the addition of cations to faulty wards"),
    article(author=[{"family": "de la Cruz", "given": "Juan"}, {"literal": "others"}]),
    article(author=[{"family": "Ó Briain", "given": "D."}, {"family": "Kim", "given": "M."}]),
    article(title="What is it?! Health, wards … and “others”"),
    article(title="DNA and RNA in the UK: NHS wards"),
    article(title="Стабильность H2O и CO2 в палатах"),
    article(title="The energy of $E = mc^2$ in wards and {111} planes"),
    article(title="Growth of <i>E. coli</i> on CO<sub>2</sub>"),
    article(title="Sleep in wards [Schlaf auf Stationen]", language="en"),
    article(title="a) wards and b) patients"),
    article(title="So\u00adno\u00adrous wards of hospitals"),
    article(title="Report of Smith et al."),
    article(language="ru"),
    article(title="Electronics in Å-scale wards: 1.5 Å–2 Å"),
    article(title="Опто-, наноэлектроника и палаты"),
    article(title="Wards as in the report of the Dept., 2nd series"),
    article(author=[{"literal": "Centre for Wards, Beds and Lamps"}]),
    article(author=[{"literal": "U.S. Food and Drug Administration"}]),
    {**article(type="book", publisher="Aldus"), "issued": issued(1499)},
    article(URL="https://example.org/a?page=3#top"),
    article(URL="https://пример.рф/страница"),
    {"id": "t", "type": "thesis", "title": "Wards", "author": PEOPLE, "issued": issued(2019)},
    {
        "id": "w",
        "type": "webpage",
        "title": "Continuous medical education portal of the ministry",
        "URL": "https://edu.example.org/",
        "accessed": issued(2022, 12, 5),
    },
    {"id": "s", "type": "software", "title": "R", "URL": "https://www.r-project.org/"},
    {
        "id": "p",
        "type": "webpage",
        "title": "PyTorch",
        "URL": "https://pytorch.org/",
        "accessed": issued(2021, 5, 12),
    },
    {"id": "m", "type": "manuscript", "archive": "State Archive", "archive_location": "F. 3"},
]


@pytest.mark.parametrize("record", RIGHT)
def test_what_is_right_is_left_in_peace(record: Record) -> None:
    assert [(one.code, one.message) for one in found(record)] == []


TITLES: list[tuple[str, dict[str, Any]]] = [
    ("Models of wards", {"container_title": "Письма в ЖТФ"}),
    ("A model of patients", {"container_title": "Письма в ЖЭТФ"}),
    ("Lamps and sleep", {"container_title": "Physical Review A"}),
    ("Sleep and lamps in June", {"container_title": "Physical Review B"}),
    ("Evaluations of trials", {"author": [{"family": "Muller", "given": "Anna"}]}),
    ("An evaluation of trails", {"author": [{"family": "Müller", "given": "Jan"}]}),
]


def test_a_list_that_gives_no_titles_of_articles_wants_none() -> None:
    places = [
        article(id=f"k{n}", title=None, DOI=None, page=f"{n}12", volume=str(n)) for n in "345"
    ]

    assert found(*places) == []
    assert [one.code for one in found(*places[:2], article())] == ["FIELD001", "FIELD001"]


def test_a_page_without_its_address_is_told_once() -> None:
    page = {"id": "p", "type": "webpage", "title": "Lamps of the wards and their care"}

    assert [one.code for one in found(page)] == ["FIELD001"]
    assert [one.code for one in found({**page, "accessed": issued(2022, 5, 18)})] == ["URL003"]


def test_parts_and_editions_of_a_book_are_no_duplicates() -> None:
    book = {**article(type="book", publisher="Aldus", DOI=None), "title": "Philosophical works"}
    parts = [{**book, "id": number, "part-number": number} for number in ("I", "II")]

    assert found(*parts) == []
    assert {one.code for one in found(book, {**book, "id": "b"})} == {"DUP001"}


def test_the_article_without_a_volume_is_told_by_the_others_of_its_journal() -> None:
    titles = ("Beds of wards", "Lamps by night", "Doors and their locks")
    records = [
        article(id=str(place), title=title, DOI=None, page=f"{place}1-{place}9", volume="7")
        for place, title in enumerate(titles)
    ]
    bare = {**records[2], "volume": "", "issue": "7"}

    assert [(one.code, one.entry) for one in found(*records[:2], bare)] == [("VOL001", "2")]
    assert found(*records[:1], bare) == []


def test_different_journals_and_authors_are_left_in_peace() -> None:
    records = [
        article(id=str(place), title=title, DOI=None, page=f"{place}1-{place}9", **more)
        for place, (title, more) in enumerate(TITLES)
    ]

    assert found(*records) == []


@pytest.mark.parametrize(
    "record", [record for records in FAULTS.values() for record in records], ids=repr
)
def test_mending_twice_is_mending_once(record: Record) -> None:
    once, mended = mend(record, Selection(), context=NOW)
    twice, again = mend(once, Selection(), context=NOW)

    assert twice == once
    assert again == []
    assert all(finding.fix and finding.fix.safe for finding in mended)


@pytest.mark.parametrize(
    ("record", "variable", "value"),
    [
        (FAULTS["DOI002"][0], "DOI", "10.1093/jamia/ocw154"),
        (FAULTS["DOI003"][0], "DOI", "10.1093/jamia/ocw154"),
        (FAULTS["PAGE002"][0], "page", "349"),
        (FAULTS["TEXT001"][0], "title", "Poincaré and the three bodies of health"),
        (FAULTS["TEXT003"][0], "title", "Health & safety of wards"),
        (FAULTS["TEXT005"][0], "title", "Poincaré and the three bodies"),
        (FAULTS["URL002"][0], "URL", "https://example.org/page?id=3"),
        (FAULTS["JOURNAL002"][0], "container-title", "PeerJ"),
        (FAULTS["VOL002"][0], "issue", "3"),
        (FAULTS["NAME003"][0], "author", [*PEOPLE, {"literal": "others"}]),
        (FAULTS["TEXT008"][0], "author", [{"family": "Kazanfarova", "given": "M. A."}]),
    ],
)
def test_a_safe_fix_puts_it_right(record: Record, variable: str, value: object) -> None:
    assert mend(record, Selection(), context=NOW)[0][variable] == value


def test_an_unsafe_fix_is_made_only_when_asked() -> None:
    record = FAULTS["VOL001"][0]

    assert "volume" not in mend(record, Selection(ignore=("JOURNAL",)), context=NOW)[0]
    mended = mend(record, Selection(), unsafe=True, context=NOW)[0]
    assert (mended["volume"], mended["container-title"]) == ("7", "PeerJ")
    assert "issue" not in mended


def test_opinions_are_off_until_selected() -> None:
    records = [
        article(title="Factors Affecting Mature Electronic Records Among Clinicians"),
        *(
            article(id=word, title=f"Other factors that affect {word} records among clinicians")
            for word in ("mature", "electronic", "paper")
        ),
    ]

    assert "TITLE002" not in {one.code for one in examine(records, context=NOW)}
    assert "TITLE002" in {one.code for one in examine(records, Selection(("TITLE",)), context=NOW)}


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


def by_gost(standard: str, **changes: Any) -> set[str]:
    changed = {**BOOK, **{name.replace("_", "-"): value for name, value in changes.items()}}
    record = {name: value for name, value in changed.items() if value is not None}
    found = examine([record], context=Context(year=2026, standard=standard))
    return {finding.code for finding in found if finding.code.startswith("GOST")}


def test_what_a_standard_can_have_whole_is_not_found_by_its_letter() -> None:
    for standard in STANDARDS:
        assert by_gost(standard) == set()
    assert by_gost("", number_of_pages=None, URL="https://example.org/") == set()


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


@pytest.mark.parametrize(("changes", "code", "standards"), LETTERS)
def test_a_standard_says_what_its_letter_cannot_have(
    changes: dict[str, Any], code: str, standards: set[str]
) -> None:
    assert {one for one in STANDARDS if code in by_gost(one, **changes)} == standards


@pytest.mark.parametrize(
    "changes",
    [
        {"publisher_place": "[Б. м.]"},
        {"publisher_place": "СПб. ; М."},
        {"author": [{"literal": "Росстат"}]},
        {"volume": "С5"},
        {"title": "Метод [сборник]"},
        {"title": "Что такое [Ca2+] в клетке"},
        {"title": "C++", "language": "en"},
        {"type": "thesis", "genre": "автореф. дис. ... канд. филос. наук"},
    ],
)
def test_the_letter_of_a_standard_is_not_seen_where_it_is_kept(changes: dict[str, Any]) -> None:
    assert {code for one in STANDARDS for code in by_gost(one, **changes)} == set()


@pytest.mark.parametrize("text", [" ", "\n", "\u00a0", ".", "-", "(", "<i></i>", "\u200d"])
def test_no_rule_stumbles_over_a_value_without_words(text: str) -> None:
    name = {"family": text, "given": text}
    texts = dict.fromkeys(
        ("title", "container-title", "page", "volume", "DOI", "URL", "note"), text
    )
    record = {"id": "a", "type": "article-journal", "author": [name], "editor": [name], **texts}

    assert examine([{**record, "issued": {"literal": text}}, {**record, "id": "b"}])


def test_each_standard_can_be_asked_for() -> None:
    command = load_command("check")
    assert command is not None
    types = {option.name: option.type for option in command.params}

    choice = types["standard"]
    assert isinstance(choice, click.Choice)
    assert tuple(choice.choices) == STANDARDS
