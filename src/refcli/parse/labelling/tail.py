"""What stands behind a reference and tells itself: `PMID: 123`, `ISSN 1234-5678`, `Google Scholar`.

The model has learnt references as lists print them. What databases and pages add behind one would
change how it reads what stands before; so it is not shown that, and the marks say what it is.
"""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["BUTTONS", "DATABASES", "tail_of"]

_LISTS: Final = word_lists.lists(__package__, "tail.txt")
DATABASES: Final = frozenset(_LISTS["number"])
"""What stands before the numbers that databases gave: `MR 1867354`."""
BUTTONS: Final = frozenset(name.replace("_", " ") for name in _LISTS["button"])
"""What pages print behind a reference that leads elsewhere: `Google Scholar`."""
_NUMBERED: Final = rf"(?:{word_lists.any_of(_LISTS['number'])})[:.]?\s?(?:PMC)?[\d.-]*\d[\dXx]?"
_BUTTON: Final = rf"(?:{word_lists.any_of(_LISTS['button'])})"
_TAIL: Final = late(
    r"(?<=[.,;)\]”»\d])\s+(?:"
    r"(?P<pmid>(?:PubMed\s)?PMID:?\s?\d{1,9})"
    r"|(?P<pmcid>PMCID:?\s?(?:PMC)?\d{1,9}|PMC\d{5,9})"
    r"|(?P<issn>[ep]?-?ISSN:?\s?\d{4}-?\d{3}[\dXx])"
    r"|(?P<isbn>ISBN(?:-1[03])?:?\s?\d[\d-]{8,15}[\dXx])"
    r"|(?P<note>(?:Chem\.\sAbstr\.|C\.\s?A\.|CAN),?\s(?:\d{4},\s)?\d{2,3}[,:]\s?\d{3,}\w?)"
    rf"|(?P<language>[\[(](?:Article\s)?[Ii]n\s[A-Z][a-z]+\.?[\])])"
    rf"|(?P<other>{_NUMBERED}|[⟨<(\[]?hal-\d{{8}}(?:v\d)?[⟩>)\]]?"
    r"|EDN:?\s[A-Z]{6}|Текст\s?:\s(?:непосредственный|электронный)"
    r"|(?:Licen[cs]e|Лицензия):?\s(?:CC\s)?(?:BY|CC0)[\w .-]{0,20}"
    rf"|Cited\sby\s\d+|\(?Cited\s\d+\stimes\)?|Accessed|(?:(?:Article|CAS|MATH|ADS)\s+)*{_BUTTON}(?:\s+{_BUTTON})*)"
    r")[.,;\s]*$"
)
_SECOND: Final = late(r"(?<![^\s(])a\)\s.{10,400}?(?P<end>[;.,])\s(?:and\s)?\(?b\)\s(?=[^\W\da-z])")
"""Where the second of several works of one note begins: `(a) …; (b) …`, as chemists print them."""
_FARTHEST: Final = 120
"""Characters at the end of a reference in which one such mark is looked for."""
_SHORTEST: Final = 30
"""Characters of a reference before it, at least."""
_LAST: Final = frozenset(_LISTS["last"])
"""The letters that such a mark may end in, or a figure or a bracket."""


def tail_of(tokens: Tokens) -> list[str]:
    """Return the labels of the words behind a reference that tell themselves; none most times."""
    text = tokens.text
    end, at = len(text), len(tokens.words)
    labels: list[str] = []
    if match := _SECOND.search(text, tokens.body) if "b) " in text else None:
        while at and tokens.starts[at - 1] >= match.end("end"):
            labels.append("note")
            at -= 1
        end = match.end("end")
    while end > tokens.body + _SHORTEST and _may_end(text, end):
        match = _TAIL.search(text, max(tokens.body + _SHORTEST, end - _FARTHEST), end)
        if match is None:
            break
        label = match.lastgroup or OUTSIDE
        while at and tokens.starts[at - 1] >= match.start(label):
            labels.append(label)
            at -= 1
        end = match.start()
    return labels[::-1]


def _may_end(text: str, end: int) -> bool:
    """Tell cheaply what cannot end a reference so: most end in a year, pages or an address."""
    last = text[max(0, end - _MARKS) : end].rstrip(" .,;")[-1:]
    return last.isdigit() or last in _LAST


_MARKS: Final = 8
"""Marks behind the last word of a reference, at most."""
