"""Filling in: only citations and the list change."""

import io
import json
import re
import zipfile
from typing import Any

import pytest

from refcli.errors import RequestError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Filled, Options
from tests.manuscripts.documents import docx, odt, part, run, zipped

RECORDS: list[dict[str, Any]] = [
    {
        "id": "doe2001",
        "type": "book",
        "author": [{"family": "Doe", "given": "Jane"}],
        "title": "First & <last>",
        "publisher": "Press",
        "issued": {"date-parts": [[2001]]},
    },
    {
        "id": "ivanov2002",
        "type": "article-journal",
        "language": "ru",
        "author": [{"family": "Иванов", "given": "Иван"}],
        "title": "Вторая",
        "container-title": "Вестник",
        "page": "3-9",
        "issued": {"date-parts": [[2002]]},
    },
]


def filled(data: bytes, name: str, style: str = "gost", **options: Any) -> Filled:
    return fill(scan_bytes(data, name), data, RECORDS, Options(style, **options))


def text(source: str, name: str, style: str = "gost", **options: Any) -> str:
    return filled(source.encode(), name, style, **options).data.decode()


def test_markdown_changes_in_citations_and_list_alone() -> None:
    source = "*A*  [see @doe2001, p. 3]\tand @ivanov2002 &c.\r\n\r\n# References\r\n\r\n# End\r\n"

    got = text(source, "a.md")

    assert got.startswith(
        "*A*  \\[see 1, p. 3\\]\tand Иванов \\[2\\] &c.\r\n\r\n# References\r\n\r\n1. Doe"
    )
    assert got.endswith("\r\n\r\n# End\r\n")
    assert "\n" not in got.replace("\r\n", "")


def test_a_key_that_is_unknown_stays_and_is_told() -> None:
    got = filled(b"[@doe2001; @gone1999] and [@doe2001]", "a.md", "apa")

    assert got.data.startswith(b"[@doe2001; @gone1999] and (Doe, 2001)")
    assert [str(one) for one in got.unknown] == ["a.md:1:13: no entry gone1999"]


@pytest.mark.parametrize(
    ("name", "source", "start"),
    [
        ("a.tex", "\\citet[p.~4]{doe2001}.\n", "Doe (2001, p. 4).\n"),
        ("a.typ", "@doe2001[p.~4].\n", "(Doe, 2001, p. 4).\n"),
        ("a.rst", ":cite:t:`doe2001`.\n", "Doe (2001).\n"),
        ("a.org", "[cite/t:@doe2001 p. 4].\n", "Doe (2001, p. 4).\n"),
        ("a.txt", "[-@doe2001].\n", "(2001).\n"),
        ("a.md", "By [@doe2001].\n", "By (Doe, 2001).\n"),
        ("a.md", "[*cf.* @doe2001, __passim__].\n", "(*cf.* Doe, 2001, **passim**).\n"),
        ("a.md", "[a*b \\*c\\* @doe2001].\n", "(a\\*b \\*c\\* Doe, 2001).\n"),
        ("a.txt", "[*cf.* @doe2001].\n", "(*cf.* Doe, 2001).\n"),
        ("a.tex", "\\citep[\\emph{cf.}][]{doe2001}", "(\\textit{cf.} Doe, 2001)"),
        ("a.tex", "\\citep[\\emph{passim}]{doe2001}", "(Doe, 2001, \\textit{passim})"),
        ("a.tex", "\\citeyear{doe2001}, \\citeauthor{doe2001}.\n", "2001, Doe.\n"),
        ("a.html", "<p>[@doe2001].</p>\n", '<p><a href="#ref-doe2001">(Doe, 2001)</a>.</p>\n'),
    ],
)
def test_every_kind_of_text(name: str, source: str, start: str) -> None:
    assert text(source, name, "apa").startswith(start)


def test_a_list_goes_to_its_marker() -> None:
    got = text("[@doe2001]\n\n::: {#refs}\n:::\n\n# Appendix\n", "a.md")

    assert re.search(r"\n::: \{#refs\}\n1\. Doe .*\n:::\n\n# Appendix\n$", got)


