"""Hayagriva's kinds of entries and the types of CSL.

Source: Hayagriva's file format specification. What kind an entry is, is told by the kind of
its parent, too: an ``article`` in a ``periodical`` is a journal article.
"""

from typing import Final

__all__ = ["type_of", "written"]

_TYPES: Final = {
    "anthology": "book",
    "anthos": "chapter",
    "article": "article",
    "artwork": "graphic",
    "audio": "song",
    "blog": "post-weblog",
    "book": "book",
    "case": "legal_case",
    "chapter": "chapter",
    "conference": "paper-conference",
    "entry": "entry",
    "exhibition": "event",
    "legislation": "legislation",
    "manuscript": "manuscript",
    "misc": "document",
    "newspaper": "article-newspaper",
    "original": "book",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "post": "post",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "repository": "software",
    "scene": "motion_picture",
    "thesis": "thesis",
    "thread": "post",
    "video": "motion_picture",
    "web": "webpage",
}

_BY_PARENT: Final = {
    ("article", "periodical"): "article-journal",
    ("article", "newspaper"): "article-newspaper",
    ("article", "blog"): "post-weblog",
    ("article", "proceedings"): "paper-conference",
    ("article", "conference"): "paper-conference",
    ("article", "anthology"): "chapter",
    ("article", "book"): "chapter",
    ("article", "reference"): "entry-encyclopedia",
    ("entry", "reference"): "entry-encyclopedia",
    ("web", "web"): "webpage",
}

_WRITTEN: Final = {
    "article": ("article", ""),
    "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"),
    "book": ("book", ""),
    "chapter": ("chapter", "book"),
    "document": ("misc", ""),
    "entry": ("entry", ""),
    "entry-dictionary": ("entry", "reference"),
    "entry-encyclopedia": ("entry", "reference"),
    "event": ("exhibition", ""),
    "graphic": ("artwork", ""),
    "legal_case": ("case", ""),
    "legislation": ("legislation", ""),
    "manuscript": ("manuscript", ""),
    "motion_picture": ("video", ""),
    "paper-conference": ("article", "proceedings"),
    "patent": ("patent", ""),
    "performance": ("performance", ""),
    "periodical": ("periodical", ""),
    "post": ("post", ""),
    "post-weblog": ("article", "blog"),
    "report": ("report", ""),
    "review": ("article", "periodical"),
    "review-book": ("article", "periodical"),
    "software": ("repository", ""),
    "song": ("audio", ""),
    "thesis": ("thesis", ""),
    "webpage": ("web", ""),
}


def type_of(kind: str, parent_kind: str) -> str:
    """Return the CSL type of an entry of a kind that stands in one of another, "" for none."""
    return _BY_PARENT.get((kind, parent_kind), _TYPES.get(kind, "document"))


def written(csl_type: str) -> tuple[str, str]:
    """Return the kind of the entry that a CSL type is written as, and that of its parent."""
    return _WRITTEN.get(csl_type, ("misc", ""))
