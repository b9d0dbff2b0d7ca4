"""The templates of documents: parts with places ``@NAME@`` for what is put in."""

import re
from typing import Final

from refcli.text import word_lists

__all__ = ["template"]

_ILLEGAL: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) has no place for, not even escaped."""


def template(name: str, **values: str) -> str:
    """Return a template with values in its places; they are escaped already.

    Characters that no XML may hold are left out.
    """
    text = word_lists.text_of(__package__, f"templates/{name}")
    places = re.compile("@(" + "|".join(values) + ")@") if values else None
    whole = places.sub(lambda match: values[match[1]], text) if places else text
    return _ILLEGAL.sub("", whole)
