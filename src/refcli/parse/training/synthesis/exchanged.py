"""New references out of labelled ones: ``python -m refcli.parse.training.synthesis.exchanged``.

Each field gets the text of the same field of another reference of its collection, one that looks
like it: names in the same form, a title that ends in the same mark, figures of the same shape. The
marks, the order and the slips of real lists stay, and what a field says is no longer known by the
fields beside it (label-wise replacement: Dai and Adel, "An analysis of simple data augmentation
for named entity recognition", COLING 2020).
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final

from refcli.parse.training.corpus import read_segments, write_segments

__all__ = ["exchanged", "main"]

Segments = Sequence[tuple[str, str]]

_NAMES: Final = frozenset(("author", "editor", "translator"))
_WORDS: Final = frozenset(("title", "container", "publisher", "location", "collection"))
_FIGURES: Final = frozenset(("date", "volume", "issue", "pages"))

_OFTEN: Final = {"date": 0.6, "volume": 0.6, "issue": 0.6, "pages": 0.6}
_OFTEN_ELSE: Final = 0.85
"""How often a field is exchanged."""

_TIMES: Final = {
    "scielo-ccby": 5.0,
    "linkedbooks fr": 4.0,
    "linkedbooks de": 4.0,
    "linkedbooks es": 4.0,
    "linkedbooks pt": 4.0,
    "linkedbooks en": 2.0,
    "linkedbooks it": 0.5,
    "anystyle": 0.6,
    "grobid": 0.4,
}
"""How many new references each one of a collection gives: more where there are few."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_PARTICLES: Final = frozenset(
    ["de", "da", "do", "dos", "das", "del", "la", "le", "van", "von", "der", "di", "du"]
)
_HOST: Final = re.compile(r"(?:In|in|en|En|dans|Dans|em|Em)\b:? ?")
_START: Final = re.compile(r"[a-z]+|.")
_QUOTES: Final = re.compile(r"[“”\"«»„]")


def exchanged(
    entries: Sequence[tuple[Segments, str]], random: Random
) -> Iterator[list[tuple[str, str]]]:
    """Yield new references made of labelled ones, each of these with the name of its source."""
    pool: dict[tuple[str, str, object], list[str]] = defaultdict(list)
    for segments, source in entries:
        for label, text in segments:
            if (look := _look(label, text)) is not None:
                pool[_collection(source), label, look].append(text)
    for segments, source in entries:
        collection = _collection(source)
        times = _TIMES.get(collection, 0.0)
        for _ in range(int(times) + (random.random() < times - int(times))):
            new = _one(segments, collection, pool, random)
            changed = sum(one != other for one, other in zip(new, segments, strict=True))
            if changed > 1:
                yield new


def _one(
    segments: Segments,
    collection: str,
    pool: Mapping[tuple[str, str, object], Sequence[str]],
    random: Random,
) -> list[tuple[str, str]]:
    new = []
    for label, text in segments:
        own = text
        if _is_exchanged(label) and random.random() < _OFTEN.get(label, _OFTEN_ELSE):
            alike = pool.get((collection, label, _look(label, text)), ())
            if len(alike) > 1:
                own = random.choice(alike)
        new.append((label, own))
    return new


def _is_exchanged(label: str) -> bool:
    return label in _NAMES or label in _WORDS or label in _FIGURES


def _collection(source: str) -> str:
    if source.startswith("anystyle"):
        return "anystyle"
    return "linkedbooks it" if source == "linkedbooks" else source


def _look(label: str, text: str) -> object:
    """Return what fields must have alike to be exchanged, or None for a field that stays."""
    if label in _NAMES:
        return _form_of_names(text)
    if label in _FIGURES:
        return re.sub(r"\d+", lambda found: "9999" if len(found[0]) == 4 else "9", text)
    if label not in _WORDS or len(text) < 3:
        return None
    if host := _HOST.match(text):
        first = host[0]
    elif text[0].isupper():
        first = "A"
    else:
        start = _START.match(text)
        first = "9" if text[0].isdigit() or not start else start[0]
    return (
        first,
        "a" if text[-1].isalnum() else text[-1],
        re.search(r"\w\. \w", text) is not None,
        re.search(r"\d", text) is not None,
        _QUOTES.search(text) is not None if label == "title" else ", " in text,
        text.isupper(),
    )


def _form_of_names(text: str) -> str:
    """Return how names are written, whatever their number: ``A, I. & A, I.``."""
    form = re.sub(r"[-'’]", "", _WORD.sub(lambda found: _form_of_word(found[0]), text))
    form = re.sub(r"(?:a ?)+", "", re.sub(r"A{2,}", "A", form))
    form = re.sub(r"I{2,}", "I", re.sub(r"I(?:\. ?I)+\.", "I.", form))
    return re.sub(r"(.{3,}?)\1+", r"\1", re.sub(r"A( A)+", "A A", form))


def _form_of_word(word: str) -> str:
    if len(word) == 1:
        return "I" if word.isupper() else "i"
    if word.isupper():
        return "I" if len(word) < 4 else "X"
    if word[0].isupper():
        return "A"
    return "a" if word in _PARTICLES else word


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(
        prog="refcli.parse.training.synthesis.exchanged", description=__doc__
    )
    parser.add_argument("data", nargs="+", type=Path, help="files of labelled segments")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args(arguments)
    entries = [entry for path in options.data for entry in read_segments(path)]
    made = write_segments(options.out, exchanged(entries, Random(options.seed)), "exchanged")
    print(f"{options.out}: {made} references", file=sys.stderr)


if __name__ == "__main__":
    main()
