"""Writing into .odt: Zotero's reference marks, notes, the list (OpenDocument 1.3 part 3)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from refcli.csl.tree import Node, Text, Tree, plain
from refcli.errors import RequestError
from refcli.manuscripts.documents.flow import Field, Flow
from refcli.manuscripts.documents.flow_edits import Change
from refcli.manuscripts.documents.xml_tokens import escaped
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.documents.zotero_code import citation_code, list_code, mark_id
from refcli.manuscripts.filled import Options
from refcli.manuscripts.lists import Spot, heading_for, language_for
from refcli.manuscripts.model import Citation, Manuscript
from refcli.manuscripts.notes import gone_before, mark_for
from refcli.manuscripts.printing import Printed
from refcli.manuscripts.splicing import spliced_text

__all__ = ["OdtWriter"]

_STYLES: Final = {
    ("font-style", "italic"): ("RefcliItalic", 'fo:font-style="italic"'),
    ("font-style", "oblique"): ("RefcliItalic", 'fo:font-style="italic"'),
    ("font-weight", "bold"): ("RefcliBold", 'fo:font-weight="bold"'),
    ("font-variant", "small-caps"): ("RefcliSmallCaps", 'fo:font-variant="small-caps"'),
    ("text-decoration", "underline"): (
        "RefcliUnderline",
        'style:text-underline-style="solid" style:text-underline-width="auto"',
    ),
    ("vertical-align", "sup"): ("RefcliSup", 'style:text-position="super 58%"'),
    ("vertical-align", "sub"): ("RefcliSub", 'style:text-position="sub 58%"'),
}


class OdtWriter:
    """Writes into a document of LibreOffice."""

    def __init__(
        self, archive: Archive, whole: Manuscript, printed: Printed, options: Options
    ) -> None:
        self.whole = whole
        self.printed = printed
        self.options = options
        self.flow: Flow = whole.sources[0].map
        self.t: str = self.flow.prefix
        self.starts: list[int] = self.flow.starts()
        self.changes: list[Change] = []
        self.language = language_for(whole, options.locale or "")
        self.fields: dict[int, Field] = {
            self.starts[one.paragraph] + one.at: one for one in self.flow.fields if one.cited
        }
        self.note_count: int = len(self.flow.notes)
        self.made_notes: list[int] = self._places(f'<{self.t}note {self.t}id="refcli')
        self.note_ends: list[int] = self._places(f"</{self.t}note>")

    def take(self, source: int, changes: list[Change]) -> None:
        """Keep changes."""
        self.changes += changes

    def citation(self, place: int, citation: Citation, tree: Tree) -> list[Change] | None:
        """Return the changes for a citation, None where it cannot be written."""
        typed = citation.form in ("keys", "scannable")
        own = None if typed else self.fields.get(citation.start)
        new = self._citation(place, citation, tree, own.code if own else "")
        if own is not None:
            if around := self._made_note(own):
                return self._out_of_its_note(own, around, new)
            if own.parents[0] != own.parents[1] or own.last_paragraph not in (-1, own.paragraph):
                return None
        if (changes := self._as_mark(place, citation, own, new)) is not None:
            return changes
        if own is not None:
            return [(own.start, own.end, new)]
        number = bisect_right(self.starts, citation.start) - 1
        begin = self.starts[number]
        return self._in_text(number, citation.start - begin, citation.end - begin, new)

    def _as_mark(
        self, place: int, citation: Citation, own: Field | None, new: str
    ) -> list[Change] | None:
        """Put the mark of a new note where marks stand; None where it stays where the cite was."""
        if place not in self.printed.notes or place in self.printed.authors:
            return None
        text = self.whole.sources[citation.source].text
        mark = mark_for(text, citation.start, citation.end, self.language)
        number = bisect_right(self.starts, citation.start) - 1
        begin = self.starts[number]
        if mark.start < begin or (mark.start, mark.end) == (citation.start, citation.end):
            return None
        marked = f"{escaped(mark.before)}{new}"
        if own is None:
            return self._in_text(number, mark.start - begin, mark.end - begin, marked)
        before = self._in_text(number, mark.start - begin, citation.start - begin, "")
        after = self._in_text(number, citation.end - begin, mark.end - begin, "")
        if before is None or after is None:
            return None
        return [*before, (own.start, own.end, marked), *after]

    def _out_of_its_note(self, own: Field, around: tuple[int, int], new: str) -> list[Change]:
        """Put a citation that was a note behind a space, and before the punctuation."""
        note = self.flow.note_of(own.paragraph)
        mark = self.flow.mark_of(note[0]) if note else None
        if mark is None:
            return [(*around, new)]
        number, at = mark
        text = self.flow.paragraphs[number].text[:at]
        punctuation = gone_before(text, self.language)
        taken = self._in_text(number, at - len(punctuation), at, "")
        if taken is None:
            punctuation, taken = "", []
        left = text[: at - len(punctuation)]
        lead = " " if left and not left[-1].isspace() else ""
        return [*taken, (*around, f"{lead}{new}{escaped(punctuation)}")]

    def _made_note(self, own: Field) -> tuple[int, int] | None:
        """Return a note that ``fill`` made for a citation, for a style without notes."""
        if self.printed.is_note:
            return None
        xml = self.flow.xml
        number = bisect_left(self.made_notes, own.start) - 1
        at = bisect_left(self.note_ends, own.start)
        if number < 0 or at == len(self.note_ends):
            return None
        start, end = self.made_notes[number], self.note_ends[at]
        if end < own.end or (at and self.note_ends[at - 1] > start):
            return None
        tags = re.sub(r"<[^<>]*>", "", xml[start : own.start] + xml[own.end : end])
        return (start, end + len(f"</{self.t}note>")) if tags.strip().isdecimal() else None

    def _places(self, written: str) -> list[int]:
        return [match.start() for match in re.finditer(re.escape(written), self.flow.xml)]

    def _in_text(self, number: int, at: int, stop: int, new: str) -> list[Change] | None:
        pieces = self.flow.paragraphs[number].pieces_between(at, stop) if at < stop else []
        if not pieces:
            return None if at < stop else []
        changes = []
        for piece in pieces:
            if piece.start == piece.end:
                tag = re.compile(r"<[^<>]*/>").match(self.flow.xml, piece.start)
                if tag is None or piece.at < at or piece.at + len(piece.text) > stop:
                    return None
                changes.append((piece.start, tag.end(), new))
            elif not self.flow.is_text(piece):
                return None
            else:
                changes.append((*self.flow.raw_span(piece, at, stop), new))
            new = ""
        return changes

    def _citation(self, place: int, citation: Citation, tree: Tree, old: str) -> str:
        number = self.printed.notes.get(place, 0)
        result = self._spans(tree)
        if not self.options.plain:
            code = citation_code(
                citation,
                tree,
                self.printed.records,
                place=place,
                note=self.printed.indexes.get(place, 0),
                old=old,
            )
            result = self._marked(f"{code} {_old_id(old) or mark_id(code)}", result)
        if not number:
            return result
        self.note_count += 1
        t = self.t
        author = self.printed.authors.get(place)
        lead = self._spans(author) if author else ""
        return (
            f'{lead}<{t}note {t}id="refcli{number}" {t}note-class="footnote">'
            f"<{t}note-citation>{self.note_count}</{t}note-citation><{t}note-body>"
            f'<{t}p {t}style-name="Footnote">{result}</{t}p></{t}note-body></{t}note>'
        )

    def _marked(self, name: str, inner: str) -> str:
        t, quoted = self.t, escaped(name)
        return (
            f'<{t}reference-mark-start {t}name="{quoted}"/>{inner}'
            f'<{t}reference-mark-end {t}name="{quoted}"/>'
        )

    def _spans(self, nodes: Sequence[Node]) -> str:
        parts = []
        for node in nodes:
            if isinstance(node, Text):
                parts.append(self._text(node.text))
                continue
            inner = self._spans(node.children)
            known = _STYLES.get((node.kind, node.value))
            if known and inner:
                inner = f'<{self.t}span {self.t}style-name="{known[0]}">{inner}</{self.t}span>'
            if node.value == "left-margin" and not plain(node.children).endswith(" "):
                inner += " "
            parts.append(inner)
        return "".join(parts)

    def _text(self, text: str) -> str:
        """Return text in which spaces that stand together all count (6.1.2)."""
        spaces = re.compile(r"(?<= ) +")
        return spaces.sub(lambda m: f'<{self.t}s {self.t}c="{len(m[0])}"/>', escaped(text))

    def list_at(self, spot: Spot) -> None:
        """Write the list."""
        flow = self.flow
        first = bisect_right(self.starts, spot.start) - 1
        if spot.how == "marker":
            own = next((one for one in flow.fields if one.is_list), None)
            last = bisect_right(self.starts, max(spot.start, spot.end - 1)) - 1
            begin, end = flow.paragraphs[first].start, flow.paragraphs[last].end
            style, name = flow.paragraphs[first].style, ""
            if own is not None and own.stop < own.at:
                begin, end, name = own.start, own.end, own.code
            self.changes = [one for one in self.changes if not begin <= one[0] < end]
            self.changes.append((begin, end, self._list(style, name)))
        elif spot.how == "heading":
            at = flow.paragraphs[first].end
            last = bisect_right(self.starts, max(spot.start, spot.section_end - 1)) - 1
            self._check_typed(first, last)
            self.changes.append((at, at, self._list("", "")))
        else:
            title = escaped(heading_for(self.whole, self.options.locale or ""))
            at = flow.xml.rfind("</office:text>")
            if at < 0:
                raise RequestError(
                    "{path}: a document without a text", path=self.whole.sources[0].path
                )
            lead = f'<{self.t}h {self.t}outline-level="1">{title}</{self.t}h>'
            self.changes.append((at, at, lead + self._list("", "")))

    def _check_typed(self, first: int, last: int) -> None:
        from refcli.parse import find_references

        section = [self.flow.paragraphs[place] for place in range(first + 1, last + 1)]
        lines = [one for one in section if one.text.strip()]
        texts = "\n".join(one.text.strip() for one in lines)
        if not lines or not find_references(f"References\n\n{texts}\n"):
            return
        if not self.options.force:
            place = self.whole.sources[0].place(self.starts[first + 1])
            raise RequestError(
                "{place}: a list was typed here by hand, {count} paragraphs that would be lost "
                "({text} …); replace it with --force, or name another place with --list-at",
                place=place,
                count=len(lines),
                text=lines[0].text.strip()[:60],
            )
        self.changes += [(one.start, one.end, "") for one in lines]

    def _list(self, style: str, name: str) -> str:
        t = self.t
        style = style or "Bibliography_20_1"
        paragraphs = "".join(
            f'<{t}p {t}style-name="{escaped(style)}">{self._spans(tree)}</{t}p>'
            for _, tree in self.printed.entries
        )
        if self.options.plain:
            return paragraphs
        code = list_code(self.whole.uncited, self.printed.records, old=name)
        name = f"{code} {_old_id(name) or mark_id(code)}"
        return f'<{t}section {t}name="{escaped(name)}">{paragraphs}</{t}section>'

    def parts(self) -> dict[str, bytes]:
        """Return the part that is new, with the styles that its texts need."""
        xml = spliced_text(self.flow.xml, self.changes)
        return {self.flow.name: _with_styles(xml).encode(self.flow.encoding)}


_DEFINITION: Final = re.compile(
    r'<style:style style:name="Refcli\w+" style:family="text"><style:text-properties [^<>]*/>'
    r"</style:style>"
)


def _with_styles(xml: str) -> str:
    """Return content.xml with those of our styles that it uses, and no others."""
    bare = _DEFINITION.sub("", xml)
    used = set(re.findall(r'style-name="(Refcli\w+)"', bare))
    if bare == xml and not used:
        return xml
    bare = bare.replace("<office:automatic-styles></office:automatic-styles>", _EMPTY)
    known = dict(sorted(set(_STYLES.values())))
    new = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties '
        f"{properties}/></style:style>"
        for name, properties in known.items()
        if name in used
    )
    if not new:
        return bare
    if (at := bare.find("</office:automatic-styles>")) >= 0:
        return bare[:at] + new + bare[at:]
    whole = f"<office:automatic-styles>{new}</office:automatic-styles>"
    if _EMPTY in bare:
        return bare.replace(_EMPTY, whole, 1)
    at = bare.find("<office:body")
    return bare[:at] + whole + bare[at:]


_EMPTY: Final = "<office:automatic-styles/>"


def _old_id(code: str) -> str:
    """Return the letters that name a mark that stands already."""
    match = re.search(r"\bRND\w+\s*$", code)
    return match[0].strip() if match else ""
