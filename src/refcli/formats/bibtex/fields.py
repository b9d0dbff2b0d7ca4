"""Which BibTeX field is which CSL variable, and which entry type which CSL type.

The tables stand in ``fields.json``. Sources: the biblatex manual (sections 2.1 and 2.2),
btxdoc for BibTeX, the CSL 1.0.2 specification (appendices III and IV). Both dialects are
read alike; what they write differs where ``BIBTEX_NAMES`` says so.
"""

import json
from typing import Any, Final

from refcli.record import CITE_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES
from refcli.text import word_lists

_TABLES: Final[dict[str, Any]] = json.loads(word_lists.text_of(__package__, "fields.json"))


def _words(table: str) -> list[str]:
    return [word for line in _TABLES[table] for word in line.split()]


CSL_TYPES: Final[dict[str, str]] = _TABLES["csl_types"]
"""Entry type to CSL type; a type that is not here is ``document``."""

ENTRY_TYPES: Final[dict[str, list[str]]] = _TABLES["entry_types"]
"""CSL type to the entry type of BibTeX and of biblatex; another is ``misc``."""

VARIABLES: Final[dict[str, str]] = _TABLES["variables"]
"""Field to CSL variable. Not here: what needs more than one field or depends on the type."""

FIELD_OF: Final[dict[str, str]] = _TABLES["field_of"]
"""CSL variable to field, in biblatex."""

BIBTEX_NAMES: Final[dict[str, str]] = _TABLES["bibtex_names"]
"""What BibTeX calls a field of biblatex."""

BIBDESK_URL: Final = "bdsk-url-1"
"""Where BibDesk keeps the first of an entry's addresses."""

PUBLISHER_OF: Final[dict[str, str]] = _TABLES["publisher_of"]
"""Entry types whose publisher goes by another name."""

KINDS: Final[dict[str, dict[str, str]]] = _TABLES["kinds"]
"""By language, what the keys of the field ``type`` print (biblatex manual, 4.9.2.13).

Those of Russian theses are biblatex-gost's. Of keys that print the same the first is written.
BibTeX's two types of theses say by themselves what their keys do.
"""

COUNTRIES: Final[dict[str, list[str]]] = _TABLES["countries"]
"""What the keys of a patent's ``location`` print, in English and in Russian."""

PUBSTATES: Final[dict[str, list[str]]] = _TABLES["pubstates"]
"""What the keys of ``pubstate`` print, in English and in Russian."""

ORDER: Final = _words("order")
"""Fields in the order in which they are written."""

BOOKLIKE: Final = frozenset(_words("booklike"))
"""Types whose series has the number that the field ``number`` holds."""

NUMBER_IS_ISSUE: Final = frozenset(_words("number_is_issue"))
"""Types whose ``number`` is an issue."""

SUBTYPES: Final = frozenset(_words("subtypes"))
"""What ``entrysubtype`` may say: biblatex's two, and the CSL types that no entry type tells."""

VERBATIM: Final = frozenset(_words("verbatim"))
"""Fields that are no TeX text (biblatex manual, 2.2.1)."""

COMBINED: Final = frozenset(_words("combined"))
"""Fields that are read together with others."""

ALONE: Final = frozenset(_words("alone"))
"""Fields that are read by themselves, and that no other field's variable depends on.

Of @misc and its like, a note may say what any of them says.
"""

DATA_MODEL: Final[dict[str, frozenset[str]]] = {
    kind: frozenset(" ".join(lines).split()) for kind, lines in _TABLES["data_model"].items()
}
"""Those of our fields that a type of biblatex has (its ``blx-dm.def``); "" has what all do.

Types that are not here have no fields of their own there.
"""

_OTHERWISE: Final = ("citation-key", "issue", "language", *CITE_VARIABLES)
CSL_TEXTS: Final = {"call-number"} | (
    frozenset((*TEXT_VARIABLES, *NUMBER_VARIABLES)) - {*VARIABLES.values(), *_OTHERWISE}
)
"""CSL variables that no field stands for: they are fields of their own name."""

WITH_VARIANTS: Final = tuple(_words("with_variants"))
"""Variables whose text in another language has a field: ``title-en``."""
