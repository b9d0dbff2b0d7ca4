"""Days: on which a work was published, changed and seen."""

import re
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.numbers import ACCESS, BEFORE_DAY, OF, is_within_days
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text.patterns import late
from refcli.values.date_words import is_month, month_number
from refcli.values.people.name_forms import is_given
from refcli.values.title_words import is_cut_short

__all__ = [
    "ACCESSED",
    "CHANGED",
    "archived",
    "copyright_year",
    "date_in_brackets",
    "day_apart",
    "day_before_access",
    "day_before_year",
    "day_behind_address",
    "day_behind_year",
    "day_of_access",
    "day_of_change",
    "day_without_access",
    "days_of_a_page",
    "status_before_day",
]


def days_of_a_page(tokens: Tokens, labels: list[str]) -> None:
    """Tell the days on which a page was published, changed and seen (AMA Manual, 3.15.3)."""
    match = _DAYS.search(tokens.text, tokens.body)
    if match is None:
        return
    for own, label in (("published", "date"), ("updated", OUTSIDE), ("accessed", "accessed")):
        for at in words_between(tokens, *match.span(own)) if match[own] else []:
            labels[at] = label


_DAY: Final = r"\s(?:[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?)?\d{4}"
_DAYS: Final = late(
    rf"(?P<published>(?:Published|Posted|Released){_DAY})(?:\.\s|\.?$)"
    rf"(?P<updated>(?:Updated|Modified|Revised|Reviewed){_DAY})?(?:\.\s|\.?$)?"
    rf"(?:(?P<accessed>Accessed{_DAY})|(?=$))"
)


_YEAR: Final = r"(?:1[6-9]|20)\d\d"
_NAME: Final = r"[^\W\d_]{3,10}\.?"
_NAMES: Final = rf"{_NAME}(?:\s?[-–/]\s?{_NAME}){{0,2}}"
_DAY_AND_MONTH: Final = rf"\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s{_NAME}|{_NAME}\s\d{{1,2}}"
_LETTERS: Final = late(r"[^\W\d_]{3,}")


def _names_months(text: str) -> bool:
    """Tell a day, or days, whose words are months: `16 June`, `Apr-Jun`, not `12 pages`."""
    return all(map(is_month, _LETTERS.findall(text)))


_BEHIND_YEAR: Final = late(
    rf"(?<![\w.,:;/-]){_YEAR}\s(?P<date>{_NAMES}(?:\s[0-3]?\d(?:[-–][0-3]?\d)?)?)"
    r"(?:(?::\s?|;\s?(?=S\d{4}-\d)|;\s?Sect\.?\s[A-Z][:,]\s?)(?P<pages>[A-Z]{0,6}\d[^\s,;]*)"
    r"|(?=;\s?\S|\s\[))"
)


