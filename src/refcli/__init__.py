"""refcli: reference lists in, clean records kept, exact citations out.

>>> import refcli
>>> records = refcli.parse_text("References\\n1. Roe J. Ice. J Cold. 2001;3(2):12-9.\\n")
>>> refcli.cite(records, "apa")
['Roe, J. (2001). Ice. J Cold, 3(2), 12–19.']

What ``__all__`` names is public and stays; the rest may move. Nothing is imported before it is
asked for, so that ``import refcli`` costs next to nothing.
"""

TYPE_CHECKING = False
"""As in `typing`, which would take longer to import than all the rest."""

__version__ = "0.1.0"

__all__ = [
    "Record",
    "check",
    "cite",
    "find_duplicates",
    "load_style",
    "merge",
    "open_library",
    "parse_reference",
    "parse_references",
    "parse_text",
    "read",
    "render",
    "scan",
    "write",
]

if TYPE_CHECKING:
    from refcli.public import (
        Record,
        check,
        cite,
        find_duplicates,
        load_style,
        merge,
        open_library,
        parse_reference,
        parse_references,
        parse_text,
        read,
        render,
        scan,
        write,
    )


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module 'refcli' has no attribute {name!r}")
    import importlib

    value: object = getattr(importlib.import_module("refcli.public"), name)
    if name != "check":  # the package of that name, which can be called, stands there already
        globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
