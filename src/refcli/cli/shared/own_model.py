"""The user's own model of references: where it lies, for the commands that parse."""

from pathlib import Path

from refcli.cli.terminal import Terminal
from refcli.durable import data_folder
from refcli.speech import _

__all__ = ["corrections_path", "model_path", "own_model"]


def own_model(terminal: Terminal) -> Path | None:
    """Return the model that the user trained, to parse with, or None where there is none.

    Of a damaged one a remark tells; then the model that ships reads alone.
    """
    path = model_path()
    if not path.exists():
        return None
    from refcli.errors import InputError
    from refcli.parse.labelling.own_model import open_model

    try:
        open_model(path)
    except InputError as error:
        terminal.remark(
            _(
                "refcli: {error}: references are read as refcli came; make it anew with: "
                "refcli train",
                error=error,
            )
        )
        return None
    return path


def model_path() -> Path:
    """Return where the user's model lies once there is one."""
    return _folder() / "references.crfsuite"


def corrections_path() -> Path:
    """Return the file of the corrections that the user's model learns from."""
    return _folder() / "corrections.jsonl"


def _folder() -> Path:
    return data_folder() / "training"
