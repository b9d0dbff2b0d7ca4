"""Manuscripts: reading, filling in, renumbering, linking, their speed, and broken ones.

Reads ../shared/manuscripts where it is there. The functions scan, renumber and link are those
that its score.py asks for (score.py dev benchmarks/manuscripts.py).
"""

import contextlib
import gc
import io
import json
import random
import re
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from refcli.errors import RefcliError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.fill import fill
from refcli.manuscripts.filled import Options
from refcli.manuscripts.link import find_links
from refcli.manuscripts.renumber import renumber as renumbered
from refcli.manuscripts.resolving import resolved
from refcli.manuscripts.scan import scan as scan_file
from refcli.record import Record

SHARED = Path(__file__).parents[2] / "shared" / "manuscripts"
STYLES = ("gost", "gost-7.0.100", "vancouver", "apa", "geotar")


def _records(folder: Path) -> list[Record]:
    path = folder / "refs.json"
    found: list[Record] = json.loads(path.read_text("utf-8")) if path.exists() else []
    return found


def scan(path: Path, folder: Path) -> list[dict[str, Any]]:
    """Return the cited works with their places, as score.py wants them."""
    records = _records(folder)
    found = resolved(scan_file(path, {record["id"] for record in records}), records)
    out: list[dict[str, Any]] = []
    for citation in found.citations:
        place = found.place(citation)
        for item in citation.items:
            where: dict[str, Any] = {"line": place.line, "col": place.column}
            if place.part:
                where = {"part": place.part, "paragraph": place.line, "char": place.column - 1}
            if place.cell:
                where["cell"] = place.cell
            file = Path(place.file)
            where["file"] = (
                str(file.relative_to(folder)) if file.is_relative_to(folder) else file.name
            )
            if item.locator:
                where |= {"locator": item.locator, "label": item.label}
            out.append({"key": item.key, **where})
    return out


def renumber(path: Path, folder: Path) -> bytes:
    """Return the manuscript with its list in the order that the truth asks for."""
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    return renumbered(scan_file(path), path.read_bytes(), order=truth["to"]).data


def link(path: Path, _folder: Path) -> list[dict[str, Any]]:
    """Return the marks that are linked, as score.py wants them."""
    whole = scan_file(path)
    found = []
    for one in find_links(whole).links:
        if one.sure:
            place = whole.sources[one.source].place(one.start)
            entries = [work.entry for work in one.works]
            found.append({"line": place.line, "col": place.column, "entries": entries})
    return found


def manuscripts() -> Iterator[tuple[Path, dict[str, Any]]]:
    """Give each manuscript of ../shared with its truth."""
    for folder in sorted((SHARED / "dev").iterdir()) if SHARED.is_dir() else ():
        yield folder, json.loads((folder / "truth.json").read_text("utf-8"))


def show_fills() -> None:
    """Fill every manuscript in by each style: what changes, and whether it comes back."""
    rows: dict[str, list[int]] = {}

    def count(name: str, right: bool) -> None:
        row = rows.setdefault(name, [0, 0])
        row[0] += right
        row[1] += 1

    for folder, truth in manuscripts():
        if truth["task"] != "scan" or truth["file"] == "main.tex":
            continue
        path = folder / truth["file"]
        data, records = path.read_bytes(), _records(folder)
        for style in STYLES:
            made = _filled(data, str(path), records, style)
            if made is None:
                continue
            if path.suffix in (".docx", ".odt"):
                count(
                    "a second run changes nothing", _filled(made, str(path), records, style) == made
                )
                other = _filled(made, str(path), records, "apa") or b""
                count("there and back", _filled(other, str(path), records, style) == made)
                count("other parts are equal", _other_parts_equal(data, made))
            else:
                equal = _outside_equal(data, made, path, records)
                count("text outside citations is equal", equal)
                if not equal:
                    print(f"  {path}, {style}: other text changed")
    for name, (right, whole) in rows.items():
        print(f"fill: {name:34} {right} of {whole}")


def _filled(data: bytes, name: str, records: list[Record], style: str) -> bytes | None:
    try:
        return fill(scan_bytes(data, name), data, records, Options(style)).data
    except RefcliError as error:
        print(f"  {name}: {error}")
        return None


