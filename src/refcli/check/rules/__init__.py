"""The rules: every module below holds one, as ``RULE``, and explains it in its docstring."""

import importlib
import pkgutil
from functools import lru_cache

from refcli.check.rule import Rule
from refcli.errors import RequestError

__all__ = ["all_rules", "explanation"]


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(rule for _, (rule, _) in sorted(_modules().items()))


def explanation(code: str) -> str:
    """Return what a rule is about: what, why, an example, how to mend.

    Raises RequestError where there is no such rule.
    """
    found = _modules().get(code.upper())
    if found is None:
        raise RequestError(
            "no rule {code}; all rules are listed by: refcli check --explain all", code=code
        )
    return found[1]


@lru_cache(maxsize=1)
def _modules() -> dict[str, tuple[Rule, str]]:
    found = {}
    for info in pkgutil.walk_packages(__path__, f"{__name__}."):
        module = importlib.import_module(info.name)
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            found[rule.code] = (rule, (module.__doc__ or "").strip())
    return found
