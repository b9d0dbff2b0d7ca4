"""Checking and completing against a double of the registries on loopback.

    python -m benchmarks enrich_world
    python -m benchmarks enrich_world --faults
    python -m benchmarks enrich_world --limits

The references of ``../shared/enrich`` are parted by their numbers: the odd ones were read while
this was written, the even ones only measured. ``--faults`` asks with failing services,
``--limits`` at the services' own paces (``--limits=enrich`` one job alone). 22,000 works are not
200 million: near misses are fewer here than in life.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks._options import parser_of
from benchmarks._registries import WORLD, Line, double, read_lines, scorer, way
from refcli import formats
from refcli.enrich.complete import complete
from refcli.enrich.network.cache import Cache
from refcli.enrich.sources import ALL, FREE, Sources
from refcli.enrich.verify import verify_all
from refcli.parse import parse_references
from refcli.record import Record

PARTS = {"read": 1, "aside": 0}
FAULTS = ("429:.1", "500:.05", "timeout:.02", "truncated:.03", "html:.05")


def main(options: Sequence[str] = ()) -> None:
    parser = parser_of("enrich_world", __doc__)
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--limits", metavar="JOB", nargs="?", const="")
    chosen = parser.parse_args(options)
    if not WORLD.exists():
        print("skipped: there is no ../shared/enrich")
        return
    if chosen.faults:
        _faults()
    elif chosen.limits is not None:
        _limits(chosen.limits)
    else:
        with double() as base:
            _check(base)
            _journals(base)
            _enrich(base)


def _part(lines: list[Line], odd: int) -> list[Line]:
    return [one for one in lines if int("".join(filter(str.isdigit, one["id"]))) % 2 == odd]


def _records(entries: list[Line]) -> list[Record]:
    return [formats.read(one["bibtex"].encode(), "bibtex").records[0] for one in entries]


def _check(base: str) -> None:
    score: Callable[..., Line] = scorer("score_check").score
    entries = read_lines("dev.entries.jsonl")
    sets = {"all sources": ALL, "without OpenAlex, S2": (*FREE, "dblp"), "free": FREE}
    heads = ("detection", "false", "F1", "fields P/R", "asked")
    print(f"{'check':24}{'part':8}{'{:>10}{:>8}{:>8}{:>14}{:>7}'.format(*heads)}")
    for name, enabled in sets.items():
        for part, odd in PARTS.items():
            chosen = _part(entries, odd)
            sources = way(base, enabled)
            verdicts = list(verify_all(_records(chosen), sources))
            given = [
                {"id": one["id"], "verdict": verdict.verdict, "fields": list(verdict.fields)}
                for one, verdict in zip(chosen, verdicts, strict=True)
            ]
            got = score(chosen, given)
            fields = f"{got['fields']['precision']:.3f}/{got['fields']['recall']:.3f}"
            asked = sum(sources.http.asked.values()) / len(chosen)
            print(
                f"{name:24}{part:8}{got['detection']:10.3f}{got['fpr']:8.3f}{got['f1']:8.3f}"
                f"{fields:>14}{asked:7.2f}"
            )


def _journals(base: str) -> None:
    for part, odd in PARTS.items():
        lines = _part(read_lines("lost.dev.jsonl"), odd)
        verdicts = list(verify_all([one["csl"] for one in lines], way(base)))
        pairs = list(zip(lines, verdicts, strict=True))
        accused = sum(
            bool(one["truth"]) and verdict.verdict in ("differs", "not-found")
            for one, verdict in pairs
        )
        believed = sum(not one["truth"] and v.verdict == "verified" for one, v in pairs)
        true = sum(bool(one["truth"]) for one in lines)
        print(
            f"journal articles, {part}: {accused} of {true} true ones accused, "
            f"{believed} of {len(lines) - true} absent ones verified"
        )


def _enrich(base: str) -> None:
    score: Callable[..., Line] = scorer("score_enrich").score
    world = read_lines("dev.world.jsonl")
    heads = ("precision", "recall", "PMID", "wrong fills", "overwrites")
    print(f"{'enrich':8}{'part':8}{'{:>10}{:>8}{:>8}{:>13}{:>12}'.format(*heads)}")
    for form in ("csl", "text"):
        for part, odd in PARTS.items():
            lines = _part(read_lines("lost.dev.jsonl"), odd)
            before = [one["csl"] for one in lines]
            if form == "text":
                parsed = parse_references([one["text"] for one in lines])
                before = [{"id": o["id"], **r} for o, r in zip(lines, parsed, strict=True)]
            done = complete(before, way(base, FREE))
            given = [
                {"id": one["id"], "item": each.filling.record}
                for one, each in zip(lines, done, strict=True)
            ]
            had = [{"id": one["id"], "item": item} for one, item in zip(lines, before, strict=True)]
            got = score(lines, world, given, had)
            print(
                f"{form:8}{part:8}{got['DOI']['precision']:10.3f}{got['DOI']['recall']:8.3f}"
                f"{got['PMID']['recall']:8.3f}{got['wrong fills']:13}{got['wrong overwrites']:12}"
            )


def _faults() -> None:
    valid = [one for one in read_lines("dev.entries.jsonl") if one["label"] == "VALID"][:60]
    for name, faults in (("all HTML", ("html:1",)), ("mixed", FAULTS)):
        arguments = [word for fault in faults for word in ("--fault", fault)]
        with double(*arguments, "--timeout-s", "5") as base:
            more: dict[str, Any] = {"timeout": 3.0}
            if name == "all HTML":
                more = {"attempts": 2, "backoff": 0.05}
            begun = time.perf_counter()
            verdicts = list(verify_all(_records(valid), way(base, ALL, **more)))
            accused = sum(
                verdict.verdict == "differs" or (verdict.verdict == "not-found" and one["held_by"])
                for one, verdict in zip(valid, verdicts, strict=True)
            )
            unchecked = sum(one.verdict == "unchecked" for one in verdicts)
            print(
                f"{name}: of 60 true references {accused} accused, {unchecked} unchecked, "
                f"{time.perf_counter() - begun:.0f} s"
            )


def _limits(job_named: str) -> None:
    entries, lost = read_lines("dev.entries.jsonl"), read_lines("lost.dev.jsonl")
    jobs: dict[str, Callable[[Sources], object]] = {
        "check 1,093": lambda sources: list(verify_all(_records(entries), sources)),
        "enrich 600": lambda sources: list(complete([one["csl"] for one in lost], sources)),
    }
    for name, job in jobs.items():
        if not name.startswith(job_named):
            continue
        enabled = ALL if name.startswith("check") else FREE
        with double("--enforce-limits", "--latency-ms", "50") as base, _folder() as folder:
            for run in ("first", "again"):
                sources = Sources(
                    way(base, paced=True).http, Cache(folder / "cache"), tuple(enabled)
                )
                begun = time.perf_counter()
                job(sources)
                asked, failed = sources.http.asked, sources.http.failed
                access = sources.http.access
                least = max((access.interval(name) * n for name, n in asked.items()), default=0)
                print(
                    f"{name}, {run}: {time.perf_counter() - begun:.0f} s, "
                    f"{sum(asked.values())} requests, {sum(failed.values())} refused; "
                    f"the services' limits alone take {least:.0f} s",
                    flush=True,
                )


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
