"""What is safe to mend is mended, and twice is as once."""

import pytest

from refcli.check import Selection
from refcli.check.mending import mend
from refcli.record import Record
from tests.check.faults import FAULTS, NOW, PEOPLE


@pytest.mark.parametrize(
    "record", [record for records in FAULTS.values() for record in records], ids=repr
)
def test_mending_twice_is_mending_once(record: Record) -> None:
    once, mended = mend(record, Selection(), context=NOW)
    twice, again = mend(once, Selection(), context=NOW)

    assert twice == once
    assert again == []
    assert all(finding.fix and finding.fix.safe for finding in mended)


@pytest.mark.parametrize(
    ("record", "variable", "value"),
    [
        (FAULTS["DOI002"][0], "DOI", "10.1093/jamia/ocw154"),
        (FAULTS["DOI003"][0], "DOI", "10.1093/jamia/ocw154"),
        (FAULTS["PAGE002"][0], "page", "349"),
        (FAULTS["TEXT001"][0], "title", "Poincaré and the three bodies of health"),
        (FAULTS["TEXT003"][0], "title", "Health & safety of wards"),
        (FAULTS["TEXT005"][0], "title", "Poincaré and the three bodies"),
        (FAULTS["URL002"][0], "URL", "https://example.org/page?id=3"),
        (FAULTS["JOURNAL002"][0], "container-title", "PeerJ"),
        (FAULTS["VOL002"][0], "issue", "3"),
        (FAULTS["NAME003"][0], "author", [*PEOPLE, {"literal": "others"}]),
        (FAULTS["TEXT008"][0], "author", [{"family": "Kazanfarova", "given": "M. A."}]),
    ],
)
def test_a_safe_fix_puts_it_right(record: Record, variable: str, value: object) -> None:
    assert mend(record, Selection(), context=NOW)[0][variable] == value


def test_an_unsafe_fix_is_made_only_when_asked() -> None:
    record = FAULTS["VOL001"][0]

    assert "volume" not in mend(record, Selection(ignore=("JOURNAL",)), context=NOW)[0]
    mended = mend(record, Selection(), unsafe=True, context=NOW)[0]
    assert (mended["volume"], mended["container-title"]) == ("7", "PeerJ")
    assert "issue" not in mended
