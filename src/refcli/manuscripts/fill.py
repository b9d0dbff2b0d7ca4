"""A manuscript filled in: its citations and its list printed by a style, all else as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from refcli.csl.tree import Tree
from refcli.errors import RequestError
from refcli.manuscripts import writers
from refcli.manuscripts.filled import Filled, Options
from refcli.manuscripts.lists import Spot, heading_for, language_for, spot_for
from refcli.manuscripts.model import Citation, Manuscript
from refcli.manuscripts.notes import is_raised, mark_for
from refcli.manuscripts.printing import Printed, print_manuscript
from refcli.manuscripts.resolving import resolved
from refcli.manuscripts.splicing import Edit, spliced
from refcli.record import Record

__all__ = ["fill"]


def fill(
    manuscript: Manuscript, data: bytes, records: Sequence[Record], options: Options
) -> Filled:
    """Fill a manuscript in: ``data`` are the bytes that it was read from.

    A citation with a key that the records lack stays as it is. Raises RequestError where
    nothing is cited, where a list was typed by hand that ``force`` does not allow to replace,
    or for a style that prints no citations; InputError where the result cannot be written.
    """
    whole = resolved(manuscript, records)
    if not whole.citations:
        raise RequestError("{path}: cites nothing that refcli can read", path=whole.sources[0].path)
    locale = options.locale or whole.locale or None
    printed = print_manuscript(
        whole,
        records,
        options.style,
        locale=locale,
        per_entry_language=options.per_entry_language,
    )
    if whole.kind in ("docx", "odt"):
        from refcli.manuscripts.documents.fill import fill_document

        return fill_document(whole, data, printed, options)
    if whole.kind in ("aux", "bcf"):
        raise RequestError("{path}: not a text; fill in the .tex", path=whole.sources[0].path)
    edits = [] if options.list_only else _citation_edits(whole, printed, locale or "")
    edits += _list_edits(whole, printed, options, locale or "")
    return Filled(
        spliced(whole, edits, data),
        sum(tree is not None for tree in printed.citations),
        len(printed.entries),
        printed.unknown,
        warnings=printed.warnings,
    )


def _citation_edits(whole: Manuscript, printed: Printed, locale: str) -> list[Edit]:
    edits = []
    language = language_for(whole, locale)
    for place, (citation, tree) in enumerate(zip(whole.citations, printed.citations, strict=True)):
        if citation.mode == "nocite" and not _in_front_matter(citation):
            if all(one.key not in {u.key for u in printed.unknown} for one in citation.items):
                edits.append(Edit(citation.source, citation.start, citation.end, ""))
        elif tree is not None and _becomes_note(citation, printed):
            edits.append(_note_edit(whole, citation, tree, printed.authors.get(place), language))
        elif tree is not None and is_raised(tree) and writers.has_marks(whole.kind):
            edits.append(_raised_edit(whole, citation, tree, language))
        elif tree is not None:
            text = _written(whole, citation, tree)
            edits.append(Edit(citation.source, citation.start, citation.end, text))
    return edits


def _in_front_matter(citation: Citation) -> bool:
    return len(citation.order) > 1 and citation.order[0] > citation.start


def _becomes_note(citation: Citation, printed: Printed) -> bool:
    return (printed.is_note or citation.mode == "footnote") and not citation.note


def _note_edit(
    whole: Manuscript, citation: Citation, tree: Tree, author: Tree | None, language: str
) -> Edit:
    """Return the change that makes a note of a citation; its ``author`` stays in the sentence.

    A note that the text asks for itself (``\\footcite``) is marked where it was typed.
    """
    note = writers.noted(_written(whole, citation, tree, begins_line=False), whole.kind)
    if author is not None:
        note = f"{_written(whole, citation, author)}{note}"
    as_typed = author is not None or citation.mode == "footnote"
    if as_typed or not writers.has_marks(whole.kind):
        return Edit(citation.source, citation.start, citation.end, note)
    text = whole.sources[citation.source].text
    mark = mark_for(text, citation.start, citation.end, language)
    return Edit(citation.source, mark.start, mark.end, f"{mark.before}{note}{mark.after}")


def _raised_edit(whole: Manuscript, citation: Citation, tree: Tree, language: str) -> Edit:
    """Return the change that puts a raised number where the mark of a note would stand.

    Behind a full stop or a comma, before all else (AMA Manual of Style, 3.6 in its 11th edition).
    """
    text = whole.sources[citation.source].text
    mark = mark_for(text, citation.start, citation.end, language, behind=".,")
    number = _written(whole, citation, tree, begins_line=False)
    return Edit(citation.source, mark.start, mark.end, f"{mark.before}{number}{mark.after}")


def _written(
    whole: Manuscript, citation: Citation, tree: Tree, *, begins_line: bool | None = None
) -> str:
    if begins_line is None:
        text = whole.sources[citation.source].text
        line = text[text.rfind("\n", 0, citation.start) + 1 : citation.start]
        begins_line = _LEAD.fullmatch(line) is not None
    target = citation.items[0].key if len(citation.items) == 1 else ""
    return writers.written(tree, whole.kind, target=target, begins_line=begins_line)


_LEAD: Final = re.compile(r"(?:[\s>*+:|-]|\d+[.)]|\[\^[^\]\s]*\]:|\.\. \[[^\]\s]*\])*")
"""What may stand before the first word of a paragraph: marks of quotations, items and notes."""

_COMMENTS: Final = {
    "markdown": ("<!-- references -->", "<!-- end of references -->"),
    "notebook": ("<!-- references -->", "<!-- end of references -->"),
    "html": ("<!-- references -->", "<!-- end of references -->"),
    "latex": ("% references", "% end of references"),
    "typst": ("// references", "// end of references"),
    "org": ("# references", "# end of references"),
    "rst": (".. references", ".. end of references"),
}
"""What stands around a list that is kept up to date in the source itself."""


def _list_edits(whole: Manuscript, printed: Printed, options: Options, locale: str) -> list[Edit]:
    if not printed.entries:
        return []
    spot = spot_for(whole, options.list_at)
    kind = whole.kind
    source = whole.sources[spot.source]
    text = source.text
    line_end = "\r\n" if "\r\n" in text else "\n"
    body = writers.listed(printed.entries, kind)
    if options.list_only:
        return [_kept(whole, spot, body, line_end, locale)]
    if spot.how == "marker":
        return [_in_marker(whole, spot, body, line_end)]
    if spot.how == "heading":
        start, end = _typed_list(text, spot)
        if start < end and not options.force:
            raise RequestError(_would_be_lost(whole, spot, text[start:end]))
        if start < end:
            return [Edit(spot.source, start, end, body.replace("\n", line_end))]
        after = text[spot.end : spot.section_end]
        gap = "" if after.startswith(("\n\n", "\r\n\r\n")) or not after.strip() else "\n"
        new = f"\n\n{body}{gap}"
        return [Edit(spot.source, spot.end, spot.end, new.replace("\n", line_end))]
    lead = "" if text.endswith("\n") or not text else "\n"
    new = f"{lead}\n{writers.heading(heading_for(whole, locale), kind)}\n\n{body}\n"
    return [_at_end(whole, spot, new.replace("\n", line_end))]


def _at_end(whole: Manuscript, spot: Spot, new: str) -> Edit:
    """Put the list before what ends a text: ``\\end{document}``, ``</body>``."""
    text = whole.sources[spot.source].text
    ending = {"latex": r"\\end\s*\{document\}", "html": r"</body\s*>"}.get(whole.kind)
    found = list(re.finditer(ending, text)) if ending else []
    at = found[0].start() if found else spot.start
    return Edit(spot.source, at, at, new)


def _in_marker(whole: Manuscript, spot: Spot, body: str, line_end: str) -> Edit:
    """Put the list where a marker is: inside of it where it has an inside."""
    old = whole.sources[spot.source].text[spot.start : spot.end]
    new = body
    if old.startswith(":::") and "#refs" in old:
        first, _, rest = old.partition("\n")
        closing = rest.rstrip().rpartition("\n")[2]
        new = f"{first.rstrip()}\n{body}\n{closing.strip()}"
    elif old.startswith("<div"):
        new = f"{old[: old.find('>') + 1]}\n{body}\n</div>"
    return Edit(spot.source, spot.start, spot.end, new.replace("\n", line_end))


def _typed_list(text: str, spot: Spot) -> tuple[int, int]:
    """Return where a list stands under a heading already; an empty span for none."""
    from refcli.parse import find_references

    section = text[spot.end : spot.section_end]
    if not section.strip():
        return spot.end, spot.end
    references = find_references(f"References\n\n{section.strip()}\n")
    if not references:
        return spot.end, spot.end
    lead = len(section) - len(section.lstrip())
    return spot.end + lead, spot.end + len(section.rstrip())


def _would_be_lost(whole: Manuscript, spot: Spot, text: str) -> str:
    place = whole.sources[spot.source].place(spot.start)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first = lines[0][:60] if lines else ""
    return (
        f"{place}: a list was typed here by hand, {len(lines)} lines that would be lost "
        f"({first} …); replace it with --force, or name another place with --list-at"
    )


def _kept(whole: Manuscript, spot: Spot, body: str, line_end: str, locale: str) -> Edit:
    """Return the list between comments: what stands between them is replaced the next time."""
    if whole.kind not in _COMMENTS:
        raise RequestError("--list-only is for Markdown, LaTeX, Typst, Org, reST, HTML, notebooks")
    opening, closing = _COMMENTS[whole.kind]
    text = whole.sources[spot.source].text
    block = f"{opening}\n\n{body}\n\n{closing}"
    found = re.search(
        rf"^{re.escape(opening)}\r?$.*?^{re.escape(closing)}\r?$", text, re.M | re.DOTALL
    )
    if found:
        end = found.end() - (found[0].endswith("\r"))
        return Edit(spot.source, found.start(), end, block.replace("\n", line_end))
    if spot.how == "marker" and whole.kind == "markdown":
        return _in_marker(whole, spot, body, line_end)
    if spot.how == "marker":
        raise RequestError(
            "{sources}: another program makes the list here",
            sources=whole.sources[spot.source].place(spot.start),
        )
    if spot.how == "heading":
        start, end = _typed_list(text, spot)
        if start < end:
            raise RequestError(_would_be_lost(whole, spot, text[start:end]))
        return Edit(spot.source, spot.end, spot.end, f"\n\n{block}".replace("\n", line_end))
    title = writers.heading(heading_for(whole, locale), whole.kind)
    return _at_end(whole, spot, f"\n{title}\n\n{block}\n".replace("\n", line_end))
