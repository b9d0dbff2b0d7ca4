"""Footnotes: the references inside them, without the words that lead to them.

``Vgl. dazu Smith, …; siehe auch Jones, …`` holds two references; ``Ibid.`` and a remark
without a reference hold none.
"""

import re
from collections.abc import Sequence
from functools import cache
from string import ascii_lowercase
from typing import Final

from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import label_of
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.dates import PRINTED_YEAR

__all__ = [
    "broken_at_works",
    "is_in_full",
    "is_remark",
    "references_in_item",
    "references_in_note",
]

_LIKELY: Final = 0.0
"""The least that a part of a note must look like a reference (see `likeness`)."""

_FULL: Final = 2.0
_SHORT: Final = 60
"""Likeness and length of a reference in full, at least."""

_BORDER: Final = late(r"(;\s+|(?<=[.)\]»”\"])\s+(?=(?:Vgl|Siehe|See|Cf|См|Ср|Див|Voir)\b))")
"""Where one reference of a note may end and the next begin."""


def references_in_note(text: str, *, beside_a_list: bool = False) -> list[str]:
    """Return the references in one footnote, the number of the note before the first.

    In a text that has a list, too, notes mostly cite what stands there (``Meier 1999: 12``):
    then only a reference in full counts.

    >>> references_in_note("3 Vgl. Meier, H.: Das Boot. Kiel 1999, S. 3; Kohl, P.: Torf. 2001.")
    ['3 Meier, H.: Das Boot. Kiel 1999, S. 3', 'Kohl, P.: Torf. 2001.']
    """
    label = label_of(text)
    parts = _lettered(text[len(label) :]) or _cited(text[len(label) :])
    if beside_a_list:
        found = [part for part in parts if is_in_full(part)]
    else:
        found = [part for part in parts if likeness(part) > _LIKELY]
    return [f"{label}{found[0]}", *found[1:]] if found else []


def _cited(text: str) -> list[str]:
    """Return the parts of a note that semicolons and signals part, a reference each."""
    first, *rest = _BORDER.split(text)
    parts = [_bare(first)]
    held = ""
    for border, part in zip(rest[::2], rest[1::2], strict=True):
        # Semicolons part authors, too: names alone belong to what follows.
        part = held + part
        held = ""
        bare = _bare(part)
        if _is_whole(bare) and (PRINTED_YEAR.search(parts[-1]) or _BACK.match(parts[-1])):
            parts.append(bare)
        elif _NAMES.fullmatch(bare):
            held = f"{bare}; "
        else:
            parts[-1] += f"{border}{part.strip()}"
    if held:
        parts[-1] += f"; {held.rstrip('; ')}"
    return parts


def is_in_full(work: str) -> bool:
    """Tell whether a work of a note is one in full, not `Meier 1999: 12`."""
    full = _is_full(work)
    if full and _IMPRINT.search(work):
        return True
    return likeness(work) > _FULL and len(work) > (_SHORTEST if full else _SHORT)


_SHORTEST: Final = 45
"""Characters of a work in full that begins with names and has a year, at least."""

_IMPRINT: Final = late(r"\([^\W\d][^():]{2,40}: [^\W\d][^()]{2,60},? (?:1[5-9]|20)\d\d\)")
"""Place, publisher and year as English notes have them: `(Paris: Gallimard, 1975)`."""


def references_in_item(text: str) -> list[str]:
    """Return the works under one number of a list, as physicists cite them; mostly it is one.

    Only what leaves no doubt is split: whole references, the first of which ends in figures.

    >>> references_in_item("[3] P. Roy, Science 235, 119 (1987); G. Bas, Nature 63, 97 (1988).")
    ['[3] P. Roy, Science 235, 119 (1987)', 'G. Bas, Nature 63, 97 (1988).']
    """
    label = label_of(text)
    bare = _without_signal(text[len(label) :])
    if works := _lettered(bare) or _run_on(bare):
        return [f"{label}{works[0]}", *works[1:]]
    if "; " not in text:
        return [f"{label}{bare}"]
    first, *rest = re.split(r";\s+", bare)
    works = [first]
    for part in rest:
        if _is_full(works[-1]) and _is_full(part) and _ENDS.search(works[-1]):
            works.append(part)
        else:
            works[-1] += f"; {part}"
    return [f"{label}{works[0]}", *works[1:]]


