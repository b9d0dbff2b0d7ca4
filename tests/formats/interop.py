"""The interoperability corpora, and when two records say the same: for benchmarks and tests."""

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from refcli import formats
from refcli.errors import InputError
from refcli.record import DATE_VARIABLES, Record
from refcli.values import dates, identifiers, keywords, numbers, pages
from refcli.values.languages import language_tag

SHARED = Path(__file__).parents[3] / "shared"
INTEROP = SHARED / "interop"


class Corpus:
    """A folder of files with a manifest of what they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: list[dict[str, Any]] = json.loads((folder / "manifest.json").read_text())

    def data(self, entry: dict[str, Any]) -> bytes:
        """Return the bytes of an entry's file."""
        return (self.folder / str(entry["input_file"])).read_bytes()

    def format(self, entry: dict[str, Any]) -> str:
        """Return refcli's name of an entry's format."""
        return "bibtex" if entry["format"] == "bib" else str(entry["format"])

    def read(self, entry: dict[str, Any]) -> formats.ReadResult:
        """Read an entry's file; one that is refused gives the refusal as a problem."""
        try:
            return formats.read(self.data(entry), self.format(entry))
        except InputError as error:
            return formats.ReadResult([], [formats.Problem(str(error))])


def every_record() -> list[Record]:
    """Return the records of all files of the corpora, and some of Russian .bib files."""
    corpus = Corpus(INTEROP / "dev")
    found = [record for entry in corpus.entries for record in corpus.read(entry).records]
    for path in sorted((SHARED / "gost" / "bib").glob("*.bib")):
        records = formats.read(path.read_bytes(), "bibtex").records
        found += records[:: max(1, len(records) // 60)]
    return found


def scorer() -> ModuleType:
    """Return the corpus's own scorer."""
    spec = importlib.util.spec_from_file_location("interop_score", INTEROP / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(INTEROP / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


def differences(record: Record, format: str) -> Iterator[str]:
    """Write a record, read it back; yield the variables that differ and were not said lost."""
    written = formats.write([record], format)
    try:
        back = formats.read(written.text.encode("utf-8", "replace"), format).records
    except InputError as error:
        yield f"refused: {error}"
        return
    if len(back) != 1:
        yield f"{len(back)} records"
        return
    lost = {loss.field for loss in written.losses}
    one, other = _comparable(record, lost), _comparable(back[0], lost)
    for variable in one.keys() | other.keys():
        if one.get(variable) != other.get(variable):
            yield f"{variable}: {one.get(variable)!r} became {other.get(variable)!r}"


def said_falsely(record: Record, format: str) -> Iterator[str]:
    """Write a record, read it back; yield what was said to be lost and is there all the same."""
    written = formats.write([record], format)
    fields = {loss.field for loss in written.losses}
    back = formats.read(written.text.encode("utf-8", "replace"), format).records if fields else []
    for field in fields if len(back) == 1 else ():
        name = field.partition(" (")[0]
        one, other = (_part(record, name), _part(back[0], name))
        if one and _canonical(name, one) == _canonical(name, other):
            yield field


def _part(record: Record, name: str) -> Any:
    value: Any = record
    for part in name.split(".", 2):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _comparable(record: Record, lost: set[str]) -> Record:
    """Return a record in canonical form, without what was lost, its key and its number."""
    without = {field.partition(" (")[0] for field in lost} | {"id", "citation-key"}
    empty: tuple[Any, ...] = ("", [], {})
    kept = {k: _canonical(k, v) for k, v in record.items() if k not in without and v not in empty}
    custom = dict(kept.get("custom") or {})
    custom["fields"] = {
        name: text
        for name, text in (custom.get("fields") or {}).items()
        if f"custom.fields.{name}" not in lost
    }
    hidden = {"number", "source"} | {field.removeprefix("custom.") for field in lost}
    kept["custom"] = {name: value for name, value in custom.items() if name not in hidden and value}
    return kept


def _canonical(variable: str, value: Any) -> Any:
    """Return one form for values that say the same: dashes in pages, spaces, ``doi.org/``."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return [_canonical("", part) for part in value]
    if isinstance(value, dict):
        if variable in DATE_VARIABLES:
            return dates.parse(dates.written(value))
        return {
            k: _canonical(k, part) for k, part in value.items() if part not in ("", None, [], {})
        }
    return _canonical_text(variable, value) if isinstance(value, str) else value


def _canonical_text(variable: str, value: str) -> Any:
    text = " ".join(re.sub(r'<span class="nocase">(.*?)</span>', r"\1", value).split())
    if variable == "page":
        return pages.full_range(text)
    if variable == "edition":
        return numbers.ordinal(text) or text
    if variable == "keyword":
        return keywords.split(text)
    if variable in ("ISSN", "ISBN"):
        return re.sub(r"\s*[,;]\s*", ", ", text)
    if variable == "language":
        return language_tag(text) or text
    return identifiers.doi(text) if variable == "DOI" else text
