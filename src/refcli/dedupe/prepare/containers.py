"""The name of a journal, a book or a meeting in the forms in which it is compared.

Containers come again and again, so that each is read once.
"""

import re
from functools import lru_cache
from typing import Final

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.skeleton import word_skeletons

__all__ = ["CUT", "container_forms", "place_behind"]

CUT: Final = " …"
"""What ends a container's skeleton that an ellipsis cut short."""

_TRAILING: Final = re.compile(
    r"(?<=\w )(?!(?:19|20)\d\d\b)(\d{1,4}\s*(?:\(\d[^()]*\)|#\s*\d+)?)(?:\s*\(\d{4}\))?[\s:,.]*$"
)
"""The volume that a parser left after the name of a journal: "machine learning 14(1)"."""
_ADDED: Final = re.compile(
    r"\s*[.,]?\s*(?:\s:\s.*|\s=\s.*|;\s[^;]*|[\[(][^\[\]()]*[\])]\.?)\s*$", re.DOTALL
)
"""What databases add to a journal: its place or medium, a subtitle, another name."""
_ADDS: Final = re.compile(r"[:=;(\[]")
"""What any addition begins with, which most names do not have."""

_PLACE: Final = re.compile(
    r"""(?<=[\w)])[.,]{0,2}\s+(?:(?:19|20)\d\d,\s*)?(?!(?:19|20)\d\d\b)(\d{1,4})
    \s*(?:\(([^()]*)\))?\s*[,:]\s*(?:pp?\.?\s*){0,2}
    ((?:art(?:icle|n|\.)?\s*(?:no\.?|id)?\s*)?[a-z]?\d+(?:\s*(?:-|\bto\b)\s*[a-z]?\d+)?
    (?:,\s*art(?:icle|\.)\s*(?:no\.?|id)?\s*[a-z]?\d+)?)
    (?:,\s*(?:19|20)\d\d|\s+\d+\s?p?\.?)?(?:\s*;.*)?[\s.]*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""The place in print that a citation leaves behind the name: "Heart Rhythm 48(6), 1720-1726"."""

_DIGIT: Final = re.compile(r"\d")
_INSIGNIFICANT: Final = re.compile(r"[\d ]+|the|a|in")
"""What is left where a field was emptied: no name."""

_HYPHEN: Final = re.compile(r"(?<=[^\W\d_]{3})-(?=[^\W\d_]{3})")
"""A hyphen that an abbreviation leaves out: "Dento-Maxillo-Facial", "Dentomaxillofac"."""

_MEETING: Final = re.compile(r"\bConference\s*:\s*(.*?)(?:\.\s*(?:Conference )?[A-Z]\w+\s*:.*)?$")
"""What Embase adds to the journal of an abstract: the meeting, its place and its dates."""


@lru_cache(maxsize=1 << 16)
def container_forms(name: str) -> tuple[str, ...]:
    """Return the skeletons of a container's name: of the journal, and of the meeting in it.

    >>> container_forms("Circulation (Baltimore, Md.). Conference: Scientific Sessions 2012")
    ('circulation', 'scientific sessions 2012')
    """
    meeting = _MEETING.search(name) if ":" in name else None
    if not meeting and _DIGIT.search(name) and (placed := _PLACE.search(name)):
        name = name[: placed.start()]
    parts = [name[: meeting.start()].rstrip(" .,:;"), meeting[1]] if meeting else [name]
    forms = []
    for part in parts:
        form = " ".join(word_skeletons(_bare(part))).removeprefix("in ")
        if form and not _INSIGNIFICANT.fullmatch(form):
            forms.append(form + CUT if part.rstrip().endswith(("…", "...")) else form)
            if "-" in part and (joined := _HYPHEN.sub("", part)) != part:
                forms.append(" ".join(word_skeletons(_bare(joined))))
    return tuple(forms)


def _bare(container: str) -> str:
    """Return a container's name without what a database added to it."""
    if not _ADDS.search(container):
        return container
    bare = _ADDED.sub("", container, count=1)
    return _ADDED.sub("", bare) or container


@lru_cache(maxsize=1 << 16)
def place_behind(name: str) -> tuple[str, str, str]:
    """Return volume, issue and pages that stand after a container's name, "" where none do.

    >>> place_behind("Heart Rhythm 48(6), 1720-1726"), place_behind("machine learning 14(1)")
    (('48', '6', '1720-1726'), ('14(1)', '', ''))
    >>> place_behind("Cancer Chemotherapy Reports. Part 3")
    ('', '', '')
    """
    if not _DIGIT.search(name):
        return "", "", ""
    if match := _PLACE.search(name):
        return match[1], match[2] or "", match[3]
    match = _TRAILING.search(name)
    if match is None or name[: match.start()].lower().split()[-1].strip("(.,") in _SECTIONS:
        return "", "", ""
    return match[1], "", ""


_SECTIONS: Final = frozenset(words.entries("sections"))
"""What the number of a journal's section stands behind: "Series 2"."""
