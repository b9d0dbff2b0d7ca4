"""A .bib that LaTeX sets as the record says: capitals, signs, pages, months, addresses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli import formats


def written(record: dict[str, Any], dialect: str = "bibtex") -> dict[str, str]:
    text = formats.write([{"id": "a", "type": "article-journal", **record}], dialect).text
    fields = (line.strip().rstrip(",").partition(" = ") for line in text.splitlines()[1:-1])
    return {name: value for name, _, value in fields}


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Historia de España", "es", "Historia de {España}"),
        ("Quellen und Studien zur Philosophie", "", "Quellen und {Studien} zur {Philosophie}"),
        ("Die Grenzen des Wachstums", "de-DE", "Die {Grenzen} des {Wachstums}"),
        ("О тепле в Сибири", "", "О тепле в {Сибири}"),
        ("A history of Spain and Portugal", "en", "A history of {Spain} and {Portugal}"),
        ("The climate of Africa", "", "The climate of {Africa}"),
        ("Deep Residual Learning for Images", "", "Deep Residual Learning for Images"),
        ("Growth of O157:H7 in milk", "", "Growth of {O157}:{H7} in milk"),
        ("Heat: The flow of it", "", "Heat: The flow of it"),
    ],
)
def test_capitals_are_kept_by_language(title: str, language: str, expected: str) -> None:
    record = {"title": title, **({"language": language} if language else {})}

    assert written(record)["title"] == f"{{{expected}}}"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("TNF-α at ≥5 µg", r"{{TNF-$\alpha$} at $\ge$5 \textmu{}g}"),
        ("The function Γ(x) of it", r"{The function {{$\Gamma$}}(x) of it}"),
        ("Приказ № 5", r"{Приказ \textnumero{} 5}"),
        ("Περὶ φύσεως", "{Περὶ φύσεως}"),
    ],
)
def test_signs_that_pdflatex_lacks(title: str, expected: str) -> None:
    assert written({"title": title})["title"] == expected
    assert "$" not in written({"title": title}, "biblatex")["title"]


@given(st.text("αβγΓΩ≤≥−∞№µ° abcйц", min_size=1, max_size=12).map(str.strip).filter(bool))
def test_signs_read_back(text: str) -> None:
    record = {"id": "a", "type": "book", "publisher": " ".join(text.split())}
    (back,) = formats.read(formats.write([record], "bibtex").text.encode(), "bibtex").records

    assert back["publisher"] == record["publisher"]


@pytest.mark.parametrize("dash", ["-", "–", "−"])
def test_pages_have_two_hyphens(dash: str) -> None:
    assert written({"page": f"12{dash}34"})["pages"] == "{12--34}"


@pytest.mark.parametrize(
    ("issued", "month"),
    [
        ({"date-parts": [[2017]], "season": 3}, "{Autumn}"),
        ({"date-parts": [[2017, 7], [2017, 8]]}, 'jul # "/" # aug'),
    ],
)
def test_dates_that_bibtex_has_no_field_for(issued: dict[str, Any], month: str) -> None:
    record = {"id": "a", "type": "article-journal", "issued": issued}
    fields = written(record)
    (back,) = formats.read(formats.write([record], "bibtex").text.encode(), "bibtex").records

    assert (fields["year"], fields["month"]) == ("{2017}", month)
    assert back["issued"] == issued


def test_a_percent_in_an_address_is_escaped_and_read_back() -> None:
    record = {"id": "a", "type": "book", "URL": "http://a.org/%D0", "DOI": "10.1000/a%b"}
    fields = written(record)
    (back,) = formats.read(formats.write([record], "bibtex").text.encode(), "bibtex").records

    assert (fields["url"], fields["doi"]) == (r"{http://a.org/\%D0}", r"{10.1000/a\%b}")
    assert written(record, "biblatex")["url"] == "{http://a.org/%D0}"
    assert back == record


@pytest.mark.parametrize(
    ("language", "name"),
    [("ru-RU", "russian"), ("zh", "chinese"), ("китайский", "chinese"), ("en-GB", "british")],
)
def test_languages_as_babel_names_them(language: str, name: str) -> None:
    assert written({"language": language}, "biblatex")["langid"] == f"{{{name}}}"
