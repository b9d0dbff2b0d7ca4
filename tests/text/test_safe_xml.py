"""XML is read through one door: its limits hold in every encoding and for every kind of file."""

import time

import pytest

from refcli.csl.sources.xmlfile import read_xml
from refcli.errors import InputError
from refcli.formats.shared.xml_elements import flat_text, parse
from refcli.text import safe_xml

ENTITY = '<!DOCTYPE a [<!ENTITY b "smuggled">]><a>&b;</a>'


def complain(reason: str, line: int, column: int) -> InputError:
    return InputError(f"{line}:{column}: {reason}")


def tree_text(data: bytes) -> str:
    root = safe_xml.read_tree(data, complain, name_of=safe_xml.expanded_name, namespaces=True)
    return "".join(root.itertext())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1251"])
def test_entities_are_refused_in_every_encoding(encoding: str) -> None:
    declared = {"utf-8-sig": "utf-8", "cp1251": "windows-1251"}.get(encoding, encoding)
    head = f'<?xml version="1.0" encoding="{declared}"?>'

    assert tree_text(f"{head}<a>plain</a>".encode(encoding)) == "plain"
    with pytest.raises(InputError, match="entity declarations are not allowed"):
        tree_text((head + ENTITY).encode(encoding))


@pytest.mark.parametrize(
    "encoding",
    ["big5", "hex", "idna", "utf-7", "undefined", "a" * 100_000],
    ids=lambda name: name[:9],
)
def test_an_encoding_that_cannot_be_read_is_named(encoding: str) -> None:
    with pytest.raises(InputError, match="unknown encoding"):
        tree_text(f"<?xml version='1.0' encoding='{encoding}'?><a>text</a>".encode())


def test_a_doctype_without_entities_is_read_and_not_fetched() -> None:
    assert tree_text(b'<!DOCTYPE a SYSTEM "file:///nowhere"><a>text</a>') == "text"


@pytest.mark.parametrize(
    "read",
    [
        tree_text,
        lambda data: read_xml(data, "a.csl"),
        lambda data: flat_text(parse(data.decode(), "XML")),
    ],
)
def test_nesting_has_one_limit(read: object) -> None:
    assert callable(read)

    def nested(levels: int) -> bytes:
        return b"<i>" * levels + b"x" + b"</i>" * levels

    read(nested(safe_xml.DEEPEST))
    with pytest.raises(InputError, match=f"nested more than {safe_xml.DEEPEST} deep"):
        read(nested(safe_xml.DEEPEST + 1))


def test_size_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "LARGEST", 2 << 20)

    with pytest.raises(InputError, match="longer than 2 MB"):
        tree_text(b"<a>" + b"x" * (2 << 20) + b"</a>")


def test_names_keep_their_namespace() -> None:
    root = safe_xml.read_tree(
        b'<w:a xmlns:w="urn:w" w:b="1" c="2"/>',
        complain,
        name_of=safe_xml.expanded_name,
        namespaces=True,
    )

    assert root.tag == "{urn:w}a"
    assert root.attrib == {"{urn:w}b": "1", "c": "2"}


@pytest.mark.parametrize(
    "token", [b"<!--%s-->", b"<b c='%s'/>", b"<?b %s?>"], ids=["comment", "tag", "instruction"]
)
def test_a_tag_or_a_comment_without_an_end_is_refused_soon(token: bytes) -> None:
    long = b"<a>" + token % (b"x" * 60_000_000) + b"</a>"
    started = time.process_time()

    with pytest.raises(InputError, match="longer than 8 MB"):
        tree_text(long)

    assert time.process_time() - started < 1.5
    assert tree_text(b"<a>" + token % (b"x" * 3_000_000) + b"text</a>") == "text"
