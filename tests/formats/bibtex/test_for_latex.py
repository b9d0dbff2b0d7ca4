"""A .bib that LaTeX sets as the record says: capitals, signs, pages, months, addresses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli import formats
from refcli.formats.bibtex.editing import edit


def written(
    record: dict[str, Any], dialect: str = "bibtex", *, unicode: bool = False
) -> dict[str, str]:
    records = [{"id": "a", "type": "article-journal", **record}]
    text = formats.write(records, dialect, unicode=unicode).text
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
    assert written({"title": title}, "biblatex")["title"] == expected
    for dialect in ("bibtex", "biblatex"):
        as_it_is = written({"title": title}, dialect, unicode=True)["title"]
        assert as_it_is.replace("{", "").replace("}", "") == title


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


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            {"type": "standard", "number": "ISO 690:2021", "publisher": "ISO"},
            {"howpublished": "{ISO 690:2021, ISO}"},
        ),
        (
            {"type": "patent", "number": "4683195", "jurisdiction": "US"},
            {"howpublished": "{US 4683195}"},
        ),
        (
            {"type": "legislation", "number": "152-ФЗ", "publisher": "Собрание законодательства"},
            {"howpublished": "{152-ФЗ, Собрание законодательства}"},
        ),
        (
            {"type": "article", "archive": "arXiv", "archive_location": "2005.14165"},
            {"howpublished": "{arXiv:2005.14165}"},
        ),
        (
            {
                "type": "webpage",
                "URL": "https://a.org/%D0_~x",
                "accessed": {"date-parts": [[2024, 5, 6]]},
                "container-title": "The Site",
            },
            {
                "howpublished": r"{\url{https://a.org/%D0_~x}}",
                "note": "{The Site. Accessed: 2024-05-06}",
            },
        ),
        (
            {
                "type": "webpage",
                "URL": "https://a.ru/",
                "accessed": {"date-parts": [[2024, 5, 6]]},
                "language": "ru",
            },
            {"note": "{дата обращения: 06.05.2024}"},
        ),
        (
            {"type": "software", "version": "2.1", "note": "A note of one's own"},
            {"howpublished": "{version 2.1}", "note": "{A note of one's own}"},
        ),
        ({"type": "pamphlet", "publisher": "P"}, {"howpublished": "{P}"}),
        ({"type": "manuscript", "archive": "TNA"}, {}),
        ({"type": "book", "publisher": "P", "number": "3"}, {}),
    ],
)
def test_what_classic_styles_print_of_a_work_that_they_do_not_know(
    record: dict[str, Any], expected: dict[str, str]
) -> None:
    record = {"id": "a", "title": "T", **record}
    fields = written(record)
    (back,) = formats.read(formats.write([record], "bibtex").text.encode(), "bibtex").records

    assert {n: v for n, v in fields.items() if n in expected} == expected
    assert bool(expected) == bool({"howpublished", "note"} & fields.keys())
    assert back == record
    assert not {"howpublished", "note"} & written(record, "biblatex").keys() - record.keys()


def test_an_entry_written_by_hand_gets_nothing_for_classic_styles() -> None:
    source = "@misc{a, title={T}, year=2001, note={Mine}}\n"
    (old,) = formats.read(source.encode(), "bibtex").records

    changed = edit.replace_entry(source, "a", old, {**old, "URL": "http://a.org/x"})

    assert "howpublished" not in changed
    assert "url" in changed


def test_what_an_entry_says_for_classic_styles_follows_a_change() -> None:
    record = {"id": "a", "type": "standard", "title": "T", "number": "ISO 1"}
    source = formats.write([record], "bibtex").text

    changed = edit.replace_entry(source, "a", record, {**record, "number": "ISO 2"})

    assert "howpublished = {ISO 2}" in changed
    assert "ISO 1" not in changed


FORMULAS = r"Bounds $\alpha_{n} \le 2^{k}$ for {\'E}tale $p$-adic {L}-functions in $\mathbb{R}^n$"


def test_formulas_of_a_title_come_through_a_library() -> None:
    source = f"@article{{a, title = {{{FORMULAS}}}, year = 2001}}"
    (record,) = formats.read(source.encode(), "bibtex").records

    assert "α<sub>n</sub>" in record["title"]
    assert written(record)["title"] == f"{{{FORMULAS}}}"
    assert "alpha" not in written({**record, "title": "Another"})["title"]


def test_the_group_of_a_preprint_is_written_back() -> None:
    source = (
        b"@misc{a, title={T}, eprint={2005.14165}, archivePrefix={arXiv}, primaryClass={cs.CL}}"
    )
    (record,) = formats.read(source, "bibtex").records

    assert formats.write([record], "bibtex").losses == []
    assert written(record)["primaryclass"] == "{cs.CL}"
    assert written(record, "biblatex")["eprintclass"] == "{cs.CL}"
    again = formats.write([record], "biblatex").text.encode()
    assert formats.read(again, "biblatex").records == [record]


RAISED = {
    "10⁻³ s⁻¹": r"10\mbox{\textsuperscript{-3}} s\mbox{\textsuperscript{-1}}",
    "XVIᵉ siècle": r"XVI\mbox{\textsuperscript{e}} siècle",
    "SO₄ and x₁₂": r"SO\mbox{\textsubscript{4}} and x\mbox{\textsubscript{12}}",
    "5 m² and 3 cm³": "5 m² and 3 cm³",
}


@pytest.mark.parametrize("text", RAISED)
@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_raised_and_lowered_characters_are_set_and_read_back(text: str, dialect: str) -> None:
    record = {"id": "a", "type": "article-journal", "title": "T", "container-title": text}
    name = {"bibtex": "journal", "biblatex": "journaltitle"}[dialect]

    assert written(record, dialect)[name] == f"{{{RAISED[text]}}}"
    assert formats.read(formats.write([record], dialect).text.encode(), dialect).records == [record]
    assert written(record, dialect, unicode=True)[name] == f"{{{text}}}"


def test_markup_stays_markup_beside_raised_characters() -> None:
    title = "At 10⁻³ <sup>13</sup>C over x<sub>2</sub>"
    record = {"id": "a", "type": "article-journal", "title": title}
    text = formats.write([record], "bibtex").text
    assert formats.read(text.encode(), "bibtex").records[0]["title"] == title
