"""What can go wrong on purpose: each error says what, where and what to do, in one line."""

from typing import Any

from refcli.speech import Message, spoken

__all__ = [
    "InputError",
    "LibraryError",
    "NothingFoundError",
    "RefcliError",
    "RequestError",
    "system_reason",
]


class RefcliError(Exception):
    """An error that the user can act on; its text is one plain sentence for stderr.

    It is made of a template and its values, so that it can be said in the reader's language:
    ``InputError("{path}: no such file", path=path)``.
    """

    def __init__(self, template: str, /, **values: Any) -> None:
        super().__init__(template)
        self.message = Message(template, **values) if values else template
        """The sentence in English, a `Message` where it was made of a template."""

    def __str__(self) -> str:
        """Return the sentence in the language that is spoken."""
        return spoken(self.message)


class NothingFoundError(RefcliError):
    """A search, a number or a key that matches no entry."""


class RequestError(RefcliError):
    """A request that makes no sense: an unknown style, field, format or option."""


class InputError(RefcliError):
    """An input that cannot be read: missing, binary, broken, of another format."""


class LibraryError(RefcliError):
    """A library that cannot be read or written: locked, damaged, no permission, no space."""


def system_reason(error: OSError) -> Message:
    """Return what the system says of a failure, as the end of a sentence."""
    return Message((error.strerror or str(error)).lower())
