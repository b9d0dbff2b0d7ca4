"""Patents that are cited by their number, to whom they were granted, and when."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text.patterns import late

__all__ = ["granted"]

_GRANTED: Final = late(
    r"(?P<number>(?:U\.?\s?S\.?|United States)\sPat(?:ent|\.)(?:\s[Nn]os?\.?)?\s\d[\d,]{5,11}),?\s"
    r"(?:issued|granted|dated)\s(?:on\s)?(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})"
    r"(?:,?\sto\s(?P<author>[A-Z][^\d;:()]{1,80}?))?\.?"
)


def granted(tokens: Tokens, labels: list[str]) -> None:
    """Read `U.S. Pat. No. 7,654,321, issued Feb. 2, 2010 to Hill et al.`, which has no title."""
    match = _GRANTED.fullmatch(tokens.text, tokens.body)
    if match is None:
        return
    for at in words_between(tokens, *match.span()):
        labels[at] = OUTSIDE
    for label, text in match.groupdict().items():
        if text:
            for at in words_between(tokens, *match.span(label)):
                labels[at] = label
