"""Journals' names shortened by the rules alone, beside the short names that lists give.

    python -m benchmarks journal_names
    python -m benchmarks journal_names --missed

The pairs of ``../shared/enrich`` come from several lists, which differ among themselves; case and
points do not count, and acronyms, which no rule makes, are left out. Every fourth pair is aside:
of it only the figure is printed, of the others what was missed, too, with ``--missed``.
"""

import json
import re
from collections.abc import Sequence

from benchmarks._options import parser_of
from benchmarks._registries import WORLD
from refcli.enrich.abbreviations import computed

PARTS = 4
ASIDE = 3


def main(options: Sequence[str] = ()) -> None:
    parser = parser_of("journal_names", __doc__)
    parser.add_argument("--missed", action="store_true")
    chosen = parser.parse_args(options)
    if not WORLD.exists():
        print("skipped: there is no ../shared/enrich")
        return
    pairs = json.loads((WORLD / "abbreviation-pairs.json").read_text("utf-8"))
    parts: dict[str, list[tuple[str, str]]] = {"read": [], "aside": []}
    for place, (full, short) in enumerate(pairs):
        if not _is_acronym(short):
            parts["aside" if place % PARTS == ASIDE else "read"].append((full, short))
    for name, pairs in (*parts.items(), ("all", [*parts["read"], *parts["aside"]])):
        missed = [pair for pair in pairs if _words(computed(pair[0])) != _words(pair[1])]
        right = len(pairs) - len(missed)
        print(f"{name:6}{right:5} of {len(pairs)}  {right / len(pairs):.3f}")
        if name == "read" and chosen.missed:
            for full, short in missed:
                print(f"    {full} | {short} | {computed(full)}")


def _is_acronym(short: str) -> bool:
    """Tell a name that is no cut words: in capitals, or with capitals inside one word."""
    word = short.strip()
    return " " not in word and (word.isupper() or any(map(str.isupper, word[1:])))


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.lower())