def _other_parts_equal(old: bytes, new: bytes) -> bool:
    ours = re.compile(r"word/(document|footnotes)\.xml|content\.xml")
    with zipfile.ZipFile(io.BytesIO(old)) as one, zipfile.ZipFile(io.BytesIO(new)) as other:
        return all(
            one.read(name) == other.read(name)
            for name in one.namelist()
            if not ours.fullmatch(name)
        )


def _outside_equal(old: bytes, new: bytes, path: Path, records: list[Record]) -> bool:
    """Tell whether the text between the citations stands in the new one, in its order."""
    whole = resolved(scan_bytes(old, str(path)), records)
    known = {record["id"] for record in records}
    text, got = whole.sources[0].text, new.decode("utf-8-sig")
    if whole.kind == "notebook":
        text = old.decode("utf-8")
        return all(
            line in got
            for line in text.splitlines()
            if "@" not in line and "{" not in line and "References" not in line
        )
    cut = [
        (one.start, one.end)
        for one in whole.citations
        if all(item.key in known or item.key.startswith("doi:") for item in one.items)
        and not (one.mode == "nocite" and len(one.order) > 1)
    ]
    if whole.marker:
        cut.append(whole.marker[1:])
    at = place = 0
    for start, end in [*sorted(cut), (len(text), len(text))]:
        piece = text[at:start]
        found = got.find(piece.rstrip() if end == len(text) else piece, place)
        if found < 0:
            return False
        place = found + len(piece.rstrip())
        at = max(at, end)
    return True


def show_speed() -> None:
    """Time the check of a long text and the filling in of a long document."""
    records: list[Record] = [
        {
            "id": f"key{number}",
            "type": "article-journal",
            "author": [{"family": f"Author{number}", "given": "A. B."}],
            "title": f"Title {number}",
            "container-title": "Journal",
            "issued": {"date-parts": [[1950 + number % 70]]},
        }
        for number in range(300)
    ]
    words = "Some words of a text that goes on and on, with nothing in it to be read. " * 13
    for name, form in (("a.md", "[@key{}, p. 3]"), ("a.tex", "\\citep[p.~3]{{key{}}}")):
        text = "\n\n".join(f"{words}{form.format(n % 300)}." for n in range(1000)).encode()
        seconds = _cpu(partial(_checked, text, name, records))
        print(f"check: {len(text) / 1e6:.2f} MB, 1,000 citations, {name[2:]:4} {seconds:.2f} s CPU")
    for number in (750,):
        data = _long_document(number, words)
        seconds = _cpu(partial(_filled, data, "a.docx", records, "gost"))
        print(f"fill: {number} citations in 3,000 paragraphs of .docx   {seconds:.2f} s CPU")


def _checked(text: bytes, name: str, records: list[Record]) -> object:
    from refcli.manuscripts.problems import problems

    return problems(scan_bytes(text, name), records, own=True)


