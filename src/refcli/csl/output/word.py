"""A list as a file of Word: Office Open XML, ECMA-376 part 1, sections 17.3 and 17.16.22."""

from collections.abc import Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from refcli.csl.output.pieces import BREAK, TAB, Piece, is_right_to_left, pieces
from refcli.csl.output.template import template
from refcli.csl.tree import Tree

__all__ = ["parts"]

_PROPERTIES: Final = {
    ("font-weight", "bold"): (1, "<w:b/>"),
    ("font-style", "italic"): (2, "<w:i/>"),
    ("font-style", "oblique"): (2, "<w:i/>"),
    ("font-variant", "small-caps"): (3, "<w:smallCaps/>"),
    ("text-decoration", "underline"): (5, '<w:u w:val="single"/>'),
    ("vertical-align", "sup"): (6, '<w:vertAlign w:val="superscript"/>'),
    ("vertical-align", "sub"): (6, '<w:vertAlign w:val="subscript"/>'),
}
"""Run properties, and their places in the order that the schema asks for (17.3.2.28)."""

_RELATION: Final = (
    '<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/hyperlink" Target={target} TargetMode="External"/>'
)


def parts(
    sections: Sequence[tuple[str, Sequence[tuple[str, Tree]]]],
    languages: Sequence[Mapping[str, str]],
    indent: int,
    language: str,
) -> dict[str, str]:
    """Return the parts of the file by their names; ``indent`` is in twentieths of a point.

    ``languages`` gives for each section the languages of its entries.
    """
    links: dict[str, str] = {}
    body = [
        paragraph
        for (heading, entries), own in zip(sections, languages, strict=True)
        for paragraph in (
            _paragraph("Heading1", _run(Piece(heading), "")),
            *(_entry(tree, own.get(key, ""), links) for key, tree in entries),
        )
    ]
    relations = "".join(
        _RELATION.format(id=name, target=quoteattr(target)) for target, name in links.items()
    )
    return {
        "[Content_Types].xml": template("docx/content-types.xml"),
        "_rels/.rels": template("docx/_rels/package.rels"),
        "word/document.xml": template("docx/word/document.xml", BODY="".join(body)),
        "word/_rels/document.xml.rels": template(
            "docx/word/_rels/document.xml.rels", LINKS=relations
        ),
        "word/styles.xml": template(
            "docx/word/styles.xml", INDENT=str(indent), LANGUAGE=escape(language, {'"': "&quot;"})
        ),
    }


def _entry(tree: Tree, language: str, links: dict[str, str]) -> str:
    backwards = is_right_to_left(tree)
    tag = (
        f"<w:lang {'w:bidi' if backwards else 'w:val'}={quoteattr(language)}/>" if language else ""
    )
    common = ("<w:rtl/>" if backwards else "") + tag
    runs = []
    for piece in pieces(tree):
        if not piece.link:
            runs.append(_run(piece, common))
            continue
        name = links.setdefault(piece.link, f"rId{len(links) + 2}")
        inner = _run(piece, common, '<w:rStyle w:val="Hyperlink"/>')
        runs.append(f'<w:hyperlink r:id="{name}">{inner}</w:hyperlink>')
    return _paragraph("Bibliography", "".join(runs), "<w:bidi/>" if backwards else "")


def _paragraph(style: str, inner: str, properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def _run(piece: Piece, common: str, style: str = "") -> str:
    found = sorted(_PROPERTIES[one] for one in piece.formats if one in _PROPERTIES)
    properties = style + "".join(tag for _, tag in found) + common
    opening = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    if piece.text == TAB:
        return f"{opening}<w:tab/></w:r>"
    if piece.text == BREAK:
        return f"{opening}<w:br/></w:r>"
    return f'{opening}<w:t xml:space="preserve">{escape(piece.text)}</w:t></w:r>'
