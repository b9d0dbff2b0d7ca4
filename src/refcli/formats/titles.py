"""The full stop that MEDLINE closes every title with, and that is not part of it.

Source: "MEDLINE/PubMed Data Element (Field) Descriptions", Title (TI). A title that ends in
an abbreviation of single letters (``in the U.S.``), a question mark or dots has none besides.
"""

import re
from typing import Final

__all__ = ["closed", "opened"]

_OWN_END: Final = re.compile(r"(?:\b[^\W\d_]\.){2,}$|\.\.\.$|[?!]$")


def opened(title: str) -> str:
    """Return a title of MEDLINE's without the full stop that closes it.

    >>> opened("Heart disease in the U.S."), opened("[Digital skills].")
    ('Heart disease in the U.S.', '[Digital skills]')
    """
    return title if _OWN_END.search(title) else title.removesuffix(".")


def closed(title: str) -> str:
    """Return a title as MEDLINE has it, "" if there is none."""
    return f"{title}." if title and not _OWN_END.search(title) else title
