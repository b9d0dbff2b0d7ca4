"""Every rule finds its fault, and none finds one in what is right, however odd it looks."""

from typing import Any

import pytest

from refcli.check import Selection, examine
from refcli.check.rules import all_rules
from refcli.record import Record
from tests.check.faults import FAULTS, LETTERS, NOW, PEOPLE, article, found, issued


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


@pytest.mark.parametrize("text", [" ", "\n", "\u00a0", ".", "-", "(", "<i></i>", "\u200d"])
def test_no_rule_stumbles_over_a_value_without_words(text: str) -> None:
    name = {"family": text, "given": text}
    texts = dict.fromkeys(
        ("title", "container-title", "page", "volume", "DOI", "URL", "note"), text
    )
    record = {"id": "a", "type": "article-journal", "author": [name], "editor": [name], **texts}

    assert examine([{**record, "issued": {"literal": text}}, {**record, "id": "b"}])


@pytest.mark.parametrize(
    ("given", "said", "mended"),
    [
        ("journal-article", "article-journal is", "article-journal"),
        ("inproceedings", "paper-conference is", "paper-conference"),
        ("bok", "; is book meant?", None),
        ("gizmo", "gizmo is no type of CSL", None),
    ],
)
def test_a_type_that_csl_lacks_is_named_and_mended_where_it_is_known(
    given: str, said: str, mended: str | None
) -> None:
    record = {"id": "a", "type": given, "title": "On ice"}

    (found,) = [one for one in examine([record]) if one.code == "TYPE001"]

    assert str(found.message).endswith(said)
    assert (found.fix.changes["type"] if found.fix else None) == mended
