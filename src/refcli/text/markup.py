"""Tags of HTML that a copied text has kept."""

import re
from typing import Final

__all__ = ["TAG"]

TAG: Final = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,60})?/?>")
"""A tag, `<i>` or `<br />`; an address in angle brackets, `<https://example.org>`, is none."""
