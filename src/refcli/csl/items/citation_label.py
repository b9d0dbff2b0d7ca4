"""The variable citation-label: a trigraph like ``Doe99`` where the item has none.

The specification does not say how the label is made; this is as citeproc-js makes it.
"""

from refcli.csl.items.item import Item

__all__ = ["citation_label"]

_LETTERS = ((4,), (2, 2), (2, 1, 1), (1, 1, 1, 1))
"""For one, two, three and more names: how many letters of each."""
_NAMES = ("author", "editor", "translator", "container-author", "director", "composer")


def citation_label(item: Item) -> str:
    """Return the item's own label, or one made of its names and year: ``AaBC99``.

    An item without names has the beginning of its title instead, one without a year 00.
    """
    own = item.text("citation-label")
    if own:
        return own
    words = _names(item)[:4] or [item.text("title")]
    letters = "".join(
        _beginning(word, count) for word, count in zip(words, _LETTERS[len(words) - 1], strict=True)
    )
    date = item.date("issued")
    year = abs(date.start.year) % 100 if date and date.start else 0
    return f"{letters}{year:02d}" if letters else ""


def _names(item: Item) -> list[str]:
    for variable in _NAMES:
        names = [person.family or person.literal for person in item.names(variable)]
        if any(names):
            return [name for name in names if name]
    return []


def _beginning(word: str, count: int) -> str:
    return "".join(letter for letter in word if letter.isalpha())[:count].capitalize()
