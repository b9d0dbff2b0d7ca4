"""Fields and marks of any program: Zotero, Mendeley, EndNote, Word, JabRef.

Each reader takes the code of a field or the name of a mark and gives the cites in it.
"""

from __future__ import annotations

from refcli.manuscripts.fields.cited import Cited

__all__ = ["read_code", "read_mark", "read_tag"]


def read_code(code: str, data: str = "") -> Cited | None:
    """Read the code of a field of Word; ``data`` is what stands packed beside it (EndNote)."""
    if "CSL_CITATION" in code:
        from refcli.manuscripts.fields.csl import read

        return read(code)
    if "EN.CITE" in code:
        from refcli.manuscripts.fields.endnote import read as read_endnote

        return read_endnote(code, data)
    if code.strip().upper().startswith("CITATION "):
        from refcli.manuscripts.fields.word import read as read_word

        return read_word(code)
    return None


def read_tag(tag: str) -> Cited | None:
    """Read the tag of a content control (Mendeley Cite)."""
    if not tag.startswith("MENDELEY_"):
        return None
    from refcli.manuscripts.fields.csl import read_tag

    return read_tag(tag)


def read_mark(name: str) -> Cited | None:
    """Read the name of a reference mark or a bookmark of LibreOffice."""
    if "CSL_CITATION" in name:
        from refcli.manuscripts.fields.csl import read

        return read(name)
    if name.startswith(("JABREF_", "JR_cite")):
        from refcli.manuscripts.fields.jabref import read as read_jabref

        return read_jabref(name)
    return None
