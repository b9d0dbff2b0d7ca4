"""Who edited or translated a work, told by the words before their names."""

import re
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.deeds import DEEDS, STATEMENT, leads_to_people, roles_in

__all__ = [
    "LEADS",
    "TRANSLATORS",
    "behind_translators",
    "named_by_role",
    "role_goes_on",
]

_LISTS: Final = word_lists.lists(__package__, "roles.txt")


def _telling(lead: str) -> str:
    """Return the word of a role that fewest references hold: that of `ed. by` is `by`."""
    words: list[str] = re.findall(r"[^\W\d_]+", lead.replace("_", " "))
    return words[1] if len(words) == 2 and len(words[0]) < 5 else max(words, key=len)


LEADS: Final = DEEDS | {
    _telling(lead) for role in ("editor", "translator", "illustrator") for lead in _LISTS[role]
}
"""One of these words stands in every role that the rule finds."""

_CAPITAL: Final = rf"[{UPPER}]"
_PARTICLES: Final = rf"(?:(?:{'|'.join(_LISTS['particle'])})\s){{0,2}}"
_INITIALED: Final = (
    rf"(?:{_CAPITAL}[{UPPER}]?[a-zà-ÿа-яіїє]?\.[ -]?){{1,4}}"
    rf"{_PARTICLES}{_CAPITAL}[\w’'-]+"
)
_INVERTED: Final = rf"{_CAPITAL}[\w’'-]+,?\s(?:{_CAPITAL}\.[ -]?){{1,3}}"
_FULL: Final = (
    rf"{_CAPITAL}[\w’'-]+(?:[ -]{_PARTICLES}(?:{_CAPITAL}\.|{_CAPITAL}[\w’'-]+)){{0,3}}\s"
    rf"{_PARTICLES}{_CAPITAL}[\w’'-]+"
)
_AND: Final = rf"(?:,?\s(?:{word_lists.any_of(_LISTS['link'])})\s|\s?&\s)"
_NAMES: Final = (
    rf"(?:(?:{_INITIALED})(?:,\s(?:{_INITIALED}))*(?:{_AND}(?:{_INITIALED}))?"
    rf"|(?:{_INVERTED})(?:,\s(?:{_INVERTED}))*(?:{_AND}(?:{_INVERTED}))?"
    rf"|(?:{_FULL})(?:(?:,\s(?:{_FULL})){{0,4}}{_AND}(?:{_FULL}))?|{_CAPITAL}[\w’'-]+{_AND}(?:{_FULL})"
    rf"|{_CAPITAL}[\w’'-]+,\s{_CAPITAL}[\w’'-]+(?=,\s(?:pp?|vol|t|S|Bd)\.))"
)
_OTHERS: Final = rf"(?:,?\s(?:{word_lists.any_of(_LISTS['others'])})\b)?"


def _led_by(role: str) -> str:
    words = sorted((word.replace("_", " ") for word in _LISTS[role]), key=len, reverse=True)
    spaced = "|".join(word.replace(".", r"\.").replace(" ", r"\s?") for word in words)
    return rf"(?P<{role}>{spaced})"


_HRSG: Final = r"(?:[Hh]rsg\.|[Hh]g\.|[Hh]erausgegeben)\svom\s"
"""What stands before the body that edited a work."""

_LED: Final = late(
    rf"(?:[,.;:»”\])/–—-]\s|\()(?P<said>{_HRSG}(?P<body>{_CAPITAL}[^.,;:()\d]{{3,90}})"
    rf"|(?:(?P<deeds>{STATEMENT})"
    rf"|{_led_by('editor')}|{_led_by('translator')}|{_led_by('illustrator')})\s?"
    rf"(?P<names>{_NAMES}{_OTHERS}))(?=\s?[,.;:()—–\[]|\s(?:[—–-]|\d)|$)"
)
"""A role, the names behind it, and a mark behind these."""

_BEFORE: Final = 24
_BEHIND: Final = 160
"""Letters around the telling word of a role that it and the names behind it may take."""

_MAY_HOLD: Final = frozenset(
    ("title", "container", "editor", "translator", "author", "note", "publisher", "genre")
) | {OUTSIDE, "volume-title", "collection", "organization", "edition"}