def day_behind_year(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands between a year and a mark as its month and day: `1992 Jul;112(1):155-9`.

    A season may stand in their place. A volume stands behind a semicolon; behind a colon stand
    pages: `New Yorker. 2002 Jan 28:52-61`.
    """
    dated = [at for at, label in enumerate(labels) if label == "date"]
    if not any(tokens.gaps[at + 1].isspace() for at in dated):
        return
    for match in _BEHIND_YEAR.finditer(tokens.text, tokens.body):
        if not all(map(month_number, _LETTERS.findall(match["date"]))):
            continue
        year = words_between(tokens, *match.span())[:1]
        if [labels[at] for at in year] == ["date"]:
            _put_day(tokens, labels, match)
        return


def _put_day(tokens: Tokens, labels: list[str], match: re.Match[str]) -> None:
    """Label the words of a day, and of the pages behind it with their mark."""
    begin, end = match.span("date")
    for at in words_between(tokens, begin, end):
        labels[at] = "date"
    if match.groupdict().get("pages"):
        for at in words_between(tokens, end, match.end("pages")):
            labels[at] = "pages" if tokens.starts[at] >= match.start("pages") else OUTSIDE


_BEHIND_NAMES: Final = late(rf"{_YEAR}[a-z]?,\s(?P<date>{_DAY_AND_MONTH}|{_NAME})(?=[,:)])")
_BEHIND_HOST: Final = (
    late(rf"{_YEAR};\s[Pp]ublished\sonline\s(?P<date>{_DAY_AND_MONTH})(?=\.)"),
    late(
        rf"(?<=[\s(])(?P<date>{_DAY_AND_MONTH})\)?"
        r"(?:,?\s?:\s?|,\s(?:(?:pp?|[sS])\.\s?|pages?\s)?|\.?\s[PSС]\.\s)"
        r"(?P<pages>[A-Z]?\d{1,3}(?:\s?[-–]\s?[A-Z]?\d{1,3})?)"
        r"(?=\.?(?:\s*$|\s(?:https?:|Available|Retrieved|Accessed)))"
    ),
    late(rf"(?<=,\s)(?P<date>{_NAMES}),\s(?=\S)"),
)
_BEFORE_DAY: Final = frozenset(
    ("title", "container", "publisher", "location", "date", "note", OUTSIDE)
)


def day_apart(tokens: Tokens, labels: list[str]) -> None:
    """Read a day, or a month, as of the year from which a mark or the host parts it.

    `(2016, August)`, `Lancet 2020; published online Jan 24`, `The Guardian, 16 June, p. 12`.
    """
    for form in (_BEHIND_NAMES, *_BEHIND_HOST):
        for match in form.finditer(tokens.text, tokens.body):
            inside = words_between(tokens, *match.span("date"))
            named = inside and _names_months(match["date"])
            if not named or "date" not in labels[: inside[0]]:
                continue
            titled = "container" not in labels and "title" in {labels[at] for at in inside}
            if form is not _BEHIND_NAMES and titled:
                return
            if labels[inside[0] - 1] in _BEFORE_DAY:
                _put_day(tokens, labels, match)
            return


_BEFORE_YEAR: Final = late(
    rf"(?<=[\s(])(?P<date>{_NAMES}(?:\s\d{{1,2}})?|\d{{1,2}}\.?\s{_NAME}),?\s(?={_YEAR}\b)"
)
_GLUED: Final = frozenset(("container", "publisher", "location", "volume", "author", OUTSIDE))


def day_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read a month, and its day, right before the year as of the date: `Le Monde, Nov 19 1994`.

    A name that people have, too, belongs to them: `Roe, May 2014`.
    """
    for match in _BEFORE_YEAR.finditer(tokens.text, tokens.body):
        inside = words_between(tokens, *match.span("date"))
        if not inside or not _names_months(match["date"]):
            continue
        year = inside[-1] + 1
        if labels[year : year + 1] != ["date"]:
            continue
        found = {labels[at] for at in inside}
        named = "author" in found and any(is_given(tokens.words[at]) for at in inside)
        cut = found == {"container"} and is_cut_short(tokens.words[inside[0] - 1])
        if cut and tokens.gaps[inside[0]] == ". ":
            continue  # `Finite Elem. Anal. Des. 2015`
        if tokens.words[inside[-1]].isdigit() and not is_within_days(tokens.words[inside[-1]]):
            continue  # `Philos. Mag. 87`
        # `Du May, 1992` is a house.
        alone = tokens.gaps[inside[0]] != " " or match["date"].islower()
        if alone and found <= _GLUED and not named:
            _put_day(tokens, labels, match)


def date_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """End a date at its bracket, the title being behind it: `(2012, June 28). Al-Ice`.

    Days and months within the brackets are of it: `(2019, [3 de mayo). La crisis]`.
    """
    spans = spans_of(labels)
    for date, (label, first, last) in pairwise(spans):
        if (date.label, label) != ("date", "title") or tokens.gaps[date.first][-1:] != "(":
            continue
        end = next((at for at in range(first, last) if ")" in tokens.gaps[at]), first)
        inside = tokens.words[first:end]
        if any(map(is_month, inside)) and all(
            is_within_days(word) or is_month(word) for word in inside
        ):
            labels[first:end] = ["date"] * (end - first)
            return
    for label, first, last in spans:
        if label != "date" or not tokens.gaps[first].endswith("("):
            continue
        end = next((at for at in range(first + 1, last) if ")" in tokens.gaps[at]), 0)
        if end and tokens.words[end][0].isupper() and tokens.words[end] not in ACCESSED:
            labels[end:last] = ["title"] * (last - end)
            return


def copyright_year(tokens: Tokens, labels: list[str]) -> None:
    """Read the year behind the letter for copyright as the date: `Leeds: Acme; c2020` (NLM, 1)."""
    for at, word in enumerate(tokens.words):
        if _COPYRIGHT.fullmatch(word) and labels[at] in {OUTSIDE, "note"}:
            labels[at] = "date"
            return


_COPYRIGHT: Final = late(r"c(?:1[89]|20)\d\d")


def status_before_day(tokens: Tokens, labels: list[str]) -> None:
    """Leave out what is said of the day behind a host: `J Ice. Published online May 3, 2020`.

    So is the day of a revision behind a comma: `Ice and snow, rev. 17.11.2000`.
    """
    match = _STATUS.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("said")) if match and match["said"] else []
    if match and match["revised"]:
        inside = words_between(tokens, *match.span("revised"))
    dated = {"date", "accessed"} if match and match["revised"] else set()
    if inside and {labels[at] for at in inside} <= {"container", "title", OUTSIDE, *dated}:
        for at in inside:
            labels[at] = OUTSIDE


