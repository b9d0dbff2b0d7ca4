import csv
from collections.abc import Callable

from refcli.dedupe import examine, resolve
from refcli.dedupe.merging.differences import differences, parts
from refcli.dedupe.merging.resolve import for_bibtex, joined, mark_different
from refcli.dedupe.report import as_csv, numbers
from refcli.record import Record

Make = Callable[..., Record]


def test_groups_become_records(article: Make) -> None:
    records = [article(id="a", DOI=None), article(id="x", title="Another"), article(id="b")]

    done = resolve(records, [(0, 2)])

    assert done.removed == {0: 2}
    assert done.merged.keys() == {2}
    assert done.merged[2]["custom"]["aliases"] == ["a"]


def test_pairs_make_groups() -> None:
    assert joined([(4, 5), (0, 1), (1, 2)]) == [[0, 1, 2], [4, 5]]
    assert joined([]) == []


def test_different_is_known_to_both(article: Make) -> None:
    records = [article(custom={"number": 3}), article(custom={"number": 8, "different": [1]})]

    marked = mark_different(records, [(0, 1)])

    assert marked[0]["custom"]["different"] == [8]
    assert marked[1]["custom"]["different"] == [1, 3]
    assert mark_different(list(marked.values()), [(0, 1)]) == {}
    assert mark_different([article(), article()], [(0, 1)]) == {}


def test_a_bib_file_holds_in_words_what_was_merged(article: Make) -> None:
    other = article(id="b", title="Attitudes", custom={"number": 2})
    record = article(custom={"number": 1, "merged": [other], "different": [5]})

    own = for_bibtex(record)["custom"]

    assert own["fields"]["refcli-merged"] == "key: b; title: Attitudes"
    assert own["fields"]["refcli-different"] == "5"
    assert "merged" not in own


def test_fields_side_by_side(article: Make) -> None:
    rows = differences(article(), article(page=None, volume="25"))

    assert rows[0].field == "key"
    assert [row.field for row in rows if not row.same] == ["volume", "page"]
    assert ("141-152", "") in [(row.left, row.right) for row in rows]


def test_what_differs_is_marked_word_by_word() -> None:
    assert parts("Asthma in Men", "asthma in women") == [("Asthma in ", True), ("Men", False)]
    assert "".join(text for text, _ in parts("a  b c", "x")) == "a  b c"


def test_the_numbers_of_a_review_add_up(article: Make) -> None:
    records = [
        article(id="a", source="pubmed"),
        article(id="b", source="embase", DOI=None),
        article(id="c", source="embase", title="Recovery of gait after stroke", DOI="10.1/x"),
    ]
    findings = examine(records)
    done = resolve(records, [group.members for group in findings.clusters])

    found = numbers(records, findings, done)

    assert found.by_source == {"embase": 2, "pubmed": 1}
    assert found.identified - found.removed == found.left == 2
    assert found.removed_by_source == {"embase": 1, "pubmed": 0}
    assert as_csv(records, findings, done).count("\r\n1,sure,") == 2


def test_no_cell_of_a_report_is_a_formula() -> None:
    record = {"id": "+a", "type": "book", "title": "=cmd|calc!A0", "container-title": "@SUM(1)"}
    records: list[Record] = [{**record, "id": "-a"}, {**record, "id": "+b"}]
    findings = examine(records)
    done = resolve(records, [group.members for group in findings.clusters])

    rows = list(csv.reader(as_csv(records, findings, done).splitlines()))

    assert [row[10] for row in rows if row[:1] == ["1"]] == ["'=cmd|calc!A0"] * 2
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@"))]
