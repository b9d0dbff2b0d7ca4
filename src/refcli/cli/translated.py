"""The help of the commands, and what click itself says, in the reader's language."""

import copy
import inspect
from typing import Final

import click

from refcli.speech import _, form_of, language
from refcli.text.patterns import late

__all__ = ["CLICK", "PLACEHOLDER", "paragraphs", "speak_for_click", "translated"]

PLACEHOLDER: Final = late(r"(?<![-\w])[A-Z]{2,}(?![\w-])")
"""A word in capitals that stands for a value: FILE in ``[FILE]...``."""

CLICK: Final = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
"""The modules of click that say something to the user."""

_speaking: list[bool] = []


def paragraphs(help: str) -> list[str]:
    """Return the paragraphs of a help text as they are translated: its lines joined to one.

    A paragraph that begins with ``\\b`` keeps its lines.
    """
    texts = inspect.cleandoc(help).partition("\f")[0].split("\n\n")
    return [text if text.startswith("\b") else " ".join(text.split()) for text in texts]


def translated(command: click.Command) -> click.Command:
    """Return the command with its help in the reader's language; in English itself."""
    if language() == "en":
        return command
    other = copy.copy(command)
    context = click.Context(command)
    other.params = [_parameter(parameter, context) for parameter in command.params]
    other._help_option = None  # click keeps the one that it made in another language
    for name in ("help", "short_help", "epilog"):
        if text := getattr(command, name):
            setattr(other, name, "\n\n".join(map(_, paragraphs(text))))
    other.options_metavar = _placeholders(command.options_metavar or "")
    if isinstance(other, click.Group) and isinstance(command, click.Group):
        other.commands = {name: translated(inner) for name, inner in command.commands.items()}
        other.subcommand_metavar = _placeholders(command.subcommand_metavar)
    return other


def _parameter(parameter: click.Parameter, context: click.Context) -> click.Parameter:
    other = copy.copy(parameter)
    if text := getattr(parameter, "help", None):
        other.help = _(text)
    other.metavar = _placeholders(parameter.make_metavar(context))
    return other


def _placeholders(metavar: str) -> str:
    return PLACEHOLDER.sub(lambda found: _(found[0]), metavar)


def speak_for_click() -> None:
    """Have click say its own messages from our catalogue, where it is not English.

    click asks gettext, whose catalogues are compiled files that the locale alone chooses; so it
    is given our functions in the place of those. They give English back where that is spoken.
    """
    if language() == "en" or _speaking:
        return
    import importlib

    for name in CLICK:
        module = importlib.import_module(f"click.{name}")
        for own, theirs in (("_", _), ("ngettext", form_of)):
            if hasattr(module, own):
                setattr(module, own, theirs)
    _speaking.append(True)
