"""What counts as one work, and the weights by which it is judged."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from refcli.text.word_lists import text_of

__all__ = ["DEFAULT", "Policy", "shipped_model"]


@lru_cache(maxsize=1)
def shipped_model() -> Mapping[str, Any]:
    """Return the model that refcli ships: weights, and thresholds of probability."""
    model: dict[str, Any] = json.loads(text_of(__package__, "model.json"))
    return model


@dataclass(frozen=True)
class Policy:
    """What counts as one work; by default the same bibliographic record (Rathbone et al. 2015)."""

    preprints: bool = False
    """Whether a preprint and its publication count as one work, too."""
    conference: bool = False
    """Whether the abstract of a meeting and the article of the same title and authors do."""
    strict: bool = False
    """Whether only what is sure counts, and what is likely is left to a person."""
    model: Mapping[str, Any] = field(default_factory=shipped_model, repr=False, hash=False)


DEFAULT: Final = Policy()
