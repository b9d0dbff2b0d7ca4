"""Of records that come in, those that are new to the library."""

from pathlib import Path

import pytest

from refcli.dedupe import Cluster, find_duplicates
from refcli.intake import add_new
from refcli.library import open_library
from refcli.reading import read
from refcli.record import Record, number

LIST = Path(__file__).parents[1] / "data" / "references.txt"


def test_only_what_is_new_is_added(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    records = read(LIST.read_bytes(), "references.txt").records

    first = add_new(library, records[:20], "import the beginning")
    tried = add_new(library, records, "import all of it", dry_run=True)
    second = add_new(library, records, "import all of it")

    assert len(first.added) == 20
    assert len(tried.added) == len(second.added) == 5
    assert [match.new for match in second.known] == list(range(20))
    assert len(library.records) == 25


def _work(number: int, **more: object) -> dict[str, object]:
    words = ["Heat", "Rivers", "Sleep", "Bones", "Speech", "Forests", "Taxes", "Moths"]
    title = f"{words[number % 8]} and {words[(number * 3 + 1) % 8].lower()} of region {number}"
    people = [{"family": f"Author{number}", "given": "A."}]
    issued = {"date-parts": [[1990 + number]]}
    kind = {"type": "article-journal", "container-title": "Journal"}
    return {**kind, "title": title, "author": people, "issued": issued, **more}


def test_the_records_of_one_import_are_compared_with_each_other(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    first, second = [_work(n) for n in range(10)], [_work(n, page="1-9") for n in range(5, 15)]

    intake = add_new(library, [*first, *second], "import two files")

    assert len(intake.added) == 15
    assert [one.new for one in intake.repeated] == list(range(10, 15))
    assert intake.repeated[0].entry["title"] == _work(5)["title"]


def test_what_the_list_of_a_document_names_twice_stays(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    records = [_work(1), _work(2), _work(1), _work(2)]

    intake = add_new(library, records, "import", lists=[0, 0, 0, 1])

    assert len(intake.added) == 3
    ((second, first),) = intake.named_twice
    assert (second["title"], number(second), number(first)) == (_work(1)["title"], 3, 1)


def test_one_doi_under_one_title_is_not_told(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))

    intake = add_new(library, [_work(1, DOI="10.1000/x")] * 2, "import", lists=[0, 0])

    assert len(intake.added) == 2
    assert not intake.same_doi


def test_one_doi_under_two_titles_is_told(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    add_new(library, [_work(1, DOI="10.1000/x")], "import")

    intake = add_new(library, [_work(4, DOI="10.1000/X")], "import")

    ((record, other),) = intake.same_doi
    assert (record["title"], other["title"]) == (_work(4)["title"], _work(1)["title"])


def test_very_many_records_are_compared_by_what_they_have_in_common(tmp_path: Path) -> None:
    library = open_library(str(tmp_path / "library.json"))
    records = [_work(n) for n in range(1100)] * 2

    first = add_new(library, records, "import")
    again = add_new(library, records, "import")

    assert len(first.added) == 1100
    assert not again.added
    assert [one.new for one in again.known] == list(range(2200))


def test_of_a_title_that_very_many_have_only_what_agrees_more_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library(str(tmp_path / "library.json"))
    records = [
        {
            "type": "article-journal",
            "title": "Editorial",
            "container-title": f"Journal of {'abcdefghij'[n % 10]} {n}",
            "volume": str(n),
            "page": f"{n}-{n + 2}",
            "issued": {"date-parts": [[2020]]},
        }
        for n in range(2500)
    ]
    twin = {**records[7], "container-title": "J. of h 7", "issue": "1"}
    compared: list[int] = []

    def counting(some: list[Record]) -> list[Cluster]:
        compared.append(len(some))
        return find_duplicates(some)

    monkeypatch.setattr("refcli.dedupe.find_duplicates", counting)
    found = add_new(library, [*records, twin, records[9]], "import")

    assert compared == [2]
    assert len(found.added) == 2500
    assert [one.new for one in found.repeated] == [2501, 2500]


def test_a_copy_in_the_list_of_a_document_stays_where_one_from_elsewhere_goes(
    tmp_path: Path,
) -> None:
    library = open_library(str(tmp_path / "library.json"))
    records = [_work(1), _work(1), _work(1), _work(2)]

    found = add_new(library, records, "import", lists=[0, 0, -1, -1])

    assert len(found.added) == 3
    assert [one.new for one in found.repeated] == [2]
