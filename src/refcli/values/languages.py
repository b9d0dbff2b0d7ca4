"""Languages as records name them, and their tags (BCP 47)."""

import re
from typing import Final

__all__ = ["language_tag"]

_NAMES: Final = {
    "rus": "ru",
    "russian": "ru",
    "русский": "ru",
    "eng": "en",
    "english": "en",
    "английский": "en",
    "ukr": "uk",
    "ukrainian": "uk",
    "ger": "de",
    "deu": "de",
    "german": "de",
    "fre": "fr",
    "fra": "fr",
    "french": "fr",
    "spa": "es",
    "spanish": "es",
    "ita": "it",
    "italian": "it",
    "por": "pt",
    "portuguese": "pt",
    "pol": "pl",
    "chi": "zh",
    "zho": "zh",
    "jpn": "ja",
    "kor": "ko",
    "bel": "be",
    "kaz": "kk",
    "bul": "bg",
    "srp": "sr",
    "latin": "la",
    "greek": "el",
    "polish": "pl",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "norwegian": "no",
    "swedish": "sv",
    "finnish": "fi",
    "japanese": "ja",
    "chinese": "zh",
    "bulgarian": "bg",
    "serbian": "sr",
    "belarusian": "be",
    "ngerman": "de",
    "american": "en-US",
    "british": "en-GB",
}
"""Languages as records name them (ISO 639-2, words), and their BCP 47 tags."""

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def language_tag(declared: str) -> str:
    """Return the tag of a language as a record names it, "" where it cannot be told.

    >>> language_tag("rus"), language_tag("de_at"), language_tag("English")
    ('ru', 'de-AT', 'en')
    """
    # CSL-M joins the original to the language of a translation: "de>ru", "ru<de".
    name = declared.rpartition(">")[2].partition("<")[0].strip()
    known = _NAMES.get(name.lower())
    if known:
        return known
    match = _TAG.match(name)
    if not match or (match.end() < len(name) and name[match.end()].isalpha()):
        return ""
    parts = match.group().replace("_", "-").split("-")
    base = _NAMES.get(parts[0].lower(), parts[0].lower())
    return "-".join([base, *(p.upper() if len(p) == 2 else p.title() for p in parts[1:])])
