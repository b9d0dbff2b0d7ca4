"""Lists as one hand makes them: ``python -m refcli.parse.training.synthesis.whole_lists RECORDS``.

Each list is printed in one style, most of it in one language: half of them in layouts of our
own, half in every second of the published styles, so that the others can measure what was
learnt; some are of East Asia. A line of the output is an object with the ``texts`` of one
list.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from refcli.parse.training.synthesis.__main__ import references
from refcli.parse.training.synthesis.eastern import eastern_list
from refcli.parse.training.synthesis.german import German
from refcli.parse.training.synthesis.printing import layouts
from refcli.parse.training.synthesis.published import printed_in, style_names
from refcli.parse.training.synthesis.records import RecordPool
from refcli.parse.training.synthesis.russian import Russian

__all__ = ["main", "whole_lists"]

_LANGUAGES: Final = {"en": 50, "de": 12, "fr": 8, "es": 6, "it": 5, "pt": 6, "ru": 12, "uk": 1}

_OTHERS: Final = 0.15
"""The share of works in another language in a list."""

_EASTERN: Final = 0.08

_LONGEST: Final = 40


def whole_lists(
    pool: RecordPool, random: Random, count: int, *, unseen: bool = False
) -> Iterator[list[str]]:
    """Yield so many lists, each of one style.

    The ``unseen`` are all printed in the published styles that the model of lists does not learn.
    """
    names = style_names()[unseen::2]
    published = 1.0 if unseen else 0.5
    russian, german = Russian(pool), German(pool)
    drawn = {"ru": russian.record, "uk": russian.ukrainian, "de": german.record}
    while count:
        language = random.choices(list(_LANGUAGES), list(_LANGUAGES.values()))[0]
        size = random.randint(4, _LONGEST)
        if not unseen and random.random() < _EASTERN:
            count -= 1
            yield eastern_list(random, size)
            continue
        if names and random.random() < published:
            draw = drawn.get(language, partial(pool.draw, language=language))
            records = [
                pool.draw(random, "en") if random.random() < _OTHERS else draw(random)
                for _ in range(size)
            ]
            segments = list(printed_in(random.choice(names), records, language, random))
        else:
            segments = _by_layout(pool, random, language, size)
        texts = [" ".join("".join(text for _, text in one).split()) for one in segments]
        texts = [text for text in texts if text]
        if len(texts) > 3:
            count -= 1
            yield texts


def _by_layout(
    pool: RecordPool, random: Random, language: str, size: int
) -> list[list[tuple[str, str]]]:
    names = [
        name
        for name, layout in layouts().items()
        if language in layout.get("languages", () if language in {"ru", "uk"} else (language,))
    ]
    if not names:
        return []
    name = random.choices(names, [layouts()[name]["weight"] for name in names])[0]
    shares = {language: 85} if layouts()[name].get("languages") else {language: 85, "en": 15}
    return list(islice(references(pool, random, size, shares, [name], cases=0.0), size))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(
        prog="refcli.parse.training.synthesis.whole_lists", description=__doc__
    )
    parser.add_argument("records", nargs="+", type=Path, help="files of CSL-JSON records")
    parser.add_argument("--segments", nargs="*", type=Path, default=[], help="labelled segments")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unseen", action="store_true", help="in the styles kept aside")
    options = parser.parse_args(arguments)
    pool = RecordPool()
    for path in options.segments:
        pool.load_segments(path)
    for path in options.records:
        pool.load_json(path)
    with options.out.open("w", encoding="utf-8") as out:
        for texts in whole_lists(pool, Random(options.seed), options.count, unseen=options.unseen):
            print(json.dumps({"texts": texts}, ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
