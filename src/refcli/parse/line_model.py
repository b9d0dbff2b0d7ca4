"""The model of lists: which lines begin a reference, go on with one, or are none.

A conditional random field over lines, trained by `refcli.parse.training.lists`.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

from refcli.parse.line_features import featurize
from refcli.parse.lines import Line

if TYPE_CHECKING:
    from pycrfsuite import Tagger

__all__ = ["BEGIN", "INSIDE", "OTHER", "label_lines"]

BEGIN: Final = "begin"
INSIDE: Final = "inside"
OTHER: Final = "other"


def label_lines(lines: Sequence[Line]) -> list[str]:
    """Return one of BEGIN, INSIDE and OTHER for each line."""
    return list(_tagger().tag(featurize(lines))) if lines else []


@cache
def _tagger() -> "Tagger":
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    with as_file(files("refcli.parse").joinpath("lists.crfsuite")) as path:
        tagger.open(str(path))
    return tagger
