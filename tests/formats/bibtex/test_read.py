import pytest

from refcli import formats
from refcli.record import Record


def records(source: str) -> list[Record]:
    return formats.read(source.encode(), "bibtex").records


def only(source: str) -> Record:
    (record,) = records(source)
    return record


def problems(source: str) -> list[str]:
    return [str(problem) for problem in formats.read(source.encode(), "bibtex").problems]


def test_an_article() -> None:
    record = only(
        """@Article{ivanov2003,
          author = {Иванов, И. И. and van der Berg, Jan and {World Health Organization} and others},
          title = "Свойства {DNA}", journal = {Вестник}, year = 2003, month = mar, day = 4,
          volume = 5, number = {2}, pages = {109--22}, doi = {https://doi.org/10.1000/a\\_b},
          language = {russian}, keywords = {a, b}, crossmark = {x} }"""
    )

    assert record == {
        "type": "article-journal",
        "id": "ivanov2003",
        "author": [
            {"family": "Иванов", "given": "И. И."},
            {"non-dropping-particle": "van der", "family": "Berg", "given": "Jan"},
            {"literal": "World Health Organization"},
            {"literal": "others"},
        ],
        "title": "Свойства DNA",
        "container-title": "Вестник",
        "issued": {"date-parts": [[2003, 3, 4]]},
        "volume": "5",
        "issue": "2",
        "page": "109-122",
        "DOI": "10.1000/a_b",
        "language": "ru",
        "keyword": "a, b",
        "custom": {"fields": {"crossmark": "x"}},
    }


@pytest.mark.parametrize(
    ("kind", "csl_type"),
    [
        ("book", "book"),
        ("INPROCEEDINGS", "paper-conference"),
        ("phdthesis", "thesis"),
        ("techreport", "report"),
        ("online", "webpage"),
        ("misc", "document"),
        ("nosuch", "document"),
    ],
)
def test_types(kind: str, csl_type: str) -> None:
    assert only(f"@{kind}{{k, title = {{T}}}}")["type"] == csl_type


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("date = {2001-02-03}", {"date-parts": [[2001, 2, 3]]}),
        ("date = {2001/2003}", {"date-parts": [[2001], [2003]]}),
        ("date = {1900~}", {"date-parts": [[1900]], "circa": True}),
        ("date = {2004-22}", {"date-parts": [[2004]], "season": 2}),
        ("year = {1998--2001}", {"date-parts": [[1998], [2001]]}),
        ("year = {[1998]}", {"date-parts": [[1998]]}),
        ("year = {in press}", {"literal": "in press"}),
        ('year = 1999, month = "1~" # jan', {"date-parts": [[1999, 1, 1]]}),
        ("year = 1999, month = {7}", {"date-parts": [[1999, 7]]}),
        ("year = 1999, month = {март}", {"date-parts": [[1999, 3]]}),
    ],
)
def test_dates(fields: str, issued: object) -> None:
    assert only(f"@book{{k, {fields}}}")["issued"] == issued


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Donald~E. Knuth", [{"given": "Donald E.", "family": "Knuth"}]),
        ("{Abou-Ras}, Daniel", [{"family": "Abou-Ras", "given": "Daniel"}]),
        ("Doe, Jr, John", [{"family": "Doe", "suffix": "Jr", "given": "John"}]),
        ("Lesk, M. E. AND Kernighan, B.", ["Lesk", "Kernighan"]),
        ("Иванов И. И. and Петров П.", ["Иванов", "Петров"]),
        ("family=Berg, given=Jan, prefix=van, useprefix=false", ["Berg"]),
        ("{Simon and Schuster}", [{"literal": "Simon and Schuster"}]),
        (r"{\"O}zg{\"u}r, Ali", [{"family": "Özgür", "given": "Ali"}]),
        ("Ludwig van Beethoven", ["Beethoven"]),
    ],
)
def test_names(text: str, names: list[object]) -> None:
    author = only(f"@book{{k, author = {{{text}}}}}")["author"]
    assert [
        n if isinstance(e, dict) else n["family"] for n, e in zip(author, names, strict=True)
    ] == names


def test_strings_are_put_in() -> None:
    source = (
        '@string{jcp = "J. Chem. " # phys}\n@string{phys = {Phys.}}\n'
        "@article{k, journal = jcp # { A}}"
    )
    assert only(source)["container-title"] == "J. Chem. Phys. A"


def test_crossref_lends_a_book_to_its_part() -> None:
    part, _ = records(
        "@inproceedings{p, title = {Part}, crossref = {b}}\n"
        "@proceedings{b, title = {Whole}, year = 2001, publisher = {P}}"
    )
    assert (part["title"], part["container-title"], part["publisher"]) == ("Part", "Whole", "P")


