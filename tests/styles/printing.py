"""A record as a style prints it, and short ways to write people and dates."""

from typing import Any

from refcli.csl import render
from refcli.csl.output import write
from refcli.csl.output.numbering import without_number


def printed(style: Any, record: dict[str, Any], form: str = "text") -> str:
    entries = render(style, [{"id": "a", **record}]).bibliography
    return write(without_number(entries[0].tree), form)


def people(*names: str, between: str = ", ") -> list[dict[str, str]]:
    pairs = (name.partition(between) for name in names)
    return [{"family": family, "given": given} for family, _, given in pairs]


def russians(*names: str) -> list[dict[str, str]]:
    return people(*names, between=" ")


def on(year: int, *rest: int) -> dict[str, list[list[int]]]:
    return {"date-parts": [[year, *rest]]}


ENGLISH = {
    "type": "chapter",
    "author": russians("Sambin G."),
    "title": "Building up a toolbox",
    "container-title": "Twenty-five years of type theory",
    "editor": russians("Sambin G.", "Smith J. M."),
    "edition": "2",
    "publisher-place": "New York",
    "publisher": "Oxford Univ. Press",
    "issued": on(1998),
    "page": "221-244",
    "language": "en",
}

ARTICLE = {
    "type": "article-journal",
    "author": russians("Казаков А. Л.", "Лемперт А. А."),
    "title": "Об одном подходе к решению задач оптимизации",
    "container-title": "Автоматика и телемеханика",
    "issued": on(2011),
    "issue": "7",
    "page": "50-57",
}

BOOK = {
    "type": "book",
    "author": russians("Завалищин С. Т.", "Сесекин А. Н."),
    "title": "Импульсные процессы",
    "publisher-place": "М.",
    "publisher": "Наука",
    "issued": on(1991),
    "number-of-pages": "256",
}
