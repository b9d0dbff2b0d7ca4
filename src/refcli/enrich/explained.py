"""What the codes of the registries stand for, at length."""

from importlib import resources

from refcli.speech import language

__all__ = ["online_explanation"]


def online_explanation(code: str) -> str:
    """Return what a code is about, in the reader's language.

    The text stands in ``explanations/CODE.txt``, a translation in ``explanations/ru/CODE.txt``.
    """
    folder = resources.files("refcli.enrich") / "explanations"
    if language() != "en":
        folder /= language()
    return (folder / f"{code}.txt").read_text("utf-8").strip()
