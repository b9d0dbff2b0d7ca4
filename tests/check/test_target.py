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


SETTINGS = b"""@xdata{pub, publisher={X}}
@IEEEtranBSTCTL{ctl, CTLuse_article_number="yes"}
@control{REVTEX41Control}
@set{both, entryset={a, bare}}
@article{bare, title={Planning without}, author={Smith, John}, year=1999, volume=3}
"""


def test_what_sets_up_a_style_or_lends_fields_is_no_work() -> None:
    target = of_file(SETTINGS, "list.bib", "bibtex")

    found = examine(target.records, places=target.places)

    assert [(one.code, one.field, str(one.place)) for one in found] == [
        ("FIELD001", "container-title", "list.bib:5:1")
    ]


def test_findings_of_an_entry_come_as_they_stand_in_the_file() -> None:
    entry = (
        "@article{a, author = {Kim, M.},\n"
        " title = {Wards and lamps.},\n journal = {Lamps}, year = 2001, volume = 3,\n"
        " pages = {30--21}}\n"
    )

    target = of_file(entry.encode(), "a.bib", "bibtex")
    found = examine(target.records, places=target.places)

    assert [(one.code, one.place and one.place.line) for one in found] == [
        ("TITLE003", 2),
        ("PAGE001", 4),
    ]
