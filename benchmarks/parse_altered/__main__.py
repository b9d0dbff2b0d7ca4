"""How much of what is read right is read otherwise once it is altered.

References of the development sets of which every labelled field is right are altered as pages,
databases, word processors and people alter them, habit by habit (`references.py`); nothing but
what the alteration adds may then change in the record. The halves are those of `parse_rules`: A
may be read, B is counted.

``--half=A`` or ``B`` one half alone, ``--every=N`` each Nth reference, ``--only=WORDS`` the
habits with these words in their names, ``--show=N`` examples of half A.
"""

import argparse
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from benchmarks._options import parser_of
from benchmarks.parse_accuracy import SETS, entries, fields_of, scorer
from benchmarks.parse_altered.altering import Alteration, expected
from benchmarks.parse_altered.references import ALTERATIONS
from benchmarks.parse_rules import is_read
from refcli.parse import parse_reference
from refcli.record import Record

EVERY = 4
"""Of so many references one is altered, unless asked otherwise."""


class Known(NamedTuple):
    """A reference that is read right."""

    text: str
    record: Record
    fields: dict[str, Any]


def main(arguments: Sequence[str] = ()) -> None:
    """Print for each alteration the % of references that are read otherwise."""
    options = _options(arguments)
    judge = scorer()
    if judge is None:
        print("../shared/parse/dev is not there: nothing to measure with")
        return
    halves = {half: list(_read_right(judge, half, options.every)) for half in options.half}
    counts = ", ".join(f"{len(known)} of half {half}" for half, known in halves.items())
    print(f"references read right and altered: {counts}; % read otherwise")
    means: dict[str, list[float]] = {half: [] for half in halves}
    for group, alterations in ALTERATIONS.items():
        chosen = [one for one in alterations if options.only in f"{group}: {one.name}"]
        for one in chosen:
            row = ""
            for half, known in halves.items():
                share, applied = _share(judge, one, known, options.show if half == "A" else 0)
                means[half].append(share)
                row += f"{share:8.1f} of {applied:4}"
            print(f"{group:12}{one.name:48}{row}", flush=True)
    mean = "".join(f"{sum(own) / max(1, len(own)):8.2f}        " for own in means.values())
    print(f"{'mean of ' + str(len(next(iter(means.values())))):60}{mean}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = parser_of("parse_altered", __doc__)
    parser.add_argument("--half", default="AB", choices=("A", "B", "AB"))
    parser.add_argument("--every", type=int, default=EVERY)
    parser.add_argument("--only", default="")
    parser.add_argument("--show", type=int, default=0)
    return parser.parse_args(arguments)


def _read_right(judge: ModuleType, half: str, every: int) -> Iterator[Known]:
    """Give the references of a half that are read right as they stand."""
    for name in SETS:
        for place, entry in enumerate(entries(name, judge)):
            if (
                is_read(name, place, entry) != (half == "A")
                or zlib.crc32(entry["id"].encode()) % every
            ):
                continue
            record = parse_reference(entry["text"])
            fields = fields_of(record)
            if not judge.score([entry], {entry["id"]: fields})[2]:
                yield Known(entry["text"], record, fields)


def _share(
    judge: ModuleType, alteration: Alteration, known: Sequence[Known], show: int
) -> tuple[float, int]:
    """Return the % of references read otherwise, and how many could be altered so."""
    applied = changed = 0
    which: Counter[str] = Counter()
    for one in known:
        text = alteration.change(one.text, one.record)
        if text == one.text or any(one.fields.get(field) for field, _ in alteration.adds):
            continue
        applied += 1
        found = fields_of(parse_reference(text))
        wrong = _otherwise(judge, alteration, expected(alteration, one.fields), found)
        changed += bool(wrong)
        which.update(wrong)
        if wrong and show:
            show -= 1
            print(f"    {text}")
            for field in wrong:
                print(f"        {field}: {one.fields.get(field)!r} -> {found.get(field)!r}")
    if show:
        print("   ", dict(which.most_common()))
    return 100 * changed / max(1, applied), applied


def _otherwise(
    judge: ModuleType, alteration: Alteration, truth: dict[str, Any], found: dict[str, Any]
) -> list[str]:
    """Return the fields that are not as they should be."""
    labelled = [field for field in judge.FIELDS if field not in alteration.free]
    entry = {"id": "", "source": "", "fields": truth, "labelled": labelled}
    return [field for field, _, _ in judge.score([entry], {"": found})[2]]