@pytest.mark.parametrize(
    ("source", "place", "kept"),
    [
        ("@book{k, title = {A} year = 2000}", "line 1, column 21: no comma", ("title", "issued")),
        (
            "@book{k,\n  title = ,\n  year = 2000}",
            "line 2, column 11: the field title has no value",
            ("issued",),
        ),
        (
            "@book{k, publisher = nosuch, year = 2000}",
            "line 1, column 22: the @string nosuch",
            ("publisher", "issued"),
        ),
        ("@book{k,\n% old\n  title = {A}}", "line 2, column 1: a % comment", ("title",)),
        ("@book{k, title = {A}}\n}\n", "line 2, column 1: a closing brace", ("title",)),
        (
            "@book{k, title = {A}, title = {B}}",
            "line 1, column 23: the field title is there twice",
            ("title",),
        ),
        ("@book{k\n title = {A}}", "line 1, column 8: no comma after the citation key", ("title",)),
        (
            "@book{k, title = {A, year = 2000\n}\n\n@book{l, title = {L}}",
            "line 1, column 1: @book k is not closed",
            ("title",),
        ),
        (
            "@book{k, crossref = {gone}, title={A}}",
            "line 1, column 1: crossref names 'gone'",
            ("title",),
        ),
        (
            "@string{a = a # b}@string{b = a}@book{k, title = a}",
            "the @string a is defined by itself",
            (),
        ),
    ],
)
def test_damage_is_reported_where_it_stands_and_the_rest_is_kept(
    source: str, place: str, kept: tuple[str, ...]
) -> None:
    assert any(place in problem for problem in problems(source))
    assert set(kept) <= records(source)[0].keys()


def test_entries_after_a_damaged_one_are_read() -> None:
    source = (
        "@book{a, title = {open\n\n@book{b, title = {B}}\n"
        '@book{c, title = "x }\n@book{d, title={D}}'
    )
    assert [record["id"] for record in records(source)] == ["a", "b", "c", "d"]


def test_a_key_that_is_there_twice_is_kept_twice() -> None:
    source = "@book{k, title = {A}}\n@book{k, title = {B}}"
    assert [record["title"] for record in records(source)] == ["A", "B"]
    assert problems(source) == ["line 2, column 7: the key k is there twice"]


def test_comments_are_no_entries() -> None:
    source = (
        "@comment{@book{a, title = {A}}}\n% @book{b, title = {B}}\n"
        "free @ text me@x.org\n@book{c, title={C}}"
    )
    assert [record["id"] for record in records(source)] == ["c"]


def test_parentheses_and_one_line() -> None:
    source = "@book(a, title = {A (b)}) @book{b, title = {B}} @misc{c, note = {x}}"
    assert [record["id"] for record in records(source)] == ["a", "b", "c"]


def test_a_string_bomb_is_cut() -> None:
    strings = ['@string{s0 = "' + "x" * 1000 + '"}']
    strings += [f"@string{{s{i} = s{i - 1} # s{i - 1}}}" for i in range(1, 40)]
    result = formats.read("\n".join([*strings, "@book{k, title = s39}"]).encode(), "bibtex")
    assert len(result.records[0]["title"]) <= 1 << 20


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_encodings(codec: str) -> None:
    data = "@article{k, author = {Иванов, Иван}, title = {Тепловые свойства}}".encode(codec)
    result = formats.read(data, "bibtex")
    assert result.encoding == codec
    assert result.records[0]["author"] == [{"family": "Иванов", "given": "Иван"}]
    assert bool(result.problems) == (not codec.startswith("utf"))


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ("title = {Study}, titleaddon = {Editorial}", "Study. Editorial"),
        ("title = {Why?}, titleaddon = {Editorial}", "Why? Editorial"),
        ("title = {A}, subtitle = {B}, titleaddon = {Poster}", "A: B. Poster"),
        ("title = {О тепле}, titleaddon = {учебник}", "О тепле: учебник"),
        ("titleaddon = {Untitled drawing}", "Untitled drawing"),
    ],
)
def test_what_is_said_beside_a_title_is_printed_with_it(fields: str, title: str) -> None:
    assert only(f"@misc{{k, {fields}}}")["title"] == title


def test_a_book_that_repeats_its_title_for_its_chapters_is_no_chapter() -> None:
    chapter, book = records(
        "@inbook{c, crossref = {b}, title = {Lebanon}}"
        "@book{b, title = {The {Global} Society}, booktitle = {The Global Society}}"
    )

    assert (book["type"], book["title"]) == ("book", "The Global Society")
    assert "container-title" not in book
    assert chapter["container-title"] == "The Global Society"


@pytest.mark.parametrize("field", ["booktitle", "maintitle"])
def test_proceedings_without_a_title_have_the_one_that_there_is(field: str) -> None:
    assert only(f"@proceedings{{k, {field} = {{Theory of Things}}}}")["title"] == "Theory of Things"


def test_a_child_without_a_title_has_its_parents() -> None:
    child, _ = records("@article{c, crossref = {p}} @article{p, title = {A}, year = 2001}")

    assert child["title"] == "A"


def test_an_issue_lends_its_journals_title() -> None:
    child, _ = records("@article{c, title = {A}, crossref = {p}} @periodical{p, title = {Nature}}")

    assert (child["title"], child["container-title"]) == ("A", "Nature")


def test_bibdesks_address_is_one() -> None:
    assert only("@misc{k, bdsk-url-1 = {http://a.org/x_y}}")["URL"] == "http://a.org/x_y"


