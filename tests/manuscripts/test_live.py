"""Typed citations made live: keys in a text, fields in Word."""

import pytest

from refcli.errors import RequestError
from refcli.manuscripts.link import find_links
from refcli.manuscripts.live import made_live
from refcli.manuscripts.scan import scan_bytes
from tests.manuscripts.documents import docx

TEXT = (
    "Ice melts [1].",
    "References",
    "1. Roe J. Ice on lakes. J Cold. 2001; 3 (2): 12–19.",
    "2. Poe E. Snow on roads. J Cold. 2002; 4 (1): 1–9.",
)


def live(data: bytes, name: str, to: str | None = None) -> bytes:
    manuscript = scan_bytes(data, name)
    links = find_links(manuscript)
    keys = {1: "roe2001", 2: "poe2002"}
    records = [{**entry.record, "id": keys[n]} for n, entry in enumerate(links.entries, 1)]
    return made_live(manuscript, data, links, keys, records, to=to).data


def test_a_text_gets_keys() -> None:
    assert b"Ice melts [@roe2001]." in live("\n\n".join(TEXT).encode(), "old.md")


def test_a_document_gets_fields_or_keys() -> None:
    data = docx(*TEXT)

    (citation,) = scan_bytes(live(data, "old.docx"), "live.docx").citations
    assert citation.items[0].record is not None
    (typed,) = scan_bytes(live(data, "old.docx", "keys"), "live.docx").citations
    assert typed.items[0].record is None


def test_a_text_has_no_fields() -> None:
    with pytest.raises(RequestError, match="Word and LibreOffice"):
        live("\n\n".join(TEXT).encode(), "old.md", "fields")
