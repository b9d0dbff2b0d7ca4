"""What programs write in many ways the styles of our own print in one."""

from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write

PREPRINTS: list[dict[str, Any]] = [
    {"type": "article", "archive": "arXiv", "archive_location": "1503.06734"},
    {"type": "document", "archive": "arXiv", "archive_location": "1503.06734"},
    {"type": "webpage", "archive": "arxiv", "archive_location": "1503.06734"},
    {"type": "document", "archive_location": "1503.06734"},
    {"type": "article-journal", "container-title": "arXiv preprint arXiv:1503.06734"},
    {"type": "article-journal", "container-title": "arXiv", "number": "arXiv:1503.06734"},
    {"type": "article-journal", "container-title": "CoRR", "volume": "abs/1503.06734"},
    {"type": "report", "publisher": "arXiv", "number": "arXiv:1503.06734 [cs.CL]"},
    {"type": "webpage", "URL": "https://arxiv.org/abs/1503.06734"},
]
PRINTED = {
    "apa": "Doe, D. (2015). On heat (arXiv:1503.06734). arXiv.",
    "gost": "1. Doe D. On heat. 2015. arXiv: 1503.06734.",
    "vancouver": "1. Doe D. On heat. 2015. arXiv: 1503.06734.",
}
BASE = {
    "id": "a",
    "title": "On heat",
    "author": [{"family": "Doe", "given": "D."}],
    "issued": {"date-parts": [[2015]]},
}


def printed(style: str, **fields: Any) -> str:
    [entry] = render(load_style(style), [{**BASE, **fields}]).bibliography
    return write(entry.tree, "text")


@pytest.mark.parametrize("style", PRINTED)
@pytest.mark.parametrize("fields", PREPRINTS)
def test_a_preprint_of_arxiv(style: str, fields: dict[str, Any]) -> None:
    assert printed(style, **fields) == PRINTED[style]


def test_a_work_that_came_out_elsewhere_is_not_a_preprint() -> None:
    fields = {
        "type": "article-journal",
        "container-title": "Nature",
        "volume": "5",
        "URL": "https://arxiv.org/abs/1503.06734",
    }

    assert "Nature" in printed("apa", **fields)
    assert "5" in printed("vancouver", **fields)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("J. Eur. CME", "J Eur CME"),
        ("Ann. N.Y. Acad. Sci.", "Ann N Y Acad Sci"),
        ("Web 2.0", "Web 2.0"),
        ("Вестн. РАМН", "Вестн РАМН"),
    ],
)
def test_vancouver_takes_the_points_of_abbreviations_alone(title: str, shown: str) -> None:
    fields: dict[str, Any] = {"type": "article-journal", "container-title": title}

    assert f". {shown}. 2015." in printed("vancouver", **fields)


def test_the_title_of_proceedings_keeps_its_points() -> None:
    fields = {"type": "paper-conference", "container-title": "Proc. Web 2.0 Conf., part 3.1"}

    assert "In: Proc. Web 2.0 Conf., part 3.1. 2015." in printed("vancouver", **fields)


@pytest.mark.parametrize("style", ["apa", "gost", "vancouver"])
def test_how_a_work_came_out(style: str) -> None:
    assert "Privately circulated" in printed(style, type="document", medium="Privately circulated")
    assert "DVD" not in printed(style, type="document", medium="DVD", publisher="P")
    address = "Available at http://example.org/x"
    assert "http://example.org/x" in printed(style, type="document", medium=address)


def test_numbers_of_reports() -> None:
    fields: dict[str, Any] = {"type": "report", "number": "114-11", "publisher": "P"}

    assert printed("gost", **fields) == "1. Doe D. On heat. No. 114-11. P, 2015."
    assert printed("apa", **fields) == "Doe, D. (2015). On heat (No. 114-11). P."


def test_one_page_is_printed_once() -> None:
    fields: dict[str, Any] = {"type": "article-journal", "container-title": "J", "page": "427-427"}

    assert printed("gost", **fields) == "1. Doe D. On heat // J. 2015. P. 427."
    assert printed("apa", **fields) == "Doe, D. (2015). On heat. J, 427."


def test_apa_names_the_year_of_the_original() -> None:
    fields = {"type": "book", "publisher": "P", "original-date": {"date-parts": [[1905]]}}

    assert printed("apa", **fields) == (
        "Doe, D. (2015). On heat. P. (Original work published 1905)"
    )
    document = render(load_style("apa"), [{**BASE, **fields}], [["a"]])
    assert write(document.citations[0], "text") == "(Doe, 1905/2015)"


@pytest.mark.parametrize("style", ["gost", "gost-7.0.100"])
@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Über die Wärme der Gase"},
        {"title": "Wärme", "language": "de"},
        {"title": "Handbuch", "edition": "2. Aufl."},
    ],
)
def test_german_entries_have_german_terms(style: str, fields: dict[str, Any]) -> None:
    entry = printed(
        style, type="chapter", volume="4", page="1-9", **fields, **{"container-title": "Physik"}
    )

    assert "Bd. 4" in entry
    assert "S. 1–9" in entry