def test_only_biblatex_has_lists_of_places() -> None:
    one, other = records(
        "@book{a, location = {London and {Trinidad and Tobago}}} @book{b, address = {A and B}}"
    )
    russian = only("@book{c, publisher = {Наука and Мир}, address = {М. and СПб.}}")

    assert one["publisher-place"] == "London; Trinidad and Tobago"
    assert other["publisher-place"] == "A and B"
    assert (russian["publisher"], russian["publisher-place"]) == ("Наука; Мир", "М.; СПб.")


@pytest.mark.parametrize(
    "value", ["{see\n@article{b,\n title = {x}}\n}", '"\n@article{b, t={x}}\n"']
)
def test_a_value_that_quotes_a_whole_entry_is_one_value(value: str) -> None:
    record, after = records(f"@misc{{a, note = {value}, year = 2001}}\n@misc{{c, title = {{C}}}}")

    assert record["note"].endswith("x")
    assert record["issued"] == {"date-parts": [[2001]]}
    assert after["title"] == "C"


def test_names_of_entry_types_are_as_free_as_in_bibtex() -> None:
    assert [record["id"] for record in records("@_t{a, year=1} @t@{b, year=2}")] == ["a", "b"]


@pytest.mark.parametrize(
    ("entry", "genre"),
    [
        ("@phdthesis{k, title = {On Heat}}", "PhD thesis"),
        ("@phdthesis{k, title = {О тепле}}", "дис. … канд. наук"),
        ("@phdthesis{k, title = {О тепле}, science = {ист.}}", "дис. … канд. ист. наук"),
        ("@thesis{k, type = {docautoref}, langid = {russian}}", "автореф. дис. … д-ра наук"),
        ("@thesis{k, type = {mathesis}}", "MA thesis"),
        ("@phdthesis{k, type = {Diplomarbeit}}", "Diplomarbeit"),
        ("@patent{k, type = {patentus}}", "U.S. patent"),
    ],
)
def test_keys_of_biblatex_are_words_in_the_language_of_the_entry(entry: str, genre: str) -> None:
    record = only(entry)

    assert record["genre"] == genre
    for dialect in ("bibtex", "biblatex"):
        assert only(formats.write([record], dialect).text) == record


def test_the_key_of_a_country_is_the_jurisdiction_of_a_patent() -> None:
    record = only("@patent{k, location = {countryru}, langid = {russian}}")

    assert record["jurisdiction"] == "Российская Федерация"
    assert "publisher-place" not in record
    assert "location = {countryru}" in formats.write([record], "biblatex").text


@pytest.mark.parametrize(
    "authors",
    [
        "Иванов И. И., Петров П. П.",
        "Иванов, И. И., Петров, П. П.",
        "Иванов И. И. and Петров П. П.",
    ],
)
def test_authors_between_commas_are_several(authors: str) -> None:
    assert only(f"@misc{{k, author = {{{authors}}}}}")["author"] == [
        {"family": "Иванов", "given": "И. И."},
        {"family": "Петров", "given": "П. П."},
    ]


def test_a_patronymic_tells_the_order_of_a_name() -> None:
    record = only(
        "@misc{k, author = {Иванов Иван Иванович, Петрова Анна Львовна},"
        " editor = {Иван Петрович Сидоров}}"
    )

    assert [name["family"] for name in record["author"]] == ["Иванов", "Петрова"]
    assert record["editor"][0]["family"] == "Сидоров"


def test_a_comma_that_bibtex_knows_is_no_mark_of_a_list() -> None:
    record = only("@misc{k, author = {King, Jr., M. L. and van der Berg, Jan}}")

    assert record["author"][0] == {"family": "King", "given": "M. L.", "suffix": "Jr."}
    assert len(record["author"]) == 2


def test_an_address_with_the_day_on_which_it_was_seen() -> None:
    record = only("@misc{k, url = {https://a.org/x (дата обращения: 12.05.2024)}}")

    assert record["URL"] == "https://a.org/x"
    assert record["accessed"] == {"date-parts": [[2024, 5, 12]]}


@pytest.mark.parametrize(("kind", "genre"), [("Review", None), ("Working paper", "Working paper")])
def test_the_kind_of_an_article_is_printed_where_it_is_news(kind: str, genre: str | None) -> None:
    record = only(f"@article{{k, type = {{{kind}}}, issn = {{12345678 (ISSN)}}}}")

    assert record.get("genre") == genre
    assert record["ISSN"] == "12345678"
    assert only(formats.write([record], "bibtex").text) == record


@pytest.mark.parametrize(
    "fields",
    [
        "art_number = {112233}, abbrev_source_title = {J. Things}",
        "article-number = {112233}, journal-iso = {J. Things}",
        "articleno = {112233}, shortjournal = {J. Things}",
    ],
)
def test_scopus_and_web_of_science_have_names_of_their_own(fields: str) -> None:
    record = only(f"@article{{k, journal = {{Journal of Things}}, number = {{3}}, {fields}}}")

    assert (record["issue"], record["number"]) == ("3", "112233")
    assert record["container-title-short"] == "J. Things"
