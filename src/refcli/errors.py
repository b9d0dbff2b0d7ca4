"""What can go wrong on purpose: each error says what, where and what to do, in one line."""

__all__ = ["InputError", "LibraryError", "NothingFoundError", "RefcliError", "RequestError"]


class RefcliError(Exception):
    """An error that the user can act on; its text is one plain sentence for stderr."""


class NothingFoundError(RefcliError):
    """A search, a number or a key that matches no entry."""


class RequestError(RefcliError):
    """A request that makes no sense: an unknown style, field, format or option."""


class InputError(RefcliError):
    """An input that cannot be read: missing, binary, broken, of another format."""


class LibraryError(RefcliError):
    """A library that cannot be read or written: locked, damaged, no permission, no space."""
