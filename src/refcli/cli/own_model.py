"""The user's own model of references: where it lies, for the commands that parse."""

from pathlib import Path

__all__ = ["corrections_path", "model_path", "own_model"]


def own_model() -> Path | None:
    """Return the model that the user trained, to parse with, or None where there is none."""
    path = model_path()
    return path if path.is_file() else None


def model_path() -> Path:
    """Return where the user's model lies once there is one."""
    return _folder() / "references.crfsuite"


def corrections_path() -> Path:
    """Return the file of the corrections that the user's model learns from."""
    return _folder() / "corrections.jsonl"


def _folder() -> Path:
    import platformdirs

    return platformdirs.user_data_path("refcli") / "training"
