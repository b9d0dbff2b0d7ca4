"""References printed by BibTeX styles (``.bst``), as LaTeX writes them.

A style is a program that knows nothing of where its text comes from. So the letters and
figures of each field go in moved to a far block of Unicode (ideographs, for a style must
find letters), another stretch of it for every label; what comes out tells its field letter
by letter, and is moved back.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from refcli.bst.bst_file import render
from refcli.csl.tree import plain
from refcli.errors import RefcliError
from refcli.parse.training.synthesis.pieces import lists
from refcli.parse.training.synthesis.random_fields import RandomFields
from refcli.record import OTHERS, Name, Record

__all__ = ["printed_by"]

_ENTRY_TYPES: Final = {
    "article-journal": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
    "webpage": "misc",
    "dataset": "misc",
    "software": "misc",
    "article": "unpublished",
}
_FIELDS: Final = {
    "author": "author",
    "editor": "editor",
    "title": "title",
    "journal": "container",
    "booktitle": "container",
    "series": "collection",
    "volume": "volume",
    "number": "issue",
    "pages": "pages",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "address": "location",
    "edition": "edition",
    "year": "date",
    "doi": "doi",
    "url": "url",
    "isbn": "isbn",
    "issn": "issn",
    "note": "note",
    "type": "genre",
}
"""BibTeX's fields and the labels of what they print."""

_LABELS: Final = (*dict.fromkeys(_FIELDS.values()), "number")
"""The labels in the order of their stretches."""

_BASE: Final = 0x20000
_SIZE: Final = 0x800
"""Where the ideographs begin, and how many of them each label takes: the first 2,048
characters of Unicode hold Latin, Greek and Cyrillic."""

_GENRE: Final = re.compile(
    r"(?i)(?:ph\.?\s?d\.?|master['’]s|doctoral)\s(?:thesis|dissertation)"
    r"|technical report|tech\. rep\."
)
_MONTH: Final = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?\s?$"
)
_BROKEN: Final = re.compile(r"\\|plus 0|[{}]|\d\s?em\b")
_NUMBER: Final = re.compile(r"\[([^\s\]]+)(\]\s*)")
_PEOPLE: Final = frozenset(("author", "editor"))
_AND: Final = re.compile(r"(?i)[\s,.&;]*(?:and|und|et|y|e|og|en)[\s,.&;]*")
_OTHERS: Final = re.compile(r"(?i)[\s,]*(?:et\.?\sal|and\sothers)\b\.?")
_ROLES: Final = re.compile(r"(?i)[\s,(]*(?:editors?|eds?)\b[.)]*")


def printed_by(
    style: Path, records: Sequence[Record], random: Random
) -> Iterator[list[tuple[str, str]]]:
    """Print records by one style; give the labelled segments of each, none where it fails."""
    bibtex = "\n".join(
        _entry(record, random, f"item{number}") for number, record in enumerate(records)
    )
    try:
        entries, _ = render(bibtex, style)
    except (RefcliError, RecursionError):
        return
    for entry in entries:
        text = plain(entry.tree).strip()
        segments = _segments(text)
        if not _BROKEN.search("".join(part for _, part in segments)) and len(segments) > 3:
            yield segments


def _entry(record: Record, random: Random, key: str) -> str:
    """Return a record as a BibTeX entry whose fields are moved to their planes."""
    kind = _ENTRY_TYPES.get(record["type"], "misc")
    random_fields = RandomFields(record, "en", random)
    value = random_fields.value
    whole = kind in {"book", "incollection", "inproceedings"}
    fields = {
        "author": _names(record.get("author", ()), "author"),
        "editor": _names(record.get("editor", ()), "editor"),
        "title": value("T"),
        "journal": value("C") if kind == "article" else "",
        "booktitle": value("C") if kind in {"incollection", "inproceedings"} else "",
        "series": value("S") if whole else "",
        "volume": value("V"),
        "number": value("I") if kind == "article" else value("N"),
        "pages": record.get("page", "").replace("-", "--"),
        "publisher": value("U") if whole else "",
        "institution": value("U") if kind == "techreport" else "",
        "school": (value("U") or "University of " + random.choice(_TOWNS))
        if "thesis" in kind
        else "",
        "address": value("L") if random.random() < 0.7 else "",
        "edition": value("X") if kind == "book" else "",
        "year": value("Y")[:4],
        "doi": value("O"),
        "url": value("R"),
        "isbn": value("K") if whole else "",
        "issn": value("i") if kind == "article" else "",
        "note": value("n"),
        "type": value("G") if kind == "techreport" or random.random() < 0.3 else "",
    }
    moved = []
    for name, text in fields.items():
        label = "number" if (name, kind) == ("number", "techreport") else _FIELDS[name]
        written = text if label in _PEOPLE else _escaped(_moved(text, label))
        if written:
            moved.append(f"  {name} = {{{written}}},")
    if random.random() < 0.4 and fields["year"]:
        month = random.choice(
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        )
        moved.append(f"  month = {month},")
    return "\n".join([f"@{kind}{{{key},", *moved, "}"])


