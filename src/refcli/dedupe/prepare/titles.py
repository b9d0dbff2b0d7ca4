"""A title read before it is compared: what an index or a publisher added is not of the title.

An index adds notes in brackets (``[Review] [57 refs]``, ``(see comments)``, ``[Article in
German]``), a publisher the state of the article (``RETRACTED:``), a list the place of what an
erratum or a comment is about. Words of all of these are in ``words.txt``.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import Final, NamedTuple

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.names import Person
from refcli.dedupe.prepare.skeleton import without_tags, word_skeletons
from refcli.text.formulas import plainly
from refcli.text.scripts import CYRILLIC, script
from refcli.text.tex import decode

__all__ = ["Title", "leading_year", "read_title", "without_responsibility"]


class Title(NamedTuple):
    """A title without what was added to it."""

    text: str
    variants: tuple[str, ...] = ()
    """Other forms of it, such as a translation in brackets."""
    notice: words.Notice = ""
    cut: bool = False
    """Whether it ends in an ellipsis."""
    translated: bool = False
    """Whether brackets say that it is a translation."""
    label: str = ""
    """The number that an abstract has in its meeting, which not every database gives."""


_LABEL: Final = re.compile(
    r"""(?=\D{0,20}\d)(?:(?:abstract|poster|paper)\s(?:no\.?\s)?[A-Z]{0,3}-?(\d{1,4})(?:\s?[:.]|\s-)\s
    |[A-Z]{1,3}-?(\d{1,4})(?:\s?[:.]|\s-)\s
    |(?:P|O|PO|OP|PP|PS|EP|FC)-(\d{3,4})[\s-](?=[A-Z])
    |[\[(\#]?(?!(?:19|20)\d\d)(\d{2,4})[\])]?[:.)\]]\s)(?=.{20})""",
    re.VERBOSE | re.IGNORECASE,
)
"""The number of an abstract before its title: "P74: ", "Abstract 357: ", "181. ", "[12] ".

That there is a digit is asked first, as most titles have none there.
"""
_BRACKETED: Final = re.compile(r"^\[(.+?)\.?\]\.?$", re.DOTALL)
_TRANSLATION: Final = re.compile(r"\[([^\[\]]{12,})\]\s*\.?$")
_LABEL_LENGTH: Final = 25
"""Letters before a title in brackets that may be no title, but say what it is: "Journal club:"."""
_LEADING_YEAR: Final = re.compile(r"^(?:\w+[\w .&,]{0,30}? )?\W?((?:19|20)\d\d)[a-z]?\W{1,4}(?=\w)")
"""A year that a parser left before the title, with the end of the authors' names."""

_GROUP: Final = re.compile(
    r"[\s:.…]{0,40}[\[(]([^\[\]()]*(?:\([^()]*\)[^\[\]()]*)*)[\])](?:\.(?=\s*[\[(]|$))?"
)
_OPEN: Final = re.compile(r"[\s.…]{0,40}[\[(]([^\[\]()]*)$")
"""Brackets at the end that are never closed: a field was cut."""
_CITED: Final = re.compile(
    r"""(?:\s{0,9}(?:\.{2,9}|…|\.)\s{0,9})[A-Z][\w .&()-]{1,60}?\.?\s(?:19|20)\d\d[\w\s-]{0,12}
    ;\s*\w+(?:\s?\([^)]*\))?:\s*[\w-]+\W*$""",
    re.VERBOSE,
)
"""What a comment is about, as an index appends it: "... Lancet. 2009 Jan 29;360(5):544-6"."""
_ABOUT: Final = re.compile(
    r"""\s*\((?:vol(?:ume)?|v)\b\.?\s*\d+,?\s*(?:pg|pp?|page|art)\b[^()]*\)\W*$
    |\s*\([^()]{3,120}\(?(?:19|20)\d\d\)?,?\s*\w+\s*[:,]?\s*\(?[\w\s.:-]+\)[^()]*\)\W*$
    |\s*\([^()]{3,90}(?:19|20)\d\d\s*;\s*\d+[^()]*(?:\(\d+\))?:[^()]*\)\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What an erratum mends: "(vol 360, pg 542, 2009)", "(Lancet (2009) 360 (542-544))"."""


def read_title(title: str) -> Title:
    """Return a title as it is compared, with what was said of it.

    >>> read_title("[On gout]. [Review] [57 refs]").text, read_title("On gout (see comments)").text
    ('On gout', 'On gout')
    >>> read_title("Erratum: On gout (vol 360, pg 542, 2009)")[:3]
    ('Erratum: On gout', ('On gout',), 'erratum')
    """
    title = title.strip()
    if title[-1:] in _NOTED or title[-1:] in _CLOSING:
        title = _FOOTNOTE.sub("", title)
    whole, label = _without_label(title)
    about = None
    cut = whole.endswith(_ELLIPSES)
    if "[" in whole or "(" in whole or ";" in whole or "..." in whole:
        about = _ABOUT.search(whole)
        whole = _without_notes(whole[: about.start()] if about else whole)
    whole = _without_marks(whole)
    notice = words.notice(whole) or ("erratum" if about else "")
    cut = cut or whole.endswith(_ELLIPSES)
    translated = bool(match := _BRACKETED.match(whole))
    whole, variants = _parted(_without_notes(match[1]) if match else whole, bracketed=translated)
    if variants and not notice:
        notice = next(filter(None, map(words.notice, (whole, *variants))), "")
    if notice == "erratum" and (rest := _ERRATUM_OF.sub("", whole)) != whole:
        variants.append(rest.strip("“”\"'. "))
    return Title(whole, tuple(variants), notice, cut, translated, label)


def _parted(title: str, *, bracketed: bool) -> tuple[str, list[str]]:
    """Return a title and the other forms of it that stand beside it; one in brackets has none."""
    variants: list[str] = []
    if bracketed:
        pass
    elif "[" in title and (match := _TRANSLATION.search(title, _LABEL_LENGTH)):
        title, variants = title[: match.start()].rstrip(), [match[1]]
    elif (" / " in title or " = " in title or " | " in title) and (
        found := _SIDE_BY_SIDE.search(title)
    ):
        parts = title.split(found.group())
        variants = parts if min(map(len, parts)) > _PART else []
    elif words.beside_english(title):
        variants = _two_languages(title)
    if not variants and not title.isascii() and (parts := _two_scripts(title)):
        title, *variants = parts
    if not variants and (rest := _behind_a_dash(title)):
        variants = [rest]
    return title, variants


_NOTED: Final = frozenset("¹*∗†‡§")
_CLOSING: Final = frozenset(")]")
_FOOTNOTE: Final = re.compile(r"(?<=[\w)\]\"'”’?!.])\s?(?:¹|[*∗†‡§]+)(?=$|\s\[[^\[\]]*\]$)")
"""The mark of a note behind a title: "On gout¹", "On gout* [Report]"."""


def _without_marks(title: str) -> str:
    """Return a title without the site, the mark or the kind of text that stand around it."""
    if " - " in title or "|" in title:
        title = _site().sub("", title)
    if (". " in title or ":" in title) and (mark := _marks().match(title)) and not mark["dash"]:
        title = title[mark.end() :]
    last = max(map(title.rfind, _BEFORE_A_KIND))
    return title[:last] if last > 0 and _kinds_at_the_end().match(title, last) else title


_BEFORE_A_KIND: Final = (". ", " - ", " – ", " — ")
"""What stands between a title and the kind of text that it is of."""


def _behind_a_dash(title: str) -> str:
    """Return what stands behind a mark that may be of the title: "Special section - On gout"."""
    if not any(map(title.__contains__, _DASHES)):
        return ""
    mark = _marks().match(title)
    return title[mark.end() :] if mark and mark["dash"] else ""


_DASHES: Final = (" - ", "–", "—")


_AT_A_MEETING: Final = re.compile(r"(?<=\w)\.{3}(?=\w)(.{10,})$")
"""Where a paper was read, as EBSCO gives it: "On gout...2011 Annual Meeting of the Society"."""


_COMMENTED: Final = re.compile(r"\W{0,9}\.{3}\s?(?:including|includes|with) commentar(?:y|ies) .*$")
"""What CINAHL says of a text printed beside: "On gout... including commentary by Roe A"."""


def _of_meeting(text: str) -> bool:
    return words.source_kind(" ".join(word_skeletons(text))) == "conference"


_ELLIPSES: Final = ("…", "...")
_SIDE_BY_SIDE: Final = re.compile(r" [/=|] ")
"""What stands between a title and its translation."""
_PART: Final = 10
"""Letters that each side of " / " has at least, where all are titles: not "an M / M / 1 queue"."""
_ERRATUM_OF: Final = re.compile(
    r"^\W*(?:[a-z]+ )?(?:errat|corrig|correct)\w+(?: (?:to|for|of|in))?\s*[:.]?\s+(?=.{20})",
    re.IGNORECASE,
)


def without_responsibility(title: str, people: Iterable[Person]) -> str:
    """Return a title without the people that a catalogue names behind it, if they are its authors.

    >>> without_responsibility("On gout : an essay / by Ann Roe", [("roe", "ann")])
    'On gout : an essay'
    """
    head, slash, tail = title.rpartition(" /")
    if not slash or not head:
        return title
    told = set(word_skeletons(_SQUARE.sub("", tail)))
    named = {word for person in people for part in person for word in part.split()}
    return head if 2 * len(told & named) >= len(told) else title


_SQUARE: Final = re.compile(r"\[[^\[\]]*\]?")


def _without_label(title: str) -> tuple[str, str]:
    """Return a title without the number that an abstract has in its meeting, and the number."""
    title = without_tags(decode(unescape(title)))
    if "<" in title:
        title = _ANGLED.sub(r"[\1]", title)
    title = plainly(title)
    if title[:1] in _OPENING:
        title = _PAGE.sub("", title)
    match = _LABEL.match(title)
    if match is None:
        return title, ""
    return title[match.end() :], next(filter(None, match.groups())).lstrip("0")


_OPENING: Final = frozenset("[(UУ")
_PAGE: Final = re.compile(
    r"(?:\(PDF\)|\[(?:PDF|HTML)\]|\[\d{4}\.\d{4,5}(?:v\d)?\]|(?:УДК|UDC)\W*\d[\d.,:()/+–-]*)\s+"
)
"""What begins the name of a page of ResearchGate, "(PDF) ", or of arXiv, "[1706.03762] ", and what
class of the Universal Decimal Classification stands before a title."""


def _two_languages(title: str) -> list[str]:
    """Return the two halves of a title in two languages, nothing where it is in one."""
    for mark in _HALVES:
        for one, _, other in (title.partition(mark), title.rpartition(mark)):
            if min(len(one), len(other)) >= _SENTENCE and _in_two(one, other):
                return [one, other]
    return []


_HALVES: Final = (". ", ": ", "? ", "! ", " (", "; ", " - ", " – ")
"""What a title in one language may end with, where it goes on in another."""


def _in_two(one: str, other: str) -> bool:
    scripts = (script(one[0]), script(other[0]))
    if CYRILLIC in scripts and scripts[0] != scripts[1]:
        return True
    left, right = (
        words.languages(" ".join(word_skeletons(part))) or _english(part) for part in (one, other)
    )
    return bool(left and right and not left & right)


def _english(part: str) -> frozenset[str]:
    """Return English for a text with an "and", which no skeleton holds."""
    return _ENGLISH if " and " in part.lower() else frozenset()


_ENGLISH: Final = frozenset({"en"})


_EAST: Final = re.compile("[\u0590-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of Chinese, Japanese and Korean, and of Hebrew, Arabic, India, Thai and Georgian."""
_ANGLED: Final = re.compile(f"<({_EAST.pattern}{{1,8}})>")
"""What kind of article one of the East is: "<原著>"."""
_BETWEEN: Final = " .=/[]|:()（）【】［］<>《》"
"""What stands between a title and the same in another script."""
_CODE: Final = 12
"""Latin letters that a title of the East may begin with: "COVID-19"."""
_FEWEST: Final = 6
"""Letters of the East that can be a title, rather than a kind of article or a number."""


def _two_scripts(title: str) -> list[str]:
    """Return the Latin title, and that of the East before or behind it; nothing where it is one."""
    places = [match.start() for match in _EAST.finditer(title)]
    if not places:
        return []
    before, behind = title[: places[0]], title[places[-1] + 1 :]
    if len(before) > _CODE and behind.strip(_BETWEEN):
        return []
    at = places[0] if len(before) > _CODE else places[-1] + 1
    latin, other = (before, title[at:]) if len(before) > _CODE else (behind, title[:at])
    if len(latin.strip(_BETWEEN)) < _SENTENCE or len(places) < _FEWEST:
        return []
    return [latin.strip(_BETWEEN), other.strip(_BETWEEN)]


_SENTENCE: Final = 25
"""Letters of a sentence that can be a title of its own, at least."""


def leading_year(title: str) -> tuple[int, str]:
    """Return the year that a parser left before a title, 0 where none, and the title after it."""
    match = _LEADING_YEAR.match(title)
    return (int(match[1]), title[match.end() :]) if match else (0, title)


def _without_notes(title: str) -> str:
    """Return a title without the notes in brackets that an index adds, wherever they stand."""
    if (match := _AT_A_MEETING.search(title)) and _of_meeting(match[1]):
        title = title[: match.start()]
    if "..." in title:
        title = _COMMENTED.sub("", title)
    title = _CITED.sub("", title)
    title = _GROUP.sub(_unless_note, title) or _first_in_brackets(title)
    if (match := _OPEN.search(title)) and (
        _is_note(match[1], match.group()) or _is_note(f"{match[1]} …", match.group())
    ):
        title = title[: match.start()]
    title = title.lstrip()
    return title.strip(" .;") if title.endswith((" .", "..", ";", " ")) else title


def _first_in_brackets(title: str) -> str:
    """Return the title of which all is in brackets: "[Erratum to On gout] [Article in German]"."""
    match = _GROUP.match(title)
    return match.group() if match else title


def _unless_note(match: re.Match[str]) -> str:
    return "" if _is_note(match[1], match.group()) else match.group()


def _is_note(text: str, group: str) -> bool:
    square, round_ = _notes()
    content = text.strip(" .").lower()
    return bool(round_.match(content) or ("[" in group and square.match(content)))


@lru_cache(maxsize=1)
def _notes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what square brackets hold, and round ones too, where it is not of the title."""
    language = words.any_of("named_languages")
    square, round_ = (
        re.compile(f"(?:{words.any_of(name).replace('LANGUAGE', language)})$")
        for name in ("notes_in_square_brackets", "notes_in_brackets")
    )
    return square, round_


@lru_cache(maxsize=1)
def _kinds_at_the_end() -> re.Pattern[str]:
    kinds = words.any_of("kinds_at_the_end")
    return re.compile(rf"(?<=[\w)?!]{{2}})(?:\.| [-–—])\s(?:{kinds})\W*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _site() -> re.Pattern[str]:
    """Return what a browser names behind the title of a page: "… | A. Roe - ResearchGate"."""
    sites = words.any_of("sites")
    return re.compile(rf"(?:\s\|\s[^|]{{1,80}})?\s[-–—|]\s(?:{sites})\W*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{words.any_of('marks')})(?:\s*:\s*|\.\s+|(?P<dash>\s-\s|\s?[–—]\s?))",
        re.IGNORECASE,
    )
