"""YAML through PyYAML, where that extra is installed; only plain data, and not endlessly."""

import re
from typing import Any, Final

from refcli.errors import InputError, RequestError

__all__ = ["dump", "load"]

_MISSING: Final = "YAML needs PyYAML: pip install 'refcli[yaml]'"
_MOST_ALIASES: Final = 100
"""References to anchors in one file: with these a small text can stand for endless data."""


def load(source: str, what: str) -> Any:
    """Return the plain data of a YAML text; dates and numbers stay the text they are.

    Raises InputError where it is not well-formed, RequestError where PyYAML is missing.
    """
    try:
        import yaml
    except ImportError:
        raise RequestError(_MISSING) from None
    if len(re.findall(r"(?<![^\s\[{,:])\*\w", source)) > _MOST_ALIASES:
        raise InputError(f"not {what}: more than {_MOST_ALIASES} aliases")
    try:
        # BaseLoader builds strings, lists and mappings and nothing else.
        return yaml.load(source, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        reason = getattr(error, "problem", None) or "not well-formed"
        raise InputError(f"not {what}: {place}{reason}") from None
    except RecursionError:
        raise InputError(f"not {what}: nested too deep") from None


def dump(data: Any) -> str:
    """Return data as YAML: Unicode as it is, keys in their order, long lines not folded.

    Raises RequestError where PyYAML is missing.
    """
    try:
        import yaml
    except ImportError:
        raise RequestError(_MISSING) from None
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return str(text)
