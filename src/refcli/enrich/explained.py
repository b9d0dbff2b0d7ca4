"""What the codes of the registries stand for, at length."""

from importlib import resources

__all__ = ["online_explanation"]


def online_explanation(code: str) -> str:
    """Return what a code is about; its text stands in ``explanations/CODE.txt``."""
    path = resources.files("refcli.enrich") / "explanations" / f"{code}.txt"
    return path.read_text("utf-8").strip()
