"""Tables as text files: words of one meaning a line, ``#`` before a remark."""

from importlib import resources

__all__ = ["aliases", "lines"]


def lines(name: str) -> list[str]:
    """Return the lines of a table, without blank ones and remarks."""
    text = (resources.files("refcli.formats.tables") / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def aliases(name: str) -> dict[str, str]:
    """Return each alias of a table of ``meaning: alias | alias`` with what it means."""
    parted = (line.partition(": ") for line in lines(name))
    return {alias.strip(): meaning for meaning, _, words in parted for alias in words.split("|")}
