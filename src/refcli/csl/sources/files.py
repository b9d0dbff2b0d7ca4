"""The files of CSL on this disk: those that ship, those of installed packages, any path."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from refcli.errors import InputError, system_reason

__all__ = ["DATA", "LARGEST", "MISSING_EXTRA", "package_folder", "read_file"]

DATA: Final = Path(__file__).parents[2] / "styles"
"""What ships with refcli."""

MISSING_EXTRA: Final = "pip install 'refcli[styles]'"
"""What brings the published styles and locales."""

LARGEST: Final = 4_000_000
"""The largest published style has 160 kB; a bigger "style" is something else."""


@cache
def package_folder(package: str, folder: str) -> Path | None:
    """Return a folder of data in an installed package, which is not imported, else None."""
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (path := Path(place) / folder).is_dir():
            return path
    return None


def read_file(path: Path) -> bytes:
    """Return the bytes of a file of CSL. Raises InputError, with what is the matter."""
    try:
        if not path.is_file() and path.exists():
            raise InputError("{path}: not a file", path=path)
        if path.stat().st_size > LARGEST:
            raise InputError("{path}: too large for a CSL file", path=path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("{path}: no such file", path=path) from error
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error
