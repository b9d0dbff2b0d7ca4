"""How the time of each reader, printer, matcher and query grows with a text that repeats itself.

Each pattern is given to each target n, 2n and 4n times. Linear work takes four times as long;
what takes far more, and long enough to be felt, is over the limit.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

__all__ = ["Curve", "curves"]

_TIMES: Final = 1500
_STEEP: Final = 9.0
"""t(4n) / t(n) above which growth is not linear: 16 is the square, 4 linear, the rest noise."""

_FELT: Final = 0.5
"""CPU seconds below which a steep curve is noise."""

_LIMIT: Final = 2.0

PATTERNS: Final = (
    "a", "A", "1", " ", ".", ",", ";", ":", "-", "–", "(", ")", "[", "]", "{", "}", "<", ">", "'",
    '"', "“", "«", "»", "’", "\\", "/", "&", "#", "%", "@", "=", "*", "\n", "\t", "\r\n", "й", "中",
    "a ", "A. ", "a, ", "a; ", "1, ", "1-", "1. ", "and ", "et al. ", "и др. ", "van ", "van der ",
    "Smith J., ", "Smith, J. and ", "J. Smith; ", "<i>", "</i>", "<i>a</i>", "<a ", "<a href='",
    "<!--", "<p>", "&amp;", "&#1;", "\\a ", "\\a{", "\\'{e}", "{\\a ", "$a$", "``''", '"a" ',
    "'a' ", "«a» ", "(a) ", "[1] ", "1. Smith\n", "TY  - JOUR\n", "@a{b,\n", "a = {b},\n", "%0 a\n",
    "PMID- 1\n", "http://a.b/", "10.1000/a ", "2020 ", "2020-01-", "№ 1 ", "С. 1–2. ", "// ",
    "a\u0301", "\u202e", "\u200d", "a OR ", "NOT ", "tag:a ",
)  # fmt: skip


class Curve(NamedTuple):
    """How long a target took for n, 2n and 4n times a pattern, in CPU seconds."""

    target: str
    pattern: str
    times: tuple[float, float, float]
    crashed: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it grows faster than its text, or takes too long."""
        first, _, last = self.times
        return last > _LIMIT or (last > _FELT and last / max(first, 1e-4) > _STEEP)


def curves() -> Iterator[Curve]:
    """Measure every pattern on every target."""
    for name, target in _targets().items():
        _timed(target, "a")  # what it imports is imported
        for pattern in PATTERNS:
            times: list[float] = []
            crashed = ""
            for factor in (1, 2, 4):
                seconds, fault = _timed(target, pattern * (_TIMES * factor))
                times.append(seconds)
                crashed = crashed or fault
                if seconds > _LIMIT:
                    break
            last = times[-1]
            padded = (*times, *[last] * (3 - len(times)))
            yield Curve(name, pattern, (padded[0], padded[1], padded[2]), crashed)


def _timed(target: Callable[[str], object], text: str) -> tuple[float, str]:
    from refcli.errors import RefcliError

    begun = time.process_time()
    fault = ""
    try:
        target(text)
    except (RefcliError, RecursionError):
        pass
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"[:120]
    return time.process_time() - begun, fault


def _targets() -> dict[str, Callable[[str], object]]:
    from refcli import citing, formats
    from refcli.dedupe import examine
    from refcli.formats import citekey
    from refcli.library.query import compile_query
    from refcli.library.readable import edited, lines
    from refcli.parse import parse_reference
    from refcli.text.controls import on_screen, printable
    from refcli.values import dates, names

    def record(text: str) -> dict[str, object]:
        return {
            "id": "a",
            "type": "article-journal",
            "title": text,
            "author": [{"family": text, "given": text}],
            "container-title": text,
            "page": text,
            "volume": text,
            "issued": {"literal": text},
        }

    def reader(name: str) -> Callable[[str], object]:
        return lambda text: formats.read(text.encode("utf-8", "replace"), name)

    def printer(style: str) -> Callable[[str], object]:
        return lambda text: citing.print_list([record(text)], style)

    def writer(name: str) -> Callable[[str], object]:
        return lambda text: formats.write([record(text)], name)

    read = [name for name, entry in formats.FORMATS.items() if entry.can_read]
    written = [name for name, entry in formats.FORMATS.items() if entry.can_write]
    return {
        **{f"read {name}": reader(name) for name in read},
        **{f"write {name}": writer(name) for name in written},
        **{f"print {style}": printer(style) for style in ("gost", "apa", "vancouver")},
        "parse": parse_reference,
        "find": _found,
        "names": lambda text: [*names.people(text), names.parse(text)],
        "dates": dates.parse,
        "key": lambda text: citekey.make(record(text)),
        "harmless key": citekey.harmless,
        "dedupe": lambda text: examine([record(text), {**record(text + "x"), "id": "b"}]),
        "query": lambda text: compile_query(text).test(record("a")),
        "edit": lambda text: edited(record(text), lines(record(text))),
        "screen": lambda text: (printable(text), on_screen(text)),
    }


def _found(text: str) -> object:
    from refcli.intake import read

    return [read(text.encode("utf-8", "replace"), name) for name in ("a.txt", "a.html")]
