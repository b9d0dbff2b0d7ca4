"""A record as a person reads it, edits it and assigns to it: ``title: Novum Organum``."""

from refcli.library.readable.assigning import assigned
from refcli.library.readable.field_lines import edited, lines

__all__ = ["assigned", "edited", "lines"]
