import pytest
from bibtexparser.entrypoint import parse_string

from refcli import formats

ARTICLE = {
    "id": "dudin2022development",
    "type": "article-journal",
    "title": "Development of digital competencies in Moscow: The role of DNA",
    "author": [{"family": "Дудин", "given": "М. Н."}, {"literal": "others"}],
    "container-title": "Проблемы социальной гигиены",
    "issued": {"date-parts": [[2022, 5, 3]]},
    "page": "843-852",
    "language": "ru",
}


def test_bibtex() -> None:
    result = formats.write([ARTICLE], "bibtex")

    assert (
        result.text
        == """@article{dudin2022development,
  author = {Дудин, М. Н. and others},
  title = {Development of digital competencies in {Moscow}: The role of {DNA}},
  journal = {Проблемы социальной гигиены},
  year = {2022},
  month = may,
  day = {3},
  pages = {843--852},
  language = {russian},
}
"""
    )
    assert result.losses == []


def test_biblatex() -> None:
    text = formats.write([ARTICLE], "biblatex").text
    assert "  journaltitle = {Проблемы" in text
    assert "  date = {2022-05-03}," in text
    assert "  langid = {russian}," in text


def test_bibtexparser_reads_what_is_written() -> None:
    library = parse_string(formats.write([ARTICLE], "bibtex").text)
    assert not library.failed_blocks
    assert library.entries[0].key == "dudin2022development"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("A mixed methods study in the UK", "A mixed methods study in the {UK}"),
        ("NHS must lead", "{NHS} must lead"),
        ("The Whole Title of This Work Has DNA", "The Whole Title of This Work Has {DNA}"),
        ("Свойства воды в Москве", "Свойства воды в {Москве}"),
        ("all small", "all small"),
        ("How <i>E. coli</i> grows", r"How \emph{E. coli} grows"),
    ],
)
def test_braces_where_case_matters(title: str, written: str) -> None:
    text = formats.write([{"id": "k", "type": "book", "title": title}], "bibtex").text
    assert f"title = {{{written}}}" in text


def test_nothing_breaks_out_of_an_entry() -> None:
    records = [
        {"id": "a b,{", "type": "book", "title": "out}\n}\n@comment{x", "URL": "http://x/}a\\b"},
        {"id": "safe", "type": "book", "title": r"\input{/etc/passwd} ^^5c"},
    ]
    result = formats.write(records, "bibtex")
    back = formats.read(result.text.encode(), "bibtex")

    assert not back.problems
    # The end of a line in a title is a space.
    wanted = [" ".join(record["title"].split()) for record in records]
    assert [record["title"] for record in back.records] == wanted
    assert "\\input{" not in result.text
    assert {loss.field for loss in result.losses} == {"id", "URL"}


def test_records_without_a_key_get_one() -> None:
    nameless = {name: value for name, value in ARTICLE.items() if name != "id"}
    text = formats.write([nameless, nameless], "bibtex").text
    assert "@article{dudin2022development," in text
    assert "@article{dudin2022developmenta," in text


def test_what_has_no_field_keeps_the_name_of_its_variable() -> None:
    record = {"id": "k", "type": "speech", "title": "T", "dimensions": "2 h", "archive": "GARF"}
    back = formats.read(formats.write([record], "bibtex").text.encode(), "bibtex")
    assert back.records == [record]


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_names_and_texts_in_other_languages_come_back(dialect: str) -> None:
    record = {
        "id": "k",
        "type": "article-journal",
        "title": "Институты",
        "author": [
            {"family": "Полтерович", "given": "В. М.", "multi": {"_key": {
                "en": {"family": "Polterovich", "given": "Victor"},
                "ru-x-genitive": {"family": "Полтеровича", "given": "В. М."},
            }}},
            {"family": "Без", "given": "Ф."},
            {"literal": "Институт", "multi": {"_key": {"en": {"literal": "Institute and Others"}}}},
            {"literal": "others"},
        ],
        "multi": {"_keys": {"title": {"en": "Institutions"}, "genre": {"en": "thesis"}}},
        "language": "ru",
    }  # fmt: skip
    result = formats.write([record], dialect)
    back = formats.read(result.text.encode(), dialect)

    assert not result.losses
    assert back.records == [record]


def test_more_names_in_another_language_than_people_stay_as_text() -> None:
    source = "@book{k, author = {Иванов, И.}, author-en = {Ivanov, I. and Petrov, P.}}"
    (record,) = formats.read(source.encode(), "bibtex").records

    assert record["author"] == [{"family": "Иванов", "given": "И."}]
    assert record["custom"]["fields"]["author-en"] == "Ivanov, I. and Petrov, P."
