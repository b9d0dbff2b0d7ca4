"""What a hostile file, a failing disk and a kill can do: nothing. Run by ``make attack``.

Prints a table and, at the end, how many were lost, crashed and over the limit: each is to be 0.
``--quick`` does a tenth of the damaged files; ``--only=faults`` (growth, mutations) one part.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from benchmarks._options import parser_of
from benchmarks.attack import faults, growth, mutations

_MUTATIONS = 10_000
_SHOWN = 15


class _Score:
    """What went wrong so far."""

    def __init__(self) -> None:
        self.lost: list[str] = []
        self.crashed: list[str] = []
        self.over: list[str] = []

    def report(self) -> None:
        for name in ("lost", "crashed", "over"):
            found: list[str] = getattr(self, name)
            for line in found[:_SHOWN]:
                print(f"  {name}: {line}")
            if len(found) > _SHOWN:
                print(f"  {name}: {len(found) - _SHOWN} more")
        print(
            f"{len(self.lost)} lost, {len(self.crashed)} crashed, {len(self.over)} over the limit"
        )


def main(options: Sequence[str] = ()) -> int:
    """Attack; return how much went wrong."""
    parser = parser_of("attack", __doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=("faults", "mutations", "growth"))
    chosen = parser.parse_args(options)
    score = _Score()
    parts: dict[str, Callable[[_Score], None]] = {
        "faults": _faults,
        "mutations": lambda score: _mutations(score, _MUTATIONS // (10 if chosen.quick else 1)),
        "growth": _growth,
    }
    for name, part in parts.items():
        if chosen.only in (None, name):
            begun = time.perf_counter()
            part(score)
            print(f"  ({name}: {time.perf_counter() - begun:.0f} s)", flush=True)
    score.report()
    return len(score.lost) + len(score.crashed) + len(score.over)


def _faults(score: _Score) -> None:
    found = faults.faults()
    if found is None:
        print("faults: skipped, for there is no C compiler")
        return
    print(f"{'command':<24} {'faults':>7} {'lost':>5} {'crashed':>8}")
    total = 0
    for command, outcomes in found:
        lost = [f"{one.case}: {one.lost}" for one in outcomes if one.lost]
        crashed = [f"{one.case}: {one.crashed}" for one in outcomes if one.crashed]
        total += len(outcomes)
        score.lost += lost
        score.crashed += crashed
        print(f"{command:<24} {len(outcomes):>7} {len(lost):>5} {len(crashed):>8}", flush=True)
    print(f"{total:,} kills, full disks, I/O errors and short writes")


def _mutations(score: _Score, count: int) -> None:
    print(f"{'format':<12} {'damaged':>9} {'crashed':>8} {'over':>5} {'ms each':>8}")
    for tally in mutations.mutations(count):
        score.crashed += tally.crashed
        score.over += tally.over
        each = tally.seconds / tally.files * 1000
        print(
            f"{tally.format:<12} {tally.files:>9,} {len(tally.crashed):>8} {len(tally.over):>5} "
            f"{each:>8.2f}",
            flush=True,
        )


def _growth(score: _Score) -> None:
    print(f"{'target':<20} {'patterns':>9} {'crashed':>8} {'over':>5}  slowest, CPU s")
    for target, curves in growth.growth():
        crashed = [f"{target} {c.pattern!r}: {c.crashed}" for c in curves if c.crashed]
        over = [f"{target} {c.pattern!r}: {_said(c)}" for c in curves if c.is_over]
        score.crashed += crashed
        score.over += over
        slowest = max(curves, key=lambda curve: curve.times[-1])
        print(
            f"{target:<20} {len(curves):>9} {len(crashed):>8} {len(over):>5}  "
            f"{_said(slowest)} {slowest.pattern!r}",
            flush=True,
        )


def _said(curve: growth.Curve) -> str:
    return ", ".join(f"{seconds:.2f}" for seconds in curve.times)
