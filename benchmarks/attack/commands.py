"""The commands that are attacked with faults, and the files that they find."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ANSWER",
    "BIB",
    "COMMANDS",
    "CORRECTED",
    "DEAR",
    "ENTRIES",
    "FILES",
    "NEXT",
    "OTHERS",
    "OTHER_ANSWER",
    "PREPARED",
    "THEN",
    "TYPED",
]

ENTRIES: Final = [
    {
        "id": "roe2001",
        "type": "book",
        "title": "On ice",
        "author": [{"family": "Roe", "given": "A."}],
        "issued": {"date-parts": [[2001]]},
    },
    {
        "id": "ivanov2020",
        "type": "article-journal",
        "title": "Теплообмен в трубаx  и каналах .",
        "author": [{"family": "Иванов", "given": "И.И."}],
        "container-title": "Journal of Hydrology",
        "page": "pp. 19-21",
        "issued": {"date-parts": [[2020]]},
    },
    {
        "id": "smith2020",
        "type": "article-journal",
        "title": "The heat of pipes",
        "author": [{"family": "Smith", "given": "J."}],
        "DOI": "10.5555/heat",
        "issued": {"date-parts": [[2020]]},
    },
    {
        "id": "smith2020a",
        "type": "article-journal",
        "title": "The heat of pipes",
        "author": [{"family": "Smith", "given": "J."}],
        "container-title": "Ann. Lamps",
        "DOI": "10.5555/heat",
        "issued": {"date-parts": [[2020]]},
    },
]
BIB: Final = """@book{roe2001,
  author = {Roe, A.},
  title = {On ice},
  year = {2001},
}

@article{ivanov2020,
  author = {Иванов, И.И.},
  title = {Теплообмен в трубаx  и каналах .},
  journal = {Journal of Hydrology},
  pages = {pp. 19-21},
  year = {2020},
}

@article{smith2020,
  author = {Smith, J.},
  title = {The heat of pipes},
  doi = {10.5555/heat},
  year = {2020},
}

