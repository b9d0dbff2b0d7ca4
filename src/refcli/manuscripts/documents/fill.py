"""Word and LibreOffice documents filled in: citations become Zotero's fields and marks."""

from __future__ import annotations

from typing import Protocol

from refcli.csl.tree import Tree
from refcli.errors import RequestError
from refcli.manuscripts.documents.flow_edits import Change
from refcli.manuscripts.documents.opendocument import OdtWriter
from refcli.manuscripts.documents.word import DocxWriter
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.documents.zotero_code import edited_in_zotero
from refcli.manuscripts.filled import Filled, Options
from refcli.manuscripts.lists import Spot, spot_for
from refcli.manuscripts.model import Citation, Manuscript
from refcli.manuscripts.printing import Printed
from refcli.speech import Message, counted

__all__ = ["fill_document"]

_OURS = ("keys", "zotero", "scannable")
"""The forms of citations that become Zotero's without being asked for."""


class Writer(Protocol):
    """What writes into one kind of document."""

    def citation(self, place: int, citation: Citation, tree: Tree) -> list[Change] | None:
        """Return the changes for a citation, None where it cannot be written."""

    def take(self, source: int, changes: list[Change]) -> None:
        """Keep changes of a part."""

    def list_at(self, spot: Spot) -> None:
        """Write the list."""

    def parts(self) -> dict[str, bytes]:
        """Return the parts that are new."""


def fill_document(whole: Manuscript, data: bytes, printed: Printed, options: Options) -> Filled:
    """Fill a .docx or .odt in; see ``fill``."""
    if options.list_only:
        raise RequestError(
            "--list-only is for text files; the list of a document follows its fields"
        )
    archive = Archive(data, whole.sources[0].path)
    writer: Writer = (DocxWriter if whole.kind == "docx" else OdtWriter)(
        archive, whole, printed, options
    )
    filled = Filled(
        data, entries=len(printed.entries), unknown=printed.unknown, warnings=printed.warnings
    )
    kept: dict[str, int] = {}
    for place, (citation, tree) in enumerate(zip(whole.citations, printed.citations, strict=True)):
        if tree is None:
            continue
        if citation.form not in _OURS and not options.convert:
            kept[citation.form] = kept.get(citation.form, 0) + 1
            continue
        changes = writer.citation(place, citation, tree)
        if changes is None:
            where = whole.place(citation)
            why = Message("stands half in a tracked change or a link; left as it is")
            filled.left.append((where, why))
            continue
        writer.take(citation.source, changes)
        filled.cited += 1
    for form, count in kept.items():
        filled.warnings.append(
            counted(
                "{count} citation of {form} stays as it is; --convert makes it Zotero's",
                "{count} citations of {form} stay as they are; --convert makes them Zotero's",
                count,
                form=form,
            )
        )
    flow = whole.sources[0].map
    if edited := sum(edited_in_zotero(field.code) for field in flow.fields if field.is_list):
        filled.warnings.append(
            counted(
                "{count} change to the list made in Zotero is not in what refcli prints; "
                "Zotero makes it again",
                "{count} changes to the list made in Zotero are not in what refcli prints; "
                "Zotero makes them again",
                edited,
            )
        )
    if printed.entries:
        writer.list_at(spot_for(whole, options.list_at))
    filled.data = archive.replaced(writer.parts())
    return filled
