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
_HUNGARIAN: Final = late(
    rf"(?P<author>{_MAGYAR}(?:\s[–-]\s{_MAGYAR}){{1,4}}(?:\s\(szerk\.\))?)(?=:\s)"
    rf"|(?P<editor>{_MAGYAR}(?:(?:\s[–-]|,|\sés)\s{_MAGYAR}){{0,4}}\s\(szerk\.\))"
    r"(?:\s\((?P<date>\d{4})\))?(?=:\s)"
)
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
    """Read names before a colon as the authors, or the editors, of what stands behind it.

    Dashes part authors; editors, also those of a host behind "In:", have "szerk." behind them.
    """
    for match in _HUNGARIAN.finditer(tokens.text, tokens.body):
        named = words_between(tokens, *match.span())
        heads = match.start() == tokens.body or tokens.text[: match.start()].endswith("In: ")
        taken = {labels[at] for at in named}
        work = labels[named[-1] + 1] if named and named[-1] + 1 < len(labels) else ""
        if not heads or work not in taken or taken - {"title", "container"}:
            continue
        for label, value in match.groupdict().items():
            for at in words_between(tokens, *match.span(label)) if value else ():
                labels[at] = label


def hungarian_act(tokens: Tokens, labels: list[str]) -> None:
    """Keep the year and the number of a Hungarian act in its title: `1993. évi LXXIX. törvény`."""
    match = _ACT.match(tokens.text, tokens.body)
    if match:
        for at in words_between(tokens, match.start(), match.end()):
            labels[at] = "title"
