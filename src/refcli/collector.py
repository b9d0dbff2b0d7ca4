"""The garbage collector kept away while very many objects are made, none of them garbage."""

import contextlib
import gc
from collections.abc import Iterator
from typing import Final

__all__ = ["look_seldom", "paused"]


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """Stop the collector for the block; what the block made counts as old from then on.

    A hundred thousand records, or the trees that they print to, are millions of objects
    without cycles: looking through them again and again takes a third of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Past both calls all objects count as old, without having been looked at.
        gc.freeze()
        gc.unfreeze()
        if collecting:
            gc.enable()


def look_seldom() -> None:
    """Let a command look for garbage when many objects were made, not each 700.

    What a command loads and makes lives until it ends: looking takes a tenth of its start.
    """
    gc.set_threshold(_MANY)


_MANY: Final = 20_000
