"""What other programs make of our files: those that are installed read them, and set them.

Readers are compared field by field with the records that were written. BibTeX, Biber, pdflatex
and Typst print them: entries, remarks and errors are counted. What is wanted and how it is put
on a machine: ``bibtex``, ``biber`` and ``pdflatex`` of TeX Live, ``pandoc``; ``rispy`` and
``typst`` from PyPI; ``node`` with ``NODE_PATH`` at ``@citation-js/core``, ``plugin-bibtex`` and
``plugin-ris`` from npm.
"""

import contextlib
import importlib
import importlib.util
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from refcli import formats
from refcli.record import Record
from tests.formats.interop import INTEROP, every_record, scorer

_STEP = 20
"""Every so many of the records of the corpora are written."""

_STYLES = ("plain", "plainnat", "apalike", "unsrtnat", "amsplain", "IEEEtran")


class _Reader(NamedTuple):
    program: str
    format: str
    read: Callable[[str], list[Record]]
    found: bool


def main() -> None:
    """Print what each reader has right and what each typesetter says."""
    if not INTEROP.exists():
        print("needs ../shared/interop")
        return
    records = [{**record, "id": f"key{place}"} for place, record in enumerate(every_record())]
    records = records[::_STEP]
    print(f"{len(records)} records")
    for reader in _readers():
        if reader.found:
            _print_reading(reader, records)
    bib, biblatex = (formats.write(records, name).text for name in ("bibtex", "biblatex"))
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("bibtex"):
            for style in _STYLES:
                _print_bibtex(Path(folder), bib, style)
        if shutil.which("biber"):
            _print_biber(Path(folder), biblatex)
            known = [_without_foreign_fields(record) for record in records]
            _print_biber(Path(folder), formats.write(known, "biblatex").text)
    if importlib.util.find_spec("typst"):
        _print_typst(formats.write(records, "hayagriva").text)


def _readers() -> list[_Reader]:
    pandoc, node = bool(shutil.which("pandoc")), bool(shutil.which("node"))
    return [
        *(
            _Reader("pandoc", name, _pandoc(name), pandoc)
            for name in ("bibtex", "biblatex", "csl-json")
        ),
        _Reader(
            "citation.js", "bibtex", _citation_js, node and not _fails(_citation_js, "@book{a,}")
        ),
        _Reader("citation.js", "ris", _citation_js, node and not _fails(_citation_js, "@book{a,}")),
        _Reader("rispy", "ris", _rispy, importlib.util.find_spec("rispy") is not None),
    ]


def _fails(read: Callable[[str], Any], text: str) -> bool:
    try:
        read(text)
    except (subprocess.CalledProcessError, ValueError):
        return True
    return False


def _pandoc(format: str) -> Callable[[str], list[Record]]:
    name = format.replace("-", "")

    def read(text: str) -> list[Record]:
        return list(json.loads(_run(["pandoc", "-f", name, "-t", "csljson"], text)))

    return read


_CITATION_JS = (
    "const { Cite } = require('@citation-js/core');"
    "require('@citation-js/plugin-bibtex'); require('@citation-js/plugin-ris');"
    "const text = require('fs').readFileSync(0, 'utf8');"
    "console.log(JSON.stringify(new Cite(text).data))"
)


def _citation_js(text: str) -> list[Record]:
    return list(json.loads(_run(["node", "-e", _CITATION_JS], text)))


def _rispy(text: str) -> list[Record]:
    rispy = importlib.import_module("rispy")
    return [_of_rispy(item) for item in rispy.loads(text)]


_RISPY = {
    "DOI": "doi",
    "volume": "volume",
    "issue": "number",
    "publisher": "publisher",
    "publisher-place": "place_published",
    "abstract": "abstract",
}


def _of_rispy(item: dict[str, Any]) -> Record:
    """Return the record of what rispy gives: its fields are tags with names."""
    record: Record = {name: item[field] for name, field in _RISPY.items() if field in item}
    record["id"] = item.get("id")
    record["title"] = item.get("title") or item.get("primary_title")
    journal = ("journal_name", "secondary_title", "alternate_title3", "custom3")
    record["container-title"] = next((item[name] for name in journal if name in item), None)
    first, last = item.get("start_page", ""), item.get("end_page", "")
    record["page"] = f"{first}-{last}" if last else first
    people = item.get("authors") or item.get("first_authors") or ()
    record["author"] = [{"literal": name.replace(",", " ")} for name in people]
    if year := re.match(r"\d+", item.get("year") or item.get("publication_year") or ""):
        record["issued"] = {"date-parts": [[int(year[0])]]}
    return record


_COMPARED = (
    *("title", "author", "editor", "container-title", "issued", "volume", "issue", "page"),
    *("DOI", "URL", "publisher", "publisher-place", "abstract"),
)