def named_by_role(tokens: Tokens, labels: list[str]) -> None:
    """Read the people behind `hrsg. von`, `edited by` or `przeł.` as what these say they did."""
    done = tokens.body
    for place, word in enumerate(tokens.words):
        if word not in LEADS or tokens.starts[place] < done:
            continue
        begin = max(done, tokens.starts[place] - _BEFORE)
        end = tokens.ends[place] + _BEHIND
        match = _LED.search(tokens.text, begin, end)
        if match and match.end() == end:
            match = _LED.search(tokens.text, begin)
        if match is None:
            continue
        done = match.end()
        if _stands_behind(tokens, labels, place):
            continue
        inside = words_between(tokens, *match.span("said"))
        role = _role_said(match, labels[inside[0] - 1] if inside else "")
        around = labels[max(0, inside[0] - 2) : inside[-1] + 2] if inside else []
        if len(around) > len(inside) + 2 and {*around} == {"note"}:
            continue  # of another work, which a remark names
        if role and inside and inside[0] and {labels[at] for at in inside} <= _MAY_HOLD:
            for at in inside:
                labels[at] = role
            if match["body"]:
                labels[inside[0] : inside[0] + 2] = [OUTSIDE, OUTSIDE]
            _part_authors(tokens, labels, inside[0], role)


def _stands_behind(tokens: Tokens, labels: list[str], role: int) -> bool:
    """Tell a role behind those whom it tells: `Roe A, Poe B, red. Serce`, `Roe A, trans. Acme`."""
    if labels[role] == "author" and tokens.gaps[role] == ", ":
        return True
    return tokens.words[role] in _TRANSLATED and behind_translators(tokens, labels, role)


def behind_translators(tokens: Tokens, labels: list[str], role: int) -> bool:
    """Read those before the role as the translators, as the AMA does: `Roe A, trans. Acme`."""
    if role < 1 or labels[role] not in {"editor", "translator"} or tokens.gaps[role] != ", ":
        return False
    if labels[role - 1] != labels[role] or tokens.gaps[role + 1] != ". ":
        return False
    first = role
    while labels[first - 1] == labels[role]:
        first -= 1
    labels[first : role + 1] = ["translator"] * (role + 1 - first)
    return True


_TRANSLATED: Final = frozenset(("trans", "trans.", "translator", "translators", "transl"))


def _role_said(match: re.Match[str], before: str) -> str:
    """Return the label of people, by what is said of them, behind a word of the label ``before``.

    It is empty where that is a title.
    """
    if not (deeds := match["deeds"]):
        return "translator" if match["translator"] else "editor"
    role = "translator" if roles_in(deeds)[0] == "translator" else "editor"
    begins = role == "editor" and before in _BEFORE_TITLE
    return role if leads_to_people(deeds, match["names"]) and not begins else ""


_BEFORE_TITLE: Final = frozenset(("author", "organization", "citation-number", OUTSIDE))
"""What a title may stand behind, which may begin as a statement does: `Notas de Clarice Roe`."""


def role_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give those who edited and translated a book both roles: `J. Roe (Ed. & Trans.), Works`."""
    for at in range(2, len(labels) - 1):
        both = labels[at - 1] == "editor" and tokens.words[at] in TRANSLATORS
        if both and labels[at] != "editor" and tokens.gaps[at + 1].startswith((".)", ")")):
            labels[at] = "editor"
            return


TRANSLATORS: Final = frozenset(("Trans", "Transl"))


def _part_authors(tokens: Tokens, labels: list[str], end: int, role: str) -> None:
    """Part author and title that the role took with it: `Voltaire, Contes, éd. par Jean Goulet`."""
    if set(labels[:end]) != {role} or tokens.gaps[end].strip() != ",":
        return
    comma = next((at for at in range(1, end) if "," in tokens.gaps[at]), 0)
    if comma and tokens.words[comma].isalpha() and len(tokens.words[comma]) > 2:
        labels[:comma] = ["author"] * comma
        labels[comma:end] = ["title"] * (end - comma)
