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

_NAMED: Final = r"(?:\bdoi\.org/|\bdoi:?\s?)"
_YEAR: Final = r"(?:1[5-9]|20)\d\d"

_REGISTRANT: Final = late(rf"({_NAMED}10)(?:\. | \. )(?=\d{{4,9}}/\S)", re.I)
"""A DOI is cut behind the point of its prefix: `https://doi.org/10. 1128/JCM`."""

_BEFORE_POINT: Final = late(rf"({_NAMED}10(?:\.\d{{4,9}}/\S+)?) (?=\.\w)", re.I)
"""It is cut before a point: `doi: 10.1128/jcm .0047`."""

_GOES_ON: Final = r",?\s(?:\[Online|URL|ISBN|PMID|arXiv:|Accessed|\(visited|https?:)"
"""What follows a DOI in the styles of LaTeX."""

_PIECES: Final = 4
"""Pieces between the first and the last of a DOI, at most."""

_LAST_PIECES: Final = late(
    rf"({_NAMED}10\.\d{{4,9}}/(?:\S*(?<=[./_-])|[^\W\d_]+)) (?!{_YEAR}\.?\s*$|doi|10\.|https?:)"
    rf"(?=(?:\w[\w()/;:.-]*[./_-] ){{0,{_PIECES}}}\w[\w()/;:.-]*(?<=[\w.)])"
    rf"(?:, {_YEAR}\.?)?(?:\s*$|{_GOES_ON}))(?=\D*\d)",
    re.I,
)
"""It is cut behind another mark, or before its first figure, and what goes on ends the text, or a
year does: `10.1073/pnas. 0507655102`, `10.1128/ jcm.0047, 2006.`, `10.1057/PALG RAVE.2004`."""

_LOST_UNDERSCORE: Final = late(
    rf"({_NAMED}10\.\d{{4,9}}/(?:978-)?\d[\d-]{{8,12}}-[\dX]) (?=\d{{1,3}}(?:, {_YEAR})?\.?\s*$)",
    re.I,
)
"""The chapter behind a book's ISBN, whose underscore a font lacked: `10.1007/3-540-48515-5 8`."""

_BEHIND_YEAR: Final = late(rf"({_NAMED}10\.1016/\S+\(\d\d\)) (?=\d{{5}}-[\dX])", re.I)
"""Elsevier's older DOIs have a year in brackets: `10.1016/0048-7333(93) 00751-8`."""

_IN_FIGURES: Final = late(
    rf"(\bdoi\.org/10\.\d{{4,9}}/\S*\d) (?!{_YEAR}\b)(?=\d{{2,8}}\.?(?:\s*$|\shttps?:))", re.I
)
"""It is cut between figures: `https://doi.org/10.1101/2021.01.03.42 3255. https://e.org`."""

_LOST_HYPHEN: Final = late(
    rf"({_NAMED}10\.\d{{4,9}}/(?:\d{{4}}|B978-\d[\d-]{{8,10}}\d)) (?=(?:\d{{3}}[\dX]/|\d\.\d)\S+$)",
    re.I,
)
"""The hyphen of an ISSN or an ISBN at which a line broke: `10.1088/0960 1317/13/2/308`."""

_RUN_ON: Final = late(
    r"(\bdoi\.org/10\.\d{4,9}/\S*?[\dx])(?=(?:[A-Z][a-zà-ÿ]+|[A-Z]{2,6}|[A-Z]\.)(?:[ .]|-[A-Z])"
    r"[^\d\n]{2,120},? \d{1,4} ?(?:\(\d|, pp?\. )|[A-Z][a-z]{2,} [a-z]+ [a-z]+ )"
)
"""The ASME's style has nothing between a DOI and the journal or the title: `…/1.4041Ice, 3(2)`."""


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
    return _with_whole_doi(text) if "doi" in text.lower() else text


def _with_whole_doi(text: str) -> str:
    text = _BEFORE_POINT.sub(r"\1", _REGISTRANT.sub(r"\1.", _HOST.sub(r"\1", text)))
    text = _IN_FIGURES.sub(r"\1", text)
    text = _RUN_ON.sub(r"\1 ", _BEHIND_YEAR.sub(r"\1", text))
    for _ in range(_PIECES + 1):
        text = _LAST_PIECES.sub(r"\1", text)
    return _LOST_UNDERSCORE.sub(r"\1_", _LOST_HYPHEN.sub(r"\1-", text))


def _drawn_together(stretched: re.Match[str]) -> str:
    return f"{stretched[1]}://" + _MARKED.sub(r"\1", stretched[2])
