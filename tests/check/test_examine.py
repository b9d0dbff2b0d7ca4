"""The rules over a list: findings as they are reached, in the order of the entries."""

import tracemalloc

from refcli.check import examine
from refcli.check.examine import findings

RECORDS = [
    {
        "id": f"k{number}",
        "type": "article-journal",
        "title": f"On {number}",
        "DOI": f"x10.5555/{number}",
    }
    for number in range(2000)
]


def test_many_findings_take_no_room_where_they_are_let_go() -> None:
    kept = examine(RECORDS[:100])
    each = len(kept) / 100
    list(findings(RECORDS[:10]))
    tracemalloc.start()
    count = sum(1 for _ in findings(RECORDS))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert count == each * 2000
    assert peak / count < 400  # bytes; kept ones take 1,400 each


def test_findings_come_by_entry_and_code() -> None:
    found = [(one.number, one.entry, one.code) for one in findings(RECORDS[:3])]

    assert [entry for _, entry, _ in found] == sorted(entry for _, entry, _ in found)
    assert found == sorted(found, key=lambda one: (one[1], one[2]))
