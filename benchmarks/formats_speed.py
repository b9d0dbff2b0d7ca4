"""Seconds to read and write 10,000 entries, beside bibtexparser and pybtex in the same run."""

import io
import random
import time
from collections.abc import Callable

from bibtexparser.entrypoint import parse_string
from bibtexparser.splitter import Splitter
from pybtex.database.input.bibtex import Parser

from refcli import formats
from refcli.formats.bibtex.syntax.scan import scan

ENTRIES = 10_000

ABSTRACT = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod. " * 6

ENTRY = """@article{{key{n},
  author = {{M{{\\"u}}ller, Hans and Smith, John A. and de la Cruz, Juan and Иванов, И. И.}},
  title = {{The effect of {{DNA}} number {n} on mice \\& men}},
  journal = {{Journal of Things}}, year = {{{year}}}, month = jan, volume = {{{volume}}},
  number = {{3}}, pages = {{12--34}}, doi = {{10.1000/xyz.{n}}},
  abstract = {{{abstract}}}
}}
"""


def main() -> None:
    """Print the best of three runs of each."""
    random.seed(1)
    source = "\n".join(
        ENTRY.format(n=n, year=random.randint(1950, 2025), volume=n % 99, abstract=ABSTRACT)
        for n in range(ENTRIES)
    )
    data = source.encode()
    print(f"{ENTRIES} entries, {len(data) / 1e6:.1f} MB of BibTeX")
    _report("bibtexparser, bare parse", lambda: parse_string(source))
    _report("bibtexparser, splitter only", lambda: Splitter(source).split())
    _report("pybtex", lambda: Parser().parse_stream(io.StringIO(source)))
    _report("refcli, blocks and spans only", lambda: scan(source))
    _report("refcli, records with names, dates, TeX", lambda: formats.read(data, "bibtex"))
    records = formats.read(data, "bibtex").records
    for entry in formats.FORMATS.values():
        if entry.can_write:
            _report(f"write {entry.title}", lambda name=entry.name: formats.write(records, name))  # type: ignore[misc]
            if entry.can_read:
                text = formats.write(records, entry.name).text.encode()
                _report(f"read {entry.title}", lambda n=entry.name, t=text: formats.read(t, n))  # type: ignore[misc]


def _report(what: str, run: Callable[[], object]) -> None:
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    print(f"{what:42} {min(times):7.2f} s")
