"""The formats that refcli reads and writes, and how a file's format is told."""

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Final, NamedTuple

from refcli.errors import InputError
from refcli.text.encoding import decode
from refcli.text.patterns import late

__all__ = ["FORMATS", "Format", "by_suffix", "sniff"]


class Format(NamedTuple):
    """A file format: what it is called, and what can be done with it."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    """The module of this package that holds its ``read`` and ``write``."""
    can_read: bool = True
    can_write: bool = True
    dialect: str = ""
    """What ``write`` is told where its module writes more than one format."""


FORMATS: Final[dict[str, Format]] = {
    entry.name: entry
    for entry in (
        Format("bibtex", "BibTeX", (".bib", ".bibtex"), "bibtex"),
        Format("biblatex", "biblatex", (), "bibtex", dialect="biblatex"),
        Format("csl-json", "CSL-JSON", (".json", ".csljson"), "csl_data.csl_json"),
        Format("csl-yaml", "CSL-YAML", (), "csl_data.csl_yaml"),
        Format("ris", "RIS", (".ris",), "ris"),
        Format("nbib", "PubMed NBIB (MEDLINE)", (".nbib", ".medline"), "pubmed.nbib"),
        Format("pubmed-xml", "PubMed XML", (), "pubmed.xml", can_write=False),
        Format("endnote-xml", "EndNote XML", (".xml",), "endnote.xml"),
        Format("enw", "EndNote tagged (Refer)", (".enw",), "endnote.enw"),
        Format("wos", "Web of Science tagged", (".ciw", ".wos"), "wos"),
        Format("ovid", "Ovid tagged", (".ovd", ".ovid"), "ovid"),
        Format("refworks", "RefWorks tagged", (), "refworks", can_write=False),
        Format("mods", "MODS XML", (".mods",), "mods"),
        Format("hayagriva", "Hayagriva YAML", (".yml", ".yaml"), "hayagriva"),
        Format("csv", "CSV table", (".csv",), "tables.table"),
        Format("tsv", "TSV table", (".tsv", ".tab"), "tables.table", dialect="tsv"),
    )
}


def by_suffix(filename: str) -> str | None:
    """Return the format that a file name's suffix stands for, or None."""
    suffix = PurePath(filename).suffix.lower()
    return next((entry.name for entry in FORMATS.values() if suffix in entry.suffixes), None)


def sniff(data: bytes, filename: str = "") -> str | None:
    """Tell a bibliography file's format by its content, then by its name.

    None means that the data is not a bibliography file that refcli knows: plain text, a web
    page, a PDF. The content decides, for a suffix such as ``.txt`` or ``.xml`` says little;
    a suffix of one format only (``.bib``, ``.ris``) decides where the content is silent, as
    in an empty file. Raises InputError for MARC, of which no reader could make text either.
    """
    named = by_suffix(filename)
    if _is_marc(data):
        raise InputError(
            "{name}: MARC, which refcli does not read; take RIS, EndNote or MODS from the "
            "catalogue",
            name=filename or "the input",
        )
    if data.startswith(_BINARY):
        # A PDF that is called .ris: its reader says so, better than any guess.
        return named if named in _SUFFIX_DECIDES else None
    head = decode(_head(data))[0].lstrip()
    if (name := _by_content(head)) is not None:
        return name
    if named in _SUFFIX_DECIDES or not head:
        return named
    if named == "endnote-xml":
        return named if _root(head) in ("", *_ROOTS_OF_ENDNOTE) else None
    return named if head[0] == _OPENING.get(named or "") else None


_HEAD: Final = 1 << 16
"""Bytes that the content is judged by."""

_BINARY: Final = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"{\\rtf",
)

_OPENING: Final = {"csl-json": "["}
"""What a file of such a suffix begins with, whatever is wrong with the rest."""

_SUFFIX_DECIDES: Final = frozenset({"bibtex", "ris", "nbib", "enw", "wos", "ovid", "csv", "tsv"})


