"""What a file cannot give is told once, where it is missing."""

from refcli.check import examine
from refcli.check.target import of_file, without_consequences

FILE = b"""@inproceedings{orphan, title={Planning with preferences}, author={Smith, John},
  crossref={KR06}}
@inproceedings{bare, title={Planning without}, author={Smith, John}}
"""


def test_what_an_absent_parent_would_lend_is_not_called_missing() -> None:
    target = of_file(FILE, "list.bib", "bibtex")

    found = without_consequences(examine(target.records, places=target.places), target.damage)

    assert [(one.code, one.entry) for one in target.damage] == [("FILE003", "orphan")]
    assert {(one.code, one.entry) for one in found} == {("FIELD001", "bare")}
