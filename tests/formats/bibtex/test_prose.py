r"""Addresses in the prose of note and howpublished: read as such, and changed where they stand."""

from typing import Any

import pytest

from refcli import formats
from refcli.formats.bibtex.editing import edit
from refcli.record import Record

DAY = {"date-parts": [[2020, 5, 3]]}


def read(fields: str) -> Record:
    (record,) = formats.read(f"@misc{{a, title = {{T}}, {fields}}}".encode(), "bibtex").records
    return {name: value for name, value in record.items() if name not in ("id", "type", "title")}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            r"howpublished = {Available at \url{http://a.org/b_c} (accessed 3 May 2020)}",
            {"URL": "http://a.org/b_c", "accessed": DAY},
        ),
        (
            r"howpublished = {\url{http://a.org}}, note = {[Online; accessed 3-May-2020]}",
            {"URL": "http://a.org", "accessed": DAY},
        ),
        (
            "note = {URL: https://a.org/x. Last visited on 2020/05/03.}",
            {"URL": "https://a.org/x", "accessed": DAY},
        ),
        (
            r"howpublished = {Режим доступа: \url{http://a.ru/} (дата обращения: 03.05.2020)}",
            {"URL": "http://a.ru/", "accessed": DAY},
        ),
        (
            "note = {Verfügbar unter https://a.de/x; abgerufen am 3. Mai 2020}",
            {"URL": "https://a.de/x", "accessed": DAY},
        ),
        (
            r"note = {Available online at \href{https://doi.org/10.1000/x}{10.1000/x}}",
            {"DOI": "10.1000/x"},
        ),
        ("note = {doi: 10.1000/xyz}", {"DOI": "10.1000/xyz"}),
        # What says more stays.
        (
            r"note = {Version 2. Available at \url{https://a.org/v}}",
            {"URL": "https://a.org/v", "note": "Version 2. Available at https://a.org/v"},
        ),
        (
            r"howpublished = {Talk at Ulm: \href{http://a.org/s.pdf}{slides}}",
            {"URL": "http://a.org/s.pdf", "medium": "Talk at Ulm: slides"},
        ),
        # What is not the work's own, or is more than one.
        ("note = {Code at https://a.org/code}", {"note": "Code at https://a.org/code"}),
        (
            "note = {See also https://a.org/v for details}",
            {"note": "See also https://a.org/v for details"},
        ),
        (
            "note = {Available from http://a.org/1 and http://b.org/2}",
            {"note": "Available from http://a.org/1 and http://b.org/2"},
        ),
        ("note = {Accessed: 2020-05-03}", {"note": "Accessed: 2020-05-03"}),
        (
            r"note = {{Available at https://a.org/v}}",
            {"note": "Available at https://a.org/v"},
        ),
    ],
)
def test_an_address_among_words_is_read(fields: str, expected: dict[str, Any]) -> None:
    assert read(fields) == expected


@pytest.mark.parametrize("note", ["Available at https://a.org", "doi: 10.1/x", "Accessed: 2020"])
@pytest.mark.parametrize("more", [{}, {"URL": "http://b.org"}, {"DOI": "10.1000/y"}])
@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_a_note_of_a_record_stays_one(note: str, more: dict[str, str], dialect: str) -> None:
    record = {"id": "a", "type": "book", "title": "T", "note": note, **more}
    written = formats.write([record], dialect)
    assert formats.read(written.text.encode(), dialect).records == [record]
    assert written.losses == []


ENTRIES = r"""@misc{a1, title={A}, howpublished={At \url{http://a.org} (accessed 3 May 2020)}}
@misc{a2, title={A}, howpublished={\url{http://a.org}}, note={Accessed: 2020-05-03}}
@misc{a3, title={A}, note={[Online; accessed 19-July-2008]}, howpublished = "\url{http://a.org/x}"}
@article{a4, title={A}, journal={J}, note={doi: 10.1000/xyz}, year=2001,}
@misc{a5, title={A}, howpublished={Talk at Ulm, slides: \href{http://a.org/s.pdf}{slides}}}
@misc{a6, title={A}, note={Retrieved March 3, 2019, from https://a.org/q}, url={https://a.org/q}}
@misc{a7, title={A}, note={Version 2. Available at \url{https://a.org/v}}}
"""


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("URL", "http://new.org"),
        ("URL", None),
        ("note", "Mine"),
        ("note", None),
        ("medium", "Disk"),
        ("accessed", {"date-parts": [[2021, 1, 2]]}),
        ("accessed", None),
        ("DOI", "10.5555/q"),
        ("DOI", None),
        ("title", "B"),
    ],
)
def test_a_change_leaves_what_prose_says_otherwise(variable: str, value: Any) -> None:
    for old in formats.read(ENTRIES.encode(), "bibtex").records:
        new = {name: what for name, what in {**old, variable: value}.items() if what is not None}
        changed = edit.replace_entry(ENTRIES, old["id"], old, new)
        back = {r["id"]: r for r in formats.read(changed.encode(), "bibtex").records}

        assert back[old["id"]] == new
        assert ",," not in changed
        if variable == "title":
            assert changed == ENTRIES.replace(
                f"{old['id']}, title={{A}}", f"{old['id']}, title={{B}}"
            )
