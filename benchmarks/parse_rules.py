"""What each rule after the model gains and loses, in references of the development sets.

``--write`` puts into ``reliability.txt``, beside the rules, how often what each of them changed
was right in the part that may be read.

A reference counts as gained where every labelled field is right with the rule and was not
without it. The sets are divided by list (by document or journal where they name it, else by
runs of ten): one half, and half of the other, may be read and tuned on; a quarter is only measured.
"""

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks._options import parser_of
from benchmarks.parse_accuracy import SETS, entries, fields_of, scorer
from refcli.parse.building.record import build
from refcli.parse.labelling import rules
from refcli.parse.labelling.model import tag
from refcli.parse.labelling.rules import RULES, Change, applied
from refcli.parse.labelling.tokens import Tokens, tokenize

RELIABILITY = Path(rules.__file__).with_name("reliability.txt")
FIELDS = {
    "author": "authors",
    "editor": "editors",
    "title": "title",
    "container": "container",
    "collection": "container",
    "date": "year",
    "volume": "volume",
    "issue": "issue",
    "pages": "page_first",
    "publisher": "publisher",
    "location": "place",
    "edition": "edition",
    "doi": "doi",
    "url": "url",
}
"""The fields of the evaluation sets by label."""

PRIOR = 6
"""How many sightings the mean of all rules is worth beside a rule's own."""


def main(arguments: Sequence[str] = ()) -> None:
    """Print for each rule how many references it changes, gains and loses, in each half."""
    parser = parser_of("parse_rules", __doc__)
    parser.add_argument("--write", action="store_true", help="write how reliable each rule is")
    options = parser.parse_args(arguments)
    judge = scorer()
    if judge is None:
        print("../shared/parse/dev is not there: nothing to measure with")
        return
    if options.write:
        _write(judge)
        return
    counts: Counter[tuple[str, str, bool]] = Counter()
    for name in SETS:
        for place, entry in enumerate(entries(name, judge)):
            for rule_name, result in _results(entry, judge):
                counts[rule_name, result, is_read(name, place, entry)] += 1
    print(f"{'':28}  the half that is read     the half that is only measured")
    print(
        f"{'rule':28}{'changes':>9}{'gains':>7}{'loses':>7}{'changes':>12}{'gains':>7}{'loses':>7}"
    )
    for rule in RULES:
        row = [
            counts[rule.name, result, half]
            for half in (True, False)
            for result in ("changed", "gained", "lost")
        ]
        print("{:28}{:9}{:7}{:7}{:12}{:7}{:7}".format(rule.name, *row))


def is_read(name: str, place: int, entry: dict[str, Any]) -> bool:
    """Tell whether a reference may be read.

    One half could be from the first; what of the other was only measured was divided in two, and
    one part of that may be read as well.
    """
    return _in_first_half(name, place, entry) or _read_since(entry["text"])


_SINCE = "eleven"
"""What the second division is drawn with."""


def _read_since(text: str) -> bool:
    return int(hashlib.sha1((_SINCE + text).encode()).hexdigest(), 16) % 2 == 1


def _in_first_half(name: str, place: int, entry: dict[str, Any]) -> bool:
    document = entry.get("journal") or entry.get("doc", "")
    if name == "excite-dev":
        document = "-".join(entry["id"].split("-")[:3])
    if not document or "clean_valid" in document or "oe_bibl" in document:
        document = f"{name}{place // 10}"
    return zlib.crc32(document.encode()) % 2 == 1


def _write(judge: ModuleType) -> None:
    """Write how often each rule was right, and print the same of the half that is not read."""
    right: Counter[tuple[str, bool]] = Counter()
    seen: Counter[tuple[str, bool]] = Counter()
    for name in SETS:
        for place, entry in enumerate(entries(name, judge)):
            half = is_read(name, place, entry)
            for rule_name, was_right in _judged(entry, judge):
                seen[rule_name, half] += 1
                right[rule_name, half] += was_right
    mean = right_share(right, seen, True)
    head = [line for line in RELIABILITY.read_text("utf-8").splitlines() if line[:1] == "#"]
    lines = []
    print(f"all rules: {mean:.3f} read, {right_share(right, seen, False):.3f} only measured")
    for rule in RULES:
        own, other = (rule.name, True), (rule.name, False)
        share = (right[own] + PRIOR * mean) / (seen[own] + PRIOR)
        lines.append(f"{rule.name}: {share:.2f} {seen[own]}")
        print(f"{rule.name:28}{share:6.2f}{seen[own]:6}{right[other]:10}/{seen[other]}")
    RELIABILITY.write_text("\n".join([*head, *lines]) + "\n", "utf-8")


def right_share(
    right: Counter[tuple[str, bool]], seen: Counter[tuple[str, bool]], half: bool
) -> float:
    """Return how often all rules together were right in a half, 0 to 1."""
    return sum(right[key] for key in seen if key[1] == half) / max(
        1, sum(count for key, count in seen.items() if key[1] == half)
    )


def _judged(entry: dict[str, Any], judge: ModuleType) -> Iterator[tuple[str, bool]]:
    """Give for each field that a rule changed the rule, and whether the field is right."""
    tokens = tokenize(entry["text"])
    changes: list[Change] = []
    labels = applied(RULES, tokens, tag(tokens).labels, changes.append)
    if not changes:
        return
    record = build(tokens, labels, [1.0] * len(labels))
    _, _, errors = judge.score([entry], {entry["id"]: fields_of(record)})
    wrong = {field for field, _, _ in errors}
    for change in changes:
        pairs = zip(change.before, change.after, labels, strict=True)
        changed = {last for before, after, last in pairs if before != after == last}
        for field in {FIELDS[label] for label in changed if label in FIELDS}:
            if field in entry["labelled"]:
                yield change.rule.name, field not in wrong


def _results(entry: dict[str, Any], judge: ModuleType) -> list[tuple[str, str]]:
    """Return each rule that changes a reference with what came of it: changed, gained, lost."""
    tokens = tokenize(entry["text"])
    tagging = tag(tokens)
    changes: list[Change] = []
    whole = applied(RULES, tokens, tagging.labels, changes.append)
    results: list[tuple[str, str]] = []
    right = _is_right(entry, tokens, whole, judge) if changes else False
    for rule in {change.rule.name: change.rule for change in changes}.values():
        results.append((rule.name, "changed"))
        less = applied([one for one in RULES if one is not rule], tokens, tagging.labels)
        if less != whole and (before := _is_right(entry, tokens, less, judge)) != right:
            results.append((rule.name, "lost" if before else "gained"))
    return results


def _is_right(
    entry: dict[str, Any], tokens: Tokens, labels: Sequence[str], judge: ModuleType
) -> bool:
    record = build(tokens, labels, [1.0] * len(labels))
    _, _, errors = judge.score([entry], {entry["id"]: fields_of(record)})
    return not errors