def _cpu(function: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        begin = time.process_time()
        function()
        times.append(time.process_time() - begin)
    return min(times)


def _long_document(citations: int, words: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraphs = []
    for number in range(3000):
        cite = f"[@key{number % 300}, p. {number % 90 + 1}]" if number % 4 == 0 else ""
        text = f"{words[:300]}{cite if number < citations * 4 else ''}."
        paragraphs.append(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>')
    xml = f'<w:document xmlns:w="{namespace}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
        archive.writestr("word/_rels/document.xml.rels", "<Relationships/>")
    return out.getvalue()


def show_broken(count: int, seed: int) -> None:
    """Change manuscripts at random and run everything on them: nothing may end in a fault."""
    rng = random.Random(seed)
    inputs = [(folder / truth["file"], _records(folder)) for folder, truth in manuscripts()]
    faults: dict[str, str] = {}
    refused = lost = done = 0
    for number in range(count if inputs else 0):
        if number % 50 == 0:
            gc.collect()  # compiled styles are circles
        path, records = rng.choice(inputs)
        data = _mutated(path.read_bytes(), rng, path.suffix)
        try:
            survived = _survives(data, path, records)
            done += 1
            lost += not survived
            if not survived:
                print(f"  {path.name} (mutation {number}): lost text")
        except RefcliError:
            refused += 1
        except Exception as error:
            where = _where(error)
            faults.setdefault(where, f"{path.name} (mutation {number}): {error!r}"[:200])
    print(
        f"{count} mutated: {done} done, {refused} refused in a line, {lost} lost text, "
        f"{len(faults)} kinds of fault"
    )
    for where, what in faults.items():
        print(f"  {where}: {what}")


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    last = ""
    while trace is not None:
        last = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} {last}"


def _mutated(data: bytes, rng: random.Random, suffix: str) -> bytes:
    if suffix in (".docx", ".odt") and rng.random() < 0.9:
        return _mutated_zip(data, rng)
    out = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(out) + 1) if out else 0
        match rng.randrange(5):
            case 0:
                del out[at : at + rng.randint(1, 40)]
            case 1:
                out[at:at] = rng.choice(_STRINGS).encode()
            case 2:
                out[at:at] = out[at : at + rng.randint(1, 80)]
            case 3:
                out[at : at + 1] = bytes([rng.randrange(256)])
            case _:
                out = out[: max(1, len(out) - rng.randint(0, len(out) // 4 + 1))]
    return bytes(out)


_STRINGS = (
    *("[", "]", "[@", "@", "{", "}", "(", ")", "\\cite{", "\\input{", "```", "$", "<!--", "-->"),
    *("---\n", "\n\n", "[^1]", "[1–99999]", "[1]", "^1^", "\x00", "\ufeff", "&amp;", "<w:p>", "%"),
    *("#cite(", ":cite:`", "[cite:", ";", "References\n", "1. ", "№", "²", "{{refs}}", "😀"),
)


def _mutated_zip(data: bytes, rng: random.Random) -> bytes:
    """Change the text of an XML part, mostly so that it stays sound."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename in ("word/document.xml", "word/footnotes.xml", "content.xml"):
                content = _mutated_xml(content.decode(), rng).encode()
            new.writestr(info, content)
    return out.getvalue()


def _mutated_xml(xml: str, rng: random.Random) -> str:
    for _ in range(rng.randint(1, 4)):
        elements = list(
            re.finditer(r"<w:r>.*?</w:r>|<w:p>.*?</w:p>|<text:p.*?</text:p>", xml, re.DOTALL)
        )
        texts = list(re.finditer(r"(?<=>)[^<>]+(?=<)", xml))
        if not elements or not texts:
            break
        kind = rng.randrange(4)
        one = rng.choice(elements if kind < 2 else texts)
        if kind == 0:
            xml = xml[: one.start()] + xml[one.end() :]
        elif kind == 1:
            xml = xml[: one.start()] + one[0] + xml[one.start() :]
        elif kind == 2:
            at = rng.randint(*one.span())
            new = rng.choice(_STRINGS).replace("<", "&lt;").replace("\x00", "")
            xml = xml[:at] + new + xml[at:]
        else:
            at = rng.randint(*one.span())
            xml = xml[:at] + xml[one.end() :]
    return xml


def _survives(data: bytes, path: Path, records: list[Record]) -> bool:
    """Run everything on a manuscript; tell whether filling it in loses no paragraph."""
    from refcli.manuscripts.problems import problems

    with tempfile.TemporaryDirectory() as folder:
        name = str(Path(folder) / path.name)
        whole = scan_bytes(data, name)
        problems(whole, records, own=True)
        for run in (
            lambda: renumbered(whole, data, order="alphabetical"),
            lambda: find_links(whole) if len(data) < 4000 else None,
        ):
            with contextlib.suppress(RefcliError):
                run()
        try:
            made = fill(whole, data, records, Options("vancouver")).data
        except RefcliError:
            return True
        again = scan_bytes(made, name)
    old, new = (_paragraphs(one, path.suffix) for one in (whole, again))
    return new >= old


def _paragraphs(whole: Any, suffix: str) -> int:
    if suffix not in (".docx", ".odt"):
        return 0
    marker = whole.marker
    text = whole.sources[0].text
    if marker and marker[0] == 0:
        text = text[: marker[1]] + text[marker[2] :]
    return sum(bool(line.strip()) for line in text.split("\n"))


def main(options: Sequence[str] = ()) -> None:
    from benchmarks._options import parser_of  # here, for score.py loads this file alone

    parser = parser_of("manuscripts", __doc__)
    parser.add_argument("--broken", type=int, default=1000, help="manuscripts changed at random")
    parser.add_argument("--seed", type=int, default=20)
    chosen = parser.parse_args(options)
    if SHARED.is_dir():
        import subprocess

        subprocess.run([sys.executable, SHARED / "score.py", "dev", __file__], check=False)
        show_fills()
    show_speed()
    show_broken(chosen.broken, chosen.seed)
