"""What makes two records two works however alike they look: no score overrules these.

A wrong merge is a lost study, so each rule speaks for keeping apart. The definition of a
duplicate is that of systematic reviews (Rathbone et al. 2015, doi:10.1186/2046-4053-4-6):
the same bibliographic record; conference and journal versions, errata, replies, parts and
editions are works of their own.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from refcli.dedupe.judge.dois import names_all
from refcli.dedupe.judge.evidence import Comparison, VetoKind
from refcli.dedupe.judge.notices import compare_notices
from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.profile import Profile

__all__ = [
    "DOUBTED",
    "FIRM",
    "Veto",
    "apart_by_number",
    "apart_by_place",
    "apart_by_text",
    "vetoes",
]


class Veto(NamedTuple):
    """Why two records are two works."""

    kind: VetoKind
    reason: str
    """In plain words."""


_Rule = Callable[[Profile, Profile, Comparison], str]


def vetoes(one: Profile, other: Profile, found: Comparison) -> list[Veto]:
    """Return all that forbids to merge two records, nothing where they may be one work.

    A preprint and its published version are told by ``versions.versions``, which is asked first.
    """
    if found.title == "different":
        return [_OTHER_TITLE]
    return [Veto(kind, reason) for kind, rule in _ALL if (reason := rule(one, other, found))]


_OTHER_TITLE: Final = Veto("titles", "the titles differ")


def apart_by_place(one: Profile, other: Profile, places: Comparison) -> bool:
    """Tell whether a rule that no wrong field explains keeps two records apart by their places.

    ``places`` has titles, people and containers for the same, as ``compare_places`` gives it: the
    rules that are asked speak of other ones, too, where they speak of these.
    """
    return bool(
        _identifiers(one, other, places)
        or _books(one, other, places)
        or _kinds(one, other, places)
        or _supplements(one, other, places)
    )


def apart_by_text(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether two texts are apart, by whatever they say but where they were printed."""
    return any(rule(one, other, found) for _, rule in _OF_THE_TEXT)


