"""The tags of an entry: its own, and the keywords that it came with."""

from collections.abc import Sequence

from refcli.record import Record, custom_list, tags, text, with_custom
from refcli.values import keywords

__all__ = ["as_keywords", "retagged"]


def retagged(record: Record, words: Sequence[str], *, remove: bool) -> Record:
    """Return the record with some more tags, or without some of its tags and keywords."""
    own = custom_list(record, "tags")
    if not remove:
        known = tags(record)
        new = [word for word in dict.fromkeys(words) if word not in known]
        return with_custom(record, tags=[*own, *new])
    record = with_custom(record, tags=[tag for tag in own if tag not in words])
    old = text(record, "keyword")
    return _with_keywords(record, old, keywords.without(old, words))


def as_keywords(record: Record, was: Record | None = None) -> Record:
    """Return a record as a .bib entry has it: its tags are keywords.

    An entry that had a field of its own for tags, as it ``was``, keeps that.
    """
    own = custom_list(record, "tags")
    if not own or (was and custom_list(was, "tags")):
        return record
    old = text(record, "keyword")
    return _with_keywords(with_custom(record, tags=[]), old, keywords.added(old, own))


def _with_keywords(record: Record, old: str, new: str) -> Record:
    if new == old:
        return record
    rest = {name: value for name, value in record.items() if name != "keyword"}
    return {**record, "keyword": new} if new else rest
