"""A reference beside a registry's record: what each field says."""

import re
from typing import Final, NamedTuple

from refcli.enrich.found import Found
from refcli.enrich.matching import people, titles
from refcli.enrich.matching.beginnings import cut_found, cut_record
from refcli.record import Name, Record, has_others, names, page_range, surname, text, year
from refcli.text.scripts import script_of
from refcli.values import identifiers
from refcli.values.venues import are_comparable, is_part_of_name, is_same_venue
from refcli.variants import texts_of

__all__ = ["DIFFERS", "SAME", "UNKNOWN", "Agreement", "compare", "titles_of", "venues_of"]

SAME: Final = "same"
DIFFERS: Final = "differs"
UNKNOWN: Final = "unknown"


class Agreement(NamedTuple):
    """What a reference and a record say of each other, field by field."""

    title: str
    """A word of ``titles``: "same", "main", "slip", "near", "other"."""
    likeness: float
    """Letters of a hundred that the titles share."""
    people: str
    """A word of ``people``: "same", "cut", "some", "other", "unknown"."""
    year: str
    """"same", "differs", "unknown"; so are the others."""
    venue: str
    volume: str
    issue: str
    page: str
    doi: str

    @property
    def is_titled(self) -> bool:
        """Whether both have one title."""
        return self.title in (titles.SAME, titles.MAIN, titles.SLIP)

    @property
    def is_whole(self) -> bool:
        """Whether title, authors, year and venue agree, and no number contradicts."""
        return (
            self.is_titled
            and self.people == people.SAME
            and self.year == SAME
            and self.venue == SAME
            and DIFFERS not in (self.volume, self.page)
        )


def compare(record: Record, found: Found) -> Agreement:
    """Compare a reference with what a registry has."""
    record, found = cut_record(record), cut_found(found)
    theirs = found.record
    title, likeness = _title(record, theirs)
    persons, page = _people(record, found), _page(record, theirs)
    if title == titles.OTHER and _is_translated(record, found, persons, page):
        title, likeness = titles.MAIN, 100.0
    placed = persons == people.SAME and page == SAME
    if placed and (_is_short_head(record, theirs) or _is_untitled(record, found)):
        title, likeness = titles.MAIN, 100.0
    if title == titles.NEAR and page == SAME and persons == people.SAME:
        # What stands on the same page by the same people is the same, but for a lost letter.
        title = titles.SLIP if likeness >= _LETTER_LOST else title
    return Agreement(
        title,
        likeness,
        persons,
        _year(record, found),
        _venue(record, found, page),
        _volume(record, theirs),
        _number(text(record, "issue"), text(theirs, "issue")),
        page,
        _doi(record, theirs),
    )


_LETTER_LOST: Final = 98.5
"""Letters of a hundred that titles share of which one has lost a letter or two."""


def _is_translated(record: Record, found: Found, persons: str, page: str) -> bool:
    """Tell whether a title in other letters may be this one translated.

    Then people and year must agree, or the place where it was printed.
    """
    mine, theirs = (script_of(text(one, "title")) for one in (record, found.record))
    if not mine or not theirs or mine == theirs:
        return False
    dated = _year(record, found) == SAME
    volume = _number(text(record, "volume"), text(found.record, "volume"))
    if page == SAME and volume != DIFFERS:
        return dated or volume == SAME
    return persons == people.SAME and dated and DIFFERS not in (page, volume)


_TRANSLATION: Final = re.compile(r"^(.*?)\s*\[([^\[\]]{12,})\]\W*$|^\[([^\[\]]+)\]\W*$", re.DOTALL)


def _title(record: Record, theirs: Record) -> tuple[str, float]:
    """Compare the titles; a title with its translation in brackets is either of them."""
    own = text(record, "title")
    forms = [own]
    if match := _TRANSLATION.match(own):
        forms = [form for form in match.groups() if form]
    forms += texts_of(record, "title").values()
    rank = (titles.OTHER, titles.NEAR, titles.SLIP, titles.MAIN, titles.SAME)
    found = (titles.compare_titles(form, other) for form in forms for other in titles_of(theirs))
    return max(found, key=lambda one: (rank.index(one[0]), one[1]))


