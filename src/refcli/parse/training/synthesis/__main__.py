"""Print records into labelled references: ``python -m refcli.parse.training.synthesis``."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from refcli.parse.training.corpus import write_segments
from refcli.parse.training.synthesis.cases import print_case, print_trial
from refcli.parse.training.synthesis.documents import print_document
from refcli.parse.training.synthesis.german import German
from refcli.parse.training.synthesis.noise import spoil
from refcli.parse.training.synthesis.pieces import Printed
from refcli.parse.training.synthesis.printing import layouts, print_record
from refcli.parse.training.synthesis.records import RecordPool
from refcli.parse.training.synthesis.russian import Russian

_LANGUAGES = {"en": 46, "de": 28, "fr": 8, "es": 4, "it": 8, "pt": 9, "ru": 22, "uk": 3, "lat": 7}


def references(
    pool: RecordPool,
    random: Random,
    count: int,
    languages: Mapping[str, int],
    layout_names: Sequence[str] = (),
    *,
    cases: float = 0.02,
) -> Iterator[list[tuple[str, str]]]:
    """Print so many references of drawn languages (each with its share), layouts and slips.

    ``cases`` is the share of cases and trials among the English ones.
    """
    drawing = Russian(pool), German(pool)
    table = {name: layouts()[name] for name in layout_names or layouts()}
    made = 0
    while made < count:
        language = random.choices(list(languages), list(languages.values()))[0]
        printed = _one(pool, drawing, language, random, table, cases=cases)
        if printed and len(printed.segments) > 1:
            segments = spoil(printed.segments, random, language)
            if segments:
                made += 1
                yield segments


def _one(
    pool: RecordPool,
    drawing: tuple[Russian, German],
    language: str,
    random: Random,
    table: Mapping[str, dict[str, Any]],
    *,
    cases: float,
) -> Printed | None:
    """Print one reference, or None where the layout drawn has no place for its type."""
    russian, german = drawing
    if language == "ru" and random.random() < 0.1:
        return print_document(russian, random)
    if language == "en" and random.random() < cases:
        return random.choice((print_case, print_case, print_trial))(pool, random)
    names = [name for name, layout in table.items() if _fits(layout, language, random)]
    if not names:
        return None
    name = random.choices(names, [table[name]["weight"] for name in names])[0]
    if language == "ru":
        record = russian.record(random)
    elif language == "uk":
        record = russian.ukrainian(random)
    elif language == "lat":
        record = russian.romanised(random)
    elif language == "de":
        record = german.record(random)
    else:
        if not pool.titles[language] or not pool.people[language]:
            return None
        record = pool.draw(random, language)
    return print_record(record, table[name], language, random)


def _fits(layout: dict[str, Any], language: str, random: Random) -> bool:
    languages = layout.get("languages")
    if languages:
        return language in languages
    return language not in {"ru", "uk"} or random.random() < 0.05


def _in_published_styles(
    pool: RecordPool, random: Random, count: int
) -> Iterator[list[tuple[str, str]]]:
    """Print so many references in drawn published styles, a few in each."""
    from refcli.parse.training.synthesis.published import printed_in, style_names

    names = [name for name in style_names() if "wikipedia" not in name and "bibtex" not in name]
    russian, german = Russian(pool), German(pool)
    made = 0
    while names and made < count:
        language = random.choices(
            ("en", "de", "fr", "ru", "lat", "it", "pt", "es"), (56, 21, 5, 9, 5, 3, 4, 2)
        )[0]
        draw = {"ru": russian.record, "lat": russian.romanised, "de": german.record}.get(language)
        records = [draw(random) if draw else pool.draw(random, language) for _ in range(12)]
        for segments in printed_in(random.choice(names), records, language, random):
            if spoilt := spoil(segments, random, language):
                made += 1
                yield spoilt


def _by_bibtex(
    pool: RecordPool, random: Random, folder: Path, count: int
) -> Iterator[list[tuple[str, str]]]:
    """Print so many references by the BibTeX styles of a folder, a few by each."""
    from refcli.parse.training.synthesis.bibtex import printed_by

    styles = sorted(folder.rglob("*.bst"))
    german = German(pool)
    made = 0
    barren: set[Path] = set()
    while made < count and (fertile := [style for style in styles if style not in barren]):
        style = random.choice(fertile)
        language = random.choices(("en", "de", "fr"), (88, 9, 3))[0]
        records = [
            german.record(random) if language == "de" else pool.draw(random, language)
            for _ in range(12)
        ]
        printed = list(printed_by(style, records, random))
        if len(printed) < 4:
            barren.add(style)
            continue
        for segments in printed:
            if spoilt := spoil(segments, random, language):
                made += 1
                yield spoilt


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(prog="refcli.parse.training.synthesis", description=__doc__)
    parser.add_argument("records", nargs="*", type=Path, help="files of CSL-JSON records")
    parser.add_argument(
        "--segments", nargs="*", type=Path, default=[], help="hand-labelled segments"
    )
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--published", type=int, default=0, help="as many more in published styles")
    parser.add_argument("--bst", type=Path, help="a folder of BibTeX styles")
    parser.add_argument("--bibtex", type=int, default=0, help="as many more by BibTeX styles")
    parser.add_argument("--languages", nargs="*", help="of these languages only: pt es")
    parser.add_argument("--layouts", nargs="*", default=[], help="in these layouts only")
    parser.add_argument(
        "--cases", type=float, default=0.02, help="share of cases and trials in English"
    )
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    pool = RecordPool()
    for path in options.segments:
        pool.load_segments(path)
    for path in options.records:
        pool.load_json(path)
    random = Random(options.seed)
    wanted = options.languages or _LANGUAGES
    languages = {name: share for name, share in _LANGUAGES.items() if name in wanted}
    layout_names, cases = options.layouts, options.cases
    printed = chain(
        references(pool, random, options.count, languages, layout_names, cases=cases),
        _in_published_styles(pool, random, options.published),
        _by_bibtex(pool, random, options.bst, options.bibtex) if options.bst else (),
    )
    made = write_segments(options.out, printed, "printed")
    print(f"{options.out}: {made} references", file=sys.stderr)


if __name__ == "__main__":
    main()
