"""Run the benchmarks named, or all of them; each prints its own table.

    python -m benchmarks
    python -m benchmarks parse_accuracy parse_speed
    python -m benchmarks parse_values --show=3

What follows the names and begins with "-" are options of the benchmarks named. Those that measure
with outside data read the folder ``../shared`` and say so where it is missing.
"""

import ast
import importlib
import inspect
import itertools
import sys
import time
from collections.abc import Sequence
from pathlib import Path

BY_HAND = {"attack"}
"""What takes many minutes, and measures neither speed nor accuracy: run where it is named."""

HELP = ("-h", "--help")


def main(words: Sequence[str]) -> int:
    """Run the benchmarks of these names with these options; return the exit code.

    It is 2 where a name or an option is wrong, 1 where a benchmark found a fault.
    """
    names = list(itertools.takewhile(lambda word: not word.startswith("-"), words))
    options = list(words[len(names) :])
    known = _modules()
    if not names and options:
        if options[0] in HELP:
            print(_help(known))
            return 0
        return _wrong(f"{options[0]} is an option of a benchmark: name one before it")
    if unknown := [name for name in names if name not in known]:
        return _wrong(f"no benchmark {', '.join(unknown)}; there are: {', '.join(sorted(known))}")
    chosen = names or [name for name in sorted(known) if name not in BY_HAND]
    return max(_run(name, known[name], options) for name in chosen)


def _run(name: str, path: Path, options: list[str]) -> int:
    """Run a benchmark; return the exit code that what it returned stands for."""
    module = importlib.import_module(
        f"benchmarks.{name}" + (".__main__" if path.stem == "__main__" else "")
    )
    if options and not inspect.signature(module.main).parameters:
        if options[0] not in HELP:
            return _wrong(f"{name} takes no options, and was given {options[0]}")
        print(inspect.getdoc(module))
        return 0
    if not set(HELP) & set(options):
        print(f"== {name} ==", flush=True)
    begun = time.perf_counter()
    faults = module.main(options) if options else module.main()
    print(f"({time.perf_counter() - begun:.1f} s)\n", flush=True)
    return int(bool(faults))


def _help(known: dict[str, Path]) -> str:
    """Return what this does, and each benchmark with the first line of its docstring."""
    width = max(map(len, known))
    rows = [f"    {name:{width}}  {_subject(known[name])}" for name in sorted(known)]
    after = "``python -m benchmarks NAME --help`` says more of one, and its options."
    return "\n".join([(__doc__ or "").strip(), "", *rows, "", after])


def _subject(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition("\n")[0]


def _modules() -> dict[str, Path]:
    """Return the module of each benchmark by its name: a file, or a folder that can be run."""
    here = Path(__file__).parent
    files = {path.stem: path for path in here.glob("*.py") if not path.stem.startswith("_")}
    return files | {path.parent.name: path for path in here.glob("*/__main__.py")}


def _wrong(said: str) -> int:
    print(f"benchmarks: {said}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
