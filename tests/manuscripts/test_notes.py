"""Styles of notes: the mark in the sentence, and cites in notes that say more."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from refcli.manuscripts import scan_bytes
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from tests.manuscripts.documents import docx, odt

RECORDS: list[dict[str, Any]] = [
    {
        "id": "doe2001",
        "type": "book",
        "author": [{"family": "Doe", "given": "Jane"}],
        "title": "Ice",
        "issued": {"date-parts": [[2001]]},
    }
]

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Notes</title><id>notes</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout delimiter="; " suffix="."><choose>
<if position="ibid"><text term="ibid"/></if>
<else><group delimiter=", "><names variable="author"><name form="short"/></names>
<text variable="title"/><text variable="locator"/></group></else></choose></layout>
</citation><bibliography><layout><names variable="author"/></layout></bibliography></style>"""


@pytest.fixture
def style(tmp_path: Any) -> str:
    path = tmp_path / "notes.csl"
    path.write_text(STYLE)
    return str(path)


def first_lines(source: str, name: str, style: str, count: int = 1) -> str:
    """Return how the first lines come out."""
    data = source.encode()
    made = fill(scan_bytes(data, name), data, RECORDS, Options(style)).data.decode()
    return "\n".join(made.splitlines()[:count])


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("a.md", "Lakes [@doe2001, 5]. End", "Lakes.^[Doe, Ice, 5.] End"),
        ("a.md", "Lakes [@doe2001, 5], and", "Lakes,^[Doe, Ice, 5.] and"),
        ("a.md", "Lakes freeze. [@doe2001].", "Lakes freeze.^[Doe, Ice.]"),
        ("a.md", "Lakes [@doe2001, 5] freeze", "Lakes^[Doe, Ice, 5.] freeze"),
        ("a.md", "- [@doe2001] on lakes", "- ^[Doe, Ice.] on lakes"),
        ("a.md", "Лёд озёр [@doe2001]. Зима", "Лёд озёр^[Doe, Ice.]. Зима"),
        ("a.tex", "Lakes~\\cite[5]{doe2001}.", "Lakes.\\footnote{Doe, Ice, 5.}"),
        ("a.tex", "Lakes \\footcite[5]{doe2001}.", "Lakes \\footnote{Doe, Ice, 5.}."),
        ("a.typ", "Lakes @doe2001[5].", "Lakes.#footnote[Doe, Ice, 5.]"),
        ("a.org", "Lakes [cite:@doe2001 5].", "Lakes.[fn:: Doe, Ice, 5.]"),
    ],
)
def test_a_mark_has_no_space_before_it(name: str, source: str, expected: str, style: str) -> None:
    assert first_lines(source, name, style) == expected


def test_a_mark_goes_to_the_line_that_it_belongs_to(style: str) -> None:
    running = "Lakes freeze\n[@doe2001]. Rivers do not."
    heading = "# Lakes\n[@doe2001]. Rivers do not."

    assert first_lines(running, "a.md", style, 2) == "Lakes freeze.^[Doe, Ice.]\nRivers do not."
    assert first_lines(heading, "a.md", style, 2) == "# Lakes\n^[Doe, Ice.]. Rivers do not."


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("a.md", "A^[See [@doe2001, 5] and others.].", "A^[See Doe, Ice, 5 and others.]."),
        ("a.md", "A^[See [@doe2001, 5].].", "A^[See Doe, Ice, 5.]."),
        ("a.md", "A^[See [@doe2001, 5]].", "A^[See Doe, Ice, 5.]."),
        ("a.md", "A^[[@doe2001, 5] Others differ.].", "A^[Doe, Ice, 5. Others differ.]."),
        (
            "a.tex",
            "A\\footnote{See \\cite[5]{doe2001}, too.}",
            "A\\footnote{See Doe, Ice, 5, too.}",
        ),
        ("a.typ", "A#footnote[See @doe2001[5], too.]", "A#footnote[See Doe, Ice, 5, too.]"),
        ("a.org", "A[fn:: See [cite:@doe2001 5], too.]", "A[fn:: See Doe, Ice, 5, too.]"),
    ],
)
def test_a_note_that_says_more_has_its_own_full_stop(
    name: str, source: str, expected: str, style: str
) -> None:
    assert first_lines(source, name, style) == expected


def test_the_full_stop_of_a_word_stays(style: str) -> None:
    source = "A.^[[@doe2001]] B.^[[@doe2001] and others.]"

    assert first_lines(source, "a.md", style) == "A.^[Doe, Ice.] B.^[Ibid. and others.]"


def test_a_note_begins_with_a_capital(style: str) -> None:
    assert first_lines("A [see @doe2001].", "a.md", style) == "A.^[See Doe, Ice.]"
    assert first_lines("A^[As [see @doe2001].]", "a.md", style) == "A^[As see Doe, Ice.]"


@pytest.mark.parametrize(("name", "made"), [("a.docx", docx), ("a.odt", odt)])
def test_the_marks_of_a_document_stand_as_those_of_a_text(
    name: str, made: Callable[..., bytes], style: str
) -> None:
    texts = ("Lakes [@doe2001, 5]. Rivers [see @doe2001], and", "[@doe2001]", "# References")
    typed = made(*texts)
    live = fill(scan_bytes(typed, name), typed, RECORDS, Options("apa")).data

    for data in (typed, live):
        notes = fill(scan_bytes(data, name), data, RECORDS, Options(style)).data
        again = fill(scan_bytes(notes, name), notes, RECORDS, Options(style)).data
        back = fill(scan_bytes(notes, name), notes, RECORDS, Options("apa")).data

        assert again == notes
        noted = scan_bytes(notes, name)
        assert [one.note for one in noted.citations] == [1, 2, 3]
        whole = "\n".join(source.text for source in noted.sources)
        assert re.search(r"^Lakes\.1? ?.*Rivers,", whole, re.MULTILINE | re.DOTALL)
        assert "See Doe, Ice." in whole
        assert scan_bytes(back, name).sources[0].text.splitlines()[:2] == [
            "Lakes (Doe, 2001, p. 5). Rivers (see Doe, 2001), and",
            "(Doe, 2001)",
        ]


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("a.md", "Lakes [@doe2001]. End", "Lakes.<sup>1</sup> End"),
        ("a.md", "Lakes [@doe2001]; end", "Lakes<sup>1</sup>; end"),
        ("a.md", "By @doe2001 it is", "By Doe<sup>1</sup> it is"),
        ("a.md", "Лёд озёр [@doe2001]. Зима", "Лёд озёр<sup>1</sup>. Зима"),
        ("a.tex", "Lakes~\\cite{doe2001}, too", "Lakes,\\textsuperscript{1} too"),
        ("a.typ", "Lakes @doe2001.", "Lakes.#super[1]"),
        ("a.rst", "Lakes :cite:p:`doe2001`.", "Lakes :sup:`1`."),
    ],
)
def test_a_raised_number_stands_as_the_mark_of_a_note(
    name: str, source: str, expected: str
) -> None:
    assert first_lines(source, name, "ama") == expected
