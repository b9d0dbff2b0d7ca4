"""Other citation keys for entries: made by a template, and the old ones kept as aliases."""

from collections.abc import Iterable, Sequence

from refcli.formats import citekey
from refcli.record import Record, custom_list, key, with_custom

__all__ = ["made_keys", "rekeyed"]


def made_keys(records: Sequence[Record], template: str, taken: Iterable[str]) -> list[str]:
    """Return a new key for each record; where two would be the same, a letter is added.

    ``template`` is one of ``refcli.formats.citekey``, ``taken`` the keys of other entries. Raises
    RequestError where the template names an unknown part.
    """
    used = set(taken)
    tried: dict[str, int] = {}
    keys = []
    for record in records:
        own = citekey.unique(citekey.make(record, template), used, tried)
        used.add(own)
        keys.append(own)
    return keys


def rekeyed(record: Record, new_key: str) -> Record:
    """Return the record under another citation key, with the one that it had as an alias."""
    if new_key == key(record):
        return record
    aliases = [alias for alias in custom_list(record, "aliases") if alias != new_key]
    if key(record):
        aliases.append(key(record))
    return with_custom({**record, "id": new_key}, aliases=aliases)
