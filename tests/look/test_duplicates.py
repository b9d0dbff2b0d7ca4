"""The report of duplicates: numbers, a figure, every pair side by side, what to do."""

import html
import re

from refcli.dedupe import examine, resolve
from refcli.dedupe.merging.differences import close_parts
from refcli.dedupe.report import Numbers, Origin
from refcli.look.duplicates import Action, Search, duplicates_page
from refcli.look.flow import flow
from refcli.record import Record
from tests.look.test_page import HOSTILE, outline

ONE: Record = {
    "id": "roe2001",
    "type": "article-journal",
    "title": "Heat transfer in the ice of northern lakes",
    "author": [{"family": "Roe", "given": "Jane"}],
    "issued": {"date-parts": [[2001]]},
    "container-title": "Journal of Cold",
    "volume": "3",
    "page": "12-19",
    "DOI": "10.1000/ice",
    "note": HOSTILE,
}
RECORDS: list[Record] = [
    {**ONE, "custom": {"number": 1}},
    {**ONE, "id": "roe2001a", "page": "12-18", "custom": {"number": 2}},
    {"id": "moe1999", "type": "book", "title": "Snow", "custom": {"number": 3}},
]
ACTIONS = [Action("refcli dedupe --apply sure", "Merge what is sure.")]


def report(*, merged: bool = False) -> str:
    findings = examine(RECORDS)
    done = resolve(RECORDS, [group.members for group in findings.clusters] if merged else [])
    search = Search("2026-11-28", "refcli dedupe --report 'a b.html'", ACTIONS)
    return duplicates_page(RECORDS, findings, done, search)


def items(page: str) -> list[dict[str, str | None]]:
    return [attrs for tag, attrs in outline(page).elements if tag == "li"]


def test_a_pair_stands_side_by_side_with_what_differs_marked() -> None:
    page = report()

    [pair] = items(page)
    assert pair["data-verdict"] == "sure"
    assert pair["data-action"] == "left"
    assert "<td>12-1<mark>9</mark></td><td>12-1<mark>8</mark></td>" in page
    assert '<td colspan="2">Journal of Cold</td>' in page
    assert "<th>1 roe2001</th><th>2 roe2001a</th>" in page


def test_date_command_line_and_commands_to_go_on_with() -> None:
    page = html.unescape(report())

    assert "<p>2026-11-28</p>" in page
    assert "refcli dedupe --report 'a b.html'" in page
    assert '<pre class="command">refcli dedupe --apply sure</pre>' in page


def test_the_figure_has_the_numbers_of_prisma() -> None:
    page = report(merged=True)

    figure = re.findall(r"<text[^>]*>([^<]*)</text>", page)
    assert figure == [
        "Records identified from:",
        "library (n = 3)",
        "Records removed before screening:",
        "Duplicate records (n = 1)",
        "Records to screen (n = 2)",
    ]
    assert items(page)[0]["data-action"] == "merged"
    assert page.count("(removed)") == 1


def test_nothing_of_a_record_runs_or_loads() -> None:
    elements = outline(report()).elements

    assert not [attrs for _, attrs in elements if "src" in attrs or "style" in attrs]
    assert [tag for tag, _ in elements].count("script") == 1


def test_origins_name_the_sides() -> None:
    origins = [Origin("a.ris", 1), Origin("b.ris", 7), Origin("b.ris", 8)]
    findings = examine(RECORDS)

    page = duplicates_page(RECORDS, findings, resolve(RECORDS, []), Search("", "", (), origins))

    assert "<th>a.ris, 1</th><th>b.ris, 7</th>" in page
    assert items(page)[0]["data-source"] == "a.ris\nb.ris"


def test_many_sources_fit_into_the_figure() -> None:
    sources = {f"a very long name of a data base {n}": n for n in range(1, 15)}
    found = Numbers(105, sources, 5, {}, {}, {}, 10, 90, 5, 5, 0, 0, 0)

    texts = re.findall(r"<text[^>]*>([^<]*)</text>", flow(found))

    assert "4 other sources (n = 10)" in texts
    assert "Records of an earlier search (n = 10)" in texts
    assert max(map(len, texts)) < 40


def test_words_that_nearly_agree_are_marked_by_letters() -> None:
    assert close_parts("pages 12-19", "pages 12-18") == [("pages 12-1", True), ("9", False)]
    assert close_parts("ice", "snow and rain") == [("ice", False)]
    assert close_parts("same", "same") == [("same", True)]
    for one, other in (("İstanbul İ", "istanbul"), ("a  b", "a b"), ("", "x"), ("x", "")):
        assert "".join(stretch for stretch, _ in close_parts(one, other)) == one
