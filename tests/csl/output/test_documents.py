"""A list as a whole document: a web page, a file of Word, a file of OpenDocument."""

import io
import re
import shutil
import subprocess
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write
from refcli.csl.output.documents import Section, write_document
from refcli.csl.tree import Text
from refcli.parse.documents import read_text
from refcli.text import safe_xml

ITEMS: list[dict[str, Any]] = [
    {
        "id": "heat & light",
        "type": "book",
        "title": "On <i>heat</i> & light: 5 m²",
        "DOI": "10.1/x<y",
    },
    {"id": "тепло", "type": "book", "title": "О тепле", "language": "ru", "publisher": "Наука"},
    {"id": "heat & light'", "type": "book", "title": "كتاب الحيوان", "language": "ar"},
    *({"id": f"n{n}", "type": "book", "title": f"Title {n}"} for n in range(9)),
]
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def document(style: str, format: str) -> tuple[bytes, list[str]]:
    """Return a list as a document, and its entries as plain text."""
    printed = render(load_style(style), ITEMS).bibliography
    sections: list[Section] = [("", [(entry.id, entry.tree) for entry in printed])]
    data = write_document(sections, format, {entry.id: entry.language for entry in printed})
    return data, [write(entry.tree, "text") for entry in printed]


def flat(text: str) -> str:
    return " ".join(text.split()).replace("m2", "m²")


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, its text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str, **attributes: str) -> list[dict[str, str | None]]:
        return [
            found
            for name, found in self.tags
            if name == tag and attributes.items() <= found.items()
        ]


@pytest.mark.parametrize("style", ["gost", "apa"])
def test_a_web_page(style: str) -> None:
    data, entries = document(style, "html")
    page = Page(data)
    items = page.all("div", role="listitem")

    assert data.startswith(b"<!DOCTYPE html>\n<html lang=")
    assert not page.open
    assert page.all("meta", charset="utf-8")
    assert len(page.all("h1")) == len(page.all("main")) == 1
    assert len(items) == len(entries)
    ids = [str(item["id"]) for item in items]
    assert len(set(ids)) == len(ids)
    assert not any(re.search(r"\s", name) for name in ids)
    assert {item.get("lang") for item in items} >= {"ru", "ar"}
    assert [item.get("dir") for item in items].count("rtl") == 1
    assert [link["href"] for link in page.all("a")] == ["https://doi.org/10.1/x%3Cy"]
    assert b"<script" not in data


@pytest.mark.parametrize("format", ["docx", "odt"])
@pytest.mark.parametrize("style", ["gost", "apa", "vancouver"])
def test_a_file_for_a_word_processor_holds_the_list(style: str, format: str) -> None:
    data, entries = document(style, format)

    lines = [line for line in read_text(data, f"a.{format}").splitlines() if line.strip()]

    assert lines[0] == "References"
    assert [flat(line) for line in lines[1:]] == [flat(entry) for entry in entries]
    assert data == document(style, format)[0]


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_file_of_word_has_a_style_links_and_languages() -> None:
    found = parts(document("gost", "docx")[0])

    body = found["word/document.xml"]
    assert body.count('<w:pStyle w:val="Bibliography"/>') == len(ITEMS)
    assert "<w:i/>" in body
    assert '<w:lang w:val="ru"/>' in body
    assert "<w:bidi/>" in body
    assert re.search(r'<w:hyperlink r:id="rId2"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/>', body)
    assert 'Target="https://doi.org/10.1/x%3Cy"' in found["word/_rels/document.xml.rels"]
    assert re.search(r'<w:ind w:left="(\d+)" w:hanging="\1"/>', found["word/styles.xml"])
    assert "@" not in found["word/styles.xml"] + found["word/_rels/document.xml.rels"]


def test_a_file_of_opendocument_has_styles_and_links() -> None:
    data = document("gost", "odt")[0]
    found = parts(data)

    assert data[30:38] == b"mimetype"
    assert 'fo:font-style="italic"' in found["content.xml"]
    assert 'fo:language="ru"' in found["content.xml"]
    assert 'xlink:href="https://doi.org/10.1/x%3Cy"' in found["content.xml"]
    assert "@" not in found["styles.xml"]


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_every_part_is_well_formed_whatever_a_field_holds(format: str) -> None:
    from refcli.errors import InputError

    nasty = "".join(map(chr, [*range(1, 48), 0xFFFE, 0xD800])) + "]]><w:p/>&amp;"
    data = write_document([(nasty, [(nasty, [Text(nasty, "title")])])], format, {nasty: '"<'})

    for name, text in parts(data).items():
        if name.endswith((".xml", ".rels")):
            safe_xml.read_tree(
                text.encode(),
                lambda reason, *_, name=name: InputError(f"{name}: {reason}"),
                name_of=safe_xml.expanded_name,
                namespaces=True,
            )


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("format", ["docx", "odt", "rtf"])
def test_libreoffice_opens_it(format: str, tmp_path: Path) -> None:
    from refcli.csl.output import write_list

    if format == "rtf":
        printed = render(load_style("gost"), ITEMS).bibliography
        data = write_list([(entry.id, entry.tree) for entry in printed], "rtf").encode()
        entries = [write(entry.tree, "text") for entry in printed]
    else:
        data, entries = document("gost", format)
    (tmp_path / f"list.{format}").write_bytes(data)

    subprocess.run(
        [
            *(str(SOFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
            *("--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)),
            str(tmp_path / f"list.{format}"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    text = (tmp_path / "list.txt").read_text("utf-8-sig")
    assert [flat(entry) for entry in entries if flat(entry) not in flat(text)] == []


@pytest.mark.parametrize("format", ["html", "docx", "odt"])
def test_a_work_in_two_lists_has_the_language_of_each(format: str) -> None:
    entry = ("a", [Text("Title", "title")])
    lists: list[Section] = [("One", [entry]), ("Two", [entry])]

    data = write_document(lists, format, [{"a": "ru"}, {"a": "be"}])

    if format != "html":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            name = "word/document.xml" if format == "docx" else "content.xml"
            data = archive.read(name)
    tags = re.findall(r'(?:lang|w:val|fo:language)="(ru|be)"', data.decode())
    assert tags[-2:] == ["ru", "be"]
