"""What a conversion could not carry over, said on stderr."""

from collections.abc import Sequence

from refcli.cli.terminal import Terminal
from refcli.formats.results import Loss

__all__ = ["report_losses"]


def report_losses(terminal: Terminal, losses: Sequence[Loss]) -> None:
    """Say each field that the format could not hold, once."""
    for loss in losses:
        terminal.remark(f"not written: {loss}")
