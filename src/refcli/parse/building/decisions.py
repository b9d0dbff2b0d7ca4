"""Court decisions in the forms of their countries, told by these forms alone.

OSCOLA (United Kingdom, the European courts), the McGill Guide (Canada), the Bluebook (United
States), and how German, French and Spanish lawyers cite. What a form does not hold is not in the
record: the figures of a decision look like volumes and pages, and most are neither.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values import dates

__all__ = ["decided"]

_LISTS: Final = word_lists.lists(__package__, "courts.txt")
_TELLING: Final = frozenset(_LISTS["word"])
_NEUTRAL: Final = frozenset(word.replace("_", " ") for word in _LISTS["neutral"])

_PARTIES_OF: Final = r"[A-Z][^\[\]]{0,120}? vs?\.? [A-Z][^\[\]]{1,120}?"
_PARTIES: Final = rf"(?P<title>{_PARTIES_OF})"
_REPORTED: Final = late(
    rf"{_PARTIES},? (?:\[(?P<year>\d{{4}})\]|\((?P<round>\d{{4}})\)),? (?:(?P<volume>\d{{1,3}}) )?"
    r"(?P<reporter>[A-Z][A-Za-z.]{1,9}(?: [A-Z][A-Za-z.]{0,6}){0,2}) (?P<page>\d{1,5})"
    r"(?: \((?P<court>[^()\d]{2,40})\))?(?:[,.; ].*)?"
)
_INDIAN: Final = late(
    rf"{_PARTIES},? AIR (?P<year>\d{{4}}) (?P<court>[A-Z][A-Za-z]{{1,9}}) (?P<page>\d{{1,5}})\.?"
)
_AMERICAN: Final = late(
    rf"(?P<title>(?:In re|Ex parte|Matter of) [A-Z][^\[\]()]{{1,120}}?|{_PARTIES_OF}),"
    rf" (?P<volume>\d{{1,4}}) (?P<reporter>{word_lists.any_of(_LISTS['american'])})"
    r"(?: \(\d+ [A-Z][a-z]+\.?\))? (?P<page>\d{1,5})(?:, [\d–, -]+)?"
    r"(?: \((?P<court>(?=[^()]*[A-Z])[^()]*?)? ?(?P<year>\d{4})?\))?(?:[,.; ].*)?"
)
"""A case in the reports (The Bluebook, rule 10); what became of it later stands behind it."""

_EUROPEAN: Final = late(
    r"(?:Joined )?(?:Cases?|Rechtssachen?|Affaires?|Asunto|Causa) "
    r"(?P<number>[CTF][-‑–]\d+/\d\d)(?: P)?,? (?P<title>[^\[\]]+?),? \[?(?P<year>\d{4})\]?[, ]"
    r"(?:ECR (?P<page>(?:I+-)?\d+)|(?P<reporter>(?:ECLI:)?EU:[CTF]:\d{4}:\d+))(?:[,.].*)?"
)
_STRASBOURG: Final = late(
    r"(?P<title>[A-Z][^\[\]]{0,120}? v\.? [A-Z][^\[\]()]{1,80}?),? (?:App(?:lication|\.)? )?"
    r"(?:nos?\.? )?(?P<number>\d{1,5}/\d\d),? \((?P<court>ECtHR|ECHR|Commission Decision),? "
    r"(?P<day>\d{1,2} [A-Z][a-z]+ \d{4})\)\.?"
)
"""The European Court of Human Rights (OSCOLA, 2.6.3)."""

_TRIBUNAL: Final = late(
    rf"{_PARTIES}, (?:Case|Comm\.|Communication|Application|App\.|Pet\.) Nos?\. "
    r"(?P<number>[A-Z\d][\w/.-]*\d(?:-[A-Z])?)(?:[,.; ].*?(?P<year>(?:19|20)\d\d)\)?\.?)?"
)
"""A case of an international court or committee by its number (The Bluebook, rule 21)."""

_AGREED: Final = late(
    r"(?P<title>[A-Z][^;]{5,160}?), (?:(?:adopted|opened for signature|signed) )?"
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}), (?P<volume>\d{1,4}) "
    r"(?P<reporter>U\.N\.T\.S\.|UNTS|I\.L\.M\.|U\.S\.T\.|L\.N\.T\.S\.) (?P<page>\d{1,5})\.?"
)
"""A treaty by its day and its series (The Bluebook, rule 21.4)."""

_TREATY: Final = late(
    r"(?P<title>[A-Z][^()]{5,160}?) \((?:adopted|opened for signature|signed) "
    r"(?P<day>\d{1,2} [A-Z][a-z]+ \d{4})(?:,? entered into force [^()]{6,30})?\) "
    r"(?P<volume>\d{1,4}) (?P<reporter>UNTS|LNTS|ETS|CETS|ILM) (?P<page>\d{1,5})\.?"
)
"""A treaty by its day and its series (OSCOLA for international law, 2006)."""

_GERMAN: Final = late(
    rf"(?P<court>(?:{'|'.join(map(re.escape, _LISTS['german']))})(?: [A-ZÄÖÜ][\w.-]+)?),? "
    r"(?P<title>(?P<genre>Urteil|Urt\.|Beschluss|Beschluß|Beschl\.) (?:vom|v\.) "
    r"(?P<day>\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+)\s?\d{4})"
    r"(?:,? ?[–—-]? ?(?:Az\.:? )?(?P<number>[A-Z\d][\w.]*(?: [\w.()]+){0,3}? ?\d+/\d\d(?:\d\d)?))?)"
    r"(?: u\. ?a\.)?"
    r"(?:,? (?:in: )?(?P<reporter>[A-Z][A-Za-z]+)(?: (?P<volume>\d{1,3}),| (?:19|20)\d\d,)"
    r" (?P<page>\d+)[^.]*)?\.?"
)
_FRENCH: Final = late(
    rf"(?P<court>(?:{'|'.join(re.escape(word.replace('_', ' ')) for word in _LISTS['french'])})"
    r"(?: \d(?:re|e|ère|ème))?(?: ch\.)?),? (?P<title>(?P<day>\d{1,2}(?:er)? [a-zéû]+\.? \d{4})"
    r"(?:, (?P<name>[A-Z][^,\d]{2,60}))?"
    r"(?:, (?:req\. )?n(?:°|os?|º)\s?(?P<number>\d[\d.‑-]*(?: DC| QPC)?))?)(?:,.*)?\.?"
)
_SPANISH: Final = late(
    r"(?P<title>(?P<court>STC|STS|ATC) (?:n[úu]m\. )?(?P<number>\d{1,4}/(?P<year>\d{4}))"
    r"(?:, de \d{1,2} de [a-z]+(?: de \d{4})?)?)(?:[,.].*)?"
)

_NONE: Final = (
    *("author", "editor", "container-title", "volume", "issue", "page", "note", "accessed"),
    *("publisher", "publisher-place", "edition", "genre", "number", "multi"),
)


def decided(text: str, words: Sequence[str]) -> dict[str, Any] | None:
    """Return the fields of a court decision, or None where the text is not one.

    ``words`` are those of the text. A value of None says that the decision has no such field,
    whatever a model read.
    """
    if _TELLING.isdisjoint(words):
        return None
    plain = " ".join(text.split())
    for form in (
        _AMERICAN,
        _TRIBUNAL,
        _EUROPEAN,
        _STRASBOURG,
        _INDIAN,
        _REPORTED,
        _GERMAN,
        _FRENCH,
        _SPANISH,
    ):
        if match := form.fullmatch(plain):
            return _fields(match.groupdict())
    if treaty := _TREATY.fullmatch(plain) or _AGREED.fullmatch(plain):
        return {**_fields(treaty.groupdict()), "type": "treaty"}
    return None


def _fields(found: dict[str, str | None]) -> dict[str, Any]:
    fields: dict[str, Any] = {**dict.fromkeys(_NONE), "type": "legal_case"}
    fields["title"] = (found.get("name") or found["title"] or "").strip(" ,")
    if year := found.get("year") or found.get("round"):
        fields["issued"] = {"date-parts": [[int(year)]]}
    elif day := found.get("day"):
        fields["issued"] = dates.find(day)
    for variable, group in _VARIABLES:
        if value := found.get(group):
            fields[variable] = value.strip(" ,")
    reporter = str(fields.get("container-title") or "")
    if not fields["volume"] and reporter in _NEUTRAL:
        fields |= {"authority": reporter, "number": fields["page"]}
        fields |= {"container-title": None, "page": None}
    return fields


_VARIABLES: Final = (
    ("container-title", "reporter"),
    ("volume", "volume"),
    ("page", "page"),
    ("number", "number"),
    ("genre", "genre"),
    ("authority", "court"),
)
