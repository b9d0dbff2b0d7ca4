"""The law of the readers: every word that a page shows comes out of its document, once."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.parse.documents import read_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
ODF = "urn:oasis:names:tc:opendocument:xmlns"

Pieces = Mapping[str, str]
"""What a document may hold, by its kind; {0} and {1} are words."""


def _run(word: str) -> str:
    return f"<w:r><w:t>{word}</w:t></w:r>"


DOCX: Pieces = {
    "paragraph": f"<w:p>{_run('{0}')}<w:r><w:tab/></w:r>{_run('{1}')}</w:p>",
    "link": f"<w:p><w:hyperlink>{_run('{0}')}</w:hyperlink><w:ins>{_run(' {1}')}</w:ins></w:p>",
    "table": f"<w:tbl><w:tr><w:tc><w:p>{_run('{0}')}</w:p></w:tc><w:tc><w:p>{_run('{1}')}</w:p>"
    "</w:tc></w:tr></w:tbl>",
    "cell of two": f"<w:tbl><w:tr><w:tc><w:p>{_run('{0}')}</w:p><w:p>{_run('{1}')}</w:p></w:tc>"
    "</w:tr></w:tbl>",
    "box": f"<w:p>{_run('{0}')}<w:r><w:pict><w:txbxContent><w:p>{_run('{1}')}</w:p></w:txbxContent>"
    "</w:pict></w:r></w:p>",
    "box in a box": f"<w:p>{_run('{0}')}<w:r><w:txbxContent><w:p><w:r><w:txbxContent><w:p>"
    f"{_run('{1}')}</w:p></w:txbxContent></w:r></w:p></w:txbxContent></w:r></w:p>",
    "control": f"<w:sdt><w:sdtContent><w:p>{_run('{0}')}<w:r><w:br/></w:r>{_run('{1}')}</w:p>"
    "</w:sdtContent></w:sdt>",
    "field": f'<w:p><w:fldSimple w:instr=" REF x ">{_run("{0}")}</w:fldSimple>{_run(" {1}")}</w:p>',
    "mathematics": f"<w:p>{_run('{0}')}<m:oMath><m:r><m:t> {{1}}</m:t></m:r></m:oMath></w:p>",
}

ODT: Pieces = {
    "paragraph": "<text:p>{0}<text:tab/>{1}</text:p>",
    "heading": '<text:h text:outline-level="1">{0} {1}</text:h>',
    "span": "<text:p><text:span>{0}</text:span> <text:a>{1}</text:a></text:p>",
    "note": "<text:p>{0}<text:note><text:note-citation>1</text:note-citation><text:note-body>"
    "<text:p>{1}</text:p></text:note-body></text:note></text:p>",
    "list": "<text:list><text:list-header><text:p>{0}</text:p></text:list-header><text:list-item>"
    "<text:p>{1}</text:p></text:list-item></text:list>",
    "table": "<table:table><table:table-row><table:table-cell><text:p>{0}</text:p>"
    "</table:table-cell><table:table-cell><text:p>{1}</text:p></table:table-cell>"
    "</table:table-row></table:table>",
    "box": "<text:p>{0}<draw:frame><draw:text-box><text:p>{1}</text:p></draw:text-box></draw:frame>"
    "</text:p>",
    "section": "<text:section><text:p>{0}</text:p><text:p>{1}</text:p></text:section>",
}

HTML: Pieces = {
    "paragraph": "<p>{0} <i>{1}</i></p>",
    "list": "<ol><li>{0}<li>{1}</ol>",
    "table": "<table><tr><td>{0}</td><td>{1}</td></tr></table>",
    "table of blocks": "<table><tr><th><p>{0}</p></th><td><p>{1}</p><p></p></td></tr></table>",
    "table in a table": "<table><tr><td>{0}<table><tr><td>{1}</table></table>",
    "description": "<dl><dt>{0}<dd>{1}</dl>",
    "break": "<div>{0}<br>{1}</div>",
    "mathematics": "<p>{0} <math><mi>{1}</mi></math></p>",
    "preformatted": "<pre>{0}\n{1}</pre>",
    "menu without an end": "<p>{0}<nav>{1}</p>",
    "script": "<script>if (a < b) {{}}</script><p>{0}</p><svg><title>x</title></svg>{1}",
    "details": "<details><summary>{0}</summary>{1}</details>",
}

RTF: Pieces = {
    "paragraph": r"\pard {0} {{\i {1}}}\par ",
    "note": r"{0}{{\footnote \pard {1}}}\par ",
    "table": r"\trowd {0}\cell {1}\cell\row ",
    "box": r"{0} {{\shp{{\*\shpinst{{\sp{{\sn a}}{{\sv b}}}}{{\shptxt \pard {1}\par}}}}}}\par ",
    "link": r'{{\field{{\*\fldinst HYPERLINK "x"}}{{\fldrslt {0}}}}} {1}\par ',
}

LATEX: Pieces = {
    "paragraph": "{0}\n\\emph{{{1}}}\n\n",
    "list": "\\begin{{enumerate}}\n\\item {0}\n\\item {1}\n\\end{{enumerate}}\n",
    "note": "{0}\\footnote{{{1}}}\n\n",
    "table": "\\begin{{tabular}}{{ll}}\n{0} & {1} \\\\\n\\end{{tabular}}\n\n",
    "heading": "\\section{{{0}}}\n{1}\n\n",
    "bibliography": "\\begin{{thebibliography}}{{9}}\n\\bibitem{{x}} {0}\n\\bibitem{{y}} {1}\n"
    "\\end{{thebibliography}}\n",
    "break": "{0} \\\\\n{1}\n\n",
}

MARKDOWN: Pieces = {
    "paragraph": "{0} *{1}*\n\n",
    "heading": "## {0}\n\n{1}\n\n",
    "rule": "---\n{0}\n---\n{1}\n\n",
    "table": "| {0} | {1} |\n|---|---|\n\n",
    "note": "{0}[^n]\n\n[^n]: {1}\n\n",
    "quotation": "> {0}\n> {1}\n\n",
    "list": "- {0}\n- {1}\n\n",
}


def _zip(parts: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for name, content in parts.items():
            out.writestr(name, content)
    return buffer.getvalue()


def _docx(body: str) -> bytes:
    document = f'<w:document xmlns:w="{W}" xmlns:m="{M}"><w:body>{body}</w:body></w:document>'
    return _zip({"word/document.xml": document})


def _odt(body: str) -> bytes:
    spaces = " ".join(
        f'xmlns:{short}="{ODF}:{name}:1.0"'
        for short, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
        )
    )
    return _zip({"content.xml": f"<office:text {spaces}>{body}</office:text>"})


def _latex(body: str) -> bytes:
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\\end{{document}}\n".encode()


KINDS: Mapping[str, tuple[Pieces, Callable[[str], bytes], str]] = {
    "docx": (DOCX, _docx, "x.docx"),
    "odt": (ODT, _odt, "x.odt"),
    "html": (HTML, lambda body: f"<html><body>{body}</body></html>".encode(), "x.html"),
    "rtf": (RTF, lambda body: f"{{\\rtf1\\ansi {body}}}".encode(), "x.rtf"),
    "latex": (LATEX, _latex, "x.tex"),
    "markdown": (MARKDOWN, str.encode, "x.md"),
}


def _filled(pieces: Sequence[str]) -> tuple[str, list[str]]:
    """Return a document's pieces with a word of its own at each place, and the words."""
    words = [f"wort{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(2 * len(pieces))]
    filled = [
        piece.format(words[2 * at], words[2 * at + 1], n=at) for at, piece in enumerate(pieces)
    ]
    return "".join(filled), words


def test_a_page_may_leave_out_where_its_head_ends() -> None:
    page = b"<!doctype html><html><head><title>x</title><meta charset=utf-8><body><p>Noise</html>"

    assert read_text(page, "x.html").split() == ["Noise"]


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
@settings(max_examples=25)
def test_every_word_of_a_document_comes_out_once(kind: str, data: st.DataObject) -> None:
    pieces, made, name = KINDS[kind]
    chosen = data.draw(st.lists(st.sampled_from(sorted(pieces)), min_size=1, max_size=8))
    body, words = _filled([pieces[one] for one in chosen])

    text = read_text(made(body), name)

    assert {word: text.count(word) for word in words} == dict.fromkeys(words, 1)
