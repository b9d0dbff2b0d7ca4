"""Which of several languages of one script a text is in: letters, words, endings, places.

A language is told by what it has alone: ў is Belarusian, ł Polish. Most titles hold no such letter,
and then their words tell, how these end, letters that stand together in one language only, and the
rest of the reference: the place of publication, the words of the imprint, the names.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.text.remembered import remembered

__all__ = ["Languages"]

_WORD: Final = late(r"\b[^\W\d_]+(?:-[^\W\d_]+)*\b")

_INITIAL: Final = late(r"(?<![^\W_])[^\W\d_]\.")
"""A letter that stands for a word in a title, and is no word of any language: `E. coli`."""

_FOREIGN: Final = -4.0
"""What a letter counts, in a title, for a language that does not have it."""

_OWN: Final = 2.0
"""What a letter beyond the common ones counts, in a title, for a language that has it."""

_LETTER_BEHIND: Final = 0.25
"""What a letter behind the title counts, to one in it."""

_WORD_COUNTS: Final = 1.5
_WORD_BEHIND: Final = 0.75
_SIGN_COUNTS: Final = 0.75
_SIGN_BEHIND: Final = 0.25
_PLACE_COUNTS: Final = 2.0
_LOCAL_COUNTS: Final = 1.5
_SHORT: Final = 3
"""Letters that a word has at least, to be told by its ending."""

_MOST: Final = 3
"""Endings, or runs of letters, that count at most."""

_Tags = dict[str, tuple[str, ...]]


class Languages:
    """Languages of one script, each with its letters, and a word list.

    The list has for each language, under its tag (BCP 47), words; under ``TAG ends`` how words
    end, under ``TAG runs`` letters that stand together in it and seldom in the others, under
    ``TAG own`` those that stand in it alone, and under ``TAG places`` places of publication as the
    language spells them. ``base`` are the letters that prove no language.
    """

    def __init__(self, letters: Mapping[str, str], base: str, package: str, name: str) -> None:
        lists = word_lists.lists(package, name)
        known, common = (
            set("".join(letters.values())),
            set.intersection(*map(set, letters.values())),
        )
        self._languages = tuple(letters)
        self._letters = {
            letter: {
                tag: _FOREIGN if letter not in own else 0.0 if letter in base else _OWN
                for tag, own in letters.items()
            }
            for letter in known - common
        }
        self._words, self._ends, self._runs, self._own, self._places = (
            _inverted((tag, lists.get(f"{tag}{kind}", ())) for tag in letters)
            for kind in ("", " ends", " runs", " own", " places")
        )
        self._lengths = sorted({len(end) for end in self._ends})
        self._of_ending = remembered(8192)(self._find_ending)
        self._of_letters = [run for run in self._runs if run.isalpha()]
        self._across = [run for run in self._runs if not run.isalpha()]
        self._in_word = remembered(8192)(self._find_runs)

    def scores(self, title: str, behind: str = "", local: str = "") -> dict[str, float]:
        """Return how much speaks for each language: of the title, and of what stands behind it.

        ``local`` is the language of the place of publication, where the caller knows it.
        """
        title, behind = title.lower(), behind.lower()
        found = dict.fromkeys(self._languages, 0.0)
        if local in found:
            found[local] += _LOCAL_COUNTS
        letters = set(title)
        self._add_letters(found, letters, 1.0)
        self._add_letters(found, set(behind) - letters, _LETTER_BEHIND)
        all_words, all_behind = set(_WORD.findall(title)), set(_WORD.findall(behind))
        others = all_behind - all_words
        words = set(_WORD.findall(_INITIAL.sub(" ", title))) if "." in title else all_words
        _add(found, self._words, words, _WORD_COUNTS)
        _add(found, self._words, others, _WORD_BEHIND)
        for tag in {tag for place in self._places.keys() & others for tag in self._places[place]}:
            found[tag] += _PLACE_COUNTS
        _add(found, self._own, [run for run in self._own if run in title], _OWN)
        self._add_signs(found, words, self._runs_in(title, words), _SIGN_COUNTS)
        self._add_signs(found, others, self._runs_in(behind, all_behind), _SIGN_BEHIND)
        return found

    def _add_letters(self, found: dict[str, float], letters: set[str], weight: float) -> None:
        for letter in self._letters.keys() & letters:
            for tag, count in self._letters[letter].items():
                found[tag] += weight * count

    def _runs_in(self, text: str, words: set[str]) -> frozenset[str]:
        """Return the runs of letters that a text of these words holds."""
        across = [run for run in self._across if run in text]
        return frozenset(across).union(*map(self._in_word, words))

    def _add_signs(
        self, found: dict[str, float], words: set[str], runs: frozenset[str], weight: float
    ) -> None:
        long = [word for word in words if len(word) > _SHORT]
        for signs in (map(self._of_ending, long), map(self._runs.__getitem__, runs)):
            counts: dict[str, int] = {}
            for tags in signs:
                for tag in tags:
                    counts[tag] = counts.get(tag, 0) + 1
            for tag, times in counts.items():
                found[tag] += weight * min(times, _MOST)

    def _find_runs(self, word: str) -> frozenset[str]:
        """Return the runs of letters that stand in a word."""
        return frozenset([run for run in self._of_letters if run in word])

    def _find_ending(self, word: str) -> frozenset[str]:
        """Return the languages that have words of this ending."""
        ends = (self._ends.get(word[-length:], ()) for length in self._lengths)
        return frozenset(tag for tags in ends for tag in tags)


def _add(found: dict[str, float], listed: _Tags, texts: Iterable[str], weight: float) -> None:
    for text in texts:
        for tag in listed.get(text, ()):
            found[tag] += weight


def _inverted(listed: Iterable[tuple[str, Iterable[str]]]) -> _Tags:
    """Return of each word the languages that have it."""
    found: _Tags = {}
    for tag, words in listed:
        for word in dict.fromkeys(words):
            found[word] = (*found.get(word, ()), tag)
    return found
