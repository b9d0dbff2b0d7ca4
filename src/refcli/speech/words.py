"""Messages as templates with values, and the language that they are said in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from refcli.speech.catalogue import Catalogue

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

_VARIABLES: Final = ("REFCLI_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the language is told, the strongest first: our own, then gettext's."""

_TRANSLATED: Final = frozenset({"ru"})
"""The languages that have a catalogue here."""

_chosen: Catalogue | None = None
"""The catalogue of the reader's language; None for English."""


class Message(str):
    """A message in English that can be said in another language: a template and its values.

    It is the English text itself, for a file, a comparison, a program; ``spoken`` puts it into
    the reader's language.
    """

    template: str
    plural: str
    number: int | None
    """The number that chooses the form, None for a message in one form."""
    values: Mapping[str, Any]

    def __new__(
        cls, template: str, /, *, _plural: str = "", _count: int | None = None, **values: Any
    ) -> Message:
        """Fill the template in, as ``str.format`` does where there are values."""
        chosen = _plural if _count not in (None, 1) else template
        plain = {name: _plain(value) for name, value in values.items()}
        message = super().__new__(cls, chosen.format(**plain) if plain else chosen)
        message.template, message.plural, message.number = template, _plural, _count
        message.values = plain
        return message


def counted(one: str, many: str, count: int, /, **values: Any) -> Message:
    """Return a message in two forms, for one and for many; ``{count}`` in it is the number."""
    return Message(one, _plural=many, _count=count, **{"count": count, **values})


def joined(between: str, messages: Sequence[str]) -> Message:
    """Return messages one behind the other, with the same mark between them."""
    values: dict[str, Any] = {f"part{place}": message for place, message in enumerate(messages)}
    return Message(between.join(f"{{{name}}}" for name in values), **values)


def _plain(value: Any) -> Any:
    """Return a value as English has it: an error is the message that it carries."""
    if not isinstance(value, Exception):
        return value
    carried = getattr(value, "message", value.args[0] if value.args else "")
    return carried if isinstance(carried, Message) else str(value)


def spoken(message: object) -> str:
    """Return a text in the reader's language where it is a `Message`, any other as it is."""
    text = message if isinstance(message, str) else str(message)
    if _chosen is None or not isinstance(text, Message):
        return text
    if text.number is None:
        form = _chosen.gettext(text.template)
    else:
        form = form_of(text.template, text.plural, text.number)
    values = {name: _said(value) for name, value in text.values.items()}
    return form.format(**values) if values else form


def _said(value: Any) -> Any:
    plain = _plain(value)
    return spoken(plain) if isinstance(plain, str) else plain


def _(template: str, /, **values: Any) -> str:
    """Return a message in the reader's language, filled in where there are values."""
    form = template if _chosen is None else _chosen.gettext(template)
    return form.format(**{key: _said(value) for key, value in values.items()}) if values else form


def ngettext(one: str, many: str, count: int, /, **values: Any) -> str:
    """Return the form of a message that suits a number, which is ``{count}`` in it."""
    return spoken(counted(one, many, count, **values))


def marked(*texts: str) -> tuple[str, ...]:
    """Return texts as they are: the mark of messages that are translated where they are shown."""
    return texts


def form_of(one: str, many: str, count: int) -> str:
    """Return the form of a message for a number as it is, with its placeholders."""
    if _chosen is None:
        return one if count == 1 else many
    return _chosen.ngettext(one, many, count)


def choose(environment: Mapping[str, str]) -> None:
    """Speak the language that REFCLI_LANG names, else the locale; English for any other."""
    global _chosen  # noqa: PLW0603 - a process speaks to one reader
    told = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    name = told.partition(":")[0].replace("-", "_").partition("_")[0].partition(".")[0].lower()
    if name not in _TRANSLATED:
        _chosen = None
    elif language() != name:
        from refcli.speech.catalogue import Catalogue

        _chosen = Catalogue(name)


def language() -> str:
    """Return the language that is spoken, as ISO 639 has it: ``en``."""
    return _chosen.language if _chosen else "en"