_LETTER: Final = late(r"(?:^|(?<=[.;,])\s+|(?<=[.;,]\sand)\s+)\(?([a-z])\)\s*")


_TO_LETTERS: Final = late(r"[^\W\d_][^\d():;]{2,80}[:,.]?\s(?=\(a\)\s)")


def _lettered(text: str) -> list[str]:
    """Return the works that letters part, as chemists cite them: ``(a) …; (b) …``.

    Words may lead to the first: ``For reviews, see: (a) …``.
    """
    lead = _TO_LETTERS.match(text)
    text = text[lead.end() :] if lead else text
    if not _LETTER.match(text):
        return []
    found = list(_LETTER.finditer(text))
    letters = "".join(match[1] for match in found)
    if len(found) < 2 or not ascii_lowercase.startswith(letters):
        return []
    ends = [*(match.start() for match in found[1:]), len(text)]
    works = [text[m.end() : end].rstrip(" ;,") for m, end in zip(found, ends, strict=True)]
    works = [re.sub(r";\s+and$", "", work) for work in works]
    return works if all(PRINTED_YEAR.search(work) for work in works) else []


_LEAD: Final = late(r"[^\W\d_][^:.]{1,40}\.:?\s+|[^\W\d_][^:.\d]{1,80}:\s+")

_PARTED: Final = (
    (late(r"\s[•●■]\s"), True),
    (late(r";\s+"), False),
    (late(r"\s[–—]\s"), False),
    (late(r"\s[·|]\s"), False),
)
"""What stands between the works of a paragraph, and whether it stands in none of them."""

_MANY: Final = 4

_FEW: Final = 2
"""The same behind words that lead to works: ``Sources: …``."""


def _run_on(text: str) -> list[str]:
    """Return the works of a paragraph that holds many, as encyclopedias and catalogues print them.

    Nearly each has a year or an address, and begins as references do.
    """
    lead = _lead_of(text)
    text = text[len(lead) :]
    for mark, sure in _PARTED:
        parts = mark.split(text)
        works = parts if sure else _with_years(parts)
        if len(works) < (_FEW if lead else _MANY):
            continue
        named = sum(begins_like_reference(work) >= 1.0 or likeness(work) > 1.0 for work in works)
        dated = sum("://" in work or PRINTED_YEAR.search(work) is not None for work in works)
        if min(named, dated) >= _NAMED * len(works):
            return works
    return []


def _lead_of(text: str) -> str:
    """Return the words that lead to the works of a paragraph: ``Sources:``."""
    found = _LEAD.match(text)
    lead = found.group() if found else ""
    return lead if lead and (is_reference_heading(lead) or _introduces(lead)) else ""


def _with_years(parts: Sequence[str]) -> list[str]:
    """Return the works of a paragraph, each up to the part with its year; the last may lack it.

    So may one that is long enough to be whole, before one that begins as references do; a few
    words behind a work belong to it: ``London; New York: Sweet``.
    """
    works: list[str] = []
    held = ""
    for part, after in zip(parts, [*parts[1:], ""], strict=True):
        dated = PRINTED_YEAR.search(part) is not None
        if works and not held and not dated and _is_rest(part, after):
            works[-1] += f"; {part}"
            continue
        held += part
        if dated or (_is_undated(held) and begins_like_reference(after) >= _WITH_NAMES):
            works.append(held)
            held = ""
        else:
            held += "; "
    held = held.rstrip("; ")
    if held and works and begins_like_reference(held) < 1.0 and not _is_undated(held):
        return [*works[:-1], f"{works[-1]}; {held}"]
    return [*works, held] if held else works


_WITH_NAMES: Final = 2.0

