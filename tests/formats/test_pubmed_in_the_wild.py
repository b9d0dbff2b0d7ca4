"""PubMed's records as PubMed gives them, in MEDLINE's tags and in XML: the same works."""

from typing import Any

import pytest

from refcli import formats

MEDLINE = """
PMID- 35000001
OWN - NLM
IS  - 2045-2322 (Electronic)
IS  - 2045-2322 (Linking)
VI  - 12
IP  - 1
DP  - 2022 Feb 7
TI  - Uptake of salt by river mussels.
LID - e0229999 [pii]
LID - 10.1000/mussel [doi]
FAU - van der Meer, Jan P Jr
AU  - van der Meer JP Jr
CN  - Mussel Study Group
LA  - eng
PT  - Journal Article
PL  - England
TA  - River Rep
JT  - River reports
MH  - *Rivers
OT  - NOTNLM
PMC - PMC8820000

PMID- 35000002
DP  - 1998 Dec-1999 Jan
TI  - [Not Available].
FAU - Müller, K
LA  - ger
PT  - Historical Article
TT  - Die Muschel im Mittelalter.
TA  - Fluss Kunde
JT  - Fluss und Kunde

PMID- 35000003
DP  - 2023 Jul 14
TI  - Who eats mussels?
LID - 10.1101/2023.07.13.548840 [doi]
FAU - Li, Wei
PT  - Journal Article
PT  - Preprint
JT  - bioRxiv : the preprint server for biology
"""

XML = """<?xml version="1.0"?><PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID Version="1">35000001</PMID><Article>
<Journal><ISSN IssnType="Electronic">2045-2322</ISSN><JournalIssue><Volume>12</Volume>
<Issue>1</Issue><PubDate><Year>2022</Year><Month>Feb</Month><Day>07</Day></PubDate></JournalIssue>
<Title>River reports</Title></Journal><ArticleTitle>Uptake of salt by river mussels.</ArticleTitle>
<ELocationID EIdType="pii" ValidYN="Y">e0229999</ELocationID>
<ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>
<ELocationID EIdType="doi" ValidYN="Y">10.1000/mussel</ELocationID>
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>van der Meer</LastName>
<ForeName>Jan P</ForeName><Initials>JP</Initials><Suffix>Jr</Suffix></Author>
<Author ValidYN="N"><LastName>van der Mer</LastName><ForeName>Jan P</ForeName></Author>
<Author ValidYN="Y"><CollectiveName>Mussel Study Group</CollectiveName></Author></AuthorList>
<Language>eng</Language><PublicationTypeList><PublicationType>Journal Article</PublicationType>
</PublicationTypeList></Article><MedlineJournalInfo><Country>England</Country>
<MedlineTA>River Rep</MedlineTA><ISSNLinking>2045-2322</ISSNLinking></MedlineJournalInfo>
<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="Y">Rivers</DescriptorName>
</MeshHeading></MeshHeadingList></MedlineCitation><PubmedData><ArticleIdList>
<ArticleId IdType="pmc">PMC8820000</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>35000002</PMID><Article><Journal><JournalIssue>
<PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue>
<Title>Fluss und Kunde</Title></Journal><ArticleTitle>[Not Available].</ArticleTitle>
<AuthorList><Author><LastName>Müller</LastName><Initials>K</Initials></Author></AuthorList>
<Language>ger</Language><VernacularTitle>Die Muschel im Mittelalter.</VernacularTitle>
<PublicationTypeList><PublicationType>Historical Article</PublicationType></PublicationTypeList>
</Article><MedlineJournalInfo><MedlineTA>Fluss Kunde</MedlineTA></MedlineJournalInfo>
</MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>35000003</PMID><Article><Journal><JournalIssue>
<PubDate><Year>2023</Year><Month>Jul</Month><Day>14</Day></PubDate></JournalIssue>
<Title>bioRxiv : the preprint server for biology</Title></Journal>
<ArticleTitle>Who eats mussels?</ArticleTitle>
<ELocationID EIdType="doi">10.1101/2023.07.13.548840</ELocationID>
<AuthorList><Author><LastName>Li</LastName><ForeName>Wei</ForeName></Author></AuthorList>
<PublicationTypeList><PublicationType>Journal Article</PublicationType>
<PublicationType>Preprint</PublicationType></PublicationTypeList></Article>
</MedlineCitation></PubmedArticle>
</PubmedArticleSet>"""


def read(text: str, format: str) -> list[dict[str, Any]]:
    assert formats.sniff(text.encode()) == format
    return formats.read(text.encode(), format).records


def without_custom(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != "custom"}


