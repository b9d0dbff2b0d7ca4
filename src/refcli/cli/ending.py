"""A process that is told to end, by ``kill`` or a terminal that closes, ends as at Ctrl-C.

By default such a signal ends a process at once: a file half written would be left beside the one
that it is to replace, a lock would be left to the next.
"""

import os
import signal
from types import FrameType
from typing import Final

__all__ = ["interrupt_at_signals"]

_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
)


def interrupt_at_signals() -> list[int]:
    """Let the signals that end a process interrupt it; return where those that came are put.

    One that is ignored, as by ``nohup``, stays so.
    """
    came: list[int] = []
    owner = os.getpid()

    def end(number: int, _frame: FrameType | None) -> None:
        if os.getpid() != owner:  # a process forked from this one just ends
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        came.append(number)
        raise KeyboardInterrupt

    for number in _SIGNALS:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, end)
    return came
