"""Braces where case matters: BibTeX styles set titles in small letters but for these."""

import re
from typing import Final

from refcli.text import tex

__all__ = ["protect_capitals"]

_WORD: Final = re.compile(r"\\[A-Za-z]+\s?|\\.|[^\W_]+(?:['’.-][^\W_]+)*|[{}]|.", re.DOTALL)


def protect_capitals(title: str) -> str:
    r"""Return a title as TeX, with braces around the words that must keep their capitals.

    In a title in sentence case every capital past its beginning tells something (a name, a
    Latin genus, DNA); in one in title case only a word that is not merely capitalized does
    (DNA, pH). A capital after ``: `` BibTeX keeps by itself.

    >>> protect_capitals("Digital skills in Moscow: The DNA of medicine")
    'Digital skills in {Moscow}: The {DNA} of medicine'
    """
    encoded = tex.encode(title)
    if encoded.islower() or encoded == "":
        return encoded
    keep_all = _is_sentence_case(title)
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
        elif token in ":" and depth == 0:
            opens_sentence = True
        parts.append(token)
    return "".join(parts)


def _must_keep(word: str, may_open: bool) -> bool:
    """Tell a word that lower case would spoil; one that may open a sentence has its capital."""
    judged = word[1:] if may_open else word
    return judged != judged.lower()


def _is_sentence_case(title: str) -> bool:
    """Tell whether most words past the first are in small letters."""
    words = re.findall(r"[^\W\d_]{4,}", title)[1:]
    capitalized: int = sum(word[0].isupper() for word in words)
    return capitalized * 2 <= len(words)
