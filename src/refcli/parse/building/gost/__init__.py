"""Russian references read by the punctuation that GOST prescribes.

GOST 7.1-2003, R 7.0.5-2008 and R 7.0.100-2018 put fixed marks before each part of a
description: `` : `` before other title information, `` / `` before the statement of
responsibility, `` // `` before the host, ``. – `` or a full stop between areas. Where these
marks stand, they tell more surely than a model what is what; it is asked for the rest.

`fields_of` gives what the marks tell of a reference; `kinds` are tried in turn: standards, acts,
patents and certificates, documents of archives, and descriptions of any other work.
"""

from typing import TYPE_CHECKING

from refcli.text.scripts import is_cyrillic

if TYPE_CHECKING:
    from refcli.parse.building.gost.marks import Fields

__all__ = ["fields_of"]


def fields_of(text: str) -> "Fields | None":
    """Return what the marks of GOST tell of a reference, or None for one without them.

    A value of None says that the reference has no such field, whatever a model read.
    """
    if not is_cyrillic(text):
        return None
    return _by_marks(text)


def _by_marks(text: str) -> "Fields | None":
    """Read a Russian reference; the grammars are compiled when the first one comes."""
    from refcli.parse.building.gost.acts import act
    from refcli.parse.building.gost.archives import archived
    from refcli.parse.building.gost.courts import decision
    from refcli.parse.building.gost.description import described
    from refcli.parse.building.gost.hosts_unmarked import with_host_mark
    from refcli.parse.building.gost.marks import plain_marks
    from refcli.parse.building.gost.patents import patent
    from refcli.parse.building.gost.remarks import with_remarks, without_remarks
    from refcli.parse.building.gost.standards import standard

    plain, remarks = without_remarks(plain_marks(text))
    plain = with_host_mark(plain)
    for read in (standard, act, decision, patent, archived, described):
        if found := read(plain):
            return with_remarks(found, remarks, text)
    return with_remarks({}, remarks, text) if remarks else None
