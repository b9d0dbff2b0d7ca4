"""YAML through PyYAML, where that extra is installed; only plain data, and not endlessly."""

import math
from typing import Any, Final

from refcli.errors import InputError, RequestError
from refcli.speech import Message

__all__ = ["dump", "load"]

_MISSING: Final = "YAML needs PyYAML: pip install 'refcli[yaml]'"
_GROWTH: Final = 10
"""How often a text may stand for its own size in data, by aliases: few lines can mean endless."""

_SMALL: Final = 20_000
"""A size of data that is never too much."""


def load(source: str, what: str) -> Any:
    """Return the plain data of a YAML text; dates and numbers stay the text they are.

    Raises InputError where it is not well-formed, RequestError where PyYAML is missing.
    """
    try:
        import yaml
    except ImportError:
        raise RequestError(_MISSING) from None
    try:
        # BaseLoader builds strings, lists and mappings and nothing else.
        data = yaml.load(source, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = (mark.line + 1, mark.column + 1) if mark else ()
        reason = getattr(error, "problem", None) or Message("not well-formed")
        raise InputError("not {what}: {reason}", position=place, what=what, reason=reason) from None
    except RecursionError:
        raise InputError("not {what}: nested too deep", what=what) from None
    if "*" in source and _size(data) > max(_SMALL, _GROWTH * len(source)):
        raise InputError("not {what}: its aliases stand for far more data than its size", what=what)
    return data


def _size(data: Any) -> float:
    """Return how large data are with every alias written out; infinite where one holds itself."""
    sizes: dict[int, float] = {}
    waiting = [(data, False)]
    while waiting:
        value, is_ready = waiting.pop()
        if not isinstance(value, dict | list):
            sizes[id(value)] = 1 + len(str(value))
        elif is_ready:
            sizes[id(value)] = 1 + sum(sizes[id(part)] for part in _parts(value))
        elif id(value) not in sizes:
            sizes[id(value)] = math.inf  # what is met again before it is ready holds itself
            waiting.append((value, True))
            waiting += [(part, False) for part in _parts(value)]
    return sizes[id(data)]


def _parts(value: dict[Any, Any] | list[Any]) -> list[Any]:
    return [*value, *value.values()] if isinstance(value, dict) else value


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
