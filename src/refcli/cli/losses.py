"""What a conversion could not carry over, said on stderr."""

from collections.abc import Sequence
from typing import Final

from refcli.cli.terminal import Terminal
from refcli.formats.results import Loss
from refcli.speech import _

__all__ = ["report_losses"]

_OF_FILES: Final = "custom.fields."
"""What comes before the name of a field that only the file it was read from has."""

_NAMED: Final = 8
"""Of such fields, as many are named: a library may hold a hundred kinds."""


_MOST: Final = 60
"""Of other fields, as many are named: CSL has fewer."""


def report_losses(terminal: Terminal, losses: Sequence[Loss]) -> None:
    """Say each field that the format could not hold, once; those of other files in one line."""
    own = [loss for loss in losses if loss.field.startswith(_OF_FILES)]
    others = [loss for loss in losses if not loss.field.startswith(_OF_FILES)]
    for loss in others[:_MOST]:
        terminal.remark(_("not written: {loss}", loss=str(loss)))
    if len(others) > _MOST:
        terminal.remark(_("not written: {count} more fields", count=len(others) - _MOST))
    if len(own) == 1:
        terminal.remark(_("not written: {loss}", loss=str(own[0]._replace(field=_name(own[0])))))
    elif own:
        names = ", ".join(_name(loss) for loss in own[:_NAMED])
        if len(own) > _NAMED:
            names = _("{names} and {count} more", names=names, count=len(own) - _NAMED)
        terminal.remark(
            _("not written: {names} (fields of other formats)", names=names)
            if not own[0].example
            else _(
                "not written: {names} (fields of other formats; first: {key})",
                names=names,
                key=own[0].example,
            )
        )


def _name(loss: Loss) -> str:
    return loss.field.removeprefix(_OF_FILES)
