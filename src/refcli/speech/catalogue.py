"""A catalogue of messages, read from the file that translators edit: GNU gettext's .po."""

import gettext
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

__all__ = ["Catalogue", "Entry", "entries", "po_text"]

_ESCAPES: Final = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class Entry(NamedTuple):
    """A message and its translation."""

    message: str
    plural: str = ""
    """The form for many, "" for a message without numbers."""
    forms: tuple[str, ...] = ("",)
    """The translation: one form, or one for each kind of number."""


class Catalogue(gettext.NullTranslations):
    """The messages of a language, by those of English."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        text = Path(__file__).with_name(f"{language}.po").read_text("utf-8")
        self._forms = {entry.message: entry.forms for entry in entries(text)}
        head = self._forms.pop("")[0]
        rule = next(line for line in head.splitlines() if line.startswith("Plural-Forms:"))
        self._form_of = gettext.c2py(rule.partition("plural=")[2].rstrip(";"))

    def gettext(self, message: str) -> str:
        """Return the translation of a message, or the message where it has none."""
        return self._forms.get(message, ("",))[0] or message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of a translation for a number, or that of English."""
        forms = self._forms.get(msgid1, ("",))
        form = forms[self._form_of(n)] if len(forms) > 1 else forms[0]
        return form or (msgid1 if n == 1 else msgid2)


def entries(source: str) -> Iterator[Entry]:
    """Give the messages of a .po file; the first, "", is its head.

    Read are ``msgid``, ``msgid_plural``, ``msgstr`` and ``msgstr[N]``; what is out of date
    (``#~``) and remarks are not.
    """
    parts: dict[str, str] = {}
    name = ""
    for line in source.splitlines():
        if line.startswith("#") or not line:
            continue
        keyword, text = ("", line) if line[0] == '"' else line.split(" ", 1)
        if keyword == "msgid" and parts:
            yield _entry(parts)
            parts = {}
        name = keyword or name
        parts[name] = parts.get(name, "") + _unescaped(text[1:-1])
    if parts:
        yield _entry(parts)


def _entry(parts: dict[str, str]) -> Entry:
    forms = tuple(form for name, form in parts.items() if name.startswith("msgstr"))
    return Entry(parts["msgid"], parts.get("msgid_plural", ""), forms)


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    letters = iter(text)
    return "".join(_ESCAPES[next(letters)] if letter == "\\" else letter for letter in letters)


def po_text(found: list[Entry]) -> str:
    """Return the text of a .po file, its head first, each message on lines that one can read."""
    return "\n".join(_written(entry) for entry in found)


def _written(entry: Entry) -> str:
    lines = [f"msgid {_quoted(entry.message)}"]
    if entry.plural:
        lines.append(f"msgid_plural {_quoted(entry.plural)}")
        lines += [f"msgstr[{count}] {_quoted(form)}" for count, form in enumerate(entry.forms)]
    else:
        lines.append(f"msgstr {_quoted(entry.forms[0])}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    lines = [f'"{_escaped(line)}"' for line in text.splitlines(keepends=True)] or ['""']
    return lines[0] if len(lines) == 1 else "\n".join(['""', *lines])


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
