"""Each entry in its own language: no term of one language in an entry of another."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.csl import Style, load_style, render
from refcli.csl.output import text
from refcli.csl.tree import Node, Span, Text

STYLES = ("gost", "gost-7.0.100", "vancouver", "apa", "geotar")
LOADED: dict[str, Style] = {name: load_style(name) for name in STYLES}

CYRILLIC = re.compile(r"[А-Яа-яЁё]")
LATIN = re.compile(r"[A-Za-z]")

LABELS_IN_EVERY_LANGUAGE = {
    *("URL:", "DOI:", "DOI", "doi:", "ISBN", "https://doi.org/", "PMID:"),
    *("Текст", "электронный", "непосредственный"),
}
"""Names of identifiers, which no language translates, and the kind of content in GOST R
7.0.100-2018, which is said in the language of the list."""

TYPES = (
    "article-journal",
    "article-newspaper",
    "article-magazine",
    "book",
    "chapter",
    "paper-conference",
    "thesis",
    "report",
    "webpage",
    "patent",
    "legislation",
    "standard",
    "dataset",
    "entry-encyclopedia",
    "speech",
    "software",
)

NUMBERS = st.sampled_from(["1", "12", "3 (76)", "3/4", "e1", "IV"])
PAGES = st.sampled_from(["5", "5-10", "e025460", "Doc60", "e42-e47", "xii"])
DATES = st.sampled_from([[[2020]], [[2020, 5]], [[2020, 5, 17]], [[2020], [2021]]])


def records(russian: bool) -> st.SearchStrategy[dict[str, Any]]:
    """Records whose own words are all in one script, whatever fields they have."""
    words = st.sampled_from(
        ["Обзор методов", "Введение в анализ", "Труды", "Наука", "Москва"]
        if russian
        else ["A review", "Introduction to analysis", "Proceedings", "Science", "London"]
    )
    people = st.lists(
        st.sampled_from(
            [{"family": "Иванов", "given": "Иван"}, {"family": "Петров", "given": "П. С."}]
            if russian
            else [{"family": "Smith", "given": "John"}, {"family": "Doe", "given": "J. R."}]
        ),
        min_size=1,
        max_size=9,
    )
    cut = st.booleans().flatmap(
        lambda others: people.map(lambda p: [*p, {"literal": "others"}] if others else p)
    )
    date = DATES.map(lambda parts: {"date-parts": parts})
    return st.fixed_dictionaries(
        {"id": st.just("item"), "type": st.sampled_from(TYPES), "title": words},
        optional={
            "author": cut,
            "editor": people,
            "translator": people,
            "compiler": people,
            "container-title": words,
            "collection-title": words,
            "event-title": words,
            "publisher": words,
            "publisher-place": words,
            "issued": date,
            "accessed": date,
            "submitted": date,
            "volume": NUMBERS,
            "issue": NUMBERS,
            "page": PAGES,
            "number": NUMBERS,
            "number-of-pages": NUMBERS,
            "number-of-volumes": NUMBERS,
            "edition": NUMBERS,
            "section": NUMBERS,
            "URL": st.just("https://example.org/"),
            "DOI": st.just("10.1000/182"),
            "ISBN": st.just("978-5-02-008105-1"),
            "language": st.sampled_from(["ru", "ru-RU", "rus"] if russian else ["en", "en-GB"]),
        },
    )


def said_by_the_style(nodes: list[Node]) -> list[str]:
    """The texts that are no values of the record: terms, labels, months, affixes."""
    said: list[str] = []
    for node in nodes:
        if isinstance(node, Span):
            said += said_by_the_style(list(node.children))
        elif isinstance(node, Text):
            own = node.variable and node.part not in ("label", "term", "month", "et-al", "and")
            if not own:
                said.append(node.text)
    return said


def strange(nodes: list[Node], letters: re.Pattern[str]) -> list[str]:
    pieces = (piece.strip(" .,;:()[]/–-") for piece in said_by_the_style(nodes))
    words = (word for piece in pieces for word in piece.split())
    return [
        word
        for word in words
        if letters.search(word)
        and not any(word.strip(".:") in label for label in LABELS_IN_EVERY_LANGUAGE)
    ]


@pytest.mark.parametrize("style", STYLES)
@given(record=records(russian=True))
@settings(max_examples=60, deadline=None)
def test_a_russian_entry_has_no_english_term(style: str, record: dict[str, Any]) -> None:
    entries = render(LOADED[style], [record]).bibliography

    assert [strange(entry.tree, LATIN) for entry in entries] == [[]] * len(entries)


@pytest.mark.parametrize("style", STYLES)
@given(record=records(russian=False))
@settings(max_examples=60, deadline=None)
def test_an_english_entry_has_no_russian_term(style: str, record: dict[str, Any]) -> None:
    entries = render(LOADED[style], [record]).bibliography

    assert [strange(entry.tree, CYRILLIC) for entry in entries] == [[]] * len(entries)


@given(english=records(russian=False), russian=records(russian=True))
@settings(max_examples=40, deadline=None)
def test_a_list_does_not_change_the_language_of_an_entry(
    english: dict[str, Any], russian: dict[str, Any]
) -> None:
    alone = render(LOADED["gost"], [english]).bibliography[0].tree

    together = render(LOADED["gost"], [english, {**russian, "id": "other"}]).bibliography[0].tree

    assert together == alone


LATIN_TITLE_IN_RUSSIAN = {
    "id": "a",
    "type": "article-journal",
    "title": "Using digital technologies",
    "author": [{"family": "Kolennikova", "given": "O."}],
    "container-title": "Narodonaselenie",
    "multi": {"_keys": {"container-title": {"en": "Population"}}},
    "issued": {"date-parts": [[2022]]},
    "volume": "25",
    "page": "189-199",
    "language": "ru",
}


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        (
            "gost",
            "1. Kolennikova O. Using digital technologies // Narodonaselenie [Population]. 2022. "
            "Vol. 25. P. 189–199. (in Russian).",
        ),
        (
            "geotar",
            "1. Kolennikova O. Using digital technologies. Narodonaselenie [Population]. 2022; 25: "
            "189–99. (in Russian)",
        ),
        (
            "vancouver",
            "1. Kolennikova O. Using digital technologies. Narodonaselenie. 2022;25:189-99. "
            "Russian.",
        ),
    ],
)
def test_a_romanised_russian_entry_is_english_and_says_its_language(
    style: str, printed: str
) -> None:
    from refcli.csl.output import write

    entry = render(LOADED[style], [LATIN_TITLE_IN_RUSSIAN]).bibliography[0]

    assert write(entry.tree, "text") == printed


def test_without_per_entry_language_the_list_has_one_language() -> None:
    from refcli.csl.output import write

    russian = {**LATIN_TITLE_IN_RUSSIAN, "title": "Обзор", "container-title": "Труды", "multi": {}}

    def printed(per_entry: bool | None, locale: str | None = None) -> str:
        document = render(LOADED["gost"], [russian], per_entry_language=per_entry, locale=locale)
        return write(document.bibliography[0].tree, "text")

    assert "Т. 25. С. 189–199" in printed(None)
    assert "Vol. 25. P. 189–199" in printed(False)
    assert "Т. 25. С. 189–199" in printed(False, "ru-RU")


def test_a_latin_title_of_a_book_in_russian_is_printed_with_russian_terms() -> None:
    record = {
        "id": "barthes",
        "type": "book",
        "title": "S/Z",
        "author": [{"family": "Барт", "given": "Ролан"}],
        "publisher-place": "М.",
        "publisher": "Эдиториал УРСС",
        "issued": {"date-parts": [[2001]]},
        "number-of-pages": "232",
        "language": "ru",
    }
    (entry,) = render(load_style("gost"), [record]).bibliography
    assert text.write(entry.tree) == "1. Барт Р. S/Z. М. : Эдиториал УРСС, 2001. 232 с."


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Über formal unentscheidbare Sätze der Mathematik", None),
        ("Les usages sociaux de la science", None),
        ("On formally undecidable propositions", "On Formally Undecidable Propositions"),
    ],
)
def test_only_an_english_title_gets_capitals(title: str, printed: str | None) -> None:
    record = {"id": "a", "type": "article-journal", "title": title}
    (entry,) = render(load_style("chicago-author-date"), [record]).bibliography

    assert (printed or title) in text.write(entry.tree)


@pytest.mark.parametrize("language", ["tt", "bg", "ky", "uz", "sr", "ru"])
@pytest.mark.parametrize("style", ["gost", "gost-7.0.100", "gost-7.1"])
def test_a_cyrillic_language_without_terms_has_the_russian_ones(style: str, language: str) -> None:
    record = {
        "id": "a",
        "type": "book",
        "title": "Бал корты",
        "volume": "2",
        "number-of-pages": "90",
        "issued": {"date-parts": [[1990]]},
        "language": language,
    }
    (entry,) = render(load_style(style), [record]).bibliography

    assert "Т. 2" in text.write(entry.tree)
    assert "90 с" in text.write(entry.tree)
