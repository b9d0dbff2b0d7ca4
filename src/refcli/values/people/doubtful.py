"""Names that were read one way and might be read another.

A file that separates names by commas where BibTeX has "and", that sets bare initials behind a
family name, or a family name before a given one, does not say which is which.
"""

from collections.abc import Mapping
from typing import Any, Final

from refcli.text.patterns import late
from refcli.values.people.bodies import has_initials, is_of_body
from refcli.values.people.family_first import is_chinese_order, is_family
from refcli.values.people.name_forms import is_given, is_suffix

__all__ = ["is_doubtful"]

_MOST_INITIALS: Final = 3
_SLAVIC: Final = late(r"[А-ЯЁ][а-яё]{2,}(?:[оеё]ва?|ск(?:ий|ая)|енко)")
"""A family name that no given name is like."""


def is_doubtful(name: Mapping[str, Any]) -> bool:
    """Tell whether a name as it was read may have been meant as another one, or as several.

    >>> is_doubtful({"family": "HG", "given": "Wells"})
    True
    >>> is_doubtful({"family": "Wells", "given": "H. G."})
    False
    """
    family, given, suffix = name.get("family", ""), name.get("given", ""), name.get("suffix", "")
    if suffix and suffix[0].isupper() and not is_suffix(suffix):
        return True
    if not (family and given) or "." in given:
        return "," in given
    return (
        "," in given
        or (_is_bare(family) and not given.isupper() and not is_given(given))
        or is_chinese_order(given, family)
        or (_SLAVIC.fullmatch(given) is not None and not _SLAVIC.fullmatch(family))
        or (is_of_body(f"{given} {family}") and not has_initials(given) and not is_given(given))
    )


def _is_bare(family: str) -> bool:
    """Tell initials from a short family name in capitals: ``HG`` from ``LI``."""
    return len(family) <= _MOST_INITIALS and family.isupper() and not is_family(family.title())