def test_a_list_typed_by_hand_is_replaced_only_by_force() -> None:
    old = (
        "1. Smith A. Some title of a book. London: Press, 1999.\n2. Roe B. Other. Paris: Pr, 2000."
    )
    source = f"[@doe2001]\n\n# References\n\n{old}\n"

    with pytest.raises(RequestError, match="a list was typed here by hand, 2 lines"):
        text(source, "a.md")

    assert "Smith" not in text(source, "a.md", force=True)


def test_only_the_list_is_kept_up_to_date_in_the_source() -> None:
    once = text("[@doe2001]\n\n# References\n", "a.md", list_only=True)
    more = once.replace("[@doe2001]", "[@doe2001] [@ivanov2002]", 1)

    assert once.startswith("[@doe2001]\n\n# References\n\n<!-- references -->\n\n1. Doe")
    assert text(once, "a.md", list_only=True) == once
    assert "2. Иванов" in text(more, "a.md", list_only=True)


def test_a_style_of_notes_makes_notes() -> None:
    got = text("One [@doe2001, p. 3]. Two [@doe2001, p. 4].", "a.md", "gost-7.0.100")

    assert "[@" not in got


def test_included_files_come_out_in_place(tmp_path: Any) -> None:
    (tmp_path / "one.tex").write_text("in \\cite{doe2001}")
    main = tmp_path / "main.tex"
    main.write_text("a \\input{one} b")
    data = main.read_bytes()

    got = fill(scan_bytes(data, str(main)), data, RECORDS, Options("apa"))

    assert got.data.decode().startswith("a in (Doe, 2001) b")


def test_a_notebook_stays_the_json_that_it_was() -> None:
    cells = [{"cell_type": "markdown", "source": ['«q» "x"\n', "[@doe2001] end"], "id": "a"}]
    source = json.dumps({"cells": cells}, indent=2, ensure_ascii=False)

    got = text(source, "a.ipynb", "apa")

    assert got.startswith(source.partition("[@")[0])
    assert "".join(json.loads(got)["cells"][0]["source"]).startswith('«q» "x"\n(Doe, 2001) end')


