"""Names in Chinese, Japanese or Korean letters, which nothing parts: each is a literal."""

from typing import Final

from refcli.text.patterns import late
from refcli.values.people.name import Name

__all__ = ["is_eastern", "listed"]

_EASTERN: Final = late(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af·（）]{2,60}")
"""A name in Chinese, Japanese or Korean letters, which nothing parts."""

_EASTERN_ROLE: Final = late(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2})"
    r"(?:監訳|共訳|編訳|訳|編著|共著|共編|監修|編集|編|著"
    r"|\s?(?:엮음|옮김|지음|역주|번역|편저|공저|공편)|\s[역편저])$"
)
"""What Japanese and Korean put behind the names of those who edited or translated a work."""
_JAPANESE_JOINT: Final = late(
    r"(?<=[\u3040-\u309f\u3400-\u9fff々]{2})・"
    r"(?=[\u3400-\u9fff々][\u3040-\u309f\u3400-\u9fff々]{1,4}(?:・|$))"
)
"""The point between two Japanese names; between letters of katakana it parts one name."""


def is_eastern(text: str) -> bool:
    """Tell a name in Chinese, Japanese or Korean letters."""
    return _begins_eastern(text) and bool(_EASTERN.fullmatch(text))


def _begins_eastern(text: str) -> bool:
    """Tell at little cost whether a name may be in such letters."""
    return text[:1] >= "\u3040" or text[:1] == "·"


def listed(group: str) -> list[Name]:
    """Return names in Eastern letters, none where a part of the group is something else."""
    if not _begins_eastern(group.lstrip()):
        return []
    parts = [_EASTERN_ROLE.sub("", part.strip()) for part in group.split(",")]
    parts = [name for part in parts for name in _JAPANESE_JOINT.split(part)]
    whole = all(map(is_eastern, parts))
    return [{"literal": part} for part in parts] if whole else []
