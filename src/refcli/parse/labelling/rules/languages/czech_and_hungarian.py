"""Habits of Czech and Hungarian lists, which the model has hardly seen."""

from typing import Final

from refcli.parse.labelling.labels import spans_of
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text.patterns import late

__all__ = ["czech_names", "hungarian_act", "hungarian_names"]

_GIVEN: Final = rf"[{UPPER}][\w’'-]+(?:\s(?:[{UPPER}]\.|[{UPPER}][\w’'-]+))?"
_CAPITALS: Final = rf"[{UPPER}][{UPPER}’'-]+"
_CZECH: Final = late(
    rf"{_CAPITALS},\s{_GIVEN}(?:,\s{_GIVEN}\s{_CAPITALS})*\sa\s{_GIVEN}\s{_CAPITALS}(?=[.,:])"
)
_MAGYAR: Final = rf"[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+){{1,2}}"
_HUNGARIAN: Final = late(rf"{_MAGYAR}(?:\s[–-]\s{_MAGYAR}){{1,4}}(?:\s\(szerk\.\))?(?=:\s)")
_ACT: Final = late(r"(?:1[89]|20)\d\d\.\sévi\s[IVXLCDM]+\.\stv?\w*\.?(?:[^.(,]{3,80})?")


def czech_names(tokens: Tokens, labels: list[str]) -> None:
    """Read the first name inverted and the others straight, families in capitals, as authors."""
    match = _CZECH.match(tokens.text, tokens.body)
    if match is None:
        return
    named = words_between(tokens, match.start(), match.end())
    end = named[-1] + 1
    if labels[:end] == ["author"] * end or end == len(labels):
        return
    rest = spans_of(labels[end:])
    labels[:end] = ["author"] * end
    if "title" not in labels and rest:
        labels[end : end + rest[0].last] = ["title"] * rest[0].last


def hungarian_names(tokens: Tokens, labels: list[str]) -> None:
    """Read names that dashes part before a colon as the authors of what stands behind it."""
    match = _HUNGARIAN.match(tokens.text, tokens.body)
    if match is None:
        return
    named = words_between(tokens, match.start(), match.end())
    if named and {labels[at] for at in named} == {"title"} and labels[named[-1] + 1] == "title":
        for at in named:
            labels[at] = "author"


def hungarian_act(tokens: Tokens, labels: list[str]) -> None:
    """Keep the year and the number of a Hungarian act in its title: `1993. évi LXXIX. törvény`."""
    match = _ACT.match(tokens.text, tokens.body)
    if match:
        for at in words_between(tokens, match.start(), match.end()):
            labels[at] = "title"
