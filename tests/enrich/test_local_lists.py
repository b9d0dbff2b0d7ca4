"""The lists that a user fetches: retracted works and names of journals."""

import errno
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from refcli.enrich import local_lists
from refcli.errors import InputError

CSV = (
    b"Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,"
    b"RetractionNature\n"
    b'1,"Cold tea, and mice",5/1/2013 0:00,10.5555/gone.2,10.5555/GONE.1,0,Retraction\n'
    b"2,Lamps,3/14/2020 0:00,10.5555/e,10.5555/lamps,7654321,Correction\n"
    b"3,Back,3/14/2020 0:00,10.5555/b,10.5555/back,0,Reinstatement\n"
)


def test_works_are_told_by_doi_and_pmid(tmp_path: Path) -> None:
    path = tmp_path / "retractions.tsv"
    local_lists.write_rows(path, local_lists.retraction_rows(CSV))

    known = local_lists.read_retractions(path)
    assert known
    records = [
        {"id": "a", "DOI": "https://doi.org/10.5555/gone.1"},
        {"id": "b", "PMID": "7654321"},
        {"id": "c", "DOI": "10.5555/gone.2"},
        {"id": "d", "DOI": "10.5555/back"},
    ]
    found = [(one.code, one.entry, one.message) for one in known.findings(records)]

    assert found == [
        (
            "RETRACT001",
            "a",
            "the work was retracted on 2013-05-01; see https://doi.org/10.5555/gone.2",
        ),
        (
            "RETRACT003",
            "b",
            "the work was corrected later on 2020-03-14; see https://doi.org/10.5555/e",
        ),
    ]
    assert known.day.isoformat() in next(known.findings(records)).reason


def test_another_file_is_refused() -> None:
    with pytest.raises(InputError, match="RetractionNature"):
        local_lists.retraction_rows(b"a,b\n1,2\n")
    with pytest.raises(InputError, match="no list of journals"):
        local_lists.journal_rows(b"only one column\n")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_journals_are_read_however_they_are_parted(separator: str, tmp_path: Path) -> None:
    line = separator.join(('"Annals of Lamps, Series A"', "Ann. Lamps A", ""))

    rows = local_lists.journal_rows(f"{line}\n".encode())

    assert rows == [("Annals of Lamps, Series A", "Ann. Lamps A")]
    path = tmp_path / "journals.tsv"
    local_lists.write_rows(path, rows)
    assert local_lists.journal_table(path).by_short["annlampsa"].full == rows[0][0]


def test_a_full_disk_leaves_the_old_list_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "data" / "refcli" / "journals.tsv"
    local_lists.write_rows(path, [("Annals of Lamps", "Ann. Lamps")])

    def rows() -> Iterator[tuple[str, ...]]:
        yield "Annals of Ice", "Ann. Ice"
        raise OSError(errno.ENOSPC, "no space left on device")

    with pytest.raises(OSError, match="no space"):
        local_lists.write_rows(path, rows())

    assert list(path.parent.iterdir()) == [path]
    assert "Lamps" in path.read_text()
    assert stat.S_IMODE(path.parent.stat().st_mode) & 0o077 == 0
