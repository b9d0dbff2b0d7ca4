"""Addresses and DOIs that the end of a line has cut, once the lines are one."""

import re
from typing import Final

from refcli.text.patterns import late

__all__ = ["with_whole_addresses"]

_SCHEME: Final = late(r"\b(https?)(?:: //|:/ /|:// )\s?(?=[\w-]+\.\w)", re.I)
"""LaTeX breaks a line behind the colon and the strokes of an address: `https:// acme.org`."""

_STRETCHED: Final = late(
    r"\b(https?) : / / ((?:[\w%~-]+(?: [./?=&_:#%~+-] |[./?=&_:#%~+-](?=\S)| -))+\S+)"
)
"""LaTeX stretches a line inside an address: `https : / / acme . org / index . php ? id = 3`."""
_STRETCHED_DOI: Final = late(
    r"\b10(?: \. \d{4,9} ?/ ?|\.\d{4,9} / )[\w()-]+(?:(?: [.:/_-] |[.:/_-])[\w()-]+)*"
)
_MARKED: Final = late(r" ([./?=&_:#%~+-]) ")

_HOST: Final = late(r"(://(?:dx\.)?doi\.) (?=org/10\.)")
"""The name of the host is cut, too: `https://doi. org/10.1128/JCM`."""

_REGISTRANT: Final = late(r"((?:\bdoi\.org/|\bdoi:\s?)10)(?:\. | \. )(?=\d{4,9}/\S)", re.I)
"""A DOI is cut behind the point of its prefix: `https://doi.org/10. 1128/JCM`."""

_LAST_PIECE: Final = late(
    r"((?:\bdoi\.org/|\bdoi:\s?)10\.\d{4,9}/\S*(?<=[./_-])) "
    r"(?!(?:1[5-9]|20)\d\d\.?\s*$|doi|10\.)(?=\w[\w()/;:.-]*(?<=[\w.)])\s*$)(?=\D*\d)",
    re.I,
)
"""It is cut behind another mark, and what goes on ends the text: `10.1073/pnas. 0507655102`."""


def with_whole_addresses(text: str) -> str:
    """Return a text whose addresses have no space where a line was broken in them.

    >>> with_whole_addresses("Roe, A. Ice. https:// acme.org/ice")
    'Roe, A. Ice. https://acme.org/ice'
    >>> with_whole_addresses("Roe, A. Ice 4. https://doi.org/10. 1073/pnas. 0507655102")
    'Roe, A. Ice 4. https://doi.org/10.1073/pnas.0507655102'
    """
    if " : / / " in text:
        text = _STRETCHED.sub(_drawn_together, text)
    if "10 . " in text or " / " in text:
        text = _STRETCHED_DOI.sub(lambda cut: cut[0].replace(" ", ""), text)
    if ": //" in text or ":/ /" in text or ":// " in text:
        text = _SCHEME.sub(r"\1://", text)
    low = text.lower()
    if "doi." not in low and "doi:" not in low:
        return text
    return _LAST_PIECE.sub(r"\1", _REGISTRANT.sub(r"\1.", _HOST.sub(r"\1", text)))


def _drawn_together(stretched: re.Match[str]) -> str:
    return f"{stretched[1]}://" + _MARKED.sub(r"\1", stretched[2])