def titles_of(theirs: Record) -> list[str]:
    """Return the titles under which a registry has a work: of a translation the original's, too."""
    return [text(theirs, "title"), *filter(None, [text(theirs, "original-title")])]


def _people(record: Record, found: Found) -> str:
    mine = names(record) or names(record, "editor")
    theirs = names(found.record) or names(found.record, "editor")
    cut = has_others(record) or has_others(record, "editor")
    if len(mine) > 1 and _is_stump(mine[-1]):
        mine, cut = mine[:-1], True  # a list that broke off
    return people.compare_people(mine, theirs, cut=cut, theirs_cut=found.names_cut)


def _is_stump(name: Name) -> bool:
    return not name.get("given") and sum(map(str.isalpha, surname(name))) < 3


def _year(record: Record, found: Found) -> str:
    own = year(record)
    if own is None or not found.years:
        return UNKNOWN
    return SAME if own in found.years else DIFFERS


def venues_of(record: Record) -> list[str]:
    """Return the names that a reference gives for where it was published."""
    variables = ("container-title", "container-title-short", "journalAbbreviation", "event-title")
    return [name for variable in variables if (name := text(record, variable))]


def _volume(record: Record, theirs: Record) -> str:
    """Compare the volumes; of a chapter or a paper one may be the series' and one the book's."""
    word = _number(text(record, "volume"), text(theirs, "volume"))
    in_serial = text(record, "type") in _SERIAL and text(theirs, "type") in _SERIAL
    return UNKNOWN if word == DIFFERS and not in_serial else word


_SERIAL: Final = ("article-journal", "article-magazine", "article-newspaper", "review", "article")


def _is_untitled(record: Record, found: Found) -> bool:
    """Tell whether a journal was read as the title: chemists print the articles' titles nowhere."""
    volume = _number(text(record, "volume"), text(found.record, "volume"))
    title = text(record, "title")
    return (
        volume == SAME
        and _year(record, found) == SAME
        and any(is_part_of_name(title, venue) for venue in found.venues)
    )


def _is_short_head(record: Record, theirs: Record) -> bool:
    """Tell whether one title is the other's before its colon, however short."""
    mine, other = text(record, "title"), text(theirs, "title")
    return any(
        titles.title_key(long.partition(":")[0]) == titles.title_key(short) != ""
        for long, short in ((mine, other), (other, mine))
    )


def _venue(record: Record, found: Found, page: str) -> str:
    own = venues_of(record)
    if not own or not found.venues:
        return UNKNOWN
    pairs = [(mine, theirs) for mine in own for theirs in found.venues]
    if any(is_same_venue(mine, theirs) for mine, theirs in pairs):
        return SAME
    volume = _number(text(record, "volume"), text(found.record, "volume"))
    placed = page == SAME and SAME in (volume, _doi(record, found.record))
    if placed and any(is_part_of_name(mine, theirs) for mine, theirs in pairs):
        return SAME
    return DIFFERS if any(are_comparable(mine, theirs) for mine, theirs in pairs) else UNKNOWN


def _number(one: str, other: str) -> str:
    left, right = (re.sub(r"[\W_]+", "", value).lower().lstrip("0") for value in (one, other))
    if not left or not right:
        return UNKNOWN
    if left == right or re.findall(r"\d+", one)[:1] == re.findall(r"\d+", other)[:1] != []:
        return SAME
    return DIFFERS


def _page(record: Record, theirs: Record) -> str:
    one, other = page_range(record)[0].lower(), page_range(theirs)[0].lower()
    if not one or not other:
        return UNKNOWN
    if one.lstrip("e0s") == other.lstrip("e0s"):
        return SAME
    # Of an article with a number, some give the number and some the pages 1 to 10.
    plain = one.isdecimal() and other.isdecimal() and "1" not in (one, other)
    return DIFFERS if plain else UNKNOWN


def _doi(record: Record, theirs: Record) -> str:
    own, other = (identifiers.doi(text(one, "DOI")).lower() for one in (record, theirs))
    if not own or not other:
        return UNKNOWN
    return SAME if own == other else DIFFERS
