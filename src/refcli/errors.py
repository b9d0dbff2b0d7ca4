"""What can go wrong on purpose: each error says what, where and what to do, in one line."""

from typing import Any, Final

from refcli.speech import Message, marked, spoken

__all__ = [
    "InputError",
    "LibraryError",
    "NothingFoundError",
    "RefcliError",
    "RequestError",
    "located",
    "system_reason",
]


def located(file: str, message: str, line: int | None = None, column: int | None = None) -> str:
    """Return a message as compilers begin one, so that editors find the place.

    >>> located("refs.bib", "no comma", 3, 7)
    'refs.bib:3:7: no comma'
    """
    place = "".join(f":{count}" for count in (line, column if line else None) if count)
    return Message("{place}: {message}", place=f"{file}{place}", message=message)


class RefcliError(Exception):
    """An error that the user can act on; its text is one plain sentence for stderr.

    It is made of a template and its values, so that it can be said in the reader's language:
    ``InputError("{path}: no such file", path=path)``. It may know the line, or the line and the
    column, that is at fault in a file, counted from 1, where it does not know what the file is
    called.
    """

    def __init__(self, template: str, /, *, position: tuple[int, ...] = (), **values: Any) -> None:
        super().__init__(template)
        self.message: Message = (
            template if isinstance(template, Message) else Message(template, **values)
        )
        """The sentence in English, which can be said in another language."""
        self.position = position

    def __str__(self) -> str:
        """Return the sentence in the language that is spoken, with the place before it."""
        said = spoken(self.message)
        if not self.position:
            return said
        place = Message(
            _PLACES[len(self.position)], line=self.position[0], column=self.position[-1]
        )
        return f"{spoken(place)}: {said}"

    def at(self, file: str) -> str:
        """Return the sentence with the name of the file, and the place in it, before it."""
        return located(file, self.message, *self.position)


_PLACES: Final = {1: "line {line}", 2: "line {line}, column {column}"}


class NothingFoundError(RefcliError):
    """A search, a number or a key that matches no entry."""


class RequestError(RefcliError):
    """A request that makes no sense: an unknown style, field, format or option."""


class InputError(RefcliError):
    """An input that cannot be read: missing, binary, broken, of another format."""


class LibraryError(RefcliError):
    """A library that cannot be read or written: locked, damaged, no permission, no space."""


_OF_THE_SYSTEM: Final = marked(
    "no such file or directory",
    "permission denied",
    "operation not permitted",
    "is a directory",
    "not a directory",
    "directory not empty",
    "file exists",
    "file name too long",
    "no space left on device",
    "read-only file system",
    "input/output error",
    "device or resource busy",
    "too many open files",
    "too many levels of symbolic links",
    "invalid argument",
    "file too large",
    "not a plain file",
)
"""What systems say most often, as they say it."""


def system_reason(error: OSError) -> Message:
    """Return what the system says of a failure, as the end of a sentence."""
    return Message((error.strerror or str(error)).lower())