_TOWNS: Final = [city.split(",")[0] for city in lists()["cities"]]


def _moved(text: str, label: str) -> str:
    """Return a text with its letters and figures in the stretch of a label."""
    base = _BASE + _LABELS.index(label) * _SIZE
    return "".join(
        chr(base + ord(letter)) if letter.isalnum() and ord(letter) < _SIZE else letter
        for letter in text
    )


def _escaped(text: str) -> str:
    for mark in "&%#_$":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("{", "").replace("}", "").replace("\\ ", " ")


def _names(people: Sequence[Name], label: str) -> str:
    written = []
    for name in people:
        if name.get("literal") == OTHERS:
            written.append("others")
        elif literal := name.get("literal"):
            written.append(f"{{{_escaped(_moved(literal, label))}}}")
        else:
            given = _moved(name.get("given", ""), label)
            family = _moved(name.get("family", ""), label)
            particle = name.get("non-dropping-particle", "")
            start = f"{{{_moved(particle, label)} {family}}}" if particle else family
            written.append(f"{start}, {given}" if given else start)
    return " and ".join(written)


def _segments(text: str) -> list[tuple[str, str]]:
    """Return printed text as segments: letters back in their place, labelled by their stretch."""
    owners = [_label(letter) for letter in text]
    letters = "".join(map(_back, text))
    segments: list[tuple[str, str]] = []
    start = 0
    if match := _NUMBER.match(letters):
        segments += [("", "["), ("citation-number", match[1]), ("", match[2])]
        start = match.end()
    while start < len(letters):
        label = owners[start] or ""
        last = end = start + 1
        while end < len(letters) and owners[end] in {label, None}:
            end += 1
            if label and owners[end - 1] == label:
                last = end
        segments.append((label, letters[start : last if label else end]))
        start = last if label else end
    return _joined(_with_markers(segments))


def _label(letter: str) -> str | None:
    """Return the label of a letter, "" of one that the style prints, None of a mark.

    What no stretch can hold is not a letter of the style: it belongs where it stands.
    """
    if letter < chr(_BASE):
        return "" if letter.isalnum() and letter < chr(_SIZE) else None
    return _LABELS[(ord(letter) - _BASE) // _SIZE]


def _back(letter: str) -> str:
    return letter if letter < chr(_BASE) else chr((ord(letter) - _BASE) % _SIZE)


def _with_markers(segments: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Label what the style itself prints: months, kinds of thesis, roles, "and" between names."""
    done: list[tuple[str, str]] = []
    for number, (label, text) in enumerate(segments):
        before = done[-1][0] if done else ""
        following = segments[number + 1][0] if number + 1 < len(segments) else ""
        if label:
            done.append((label, text))
        elif before in _PEOPLE and before == following and _AND.fullmatch(text):
            done.append((before, text))
        elif before in _PEOPLE and (match := _OTHERS.match(text)):
            done += [(before, match.group()), ("", text[match.end() :])]
        elif following == "date" and (match := _MONTH.search(text)):
            done += [("", text[: match.start()]), ("date", text[match.start() :])]
        elif match := _GENRE.search(text):
            rest = text[match.end() :]
            done += [("", text[: match.start()]), ("genre", match.group()), ("", rest)]
        elif before == "editor" and (match := _ROLES.match(text)):
            done += [("editor", match.group()), ("", text[match.end() :])]
        else:
            done.append(("", text))
    return done


def _joined(segments: list[tuple[str, str]]) -> list[tuple[str, str]]:
    joined: list[tuple[str, str]] = []
    for label, text in segments:
        if text and joined and joined[-1][0] == label:
            joined[-1] = (label, joined[-1][1] + text)
        elif text:
            joined.append((label, text))
    return joined
