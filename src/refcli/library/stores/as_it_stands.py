"""Entries of .bib libraries as their files have them, character for character."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from refcli.library.stores.opening import is_bibtex

__all__ = ["as_it_stands"]


def as_it_stands(paths: Sequence[Path], keys: Sequence[str], dialect: str = "") -> str | None:
    """Return the entries with these keys, with the @strings and the parents that they need.

    Of a key that several files have the first file counts. None where that is not what was
    asked for: a file is no .bib file or is of another ``dialect`` (``bibtex``, ``biblatex``; ""
    for any), or a key is in no entry, or asked for twice.
    """
    from refcli.formats.bibtex.editing.layout import learn
    from refcli.formats.bibtex.editing.subset import subset
    from refcli.formats.bibtex.syntax.scan import scan
    from refcli.text.encoding import decode

    if not paths or len(set(keys)) < len(keys):
        return None
    scans = []
    for path in paths:
        data = path.read_bytes() if path.is_file() else None
        if data is None or not is_bibtex(path, data):
            return None
        scans.append(scan(decode(data)[0]))
    known = {block.key for one in scans for block in one.blocks if block.kind == "entry"}
    if not known.issuperset(keys):
        return None
    if dialect and any(learn(one).dialect != dialect for one in scans):
        return None
    return subset(scans, keys)
