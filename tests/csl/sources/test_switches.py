"""Switches: what a journal does in its own way."""

from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write
from refcli.csl.output.numbering import without_number
from refcli.errors import RequestError

ARTICLE: dict[str, Any] = {
    "id": "a",
    "type": "article-journal",
    "language": "ru",
    "author": [{"family": name, "given": "А. Б."} for name in ("Ли", "Цой", "Ким", "Юн")],
    "title": "О свойствах снега",
    "container-title": "Метеорология",
    "issued": {"date-parts": [[2014]]},
    "volume": "3",
    "issue": "2",
    "page": "10-19",
    "DOI": "10.1000/1",
    "EDN": "ABCDEF",
}
BOOK: dict[str, Any] = {
    "id": "b",
    "type": "book",
    "language": "ru",
    "author": [{"family": "Ли", "given": "А. Б."}],
    "title": "Снег",
    "publisher-place": "Москва",
    "publisher": "Наука",
    "issued": {"date-parts": [[2014]]},
}


def printed(style: str, record: dict[str, Any]) -> str:
    [entry] = render(load_style(style), [record]).bibliography
    return write(without_number(entry.tree), "text")


@pytest.mark.parametrize(
    ("style", "record", "expected"),
    [
        ("gost", BOOK, "Ли А. Б. Снег. Москва : Наука, 2014."),
        ("gost:dash=–", BOOK, "Ли А. Б. Снег. – Москва : Наука, 2014."),
        ("gost:dash=—,colon=tight", BOOK, "Ли А. Б. Снег. — Москва: Наука, 2014."),
        (
            "gost:colon=tight",
            {**BOOK, "title": "Снег: обзор"},
            "Ли А. Б. Снег: обзор. Москва: Наука, 2014.",
        ),
        (
            "gost-7.0.100:colon=tight",
            {**BOOK, "title": "Снег: обзор"},
            "Ли, А. Б. Снег: обзор / А. Б. Ли. – Москва: Наука, 2014. – Текст: непосредственный.",
        ),
        (
            "gost:colon=tight,medium=brackets",
            {**BOOK, "title": "Снег: обзор"},
            "Ли А. Б. Снег [Текст]: обзор. Москва: Наука, 2014.",
        ),
        (
            "gost:colon=tight",
            {**BOOK, "type": "chapter", "container-title": "Зима: атлас"},
            "Ли А. Б. Снег // Зима: атлас. Москва: Наука, 2014.",
        ),
        ("gost:initials=tight,comma=yes", BOOK, "Ли, А.Б. Снег. Москва : Наука, 2014."),
        ("gost:places=short", BOOK, "Ли А. Б. Снег. М. : Наука, 2014."),
        (
            "gost-7.0.100:medium=none,dash=none",
            BOOK,
            "Ли, А. Б. Снег / А. Б. Ли. Москва : Наука, 2014.",
        ),
        (
            "gost:et-al=plain,issue=point,doi=none,edn=yes",
            ARTICLE,
            "О свойствах снега / А. Б. Ли и др. // Метеорология. 2014. Т. 3. № 2. С. 10–19. "
            "EDN: ABCDEF.",
        ),
        (
            "gost:authors=first,doi=url",
            ARTICLE,
            "Ли А. Б., Цой А. Б., Ким А. Б. [и др.]. О свойствах снега // Метеорология. 2014. "
            "Т. 3, № 2. С. 10–19. https://doi.org/10.1000/1.",
        ),
        (
            "gost-7.1",
            ARTICLE,
            "О свойствах снега / А. Б. Ли [и др.] // Метеорология. – 2014. – Т. 3, № 2. – "
            "С. 10–19. – DOI 10.1000/1.",
        ),
    ],
)
def test_a_switch_changes_one_habit(style: str, record: dict[str, Any], expected: str) -> None:
    assert printed(style, record) == expected


def test_one_reading_does_not_change_the_next() -> None:
    printed("gost:dash=–", BOOK)

    assert printed("gost", BOOK) == "Ли А. Б. Снег. Москва : Наука, 2014."


@pytest.mark.parametrize(
    ("style", "message"),
    [
        ("gost:dsh=–", "no switch 'dsh'"),
        ("gost:dash=+", "it takes –"),
        ("apa:colon=tight", "the style has no switch 'colon'"),
    ],
)
def test_what_a_style_cannot_do_is_said(style: str, message: str) -> None:
    with pytest.raises(RequestError, match=message):
        load_style(style)
