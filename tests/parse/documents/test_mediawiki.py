"""Pages in MediaWiki's markup: notes in words are read, works in templates taken as they are."""

from typing import Any

import pytest

from refcli.parse.documents.cite_templates import fields_of, record_of
from refcli.reading import read

PAGE = """'''Tides''' rise.<ref name="a">Adler P, Benn K. ''Tides of the bay''. [[Sea Rep]].
2003;4(2):11–19.</ref> They fall.<ref name="a" /><ref>{{Cite journal |last1=Doyle |first1=Mary
|last2=Ek |first2=Siv |title=Gulls and ''ships'' |journal=[[Shore (journal)|Shore]] |volume=7
|pages=30–41 |year=2012 |doi=10.1000/sh.7 |archive-date=2020-01-02}}</ref>
<!-- <ref>Hidden A. Nothing. 1999.</ref> -->
{{Infobox tide |height = 3<ref>Crane L. [https://road.example The Salt Road]. London: Heath;
1991.</ref>}}

== Further reading ==
* {{cite book |author=Fox, Ann |title=Bays |chapter=Mud |publisher=Heath |location=London
|date=3 May 1988 |isbn=978-0-486-24750-1}}

[[Category:Tides]]
"""


def _short(record: Any) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in ("id", "custom")}


def test_a_page() -> None:
    reading = read(PAGE.encode(), "tides.wiki")

    gulls, mud, tides, road = map(_short, reading.records)
    assert gulls == {
        "type": "article-journal",
        "author": [{"family": "Doyle", "given": "Mary"}, {"family": "Ek", "given": "Siv"}],
        "title": "Gulls and ships",
        "container-title": "Shore",
        "volume": "7",
        "page": "30-41",
        "DOI": "10.1000/sh.7",
        "issued": {"date-parts": [[2012]]},
    }
    assert (mud["type"], mud["title"], mud["container-title"]) == ("chapter", "Mud", "Bays")
    assert mud["issued"] == {"date-parts": [[1988, 5, 3]]}
    assert (tides["title"], tides["container-title"]) == ("Tides of the bay", "Sea Rep")
    assert (road["title"], road["URL"]) == ("The Salt Road", "https://road.example")
    assert reading.records[0]["custom"]["fields"] == {"archive-date": "2020-01-02"}
    assert not reading.problems


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "Literatur",
            "Autor=Eva Kern, Jan Roth |Titel=Das Watt |Verlag=Heide |Ort=Kiel |Jahr=1999 |Seiten=9",
            {
                "type": "book",
                "author": [{"family": "Kern", "given": "Eva"}, {"family": "Roth", "given": "Jan"}],
                "title": "Das Watt",
                "publisher": "Heide",
                "publisher-place": "Kiel",
                "page": "9",
                "issued": {"date-parts": [[1999]]},
            },
        ),
        (
            "статья",
            "автор=Орлов П. А. |заглавие=О приливах |издание=Море |год=2007 |номер=3 |язык=русский",
            {
                "type": "article-journal",
                "author": [{"family": "Орлов", "given": "П. А."}],
                "title": "О приливах",
                "container-title": "Море",
                "issue": "3",
                "language": "ru",
                "issued": {"date-parts": [[2007]]},
            },
        ),
        (
            "книга",
            "автор=Орлов П. А. |заглавие=Море |издание=2-е изд. |издательство=Наука |год=1981",
            {
                "type": "book",
                "author": [{"family": "Орлов", "given": "П. А."}],
                "title": "Море",
                "publisher": "Наука",
                "edition": "2-е изд.",
                "issued": {"date-parts": [[1981]]},
            },
        ),
        (
            "lien web",
            "nom=Blanc |prénom=Luc |titre=La marée |url=http://mer.example |consulté le=3 mai 2019",
            {
                "type": "webpage",
                "author": [{"family": "Blanc", "given": "Luc"}],
                "title": "La marée",
                "URL": "http://mer.example",
                "accessed": {"date-parts": [[2019, 5, 3]]},
            },
        ),
        (
            "cite arXiv",
            "vauthors=Lim K, Orr B |display-authors=etal |title=Waves |arxiv=1905.01234 |date=2019",
            {
                "type": "article",
                "author": [
                    {"family": "Lim", "given": "K."},
                    {"family": "Orr", "given": "B."},
                    {"literal": "others"},
                ],
                "title": "Waves",
                "archive": "arXiv",
                "archive_location": "1905.01234",
                "issued": {"date-parts": [[2019]]},
            },
        ),
    ],
)
def test_templates_of_several_languages(name: str, text: str, expected: dict[str, Any]) -> None:
    record = record_of(name, dict(fields_of(text)))

    assert record is not None
    assert _short(record) == expected


def test_a_template_without_title_and_people_is_no_work() -> None:
    assert record_of("cite web", {"url": "http://a.example"}) is None
    assert (
        record_of("cite web", {"last²": "A", "first٣": "B", "last" + "9" * 5000: "C"}) is not None
    )


@pytest.mark.parametrize("place", ["{{reflist|30em}}", "<references />", "{{Примечания}}"])
def test_notes_stand_where_the_page_lists_them(place: str) -> None:
    page = (
        "Tides.<ref>Adler P. Tides. Sea Rep. 2003;4:11–19.</ref> Gulls.<ref>{{cite web|title=A}}"
        f"</ref>\n\n== Notes ==\n{place}\n\n== References ==\n"
        "* Ek S. Gulls and ships. Shore. 2012;7:30–41.\n"
    )

    texts = [record["custom"]["source"].get("text") for record in read(page.encode()).records]
    assert texts == [
        None,
        "1. Adler P. Tides. Sea Rep. 2003;4:11–19.",
        "• Ek S. Gulls and ships. Shore. 2012;7:30–41.",
    ]
