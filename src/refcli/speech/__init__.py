"""The reader's language: messages as templates, put into words at the edge.

English is the language of the source, and needs no catalogue; the Russian of each message
stands in ``ru.po``. The core makes a ``Message``, which is plain English to whoever takes it for
a text; the command line says it by ``spoken``, and its own words by ``_`` and ``ngettext``.
"""

from refcli.speech.words import (
    Message,
    _,
    choose,
    counted,
    form_of,
    joined,
    language,
    marked,
    ngettext,
    spoken,
)

__all__ = [
    "Message",
    "_",
    "choose",
    "counted",
    "form_of",
    "joined",
    "language",
    "marked",
    "ngettext",
    "spoken",
]
