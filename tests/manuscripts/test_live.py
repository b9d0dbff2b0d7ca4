"""Typed citations made live: keys in a text, fields in Word."""

from collections.abc import Callable

import pytest

from refcli.errors import RequestError
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from refcli.manuscripts.link import find_links
from refcli.manuscripts.live import Live, made_live
from refcli.manuscripts.scan import scan_bytes
from tests.manuscripts.documents import docx, odt

TEXT = (
    "Ice melts [1].",
    "References",
    "1. Roe J. Ice on lakes. J Cold. 2001; 3 (2): 12–19.",
    "2. Poe E. Snow on roads. J Cold. 2002; 4 (1): 1–9.",
)


def live(data: bytes, name: str, to: str | None = None) -> bytes:
    return whole(data, name, to).data


def whole(data: bytes, name: str, to: str | None = None) -> Live:
    manuscript = scan_bytes(data, name)
    links = find_links(manuscript)
    keys = {1: "roe2001", 2: "poe2002"}
    records = [{**entry.record, "id": keys[n]} for n, entry in enumerate(links.entries, 1)]
    return made_live(manuscript, data, links, keys, records, to=to)


def test_a_text_gets_keys() -> None:
    assert b"Ice melts [@roe2001]." in live("\n\n".join(TEXT).encode(), "old.md")


def test_a_document_gets_fields_or_keys() -> None:
    data = docx(*TEXT)

    (citation, listed) = scan_bytes(live(data, "old.docx"), "live.docx").citations
    assert (listed.mode, [item.key for item in listed.items]) == ("nocite", ["poe2002"])
    assert citation.items[0].record is not None
    (typed,) = scan_bytes(live(data, "old.docx", "keys"), "live.docx").citations
    assert typed.items[0].record is None


def test_a_text_has_no_fields() -> None:
    with pytest.raises(RequestError, match="Word and LibreOffice"):
        live("\n\n".join(TEXT).encode(), "old.md", "fields")


@pytest.mark.parametrize(("name", "made"), [("a.docx", docx), ("a.odt", odt)])
def test_the_list_keeps_what_is_never_cited(name: str, made: Callable[..., bytes]) -> None:
    data = live(made(*TEXT), name)

    # The document is its own memory: another style prints the work without a library.
    again = fill(scan_bytes(data, name), data, [], Options("apa")).data

    for one in (data, again):
        assert "Snow on roads" in scan_bytes(one, name).sources[0].text
    back = fill(scan_bytes(again, name), again, [], Options(whole(made(*TEXT), name).style)).data
    assert back == data


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Ice melts (Roe, 2001).", "apa"),
        ("Ice melts (Roe 2001, 14).", "chicago-author-date"),
        ("Ice melts [1].", "ieee"),
        ("Ice melts (1).", "vancouver"),
        ("Лёд тает [1].", "gost"),
    ],
)
def test_fields_are_printed_as_the_marks_were(text: str, style: str) -> None:
    russian = ("Список литературы", "1. Лебедев И. И. Лёд озёр // Вестник. 2001. Т. 3. С. 1–9.")
    rest = TEXT[1:] if text.isascii() else russian

    assert whole(docx(text, *rest), "a.docx").style == style


def test_a_place_keeps_the_full_stop_that_abbreviates() -> None:
    made = live(docx("Ice melts (Roe 2001, 14f.). Snow (Poe 2002, p. 5.).", *TEXT[1:]), "a.docx")

    assert (
        scan_bytes(made, "a.docx")
        .sources[0]
        .text.startswith("Ice melts (Roe 2001, 14f.). Snow (Poe 2002, 5).")
    )
