"""Whether a sentence or an address goes on from one line to the next."""

import re
from typing import Final

from refcli.parse.finding.likeness import begins_like_reference
from refcli.text.patterns import late
from refcli.values.identifiers import DOI_PREFIX
from refcli.values.people.name_forms import is_particle
from refcli.values.people.others import begins_with_nobody, begins_with_the_same

__all__ = ["address_goes_on", "counts_part", "ends_in_address", "goes_on", "is_open"]

_PARTICLE_FIRST: Final = late(r"((?:[^\W\d_]{1,5}\s){1,3})[^\W\d_]")


def _begins_with_particle(text: str) -> bool:
    """Tell whether a line begins with a name such as ``von der Gathen`` or ``де Коли``."""
    found = _PARTICLE_FIRST.match(text)
    if found is None:
        return False
    words = found[1].split()
    return is_particle(words[0]) and text[found.end() - 1].isupper()


_OPEN_ADDRESS: Final = late(rf"(?:://|\bdoi\b|\b{DOI_PREFIX})\S*[/_.-]$", re.I)
"""An address or a DOI that ends in the middle."""

_OPEN_ENDS: Final = frozenset(",;:&-–—(/«“„\u2010\u00ad，、：；（「『")


_ENDS: Final = frozenset('.!?…])}>⟩»”"/0123456789。．）」』］】》〉։।॥۔؟።။។')


def is_open(text: str) -> bool:
    """Tell whether a line breaks off: what ends a reference does not end it."""
    return text[-1] not in _ENDS


_ADDRESS_AT_END: Final = late(rf"(?:://|www\.|\b{DOI_PREFIX})\S*\w$")


def ends_in_address(text: str) -> bool:
    """Tell whether a line ends in an address or a DOI, behind which a reference needs no stop."""
    return _ADDRESS_AT_END.search(text) is not None


def address_goes_on(text: str, after: str) -> bool:
    """Tell whether an address or a DOI that a line ends in goes on in the next, alone there."""
    if " " in after or (text[-1] == "." and after[0].isupper()):
        return False
    return _OPEN_ADDRESS.search(text) is not None


_PART: Final = late(r"[a-zа-я]\)\s[^\W\d_a-zà-ÿа-я]")
"""The letter that counts a part of a list: ``b) Other sources``."""


def counts_part(text: str) -> bool:
    """Tell a line that a letter with a bracket begins, as parts of a list are counted."""
    return _PART.match(text) is not None


def goes_on(text: str, after: str) -> bool:
    """Tell whether a sentence or an address seems to go on from one line to the next."""
    first = after[0]
    if first.islower():
        begins = (
            _begins_with_particle(after) or begins_with_nobody(after) or begins_with_the_same(after)
        )
        return is_open(text) or not (begins or counts_part(after))
    if first in ",;:.)]/&":
        return True
    if address_goes_on(text, after):
        return True
    return text[-1] in _OPEN_ENDS and begins_like_reference(after) < 1.0
