"""What each rule after the model gains and loses, in references of the development sets.

A reference counts as gained where every labelled field is right with the rule and was not
without it. The sets are divided by list (by document or journal where they name it, else by
runs of ten): one half may be read and tuned on, the other is only measured.
"""

import zlib
from collections import Counter
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from benchmarks.parse_accuracy import SETS, entries, fields_of, scorer
from refcli.parse.building.record import build
from refcli.parse.labelling.model import tag
from refcli.parse.labelling.rules import RULES, Change, applied
from refcli.parse.labelling.tokens import Tokens, tokenize


def main() -> None:
    """Print for each rule how many references it changes, gains and loses, in each half."""
    judge = scorer()
    if judge is None:
        print("../shared/parse/dev is not there: nothing to measure with")
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
    """Tell whether a reference is in the half that may be read."""
    document = entry.get("journal") or entry.get("doc", "")
    if name == "excite-dev":
        document = "-".join(entry["id"].split("-")[:3])
    if not document or "clean_valid" in document or "oe_bibl" in document:
        document = f"{name}{place // 10}"
    return zlib.crc32(document.encode()) % 2 == 1


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


if __name__ == "__main__":
    main()
