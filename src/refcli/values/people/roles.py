"""Who did what: `H. Arendt (Ed.), H. Zohn (Trans.)`, `под ред. И. Иванова ; пер. с нем. Б. Кац`."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.bodies import is_of_body
from refcli.values.people.deeds import DEEDS, STATEMENT, leads_to_people, roles_in

__all__ = ["divided", "ends_with_editors", "is_led", "makers", "without_roles"]

_LISTS: Final = word_lists.lists(__package__, "name-words.txt")
_BEFORE_ROLE: Final = frozenset(_LISTS["before-role"])
_IN_BRACKETS: Final = frozenset((*_LISTS["role"], *_LISTS["stated"], *_LISTS["bracketed"]))
_ONLY_BRACKETED: Final = frozenset((*_LISTS["bracketed"], *_BEFORE_ROLE))
_DEEDS: Final = frozenset(map(str.lower, DEEDS))
_WORDS: Final = _IN_BRACKETS | frozenset(_LISTS["phrase"]) | _DEEDS
_ROLE: Final = late(
    r"(?i)\b(?:tr\.(?=\s[^\W\d_]\.)\s|trad(?:ução|uction|ucción|uzione|uit|\.)?|tr\.\s?fr\.)\s*(?:(?:de|di|par|por)\s)?"
    r"|\b(?:edited|revised|compiled|translated|transl?\.?|tr\.|eds?\.?)\s+by\b"
    r"|\b(?:aus\sdem\s[^\W\d_]+|deutsch|dt\.|übers(?:etzt|\.)|illustriert)\sv(?:on\b|\.)"
    r"|\b(?:illustrated|illus\.|with\sillustrations)\sby\b|\billustré\spar\b|\bilustrado\spor\b"
    r"|\bpréface\sde\b|\b(?:com\sa\scolaboração|con\sla\s(?:colaboraci[óo]n|collaborazione)"
    r"|avec\sla\scollaboration|in\scollaboration)\s(?:de|di|with)\b"
    r"|\bвступ\.?\s+ст(?:\.|атья)|\bс\s+(?:англ|нем|фр|франц|итал|исп|лат|польск|рус)\b\.?"
    r"|\b(?:under\sthe\s(?:editorship|editorial\ssupervision)\sof|(?:herausgegeben|besorgt)\svon"
    r"|h(?:rs)?g\.?\sv(?:on|(?=\.))|a\sc(?:ura|\.)\sdi|sous\sla\sdir(?:ection|\.)?\sd['e’]"
    r"|(?:éd(?:ité|\.)?|établi)e?s?\spar|(?:edici[óo]n|edição|ed\.)\s(?:a cargo )?de(?=\s)"
    r"|(?:pod\s)?red(?=\.)(?:\.\s(?:nauk(?=\.)|av))?|pod\sredakcją|uredil|przełożyła?|přeložila?"
    r"|(?:oprac|szerk|ur|(?:yay\.\s)?haz|przekł|přel|ford)(?=\.)|(?:(?<=\()|(?<=,\s))(?:red|szerk|oprac|haz)(?=\.?\)?$)"
    rf"|(?<=[,;(\[]\s)(?:{word_lists.any_of(_LISTS['stated'])})(?=\s*(?:[)\].,;:]|$))"
    rf"|(?<=[(\[])(?:{word_lists.any_of(_LISTS['stated'])})(?=[)\]]|$)"
    rf"|(?<!\w\.)orgs?|{'|'.join(map(re.escape, sorted(_LISTS['role'], reverse=True)))})\b\.?:?"
)
_LEADS: Final = late(
    r"(?i)пер|под|ред|сост|edited|translated|a\sc(?:ura|\.)\s|sous|herausgegeben|besorgt"
)
"""The roles that stand before their names: names before such a one have another role."""

_TRANSLATOR: Final = late(
    r"(?i)trans|edited\sand\strans|aus\s|deutsch|dt\.|tr\b|übers|пер|trad|przeł|přek|przekł|tłum|přel|ford|çev|vert|с\s"
)
_EDITOR: Final = late(
    r"(?i)ed|hrsg|hg|herausg|besorgt|éd|établi|ред|упоряд|orgs?|coord|dir|a\sc|under|sous|red|pod"
    r"|oprac|szerk|ur|yay|haz|compil|comps?\b|cur(?!ators?\b)|toim|utg\b"
)
_DRAWN: Final = late(r"(?i)illus|ilustr|with\sill")
_OTHER: Final = late(
    r"(?i)préf|foreword|preface|introd|предисл|передм|коммент|ил\b|примеч|послесл|вступ|худож|mitw"
)
_TO_SPACES: Final = str.maketrans(dict.fromkeys("()[],.;:/&", " "))
_LOOSE: Final = late(r"(?:[\s,;(\[]|\b(?:and|und|et|и)(?=\s*$))+$")


def is_led(text: str) -> bool:
    """Tell whether a list of names begins with a role: ``translated by John and Anne Smith``."""
    mark = next(iter(_marks(text.lstrip(" (["))), None)
    return mark is not None and not mark.start() and bool(_role(mark[0]))


def without_roles(text: str) -> str:
    """Return a list of names with each role ("Hrsg.", "под ред.") turned into a semicolon."""
    for mark in reversed(_marks(text)):
        text = f"{text[: mark.start()]} ; {text[mark.end() :]}"
    return text


def divided(text: str, label: str) -> list[tuple[str, str]]:
    """Divide a list of editors or translators by their roles: label and names of each part.

    A role stands before its names ("edited by") or behind them ("(Ed.)"), one way in the
    whole list. What bears no role has the label that the list came with; who wrote a preface,
    notes or the like is a contributor.
    """
    marks = _marks(text)
    if "(" in text and (both := _BOTH.search(text)):
        return [("editor", text[: both.start()]), ("translator", text[: both.start()])]
    if label == "author":
        return _behind_authors(text, marks)
    if marks and _LEADS.match(marks[0].group()):
        before = text[: marks[0].start()].rstrip()
        if before[-1:] in {";", "/"} and before.strip(" ;/([,"):
            rest = divided(text[marks[0].start() :], label)
            return [("author", before.strip(" ;/([,")), *rest]
    if marks and _STATED.fullmatch(marks[0].group()):
        deeds = roles_in(marks[0].group())
        if len(deeds) > 1:
            return [(role, text) for role in deeds]
    roles = [(role, match) for match in marks if (role := _role(match.group()))]
    if not roles:
        return [(label, text)]
    if len({role for role, _ in roles}) == 1:
        return [(roles[0][0], text)]
    leads = not text[: marks[0].start()].strip(" ([")
    runs = [[*run] for _, run in groupby(roles, key=itemgetter(0))]
    ends = [run[0][1].start() if leads else run[-1][1].end() for run in runs]
    cuts = [0, *(ends[1:] if leads else ends[:-1]), len(text)]
    return [
        (run[0][0], _LOOSE.sub("", text[first:last]))
        for run, (first, last) in zip(runs, pairwise(cuts), strict=True)
    ]


def ends_with_editors(text: str) -> bool:
    """Tell whether a list of names ends in the role of editors: ``Page MJ, et al., editors``."""
    marks = _marks(text)
    if not marks or text[marks[-1].end() :].strip(" .,:;)]"):
        return False
    return _role(marks[-1].group()) == "editor"


_BOTH: Final = late(
    r"\s?\((?:[Ee]ds?\.?\s?(?:&|and)\s?[Tt]rans|[Tt]rans\.?\s?(?:&|and)\s?[Ee]ds?)\b\.?\)?$"
)
"""Who edited and translated a book: `J. Roe (Ed. & Trans.)` (APA 7, 10.38)."""


_WORD: Final = late(r"\w+")
_STATED: Final = late(rf"\b{STATEMENT}")
"""Deeds before the names of who did them: `Edited and translated by J. Roe`."""


def makers(text: str) -> list[tuple[str, str]]:
    """Return who made a film, a broadcast or a song as what, where each names a role.

    `Roe, A. (Writer), & Poe, B. (Director)` gives pairs of CSL variable and names, in their
    order: ``script-writer`` and ``director``. It is empty where a role is unknown or unsaid.
    """
    found: list[tuple[str, str]] = []
    begin = 0
    for mark in _BEHIND.finditer(text):
        roles = re.split(r"\s?(?:&|and|,)\s?", mark[1].lower())
        variable = _makers().get(roles[-1].replace(" ", "_"), "")
        if not variable:
            return []
        found.append((variable, text[begin : mark.start()]))
        begin = mark.end()
    return [] if text[begin:].strip(" ,.;)") else found


_BEHIND: Final = late(
    r"\s?(?:\((?!eds?\b)|,\s(?=[a-z]{3,11}(?:[.,;)]|$)))([^\W\d_][^()\d,]{2,30})(?:\)|(?=[.,;]|$))"
    r"\.?(?:[,;]?\s(?:&|and)\s|[,;]\s)?"
)


@cache
def _makers() -> dict[str, str]:
    return {
        word: key.removeprefix("maker-")
        for key, words in _LISTS.items()
        if key.startswith("maker-")
        for word in words
    }


def _behind_authors(text: str, marks: Sequence[re.Match[str]]) -> list[tuple[str, str]]:
    """Part from the authors those whom a role before their names tells: `/ упоряд. В. Бородін`."""
    for mark in marks:
        before = text[: mark.start()].rstrip()
        if _role(mark.group()) and before[-1:] in {"", "/", ";"}:
            rest = divided(text[mark.start() :], "editor")
            return [("author", before.rstrip("/; ")), *rest] if before else rest
    if marks and text[: marks[-1].start()].endswith(("(", ", ")) and ends_with_editors(text):
        return [("editor", text)]
    return [("author", text)]


@lru_cache(maxsize=64)
def _marks(text: str) -> tuple[re.Match[str], ...]:
    """Return where a text names roles; the initials of `Wells HG` and `ED Smith` are none."""
    low = text.lower()
    if "a c. di" not in text and _WORDS.isdisjoint(low.translate(_TO_SPACES).split()):
        return ()
    marks = [mark for mark in _ROLE.finditer(text) if not any(told(mark) for told in _NO_ROLES)]
    stated = () if _DEEDS.isdisjoint(_WORD.findall(low)) else _STATED.finditer(text)
    whole = [own for own in stated if leads_to_people(own[0], text[own.end() :])]
    if "(" in text:
        whole += [own for own in _BRACKETED.finditer(text) if _is_bracketed_role(own[0])]
    for own in whole:
        inside = [mark for mark in marks if own.start() < mark.end() and mark.start() < own.end()]
        if inside and inside[0].start() < own.start():
            continue  # `a [cura di]`
        if [mark.span() for mark in inside] != [own.span()]:
            marks = sorted({*marks} - {*inside} | {own}, key=re.Match.start)
    return tuple(marks)


_BRACKETED: Final = late(r"(?<=\()[^\W\d_][^()\d,;]{1,40}(?=\))")


def _is_bracketed_role(text: str) -> bool:
    """Tell a role of which brackets behind names hold nothing else: `(Series Ed.)`."""
    words = text.lower().translate(_TO_SPACES).split() or [""]
    if words[-1] not in _IN_BRACKETS or not _ONLY_BRACKETED.intersection(words):
        return False
    return _IN_BRACKETS.union(_BEFORE_ROLE).issuperset(words)


def _is_of_body(mark: re.Match[str]) -> bool:
    """Tell the "in" within the name of a body: `Committee on Care in America`."""
    return mark[0].lower() == "in" and is_of_body(mark.string[: mark.start()])


def _is_given_name(mark: re.Match[str]) -> bool:
    """Tell the given name of `Ludo Waltman and Ed Noyons` from the role of editors."""
    return mark[0].strip() == "Ed" and _NAMED_BEHIND.match(mark.string, mark.end()) is not None


_NAMED_BEHIND: Final = late(r"(?<=Ed) [A-ZÀ-Þ][\w’'-]+(?=[,.;]|$| and )")


def _is_initials(mark: re.Match[str]) -> bool:
    word = mark[0].rstrip(".:")
    if not 1 < len(word) < _LONG or not word.isupper():
        return False
    before, after = mark.string[: mark.start()], mark.string[mark.end() :]
    return bool(_FAMILY_BEFORE.search(before[-_NEAR:]) or _FAMILY_BEHIND.match(after))


_NO_ROLES: Final = (_is_initials, _is_of_body, _is_given_name)
"""What looks like a role and is none."""


_NEAR: Final = 40
_LONG: Final = 4
_FAMILY_BEFORE: Final = late(r"(?:[^\W\d_]{3}|[^\W\d_][a-zа-яё'’])\s$")
_FAMILY_BEHIND: Final = late(r"\s[^\W\d_][a-zа-яё'’]")


def _role(words: str) -> str:
    if _STATED.fullmatch(words):
        return roles_in(words)[0]
    first, _, behind = words.partition(" ")
    if behind and first.lower().rstrip(".") in _BEFORE_ROLE:
        return _role(behind)
    if _DRAWN.match(words):
        return "illustrator"
    if _OTHER.match(words):
        return "contributor"
    if _TRANSLATOR.match(words):
        return "translator"
    return "editor" if _EDITOR.match(words) else ""
