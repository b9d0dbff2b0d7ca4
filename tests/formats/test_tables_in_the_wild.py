"""Tables as databases write them, each with names of its own for its columns."""

from typing import Any

import pytest

from refcli import formats


def read(text: str, **options: Any) -> list[dict[str, Any]]:
    assert formats.sniff(text.encode()) in ("csv", "tsv") or options
    return formats.read(text.encode(), "csv", **options).records


def families(record: dict[str, Any]) -> list[str]:
    return [name.get("family") or name["literal"] for name in record["author"]]


TABLES = {
    "Dimensions": (
        '"About the data: exported on 3 May. Criteria: ""tests"" in title."\n'
        "Rank,DOI,Title,Source title,PubYear,Volume,Issue,Pagination,Authors\n"
        '1,10.1000/d,Measures,J Tests,2019,12,3,45-67,"Doe, Jane; Roe, Max"\n'
    ),
    "OpenAlex": (
        "id,title,publication_year,doi,primary_location.source.display_name,"
        "authorships.author.display_name,biblio.volume,biblio.issue,biblio.first_page,"
        "biblio.last_page,ids.pmid\n"
        "https://openalex.org/W1,Measures,2019,https://doi.org/10.1000/d,J Tests,"
        "Jane Doe|Max A. Roe,12,3,45,67,https://pubmed.ncbi.nlm.nih.gov/123\n"
    ),
    "Lens": (
        "Lens ID,Title,Publication Year,Source Title,Author/s,Volume,Issue Number,Start Page,"
        "End Page,DOI\n"
        "0-1,Measures,2019,J Tests,Jane Doe; Max A. Roe,12,3,45,67,10.1000/d\n"
    ),
    "SpringerLink": (
        "Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,"
        "Authors,Publication Year,URL,Content Type\n"
        "Measures,J Tests,,12,3,10.1000/d,Jane DoeMax A. Roe,2019,http://a.org,Article\n"
    ),
    "Cochrane": (
        "Title,Author(s),Source,Year,Volume,Issue,Pages,DOI,PubMed ID\n"
        'Measures,"Doe J, and Roe MA",J Tests,2019,12,3,45-67,10.1000/d,PUBMED 123\n'
    ),
    "IEEE Xplore": (
        "Document Title,Authors,Publication Title,Publication Year,Volume,Issue,Start Page,"
        "End Page,DOI,Document Identifier\n"
        "Measures,J. Doe; M. Roe,J Tests,2019,12,3,45,67,10.1000/d,IEEE Journals\n"
    ),
    "Embase": (
        "Title,Author Names,Source Title,Publication Year,Volume,Issue,First Page,Last Page,DOI\n"
        'Measures,"Doe J., Roe M.A.",J Tests,2019,12,3,45,67,10.1000/d\n'
    ),
    "Web of Science": (
        "PT\tAU\tTI\tSO\tPY\tVL\tIS\tBP\tEP\tDI\n"
        "J\tDoe, J; Roe, MA\tMeasures\tJ Tests\t2019\t12\t3\t45\t67\t10.1000/d\n"
    ),
    "Covidence": (
        "Title,Authors,Published Year,Journal,Volume,Issue,Pages,DOI,Covidence #\n"
        'Measures,"Doe, Jane; Roe, Max",2019,J Tests,12,3,45-67,10.1000/d,#7\n'
    ),
    "CNKI": (
        "Title-题名,Author-作者,Source-文献来源,Year-年,Roll-卷,Period-期,PageCount-页码,DOI-DOI\n"
        "Measures,Doe J;Roe M,J Tests,2019,12,3,45-67,10.1000/d\n"
    ),
}


