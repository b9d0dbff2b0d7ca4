"""Braces where case matters: BibTeX styles set titles in small letters but for these."""

import re
from functools import cache
from typing import Final

from refcli.text import tex
from refcli.text.languages.small_words import language_of_words, small_words
from refcli.text.markup import without_tags
from refcli.text.scripts import language_of

__all__ = ["protect_capitals"]

_WORD: Final = re.compile(r"\\[A-Za-z]+\s?|\\.|[^\W_]+(?:['’.-][^\W_]+)*|[{}]|.", re.DOTALL)


def protect_capitals(title: str, language: str = "") -> str:
    r"""Return a title as TeX, with braces around the words that must keep their capitals.

    In a title in sentence case every capital past its beginning tells something (a name, a
    Latin genus, DNA); in one in title case only a word that is not merely capitalized does
    (DNA, pH). A capital after ``: `` BibTeX keeps by itself. Only English has titles in title
    case: in any other language, which ``language`` (BCP 47), the letters or the small words
    tell, a capital is part of the word.

    >>> protect_capitals("Digital skills in Moscow: The DNA of medicine")
    'Digital skills in {Moscow}: The {DNA} of medicine'
    """
    encoded = tex.encode(title)
    rest = encoded[1:]
    if rest == rest.lower():
        # The one capital there may be opens the title.
        return encoded
    keep_all = not _is_english(title, language) or _is_sentence_case(title)
    parts, depth, opens_sentence = [], 0, True
    for match in _WORD.finditer(encoded):
        token = match[0]
        if token == "{":
            depth += 1
        elif token == "}":
            depth -= 1
        elif depth == 0 and token[0].isalpha():
            if _must_keep(token, opens_sentence or not keep_all):
                token = f"{{{token}}}"
            opens_sentence = False
        elif token == ":" and depth == 0 and encoded[match.end() : match.end() + 1].isspace():
            opens_sentence = True
        parts.append(token)
    return "".join(parts)


def _must_keep(word: str, may_open: bool) -> bool:
    """Tell a word that lower case would spoil; one that may open a sentence has its capital."""
    judged = word[1:] if may_open else word
    return judged != judged.lower()


def _is_english(title: str, language: str) -> bool:
    if language:
        return language.partition("-")[0].lower() in ("en", "english", "eng")
    return not language_of(title) and language_of_words(title) in ("", "en")


def _is_sentence_case(title: str) -> bool:
    """Tell a title in sentence case: a word past the first that title case would raise is small.

    Where all such words are in capitals it is title case, even if there is one only.
    """
    words = re.findall(r"[^\W\d_]{4,}", without_tags(title).partition(" ")[2])
    telling = [word for word in words if word.lower() not in _small_words()]
    return any(word[0].islower() for word in telling) or not telling


@cache
def _small_words() -> frozenset[str]:
    return small_words("en")
