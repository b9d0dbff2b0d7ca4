"""The town by which lists tell a periodical from others of its name: `Perspectiva, Florianópolis`.

So ABNT NBR 6023 (7.7.5) has it, and lists of Brazil and Portugal print it.
"""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import STOPS, Tokens
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.title_words import is_cut_short

__all__ = ["COUNTED", "town_of_periodical"]

_TOWNS: Final = frozenset(
    town.replace("_", " ") for town in word_lists.lists(__package__, "periodicals.txt")["town"]
)
_COUNTED: Final = late(r", (?:v|vol|n|nº|no|ano|núm)\.? ?\d")
COUNTED: Final = (", v. ", ", n. ", ", vol. ", ", ano ", ", nº ", ", núm. ", ", v.", ", n.")
"""What stands behind the town of a periodical: the word for its volume or issue."""


def town_of_periodical(tokens: Tokens, labels: list[str]) -> None:
    """Read `. PERIODICAL, TOWN, v. N` as ABNT NBR 6023 (7.7.5) has it, whatever was made of it.

    The town is known as one where periodicals appear, or the labels say so; the periodical begins
    behind the full stop of the title.
    """
    match = _COUNTED.search(tokens.text, tokens.body)
    if match is None or "title" not in labels:
        return
    end = next((at for at, start in enumerate(tokens.starts) if start > match.start()), 0)
    town = next((at for at in range(end - 1, 0, -1) if _opens_town(tokens, at)), 0)
    begin = next((at for at in range(town - 1, 0, -1) if _ends_sentence(tokens, at)), 0)
    first = labels.index("title")
    if not first < begin < town or town - begin > _LONGEST_PERIODICAL:
        return
    name = tokens.text[tokens.starts[town] : match.start()].partition(", ")[0]
    named = name in _TOWNS or {*labels[town:end]} == {"location"}
    if named and {*labels[begin:end]} <= _MAY_BE_PERIODICAL:
        labels[begin:end] = ["container"] * (town - begin) + ["location"] * (end - town)


def _opens_town(tokens: Tokens, at: int) -> bool:
    """Tell the comma before a town from the one before its state: `Tubarão, SC`."""
    state = len(tokens.words[at]) == 2 and tokens.words[at].isupper()
    return tokens.gaps[at] == ", " and not state


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """Tell a full stop behind a whole word: `nas escolas. Perspectiva`, and not `Rev. Bras.`."""
    word = tokens.words[at - 1]
    whole = (len(word) > 2 and not is_cut_short(word)) or tokens.gaps[at][:1] in {"?", "!"}
    return tokens.gaps[at] in STOPS and whole and tokens.words[at][0].isupper()


_LONGEST_PERIODICAL: Final = 9
"""Words of a periodical's name, at most."""
_MAY_BE_PERIODICAL: Final = frozenset(
    ("title", "container", "collection", "publisher", "location", "note", OUTSIDE)
)
