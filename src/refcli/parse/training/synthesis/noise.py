"""The slips of real lists: what pasting, scanning and careless hands do to a reference."""

import re
from collections.abc import Callable
from random import Random
from typing import Final

from refcli.parse.training.synthesis.pieces import lists

__all__ = ["spoil"]

Segments = list[tuple[str, str]]

_DASHES: Final = ("-", "–", "—", "--", "−")
_DOUBLES: Final = (
    ("“", "”"),
    ('"', '"'),
    ("„", "“"),
    ("«", "»"),
    ("''", "''"),
    ("‘", "’"),
    ("``", "''"),
)
_LOOKALIKES: Final = {
    "А": "A",
    "В": "B",
    "С": "C",
    "Е": "E",
    "Т": "T",
    "О": "O",
    "Р": "P",
    "с": "c",
    "М": "M",
}
_INTRODUCTIONS: Final = lists()["introductions"]
_SCAN: Final = {"l": "1", "I": "l", "O": "0", "rn": "m", "ii": "n", "e": "c", "S": "$", "i": "ı"}


def spoil(segments: Segments, random: Random, language: str) -> Segments:
    """Return the segments with some slips; labels stay with their text."""
    if all(label != "citation-number" for label, _ in segments):
        segments = _numbered(segments, random)
    segments = _quotes(segments, random)
    for chance, slip in _SLIPS:
        if slip is _titled and language in {"ru", "uk"}:
            continue
        if random.random() < chance:
            segments = slip(segments, random)
    if language in {"ru", "uk"} and random.random() < 0.04:
        segments = _mapped(segments, lambda _, text: _lookalike(text, random))
    return [(label, text) for label, text in segments if text]


def _mapped(segments: Segments, change: Callable[[str, str], str]) -> Segments:
    return [(label, change(label, text)) for label, text in segments]


def _numbered(segments: Segments, random: Random) -> Segments:
    if random.random() < 0.015:
        return [("", random.choice(_INTRODUCTIONS)), *segments]
    if random.random() > 0.25:
        return segments
    number = random.choice((random.randint(1, 60), random.randint(1, 400)))
    opening, closing = random.choice(
        (
            ("[", "] "),
            ("", ". "),
            ("", "."),
            ("(", ") "),
            ("", " "),
            ("[", "]"),
            ("", ") "),
            ("", ""),
        )
    )
    return [("", opening), ("citation-number", str(number)), ("", closing), *segments]


def _quotes(segments: Segments, random: Random) -> Segments:
    opening, closing = random.choice(_DOUBLES)
    if random.random() < 0.5:
        return segments
    return [
        (label, text if label else text.replace("“", opening).replace("”", closing))
        for label, text in segments
    ]


def _no_end(segments: Segments, _: Random) -> Segments:
    label, text = segments[-1]
    return [*segments[:-1], (label, text.rstrip(". "))]


def _tight(segments: Segments, random: Random) -> Segments:
    return _mapped(
        segments,
        lambda label, text: (
            re.sub(r"(?<=[.,;:)\]])\s", "", text) if not label or random.random() < 0.5 else text
        ),
    )


def _one_tight(segments: Segments, random: Random) -> Segments:
    return _mapped(
        segments,
        lambda label, text: (
            text.rstrip() if not label and len(text) > 1 and random.random() < 0.3 else text
        ),
    )


def _loose(segments: Segments, random: Random) -> Segments:
    return _mapped(
        segments,
        lambda _, text: re.sub(
            r"(?<=\w)(?=[.,;:])", lambda _: " " if random.random() < 0.6 else "", text
        ),
    )


def _dashes(segments: Segments, random: Random) -> Segments:
    dash = random.choice(_DASHES)
    return _mapped(
        segments,
        lambda label, text: (
            re.sub(r"(?<=\d)[-–—](?=\d)|(?<=\s)[–—-](?=\s)", dash, text) if label != "url" else text
        ),
    )


def _shouted(segments: Segments, random: Random) -> Segments:
    wanted = random.choice(("title", "author", "title"))
    return _mapped(segments, lambda label, text: text.upper() if label == wanted else text)


def _titled(segments: Segments, _: Random) -> Segments:
    def change(label: str, text: str) -> str:
        if label != "title":
            return text
        return re.sub(
            r"(?<=[\s:-])[^\W\d_]{4,}",
            lambda match: match.group()[0].upper() + match.group()[1:],
            text,
        )

    return _mapped(segments, change)


def _hyphenated(segments: Segments, random: Random) -> Segments:
    def change(label: str, text: str) -> str:
        if label not in {"title", "container", "publisher"} or random.random() < 0.5:
            return text
        words = [match.start() for match in re.finditer(r"(?<=[^\W\d_]{4})(?=[^\W\d_]{4})", text)]
        if not words:
            return text
        at = random.choice(words)
        return f"{text[:at]}{random.choice(('- ', '-'))}{text[at:]}"

    return _mapped(segments, change)


def _scanned(segments: Segments, random: Random) -> Segments:
    def change(label: str, text: str) -> str:
        if label in {"url", "doi", "date"}:
            return text
        for right, wrong in _SCAN.items():
            if random.random() < 0.12:
                text = text.replace(right, wrong, 1)
        return text

    return _mapped(segments, change)


def _tagged(segments: Segments, random: Random) -> Segments:
    name = random.choice(("i", "italic", "em", "b"))
    wanted = random.choice(("container", "title", "volume"))
    return _mapped(
        segments, lambda label, text: f"<{name}>{text}</{name}>" if label == wanted else text
    )


def _swapped_marks(segments: Segments, random: Random) -> Segments:
    pairs = ((". ", ", "), (", ", ". "), (": ", ", "), (". ", ": "), (", ", " "), (". ", " "))
    at = random.randrange(len(segments))
    right, wrong = random.choice(pairs)
    label, text = segments[at]
    return [
        *segments[:at],
        (label, wrong if not label and text == right else text),
        *segments[at + 1 :],
    ]


def _empty_markers(segments: Segments, random: Random) -> Segments:
    if any(label in {"doi", "url"} for label, _ in segments):
        return segments
    last = segments[-1][1]
    joint = " " if last.endswith(".") else ". " if not last.endswith(" ") else ""
    return [
        *segments,
        ("", joint),
        random.choice((("doi", "DOI:"), ("doi", "doi:"), ("url", "URL:"), ("doi", "DOI"))),
    ]


def _remark(segments: Segments, random: Random) -> Segments:
    last = segments[-1][1]
    joint = " " if last.endswith((".", ":")) else ". " if not last.endswith(" ") else ""
    language = random.choice(
        ("in Russian", "In Russ.", "in Russian", "In Russian", "Russian", "in Chinese", "in German")
    )
    remarks = [
        ("language", f"({language})"),
        ("language", f"({language})"),
        ("language", f"[{language}]"),
        *(("note", note) for note in lists()["remarks"]),
    ]
    remark = random.choice(remarks)
    return [*segments, ("", joint), remark]


def _lookalike(text: str, random: Random) -> str:
    return "".join(
        _LOOKALIKES.get(letter, letter) if random.random() < 0.1 else letter for letter in text
    )


_SLIPS: Final = (
    (0.16, _no_end),
    (0.04, _tight),
    (0.08, _one_tight),
    (0.025, _loose),
    (0.15, _dashes),
    (0.03, _shouted),
    (0.22, _titled),
    (0.03, _hyphenated),
    (0.05, _scanned),
    (0.03, _tagged),
    (0.12, _swapped_marks),
    (0.05, _empty_markers),
    (0.06, _remark),
)
