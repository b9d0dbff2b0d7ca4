"""Files of every format, damaged at random: each is read, or refused with one line."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from itertools import groupby
from multiprocessing import get_context
from typing import Final, NamedTuple

from benchmarks.attack.documents import packed

__all__ = ["Tally", "mutations"]

_AT_ONCE: Final = 1000
"""Damaged files of one job."""

_LIMIT: Final = 2.0
"""CPU seconds that one damaged file of some kilobytes may take."""

_SPLICED: Final = (
    b"\x00", b"\xff", b"\x1b[31m", b"{", b"}", b'"', b"\\", b"<", b"&#xD800;", b"@", b"]]>",
    b"\xed\xa0\x80", b"\xe2\x80\xae", b"9" * 40, b"-", b"\n\n", b"ER  - \n", b"and " * 20,
    b"<![a", b"<![CDATA[", b"<?a", b"<!--", b"\xef\xbb\xbf", b"\xff\xfe", b"a" * 5000, b"a " * 2000,
    b"\r", b"\xe2\x80\xa8", b"\\begin{a}", b"*a ",
    b"<!ENTITY a 'b'>", b"\\u d800", b"[" * 50, b"1e999", b"null",
)  # fmt: skip

_RECORDS: Final = [
    {
        "id": "smith2020",
        "type": "article-journal",
        "title": "A <i>study</i> of heat: part I",
        "author": [{"family": "Smith", "given": "J. A."}, {"literal": "World Heat Union"}],
        "container-title": "Journal of Heat",
        "issued": {"date-parts": [[2020, 5]]},
        "volume": "3",
        "issue": "2",
        "page": "15-17",
        "DOI": "10.1000/xyz",
        "abstract": "What, and why.",
        "keyword": "heat, pipes",
    },
    {
        "id": "ivanov2015",
        "type": "book",
        "title": "Теплопередача в трубах",
        "author": [{"family": "Иванов", "given": "И. И."}],
        "issued": {"date-parts": [[2015]]},
        "publisher": "Наука",
        "ISBN": "978-5-02-000000-1",
        "language": "ru",
    },
]


class Tally(NamedTuple):
    """How the damaged files of one format fared."""

    format: str
    files: int
    crashed: list[str]
    over: list[str]
    seconds: float


def mutations(count: int, jobs: int = 2) -> Iterator[Tally]:
    """Read so many damaged files of each format and kind, and label so many references."""
    from refcli.formats.registry import FORMATS

    names = [name for name, entry in FORMATS.items() if entry.can_read]
    names += ["parse", *_DOCUMENTS, *_MANUSCRIPTS, *_ANSWERS]
    for name in names:
        _fault(name, _samples(name)[0])  # what it imports is imported before the processes part
    parts = [(name, part, min(_AT_ONCE, count - part)) for name in names
             for part in range(0, count, _AT_ONCE)]  # fmt: skip
    with get_context("fork").Pool(jobs) as pool:
        tallies = pool.imap(_of_format, parts, chunksize=1)
        for name, group in groupby(tallies, key=lambda tally: tally.format):
            found = list(group)
            yield Tally(
                name,
                sum(tally.files for tally in found),
                [line for tally in found for line in tally.crashed],
                [line for tally in found for line in tally.over],
                sum(tally.seconds for tally in found),
            )


def _of_format(job: tuple[str, int, int]) -> Tally:
    name, first, count = job
    dice = random.Random(f"{name} {first}")
    crashed: list[str] = []
    over: list[str] = []
    begun = time.process_time()
    samples = _samples(name)
    for turn in range(first, first + count):
        data = _damaged(dice, dice.choice(samples))
        started = time.perf_counter()  # asking for the CPU time would take longer than reading
        fault = _fault(name, data)
        if fault:
            crashed.append(f"{name} {turn}: {fault}")
        if time.perf_counter() - started > _LIMIT and (seconds := _seconds(name, data)) > _LIMIT:
            over.append(f"{name} {turn}: {seconds:.1f} s")
    return Tally(name, count, crashed, over, time.process_time() - begun)


def _seconds(name: str, data: bytes) -> float:
    started = time.process_time()
    _fault(name, data)
    return time.process_time() - started


def _fault(name: str, data: bytes) -> str:
    """Return what went wrong beyond a refusal, "" where nothing did."""
    from refcli.errors import RefcliError

    try:
        _read(name, data)
    except (RefcliError, RecursionError):
        pass
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:160]
    return ""


def _read(name: str, data: bytes) -> None:
    if name == "parse":
        from refcli.parse import parse_reference

        parse_reference(data.decode("utf-8", "surrogateescape"))
    elif name in _DOCUMENTS:
        from refcli.parse.documents import read_document

        kind = name.removeprefix("document ")
        read_document(packed(kind, data), f"a.{kind}")
    elif name in _MANUSCRIPTS:
        _work_on(name.removeprefix("manuscript "), data)
    elif name in _ANSWERS:
        from refcli.enrich import webpage

        webpage.record_of(data.decode("utf-8", "replace"), "http://a.example/")
    else:
        from refcli import formats

        records = formats.read(data, name).records
        formats.write(records, "ris")
        formats.write(records, "bibtex")


def _work_on(kind: str, data: bytes) -> None:
    """Scan a manuscript, fill it in, renumber it and link it."""
    from refcli.errors import RefcliError
    from refcli.manuscripts import scan_bytes
    from refcli.manuscripts.link import find_links
    from refcli.manuscripts.renumber import renumber

    whole = packed(kind, data)
    manuscript = scan_bytes(whole, f"a.{kind}")
    for work in (lambda: renumber(manuscript, whole), lambda: find_links(manuscript)):
        try:
            work()
        except RefcliError:
            continue


def _samples(name: str) -> list[bytes]:
    """Return sound files of a format: its own, or of the formats that it is like."""
    from refcli import formats
    from refcli.formats.registry import FORMATS

    for known in (_DOCUMENTS, _MANUSCRIPTS, _ANSWERS):
        if name in known:
            return [known[name]]
    if name == "parse":
        return [
            b"1. Smith J., Jones K. The noise of cities. J Noise. 2001; 3 (2): 12-19.",
            "Иванов И. И. Теплопередача // Вестник. 2015. Т. 3, № 2. С. 5–7.".encode(),
        ]
    if FORMATS[name].can_write:
        return [formats.write(_RECORDS, name).text.encode()]
    return [_ONLY_READ.get(name, formats.write(_RECORDS, "endnote-xml").text.encode())]


_WORD_LIST: Final = (
    "<w:p><w:r><w:t>Text [1, 2] and [3].</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='Heading1'/>"
    "</w:pPr><w:r><w:t>References</w:t></w:r></w:p><w:p><w:r><w:t>1. Smith J. A study. J Heat. "
    "2001;3(2):12-9.</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
    "<w:instrText>ADDIN ZOTERO_ITEM {}</w:instrText></w:r><w:r><w:t>2. Roe A. 2002.</w:t></w:r>"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p><w:p><w:r><w:t>3. Иванов И. И. Тепло. М., "
    "2003.</w:t></w:r></w:p>"
).encode()  # fmt: skip
_OPEN_LIST: Final = (
    "<text:p>Text [1, 2].</text:p><text:h text:outline-level='1'>References</text:h><text:p>1. "
    "Smith J. A <text:span>study</text:span>. 2001.</text:p><text:p>2. Иванов И. Тепло. 2003."
    "</text:p>"
).encode()

_DOCUMENTS: Final = {
    "document docx": _WORD_LIST,
    "document odt": _OPEN_LIST,
    "document epub": b"<p>Text [1].</p><h1>References</h1><ol><li>Smith J. A <i>study</i>. 2001."
    b"</li><li><a href='http://a.example'>Roe</a> A. Ice. 2002.</li></ol>",
    "document rtf": b"{\\pard Text [1].\\par {\\b References}\\par 1. Smith J. A {\\i study}. "
    b"2001;3\\'972.\\par 2. \\u1048?\\u1074? {\\field{\\*\\fldinst HYPERLINK}{\\fldrslt a}}"
    b"\\par {\\*\\bkmkstart a}\\trowd a\\cell\\row}",
    "document html": b"<html><body><p>Text</p><h2>References</h2><ol><li>Smith J. A <i>study</i>. "
    b"2001;3:1&ndash;2.</li></ol><table><tr><td>1.</td><td>Roe</td></tr></table></body></html>",
    "document tex": b"\\section*{References}\n\\begin{thebibliography}{9}\n\\bibitem{a} Smith "
    b"J. \\emph{A study}. 2001.\n\\bibitem[R]{b} Roe A. {Ice}. 2002.\n\\end{thebibliography}",
    "document md": b"# References\n\n1. Smith J. *A study*. 2001.\n2. [Roe](http://a). 2002.",
}
_MANUSCRIPTS: Final = {
    "manuscript docx": _WORD_LIST,
    "manuscript odt": _OPEN_LIST,
    "manuscript md": b"---\nbibliography: a.bib\n---\nText [@smith2020, p. 3; @b] and [1, 2].\n"
    b"\n```\n[@c]\n```\n# References\n\n1. Smith J. A study. 2001.\n2. Roe A. Ice. 2002.\n",
    "manuscript tex": b"\\newcommand{\\c}[1]{\\cite{#1}}Text \\cite[3]{a,b} \\c{d} [1]. % \\cite{e}"
    b"\n\\begin{verbatim}\\cite{f}\\end{verbatim}\\bibliography{a}\n",
    "manuscript typ": b'Text @a[p. 3] #cite(<b>, form: "prose") `@c`\n#bibliography("a.bib")\n',
    "manuscript org": b"#+bibliography: a.bib\nText [cite:@a p. 3;@b] cite:c [[cite:&d]]\n",
    "manuscript rst": b".. bibliography:: a.bib\n\nText :cite:`a,b` [c]_\n\n.. [c] Roe A. 2002.\n",
    "manuscript ipynb": b'{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["Text '
    b'[@a]\\n", "- b\\n"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
}
_ANSWERS: Final = {
    "web page": b"<html><head><title>A</title><meta name='citation_title' content='A study'><meta "
    b"name='citation_author' content='Smith, J.'><meta name='citation_date' content='2020/05/01'>"
    b"<meta name='DC.title' content='A'><script type='application/ld+json'>{\"@type\": "
    b"\"ScholarlyArticle\", \"name\": \"A\", \"author\": [{\"name\": \"J. Smith\"}], "
    b"\"isPartOf\": {\"name\": \"J\"}}</script></head></html>",
}  # fmt: skip

_ONLY_READ: Final = {
    "pubmed-xml": b"<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
    b"<ArticleTitle>A <i>study</i></ArticleTitle><Journal><Title>J</Title><JournalIssue>"
    b"<Volume>3</Volume><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal>"
    b"<AuthorList><Author><LastName>Smith</LastName><Initials>JA</Initials></Author></AuthorList>"
    b"</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
    "mods": b"<modsCollection xmlns='http://www.loc.gov/mods/v3'><mods><titleInfo><title>T</title>"
    b"</titleInfo><name><namePart type='family'>Smith</namePart></name><originInfo>"
    b"<dateIssued>2020</dateIssued></originInfo></mods></modsCollection>",
    "ovid": b"<1>\nUnique Identifier\n  1\nTitle\n  A study.\nAuthors\n  Smith J.\nSource\n"
    b"  Journal. 3(2):15-17, 2020.\n",
    "wos": b"FN ISI\nVR 1.0\nPT J\nAU Smith, JA\nTI A study\nSO JOURNAL\nPY 2020\nER\nEF\n",
}


def _damaged(dice: random.Random, sample: bytes) -> bytes:
    data = bytearray(sample)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(data) + 1)
        stop = min(len(data), at + int(dice.expovariate(0.1)))
        match dice.randrange(5):
            case 0:
                del data[at:stop]
            case 1:
                data[at:at] = dice.choice(_SPLICED)
            case 2:
                data[at:at] = data[at:stop] * dice.randint(1, 5)
            case 3 if at < len(data):
                data[at] = dice.randrange(256)
            case _:
                data[at:stop] = dice.choice(_SPLICED)
    return bytes(data)
