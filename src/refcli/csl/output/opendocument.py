"""A list as OpenDocument text: OpenDocument 1.3 part 3, chapters 5, 6 and 16."""

from collections.abc import Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from refcli.csl.output.pieces import BREAK, TAB, Piece, is_right_to_left, pieces
from refcli.csl.output.template import template
from refcli.csl.tree import Tree

__all__ = ["parts"]

_PROPERTIES: Final = {
    ("font-weight", "bold"): 'fo:font-weight="bold"',
    ("font-style", "italic"): 'fo:font-style="italic"',
    ("font-style", "oblique"): 'fo:font-style="oblique"',
    ("font-variant", "small-caps"): 'fo:font-variant="small-caps"',
    ("text-decoration", "underline"): 'style:text-underline-style="solid"',
    ("vertical-align", "sup"): 'style:text-position="super 58%"',
    ("vertical-align", "sub"): 'style:text-position="sub 58%"',
}
_TWIPS: Final = 567
"""Twentieths of a point in a centimetre."""


def parts(
    sections: Sequence[tuple[str, Sequence[tuple[str, Tree]]]],
    languages: Sequence[Mapping[str, str]],
    indent: int,
    language: str,
) -> dict[str, str]:
    """Return the parts of the file by their names; ``indent`` is in twentieths of a point.

    ``languages`` gives for each section the languages of its entries.
    """
    styles: dict[str, str] = {}
    body = [
        paragraph
        for (heading, entries), own in zip(sections, languages, strict=True)
        for paragraph in (
            f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{escape(heading)}'
            "</text:h>",
            *(_entry(tree, own.get(key, ""), styles) for key, tree in entries),
        )
    ]
    definitions = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties '
        f"{properties}/></style:style>"
        for properties, name in styles.items()
    )
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": template("odt/META-INF/manifest.xml"),
        "content.xml": template(
            "odt/content.xml", STYLES=definitions + _BACKWARDS, BODY="".join(body)
        ),
        "styles.xml": template(
            "odt/styles.xml", INDENT=f"{indent / _TWIPS:.2f}cm", LANGUAGE=_language(language)
        ),
    }


_BACKWARDS: Final = (
    '<style:style style:name="Backwards" style:family="paragraph" '
    'style:parent-style-name="Bibliography_20_1"><style:paragraph-properties '
    'style:writing-mode="rl-tb"/></style:style>'
)


def _language(tag: str) -> str:
    base, _, region = tag.partition("-")
    country = region if len(region) == 2 else "none"
    return f"fo:language={quoteattr(base or 'none')} fo:country={quoteattr(country.upper())}"


def _entry(tree: Tree, language: str, styles: dict[str, str]) -> str:
    spans = "".join(_span(piece, language, styles) for piece in pieces(tree))
    style = "Backwards" if is_right_to_left(tree) else "Bibliography_20_1"
    return f'<text:p text:style-name="{style}">{spans}</text:p>'


def _span(piece: Piece, language: str, styles: dict[str, str]) -> str:
    if piece.text == TAB:
        return "<text:tab/>"
    if piece.text == BREAK:
        return "<text:line-break/>"
    found = [_PROPERTIES[one] for one in piece.formats if one in _PROPERTIES]
    if language:
        found.append(_language(language))
    inner = _spaced(escape(piece.text))
    if found:
        name = styles.setdefault(" ".join(found), f"T{len(styles) + 1}")
        inner = f'<text:span text:style-name="{name}">{inner}</text:span>'
    if not piece.link:
        return inner
    return (
        f'<text:a xlink:type="simple" xlink:href={quoteattr(piece.link)} '
        f'text:style-name="Internet_20_link">{inner}</text:a>'
    )


def _spaced(text: str) -> str:
    """Keep spaces that OpenDocument would fold: those at the ends, and doubled ones (6.1.2)."""
    lead, trail = len(text) - len(text.lstrip(" ")), len(text) - len(text.rstrip(" "))
    core = text.strip(" ").replace("  ", " <text:s/>")
    if not core:
        return "<text:s/>" * len(text)
    return "<text:s/>" * lead + core + "<text:s/>" * trail
