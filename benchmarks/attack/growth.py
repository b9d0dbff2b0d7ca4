"""How the time of each reader, printer, matcher and query grows with a text that repeats itself.

Each pattern is given to each target n times, unclosed marks more often to what knows them; where a
square would be felt, 4n and 16n times. Where 4n takes about four times as long as n, the square in
it is too small to be felt at 16n. What looks steep is measured again, for noise passes and growth
stays.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from multiprocessing import get_context
from types import FrameType
from typing import Final, NamedTuple

from benchmarks.attack.targets import Target, targets

__all__ = ["Curve", "Growth", "growth"]

_TIMES: Final = 375
_FACTORS: Final = (1, 4, 16)
_STEEP: Final = 9.0
"""t(4n) / t(n) above which growth is not linear: 16 is the square, 4 linear, the rest noise."""

_LINEAR: Final = 5.0
"""t(4n) / t(n) below which t(16n) / t(4n) is below _STEEP, where t is a sum of n and its square."""

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
    "{\\b a}", "\\par ", "\\'e9", "\\u1081?", "<![a", "<?a", "]]>", "<![CDATA[", "\x00", "\ufeff",
    "\\begin{thebibliography}", "\\begin{thebibliography}{9}\n",
    "\\begin{verbatim}", "\\begin{filecontents}{a}\n", "#+begin_src\n", "<pre>", "<code>", "`a ",
    "a:: b\n", "~~~\n", "References\n1. a\n",
)  # fmt: skip

_MARKUP: Final = (
    '<span data-cites="a">', '<div id="refs">', "<sup>", "\\(", "\\[", "$$", "[@", "[@a, p. ",
    "{{cite a|", "[[a|", "<ref>", "<ref a=/", "+--+\n|a|\n", "[[[a]]] ",
    "footnote:[", "|===\n", "^[",
    "@a [", "@a[", "::: {#refs}\n", "\\cite{", "\\cite{a,", "\\cite[", "\\cite[a][", "\\nocite{",
    "\\cites{a}", "\\section{", "\\bibitem[", "[cite:@a;", "[fn:1", ":cite:`", "[a]_ ", "#cite(",
    "#bibliography(", "/* ", "`", "[@a]\n", "[^a]: b\n", "[a]: b\n", "~~~\n", "{cite}`a`",
    "\\begin{comment}\n", "\\input{a}", "\\newcommand{\\a}{", "[[a][", "#+include: a\n",
    ".. [1] b\n", "`a <b>`_ ", "#footnote[", '#cite(label("', "\\citation{", "<!-- refcli ",
)  # fmt: skip
"""What is not closed, and what cites: given to documents and manuscripts, and more often."""

_OFTEN: Final = 1250


class _TooLongError(BaseException):
    """No target catches it."""


class Curve(NamedTuple):
    """How long a target took for n times a pattern, 4n and 16n, as far as it was to be known."""

    target: str
    pattern: str
    times: tuple[float, ...]
    crashed: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it grows faster than its text, or takes too long."""
        last = self.times[-1]
        if last > _LIMIT:
            return True
        return last > _FELT and len(self.times) > 1 and last / max(self.times[-2], 1e-4) > _STEEP


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
    curves = [_curve(name, target, pattern, _TIMES) for pattern in PATTERNS]
    if name.startswith(("document ", "manuscript ")):
        curves += [_curve(name, target, pattern, _OFTEN) for pattern in _MARKUP]
    return Growth(name, curves)


def _curve(name: str, target: Target, pattern: str, often: int) -> Curve:
    for _ in range(_AGAIN):
        times: list[float] = []
        crashed = ""
        for factor in _FACTORS:
            seconds, fault = _timed(target, pattern * (often * factor))
            times.append(seconds)
            crashed = crashed or fault
            if _is_known(times):
                break
        curve = Curve(name, pattern, tuple(times), crashed)
        if not curve.is_over:
            break
    return curve


def _is_known(times: list[float]) -> bool:
    """Tell whether what is longer still takes less than is felt, or grows with its length."""
    last = times[-1]
    rest = _FACTORS[-1] // _FACTORS[len(times) - 1]
    if last * rest**2 < _FELT:
        return True
    return len(times) > 1 and last / max(times[-2], 1e-4) < _LINEAR and last * _STEEP < _LIMIT


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
