"""Which BibTeX field is which CSL variable, and which entry type which CSL type.

Sources: the biblatex manual (sections 2.1 and 2.2), btxdoc for BibTeX, the CSL 1.0.2
specification (appendices III and IV). Both dialects are read alike; what they write differs
where ``BIBTEX_NAMES`` says so.
"""

from typing import Final

__all__ = [
    "BIBTEX_NAMES",
    "BOOKLIKE",
    "COMBINED",
    "CSL_TEXTS",
    "CSL_TYPES",
    "ENTRY_TYPES",
    "FIELD_OF",
    "LANGUAGES",
    "NUMBER_IS_ISSUE",
    "PUBLISHER_OF",
    "SUBTYPES",
    "THESES",
    "VARIABLES",
    "VERBATIM",
    "WITH_VARIANTS",
]

CSL_TYPES: Final = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "bookinbook": "chapter",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "webpage": "webpage",
    "www": "webpage",
}
"""Entry type to CSL type; a type that is not here is ``document``."""

ENTRY_TYPES: Final = {
    "article-journal": ("article", "article"),
    "article-magazine": ("article", "article"),
    "article-newspaper": ("article", "article"),
    "book": ("book", "book"),
    "chapter": ("incollection", "incollection"),
    "dataset": ("misc", "dataset"),
    "document": ("misc", "misc"),
    "entry-dictionary": ("incollection", "inreference"),
    "entry-encyclopedia": ("incollection", "inreference"),
    "graphic": ("misc", "image"),
    "legal_case": ("misc", "jurisdiction"),
    "legislation": ("misc", "legislation"),
    "manuscript": ("unpublished", "unpublished"),
    "motion_picture": ("misc", "movie"),
    "pamphlet": ("booklet", "booklet"),
    "paper-conference": ("inproceedings", "inproceedings"),
    "patent": ("misc", "patent"),
    "performance": ("misc", "performance"),
    "periodical": ("misc", "periodical"),
    "personal_communication": ("misc", "letter"),
    "post": ("misc", "online"),
    "post-weblog": ("misc", "online"),
    "report": ("techreport", "report"),
    "review": ("article", "article"),
    "review-book": ("article", "article"),
    "software": ("misc", "software"),
    "song": ("misc", "audio"),
    "standard": ("misc", "standard"),
    "thesis": ("phdthesis", "thesis"),
    "webpage": ("misc", "online"),
}
"""CSL type to the entry type of BibTeX and of biblatex; another is ``misc``."""

BOOKLIKE: Final = frozenset(
    {"book", "chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"}
)
"""Types whose series has the number that the field ``number`` holds."""

NUMBER_IS_ISSUE: Final = frozenset(
    {
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "periodical",
        "review",
        "review-book",
    }
)

VARIABLES: Final = {
    "abstract": "abstract",
    "address": "publisher-place",
    "annotation": "annote",
    "annote": "annote",
    "articleno": "number",
    "author": "author",
    "bookauthor": "container-author",
    "booktitle": "container-title",
    "chapter": "chapter-number",
    "date": "issued",
    "doi": "DOI",
    "edition": "edition",
    "editor": "editor",
    "eid": "number",
    "eventdate": "event-date",
    "eventtitle": "event-title",
    "institution": "publisher",
    "isbn": "ISBN",
    "issn": "ISSN",
    "journal": "container-title",
    "journaltitle": "container-title",
    "keywords": "keyword",
    "library": "call-number",
    "location": "publisher-place",
    "note": "note",
    "numpages": "number-of-pages",
    "organization": "publisher",
    "origdate": "original-date",
    "origlocation": "original-publisher-place",
    "origpublisher": "original-publisher",
    "origtitle": "original-title",
    "pages": "page",
    "pagetotal": "number-of-pages",
    "part": "part-number",
    "pmc": "PMCID",
    "pmcid": "PMCID",
    "pmid": "PMID",
    "pubmed": "PMID",
    "pubstate": "status",
    "publisher": "publisher",
    "school": "publisher",
    "series": "collection-title",
    "shortjournal": "container-title-short",
    "shorttitle": "title-short",
    "title": "title",
    "translator": "translator",
    "type": "genre",
    "url": "URL",
    "urldate": "accessed",
    "accessed": "accessed",
    "lastchecked": "accessed",
    "venue": "event-place",
    "version": "version",
    "volume": "volume",
    "volumes": "number-of-volumes",
}
"""Field to CSL variable. Not here: what needs more than one field or depends on the type."""

