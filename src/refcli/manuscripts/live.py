"""A text whose typed citations become live: keys in a text, fields in Word and LibreOffice."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from refcli.errors import RequestError
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from refcli.manuscripts.link import Links, with_keys
from refcli.manuscripts.lists import language_for
from refcli.manuscripts.model import Citation, Item, Manuscript
from refcli.manuscripts.scan import scan_bytes
from refcli.record import Record

__all__ = ["Live", "made_live"]

_WITH_FIELDS: Final = ("docx", "odt")


class Live(NamedTuple):
    """The bytes of a text made live, and what there is to say about it."""

    data: bytes
    style: str = ""
    """The style that its fields are printed in, "" where there are none."""
    warnings: Sequence[str] = ()


def made_live(
    manuscript: Manuscript,
    data: bytes,
    links: Links,
    keys: Mapping[int, str],
    records: Sequence[Record],
    *,
    to: str | None = None,
    style: str | None = None,
) -> Live:
    """Return a text with live citations in the place of the marks that are linked.

    ``data`` are its bytes; ``keys`` gives the citation key of each entry of its list, from 1, in
    the library of ``records``. ``to`` is ``keys`` or ``fields``, by default what its kind of text
    has; fields are printed in ``style``, by default in one of the kind that the text is in. Raises
    RequestError where fields are asked for that a kind of text has not.
    """
    has_fields = manuscript.kind in _WITH_FIELDS
    if to == "fields" and not has_fields:
        raise RequestError("fields are for Word and LibreOffice; a text gets keys")
    keyed = with_keys(manuscript, data, links, keys)
    if to == "keys" or not has_fields:
        return Live(keyed)
    path = manuscript.sources[0].path
    whole = scan_bytes(keyed, path)
    if uncited := tuple(Item(keys[place], 0) for place in links.unlinked):
        # The list keeps what it had: a work that no mark cites was put there by its author.
        end = len(whole.sources[0].text)
        whole.citations.append(Citation(uncited, "nocite", 0, end, end, order=(end + 1,)))
    own = style or style_of(manuscript, links)
    filled = fill(whole, keyed, records, Options(own, force=True))
    return Live(filled.data, own, filled.warnings)


def style_of(manuscript: Manuscript, links: Links) -> str:
    """Return the style that ships with refcli and cites as the marks of a text do.

    Numbers in a text in Russian or another language of Cyrillic letters are GOST's, else those in
    square brackets IEEE's, in round ones Vancouver's, raised ones the AMA's. Names and years with
    a comma between them are the APA's, without one Chicago's.
    """
    marks = [
        manuscript.sources[one.source].text[one.start : one.end] for one in links.links if one.sure
    ]
    if links.by_number:
        if language_for(manuscript, "") in _CYRILLIC:
            return "gost"
        signs = Counter(mark[:1] if mark[:1] in ("[", "(") else "" for mark in marks)
        return _BY_NUMBER[max(signs, key=lambda sign: signs[sign])]
    commas = sum(bool(_COMMA.search(mark)) for mark in marks)
    bare = sum(bool(_NO_COMMA.search(mark)) for mark in marks)
    return "chicago-author-date" if bare > commas else "apa"


_CYRILLIC: Final = ("ru", "uk", "be", "kk", "bg", "mk", "sr")
_BY_NUMBER: Final = {"[": "ieee", "(": "vancouver", "": "ama"}
_COMMA: Final = re.compile(r"[^\W\d]\.?, (?:1[5-9]|20)\d\d")
_NO_COMMA: Final = re.compile(r"[^\W\d]\.? (?:1[5-9]|20)\d\d")