def _head(data: bytes) -> bytes:
    """Cut at a line end, so that no character is cut in two."""
    if len(data) <= _HEAD:
        return data
    end = data.rfind(b"\n", 0, _HEAD)
    return data[: end + 1 if end > 0 else _HEAD]


def _lines(pattern: str) -> re.Pattern[str]:
    return late(pattern, re.MULTILINE)


_CSS = "charset|container|counter-style|document|font-[a-z-]+|import|keyframes|layer|media"
_AT_RULE = rf"(?:{_CSS}|namespace|page|property|scope|starting-style|supports|viewport)"
"""The at-rules of style sheets, which begin lines as the entries of BibTeX do."""

_ENTRY = _lines(
    rf"^[ \t]*@(?!{_AT_RULE}\b)[A-Za-z]+[ \t]*[{{(]|@(?!{_AT_RULE}\b)[A-Za-z]+[ \t]*\{{[^\s{{}},]+,"
)
_PAGE = late(
    r"\A(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
"""A page on the web says what it is at its beginning, whatever stands in it."""
_PRINTED = _lines(r"^[^%\n]{0,200}\\begin\{thebibliography\}|^[ \t]*\\bibitem\b")
"""A list that BibTeX printed, which may hold the entries that it was printed from."""

_RIS = _lines(r"^\ufeff?[ \t]*TY {0,3}[-–] ?\w")
_NBIB = _lines(r"^PMID ?- ?\d|^(?:FAU|JT|BTI|OWN|STAT|DCOM) {0,2}- ?")
_REFER = _lines(r"^%0 \w|\A%[A-Z] \S")
_WOS = _lines(r"^(FN (ISI|Clarivate|Thomson|Web of)|PT [JBSPC]\s*$)")
_OVID = _lines(r"^\ufeff?<\s*\d+\.?\s*>\s*$\n(?:.*\n){0,4}?[A-Z][A-Za-z ]+$\n[ \t]+\S")
_OVID_NUMBER = _lines(r"^(?:Accession Number|Unique Identifier)[ \t]*$\n[ \t]+\S")
_OVID_TITLE = _lines(r"^(?:Title|Source)[ \t]*$\n[ \t]+\S")
"""Headings of Ovid's, where no record has a number."""

_OVID_TAGGED = _lines(
    r"^\ufeff?VN {0,3}- ?Ovid|^\ufeff?<\s*\d+\.?\s*>[ \t]*$\n[A-Z]{2} {0,3}- "
    r"|^DB {0,3}- ?(Ovid|Embase|EBM|Global|APA|PsycINFO|Journals@Ovid|Your Journals)"
)
_REFWORKS = _lines(r"^\ufeff?RT [A-Z][A-Za-z/, -]+$\n(?:.*\n){0,12}?(?:SR|A1|T1|JF|YR|ID) \S")
_HAYAGRIVA = _lines(
    r"^[^\s#:{}\[\]-][^:\n]*:[ \t]*\n(?:[ \t]*#.*\n)*[ \t]+(type|title|author|date):"
)
_CSL_YAML = _lines(r"^references:|^- (id|type|title|author|issued|citation-key): ?|^-[ \t]*\n  id:")
_CSL_JSON = late(
    r'^[\[{](?s:.){0,4000}?"(id|type|title|author|DOI|citation-key|items)"\s*:|^\[\s*\]'
)


_MARC: Final = late(
    rb"\A\d{5}[a-z][a-z][a-z ][a-z ][a ]\d\d\d{5}[^\x1e]*\x1e|\A\s*<[^\0]*http://www\.loc\.gov/MARC21/slim"
)
"""A record of ISO 2709 begins with its leader, whose fields end in 1E; the other is MARCXML."""


def _is_marc(data: bytes) -> bool:
    return _MARC.search(data[: 1 << 12]) is not None


_ROOT: Final = late(
    r"\A(?:<\?(?>.*?\?>)\s*+|<!--(?>.*?-->)\s*+|<!DOCTYPE(?>[^<>\[]*+(?:\[[^\]]*+\])?)\s*>\s*+)*+"
    r"<(?:\w+:)?([\w.-]+)",
    re.S,
)
_ROOTS_OF_ENDNOTE: Final = ("xml", "records", "record")


def _root(head: str) -> str:
    """Return the name of the element that holds all others, "" where none is found."""
    found = _ROOT.match(head)
    return found[1] if found else ""


def _is_xml(root: str) -> Callable[[str], bool]:
    pattern = late(rf"<(?:\w+:)?(?:{root})[\s>/]")
    return lambda head: head.startswith("<") and pattern.search(head) is not None


def _finds(pattern: re.Pattern[str]) -> Callable[[str], object]:
    """Return what looks for a pattern, which is compiled at its first text."""

    def test(head: str) -> object:
        return pattern.search(head)

    return test


_RECORDS: Final = _is_xml("records|record")

_TESTS: Final[tuple[tuple[str, tuple[str, ...], Callable[[str], object]], ...]] = (
    (
        "pubmed-xml",
        ("<",),
        _is_xml("PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitationSet"),
    ),
    ("mods", ("<",), _is_xml("modsCollection|mods")),
    ("endnote-xml", ("<",), lambda head: _root(head) in _ROOTS_OF_ENDNOTE and _RECORDS(head)),
    ("csl-json", ("[", "{"), _finds(_CSL_JSON)),
    ("ris", ("TY",), _finds(_RIS)),  # before Ovid's tags: its RIS names the database as they do
    ("ovid", ("VN", ">", "DB"), _finds(_OVID_TAGGED)),
    ("nbib", ("PMID", "FAU", "JT", "BTI", "OWN", "STAT", "DCOM"), _finds(_NBIB)),
    ("enw", ("%",), _finds(_REFER)),
    ("wos", ("FN ", "PT "), _finds(_WOS)),
    ("refworks", ("RT ",), _finds(_REFWORKS)),
    ("ovid", (">",), _finds(_OVID)),
    (
        "ovid",
        ("Accession Number", "Unique Identifier"),
        lambda head: _OVID_NUMBER.search(head) and _OVID_TITLE.search(head),
    ),
    (
        "csl-yaml",
        ("references:", "- ", "  id:"),
        lambda head: _CSL_YAML.search(head) and not _ENTRY.search(head),
    ),
    (
        "hayagriva",
        ("type:", "title:", "author:", "date:"),
        lambda head: _HAYAGRIVA.search(head) and not _ENTRY.search(head),
    ),
    ("csv", (",",), lambda head: _is_table(head, ",")),
    ("csv", (";",), lambda head: _is_table(head, ";")),
    ("tsv", ("\t",), lambda head: _is_table(head, "\t")),
    (
        "bibtex",
        ("@",),
        lambda head: not _PAGE.match(head) and not _PRINTED.search(head) and _ENTRY.search(head),
    ),
)
"""Each format with what its files hold one of, looked for first, and what tells them."""


def _by_content(head: str) -> str | None:
    told = (
        name for name, needs, test in _TESTS if any(need in head for need in needs) and test(head)
    )
    return next(told, None)


def _is_table(head: str, separator: str) -> bool:
    """Tell whether one of the first lines names columns, one of them the title."""
    from refcli.formats.tables.columns import HEADER_LINES, variables_of

    for line in head.split("\n", HEADER_LINES)[:HEADER_LINES]:
        header = [cell.strip(' "\r') for cell in line.split(separator)]
        if len(header) > 1 and any(map(_LIKE_TITLE.search, header)):
            columns = {*variables_of(header, ())} - {""}
            if "title" in columns and len(columns) > 1:
                return True
    return False


_LIKE_TITLE = late(r"(?i)title|^ti$|display.name|назван|заглавие|наименование|题名|篇名|标题")
"""What names of columns for a title have in common: few lines hold one."""
