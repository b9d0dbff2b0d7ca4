"""Pages of lists in languages that the model has not learnt, of works that exist.

Each line of ``languages/LANGUAGE.txt`` is a reference in the usual style of its country, and
behind bars the first author, the title, the year, and the publisher or journal. In
``languages/whole`` every field is marked in the reference: ``{a:…}`` an author, ``{t:…}`` the
title, and so on, as `FIELDS` has it.
"""

import re
from pathlib import Path

import pytest

from refcli.parse import parse_reference
from refcli.record import Record, year

PAGES = Path(__file__).parent / "languages"


@pytest.mark.parametrize(
    ("language", "least"), [("ja", 20), ("ko", 20), ("pl", 12), ("tr", 18), ("uk", 19)]
)
def test_a_page_of_twenty(language: str, least: int) -> None:
    lines = (PAGES / f"{language}.txt").read_text("utf-8").splitlines()
    assert len(lines) == 20
    wrong = [line for line in lines if not _is_right(line)]
    assert 20 - len(wrong) >= least, "\n".join(wrong)


FIELDS = {
    "t": "title",
    "c": "container-title",
    "v": "volume",
    "i": "issue",
    "P": "publisher",
    "L": "publisher-place",
    "p": "page",
    "u": "URL",
}
PEOPLE = {"a": "author", "e": "editor", "r": "translator"}


@pytest.mark.parametrize(
    ("language", "least"),
    [("cs", 19), ("hu", 19), ("ja", 19), ("ko", 20), ("pl", 19), ("tr", 20), ("uk", 19)],
)
def test_every_field_of_a_page_of_twenty(language: str, least: int) -> None:
    lines = (PAGES / "whole" / f"{language}.txt").read_text("utf-8").splitlines()
    assert len(lines) == 20
    wrong = {line: found for line in lines if (found := _wrong(line))}
    assert 20 - len(wrong) >= least, wrong


FEW = sorted((PAGES / "few").iterdir())


@pytest.mark.parametrize("path", FEW, ids=lambda path: path.stem)
def test_every_field_of_a_few_references(path: Path) -> None:
    """Parts that a word leads to: Nxb, دار, Editura, τχ., hlm.; titles in 《》."""
    wrong = {
        line: found for line in path.read_text("utf-8").splitlines() if (found := _wrong(line))
    }
    assert not wrong


def test_pages_of_a_german_chapter_are_no_issue() -> None:
    record = parse_reference(
        "Röder, A. (2007): Herkunft. In: Wendt, J. (Hg.), Handbuch Soziale Lage. Kiel, S. 211-230."
    )

    assert (record.get("page"), record.get("issue")) == ("211-230", None)


def _wrong(line: str) -> list[str]:
    """Return the marked fields that a reference is not read to."""
    record = parse_reference(re.sub(r"\{\w:([^{}]*)\}", r"\1", line))
    marked: dict[str, list[str]] = {}
    for mark, text in re.findall(r"\{(\w):([^{}]*)\}", line):
        marked.setdefault(mark, []).append(text)
    wrong = []
    for mark, (text, *_) in marked.items():
        if mark in FIELDS:
            read = str(record.get(FIELDS[mark], ""))
            right = _letters(read) == _letters(text)
            # A subtitle may stand behind the title that is marked.
            right = right or (mark == "t" and _letters(read).startswith(_letters(text)))
        elif mark == "y":
            right = year(record) == int(text)
        elif mark in PEOPLE:
            read_people = record.get(PEOPLE[mark]) or record.get("editor") or []
            right = len(read_people) == len(marked[mark])
        else:
            right = True
        if not right:
            wrong.append(mark)
    return wrong


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _is_right(line: str) -> bool:
    text, author, title, published, house = (part.strip() for part in line.split("|"))
    record = parse_reference(text)
    houses = {record.get("publisher"), record.get("container-title")}
    return (
        _first(record) == author
        and record.get("title") == title
        and str(year(record)) == published
        and (not house or house in houses)
    )


def _first(record: Record) -> str:
    name = (record.get("author") or [{}])[0]
    return name.get("family") or name.get("literal") or ""
