"""Differences from biblatex-gost that show in words: who did what, and what was not in the entry.

Where two texts differ in what they say, not in how they mark it, a pattern over the whole text
cannot tell why. Here the words that only one of them has are taken class by class, each class
from the fields of the entry; nothing is said of the order of the words.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_FIELD = re.compile(r"^\s*([A-Z]+) = \{(.*)\},?$", re.MULTILINE)
_WORD = re.compile(r"\w+")

_PEOPLE = (
    "AFTERWORD",
    "ANNOTATOR",
    "AUTHOR",
    "BOOKAUTHOR",
    "COMMENTATOR",
    "EDITOR",
    "EDITORA",
    "EDITORB",
    "FOREWORD",
    "HOLDER",
    "INTRODUCTION",
    "TRANSLATOR",
)
_ROLES = frozenset(
    re.findall(
        r"\w+",
        """
        под ред общ отв сост пер с со и вступ ст предисл послесл примеч прим коммент
        комм при уч перевод сверен сокр редакция ed by trans from the with a an introd
        forew comp and edited translated др al et revised translation trad de l par in
        isdot англ нем фр франц лат исп итал дат кит рус араб яп
        """,
    )
)
_ASIDE = (
    "ADDENDUM",
    "BOOKTITLEADDON",
    "EPRINT",
    "EPRINTCLASS",
    "EPRINTTYPE",
    "EVENTDATE",
    "EVENTTITLE",
    "ISBN",
    "ISSN",
    "ISSUETITLE",
    "NOTE",
    "SUBTITLE",
    "TITLEADDON",
    "TYPE",
    "URL",
    "VENUE",
)
_MARKS = frozenset(
    re.findall(
        r"\w+",
        """
        т тт vol vols bd кн ч part pt вып no issue № с p s в in book книга первая вторая
        третья arxiv issn isbn url jstor doi jan feb mar apr may june july aug sep sept
        oct nov dec янв февр март апр май июнь июня июль авг сент окт нояб дек printemps
        текст
        """,
    )
)


class WordClass(NamedTuple):
    """A class of difference: its name and who is right."""

    name: str
    right: str


LACKING = WordClass(
    "what the entry does not have",
    "neither: fields of biblatex-gost alone (credits, science, reqnumber, books), of the parent, "
    "or of a related entry; the record that we print from is without them",
)
ROLES = WordClass(
    "who edited, translated, introduced",
    "biblatex-gost: it names one person's roles at once, and CSL has no variable for the authors "
    "of forewords, notes and commentaries, nor for the translator of the host alone",
)
ASIDE = WordClass(
    "notes, events, additions to a title",
    "either: 7.0.5 leaves them to the author; CSL prints no notes",
)
INITIALS = WordClass(
    "initials, particles of names",
    "refcli: «С. Д. Кацнельсона» of «С.Д.», «Дж.», «Ж.-П.», «ван» and «фон» whole (part E)",
)
YEARS = WordClass(
    "year of a volume, range of the parent",
    "neither: the entry as resolved has the years of the whole work",
)
MARKS = WordClass(
    "marks of volumes, issues, pages, months",
    "refcli: rules 8 to 10; «№», «no.» for an issue, «с.» after an extent",
)
WORD_CLASSES = (LACKING, ROLES, ASIDE, INITIALS, YEARS, MARKS)


def explained_by_words(theirs: str, ours: str, source: str) -> list[str] | None:
    """Return the classes of the words that only one text has, None where one has no class."""
    their_words, our_words = _counted(theirs), _counted(ours)
    fields = dict(_FIELD.findall(source))
    given = _counted(source)
    people = _words_of(fields, _PEOPLE) | _ROLES
    aside = _words_of(fields, _ASIDE)
    found: list[str] = []
    for word in (their_words - our_words) | (our_words - their_words):
        is_theirs = their_words[word] > our_words[word]
        if word in _MARKS:
            found.append(MARKS.name)
        elif their_words[word] > given[word] and is_theirs and word not in _ROLES:
            found.append(LACKING.name)
        elif re.fullmatch(r"1[5-9]\d\d|20\d\d", word):
            found.append(YEARS.name)
        elif len(word) < 4 and _is_of_a_name(word, fields):
            found.append(INITIALS.name)
        elif word in people:
            found.append(ROLES.name)
        elif word in aside:
            found.append(ASIDE.name)
        else:
            return None
    return sorted(set(found))


def _is_of_a_name(word: str, fields: Mapping[str, str]) -> bool:
    names = _words_of(fields, _PEOPLE)
    return any(name.startswith(word) for name in names)


def _words_of(fields: Mapping[str, str], names: Sequence[str]) -> set[str]:
    return {word for name in names for word in _words(fields.get(name, ""))}


def _counted(text: str) -> Counter[str]:
    return Counter(_words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
