"""Entries as people and publishers write them, against the letter of BibTeX."""

from typing import Any

import pytest

from refcli import formats


def read(fields: str, kind: str = "article") -> dict[str, Any]:
    (record,) = formats.read(f"@{kind}{{a, {fields}}}".encode(), "bibtex").records
    return record


def families(record: dict[str, Any]) -> list[str]:
    return [name.get("family") or name["literal"] for name in record["author"]]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Doe, A., Roe, B. and Poe, C.", ["Doe", "Roe", "Poe"]),
        ("Doe, A.; Roe, B.", ["Doe", "Roe"]),
        ("Doe A., Roe B. and Poe C.", ["Doe", "Roe", "Poe"]),
        ("Doe, A. \\& Roe, B.", ["Doe", "Roe"]),
        ("Doe, Ann and Roe, Max and and Poe, Bo", ["Doe", "Roe", "Poe"]),
        ("Doe, A. et al.", ["Doe", "others"]),
        ("Иванов, И. И. and {и др.}", ["Иванов", "others"]),
        ("Иванов~И.\\,И. and Петров,~П.\\,П.", ["Иванов", "Петров"]),
        ("family=Roe, given=Max, suffix=III and Poe, Bo", ["Roe", "Poe"]),
        ("van der Berg, Jr., Jan", ["Berg"]),
        ("{Simon; Schuster, Inc.}", ["Simon; Schuster, Inc."]),
        ("Nguy\\~{\\^e}n, A. and {\\h{\\^o}}, B. and T\\uhorn, C.", ["Nguyễn", "ổ", "Tư"]),
        ("\\ifmmode \\check{S}\\else \\v{S}\\fi{}imon, A.", ["Šimon"]),
        ("Micha\\l\\ Nowak", ["Nowak"]),
    ],
)
def test_names(value: str, expected: list[str]) -> None:
    assert families(read(f"author = {{{value}}}")) == expected


def test_a_volume_that_is_no_number_of_arxiv_leaves_the_journal() -> None:
    record = read("title = {T}, journal = {CoRR}, volume = {5}")

    assert (record["container-title"], record["volume"]) == ("CoRR", "5")


@pytest.mark.parametrize("field", ["urldate", "lastchecked", "lastaccessed", "accessdate"])
def test_the_day_when_a_page_was_seen_has_many_names(field: str) -> None:
    record = read(f"url = {{https://a.org/x}}, {field} = {{May 3, 2020}}", "misc")

    assert record["accessed"] == {"date-parts": [[2020, 5, 3]]}


@pytest.mark.parametrize(
    "fields",
    [
        "eprint = {1503.06731}, archiveprefix = {arXiv}",
        "eprint = {1503.06731}, eprinttype = {arxiv}",
        "eprint = {arXiv:1503.06731}",
        "journal = {arXiv preprint arXiv:1503.06731}",
        "journal = {CoRR}, volume = {abs/1503.06731}",
        "journal = {ArXiv}, volume = {abs/1503.06731}, eprint = {1503.06731}",
    ],
)
def test_a_preprint_of_arxiv_in_all_its_forms(fields: str) -> None:
    record = read(f"title = {{T}}, {fields}")

    assert (record["type"], record["archive"], record["archive_location"]) == (
        "article",
        "arXiv",
        "1503.06731",
    )
    (back,) = formats.read(formats.write([record], "bibtex").text.encode(), "bibtex").records
    assert back == record


def test_a_published_article_that_names_its_preprint_stays_one() -> None:
    record = read("journal = {Nature}, eprint = {1503.06731}, archiveprefix = {arXiv}")

    assert record["type"] == "article-journal"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("http://a.org/{~}name/", "http://a.org/~name/"),
        ("http://a.org/\\~{}name/", "http://a.org/~name/"),
        ("http://a.org/{\\textasciitilde}name/", "http://a.org/~name/"),
        ("http://a.org/$\\sim$name/", "http://a.org/~name/"),
        ("http://a.org/?a=1\\&b=2", "http://a.org/?a=1&b=2"),
        ("http://a.org/?a=1&amp;b=2", "http://a.org/?a=1&b=2"),
        ("http://a.org/a\\_b\\%20c", "http://a.org/a_b%20c"),
    ],
)
def test_addresses(value: str, address: str) -> None:
    assert read(f"url = {{{value}}}")["URL"] == address


@pytest.mark.parametrize("sign", [("{\\textless}", "{\\textgreater}"), ("\\&lt;", "\\&gt;")])
def test_a_sici_that_was_escaped(sign: tuple[str, str]) -> None:
    value = f"10.1002/(SICI)1(1){sign[0]}26::A{sign[1]}3.0.CO;2-A"

    assert read(f"doi = {{{value}}}")["DOI"] == "10.1002/(SICI)1(1)<26::A>3.0.CO;2-A"


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("Second", "2"),
        ("2\\textsuperscript{nd}", "2"),
        ("2-е", "2"),
        ("3rd edition", "3"),
        ("2-е, испр. и доп.", "2-е, испр. и доп."),
        ("Revised", "Revised"),
    ],
)
def test_an_edition_that_is_only_counted(value: str, number: str) -> None:
    assert read(f"edition = {{{value}}}", "book")["edition"] == number


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Line one\\\\ line two", "Line one line two"),
        ("A\\~{}B, C\\^{}D", "A~B, C^D"),
        ("\\ensuremath{CO_2} and $x$", "CO_2 and x"),
        ("Of \\ensuremath{CO_2}", "Of CO<sub>2</sub>"),
        ("45\\ifmmode^\\circ\\else\\textdegree\\fi{}", "45°"),
    ],
)
def test_titles(value: str, title: str) -> None:
    assert read(f"title = {{{value}}}")["title"] == title


def test_the_state_of_publication_in_words() -> None:
    assert read("pubstate = {inpress}")["status"] == "in press"
    assert read("pubstate = {inpress}, langid = {russian}")["status"] == "в печати"
    text = formats.write([read("pubstate = {inpress}")], "biblatex").text
    assert "pubstate = {inpress}" in text


def test_an_organization_beside_a_publisher_held_the_meeting() -> None:
    record = read("organization = {IEEE}, publisher = {Springer}", "inproceedings")

    assert record["publisher"] == "Springer"
    assert record["custom"]["fields"] == {"organization": "IEEE"}


@pytest.mark.parametrize(
    ("value", "pages"),
    [("427--427", "427"), ("С. 12--20", "12-20"), ("12:1--12:20", "12:1-12:20"), ("xi", "xi")],
)
def test_pages(value: str, pages: str) -> None:
    assert read(f"pages = {{{value}}}")["page"] == pages


@pytest.mark.parametrize(
    "field",
    [
        "doi = {10.48550/arXiv.1503.06731}",
        "url = {https://arxiv.org/abs/1503.06731}",
        "url = {http://arxiv.org/pdf/1503.06731v2.pdf}",
    ],
)
def test_a_preprint_by_its_address(field: str) -> None:
    (record,) = formats.read(f"@misc{{a, title = {{T}}, {field}}}".encode(), "bibtex").records

    assert (record["type"], record["archive"]) == ("article", "arXiv")
    assert record["archive_location"].startswith("1503.06731")
