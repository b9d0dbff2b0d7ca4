"""Keywords: many in one text, between semicolons or commas."""

from collections.abc import Container, Sequence

__all__ = ["added", "joined", "split", "without"]


def split(text: str) -> list[str]:
    """Return the keywords of a text: between semicolons where it has any, else between commas.

    >>> split("heart failure; ageing, normal;")
    ['heart failure', 'ageing, normal']
    """
    return [word for word in (part.strip() for part in text.split(_mark(text))) if word]


def joined(words: Sequence[str]) -> str:
    """Return keywords as one text, with semicolons where one of them has a comma."""
    if any("," in word for word in words):
        return "; ".join(words) + (";" if len(words) == 1 else "")
    return ", ".join(words)


def added(text: str, words: Sequence[str]) -> str:
    """Return a text of keywords with some more at its end; what it has already is as it was."""
    new = [word for word in dict.fromkeys(words) if word not in split(text)]
    mark = _mark(text)
    if not text.strip() or any(mark in word for word in new):
        return joined([*split(text), *new])
    return f"{mark} ".join([text.rstrip(f"{mark} "), *new]) if new else text


def without(text: str, words: Container[str]) -> str:
    """Return a text of keywords without some of them; the others stand as they did.

    >>> without("ice,snow, frost", ["snow"])
    'ice, frost'
    """
    mark = _mark(text)
    kept = mark.join(part for part in text.split(mark) if part.strip() not in words).strip()
    return f"{kept};" if mark == ";" and ";" not in kept and "," in kept else kept


def _mark(text: str) -> str:
    return ";" if ";" in text else ","
