"""The CSL test suite: how many fixtures of each chapter pass."""

import json
from collections import Counter
from pathlib import Path

from tests.csl.runner import SHARED, comparable, locales_in, run_fixture

PASSES = Path(__file__).parent.parent / "tests" / "csl" / "suite-passes.txt"


def main() -> None:
    folder = SHARED / "suite"
    if not folder.is_dir():
        print("skipped: the CSL test suite is not in ../shared")
        return
    notes = json.loads((SHARED / "suite-notes.json").read_text("utf-8"))
    locales = locales_in(SHARED / "locales")
    total: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    beyond = beyond_passed = 0
    failing: list[str] = []
    for path in sorted(folder.glob("*.json")):
        fixture = json.loads(path.read_text("utf-8"))
        good = comparable(run_fixture(fixture, locales)) == comparable(fixture["result"])
        if notes[path.stem]["csl_m_or_js_only"]:
            beyond, beyond_passed = beyond + 1, beyond_passed + good
            continue
        chapter = path.stem.partition("_")[0]
        total[chapter] += 1
        passed[chapter] += good
        if not good:
            failing.append(path.stem)
    for chapter in sorted(total):
        print(f"{chapter:16} {passed[chapter]:4} of {total[chapter]:4}")
    print(f"{'plain CSL 1.0.2':16} {passed.total():4} of {total.total():4}")
    print(f"{'beyond it':16} {beyond_passed:4} of {beyond:4}")
    for name in failing:
        reason = "; ".join(notes[name]["tags"]) or "no reason known"
        print(f"fails: {name}: {reason}")
