"""A model in a file that tells a whole one from a damaged one.

CRFsuite believes what it reads: a model that was cut off, or of which a bit was flipped, ends
the process. So before the model stand its length and its digest, which are checked first.
"""

import struct
from pathlib import Path
from typing import Final

from refcli.errors import InputError, system_reason

__all__ = ["model_in", "sealed"]

_MAGIC: Final = b"refcli model 1\n"
_DIGEST: Final = 32
_LENGTH: Final = struct.Struct("<Q")
_LARGEST: Final = 1 << 30

_CRFSUITE: Final = struct.Struct("<4sI")
"""How a model of CRFsuite begins: its mark, and the size of the whole (CRFsuite 0.12)."""


def sealed(model: bytes) -> bytes:
    """Return what a file is to hold for a model of CRFsuite.

    Raises InputError where the model is not whole.
    """
    if len(model) < _CRFSUITE.size or _CRFSUITE.unpack_from(model) != (b"lCRF", len(model)):
        raise InputError("the model was not written whole: is the disk full?")
    return _seal(model) + model


def model_in(path: Path) -> bytes:
    """Return the model of CRFsuite in a file; raises InputError where it is damaged or no model."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error
    start = len(_MAGIC) + _LENGTH.size + _DIGEST
    model = data[start:]
    if not data.startswith(_MAGIC) or _seal(model) != data[:start]:
        raise InputError("{path}: a damaged model, or one of an earlier version", path=path)
    return model


def _seal(model: bytes) -> bytes:
    """Return what stands before a model in its file: the mark, its length, its digest."""
    # Imported here: who has no model of their own reads without it.
    import hashlib

    return _MAGIC + _LENGTH.pack(len(model)) + hashlib.sha256(model).digest()
