"""The user's own model of references: where it lies, and its use by the commands that parse."""

from pathlib import Path

__all__ = ["corrections_path", "model_path", "use_own_model"]


def use_own_model() -> None:
    """Parse with the model that the user trained, where there is one."""
    from refcli.parse.labelling import own_model

    path = model_path()
    if path.is_file():
        own_model.activate(path)


def model_path() -> Path:
    """Return where the user's model lies once there is one."""
    return _folder() / "references.crfsuite"


def corrections_path() -> Path:
    """Return the file of the corrections that the user's model learns from."""
    return _folder() / "corrections.jsonl"


def _folder() -> Path:
    import platformdirs

    return platformdirs.user_data_path("refcli") / "training"