CHANGED: Final = frozenset(("updated", "modified", "revised", "reviewed", "amended"))

STATUS: Final = frozenset(
    form
    for word in ("published", "posted", "available", "rev", *sorted(CHANGED))
    for form in (word, word.capitalize())
)
"""One of these words says what a day is of."""

_STATUS: Final = late(
    r",\s(?P<revised>[Rr]ev\.\s\d{1,2}\.\d{1,2}\.\d{4})\b|[.?!]\s(?P<said>(?:Last\s)?(?:Published|Posted|Available|Reviewed|Updated|Modified|Revised"
    r"|published|posted|reviewed|updated|modified|revised)(?:\sonline)?(?:\son)?:?)"
    r"\s(?=\d{1,2}\s[^\W\d_]{3}|[^\W\d_]{3,9}\.?\s\d)"
)


def day_before_access(tokens: Tokens, labels: list[str]) -> None:
    """Tell a day from that of access behind it: `Updated May 3, 2022. Accessed June 5, 2023`."""
    for label, first, last in spans_of(labels):
        if label == "accessed" and tokens.words[first : first + 2] == ["first", "received"]:
            labels[first:last] = ["date"] * (last - first)
            return
        mark = next((at for at in range(first + 1, last) if tokens.words[at].lower() in ACCESS), 0)
        if label != "accessed" or not mark or not tokens.words[mark - 1].isdigit():
            continue
        labels[first:mark] = ["date"] * (mark - first)
        return


def day_of_access(tokens: Tokens, labels: list[str]) -> None:
    """Read the whole day behind "cited" as that of access: `[cited 2021 Mar 9]` (NLM)."""
    for at, word in enumerate(tokens.words[:-1]):
        if word not in ACCESSED:
            continue
        first = at + 1
        if first < len(labels) - 1 and tokens.words[first].lower() in BEFORE_DAY:
            first += 1
        told = tokens.gaps[at].strip()[-1:] in _BEFORE_NOTE
        end = (told and _end_of_day(tokens, first)) or _end_of_parts(tokens, labels, first)
        if not end:
            continue
        labels[first:end] = ["accessed"] * (end - first)
        if told and labels[at] not in {"url", "accessed"}:
            labels[at:first] = [OUTSIDE] * (first - at)
        if "url" in labels[end + 1 : end + 2] and labels[end] != "doi":
            labels[end] = OUTSIDE


_BEFORE_NOTE: Final = frozenset(".,;([")


def _end_of_day(tokens: Tokens, first: int) -> int:
    """Return where a day ends that is written out, `3 de mayo de 2020`; 0 where none begins."""
    parts = [at for at in range(first, len(tokens.words)) if tokens.words[at] not in OF][:3]
    if len(parts) < _PARTS_OF_DAY or parts[-1] - first > 2 * _PARTS_OF_DAY:
        return 0
    day, month, year = (tokens.words[at] for at in parts)
    if not day.isdigit():
        day, month = month, day
    whole = day.isdigit() and len(day) < 3 and is_month(month) and shape(year) in YEARS
    return parts[-1] + 1 if whole else 0


def _end_of_parts(tokens: Tokens, labels: list[str], first: int) -> int:
    """Return where the parts of a day end that the labels leave free, a year among them; or 0."""
    end = first
    while end < len(labels) and end - first < _PARTS_OF_DAY and _is_of_day(tokens, labels, end):
        end += 1
    return end if any(shape(part) in YEARS for part in tokens.words[first:end]) else 0


