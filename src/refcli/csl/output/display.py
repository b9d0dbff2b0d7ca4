"""The ``display`` attribute of CSL, in formats that have lines but no layout."""

__all__ = ["set_apart"]


def set_apart(display: str, text: str, indent: str = "    ") -> str:
    """Return a text as its display asks: on a line of its own, or a space after a margin."""
    if display == "left-margin":
        return f"{text.rstrip()} " if text.strip() else text
    if display == "block":
        return f"\n{text.strip()}\n"
    if display == "indent":
        return f"\n{indent}{text.strip()}\n"
    return text
