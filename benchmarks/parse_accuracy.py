"""How many references the parser reads right, set by set, and whether it knows.

The sets lie in ../shared (parse/dev, seed, gost) with their scorer; AnyStyle's figures are
those that the sets were published with here. A field of a set is read from the record as
its scorer documents: the container of a whole book is its series.
"""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from refcli.parse import parse_reference
from refcli.record import OTHERS, Record, page_range, source, year

SHARED = Path(__file__).parents[2] / "shared"
SETS = {
    "seed": ("seed/seed.jsonl", 42.3, 87.6),
    "excite-dev": ("parse/dev/excite-dev.jsonl", 51.3, 86.8),
    "fluxcim": ("parse/dev/fluxcim.jsonl", 82.7, 95.2),
    "hum-en": ("parse/dev/hum-en.jsonl", 64.1, 88.4),
    "grobid-eval": ("parse/dev/grobid-eval.jsonl", 26.0, 68.5),
    "iconip": ("parse/dev/iconip.jsonl", 4.2, 58.3),
    "dev_ru": ("gost/dev_ru.jsonl", None, None),
    "pt": ("parse/langs/dev/pt.jsonl", None, None),
    "es": ("parse/langs/dev/es.jsonl", None, None),
    "fr": ("parse/langs/dev/fr.jsonl", None, None),
    "it": ("parse/langs/dev/it.jsonl", None, None),
    "zh": ("parse/langs/dev/zh.jsonl", None, None),
    "en-abroad": ("parse/langs/dev/en-abroad.jsonl", None, None),
    "de": ("parse/langs/dev/de.jsonl", None, None),
}
"""Each set: its file, and AnyStyle's share of all labelled fields right and micro-F1."""

VARIABLES = {
    "authors": "author",
    "editors": "editor",
    "title": "title",
    "container": "container-title",
    "year": "issued",
    "volume": "volume",
    "issue": "issue",
    "page_first": "page",
    "page_last": "page",
    "publisher": "publisher",
    "place": "publisher-place",
    "edition": "edition",
    "doi": "DOI",
    "url": "URL",
}


def main() -> None:
    """Print the table of accuracy and the table of calibration."""
    judge = scorer()
    if judge is None:
        print("../shared/parse/dev is not there: nothing to measure with")
        return
    print(f"{'set':12}{'n':>6}{'all right':>11}{'micro-F1':>10}   AnyStyle")
    judged: list[tuple[float, bool]] = []
    for name, (_, whole, micro) in SETS.items():
        truth = entries(name, judge)
        records = {entry["id"]: parse_reference(entry["text"]) for entry in truth}
        scores, counts, errors = judge.score(
            truth, {key: fields_of(record) for key, record in records.items()}
        )
        result = judge.summarise(scores, counts)[name]
        other = f"{whole:.1f} / {micro:.1f}" if whole else "–"
        print(
            f"{name:12}{len(truth):6}{result['all_right']:11.1f}{result['microF1']:10.1f}   {other}"
        )
        judged += _judged(truth, records, errors)
    print("\nconfidence      fields   right, %")
    for low, high in ((0.0, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.01)):
        part = [right for sure, right in judged if low < sure <= high or low <= sure < high]
        share = 100 * sum(part) / len(part) if part else 0
        print(f"{low:.2f} to {min(high, 1):.2f}{len(part):9}{share:11.1f}")


def fields_of(record: Record) -> dict[str, Any]:
    """Return a record's fields by the names of the evaluation sets."""
    first, last = page_range({"page": record.get("page", "").split(",")[0]})
    return {
        "type": record.get("type"),
        "authors": _people(record, "author"),
        "editors": _people(record, "editor"),
        "title": record.get("title"),
        "container": record.get("container-title") or record.get("collection-title"),
        "year": str(year(record) or ""),
        "volume": record.get("volume") or record.get("collection-number"),
        "issue": record.get("issue"),
        "page_first": first,
        "page_last": last,
        "publisher": record.get("publisher"),
        "place": record.get("publisher-place"),
        "edition": record.get("edition"),
        "doi": record.get("DOI"),
        "url": record.get("URL"),
        "isbn": record.get("ISBN"),
    }


def _people(record: Record, variable: str) -> list[Any]:
    people = [name for name in record.get(variable, []) if name.get("literal") != OTHERS]
    return [{"literal": _whole(name)} if _is_chinese(name) else name for name in people]


def _is_chinese(name: dict[str, str]) -> bool:
    return any("\u3400" <= letter <= "\u9fff" for letter in name.get("family", ""))


def _whole(name: dict[str, str]) -> str:
    """Return a Chinese name as it is printed: the truth of that set has it whole."""
    return name.get("family", "") + name.get("given", "")


def _judged(
    truth: list[dict[str, Any]], records: dict[str, Record], errors: list[tuple[Any, ...]]
) -> Iterator[tuple[float, bool]]:
    """Give for each field that was read how sure the parser was and whether it was right."""
    wrong = {(entry["id"], field) for field, entry, _ in errors}
    for entry in truth:
        sure = source(records[entry["id"]]).get("confidence", {})
        for field in entry["labelled"]:
            if (variable := VARIABLES.get(field)) in sure and field != "page_last":
                yield sure[variable], (entry["id"], field) not in wrong


def entries(name: str, judge: ModuleType) -> list[dict[str, Any]]:
    """Return the references of a set with their truth; the fields to score are ``labelled``."""
    found = list(_lines(SHARED / SETS[name][0]))
    for entry in found:
        entry["source"] = name
        entry["labelled"] = [field for field in entry["labelled"] if field in judge.FIELDS]
    return found


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def scorer() -> ModuleType | None:
    """Return the scorer of the shared sets, or None where the folder is absent."""
    import sys

    folder = SHARED / "parse" / "dev"
    if not (folder / "score.py").exists():
        return None
    sys.path.insert(0, str(folder))
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
