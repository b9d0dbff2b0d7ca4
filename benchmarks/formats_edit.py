"""Byte-exactness: one field of each entry in turn, an entry added and removed, no change at all."""

import time

from refcli.errors import LibraryError
from refcli.formats.bibtex.editing import edit
from refcli.formats.bibtex.syntax.blocks import Block
from refcli.formats.bibtex.syntax.scan import scan
from tests.formats.interop import INTEROP, Corpus

NEW = {
    "id": "zzz2001new",
    "type": "article-journal",
    "title": "Новая статья о DNA",
    "author": [{"family": "Doe", "given": "J."}],
    "issued": {"date-parts": [[2001, 2]]},
}


def main() -> None:
    """Print how many edits left every other byte as it was."""
    if not INTEROP.exists():
        print("needs ../shared/interop")
        return
    begun = time.perf_counter()
    names = ("files", "saved", "edits", "exact", "refused", "damaged", "added", "undone")
    counts = dict.fromkeys(names, 0)
    corpus = Corpus(INTEROP / "dev")
    for entry in corpus.entries:
        if entry["format"] == "bib":
            _measure(corpus.data(entry), counts)
    print(f"no-op save identical: {counts['saved']} of {counts['files']} files")
    print(f"other bytes identical: {counts['exact']} of {counts['edits']} one-field edits")
    print(f"refused, the entry being damaged: {counts['refused']}")
    print(f"refused to add, the file being damaged: {counts['damaged']}")
    print(f"entry added and removed gives the file back: {counts['undone']} of {counts['added']}")
    print(f"{time.perf_counter() - begun:.0f} s")


def _measure(data: bytes, counts: dict[str, int]) -> None:
    source, codec = edit.decode(data)
    counts["files"] += 1
    counts["saved"] += edit.encode(source, codec) == data
    blocks = [block for block in scan(source).blocks if block.kind == "entry"]
    keys = [block.key for block in blocks]
    for block in blocks:
        if block.fields and keys.count(block.key) == 1:
            _edit_field(source, block, counts)
    try:
        added = edit.add_entry(source, NEW)
    except LibraryError:
        counts["damaged"] += 1
        return
    counts["added"] += 1
    counts["undone"] += edit.remove_entry(added, str(NEW["id"])) == source


def _edit_field(source: str, block: Block, counts: dict[str, int]) -> None:
    name = block.fields[len(block.fields) // 2].name
    field = next(field for field in block.fields if field.name.lower() == name.lower())
    try:
        changed = edit.set_field(source, block.key, name, "New {Value} 5")
    except LibraryError:
        counts["refused"] += 1
        return
    before, after = source[: field.value_start], source[field.value_end :]
    counts["edits"] += 1
    counts["exact"] += (
        changed.startswith(before)
        and changed.endswith(after)
        and len(changed) > len(before) + len(after)
    )
