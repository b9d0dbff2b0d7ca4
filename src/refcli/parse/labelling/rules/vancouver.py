"""Where the authors end in lists of the Vancouver style: at the first full stop."""

from typing import Final

from refcli.parse.labelling.shapes import is_capitalised
from refcli.parse.labelling.tokens import Tokens
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.initials import is_initials
from refcli.values.people.name_forms import is_given, is_suffix

__all__ = ["title_behind_stop"]

_VANCOUVER: Final = late(
    r"(?:19|20)\d\d(?:\s[A-Z][a-z]{2,8}(?:\s\d{1,2})?)?\s?;|;\s?(?:19|20)\d\d\b|"
    r"\[Internet\]|Available from: http"
)


def title_behind_stop(tokens: Tokens, labels: list[str]) -> None:
    """End the authors at the full stop behind bare initials: `Roe T, Poe M. Vitamin D. Part 2`.

    Of one author a word may be the family name behind a given one, `Roe M. Poe`: there, what
    follows is the title only where nothing else is, or it is one word and the first no given name,
    or a thing that is told by a letter, `Vitamin D`. Before a volume it is the journal, as in lists
    that print no titles.
    """
    if labels[0] != "author":
        return
    words, gaps = tokens.words, tokens.gaps
    end = next((at for at, label in enumerate(labels) if label != "author"), len(labels))
    stop = next((at for at in range(1, end - 1) if _ends_names(tokens, at)), 0)
    if not stop or is_suffix(words[stop + 1]):
        return
    commas = [at for at in range(1, stop) if "," in gaps[at]]
    if any("." in words[at - 1] or not is_initials(words[at - 1]) for at in commas):
        return
    told = _VANCOUVER.search(tokens.text, tokens.body) is not None
    if not told and not (commas and "title" in labels[end : end + 1]):
        return
    alone = "title" not in labels or (end - stop == _ONE_WORD and not is_given(words[0]))
    alone = alone or words[stop + 1] in _LETTERED
    if commas or alone:
        untold = {"title", "container"}.isdisjoint(labels) and "volume" in labels
        own = "container" if untold else "title"
        labels[stop + 1 : end] = [own] * (end - stop - 1)


_ONE_WORD: Final = 2
_LETTERED: Final = frozenset(word_lists.lists(__package__, "endings.txt")["lettered"])


def _ends_names(tokens: Tokens, at: int) -> bool:
    """Tell initials behind a family name with a point behind them, and a word behind that."""
    word, behind = tokens.words[at], tokens.gaps[at + 1]
    pointed = behind == ". " or (behind == " " and word.endswith("."))
    following = tokens.words[at + 1]
    return (
        pointed
        and tokens.gaps[at] == " "
        and not is_initials(tokens.words[at - 1])
        and is_initials(word)
        and word.count(".") < 2
        and is_capitalised(following)
        and not is_initials(following)
    )
