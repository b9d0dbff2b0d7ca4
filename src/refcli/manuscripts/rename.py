"""Keys of texts that follow the keys of a library: ``[@old]`` becomes ``[@new]``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from refcli.errors import InputError
from refcli.manuscripts.documents.flow import Flow
from refcli.manuscripts.documents.flow_edits import Change, by_part
from refcli.manuscripts.documents.text import replaced
from refcli.manuscripts.documents.xml_tokens import escaped
from refcli.manuscripts.documents.zipped import Archive
from refcli.manuscripts.kind_names import is_manuscript
from refcli.manuscripts.model import Citation, Manuscript, Place
from refcli.manuscripts.scan import scan
from refcli.manuscripts.splicing import Edit, spliced

__all__ = ["Renamed", "renamed_in", "texts_in"]


class Renamed(NamedTuple):
    """A file with other keys."""

    path: Path
    old: bytes
    new: bytes
    places: list[tuple[Place, str]]
    """Where keys changed, and the key that stood there."""


def texts_in(paths: Iterable[str]) -> Iterator[Path]:
    """Give the manuscripts that paths name; of a folder, all below it.

    Raises InputError where a path is none.
    """
    for name in paths:
        path = Path(name)
        if path.is_dir():
            for one in sorted(path.rglob("*")):
                hidden = any(part.startswith((".", "~$")) for part in one.relative_to(path).parts)
                made = one.suffix.lower() in (".aux", ".bcf", ".html", ".htm")
                if is_manuscript(str(one)) and one.is_file() and not hidden and not made:
                    yield one
        elif path.is_file():
            yield path
        else:
            raise InputError("{name}: no such file or directory", name=name)


def renamed_in(paths: Iterable[str], keys: Mapping[str, str]) -> list[Renamed]:
    """Return the files below these paths that cite old keys, with the new ones; none is written.

    A file that one of them takes in is read with it. Raises InputError where one cannot be read.
    """
    found: dict[Path, Renamed] = {}
    for path in texts_in(paths):
        whole = scan(path)
        for own in dict.fromkeys(source.path for source in whole.sources):
            real = Path(own)
            if real.resolve() not in found and (one := _renamed(whole, real, keys)):
                found[real.resolve()] = one
    return list(found.values())


def _renamed(whole: Manuscript, path: Path, keys: Mapping[str, str]) -> Renamed | None:
    places = []
    edits: set[Edit] = set()
    fields: list[Citation] = []
    for citation in whole.citations:
        source = whole.sources[citation.source]
        if source.path != str(path):
            continue
        for item in citation.items:
            if item.key not in keys:
                continue
            end = item.start + len(item.key)
            places.append((source.place(item.start), item.key))
            if source.text[item.start : end] == item.key:
                edits.add(Edit(citation.source, item.start, end, keys[item.key]))
            else:
                fields.append(citation)
    if not places:
        return None
    data = path.read_bytes()
    return Renamed(path, data, _written(whole, data, sorted(edits), fields, keys), places)


def _written(
    whole: Manuscript,
    data: bytes,
    edits: list[Edit],
    fields: list[Citation],
    keys: Mapping[str, str],
) -> bytes:
    if whole.kind not in ("docx", "odt"):
        own = replace(whole, inclusions=[])
        if edits and whole.kind != "notebook":
            source = whole.sources[edits[0].source]
            own = replace(own, sources=[source])
            edits = [one._replace(source=0) for one in edits]
        return spliced(own, edits, data)
    changed = replaced(whole, data, edits)
    if not fields:
        return changed
    from refcli.manuscripts.scan import scan_bytes

    again = scan_bytes(changed, whole.sources[0].path)
    flows: list[Flow] = [source.map for source in again.sources]
    changes: dict[int, list[Change]] = {}
    for number, flow in enumerate(flows):
        for one in flow.fields:
            if one.cited and any(item.key in keys for item in one.cited.items):
                xml = flow.xml[one.start : one.end]
                changes.setdefault(number, []).append((one.start, one.end, _in_code(xml, keys)))
    return Archive(changed, whole.sources[0].path).replaced(by_part(changes, flows))


def _in_code(xml: str, keys: Mapping[str, str]) -> str:
    """Return the XML of a field with other keys in its JSON."""
    for old, new in keys.items():
        quoted = escaped(json.dumps(old, ensure_ascii=False))
        plain = json.dumps(old, ensure_ascii=False)
        for quote, value in (("&quot;", quoted), ('"', plain)):
            made = json.dumps(new, ensure_ascii=False)
            made = escaped(made) if quote == "&quot;" else made
            pattern = rf"({quote}(?:citation-key|id){quote}:\s*){re.escape(value)}"
            xml = re.sub(pattern, rf"\g<1>{made.replace(chr(92), chr(92) * 2)}", xml)
    return xml
