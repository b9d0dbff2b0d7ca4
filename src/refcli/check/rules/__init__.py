"""The rules: every module below holds one, as ``RULE``, and explains it in its docstring."""

import importlib
import pkgutil
import re
from functools import lru_cache
from importlib import resources

from refcli.check.rule import Rule
from refcli.errors import RequestError
from refcli.speech import language

__all__ = ["all_rules", "explanation"]


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(rule for _, (rule, _) in sorted(_modules().items()))


def explanation(code: str) -> str:
    """Return what a rule is about, in the reader's language: what, why, an example, how to mend.

    Raises RequestError where there is no such rule.
    """
    found = _modules().get(code.upper())
    if found is None:
        raise RequestError(
            "no rule {code}; all rules are listed by: refcli check --explain all", code=code
        )
    return _translated(language()).get(code.upper(), found[1])


@lru_cache(maxsize=1)
def _translated(name: str) -> dict[str, str]:
    """Return the explanations in a language, by code: of ``explanations-ru.txt``; {} for English.

    In the file an explanation goes from its code at the beginning of a line to the next one.
    """
    if name == "en":
        return {}
    source = resources.files("refcli.check") / f"explanations-{name}.txt"
    parts = re.split(r"^(?=[A-Z]+\d{3}: )", source.read_text("utf-8"), flags=re.MULTILINE)
    return {part.partition(":")[0]: part.strip() for part in parts if part.strip()}


@lru_cache(maxsize=1)
def _modules() -> dict[str, tuple[Rule, str]]:
    found = {}
    for info in pkgutil.walk_packages(__path__, f"{__name__}."):
        module = importlib.import_module(info.name)
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            found[rule.code] = (rule, (module.__doc__ or "").strip())
    return found