def apart_by_number(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether two titles count different things, or one of them is a notice of the other."""
    return any(rule(one, other, found) for rule in (_numbers, _parts, compare_notices))


def _titles(_one: Profile, _other: Profile, found: Comparison) -> str:
    if found.title == "different":
        return "the titles differ"
    if found.page == "other" and found.title not in ("same", "typo", "unknown"):
        return "the titles differ somewhat, and so do the pages"
    if found.doi == "same":
        return ""
    if found.title == "slip" and "other" in (found.page, found.doi, found.container):
        return "letters of the title differ, and so do pages, source or DOI"
    elsewhere = found.container == "other" or (
        found.container == "renamed" and found.people != "same"
    )
    if found.title in ("start", "extra") and elsewhere and not _same_place(found):
        return "the titles differ somewhat, and so do the sources"
    if found.title == "changed" and not _same_place(found):
        return "a word of the title differs, and no place in print is the same"
    return ""


def _numbers(_one: Profile, _other: Profile, found: Comparison) -> str:
    if found.numbers == "clash":
        return "the titles carry different numbers: parts, years or volumes"
    return ""


def _parts(one: Profile, other: Profile, found: Comparison) -> str:
    if found.page == "range" and found.volume == "same" and found.issue != "other":
        return ""  # no two parts of a series fill the same pages
    if found.numbers == "extra" and found.title not in ("start", "foreign"):
        return "" if _same_place(found) else "one title carries a number that the other lacks"
    if (
        found.numbers == "extra"
        and found.title == "start"
        and found.doi != "same"
        and not _on_one_page(one, other, found)
        and _part_follows(one, other)
    ):
        return "one title is a part of a series"
    return ""


def _on_one_page(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether two whole texts begin on one page of a volume, as no two parts do."""
    place = found.page == found.volume == "same" and found.issue != "other"
    return place and found.people == "same" and not (one.supplement or other.supplement)


def _part_follows(one: Profile, other: Profile) -> bool:
    short, long = sorted((one.titles[0], other.titles[0]), key=len)
    rest = long[len(short) :].split()[:2]
    return any(
        words.part_word(word) or word.isdigit() or len(word) == 1 or set(word) <= _ROMAN
        for word in rest
    )


_ROMAN: Final = frozenset("ivx")


def _people(one: Profile, other: Profile, found: Comparison) -> str:
    if "same" in (found.doi, found.ids):
        return ""
    if found.page in ("near", "other") and found.people in ("some", "one"):
        return "other people, on other pages"
    # Letters to the editor under one title share a page; whole articles do not share three.
    if found.page == "range" and _same_place(found):
        return ""
    if found.people == "none":
        return "no author is the same"
    if found.people == "one" and found.page == "same" and _namesakes(one, other):
        return "other people, of whom one bears the same name"
    return ""


def _namesakes(one: Profile, other: Profile) -> bool:
    """Tell whether two lists of three people or more share no more than a common name."""
    if min(len(one.people), len(other.people)) < _SEVERAL:
        return False
    left, right = (
        {word for person in entry.people for part in person for word in part.split() if word[1:]}
        for entry in (one, other)
    )
    return len(left & right) <= 1


_SEVERAL: Final = 3


def _identifiers(one: Profile, other: Profile, found: Comparison) -> str:
    if found.doi == "other" and not _printed_once(found):
        return "the DOIs differ"
    whole = found.people == "part" and (names_all(one.doi) or names_all(other.doi))
    if found.doi == "second" and (whole or found.people not in ("same", "part", "unknown")):
        return "the DOIs and the authors differ"
    if found.ids == "other" and found.doi != "same":
        return "the identifiers differ"
    return ""


def _books(one: Profile, other: Profile, found: Comparison) -> str:
    if found.edition == "other":
        return "the editions differ"
    book = "book" in (one.source, other.source)
    if book and found.isbn == "other" and found.year != "same":
        return "the ISBNs and the years differ: two editions"
    if book and found.year == "far":
        return "the years of two books differ"
    if {one.source, other.source} == {"book", "chapter"}:
        return "a book and a chapter"
    if one.source == other.source == "chapter" and found.container == "other":
        return "chapters of two books"
    return ""


def _kinds(one: Profile, other: Profile, found: Comparison) -> str:
    if one.source == other.source and one.registered == other.registered:
        return ""
    kinds = {one.source, other.source}
    if kinds in ({"book", "journal"}, {"book", "conference"}):
        book, article = (one, other) if one.source == "book" else (other, one)
        bound = (book.publisher or book.isbn) and not (book.containers or book.volume)
        if bound and article.containers and (article.volume or article.first):
            return "a book and an article"
    if kinds == {"chapter", "journal"} and found.container == "other" and found.page != "range":
        return "a chapter and an article"
    if one.registered != other.registered and any(
        (entry.first, entry.volume, entry.doi) != ("", "", "") for entry in (one, other)
    ):
        return "an entry in a registry of trials and an article"
    names = one.containers + other.containers
    if "thesis" in kinds and len(kinds) == 2 and names:
        return "" if any(map(words.prints_theses, names)) else "a thesis and what was printed of it"
    if "data" in kinds and kinds & {"journal", "book", "conference", "chapter"}:
        return "a dataset and a text"
    return ""


def _meetings(one: Profile, other: Profile, found: Comparison) -> str:
    renamed = found.container == "renamed" and found.year in ("near", "far")
    if renamed and found.doi != "same" and one.first and other.first and not _same_place(found):
        return "papers of two meetings"
    if {one.source, other.source} != {"conference", "journal"} or found.doi == "same":
        return ""
    paper = one if one.source == "conference" else other
    # Without any place in print, a paper of the same year may be called so by mistake.
    unplaced = not (paper.containers or paper.first or paper.doi) and found.year == "same"
    if _same_place(found) or found.container in ("same", "alike") or unplaced:
        return ""
    return "a conference and a journal version"


def _supplements(one: Profile, other: Profile, found: Comparison) -> str:
    if found.page != "other":
        many = one.supplement and other.supplement and found.page != "range"
        longer = found.title in ("start", "extra") and found.page == "unknown"
        if many and (found.title == "changed" or (longer and found.doi != "same")):
            return "abstracts of a supplement whose titles differ"
        return ""
    if one.supplement and other.supplement:
        return "abstracts on two pages of a supplement"
    if one.supplement != other.supplement and found.doi != "same" and found.volume != "unknown":
        return "an abstract in a supplement and an article"
    return ""


def _pages(one: Profile, other: Profile, found: Comparison) -> str:
    if found.page == "other" and found.doi != "same" and found.issue != "other":
        if found.volume == "other":
            return "printed in two places: other volume, other pages"
        if _same_volume(found) and not _one_abstract(one, other, found):
            return "printed twice: on other pages of one volume"
        if found.volume == found.issue == "same" and _apart(one, other):
            return "printed twice: on other pages of one issue"
        if found.volume == "unknown" and found.year != "same" and one.last and other.last:
            return "printed twice: on other pages, in another year"
    return ""


def _apart(one: Profile, other: Profile) -> bool:
    """Tell whether two ranges of three pages or more have no page in common."""
    ends = [page for entry in (one, other) for page in (entry.first, entry.last)]
    if not all(map(str.isdigit, ends)):
        return False
    first, last, begun, ended = map(int, ends)
    return min(last - first, ended - begun) > 1 and (last < begun or ended < first)


def _one_abstract(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether both are one abstract of a meeting, by its page and by its number.

    Of one meeting's abstracts, no two have the same long title and the same people.
    """
    alike = found.title == found.people == found.year == "same" and found.container != "other"
    short = all(entry.last in ("", entry.first) for entry in (one, other))
    told = "conference" in (one.source, other.source) and len(one.people) > 1
    return alike and short and told and not _short(one)


def _issues(_one: Profile, _other: Profile, found: Comparison) -> str:
    elsewhere = "other" in (found.volume, found.issue)
    if found.doi == "same" or not elsewhere:
        return ""
    if found.page == "other" and found.issue == "other":
        return "printed twice: on other pages of another issue"
    if found.page == "unknown" and found.container != "other":
        return "printed in two issues of a journal"
    return ""


def _journals(one: Profile, other: Profile, found: Comparison) -> str:
    if (one.source == "thesis") != (other.source == "thesis") and any(
        map(words.prints_theses, one.containers + other.containers)
    ):
        return "a thesis and its entry among abstracts"
    whole = all(entry.last or len(entry.first) > _PAGE for entry in (one, other))
    told = whole or (one.issns and other.issns)
    twice = found.page == "other" and bool(told) and not _same_volume(found)
    # Pages and the number of an article: two ways to count within one journal.
    twice = twice or bool(found.page == "unknown" and one.first and other.first)
    elsewhere = found.container == "other" and (twice or "other" in (found.volume, found.issue))
    if elsewhere and found.doi != "same" and not _same_place(found):
        return "printed in two journals"
    return ""


_PAGE: Final = 4
"""Characters of a page's number, at most: what has more is the number of an article."""


def _years(one: Profile, other: Profile, found: Comparison) -> str:
    if found.year != "far" or found.doi == "same" or _printed_late(one, other, found):
        return ""
    if found.volume != "same":
        return "printed in different years"
    if found.container == "same" and "other" in (found.volume, found.issue):
        return "printed in one journal in different years"
    return ""


def _printed_late(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether one may be what was online two years before it was printed: it has no place."""
    alike = found.title in ("same", "typo") and found.people in ("same", "part")
    unplaced = any(not (entry.volume or entry.first) for entry in (one, other))
    return alike and unplaced and found.container == "same" and abs(one.year - other.year) == _LATE


_LATE: Final = 2


def _same_volume(found: Comparison) -> bool:
    """Tell whether the volume is the same and the issue is not known to be."""
    return found.volume == "same" and found.issue == "unknown"


def _columns(one: Profile, other: Profile, found: Comparison) -> str:
    if found.doi == "same" or (
        found.page in ("same", "range") and "other" not in (found.volume, found.issue)
    ):
        return ""
    if (
        found.page == "near"
        and found.volume == found.issue == found.people == "same"
        and (len(one.people) > 1)
    ):
        return ""
    if found.year in ("near", "far") and _yearly(one) and _yearly(other) and found.ids != "same":
        return "the reports of two years"
    if words.is_column(one.titles[0]) or words.is_column(other.titles[0]):
        return "a title that comes back in many issues"
    if not _short(one) or not _short(other):
        return ""
    if "other" in (found.volume, found.issue, found.page) or found.year in ("near", "far"):
        return "a short title, and another issue"
    if found.people != "same" and (one.containers or one.first):
        return "a short title, and not the same authors"
    return ""


def _yearly(entry: Profile) -> bool:
    """Tell whether a record is of a body's report, of which only the year may tell another."""
    told = entry.first or entry.volume or entry.doi or entry.isbn or entry.containers
    return entry.source == "report" and not told and not any(given for _, given in entry.people)


def _short(profile: Profile) -> bool:
    return len(profile.titles[0]) <= 30 and profile.titles[0].count(" ") < 3


def _same_place(found: Comparison) -> bool:
    """Tell whether both were printed on the same page of the same volume."""
    return (
        found.page in ("same", "range")
        and found.volume != "other"
        and found.year in ("same", "near")
    )


def _printed_once(found: Comparison) -> bool:
    """Tell whether the same pages of the same volume hold the same title by the same people."""
    place = found.page == "range" and found.volume == "same" and found.issue != "other"
    return place and found.title == "same" and found.people == "same" and found.year == "same"


_OF_THE_TEXT: Final[tuple[tuple[VetoKind, _Rule], ...]] = (
    ("titles", _titles),
    ("numbers", _numbers),
    ("parts", _parts),
    ("notices", compare_notices),
    ("people", _people),
)
_OF_THE_PLACE: Final[tuple[tuple[VetoKind, _Rule], ...]] = (
    ("identifiers", _identifiers),
    ("books", _books),
    ("kinds", _kinds),
    ("meetings", _meetings),
    ("supplements", _supplements),
    ("issues", _issues),
    ("pages", _pages),
    ("journals", _journals),
    ("years", _years),
    ("columns", _columns),
)

_ALL: Final = (*_OF_THE_TEXT, *_OF_THE_PLACE)

DOUBTED: Final[frozenset[VetoKind]] = frozenset(
    {"titles", "parts", "notices", "meetings", "pages", "journals", "years", "columns"}
)
"""Vetoes that a record with a wrong field sets off, so that a person may see another truth. In the
others, and where two speak at once, the labelled sets hold hardly a pair that was one work."""

FIRM: Final[frozenset[VetoKind]] = frozenset(
    {"numbers", "notices", "identifiers", "books", "kinds"}
)
"""Vetoes that rest on what records say of themselves. The others rest on a field that differs,
which one record may have wrong: it leaves its group, rather than that two groups stay two."""