def _print_reading(reader: _Reader, records: list[Record]) -> None:
    written = formats.write(records, reader.format)
    lost = {loss.field.partition(" ")[0] for loss in written.losses}
    wanted = [
        {name: record[name] for name in ("id", *_COMPARED) if name in record and name not in lost}
        for record in records
    ]
    try:
        back = reader.read(written.text)
    except (subprocess.CalledProcessError, ValueError) as error:
        print(f"{reader.program:12} {reader.format:9} refused: {str(error)[:120]}")
        return
    known = set(_COMPARED) if reader.program != "rispy" else {*_RISPY, *_COMPARED[:8]} - {"editor"}
    entry = {
        "id": "",
        "expected": [{k: r[k] for k in r if k == "id" or k in known} for r in wanted],
    }
    total, right, *_ = scorer().score(entry, back)
    short = Counter({name: total[name] - right[name] for name in total}).most_common(6)
    print(
        f"{reader.program:12} {reader.format:9} {len(back)} records, {sum(right.values())} of "
        f"{sum(total.values())} fields ({sum(right.values()) / sum(total.values()):.2%})  "
        f"{ {name: count for name, count in short if count} or '' }"
    )


_DOCUMENT = r"""\documentclass{article}
\usepackage[T2A,T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage[english,russian]{babel}
\usepackage{natbib,url,amsmath,amssymb,textcomp}
\begin{document}
\nocite{*}
\bibliographystyle{%s}
\bibliography{list}
\end{document}
"""


def _print_bibtex(folder: Path, bib: str, style: str) -> None:
    (folder / "list.bib").write_text(bib, "utf-8")
    (folder / "one.aux").write_text(
        f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{list}}\n", "utf-8"
    )
    log = _run(["bibtex", "one"], "", folder)
    if "couldn't open style" in log:
        return
    bbl = (folder / "one.bbl").read_text("utf-8", "replace")
    warnings = Counter(
        re.sub(r" in \S+$| for \S+$|\S*\d+\S*", "", line).strip()
        for line in log.splitlines()
        if line.startswith("Warning--")
    )
    twice = sum(_says_an_address_twice(item) for item in bbl.split("\\bibitem")[1:])
    print(
        f"bibtex {style}: {bbl.count(chr(92) + 'bibitem')} entries, "
        f"{len(re.findall('(?m)^I was|^Too many|^You.re missing', log))} errors, "
        f"an address twice in {twice}, warnings {dict(warnings.most_common(4))}"
    )
    if shutil.which("pdflatex"):
        _print_pdflatex(folder, style)


def _says_an_address_twice(item: str) -> bool:
    addresses = re.findall(r"https?:[^\s{}]+", item.replace("%\n", ""))
    return len({a.rstrip(".,") for a in addresses}) < len(addresses)


def _print_pdflatex(folder: Path, style: str) -> None:
    (folder / "one.tex").write_text(_DOCUMENT % style, "utf-8")
    log = _run(["pdflatex", "-interaction=nonstopmode", "one.tex"], "", folder)
    errors = Counter(line[:60] for line in log.splitlines() if line.startswith("! "))
    print(
        f"  pdflatex: {errors.total()} errors {dict(errors.most_common(3))}, "
        f"{log.count('Missing character')} signs missing"
    )


def _without_foreign_fields(record: Record) -> Record:
    """Leave out what other programs' files brought along: no data model knows that."""
    custom = {name: value for name, value in record.get("custom", {}).items() if name != "fields"}
    return {**record, "custom": custom}


def _print_biber(folder: Path, biblatex: str) -> None:
    (folder / "list.bib").write_text(biblatex, "utf-8")
    log = _run(["biber", "--tool", "--validate-datamodel", "list.bib"], "", folder)
    lines = [line for line in log.splitlines() if line.startswith(("WARN", "ERROR"))]
    kinds = Counter(re.sub(r".*Datamodel: (?:Entry .*?\): )?", "", line)[:60] for line in lines)
    missing = sum(count for kind, count in kinds.items() if kind.startswith("Missing mandatory"))
    others = {kind: n for kind, n in kinds.most_common() if not kind.startswith("Missing")}
    print(
        f"biber, its data model: {len(lines) - missing} remarks, besides {missing} on what works "
        f"lack {dict([*others.items()][:6])}"
    )


def _print_typst(text: str) -> None:
    typst = importlib.import_module("typst")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "list.yml").write_text(text, "utf-8")
        source = Path(folder, "one.typ")
        source.write_text('#bibliography("list.yml", full: true)\n', "utf-8")
        said = ""
        with contextlib.suppress(RuntimeError):
            typst.compile(str(source))
            said = "set"
    print(f"typst: {said or 'refused'}")


def _run(command: Iterable[str], text: str, folder: Path | None = None) -> str:
    """Run a program; return what it prints. TeX's programs end with 1 after a mere warning."""
    tex = folder is not None
    done = subprocess.run(
        [*command],
        input=text.encode(),
        capture_output=True,
        cwd=folder,
        check=not tex,
        timeout=600,
    )
    return done.stdout.decode("utf-8", "replace")