def _is_of_day(tokens: Tokens, labels: list[str], at: int) -> bool:
    word = tokens.words[at]
    taken = {OUTSIDE, "accessed", "date", "note"} | (set() if "container" in labels else {"volume"})
    if labels[at] not in taken:
        return False
    return shape(word) in YEARS or (word.isdigit() and len(word) < 3) or is_month(word)


ACCESSED: Final = frozenset(form for word in ACCESS for form in (word, word.capitalize()))
"""One of these words stands before the day of access."""

_PARTS_OF_DAY: Final = 3


def day_of_change(tokens: Tokens, labels: list[str]) -> None:
    """Read no day on which a work was changed as that of access: `(updated February 2022)`.

    That of access may stand behind it: `last modified 12 May 2022, accessed June 2022`.
    """
    for label, first, last in spans_of(labels):
        words = [word.lower() for word in tokens.words[first:last]]
        if label != "accessed" or CHANGED.isdisjoint(words[:2]):
            continue
        seen = next((at for at, word in enumerate(words) if word in ACCESSED), len(words))
        labels[first : first + seen] = [OUTSIDE] * seen


def day_without_access(tokens: Tokens, labels: list[str]) -> None:
    """Read a day as that of issue where no word and no bracket says that it is one of access.

    So is a year in brackets behind the day: `https://e.org, accessed 3 March 2020 (2018)`.
    """
    if labels[-2:] == ["accessed"] * 2 and tokens.gaps[-2] == " (":
        labels[-1] = "date"
        return
    spans = [span for span in spans_of(labels) if span.label in {"accessed", "url"}]
    first = spans[0]
    if first.label == "url" or [span.label for span in spans].count("accessed") > 1:
        return
    bracketed = not {"(", "["}.isdisjoint(tokens.gaps[first.first])
    if not bracketed and ACCESSED.isdisjoint(tokens.words):
        labels[first.first : first.last] = ["date"] * (first.last - first.first)


def day_behind_address(tokens: Tokens, labels: list[str]) -> None:
    """Read what brackets part from an address as the day of access: `https://e.jp/（2018年5月1日）`.

    Oxford's journals say so behind the day: `https://e.org (9 March 2021, date last accessed)`.
    """
    if match := _LAST_ACCESSED.search(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span()):
            labels[at] = "accessed" if tokens.starts[at] < match.end("day") else OUTSIDE
    if (match := _AT_END.search(tokens.text, tokens.body)) and _names_months(match["day"]):
        day = words_between(tokens, *match.span("day"))
        if day and labels[day[0] - 1 : day[0]] == ["url"] and "date" in labels[: day[0]]:
            labels[day[0] : day[-1] + 1] = ["accessed"] * len(day)
            return
    for at in range(1, len(labels)):
        if labels[at - 1 : at + 1] == ["url", "url"] and "（" in tokens.gaps[at]:
            end = next((to for to in range(at, len(labels)) if labels[to] != "url"), len(labels))
            labels[at:end] = ["accessed"] * (end - at)
            return


_LAST_ACCESSED: Final = late(
    r"(?<=\()(?P<day>\d{1,2}\s\w+\.?\s\d{4}|\w+\.?\s\d{1,2},?\s\d{4}),"
    r"\s(?:date\s)?last\s(?:accessed|visited)"
)


_AT_END: Final = late(
    rf"[/\w][.>)]?,?\s[(\[]?(?P<day>(?:on\s)?(?:\d{{1,2}}\.?\s{_NAME},?|{_NAME}\s\d{{1,2}},?)"
    r"\s20\d\d)[)\]]?\.?$"
)


def archived(tokens: Tokens, labels: list[str]) -> None:
    """Leave out that a page was kept, and when: `Archived from the original on 3 March 2012`.

    What stands between its title in quotes and these words is the address of the site.
    """
    match = _ARCHIVED.search(tokens.text, tokens.body)
    if match is None:
        return
    for at in words_between(tokens, *match.span("kept")):
        labels[at] = OUTSIDE
    if match["site"] and "container" not in labels:
        for at in words_between(tokens, *match.span("site")):
            labels[at] = "container"


_ARCHIVED: Final = late(
    r"(?:[\"”»]\.?\s(?P<site>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7})\.\s)?"
    r"(?P<kept>Archived from the original(?: \([A-Z]+\))? on "
    r"(?:\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d))"
)
"""What Wikipedia's templates print of the copy of a page."""
