"""Two versions of a library, of either kind of file, joined: see `three_way`."""

from __future__ import annotations

from pathlib import Path

from refcli.library.stores.opening import is_bibtex
from refcli.library.versions.three_way import Merged

__all__ = ["merge"]


def merge(path: Path, base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """Join two versions of the library that is called ``path``; ``base`` is b"" without a base.

    Raises LibraryError where one of the versions cannot be read as such a library.
    """
    if is_bibtex(path, ours or theirs):
        from refcli.library.versions.bib import merge_bib

        return merge_bib(base, ours, theirs)
    from refcli.library.versions.json import merge_json

    return merge_json(path, base, ours, theirs)
