"""What a page does in a real Chromium: nothing it should not, and everything at once."""

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from refcli.dedupe import examine, resolve
from refcli.look.duplicates import Search, duplicates_page
from refcli.look.page import Page, page
from refcli.record import Record
from tests.look import test_duplicates
from tests.look.browser import Browser, chromium, opened
from tests.look.test_page import HOSTILE, RECORDS

pytestmark = pytest.mark.skipif(chromium() is None, reason="needs Chromium")

MANY = 1000

TYPED = """
(async () => {
  const search = document.querySelector("form").elements.search;
  const times = [];
  for (const typed of %s) {
    const begun = performance.now();
    search.value = typed;
    search.dispatchEvent(new Event("input", {bubbles: true}));
    document.body.offsetHeight;
    times.push(performance.now() - begun);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  }
  return times;
})()
"""

SHOWN = "document.querySelectorAll('ol > li:not([hidden])').length"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with opened(tmp_path_factory.mktemp("profile")) as found:
        yield found


def many() -> list[Record]:
    """Works that each have all that a page shows."""
    words = ["ice", "snow", "lake", "cold", "north", "heat", "wind", "water", "stone", "river"]
    return [
        {
            **RECORDS[0],
            "id": f"work{place}",
            "title": f"{words[place % 10]} and {words[place // 10 % 10]} number {place}",
            "abstract": " ".join(words * 10),
            "issued": {"date-parts": [[1950 + place % 70]]},
        }
        for place in range(MANY)
    ]


def shown(browser: Browser, folder: Path, html: str) -> None:
    path = folder / "page.html"
    path.write_text(html, "utf-8")
    browser.open(path)


def test_nothing_runs_and_nothing_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, page(RECORDS, Page("My list & more")))

    assert browser.said() == []
    assert browser.asked() == [(tmp_path / "page.html").as_uri()]
    assert browser.value("document.title") == "My list & more"
    assert browser.value("document.querySelectorAll('img').length") == 0
    assert HOSTILE.partition('"')[0] in browser.value("document.body.innerText")


def test_the_report_of_duplicates_is_as_sound(browser: Browser, tmp_path: Path) -> None:
    records = test_duplicates.RECORDS
    html = duplicates_page(records, examine(records), resolve(records, []), Search("", "", ()))
    shown(browser, tmp_path, html)

    assert browser.said() == []
    assert browser.asked() == [(tmp_path / "page.html").as_uri()]
    assert browser.value("document.querySelectorAll('ol > li mark').length") > 0
    assert browser.value("document.querySelectorAll('img').length") == 0


def test_a_search_folds_as_the_library_does(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, page(RECORDS, Page()))

    for typed, works in (
        ("ЩУКИН", 1),
        ("shchukin", 1),
        ("е.", 1),
        ("ё", 1),
        ("zz", 0),
        ("ice roe", 1),
        ("", 2),
    ):
        browser.value(TYPED % [typed])
        assert browser.value(SHOWN) == works, typed


def test_a_facet_filters_and_says_how_many(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, page(RECORDS, Page()))

    options = browser.value("[...document.forms[0].elements.year.options].map((o) => o.text)")
    browser.value(
        "document.forms[0].elements.year.value = '2005';"
        "document.forms[0].elements.year.dispatchEvent(new Event('input', {bubbles: true}))"
    )

    assert options == ["all", "2005 (1)", "2001 (1)"]
    assert browser.value("document.querySelector('.count').textContent") == "1 / 2"


def test_a_thousand_works_are_shown_and_searched_at_once(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, page(many(), Page()))

    painted = browser.value("performance.getEntriesByType('paint')[0].startTime")
    times = browser.value(TYPED % ["i", "ic", "ice", "ice 7", "zzz", "ice", "ic", "i", ""])

    assert painted < 1000
    assert statistics.median(times) < 50
    assert browser.said() == []
