"""Lists of names that the model has hardly seen: given names in brackets, dashes between names."""

from typing import Final

from refcli.parse.labelling.labels import spans_of
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text.patterns import late
from refcli.values.people.bodies import is_body
from refcli.values.people.name_forms import is_given

__all__ = [
    "given_in_brackets",
    "names_before_bracket",
    "names_between_dashes",
]

_FAMILY: Final = (
    rf"(?:(?:de|du|des|la|le|von|van|der|d['’])\s?)*[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+)?"
)
_GIVEN: Final = rf"\((?:[{UPPER}][\w’'-]*\.?[\s-]?){{1,3}}\)(?:,?\s(?:Jr|Sr)\.?)?"
_BRACKETED: Final = late(
    rf"(?:{_FAMILY}\s{_GIVEN}(?:,\s|\s?;\s|\s(?:et|and|und|e|y|&|и)\s|,\s(?:et|and)\s)){{1,30}}{_FAMILY}\s{_GIVEN}(?=[,.:]|\s[«“\"]|$)"
)


def given_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read families that have their given names in brackets as the authors, all of them.

    `Yuan (Xiaoli), Abe (Kenji) et Poe (Eve), « Lumière »`
    """
    family = tokens.text[tokens.body :].partition(" (")[0]
    match = _BRACKETED.match(tokens.text, tokens.body) if _MARKS.isdisjoint(family) else None
    if match:
        _take(tokens, labels, match.end())


_MARKS: Final = frozenset(".,;:")
"""What stands in no family name before the brackets."""


_DASH: Final = r"\s[–—-]\s"
_INVERTED: Final = rf"{_FAMILY},\s(?:[{UPPER}][\w’'-]*\.?[\s-]?){{1,3}}"
_WORD: Final = rf"(?:[{UPPER}][\w’'-]+|[{UPPER}]\.)"
_STRAIGHT: Final = rf"(?P<given>[{UPPER}][\w’'-]+)(?:\s{_WORD}){{1,3}}"
_DASHED: Final = (
    late(rf"(?:{_INVERTED}{_DASH}){{1,20}}{_INVERTED}(?=[,.:]\s)"),
    late(rf"{_STRAIGHT}(?:{_DASH}{_WORD}(?:\s{_WORD}){{1,3}}){{1,20}}(?=[,:]\s)"),
)


def names_between_dashes(tokens: Tokens, labels: list[str]) -> None:
    """Read full names that dashes divide as the authors: `Rossi, Ada – Poe, Eve, Fiumi`.

    Straight ones begin with a name that is known as a given one: `Ada Rossi - Eve Poe, Fiumi`.
    """
    for form in _DASHED:
        match = form.match(tokens.text, tokens.body)
        if match and ("given" not in match.groupdict() or is_given(match["given"])):
            _take(tokens, labels, match.end())
            return


def _take(tokens: Tokens, labels: list[str], end: int) -> None:
    """Label the words before a place of the text as authors, if a title is left behind them."""
    behind = len(words_between(tokens, tokens.body, end))
    if not {"title", "container"} & set(labels[behind:]):
        return
    labels[:behind] = ["author"] * behind
    goes_on = spans_of(labels)[0].last
    if "title" not in labels[behind:]:
        labels[behind:goes_on] = ["title"] * (goes_on - behind)


_YEARS: Final = r"(?:1[5-9]|20)\d\d[a-z]?"
_YEAR: Final = rf"[(\[](?P<year>{_YEARS}(?:\s?[/=]\s?{_YEARS}|\s\[{_YEARS}\])?)[)\]][.:,]?\s"
_DATED: Final = (
    late(rf"{_FAMILY},\s(?:[{UPPER}][\w’'-]*\.?\s?){{1,3}}\s{_YEAR}"),
    late(rf"(?P<body>[^\[\](),.]{{4,80}})\s{_YEAR}"),
)


def names_before_bracket(tokens: Tokens, labels: list[str]) -> None:
    """Read a person or body and a year that a title took with it: `Рой, Иван (2006): Реки`."""
    for form in _DATED:
        match = form.match(tokens.text, tokens.body)
        year, *more = words_between(tokens, *match.span("year")) if match else (0,)
        if not match or ("body" in match.groupdict() and not is_body(match["body"])):
            continue
        if year and {*labels[:year]} <= {"author", "title"} and labels[year : year + 2] == _TITLED:
            labels[:year] = ["author"] * year
            labels[year : year + 1 + len(more)] = ["date"] * (1 + len(more))
        return


_TITLED: Final = ["title", "title"]
