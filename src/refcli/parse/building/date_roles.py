"""Which of the dates of a reference is which: of issue, of the first edition, of access."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from refcli.parse.building.addresses import without_url
from refcli.parse.building.field_text import raw_text
from refcli.parse.labelling.labels import OUTSIDE, Span
from refcli.parse.labelling.rules.editions import REPRINT
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens
from refcli.record import year
from refcli.text.patterns import late
from refcli.values import dates
from refcli.values.dates import YEAR_LETTER

__all__ = ["dates_of", "give_title_its_year"]

_THAI: Final = late("[\u0e01-\u0e2e]")
_BUDDHIST: Final = late(r"\W*(?:พ\.ศ\.\s?)?(2[45]\d\d)\W*")

_OF_A_DAY: Final = late(r"\b(?:от|від|of|vom)\s+(.+)")
_CHANGED: Final = late(
    r"(?i:\b(?:updated|modified|reviewed|revised))(?:\son)?:?\s(?P<date>.*\d{4}.*)"
)
"""The day on which a page was changed last: its date where it has no other (AMA, 3.15.3)."""

_YEAR_BEHIND_ACCESS: Final = late(
    r"(?:19|20)\d\d(?:-\d\d-\d\d)?[\].)]*[.,]\s(?P<year>(?:1[5-9]|20)\d\d)\W*$"
)
"""BibTeX's remark may stand before the year: `accessed 3 May 2022, 2021`."""

_IMPRINT: Final = ("publisher", "location")

Fields = Mapping[str, Sequence[Span]]


def _buddhist(tokens: Tokens, span: Span) -> dict[str, Any] | None:
    """Return a year of the Buddhist era in a Thai reference, as it is printed: (2549)."""
    match = _BUDDHIST.fullmatch(raw_text(tokens, span))
    return dates.read(match[1]) if match and _THAI.search(tokens.text) else None


def dates_of(tokens: Tokens, fields: Fields) -> Iterator[tuple[str, dict[str, Any] | None, Span]]:
    """Yield CSL variables with their dates and where they stand; the first of each counts."""
    whole = [part for span in fields.get("date", ()) for part in _parts(tokens, span)]
    filed = [part for part in whole if _is_filed(tokens, part)]
    parts = [part for part in whole if part not in filed]
    first = [
        part
        for part, following in pairwise(parts)
        if _is_first_edition(tokens, fields, part, following)
    ]
    issued = [part for part in parts if part not in first]
    days = [*_days(tokens, fields), *_days_of_year(tokens, issued)]
    if len(issued) > 1:
        issued.sort(key=lambda part: _rank(tokens, fields, part))
    for span in issued:
        date = dates.find(raw_text(tokens, span)) or _buddhist(tokens, span)
        same = (day for day, _ in days if year({"issued": day}) == year({"issued": date}))
        yield "issued", next(same, date), span
    for day, span in days:
        yield "issued", day, span
    for span in first:
        yield "original-date", dates.find(raw_text(tokens, span)), span
    for span in filed:
        yield "submitted", dates.find(raw_text(tokens, span)), span
    for span in (*fields.get("note", ()), *fields.get(OUTSIDE, ())):
        if match := _CHANGED.search(raw_text(tokens, span)):
            yield "issued", dates.find(match["date"]), span
    yield from _of_access(tokens, fields)


def _of_access(tokens: Tokens, fields: Fields) -> Iterator[tuple[str, dict[str, Any] | None, Span]]:
    """Yield the days on which a page was seen, and the year that may stand behind one."""
    for span in fields.get("accessed", ()):
        text = raw_text(tokens, span)
        yield "accessed", _last_date(text), span
        if match := _YEAR_BEHIND_ACCESS.search(text):
            yield "issued", dates.find(match["year"]), span
    for span in fields.get("url", ()):
        yield "accessed", dates.find(without_url(raw_text(tokens, span))), span


def _is_filed(tokens: Tokens, span: Span) -> bool:
    """Tell the day on which a patent was applied for: `filed Nov. 1, 2010`."""
    before = tokens.words[max(0, span.first - 1) : span.first + 1]
    return any(word.lower() in {"filed", "eingereicht"} for word in before)


def _last_date(text: str) -> dict[str, Any] | None:
    """Return the last date of several: ``[updated 2022 Mar 18; cited 2023 Jan 5]``."""
    found = (dates.find(part) for part in reversed(text.split(";")))
    return next(filter(None, found), None)


def _days(tokens: Tokens, fields: Fields) -> Iterator[tuple[dict[str, Any], Span]]:
    """Yield the days of laws, which stand in their designation: `от 27.07.2006 № 152-ФЗ`.

    Those of patents and reports stand behind it, and the year behind the authors as well.
    """
    numbered = fields.get("number", ()) and "container" not in fields
    for span in fields.get("date", ()) if numbered else ():
        date = None if _is_filed(tokens, span) else dates.find(raw_text(tokens, span))
        if date and len(date.get("date-parts", [[]])[0]) > 1:
            yield date, span
    for span in fields.get("number", ()):
        match = _OF_A_DAY.search(raw_text(tokens, span))
        if match and (date := dates.find(match.group(1))):
            yield date, span


