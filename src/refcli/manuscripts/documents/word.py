"""Writing into .docx: fields, footnotes, the list (ECMA-376 part 1, 17.11, 17.16; part 2)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple

from refcli.csl.tree import Tree
from refcli.errors import RequestError
from refcli.manuscripts.documents import word_runs
from refcli.manuscripts.documents.flow import Field, Flow
from refcli.manuscripts.documents.flow_edits import Change, by_part, in_runs, without
from refcli.manuscripts.documents.xml_tokens import checked_text
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.documents.zotero_code import citation_code, list_code
from refcli.manuscripts.filled import Options
from refcli.manuscripts.lists import Spot, heading_for, language_for
from refcli.manuscripts.model import Citation, Manuscript
from refcli.manuscripts.notes import gone_before, mark_for
from refcli.manuscripts.printing import Printed

__all__ = ["DocxWriter"]


class _Back(NamedTuple):
    """A citation that goes back from its note into the text: its runs, and what else changes."""

    runs: str
    changes: list[Change]


class DocxWriter:
    """Writes into a Word document."""

    def __init__(
        self, archive: Archive, whole: Manuscript, printed: Printed, options: Options
    ) -> None:
        self.archive = archive
        self.whole = whole
        self.printed = printed
        self.options = options
        self.flows: list[Flow] = [source.map for source in whole.sources]
        self.starts: list[list[int]] = [flow.starts() for flow in self.flows]
        self.changes: dict[int, list[Change]] = {}
        self.fields: dict[tuple[int, int], Field] = {
            (number, starts[one.paragraph] + one.at): one
            for number, (flow, starts) in enumerate(zip(self.flows, self.starts, strict=True))
            for one in flow.fields
            if one.cited
        }
        self.notes: list[str] = []
        self.language = language_for(whole, options.locale or "")
        self.first_note: int = 1
        if printed.is_note:
            self.first_note = 1 + max(
                (
                    int(name)
                    for flow in self.flows
                    for name, *_ in flow.ids
                    if re.fullmatch(r"\d{1,9}", name)
                ),
                default=0,
            )

    @property
    def w(self) -> str:
        """The prefix of Word's own elements, with its colon."""
        return self.flows[0].prefix

    def take(self, source: int, changes: list[Change]) -> None:
        """Keep changes of a part."""
        self.changes.setdefault(source, []).extend(changes)

    def citation(self, place: int, citation: Citation, tree: Tree) -> list[Change] | None:
        """Return the changes for a citation, None where it cannot be written."""
        flow = self.flows[citation.source]
        typed = citation.form in ("keys", "scannable")
        own = None if typed else self.fields.get((citation.source, citation.start))
        old = own.code if own else ""

        starts = self.starts[citation.source]
        number = bisect_right(starts, citation.start) - 1
        begin = starts[number]
        pieces = flow.paragraphs[number].pieces_between(
            citation.start - begin, citation.end - begin
        )
        parent = own.parents[0] if own else pieces[0].run.parent if pieces else -1
        # A link may stand in a paragraph, not in a tracked insertion or in another link.
        linked = bool(re.compile(rf"<{self.w}p[ >]").match(flow.xml, max(parent, 0)))

        def new(properties: str) -> str:
            return self._runs(place, citation, tree, properties, old, linked=linked)

        if own is not None and self._out_of_its_note(citation, own, new):
            return []
        if (changes := self._as_mark(place, citation, own, new)) is not None:
            return changes
        if own is not None:
            return self._refilled(flow, own, new)
        return in_runs(
            flow, flow.paragraphs[number], citation.start - begin, citation.end - begin, new
        )

    def _as_mark(
        self, place: int, citation: Citation, own: Field | None, new: Callable[[str], str]
    ) -> list[Change] | None:
        """Put the mark of a new note where marks stand; None where it stays where the cite was."""
        if place not in self.printed.notes or place in self.printed.authors:
            return None
        source = self.whole.sources[citation.source]
        mark = mark_for(source.text, citation.start, citation.end, self.language)
        starts, flow = self.starts[citation.source], self.flows[citation.source]
        number = bisect_right(starts, citation.start) - 1
        begin, paragraph = starts[number], flow.paragraphs[number]
        if mark.start < begin or (mark.start, mark.end) == (citation.start, citation.end):
            return None

        def marked(properties: str) -> str:
            lead = word_runs.text_run(mark.before, properties, self.w) if mark.before else ""
            return lead + new(properties)

        if own is None:
            return in_runs(flow, paragraph, mark.start - begin, mark.end - begin, marked)
        parts = (
            without(flow, paragraph, mark.start - begin, citation.start - begin),
            self._refilled(flow, own, marked),
            without(flow, paragraph, citation.end - begin, mark.end - begin),
        )
        if any(part is None for part in parts):
            return None
        return [change for part in parts for change in part or ()]

    def _out_of_its_note(self, citation: Citation, own: Field, new: Callable[[str], str]) -> bool:
        """Put a citation into the text whose note holds nothing else, for a style without notes.

        Only notes that ``fill`` made itself are taken away.
        """
        flow = self.flows[citation.source]
        if self.printed.is_note or not citation.note or flow.name != _NOTES:
            return False
        if citation.mode == "narrative":
            return False
        found = flow.note_of(own.paragraph)
        if found is None or found[2] - found[1] != 1:
            return False
        paragraph = flow.paragraphs[own.paragraph]
        if paragraph.text[: own.at].strip() or paragraph.text[own.stop :].strip():
            return False
        at, mark = self._mark_of(found[0])
        note = self._note_element(flow, found[0])
        if at < 0 or note is None:
            return False
        back = self._before_punctuation(found[0], new)
        self.take(0, [*back.changes, (at, at + len(mark), back.runs)])
        self.take(citation.source, [(*note, "")])
        return True

    def _before_punctuation(self, name: str, new: Callable[[str], str]) -> _Back:
        """Put a citation that was a note behind a space, and before the punctuation."""
        flow = self.flows[0]
        mark = flow.mark_of(name)
        if mark is None:
            return _Back(new(""), [])
        number, at = mark
        text = flow.paragraphs[number].text[:at]
        punctuation = gone_before(text, self.language)
        taken = without(flow, flow.paragraphs[number], at - len(punctuation), at)
        if taken is None:
            punctuation, taken = "", []
        left = text[: at - len(punctuation)]
        lead = word_runs.text_run(" ", "", self.w) if left and not left[-1].isspace() else ""
        tail = word_runs.text_run(punctuation, "", self.w) if punctuation else ""
        return _Back(f"{lead}{new('')}{tail}", taken)

    def _mark_of(self, name: str) -> tuple[int, str]:
        """Return where in the text a note that ``fill`` made is marked, -1 for nowhere, and how."""
        if not name.isdecimal():
            return -1, ""
        mark = word_runs.footnote_mark(int(name), self.w)
        return self._marks.get(mark, -1), mark

    @cached_property
    def _marks(self) -> dict[str, int]:
        written = re.escape(word_runs.footnote_mark(0, self.w)).replace('"0"', r'"\d+"')
        found = re.finditer(written, self.flows[0].xml)
        return {match[0]: match.start() for match in reversed(list(found))}

    def _note_element(self, flow: Flow, name: str) -> tuple[int, int] | None:
        start = self._notes.get(name, -1)
        end = flow.xml.find(f"</{self.w}footnote>", max(start, 0))
        return None if start < 0 or end < 0 else (start, end + len(f"</{self.w}footnote>"))

    @cached_property
    def _notes(self) -> dict[str, int]:
        """Where each footnote begins in the part of the notes, by its name."""
        xml = next((flow.xml for flow in self.flows if flow.name == _NOTES), "")
        found = re.finditer(rf'<{self.w}footnote {self.w}id="([^"<>]*)">', xml)
        return {match[1]: match.start() for match in reversed(list(found))}

    def _refilled(self, flow: Flow, own: Field, new: Callable[[str], str]) -> list[Change] | None:
        if own.parents[0] != own.parents[1] or own.last_paragraph != own.paragraph:
            return None
        xml = flow.xml[own.start : own.end]
        first = xml.find("fldChar")
        last = xml.rfind("fldChar")
        text = re.compile(rf"<{flow.prefix}t[ >]")
        if own.code and (text.search(xml[: max(first, 0)]) or text.search(xml[max(last, 0) :])):
            return None
        return [(own.start, own.end, new(own.properties))]

    def _runs(
        self,
        place: int,
        citation: Citation,
        tree: Tree,
        properties: str,
        old: str,
        *,
        linked: bool,
    ) -> str:
        number = self.printed.notes.get(place, 0)
        note = self.printed.indexes.get(place, 0)
        code = citation_code(citation, tree, self.printed.records, place=place, note=note, old=old)
        w = self.w
        if not number:
            result = word_runs.runs(tree, properties, w)
            if linked:
                result = self._linked(citation, result)
            return result if self.options.plain else word_runs.field(code, result, properties, w)
        result = word_runs.runs(tree, "", w)
        inner = result if self.options.plain else word_runs.field(code, result, "", w)
        name = self.first_note + len(self.notes)
        self.notes.append(self._note(name, inner))
        author = self.printed.authors.get(place)
        lead = word_runs.runs(author, properties, w) if author else ""
        return f"{lead}{word_runs.footnote_mark(name, w)}"

    def _linked(self, citation: Citation, result: str) -> str:
        """Let a citation of one work lead to its entry."""
        if not self.options.links or len(citation.items) > 1:
            return result
        anchor = word_runs.anchor(citation.items[0].key)
        return f'<{self.w}hyperlink {self.w}anchor="{anchor}">{result}</{self.w}hyperlink>'

    def _note(self, name: int, inner: str) -> str:
        w = self.w
        mark = (
            f'<{w}r><{w}rPr><{w}vertAlign {w}val="superscript"/></{w}rPr><{w}footnoteRef/></{w}r>'
        )
        style = "FootnoteText" if self._has_style("FootnoteText") else ""
        space = word_runs.text_run(" ", "", w)
        body = word_runs.paragraph(f"{mark}{space}{inner}", style, w)
        return f'<{w}footnote {w}id="{name}">{body}</{w}footnote>'

    def _has_style(self, name: str) -> bool:
        if "word/styles.xml" not in self.archive.names:
            return False
        return f'styleId="{name}"'.encode() in self.archive.read("word/styles.xml")

    def list_at(self, spot: Spot) -> None:
        """Write the list: in the place of the old one, under its heading, at the end."""
        flow = self.flows[spot.source]
        starts = self.starts[spot.source]
        first = bisect_right(starts, spot.start) - 1
        if spot.how == "marker":
            last = bisect_right(starts, max(spot.start, spot.end - 1)) - 1
            own = next((f for f in flow.fields if f.is_list and f.paragraph == first), None)
            if own is not None:
                last = max(own.last_paragraph, own.paragraph)
            style = flow.paragraphs[first].style
            begin, end = flow.paragraphs[first].start, flow.paragraphs[last].end
            if own is not None and not own.code:
                begin, end = own.start, own.end
            new = self._list(style if own is None or own.code else "")
            self.changes[spot.source] = [
                one for one in self.changes.get(spot.source, []) if not begin <= one[0] < end
            ]
            self.take(spot.source, [(begin, end, new)])
            return
        if spot.how == "heading":
            self._under_heading(flow, spot, first)
            return
        body = [one for one in flow.paragraphs if not one.hidden]
        if not body:
            raise RequestError(
                "{path}: a document without a paragraph", path=self.whole.sources[0].path
            )
        at = self._end_of_body(flow)
        title = heading_for(self.whole, self.options.locale or "")
        style = "Heading1" if self._has_style("Heading1") else ""
        lead = word_runs.paragraph(word_runs.text_run(title, "", self.w), style, self.w)
        self.take(spot.source, [(at, at, lead + self._list(""))])

    def _end_of_body(self, flow: Flow) -> int:
        """Return where the body ends: before the last section's properties."""
        close = flow.xml.rfind(f"</{flow.prefix}body>")
        found = [
            m.start()
            for m in re.finditer(rf"<{flow.prefix}sectPr[ />]", flow.xml)
            if f"</{flow.prefix}p>" not in flow.xml[m.start() : close]
        ]
        return found[-1] if found else close

    def _under_heading(self, flow: Flow, spot: Spot, first: int) -> None:
        starts = self.starts[spot.source]
        last = bisect_right(starts, max(spot.start, spot.section_end - 1)) - 1
        section = range(first + 1, last + 1)
        typed = self._typed(flow, section)
        at = flow.paragraphs[first].end
        if typed and not self.options.force:
            place = self.whole.sources[spot.source].place(starts[typed[0]])
            begun = flow.paragraphs[typed[0]].text.strip()[:60]
            raise RequestError(
                "{place}: a list was typed here by hand, {count} paragraphs that would be lost "
                "({begun} …); replace it with --force, or name another place with --list-at",
                place=place,
                count=len(typed),
                begun=begun,
            )
        if typed:
            begin, end = flow.paragraphs[typed[0]].start, flow.paragraphs[typed[-1]].end
            self.take(spot.source, [(begin, end, self._list(""))])
            return
        self.take(spot.source, [(at, at, self._list(""))])

    def _typed(self, flow: Flow, section: range) -> list[int]:
        """Return the paragraphs under the heading that are a list typed by hand."""
        from refcli.parse import find_references

        texts = {place: flow.paragraphs[place].text.strip() for place in section}
        lines = [text for text in texts.values() if text]
        if not lines or not find_references("References\n\n" + "\n".join(lines) + "\n"):
            return []
        return [place for place, text in texts.items() if text]

    def _list(self, style: str) -> str:
        w = self.w
        style = style or ("Bibliography" if self._has_style("Bibliography") else "")
        entries = [word_runs.runs(tree, "", w) for _, tree in self.printed.entries]
        if self.options.links:
            entries = [
                word_runs.bookmarked(inner, key, number, w)
                for number, (inner, (key, _)) in enumerate(
                    zip(entries, self.printed.entries, strict=True), _FIRST_BOOKMARK
                )
            ]
        if not self.options.plain:
            old = next((one.code for one in self.flows[0].fields if one.is_list), "")
            code = list_code(self.whole.uncited, self.printed.records, old=old)
            entries[0] = word_runs.field_start(code, "", w) + entries[0]
            entries[-1] += word_runs.field_end("", w)
        return "".join(word_runs.paragraph(entry, style, w) for entry in entries)

    def parts(self) -> dict[str, bytes]:
        """Return the parts that are new."""
        found = by_part(self.changes, self.flows)
        if self.notes:
            found |= self._with_notes(found)
        return found

    def _with_notes(self, found: dict[str, bytes]) -> dict[str, bytes]:
        w = self.w
        notes = "".join(self.notes)
        if _NOTES in self.archive.names:
            old = found.get(_NOTES) or self.archive.read(_NOTES)
            text, encoding = checked_text(old, _NOTES)
            at = text.rfind(f"</{w}footnotes>")
            return {_NOTES: (text[:at] + notes + text[at:]).encode(encoding)}
        namespace = re.search(rf"xmlns:{w.rstrip(':')}=\"([^\"]+)\"", self.flows[0].xml)
        uri = namespace[1] if namespace else ""
        separators = "".join(
            f'<{w}footnote {w}type="{kind}" {w}id="{number}"><{w}p><{w}r><{w}{kind}/></{w}r></{w}p>'
            f"</{w}footnote>"
            for kind, number in (("separator", -1), ("continuationSeparator", 0))
        )
        part = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<{w}footnotes xmlns:{w.rstrip(":")}="{uri}">{separators}{notes}</{w}footnotes>'
        )
        return {
            _NOTES: part.encode("utf-8", "replace"),
            _TYPES: self._inserted(
                _TYPES,
                "</Types>",
                f'<Override PartName="/{_NOTES}" ContentType="application/vnd.openxmlformats-'
                'officedocument.wordprocessingml.footnotes+xml"/>',
            ),
            _RELATIONS: self._inserted(
                _RELATIONS,
                "</Relationships>",
                '<Relationship Id="rIdFootnotes" Type="http://schemas.openxmlformats.org/'
                'officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>',
            ),
        }

    def _inserted(self, part: str, before: str, new: str) -> bytes:
        text, encoding = checked_text(self.archive.read(part), part)
        at = text.rfind(before)
        return (text[:at] + new + text[at:]).encode(encoding) if at >= 0 else text.encode(encoding)


_FIRST_BOOKMARK: Final = 900_000
"""Bookmarks are numbered; Word itself counts from 0."""

_NOTES: Final = "word/footnotes.xml"
_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"
