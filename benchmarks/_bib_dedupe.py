"""Clusters that bib-dedupe finds: ``python _bib_dedupe.py RECORDS.jsonl``, in its own environment.

It prints a JSON list of ids a line, for each cluster of two records or more.
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any


def main(path: Path) -> None:
    pandas = import_module("pandas")
    rival = import_module("bib_dedupe.bib_dedupe")
    with path.open(encoding="utf-8") as file:
        rows = [_row(json.loads(line)) for line in file]
    prepared = rival.prep(pandas.DataFrame(rows))
    for ids in rival.cluster(rival.match(rival.block(prepared))):
        print(json.dumps(list(ids)))


def _row(record: dict[str, Any]) -> dict[str, str]:
    kind = record.get("type", "")
    people = [
        one.get("literal") or f"{one.get('family', '')}, {one.get('given', '')}".strip(", ")
        for one in record.get("author", [])
    ]
    year = str((record.get("issued", {}).get("date-parts") or [[""]])[0][0])
    container = record.get("container-title", "")
    conference = kind == "paper-conference"
    return {
        "ID": str(record["id"]),
        "ENTRYTYPE": {"book": "book", "chapter": "inbook", "paper-conference": "inproceedings"}.get(
            kind, "article"
        ),
        "author": " and ".join(people),
        "title": record.get("title", ""),
        "year": year,
        "journal": "" if conference else container,
        "booktitle": container if conference else "",
        "volume": record.get("volume", ""),
        "number": record.get("issue", ""),
        "pages": record.get("page", ""),
        "doi": record.get("DOI", ""),
        "isbn": record.get("ISBN", ""),
        "abstract": "",
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