def test_both_layouts_give_the_same_record() -> None:
    from_tags, from_xml = read(MEDLINE, "nbib"), read(XML, "pubmed-xml")

    assert [*map(without_custom, from_tags)] == [*map(without_custom, from_xml)]


def test_what_the_record_holds() -> None:
    article, own_language, preprint = read(XML, "pubmed-xml")

    assert article["author"] == [
        {"non-dropping-particle": "van der", "family": "Meer", "given": "Jan P", "suffix": "Jr"},
        {"literal": "Mussel Study Group"},
    ]
    assert (article["ISSN"], article["number"]) == ("2045-2322", "e0229999")
    assert (article["DOI"], article["keyword"]) == ("10.1000/mussel", "Rivers")
    assert own_language["title"] == "Die Muschel im Mittelalter"
    assert own_language["issued"] == {"date-parts": [[1998, 12], [1999, 1]]}
    assert preprint["type"] == "article"


def test_two_languages_are_not_one() -> None:
    text = "PMID- 1\nTI  - Ice.\nIS  - 0028-0836 (Print)\nIS  - 1476-4687 (Electronic)\n"
    (record,) = read(f"{text}LA  - eng\nLA  - fre\n", "nbib")

    assert record["language"] == "eng"
    assert record["ISSN"] == "0028-0836 (Print), 1476-4687 (Electronic)"


def test_books() -> None:
    text = (
        "<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>2</PMID><Book><Publisher>"
        "<PublisherName>Harbour Press</PublisherName></Publisher><BookTitle>Guide to Rivers"
        "</BookTitle><PubDate><Year>2017</Year></PubDate><VolumeTitle>North</VolumeTitle>"
        "<Isbn>9783161484100</Isbn><ReportNumber>12-EHC</ReportNumber></Book></BookDocument>"
        "</PubmedBookArticle></PubmedArticleSet>"
    )
    (book,) = read(text, "pubmed-xml")

    assert (book["type"], book["title"], book["volume-title"]) == (
        "book",
        "Guide to Rivers",
        "North",
    )
    assert (book["ISBN"], book["number"]) == ("9783161484100", "12-EHC")


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("<Year>2016</Year><Month>02</Month>", [[2016, 2]]),
        ("<Year>2016</Year><Month>Feb</Month><Day>9</Day>", [[2016, 2, 9]]),
        ("<MedlineDate>1984 1st Quart</MedlineDate>", [[1984]]),
        ("<MedlineDate>1977-1978 Fall-Winter</MedlineDate>", [[1977], [1978]]),
        ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", [[1998, 12], [1999, 1]]),
    ],
)
def test_dates_in_figures_and_in_words(date: str, parts: list[list[int]]) -> None:
    (record,) = formats.read(
        "<PubmedArticle><MedlineCitation><Article><Journal><JournalIssue><PubDate>"
        f"{date}</PubDate></JournalIssue></Journal></Article></MedlineCitation></PubmedArticle>".encode(),
        "pubmed-xml",
    ).records
    assert record["issued"]["date-parts"] == parts


def test_a_part_of_a_database_without_authors_is_a_chapter() -> None:
    (record,) = formats.read(
        b"<PubmedBookArticle><BookDocument><Book><BookTitle>Salts in Milk</BookTitle></Book>"
        b'<ArticleTitle book="salts" part="s1">Alum</ArticleTitle></BookDocument>'
        b"</PubmedBookArticle>",
        "pubmed-xml",
    ).records
    assert (record["type"], record["title"]) == ("chapter", "Alum")
    assert record["container-title"] == "Salts in Milk"


def test_a_short_name_counts_where_the_full_one_is_missing() -> None:
    text = (
        "PMID- 1\nFAU - Ng, Xi\nAU  - Ng X\nAU  - Madonna\nFAU - Roe, Max\nAU  - Roe M\nTI  - T.\n"
    )
    (record,) = formats.read(text.encode(), "nbib").records
    named = [name.get("given") or name["family"] for name in record["author"]]
    assert named == ["Xi", "Madonna", "Max"]


@pytest.mark.parametrize("format", ["nbib", "ovid"])
def test_a_name_that_looks_like_two_is_not_lost(format: str) -> None:
    people = [
        {"family": "Patri", "given": "J. Casazza | Joseph"},
        {"family": "Ryszard Michalski", "given": "Jaime G. Carbonell"},
        {"literal": "Corbet, Johnathan"} if format == "nbib" else {"family": "Roe", "given": "Max"},
    ]
    record = {"type": "article-journal", "title": "T", "author": people, "editor": people[:2]}
    written = formats.write([record], format)
    assert written.losses == []
    (back,) = formats.read(written.text.encode(), format).records
    assert (back["author"], back["editor"]) == (people, people[:2])
