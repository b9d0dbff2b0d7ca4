"""The options of a benchmark: read by argparse, described by its module's docstring."""

import argparse


def parser_of(name: str, doc: str | None) -> argparse.ArgumentParser:
    """Return a parser of the options of the benchmark of this name and docstring."""
    return argparse.ArgumentParser(
        prog=f"python -m benchmarks {name}",
        description=doc,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