class TestWord:
    SOURCE = docx(
        "See [@doe2001, p. 3], and &c.",
        f"<w:p>{run('split [@iva')}{run('nov', '<w:b/>')}{run('2002] end')}</w:p>",
        "# Литература",
        "Text after.",
    )

    def test_citations_become_fields_and_all_else_stays(self) -> None:
        got = filled(self.SOURCE, "a.docx")
        xml = part(got.data, "word/document.xml")

        assert xml.count("ADDIN ZOTERO_ITEM CSL_CITATION") == 2
        assert xml.count("ADDIN ZOTERO_BIBL") == 1
        assert ">[1, p. 3]</w:t>" in xml
        assert xml.index("Литература") < xml.index("ZOTERO_BIBL") < xml.index("Text after.")
        with (
            zipfile.ZipFile(io.BytesIO(self.SOURCE)) as old,
            zipfile.ZipFile(io.BytesIO(got.data)) as new,
        ):
            assert old.namelist() == new.namelist()
            same = [name for name in old.namelist() if old.read(name) == new.read(name)]
        assert len(same) == len(new.namelist()) - 1

    @pytest.mark.parametrize(
        ("name", "source"),
        [("a.docx", SOURCE), ("a.odt", odt("A [@doe2001, p. 3] b [@ivanov2002].", "# References"))],
    )
    def test_the_document_is_its_own_memory(self, name: str, source: bytes) -> None:
        first = filled(source, name).data
        whole = scan_bytes(first, name)

        assert whole.keys == ["doe2001", "ivanov2002"]
        assert whole.citations[0].items[0].locator == "3"
        assert filled(first, name).data == first
        without_library = fill(whole, first, [], Options("apa")).data
        assert "(Doe, 2001, p. 3)" in part(
            without_library, "word/document.xml" if name == "a.docx" else "content.xml"
        )
        there = fill(scan_bytes(without_library, name), without_library, RECORDS, Options("gost"))
        assert there.data == first

    def test_citations_lead_to_their_entries(self) -> None:
        made = filled(self.SOURCE, "a.docx", links=True).data
        xml = part(made, "word/document.xml")

        anchors = re.findall(r'<w:hyperlink w:anchor="(\w+)">', xml)
        assert len(set(anchors)) == 2
        assert re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"/>', xml) == anchors
        assert filled(made, "a.docx", links=True).data == made

    def test_text_instead_of_fields(self) -> None:
        xml = part(filled(self.SOURCE, "a.docx", plain=True).data, "word/document.xml")

        assert "fldChar" not in xml
        assert "[1, p. 3]" in xml

    def test_a_citation_half_in_a_change_is_left_and_told(self) -> None:
        half = f"<w:p>{run('[@doe')}<w:ins>{run('2001')}</w:ins>{run(']')}</w:p>"

        got = filled(docx(half), "a.docx")

        assert [place.line for place, _ in got.left] == [1]
        assert "[@doe" in part(got.data, "word/document.xml")

    def test_a_list_typed_by_hand_is_not_lost(self) -> None:
        source = docx("[@doe2001]", "# References", "1. Smith A. Some title. London: Press, 1999.")

        with pytest.raises(RequestError, match="typed here by hand"):
            filled(source, "a.docx")

    def test_a_style_of_notes_makes_footnotes(self) -> None:
        notes = scan_bytes(filled(self.SOURCE, "a.docx", NOTE_STYLE).data, "a.docx")

        assert [one.note for one in notes.citations] == [1, 2]

    @pytest.mark.parametrize("name", ["a.docx", "a.odt"])
    def test_notes_that_it_made_go_back_into_the_text(self, name: str) -> None:
        source = self.SOURCE if name == "a.docx" else odt("A [@doe2001, p. 3] b [@ivanov2002].")
        notes = filled(source, name, NOTE_STYLE).data

        back = scan_bytes(filled(notes, name).data, name)

        assert [one.note for one in back.citations] == [0, 0]
        assert back.sources[0].text.startswith(("See [1, p. 3], and", "A [1, p. 3] b [2]."))


NOTE_STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Notes</title><id>notes</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout delimiter="; "><choose><if position="ibid"><text value="Ibid."/></if>
<else><names variable="author"/><text variable="title" prefix=", "/></else></choose></layout>
</citation><bibliography><layout><names variable="author"/></layout></bibliography></style>"""


@pytest.fixture(autouse=True)
def _note_style(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the style of notes be a file."""
    path = tmp_path / "notes.csl"
    path.write_text(NOTE_STYLE)
    monkeypatch.setattr("tests.manuscripts.test_fill.NOTE_STYLE", str(path))


def test_notes_know_what_stood_before() -> None:
    got = text("One [@doe2001]. Two [@doe2001].", "a.md", NOTE_STYLE)

    assert got.startswith("One.^[Jane Doe, First & \\<last\\>] Two.^[Ibid.]")


def test_what_was_changed_in_the_list_by_zotero_stays_its_own() -> None:
    made = filled(docx("See [@doe2001].", "{{refs}}"), "a.docx").data
    xml = part(made, "word/document.xml")
    assert "&quot;uncited&quot;:[]" in xml
    edited = xml.replace("&quot;uncited&quot;:[]", "&quot;uncited&quot;:[[&quot;http://z/1&quot;]]")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    data = zipped({**parts, "word/document.xml": edited})

    again = filled(data, "a.docx")

    assert [str(one) for one in again.warnings] == [
        "1 change to the list made in Zotero is not in what refcli prints; Zotero makes it again"
    ]
    assert "&quot;uncited&quot;:[[&quot;http://z/1&quot;]]" in part(again.data, "word/document.xml")