FIELD_OF: Final = {
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMCID": "pmcid",
    "PMID": "pmid",
    "URL": "url",
    "abstract": "abstract",
    "accessed": "urldate",
    "annote": "annotation",
    "author": "author",
    "call-number": "library",
    "chapter-number": "chapter",
    "collection-title": "series",
    "container-author": "bookauthor",
    "container-title-short": "shortjournal",
    "edition": "edition",
    "editor": "editor",
    "event-date": "eventdate",
    "event-place": "venue",
    "event-title": "eventtitle",
    "genre": "type",
    "issued": "date",
    "keyword": "keywords",
    "note": "note",
    "number-of-pages": "pagetotal",
    "number-of-volumes": "volumes",
    "original-date": "origdate",
    "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation",
    "original-title": "origtitle",
    "page": "pages",
    "part-number": "part",
    "publisher": "publisher",
    "publisher-place": "location",
    "status": "pubstate",
    "title": "title",
    "title-short": "shorttitle",
    "translator": "translator",
    "version": "version",
    "volume": "volume",
}
"""CSL variable to field, in biblatex."""

BIBTEX_NAMES: Final = {
    "annotation": "annote",
    "journaltitle": "journal",
    "langid": "language",
    "location": "address",
}
"""What BibTeX calls a field of biblatex."""

VERBATIM: Final = frozenset(
    {"doi", "eprint", "file", "pdf", "url", "urlraw", "ids", "crossref", "xref", "xdata"}
)
"""Fields that are no TeX text (biblatex manual, 2.2.1)."""

LANGUAGES: Final = {
    "american": "en-US",
    "australian": "en-AU",
    "austrian": "de-AT",
    "brazil": "pt-BR",
    "brazilian": "pt-BR",
    "british": "en-GB",
    "bulgarian": "bg",
    "canadian": "en-CA",
    "catalan": "ca",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hungarian": "hu",
    "italian": "it",
    "latin": "la",
    "latvian": "lv",
    "lithuanian": "lt",
    "naustrian": "de-AT",
    "ngerman": "de",
    "norsk": "nb",
    "norwegian": "no",
    "nynorsk": "nn",
    "polish": "pl",
    "portuges": "pt",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "slovene": "sl",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "uk": "en-GB",
    "ukrainian": "uk",
    "usenglish": "en-US",
    "ukenglish": "en-GB",
}
"""babel's name of a language to its BCP 47 tag; of two names for one the first is written."""

SUBTYPES: Final = frozenset(
    "article bill broadcast chapter classic collection dataset document entry entry-dictionary "
    "entry-encyclopedia event figure graphic hearing interview legal_case legislation magazine "
    "manuscript map motion_picture musical_score newspaper paper-conference pamphlet patent "
    "performance periodical personal_communication post post-weblog regulation report review "
    "review-book software song speech standard thesis treaty webpage".split()
)
"""What ``entrysubtype`` may say: biblatex's two, and the CSL types that no entry type tells."""

THESES: Final = {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis"}
"""What an entry type says of a thesis that has no ``type``."""

PUBLISHER_OF: Final = {
    "mastersthesis": "school",
    "phdthesis": "school",
    "report": "institution",
    "techreport": "institution",
    "thesis": "institution",
}
"""Entry types whose publisher goes by another name."""

COMBINED: Final = frozenset(
    "archiveprefix booksubtitle comment crossref day entrysubtype eprint eprinttype file "
    "howpublished ids issue journalsubtitle langid language month number options primaryclass "
    "subtitle tags titleaddon xdata year".split()
)
"""Fields that are read together with others."""

CSL_TEXTS: Final = frozenset(
    "archive archive_collection archive_location archive-place authority call-number "
    "citation-label collection-number dimensions division event jurisdiction medium page-first "
    "part-title printing-number references reviewed-genre reviewed-title scale section source "
    "supplement-number volume-title volume-title-short year-suffix".split()
)
"""CSL variables that no field stands for: they are fields of their own name."""

WITH_VARIANTS: Final = (
    "title",
    "title-short",
    "container-title",
    "collection-title",
    "publisher",
    "publisher-place",
)
"""Variables whose text in another language has a field: ``title-en``."""