_REST: Final = 45
"""Characters of what a semicolon parts from the work that it belongs to, at most; a work without
a year has more."""


def _is_rest(part: str, after: str) -> bool:
    """Tell the end of a work from names: it begins in the middle, or names follow a few words."""
    begins = begins_like_reference(part)
    short = len(part) <= _REST and begins < 1.0
    return begins < 0 or (short and begins_like_reference(after) >= _WITH_NAMES)


def _is_undated(work: str) -> bool:
    whole = likeness(work) > _LIKELY or "://" in work
    return len(work) > _REST and "; " not in work and whole


_NAMED: Final = 0.75


def broken_at_works(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; a paragraph without a number that is nothing but works is one line each.

    Citations in the words of a text are shorter, and look like no references. Where the text has
    hardly another line, they are known to be references.
    """
    broken: list[Line] = []
    works_alone: list[int] = []
    for line in lines:
        led = _LEADS in line.text and bool(_lead_of(line.text))
        long = len(line.text) >= _PARAGRAPH or led
        works = _run_on(line.text) if long and not label_of(line.text) else []
        works = works or _glued(line.text)
        if sum(likeness(work) > _LIKELY for work in works) < max(1, _NAMED * len(works)):
            broken.append(line)
            continue
        works_alone += range(len(broken), len(broken) + len(works))
        known = led and len(lines) <= _SLIDE
        broken.append(line._replace(text=works[0], whole=known))
        broken += [line._replace(text=work, blanks=0, whole=known) for work in works[1:]]
    if len(works_alone) > _NAMED * len(broken):
        for place in works_alone:
            broken[place] = broken[place]._replace(whole=True)
    return broken


_PARAGRAPH: Final = 250
"""Characters of a paragraph that holds many works, at least, where no words lead to them."""

_GLUED: Final = late(r"(?<=[\w)][.])(?=[^\W\d_a-zà-ÿа-я][\w’'-]{1,30},\s[^\W\d_]\.)")
"""Where a full stop ends one work and a name begins the next, the space between them lost."""


def _glued(text: str) -> list[str]:
    """Return the works of a line that lost its breaks, and the space with them, else none."""
    works = _GLUED.split(text) if len(text) >= _TWO else []
    dated = all(PRINTED_YEAR.search(work) for work in works)
    return works if len(works) > 1 and dated else []


_TWO: Final = 100
"""Characters of two works, at least."""

_LEADS: Final = ": "

_SLIDE: Final = 20
"""Lines of so short a text that works behind words that lead to them are its list."""


def _introduces(lead: str) -> bool:
    """Tell words that lead to works in a letter: `the papers that I mentioned:`."""
    return lead.rstrip().endswith(":") and sum(word.islower() for word in lead.split()) >= _SMALL


_SMALL: Final = 3
"""Small words in such a phrase, at least."""

_ENDS: Final = late(r"\d\)?\.?$")


def _is_full(part: str) -> bool:
    if _IMPRINT.search(part) and begins_like_reference(part) >= _NAMED_SURELY:
        return True
    return (
        likeness(part) > _FULL
        and begins_like_reference(part) >= 2.0
        and PRINTED_YEAR.search(part) is not None
    )


def is_remark(text: str) -> bool:
    """Tell whether a note leads to a reference in words, or back to the one before it."""
    bare = text[len(label_of(text)) :].lstrip()
    if _BACK.match(bare):
        return True
    return _lead_in().match(bare) is not None and not _SURNAME.match(bare)


_BACK: Final = late(
    r"(?:Ebd|Ebenda|Ibid|Ibidem|Id|Op\. ?cit|A\. ?a\. ?O|Там же|Указ\. соч)\b", re.I
)
"""What stands for the reference of the note before."""


def _bare(part: str) -> str:
    part = part.strip()
    return part if _SURNAME.match(part) else _without_signal(_lead_in().sub("", part))


def _without_signal(work: str) -> str:
    """Return a work without what leads to it, ``For a review, see``, and what follows it.

    Words of a title may look alike: behind a signal a name must begin.
    """
    if found := _signal().match(work) if _may_be_led(work) else None:
        rest = work[found.end() :]
        sure = _NAMED_SURELY if work[0] < _FIRST_JAPANESE else 0.5
        if begins_like_reference(rest) >= sure and not _SURNAME.match(work):
            work = rest
    followed = any(map(work[-_FARTHEST:].lower().__contains__, _tails()))
    return _tail().sub("", work) if followed and PRINTED_YEAR.search(work) else work


def _may_be_led(work: str) -> bool:
    """Tell at little cost whether a work may have a signal before it: one of them is a word."""
    head = f" {' '.join(work[:_FARTHEST].split()).lower()}"
    return any(signal in head for signal in _signals())


_FARTHEST: Final = 200
"""Letters in which a signal ends, small words before it."""


@cache
def _tails() -> tuple[str, ...]:
    """Return the longest word of each phrase that may follow a work, in small letters."""
    return tuple(max(phrase.split(), key=len).lower() for phrase in _words_of("tail"))


@cache
def _signals() -> tuple[str, ...]:
    """Return the signals in small letters, with the space before those that spaces part."""
    return tuple(
        f" {word.lower()}" if word[-1] < _FIRST_JAPANESE else word for word in _words_of("signal")
    )


_SURNAME: Final = late(r"[^\W\d_]+(?:,\s(?!e\.|for\s)|\s(?:[A-ZА-ЯЁ]\.?+[\s-]?+){1,3}+[,;(&])")
"""A family name that is a signal elsewhere: `See, Klaus von`, `See KC,`."""

_NAMED_SURELY: Final = 1.5
"""How much a work behind a signal begins like a reference, at least."""


def _is_whole(part: str) -> bool:
    return (
        likeness(part) > _LIKELY
        and begins_like_reference(part) >= 1.0
        and PRINTED_YEAR.search(part) is not None
    )


_NAMES: Final = late(r"[^\d;]{3,60}")


@cache
def _lead_in() -> re.Pattern[str]:
    return late(rf"^(?:(?:{_forms('signal', 'lead')})[\s:,]*)+", re.I)


@cache
def _signal() -> re.Pattern[str]:
    """Return the pattern of a signal, or of a phrase of small words that ends in one.

    Small letters count: ``Schmidt CF`` is a name.
    """
    word = rf"[a-zà-þа-я'’]{{1,{_LONGEST_WORD}}},?\s"
    phrase = rf"[^\W\d_][\w'’]{{0,{_LONGEST_WORD}}},?\s(?:{word}){{1,6}}?"
    small = _forms("signal")
    first = re.sub(r"(^|\|)([^\W\d_])", lambda one: f"{one[1]}[{one[2].upper()}{one[2]}]", small)
    return late(rf"(?:{first}|{phrase}(?:{small}))[\s:,]*(?:(?:{small})[\s:,]*)*")


_LONGEST_WORD: Final = 15


@cache
def _tail() -> re.Pattern[str]:
    return late(rf"[\s,;(]+(?:{_forms('tail')})[.)]*$", re.I)


def _forms(*kinds: str) -> str:
    return "|".join(map(_form, sorted(_words_of(*kinds), key=len, reverse=True)))


def _words_of(*kinds: str) -> list[str]:
    meanings = word_lists.aliases("refcli.parse.finding", "lead-words.txt")
    return [word for word, kind in meanings.items() if kind in kinds]


def _form(word: str) -> str:
    """Return a pattern of a lead-in; one letter is none where it may be an initial: `V. Nguyen`."""
    form = re.escape(word)
    if word[-1] >= _FIRST_JAPANESE:
        return form
    if len(word.rstrip(".")) > 1:
        return rf"{form}(?!\w)"
    small = rf"(?-i:{form}(?![\w.]))"
    return rf"{small}|{form}(?=\s(?-i:[^\W\d_A-ZÀ-ÞА-ЯЁ]))" if word.endswith(".") else small


_FIRST_JAPANESE: Final = "\u3040"
"""From here on the letters of East Asia stand, which no spaces part."""
