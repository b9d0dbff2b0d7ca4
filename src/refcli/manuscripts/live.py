"""A text whose typed citations become live: keys in a text, fields in Word and LibreOffice."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from refcli.errors import RequestError
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from refcli.manuscripts.link import Links, with_keys
from refcli.manuscripts.model import Manuscript
from refcli.manuscripts.scan import scan_bytes
from refcli.record import Record

__all__ = ["Live", "made_live"]

_WITH_FIELDS: Final = ("docx", "odt")


class Live(NamedTuple):
    """The bytes of a text made live, and what there is to say about it."""

    data: bytes
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
    own = style or ("gost" if links.by_number else "apa")
    path = manuscript.sources[0].path
    filled = fill(scan_bytes(keyed, path), keyed, records, Options(own, force=True))
    return Live(filled.data, filled.warnings)
