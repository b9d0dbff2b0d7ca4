"""Run the benchmarks named, or all of them; each prints its own table.

Those that measure with outside data read the folder ``../shared`` and say so where it is
missing.
"""

import importlib
import sys
import time
from pathlib import Path

BY_HAND = {"attack"}
"""What takes many minutes, and measures neither speed nor accuracy: run where it is named."""


def main(names: list[str]) -> int:
    """Run each benchmark of that name; return the number of names that there are none of.

    What begins with "--" is an option of the benchmarks named.
    """
    options = [name for name in names if name.startswith("--")]
    names = [name for name in names if name not in options]
    known = _modules()
    unknown = [name for name in names if name not in known]
    if unknown:
        print(
            f"no benchmark {', '.join(unknown)}; there are: {', '.join(sorted(known))}",
            file=sys.stderr,
        )
    for name in names or [name for name in sorted(known) if name not in BY_HAND]:
        if name in known:
            begun = time.perf_counter()
            print(f"== {name} ==", flush=True)
            importlib.import_module(known[name]).main(*([options] if options else []))
            print(f"({time.perf_counter() - begun:.1f} s)\n", flush=True)
    return len(unknown)


def _modules() -> dict[str, str]:
    """Return the module of each benchmark by its name: a file, or a folder that can be run."""
    here = Path(__file__).parent
    files = [path.stem for path in here.glob("*.py") if not path.stem.startswith("_")]
    folders = [path.parent.name for path in here.glob("*/__main__.py")]
    return {name: f"benchmarks.{name}" for name in files} | {
        name: f"benchmarks.{name}.__main__" for name in folders
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
