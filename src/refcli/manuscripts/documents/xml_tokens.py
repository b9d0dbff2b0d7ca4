"""XML as a row of tokens with their places, so that some characters can be changed and no other.

What is read here went through ``text.safe_xml`` first: it is well formed, not nested absurdly,
and declares no entities.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final, NamedTuple

from refcli.errors import InputError
from refcli.text import safe_xml

__all__ = ["Token", "attributes", "checked_text", "escaped", "prefix_of", "raw_places", "tokens"]

_TOKEN: Final = re.compile(
    r"<!--.*?-->|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<\?.*?\?>|<!(?:[^<>\"'\[]|\"[^\"]*\"|'[^']*'|\[[^\]]*\])*>"
    r"|<(?P<close>/?)(?P<name>[^\s/<>!?]+)"
    r"(?P<rest>(?:[^<>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*+)(?P<empty>/?)>"
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(r"([^\s=\"'<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_CHARACTER: Final = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)


class Token(NamedTuple):
    """A tag or a text."""

    kind: str
    """start, end, empty, text."""
    name: str
    rest: str
    """The attributes of a tag as written; the text as it reads."""
    start: int
    end: int


class _Nothing:
    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        pass

    def end(self, name: str) -> None:
        pass

    def characters(self, text: str) -> None:
        pass


def checked_text(data: bytes, name: str) -> tuple[str, str]:
    """Return a part of a document as text, and its encoding.

    Raises InputError where it is no sound XML.
    """
    safe_xml.read(
        data,
        _Nothing(),
        lambda reason, line, _: InputError(
            "{name}, line {line}: {reason}; open it, save it again, try again",
            name=name,
            line=line,
            reason=reason,
        ),
    )
    encoding = "utf-8"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    elif declared := re.match(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)", data):
        encoding = declared[1].decode("ascii")
    try:
        return data.decode(encoding), encoding
    except (LookupError, ValueError) as error:
        raise InputError(
            "{name}: cannot be read as {encoding}", name=name, encoding=encoding
        ) from error


def tokens(xml: str) -> Iterator[Token]:
    """Give the tags and texts of a document in order; comments and the like are left out."""
    for match in _TOKEN.finditer(xml):
        if match["text"] is not None:
            yield Token("text", "", unescape(match["text"]), *match.span())
        elif match["cdata"] is not None:
            yield Token("text", "", match["cdata"], *match.span("cdata"))
        elif match["name"]:
            kind = "end" if match["close"] else "empty" if match["empty"] else "start"
            yield Token(kind, match["name"], match["rest"], *match.span())


def attributes(rest: str) -> dict[str, str]:
    """Return the attributes of a tag by their names as written."""
    return {m[1]: unescape(m[2] if m[2] is not None else m[3]) for m in _ATTRIBUTE.finditer(rest)}


def prefix_of(xml: str, *namespaces: str) -> str:
    """Return the prefix that the root gives to a namespace, with its colon; "" for the default.

    Raises InputError where the namespace is not declared.
    """
    for match in re.finditer(r"xmlns(?::([\w.-]+))?\s*=\s*[\"']([^\"']*)[\"']", xml[:20000]):
        if match[2] in namespaces:
            return f"{match[1]}:" if match[1] else ""
    raise InputError("a document without the elements of its kind")


def raw_places(raw: str, characters: int) -> Sequence[int]:
    """Return where each of so many characters begins in the XML, and where the last one ends.

    ``&amp;`` is one character there.
    """
    if len(raw) == characters:
        return range(characters + 1)
    places = array("Q", (match.start() for match in _CHARACTER.finditer(raw)))
    places.extend([len(raw)] * (characters + 1 - len(places)))
    return places


def escaped(text: str) -> str:
    """Return text as it stands in XML, in attributes, too."""
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "", text)
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )
