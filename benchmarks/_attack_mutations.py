"""Files of every format, damaged at random: each is read, or refused with one line."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from multiprocessing import get_context
from typing import Final, NamedTuple

__all__ = ["Tally", "mutations"]

_LIMIT: Final = 2.0
"""CPU seconds that one damaged file of some kilobytes may take."""

_SPLICED: Final = (
    b"\x00", b"\xff", b"\x1b[31m", b"{", b"}", b'"', b"\\", b"<", b"&#xD800;", b"@", b"]]>",
    b"\xed\xa0\x80", b"\xe2\x80\xae", b"9" * 40, b"-", b"\n\n", b"ER  - \n", b"and " * 20,
    b"*a ", b"<!ENTITY a 'b'>", b"\\u d800", b"[" * 50, b"1e999", b"null",
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
    """Read so many damaged files of each format, and label so many damaged references."""
    from refcli.formats.registry import FORMATS

    names = [name for name, entry in FORMATS.items() if entry.can_read]
    with get_context("spawn").Pool(jobs, maxtasksperchild=1) as pool:
        yield from pool.imap_unordered(_of_format, [(name, count) for name in [*names, "parse"]])


def _of_format(job: tuple[str, int]) -> Tally:
    name, count = job
    dice = random.Random(name)
    crashed: list[str] = []
    over: list[str] = []
    begun = time.process_time()
    samples = _samples(name)
    for turn in range(count):
        data = _damaged(dice, dice.choice(samples))
        started = time.process_time()
        fault = _fault(name, data)
        if fault:
            crashed.append(f"{name} {turn}: {fault}")
        if time.process_time() - started > _LIMIT:
            over.append(f"{name} {turn}: {time.process_time() - started:.1f} s")
    return Tally(name, count, crashed, over, time.process_time() - begun)


def _fault(name: str, data: bytes) -> str:
    """Return what went wrong beyond a refusal, "" where nothing did."""
    from refcli import formats
    from refcli.errors import RefcliError
    from refcli.parse import parse_reference

    try:
        if name == "parse":
            parse_reference(data.decode("utf-8", "surrogateescape"))
        else:
            records = formats.read(data, name).records
            formats.write(records, "ris")
            formats.write(records, "bibtex")
    except (RefcliError, RecursionError):
        pass
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:160]
    return ""


def _samples(name: str) -> list[bytes]:
    """Return sound files of a format: its own, or of the formats that it is like."""
    from refcli import formats
    from refcli.formats.registry import FORMATS

    if name == "parse":
        return [
            b"1. Smith J., Jones K. The noise of cities. J Noise. 2001; 3 (2): 12-19.",
            "Иванов И. И. Теплопередача // Вестник. 2015. Т. 3, № 2. С. 5–7.".encode(),
        ]
    if FORMATS[name].can_write:
        return [formats.write(_RECORDS, name).text.encode()]
    return [_ONLY_READ.get(name, formats.write(_RECORDS, "endnote-xml").text.encode())]


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
