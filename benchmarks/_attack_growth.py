"""How the time of each reader, printer, matcher and query grows with a text that repeats itself.

Each pattern is given to each target n times; where even the square of that would be felt, 2n and
4n times, and again where it looks steep, for noise passes and growth stays.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from multiprocessing import get_context
from types import FrameType
from typing import Final, NamedTuple

from benchmarks._attack_targets import Target, targets

__all__ = ["Curve", "Growth", "growth"]

_TIMES: Final = 1500
_STEEP: Final = 9.0
"""t(4n) / t(n) above which growth is not linear: 16 is the square, 4 linear, the rest noise."""

_FELT: Final = 0.5
"""CPU seconds below which a steep curve is noise."""

_LIMIT: Final = 2.0
_PATIENCE: Final = 6.0
"""CPU seconds after which a target is stopped."""

_AGAIN: Final = 3
"""How often what seems to be over the limit is measured."""

PATTERNS: Final = (
    "a", "A", "1", " ", ".", ",", ";", ":", "-", "–", "(", ")", "[", "]", "{", "}", "<", ">", "'",
    '"', "“", "«", "»", "’", "\\", "/", "&", "#", "%", "@", "=", "*", "\n", "\t", "\r\n", "й", "中",
    "a ", "A. ", "a, ", "a; ", "1, ", "1-", "1. ", "and ", "et al. ", "и др. ", "van ", "van der ",
    "Smith J., ", "Smith, J. and ", "J. Smith; ", "<i>", "</i>", "<i>a</i>", "<a ", "<a href='",
    "<!--", "<p>", "&amp;", "&#1;", "\\a ", "\\a{", "\\'{e}", "{\\a ", "$a$", "``''", '"a" ',
    "'a' ", "«a» ", "(a) ", "[1] ", "1. Smith\n", "TY  - JOUR\n", "@a{b,\n", "a = {b},\n", "%0 a\n",
    "PMID- 1\n", "http://a.b/", "10.1000/a ", "2020 ", "2020-01-", "№ 1 ", "С. 1–2. ", "// ",
    "a\u0301", "\u202e", "\u200d", "a OR ", "NOT ", "tag:a ",
    "[@a] ", "[@a; ", "@a ", "\\cite{a} ", "\\cite[a]", "[[cite:a]] ", "#cite(<a>) ", ":cite:`a` ",
    "[^1] ", "[a](b) ", "![", "```\n", "---\n", "| a | ", "> ", "    a\n", "$", "{{", "<!-- a -->",
    "[1, 2] ", "(Smith, 2020) ", "Smith (2020) ", "\\begin{a}\n", "\\bibitem{a} b\n", "= a =\n",
    "* a\n", ".. [a] b\n", "FUNCTION {a} { b }\n", "ENTRY {a} ", "<group>", "<text value='a'/>",
    "<w:p>", "<w:p><w:r><w:t>1. Smith J. A. 2000.</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc>",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "<text:p>a</text:p>", "<text:span>",
    "{\\b a}", "\\par ", "\\'e9", "\\u1081?",
)  # fmt: skip


class _TooLongError(BaseException):
    """No target catches it."""


class Curve(NamedTuple):
    """How long a target took for n times a pattern, or for n, 2n and 4n, in CPU seconds."""

    target: str
    pattern: str
    times: tuple[float, ...]
    crashed: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it grows faster than its text, or takes too long."""
        first, last = self.times[0], self.times[-1]
        return last > _LIMIT or (last > _FELT and last / max(first, 1e-4) > _STEEP)


class Growth(NamedTuple):
    """The curves of one target."""

    target: str
    curves: list[Curve]


def growth(jobs: int = 2) -> Iterator[Growth]:
    """Measure every pattern on every target."""
    found = targets()
    for target in found.values():
        _timed(target, "a")  # what it imports is imported before the processes part
    with get_context("fork").Pool(jobs, maxtasksperchild=1) as pool:
        yield from pool.imap(_of_target, found, chunksize=1)


def _of_target(name: str) -> Growth:
    target = targets()[name]
    return Growth(name, [_curve(name, target, pattern) for pattern in PATTERNS])


def _curve(name: str, target: Target, pattern: str) -> Curve:
    seconds, crashed = _timed(target, pattern * _TIMES)
    curve = Curve(name, pattern, (seconds,), crashed)
    for _ in range(_AGAIN if seconds > _FELT / 16 else 0):
        timed = [_timed(target, pattern * (_TIMES * factor)) for factor in (1, 2, 4)]
        faults = (fault for _, fault in timed if fault)
        curve = Curve(name, pattern, tuple(s for s, _ in timed), next(faults, crashed))
        if not curve.is_over:
            break
    return curve


def _timed(target: Target, text: str) -> tuple[float, str]:
    from refcli.errors import RefcliError

    begun = time.process_time()
    fault = ""
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
    try:
        target(text)
    except (RefcliError, RecursionError, _TooLongError):
        pass
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"[:120]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - begun, fault


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLongError
