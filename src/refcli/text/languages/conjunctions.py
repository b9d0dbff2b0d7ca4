"""The word "and" in the languages of references, in small letters."""

from typing import Final

from refcli.text import word_lists

__all__ = ["AND"]

AND: Final = frozenset(word_lists.lists(__package__, "conjunctions.txt")["and"])
"""What joins the last of several names or places to those before it: `and`, `und`, `и`."""