@pytest.mark.parametrize("program", TABLES)
def test_every_program_is_read_alike(program: str) -> None:
    (record,) = read(TABLES[program])

    assert record["title"] == "Measures"
    assert families(record) == ["Doe", "Roe"]
    assert record["issued"]["date-parts"][0][0] == 2019
    assert record["container-title"] == "J Tests"
    assert (record["volume"], record["issue"]) == ("12", "3")
    assert record.get("page", "45-67") == "45-67"
    assert record["DOI"] == "10.1000/d"
    assert record.get("PMID", "123") == "123"
    assert record["type"] == "article-journal"


def test_one_long_list_tells_that_commas_divide_full_names() -> None:
    records = read('Title,Authors\nA,"Karen Holt, Daniel Frey, Mei Tan"\nB,"Ann Roe, Bo Doe"\n')

    assert [families(record) for record in records] == [["Holt", "Frey", "Tan"], ["Roe", "Doe"]]


def test_a_column_can_be_named() -> None:
    text = "Name of work,Who\nMeasures,Jane Doe\n"
    columns = {"Name of work": "title", "Who": "author"}
    (record,) = read(text, columns=columns)

    assert (record["title"], families(record)) == ("Measures", ["Doe"])


def test_columns_that_are_not_known_are_named_once_and_kept() -> None:
    result = formats.read(b"Title,Author,Mood\nA,Doe,good\nB,Roe,bad\n", "csv")

    assert [record["custom"]["fields"] for record in result.records] == [
        {"Mood": "good"},
        {"Mood": "bad"},
    ]
    assert [(problem.severity, problem.line) for problem in result.problems] == [("warning", 1)]
    assert "Mood" in result.problems[0].message


def test_a_table_with_tabs_may_hold_more_commas() -> None:
    (record,) = read("Title\tAuthors\tYear\nA, b, c, d\tDoe, J.; Roe, M.\t2001\n")

    assert (record["title"], families(record)) == ("A, b, c, d", ["Doe", "Roe"])


def test_a_body_stays_a_body_when_it_is_written_and_read() -> None:
    people = [{"literal": "Caritas Europa"}, {"literal": "Doe, Jane"}]
    text = formats.write([{"id": "a", "type": "book", "author": people}], "csv").text

    assert formats.read(text.encode(), "csv").records[0]["author"] == people


def test_cnki_in_its_own_columns() -> None:
    one, two = read(
        "SrcDatabase-来源库,Title-题名,Author-作者,Source-文献来源,Keyword-关键词,Year-年,Volume-卷,"
        "Period-期,PageCount-页码,ISSN-国际标准刊号,URL-网址\n"
        "期刊,黏土上的雨,张三;李四;,地质学报,雨;;黏土,2021,12,03,11-19,0001-5717,https://kns.cnki.net/x\n"
        "博士,泥,王五,,泥,2019,,,,,\n"
    )

    assert (one["volume"], one["ISSN"], one["keyword"]) == ("12", "0001-5717", "雨; 黏土")
    assert (one["type"], two["type"]) == ("article-journal", "thesis")


def test_a_chapter_and_its_series_in_dimensions() -> None:
    paper, article = read(
        "Publication ID,Title,Source title,Anthology title,PubYear,Publication Type,Authors\n"
        'pub.1,Mud,Lecture Notes in Mud,Proceedings of Mud,2019,Proceeding,"Poe, Ann"\n'
        'pub.2,Rain,Journal of Clay,,2021,Article,"Doe, Jane"\n'
    )

    assert (paper["container-title"], paper["collection-title"]) == (
        *("Proceedings of Mud", "Lecture Notes in Mud"),
    )
    assert article["container-title"] == "Journal of Clay"


def test_people_and_keywords_of_other_programs() -> None:
    one, two, three = read(
        "title,authors,keywords\n"
        "A,\"Poe, Ann, Lind, Peter\",\"['rain', 'clay']\"\n"
        'B,"Jane Doe, Max A. Roe",x\n'
        "C,Jane Poe and Peter Lind,y\n"
    )

    assert [name["family"] for name in one["author"]] == ["Poe", "Lind"]
    assert one["keyword"] == "rain; clay"
    assert [name["family"] for name in two["author"]] == ["Doe", "Roe"]
    assert [name["family"] for name in three["author"]] == ["Poe", "Lind"]