def _days_of_year(tokens: Tokens, issued: Sequence[Span]) -> Iterator[tuple[dict[str, Any], Span]]:
    """Yield the day of a newspaper that stands apart from its year: `(2012) …, Mail, 3 March`.

    It may have the year once more: `2012. … Mail, March 3, 2012` (Chicago 17, 15.49). Several days
    are those of a meeting.
    """
    if len(issued) < _TWO:
        return
    texts = [raw_text(tokens, span).strip(" ,.;:()") for span in issued]
    years = [text[:4] for text in texts if _YEAR.fullmatch(text)]
    for text, span in zip(texts, issued, strict=True):
        apart = len(years) == 1 and len(texts) == _TWO and _DAY_ALONE.fullmatch(text)
        if apart and (date := dates.find(f"{text} {years[0]}")):
            yield date, span
        date = dates.find(text) if len(years) == 1 and text[:4] != years[0] else None
        met = date and len(date.get("date-parts", ())) > 1
        if date and not met and year({"issued": date}) == int(years[0]):
            yield date, span


_TWO: Final = 2
_YEAR: Final = late(rf"\d{{4}}{YEAR_LETTER}?")
_DAY_ALONE: Final = late(
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?(?:\s\d{1,2})?"
)


def _parts(tokens: Tokens, span: Span) -> list[Span]:
    """Divide a date where a bracket closes, `(1900-1986). 2000`, or years lie far apart.

    So do words that say which it is: `filed Nov. 1, 2010, and published May 17, 2012`.
    """
    cuts = [
        at
        for at in range(span.first + 1, span.last)
        if set(tokens.gaps[at]) & {")", "]"}
        or _is_republished(tokens, at)
        or tokens.words[at] in _SAID
    ]
    return [Span(span.label, *edges) for edges in pairwise([span.first, *cuts, span.last])]


_SAID: Final = frozenset(("filed", "published", "granted", "issued"))


def _is_republished(tokens: Tokens, at: int) -> bool:
    """Tell the year behind a stroke that is not of one volume with that before: `1962/1996`."""
    before, after = tokens.words[at - 1 : at + 1]
    years = tokens.gaps[at] == "/" and all(shape(word) in YEARS for word in (before, after))
    return years and int(after[:4]) - int(before[:4]) > _OF_ONE_VOLUME


_OF_ONE_VOLUME: Final = 2
"""Years that a volume may take."""


def _is_first_edition(tokens: Tokens, fields: Fields, part: Span, following: Span) -> bool:
    """Tell the year of the first edition: `[1936] 1968`, `1936; Schocken Books, 1968`.

    That of `1963. Reprint, London: Penguin, 1990` is one, too, and so are APA's `(1936/1968)`
    (Publication Manual, 7th ed., 9.41) and MLA's `A Title. 1937. Acme, 1990` (5.105).
    """
    before, after = tokens.gaps[part.first], tokens.gaps[part.last]
    bracketed = before.endswith(("(", "[")) and after.strip() in {")", "]"}
    if bracketed or after == "/":
        found = following.first == part.last
    elif tokens.words[part.last] in REPRINT:
        found = all(span.first > part.first for span in fields.get("publisher", ()))
    else:
        held = (*_IMPRINT, "container", "editor", "translator")
        imprint = (span.first for label in held for span in fields.get(label, ()))
        titled = any(span.last == part.first for span in fields.get("title", ()))
        found = (after.strip() == ";" or (after == ". " and titled)) and part.last in imprint
    if not found:
        return False
    if not bracketed and len(tokens.words[part.first : part.last]) > 1:
        return False
    years = [year({"issued": dates.find(raw_text(tokens, span))}) for span in (part, following)]
    return (years[0] or 0) < (years[1] or 0)


def _rank(tokens: Tokens, fields: Fields, span: Span) -> int:
    """Order dates: behind the authors stands the year of issue, in brackets another.

    What is left of a date behind its bracket comes last: `16 (1975), 2029`.
    """
    if any(author.last == span.first for author in fields.get("author", ())):
        return 0
    if tokens.gaps[span.first].strip() == tokens.gaps[span.last].strip() == ";":
        return 3  # the days of a meeting, as ICMJE has them
    if all(whole.first != span.first for whole in fields.get("date", ())):
        return 3
    before = "".join(tokens.gaps[: span.first + 1])
    return 2 if before.count("(") > before.count(")") else 1


def give_title_its_year(tokens: Tokens, fields: dict[str, list[Span]]) -> None:
    """Give a title the year that it ends in, where the page says when it came out or changed.

    AMA Manual (10th edition), 3.15.3: `Ice report, 2016. http://… . Published May 2017.` The
    fields, the pieces by label, are changed in place.
    """
    years, titles = fields.get("date", []), fields.get("title", [])
    if len(years) != 1 or len(titles) != 1 or "url" not in fields:
        return
    (dated,), (title,) = years, titles
    told = [
        span
        for label in ("note", OUTSIDE)
        for span in fields.get(label, ())
        if _CAME_OUT.match(raw_text(tokens, span))
    ]
    between = [
        span
        for label in _IMPRINT
        for span in fields.get(label, ())
        if title.last <= span.first < dated.first
    ]
    reached = title.last + sum(span.last - span.first for span in between) == dated.first
    bare = reached and dated.last - dated.first == 1 and tokens.gaps[dated.first] in {" ", ", "}
    if told and bare and any(url.first == dated.last for url in fields["url"]):
        fields["title"] = [Span("title", title.first, dated.last)]
        fields["date"] = [span for span in told if span.label == "note"]
        taken = (*told, *between)
        for label in ("note", *_IMPRINT):
            fields[label] = [span for span in fields.get(label, ()) if span not in taken]


_CAME_OUT: Final = late(r"\W*(?:Published|Updated|Revised|Reviewed|Modified)(?: on)?:? .*\d{4}")
"""When a page came out, or was changed last."""
