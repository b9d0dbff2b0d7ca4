"""A manuscript that repeats itself is worked on in a time that grows with its length."""

import json
import re
import time
from contextlib import suppress

import pytest

from refcli.errors import RefcliError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from refcli.manuscripts.link import find_links
from refcli.manuscripts.renumber import renumber
from tests.manuscripts.documents import docx, odt, part, run

pytestmark = pytest.mark.no_cover  # counting lines takes longer than what they do


def _notebook(*lines: str) -> str:
    cell = {"cell_type": "markdown", "metadata": {}, "source": lines}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("md", "1. Smith\n" * 4000),
        ("html", "1. Smith\n" * 4000),
        ("txt", "1. Smith\n2. Roe\n3. Li\n" * 3000),
        ("md", "2020-01-" * 20_000),
        ("txt", "j.a-" * 20_000),
        ("md", "<!--" * 20_000),
        ("html", "<!--" * 20_000),
        ("html", "<script>" * 20_000),
        ("md", "<pre>" * 20_000),
        ("md", "\\begin{a}\n" * 10_000),
        ("ipynb", "@a{b,\n" * 4000),
        ("ipynb", "[@a]\n" * 10_000),
        ("tex", "\\begin{thebibliography}" * 20_000),
        ("org", ":PROPERTIES:\n" * 20_000),
        ("org", "#+begin_src\n" * 20_000),
        ("html", "<h1>" * 20_000),
        ("html", "<Cite>" * 20_000),
        ("md", "{{<" * 20_000),
        ("html", "\\[" * 20_000),
        ("typ", "#cite(" * 20_000),
        ("typ", "@a[" * 4000),
        ("html", "<span data-cites='a'>" * 10_000),
        ("html", "<div id='refs'>" * 20_000),
        ("md", "::: {#refs}\n" * 20_000),
        ("md", "\\(" * 20_000),
        ("md", "^[" * 20_000),
        ("md", "^[@a " * 4000),
        ("tex", "\\cite{" * 20_000),
        ("tex", "\\cite[" * 20_000),
        ("tex", "\\bibitem[" * 4000),
        ("typ", "/* " * 20_000),
        ("typ", "`" * 100_000),
        ("typ", "= a" + " " * 100_000 + "b"),
    ],
)
def test_what_repeats_itself_is_worked_on_in_linear_time(kind: str, text: str) -> None:
    _work_on(text.encode() if kind != "ipynb" else _notebook(text).encode(), kind)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("docx", docx(*["[@a]"] * 5000)),
        ("docx", docx("[@a] & " * 5000)),
        ("docx", docx(f"<w:p>{run('Ice [@a] ') * 5000}</w:p>")),
        ("odt", odt("[@a] & " * 5000)),
        ("odt", odt(f"<text:p>{'<text:span>Ice [@a] </text:span>' * 5000}</text:p>")),
    ],
    ids=["docx paragraphs", "docx &", "docx runs", "odt &", "odt spans"],
)
def test_one_paragraph_of_many_citations_is_filled_in_linear_time(kind: str, data: bytes) -> None:
    _work_on(data, kind, seconds=2)


def _work_on(data: bytes, kind: str, seconds: float = 4) -> None:
    begun = time.process_time()
    manuscript = scan_bytes(data, f"a.{kind}")
    with suppress(RefcliError):
        fill(manuscript, data, [{"id": "a", "type": "book", "title": "A"}], Options())
    with suppress(RefcliError):
        renumber(manuscript, data)
    with suppress(RefcliError):
        find_links(manuscript)
    assert time.process_time() - begun < seconds


def test_an_unclosed_supplement_of_typst_takes_nothing_of_the_text() -> None:
    data = b"Ice @a[p. 3 and what follows.\n\nThe end.\n"
    record = {"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[2001]]}}
    filled = fill(scan_bytes(data, "a.typ"), data, [record], Options())
    assert b"[p. 3 and what follows.\n\nThe end.\n" in filled.data


def test_a_citation_over_many_strings_of_a_notebook_is_filled_where_it_stands() -> None:
    data = _notebook("A \t «b» [@a;\n", "@a] and\n", ' "quoted" @a.\n').encode()
    record = {"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[2001]]}}
    filled = fill(scan_bytes(data, "a.ipynb"), data, [record], Options())
    text = "".join(json.loads(filled.data)["cells"][0]["source"])
    assert text.startswith("A \t «b» \\[1; 1\\] and\n")
    assert ' "quoted" ' in text
    assert "@" not in text


@pytest.mark.parametrize(
    "written",
    ["Ice &amp; snow &#8212; {}, {}", "<![CDATA[Ice &amp; snow]]> {}, {}", "Ice\r\n&lt;{}&gt; {}"],
)
def test_citations_behind_characters_written_as_entities_are_filled_where_they_stand(
    written: str,
) -> None:
    record = {"id": "a", "type": "book", "title": "A"}
    data = docx(f"<w:p><w:r><w:t>{written.format('[@a]', '[@a]')}</w:t></w:r></w:p>")
    filled = fill(scan_bytes(data, "a.docx"), data, [record], Options(plain=True))
    text = re.sub(r"<[/\w][^<>]*>", "", part(filled.data, "word/document.xml"))
    assert text.startswith(written.format("[1]", "[1]"))


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_citation_in_a_cdata_section_stays_and_is_told(kind: str) -> None:
    record = {"id": "a", "type": "book", "title": "A"}
    data = docx("<w:p><w:r><w:t><![CDATA[Ice [@a]]]></w:t></w:r></w:p>", "[@a]")
    if kind == "odt":
        data = odt("<text:p><![CDATA[Ice [@a]]]></text:p>", "[@a]")
    filled = fill(scan_bytes(data, f"a.{kind}"), data, [record], Options(plain=True))
    name = "word/document.xml" if kind == "docx" else "content.xml"
    assert "<![CDATA[Ice [@a]]]>" in part(filled.data, name)
    assert len(filled.left) == 1


@pytest.mark.parametrize(
    ("kind", "data", "styles"),
    [
        ("docx", docx(*["Ice [@a]"] * 3000), ("gost-note", "gost")),
        ("odt", odt(*["Ice [@a]"] * 3000), ("gost", "gost")),
        ("odt", odt(*["Ice [@a]"] * 3000), ("gost-note", "gost")),
    ],
    ids=["docx out of notes", "odt again", "odt out of notes"],
)
def test_many_citations_are_filled_again_in_linear_time(
    kind: str, data: bytes, styles: tuple[str, ...]
) -> None:
    for style in styles:
        begun = time.process_time()
        manuscript = scan_bytes(data, f"a.{kind}")
        record = {"id": "a", "type": "book", "title": "A"}
        data = fill(manuscript, data, [record], Options(style=style)).data
        assert time.process_time() - begun < 2
    content = part(data, "word/document.xml" if kind == "docx" else "content.xml")
    assert content.count("ZOTERO_ITEM") == 3000 * (1 + (kind == "odt"))
    assert "footnoteReference" not in content
    assert "</text:note>" not in content