def test_nothing_is_written_as_nought() -> None:
    (record,) = read(
        "Cites,Authors,Title,Year,Source,GSRank,Volume,Issue,StartPage,EndPage\n"
        '3,"Z Li, L Wang",Mud,2019,Conference on Mud,2,0,0,0,0\n'
    )

    assert not record.keys() & {"volume", "issue", "page"}


def test_columns_of_proquest_and_ebsco() -> None:
    (one,) = read(
        "Title,Authors,documentType,issn,issue,pages,placeOfPublication,pubdate,pubtitle,volume,year\n"
        'Rain,"Doe, Jane; Roe, Max A.",Journal Article,0378-5955,3,1-9,Oslo,Mar 2021,Clay,12,2021\n'
    )
    (two,) = read(
        '"Article Title","Author","Journal Title","Publication Date","Doctype","PLink"\n'
        '"Rain","Doe, Jane","Clay","Mar2021","Article","https://search.example.com/x"\n'
    )

    assert (one["container-title"], one["publisher-place"]) == ("Clay", "Oslo")
    assert one["issued"] == two["issued"] == {"date-parts": [[2021, 3]]}
    assert two["URL"] == "https://search.example.com/x"


def test_lists_of_authors_as_pubmed_ends_them() -> None:
    one, two, three = read(
        "PMID,Title,Authors,Journal/Book\n"
        '1,Rain,"Smith J 3rd, van der Berg P, de la Cruz MA.",Clay\n'
        '2,Rain,"Doe JA, Roe M Jr, Clay Study Group.",Clay\n'
        "3,Rain,Doe JA.,Clay\n"
    )

    assert families(one) == ["Smith", "Berg", "Cruz"]
    assert [name["given"] for name in one["author"]] == ["J.", "P.", "M. A."]
    assert families(two) == ["Doe", "Roe", "Clay Study Group"]
    assert three["author"] == [{"family": "Doe", "given": "J. A."}]


def test_what_openalex_lens_and_scopus_say_besides() -> None:
    (work,) = read(
        "title,type,primary_location.source.issn_l,primary_location.source.issn,"
        "primary_location.source.host_organization_name,authorships.author.display_name\n"
        "Rain,article,1234-5679,1234-5679|0317-8471,Quay,Jane Doe\n"
    )
    (paper,) = read(
        "Title,Publication Type,Source Title,Author/s\n"
        "Rain,conference proceedings article,Proc. Rain,Jane Doe\n"
    )
    (talk,) = read(
        "Authors,Title,Conference name,Conference date\n"
        "Doe J.,Rain,Days of Rain,3 May 2020 through 5 May 2020\n"
    )

    assert (work["ISSN"], work["publisher"]) == ("1234-5679, 0317-8471", "Quay")
    assert paper["type"] == "paper-conference"
    assert talk["event-date"] == {"date-parts": [[2020, 5, 3], [2020, 5, 5]]}


def test_numbers_with_their_words() -> None:
    one, two = read(
        "Title,Journal,Volume,Issue,Pages\nRain,Clay,Vol. 12,Issue 3,Pages 1-9\n"
        "Rain,Clay,Suppl 2,Special Issue 1,S5-10\n"
    )
    assert (one["volume"], one["issue"], one["page"]) == ("12", "3", "1-9")
    assert (two["volume"], two["issue"], two["page"]) == ("Suppl 2", "Special Issue 1", "S5-S10")


def test_a_thesis_is_the_universitys() -> None:
    (thesis,) = read(
        "SrcDatabase-来源库,Title-题名,Author-作者,Source-文献来源,Year-年\n硕士,泥,王五,北京大学,2019\n"
    )
    assert (thesis["type"], thesis["publisher"]) == ("thesis", "北京大学")
    assert "container-title" not in thesis
