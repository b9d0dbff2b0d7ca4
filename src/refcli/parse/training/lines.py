"""Train the model of lists.

``python -m refcli.parse.training.lines REFERENCES --prose TEXT --out MODEL``

The model tells the lines that begin a reference, those that go on with one, and all others.
It learns from pages that this program sets itself: references (the labelled segments that
also train the parser, or any JSON lines with ``text``) are wrapped as lists are, hanging,
flush, with blank lines, numbered, hyphenated, broken by pages; around them stands prose,
one paragraph a line of TEXT, with headings, tables, captions and citations.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from refcli.parse.finding.line import Line
from refcli.parse.finding.line_features import featurize
from refcli.parse.finding.line_model import BEGIN, INSIDE, OTHER
from refcli.parse.finding.numbering import label_of

__all__ = ["main", "pages", "train"]

Labelled = tuple[Line, str]

_YEAR_IN_HEAD: Final = re.compile(r"(?<=.{8})\(?(?:1[89]|20)\d\d[a-z]?\)?(?=.{20})")


def pages(
    references: Sequence[str], prose: Sequence[str], count: int, chance: random.Random
) -> Iterator[list[Labelled]]:
    """Yield so many made-up stretches of a document, as lines with their labels."""
    for _ in range(count):
        maker = _Page(references, prose, chance)
        yield maker.make()


class _Page:
    """Sets one stretch of a document."""

    def __init__(
        self, references: Sequence[str], prose: Sequence[str], chance: random.Random
    ) -> None:
        self.references = references
        self.prose = prose
        self.chance = chance
        self.width = chance.choice([42, 50, 60, 70, 80, 80, 90, 100, 120])
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
        """Break a text into lines; a word that does not fit is now and then hyphenated."""
        hyphens = self.chance.random() < 0.5
        ragged = self.chance.random() < 0.2
        lines: list[str] = []
        rest = text
        while len(rest) > width:
            room = self.chance.randint(width // 2, width) if ragged else width
            cut = rest.rfind(" ", 0, room + 1)
            if cut <= 0:
                cut = width
            word_end = rest.find(" ", cut + 1)
            word = rest[cut + 1 : word_end if word_end > 0 else len(rest)]
            room = width - cut - 2
            if hyphens and word.isalpha() and len(word) > 5 and room >= 2:
                at = min(room, len(word) - 2)
                lines.append(rest[: cut + 1 + at] + "-")
                rest = rest[cut + 1 + at :]
            else:
                lines.append(rest[:cut])
                rest = rest[cut:].lstrip()
        return [*lines, rest] if rest else lines

    def _list(self) -> None:
        chance = self.chance
        size = min(int(chance.expovariate(1 / 12)) + 1, 60)
        start = chance.randrange(len(self.references))
        texts = [self.references[(start + at) % len(self.references)] for at in range(size)]
        texts = [text[len(label_of(text)) :].strip() for text in texts]
        if chance.random() < 0.7:
            texts.sort(key=str.casefold)
        label = chance.choice([""] * 8 + ["{}. ", "[{}] ", "{} ", "[ABC{:02}] ", "• ", "– "])
        hang, first = chance.choice(
            [(4, 0), (3, 0), (6, 0), (2, 0), (8, 0), (0, 0), (0, 0), (0, 0), (0, 4)]
        )
        gap = chance.choice([0, 0, 0, 1, 1])
        double = chance.random() < 0.06
        width = chance.choice([10_000, self.width, self.width, self.width, self.width])
        noise = chance.choice([0.0, 0.0, 0.0, 0.15])
        if not label and chance.random() < 0.2:
            texts = self._with_repeated_authors(texts)
        for number, text in enumerate(texts, 1):
            self._reference(label.format(number) + text, width, (hang, first), (gap, double), noise)
            if chance.random() < 0.04:
                self._new_page()

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


def train(
    references: Sequence[str], prose: Sequence[str], out: Path, *, count: int, seed: int
) -> None:
    """Fit the model to made-up pages and write it to a file."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params({"c1": 1.0, "c2": 0.1, "max_iterations": 150, "feature.minfreq": 5})
    for page in pages(references, prose, count, random.Random(seed)):
        trainer.append(featurize([line for line, _ in page]), [label for _, label in page])
    trainer.train(str(out))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(prog="refcli.parse.training.lines", description=__doc__)
    parser.add_argument("references", nargs="+", type=Path, help="JSON lines with a text each")
    parser.add_argument("--prose", type=Path, required=True, help="paragraphs, one a line")
    parser.add_argument("--out", type=Path, required=True, help="the model to write")
    parser.add_argument("--count", type=int, default=3000, help="pages to set (3000)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    lines = [line for path in options.references for line in path.read_text("utf-8").splitlines()]
    references = [" ".join(json.loads(line)["text"].split()) for line in lines]
    prose = [line.strip() for line in options.prose.read_text("utf-8").splitlines()]
    usable = [text for text in references if 30 < len(text) < 800]
    train(
        usable,
        [text for text in prose if text],
        options.out,
        count=options.count,
        seed=options.seed,
    )


if __name__ == "__main__":
    main()
