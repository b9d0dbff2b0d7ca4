"""Train the model of lists.

``python -m refcli.parse.training.lines REFERENCES --lists LISTS --prose TEXT --out MODEL``

The model tells the lines that begin a reference, those that go on with one, and all others.
It learns from pages that this program sets itself: references (the labelled segments that
also train the parser, or any JSON lines with ``text``), and lists printed in one style each
(`refcli.parse.training.synthesis.whole_lists`), are wrapped as lists are, hanging, flush, with
blank lines, numbered, hyphenated, broken by pages; around them stands prose, one paragraph a
line of TEXT, with headings, tables, captions and citations.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.parse.finding.line import Line
from refcli.parse.finding.line_features import featurize
from refcli.parse.finding.line_model import BEGIN, INSIDE, OTHER
from refcli.parse.finding.numbering import label_of
from refcli.parse.training.corpus import opened

__all__ = ["Texts", "main", "pages", "train"]

Labelled = tuple[Line, str]

_LAST_SPACED: Final = "\u3040"
"""Letters from here on stand without spaces."""

_YEAR_IN_HEAD: Final = re.compile(r"(?<=.{8})\(?(?:1[89]|20)\d\d[a-z]?\)?(?=.{20})")


class Texts(NamedTuple):
    """What pages are set of."""

    references: Sequence[str]
    """One by one; neighbours may stand in one list."""
    lists: Sequence[Sequence[str]]
    """Lists of one style each."""
    prose: Sequence[str]


def pages(texts: Texts, count: int, chance: random.Random) -> Iterator[list[Labelled]]:
    """Yield so many made-up stretches of a document, as lines with their labels."""
    for _ in range(count):
        maker = _Page(texts, chance)
        yield maker.make()


class _Page:
    """Sets one stretch of a document."""

    def __init__(self, texts: Texts, chance: random.Random) -> None:
        self.references = texts.references
        self.lists = texts.lists
        self.prose = texts.prose
        self.chance = chance
        self.width = chance.randint(40, 120)
        self.edge = chance.choice(["sharp", "sharp", "letters", "letters", "ragged"])
        self.hyphens = chance.choice(["none", "own", "own", "new"])
        self.left = chance.choice([0, 0, 0, 0, 3, 8, 15])
        self.page = 0
        self.lines: list[Labelled] = []

    def make(self) -> list[Labelled]:
        chance = self.chance
        if chance.random() < 0.75:
            self._prose(chance.randint(0, 6))
        if chance.random() < 0.7:
            self._heading("References")
        if chance.random() < 0.85:
            self._list()
            if chance.random() < 0.25:
                self._heading(self._words(2))
                self._list()
        if chance.random() < 0.6:
            self._prose(chance.randint(1, 4))
        return self.lines or self.make()

    def _add(self, text: str, indent: int, blanks: int, label: str) -> None:
        if text.strip():
            line = Line(text.strip(), max(0, indent), blanks, self.page)
            self.lines.append((line, label))

    def _words(self, count: int) -> str:
        return " ".join(self.chance.choice(self.prose).split()[:count]).strip(".,:;").capitalize()

    def _heading(self, text: str) -> None:
        number = self.chance.choice(["", "", f"{self.chance.randint(1, 9)}. "])
        centred = self.chance.choice([0, 0, self.width // 3])
        self._add(number + text, self.left + centred, self.chance.randint(0, 3), OTHER)

    def _prose(self, paragraphs: int) -> None:
        for _ in range(paragraphs):
            make = self.chance.choices(
                [
                    self._paragraph,
                    self._table,
                    self._caption,
                    self._contents,
                    self._people,
                    self._points,
                ],
                [10, 1, 1, 1, 1, 1],
            )[0]
            make()

    def _paragraph(self) -> None:
        chance = self.chance
        text = " ".join(chance.choice(self.prose) for _ in range(chance.randint(1, 3)))
        words = text.split()
        for _ in range(chance.choice([0, 0, 1, 2, 4])):
            words.insert(chance.randint(0, len(words)), self._citation())
        first = chance.choice([0, 0, 2, 4])
        gap = chance.choice([0, 1, 1])
        for place, line in enumerate(self._wrapped(" ".join(words), self.width)):
            self._add(line, self.left + (first if place == 0 else 0), 0 if place else gap, OTHER)

    def _citation(self) -> str:
        chance = self.chance
        name = chance.choice(self.references).split()[0].strip(".,")
        year = chance.randint(1950, 2024)
        return chance.choice(
            [
                f"({name}, {year})",
                f"({name} et al., {year}, p. {chance.randint(1, 300)})",
                f"{name} ({year})",
                f"[{chance.randint(1, 60)}]",
                f"({name} {year}: {chance.randint(1, 200)}-{chance.randint(201, 300)})",
            ]
        )

    def _table(self) -> None:
        for row in range(self.chance.randint(2, 8)):
            cells = [
                f"{self.chance.random() * 100:.{self.chance.randint(0, 3)}f}" for _ in range(5)
            ]
            text = f"{self._words(self.chance.randint(1, 3))}   {'   '.join(cells)}"
            self._add(text, self.left, 1 if row == 0 else 0, OTHER)

    def _caption(self) -> None:
        kind = self.chance.choice(["Figure", "Table", "Рис.", "Таблица", "Abbildung", "Fig."])
        text = f"{kind} {self.chance.randint(1, 12)}. {self._words(8)} ({self._citation()})"
        self._add(text, self.left, 1, OTHER)

    def _contents(self) -> None:
        for row in range(self.chance.randint(2, 8)):
            dots = self.chance.choice([" ", " ..... ", "    "])
            text = f"{row + 1}.{self.chance.randint(1, 5)} {self._words(4)}{dots}{10 * row + 3}"
            self._add(text, self.left, 1 if row == 0 else 0, OTHER)

    def _people(self) -> None:
        """Add authors and where they work, as on a title page: names, and no reference."""
        for row in range(self.chance.randint(1, 4)):
            name = self.chance.choice(self.references)[: self.chance.randint(8, 24)]
            code = self.chance.randint(100, 99999)
            place = f"University of {self._words(1)}, {code} {self._words(1)}"
            dates = f"Received {self._words(1)} 12, 2019"
            text = self.chance.choice([name, f"{name}, {place}", place, dates])
            self._add(text, self.left, 1 if row == 0 else 0, OTHER)

    def _points(self) -> None:
        mark = self.chance.choice(["• ", "- ", "{}. ", "({}) "])
        for row in range(1, self.chance.randint(3, 6)):
            text = mark.format(row) + self.chance.choice(self.prose)
            for place, line in enumerate(self._wrapped(text, self.width)):
                self._add(
                    line, self.left + (3 if place else 0), 1 if row == 1 and not place else 0, OTHER
                )

    def _wrapped(self, text: str, width: int) -> list[str]:
        """Break a text into lines, at the edge that the page has.

        That is the same for all lines, or differs with how broad the letters are, or is ragged; a
        word that does not fit is broken at a hyphen of its own, or now and then hyphenated.
        """
        lines: list[str] = []
        rest = text
        while len(rest) > (room := self._room(width)):
            cut = rest.rfind(" ", 0, room + 1)
            if cut > 0:
                part, hyphen = self._part(rest[cut + 1 :].partition(" ")[0], room - cut - 1)
                lines.append(f"{rest[:cut]} {part}{hyphen}" if part else rest[:cut])
                rest = rest[cut + 1 + len(part) :]
                continue
            # A long word, an address mostly, is cut or stands out over the edge.
            is_cut = self.hyphens != "none" or rest[room] > _LAST_SPACED
            end = room if is_cut else rest.find(" ")
            if end < 0:
                break
            lines.append(rest[:end])
            rest = rest[end:].lstrip()
        return [*lines, rest] if rest else lines

    def _room(self, width: int) -> int:
        chance = self.chance
        if self.edge == "letters":
            return round(width * (1 + chance.triangular(-0.09, 0.05)))
        if self.edge == "ragged" and chance.random() < 0.3:
            return chance.randint(width // 2, width)
        return width

    def _part(self, word: str, room: int) -> tuple[str, str]:
        """Return how much of a word is set in the room that is left, and the hyphen behind it."""
        own = word.rfind("-", 0, room) + 1
        if self.hyphens != "none" and 1 < own < len(word):
            return word[:own], ""
        long = word.isalpha() and len(word) > 5 and room > 3
        if self.hyphens == "new" and long and self.chance.random() < 0.7:
            return word[: min(room - 1, len(word) - 2)], "-"
        return "", ""

    def _list(self) -> None:
        chance = self.chance
        texts = self._works()
        if chance.random() < 0.7:
            texts.sort(key=str.casefold)
        label = chance.choice([""] * 8 + ["{}. ", "[{}] ", "{} ", "[ABC{:02}] ", "• ", "– "])
        hang, first = chance.choice([(4, 0), (3, 0), (6, 0), (2, 0), (8, 0), *[(0, 0)] * 7, (0, 4)])
        gap = chance.choice([0, 0, 0, 1, 1])
        double = chance.random() < 0.06
        width = chance.choice([10_000, self.width, self.width, self.width, self.width])
        noise = chance.choice([0.0, 0.0, 0.0, 0.15])
        parts = chance.choice([0.0, 0.0, 0.0, 0.1])
        if not label and chance.random() < 0.2:
            texts = self._with_repeated_authors(texts)
        for number, text in enumerate(texts, 1):
            self._reference(label.format(number) + text, width, (hang, first), (gap, double), noise)
            if chance.random() < 0.04:
                self._new_page()
            elif chance.random() < parts and number < len(texts):
                heading = self._words(chance.randint(1, 4))
                self._add(heading, self.left, chance.choice([0, 1]), OTHER)

    def _works(self) -> list[str]:
        """Return the references of one list: of one style, or as they stand side by side."""
        chance = self.chance
        if self.lists and chance.random() < 0.5:
            texts = list(chance.choice(self.lists))
        else:
            size = min(int(chance.expovariate(1 / 12)) + 1, 60)
            start = chance.randrange(len(self.references))
            texts = [self.references[(start + at) % len(self.references)] for at in range(size)]
        bare = [text[len(label_of(text)) :].strip() for text in texts]
        return [text for text in bare if text]

    def _with_repeated_authors(self, texts: list[str]) -> list[str]:
        """Print some works as those of the author before: a dash, "Ders.", or a blank."""
        mark = self.chance.choice(["———. ", "— ", "––––– ", "_____, ", "Ders.: ", "Idem. ", ""])
        repeated = []
        for text in texts:
            year = _YEAR_IN_HEAD.search(text)
            again = year is not None and self.chance.random() < 0.3
            repeated.append(mark + text[year.start() :] if again and year else text)
        return repeated

    def _reference(
        self, text: str, width: int, indents: tuple[int, int], gaps: tuple[int, bool], noise: float
    ) -> None:
        hang, first = indents
        gap, double = gaps
        chance = self.chance
        for place, line in enumerate(self._wrapped(text, width)):
            indent = hang if place else first
            if noise and chance.random() < noise:
                indent = chance.choice([hang, first, hang + 1])
            blanks = int(double) if place else max(gap, int(double))
            self._add(line, self.left + indent, blanks, INSIDE if place else BEGIN)
            if place and chance.random() < 0.01:
                self._new_page()

    def _new_page(self) -> None:
        self.page += 1
        if self.chance.random() < 0.3:
            self._add(f"{self._words(4)}   {self.chance.randint(1, 400)}", self.left, 0, OTHER)


def train(texts: Texts, out: Path, *, count: int, seed: int) -> None:
    """Fit the model to made-up pages and write it to a file."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params({"c1": 0.7, "c2": 0.1, "max_iterations": 200, "feature.minfreq": 4})
    for page in pages(texts, count, random.Random(seed)):
        trainer.append(featurize([line for line, _ in page]), [label for _, label in page])
    trainer.train(str(out))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(prog="refcli.parse.training.lines", description=__doc__)
    parser.add_argument("references", nargs="+", type=Path, help="JSON lines with a text each")
    parser.add_argument("--lists", nargs="*", type=Path, default=[], help="JSON lines with texts")
    parser.add_argument("--prose", type=Path, required=True, help="paragraphs, one a line")
    parser.add_argument("--out", type=Path, required=True, help="the model to write")
    parser.add_argument("--count", type=int, default=3000, help="pages to set (3000)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    texts = Texts(
        [one for entry in _entries(options.references) for one in _usable([entry["text"]])],
        [_usable(entry["texts"]) for entry in _entries(options.lists)],
        [line for path in [options.prose] for line in path.read_text("utf-8").split("\n") if line],
    )
    train(texts, options.out, count=options.count, seed=options.seed)


def _entries(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        with opened(path) as lines:
            for line in lines:
                yield json.loads(line)


def _usable(texts: Sequence[str]) -> list[str]:
    bare = (" ".join(text.split()) for text in texts)
    return [text for text in bare if _SHORTEST < len(text) < _LONGEST]


_SHORTEST: Final = 30
_LONGEST: Final = 800
"""Characters of a reference to learn from."""


if __name__ == "__main__":
    main()