@article{smith2020a,
  author = {Smith, J.},
  title = {The heat of pipes},
  journal = {Ann. Lamps},
  doi = {10.5555/heat},
  year = {2020},
}
"""
_MANUSCRIPT: Final = (
    "Text [1, 2] and [3].\n\n# References\n\n1. Abe A. The first. Oslo: Ice; 2002.\n"
    "2. Zed B. The last. Oslo: Ice; 2001.\n3. Moe C. The middle. Oslo: Ice; 2003.\n"
)
FILES: Final = {
    "paper.pdf": "%PDF",
    "cites.md": "Text [@roe2001].\n",
    "typed.md": _MANUSCRIPT,
    "changed.md": _MANUSCRIPT,
    "more.ris": "TY  - BOOK\nTI  - More\nAU  - Poe, E.\nPY  - 1999\nER  - \n" * 2,
    "pair.md": "# Литература\n\n1. Иванов И. И. Теплопередача в трубах // Вестник. 2015. "
    "Т. 3, № 2. С. 5–7.\n\n# References\n\n1. Ivanov I. I. Teploperedacha v trubakh "
    "[Heat transfer in pipes]. Vestnik, 2015, vol. 3, no. 2, pp. 5-7.\n",
    "journals.csv": "Annals of Lamps;Ann. Lamps\n",
    "more.csv": "Annals of Ice;Ann. Ice\n",
    "retractions.csv": "Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,"
    "OriginalPaperPubMedID,RetractionNature\n"
    "1,A,5/1/2013 0:00,10.5555/r,10.5555/heat,0,Retraction\n",
}  # fmt: skip
ANSWER: Final = {
    "message": {
        "DOI": "10.5555/heat",
        "type": "journal-article",
        "title": ["The heat of pipes"],
        "author": [{"given": "John", "family": "Smith"}],
        "container-title": ["Journal of Hydrology"],
        "volume": "12",
        "page": "201-209",
        "issued": {"date-parts": [[2020]]},
    }
}
OTHER_ANSWER: Final = {
    "message": {**ANSWER["message"], "DOI": "10.5555/lamps", "title": ["Lamps of the north"]}
}

_DOUBTED: Final = 45
"""The number of the report that is read with doubt."""

CORRECTED: Final = [
    {
        "id": f"r{number}",
        "type": "report",
        "genre": "Report",
        "note": f"RTN {number}",
        "title": f"The noise of mill {number}",
        "publisher-place": "Carden",
        "issued": {"date-parts": [[1900 + number]]},
        "custom": {
            "number": number - 40,
            "source": {
                "text": f"Report RTN {number}: The noise of mill {number}. Carden, 19{number}.",
                "confidence": {"title": 0.3 if number == _DOUBTED else 1.0},
            },
        },
    }
    for number in range(41, 53)
]
"""Entries as a person corrected them, of a kind that the parser can learn to read."""

PREPARED: Final = (
    ["note", "1", "On ice, and on what is under it."],
    ["set", "title=On ice and snow", "1"],
    ["set", "volume=4", "2"],
    ["undo"],
    ["renumber", "--order", "alphabetical", "--in-place", "changed.md"],
    ["update", "journals", "--file", "journals.csv"],
)
"""What is done before: there is a change to take back, one to do again, one of a manuscript."""

COMMANDS: Final[dict[str, list[str]]] = {
    "add": ["add", "type=book", "title=New"],
    "add a DOI": ["add", "10.5555/lamps"],
    "import": ["import", "more.ris"],
    "pair": ["pair", "pair.md"],
    "set": ["set", "title=Changed", "2"],
    "tag": ["tag", "x", "1-3"],
    "note": ["note", "1", "hello"],
    "note -e": ["note", "--edit", "1"],
    "edit": ["edit", "1"],
    "rename-key": ["rename-key", "1", "--to", "other"],
    "attach": ["attach", "1", "paper.pdf"],
    "remove": ["remove", "2"],
    "clean": ["clean", "-y"],
    "check --fix": ["check", "--fix"],
    "dedupe --apply": ["dedupe", "--apply"],
    "abbreviate": ["abbreviate"],
    "expand": ["expand"],
    "enrich": ["enrich", "--sources", "crossref"],
    "undo": ["undo"],
    "redo": ["redo"],
}
"""Those that change a library: they are tried on a .json and on a .bib."""

OTHERS: Final[dict[str, list[str]]] = {
    "export": ["export", "--ris", "-o", "out.ris"],
    "bib": ["bib", "-o", "out.html"],
    "page": ["page", "-o", "page.html"],
    "convert": ["convert", "more.ris", "out.bib"],
    "dedupe -o": ["dedupe", "more.ris", "-o", "out.ris"],
    "dedupe --report": ["dedupe", "more.ris", "--report", "out.csv"],
    "fill": ["fill", "cites.md", "-o", "filled.md"],
    "fill over": ["fill", "cites.md", "--list-only", "-o", "changed.md"],
    "link": ["link", "typed.md", "--in-place"],
    "renumber": ["renumber", "typed.md", "--order", "alphabetical", "--in-place"],
    "undo of a text": ["undo", "changed.md"],
    "update retractions": ["update", "retractions", "--file", "retractions.csv"],
    "update journals": ["update", "journals", "--file", "more.csv"],
    "config": ["config", "cite.style", "apa"],
    "config --project": ["config", "--project", "cite.style", "apa"],
    "merge-driver": ["merge-driver", "base.json", "ours.json", "theirs.json", "l.json"],
    "merge-driver, BibTeX": ["merge-driver", "base.bib", "ours.bib", "theirs.bib", "l.bib"],
    "review": ["-L", "corrected.json", "review"],
    "train": ["-L", "corrected.json", "train", "--add", "1-12"],
}
TYPED: Final = {"review": "a\nq\n"}
"""What a person types."""

DEAR: Final = ("train",)
"""What takes seconds each time: each call fails in one way alone, the ways taking turns."""

THEN: Final = {"train": ["parse", "typed.md"]}
"""What works after a fault, too, beside a change of the library."""

NEXT: Final = ["add", "type=book", "title=What comes after", "year=1999"]
