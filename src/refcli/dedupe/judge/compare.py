"""Two profiles compared field by field: a small word of evidence for each field.

The words are what the model weighs and what the user reads as the reason.
"""

import re
from collections import Counter
from typing import Final

from rapidfuzz.distance import OSA

from refcli.dedupe.judge.containers import compare_containers
from refcli.dedupe.judge.dois import compare_dois
from refcli.dedupe.judge.evidence import (
    Agreement,
    Comparison,
    ContainerState,
    NumbersState,
    PageState,
    PeopleState,
    TitleState,
    YearState,
)
from refcli.dedupe.judge.places import compare_issues, compare_pages, compare_volumes, same_range
from refcli.dedupe.judge.titles import compare_titles, is_mark, number_clash
from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.locators import MONTH
from refcli.dedupe.prepare.names import LOST, Person
from refcli.dedupe.prepare.profile import Profile
from refcli.dedupe.prepare.skeleton import skeleton

__all__ = [
    "OTHER_TITLE",
    "compare",
    "compare_all_titles",
    "compare_people",
    "compare_places",
    "with_rest",
]


def compare(one: Profile, other: Profile) -> Comparison:
    """Compare two profiles; the order of the two makes no difference.

    Where the titles differ, nothing else is compared.
    """
    title = compare_all_titles(one, other)
    if title == "different":
        return OTHER_TITLE
    return with_rest(one, other, title, compare_places(one, other))


OTHER_TITLE: Final = Comparison("different")


def compare_places(one: Profile, other: Profile) -> Comparison:
    """Compare all but titles, people and containers, which count as the same here.

    These are what takes long. What keeps two records apart where they are the same does so
    whatever they are.
    """
    volume, issue, page = _places(one, other)
    return Comparison(
        "same",
        "",
        "same",
        _years(one.year, other.year),
        volume,
        issue,
        page,
        "same",
        compare_dois(one.doi, other.doi),
        _shared(one.ids, other.ids) if one.ids and other.ids else "unknown",
        _same(one.isbn, other.isbn),
        _same(one.edition, other.edition),
    )


def with_rest(one: Profile, other: Profile, title: TitleState, places: Comparison) -> Comparison:
    """Return the whole comparison, given how the titles differ and what ``compare_places`` told."""
    return Comparison(
        title,
        _numbers(one, other) if title not in ("foreign", "unknown") else "",
        compare_people(one.people, other.people, cut=one.others or other.others),
        places.year,
        places.volume,
        places.issue,
        places.page,
        _containers(one, other),
        places.doi,
        places.ids,
        places.isbn,
        places.edition,
    )


def _places(one: Profile, other: Profile) -> tuple[Agreement, Agreement, PageState]:
    if _moved(one, other) or _moved(other, one):
        return "same", "same", "unknown"
    volume = compare_volumes(one.volume, other.volume)
    issue = compare_issues(one.issue, other.issue)
    return volume, issue, compare_pages(one, other, volume, issue)


def _moved(astray: Profile, whole: Profile) -> bool:
    """Tell whether one has its volume as its issue and its issue as its page: a column too far."""
    if astray.volume or not astray.first or astray.issue != whole.volume:
        return False
    issue = f"{astray.first}/{astray.last}" if astray.last else astray.first
    return issue == whole.issue and astray.issue != ""


_TITLE_RANK: Final[dict[TitleState, int]] = {
    "same": 6,
    "typo": 5,
    "start": 4,
    "slip": 3,
    "extra": 2,
    "changed": 1,
    "different": 0,
}


def compare_all_titles(one: Profile, other: Profile) -> TitleState:
    """Compare the titles of two profiles: of several forms, those most alike."""
    if one.titles[0] == other.titles[0]:
        return "same" if one.titles[0] else "unknown"
    if not one.titles[0] or not other.titles[0]:
        return "unknown"
    if len(one.titles) == len(other.titles) == 1:
        found = compare_titles(one.titles[0], other.titles[0])
    elif (halves := _halves(one)) and (others := _halves(other)):
        found = _compare_halves(halves, others)
    else:
        found = max(
            (compare_titles(a, b) for a in one.titles for b in other.titles),
            key=_TITLE_RANK.__getitem__,
        )
    if found == "start" and _shorter(one, other).cut:
        return "typo"  # an ellipsis says that it goes on: no subtitle was left out
    if found in ("different", "extra") and _cut_short(one, other):
        return "start"
    if found not in ("same", "typo") and _one_entry(one, other):
        return "unknown"
    if found not in ("different", "changed", "extra"):
        return found
    page = one.first != "" and one.first == other.first
    issue = (
        found == "extra" and one.issue != "" and one.issue.strip(MONTH) == other.issue.strip(MONTH)
    )
    book = one.isbn != "" and one.isbn == other.isbn
    if (page or book or (issue and one.year == other.year)) and _part_of(
        one.titles[0], other.titles[0]
    ):
        return "start"
    return "foreign" if found == "different" and _worded_anew(one, other) else found


def _halves(entry: Profile) -> tuple[str, ...]:
    """Return the titles in several languages that a title consists of, nothing where it is one."""
    whole, *parts = entry.titles
    return tuple(parts) if len(parts) > 1 and all(part in whole for part in parts) else ()


def _compare_halves(one: tuple[str, ...], other: tuple[str, ...]) -> TitleState:
    """Compare two titles in several languages: each half has its like, not only the first."""
    few, many = sorted((one, other), key=len)
    found = (
        max((compare_titles(half, rival) for rival in many), key=_TITLE_RANK.__getitem__)
        for half in few
    )
    return min(found, key=_TITLE_RANK.__getitem__)


def _one_entry(one: Profile, other: Profile) -> bool:
    """Tell whether both are what a registry has of one trial, by its public or scientific title."""
    return _shared(one.ids, other.ids) == "same" and one.registered and other.registered


def _numbers(one: Profile, other: Profile) -> NumbersState:
    """Compare the numbers in two titles; the year of issue is none, if both are of that year."""
    found = number_clash(one.numbers, other.numbers)
    if found != "extra":
        return found
    less, more = sorted((one, other), key=lambda entry: len(entry.numbers))
    if less.cut:
        return ""  # what it lacks may stand where it was cut
    told = {words.figures().get(word, "").rstrip(_ORDINAL) for word in less.titles[0].split()}
    if one.year == other.year:
        told.add(str(one.year))
    added = Counter(more.numbers) - Counter(less.numbers)
    return "" if all(number in told or is_mark(number) for number in added) else found


_ORDINAL: Final = "stndrh"
"""What stands behind the figures of an ordinal: "1st"."""


def _shorter(one: Profile, other: Profile) -> Profile:
    return min(one, other, key=lambda profile: len(profile.titles[0]))


def _cut_short(one: Profile, other: Profile) -> bool:
    """Tell whether a title that ends in an ellipsis begins the other, with a few words at least."""
    short, long = sorted((one, other), key=lambda profile: len(profile.titles[0]))
    start = short.titles[0]
    return short.cut and len(start) >= _START and long.titles[0].startswith(start)


_START: Final = 16
"""Letters of the beginning of a title, at least, that tell it from most others."""


def _part_of(one: str, other: str) -> bool:
    """Tell whether one title is the first or the last words of the other, however few."""
    short, long = sorted((one, other), key=len)
    return long.startswith(f"{short} ") or long.endswith(f" {short}")


def _worded_anew(one: Profile, other: Profile) -> bool:
    """Tell whether two titles are one article's: translated, that is, or mended.

    The same pages of the same volume of one journal hold one article, if they are three or
    more. Titles in one language must have come from another to differ so.
    """
    if one.doi == other.doi != "" and one.language != other.language and not one.supplement:
        return True
    alike = one.first.lstrip(_LETTERS) == other.first.lstrip(_LETTERS)
    article = alike and max(len(one.first), len(other.first)) > _ARTICLE
    article = article and one.volume == other.volume
    if compare_issues(one.issue, other.issue) == "other":
        return False
    if not (article or same_range(one, other)):
        return _in_two_languages_there(one, other)
    if _two_languages(one, other):
        return True
    if not same_range(one, other):
        return False
    placed = one.volume != "" and one.volume == other.volume and one.year == other.year
    left, right = (
        {word for word in t.titles[0].split() if len(word) > _LONG} for t in (one, other)
    )
    if not placed or len(left & right) < _SHARED:
        return False
    return compare_people(one.people, other.people) in ("same", "part")


def _in_two_languages_there(one: Profile, other: Profile) -> bool:
    """Tell whether titles in two languages stand at one place, as far as one record says it.

    The same people have no two articles on one page, and hardly two in an issue of which one
    record gives no page; that is enough for a look.
    """
    if not one.volume or one.volume != other.volume or one.year != other.year:
        return False
    if one.first and other.first:
        if one.first != other.first or one.language == other.language:
            return False
        return compare_people(one.people, other.people) in ("same", "part", "unknown")
    scripts = {one.language, other.language} - {"", "xx"}
    if not scripts or one.language == other.language:
        return False
    if compare_issues(one.issue, other.issue) != "same":
        return False
    return compare_people(one.people, other.people) in ("same", "part")


_ARTICLE: Final = 4
"""Characters of a page's number: what has more is the number of an article."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_LONG: Final = 4
_SHARED: Final = 2
"""Long words that two wordings of one title share, at least."""


def _two_languages(one: Profile, other: Profile) -> bool:
    """Tell whether two titles can be one in two languages, as far as their words tell."""
    if one.language != other.language:
        return True
    left, right = (words.languages(profile.titles[0]) for profile in (one, other))
    return bool((left | right) - {"en"}) and not left & right


def compare_people(
    one: tuple[Person, ...], other: tuple[Person, ...], *, cut: bool = False
) -> PeopleState:
    """Compare two name lists, each of which may be cut, reordered or turned round."""
    if not one or not other:
        return "unknown"
    if one == other:
        return "same"
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    matched = 0
    places: list[int] = []
    rest = list(range(len(long)))
    for person in short:
        place = next((index for index in rest if _same_person(person, long[index])), None)
        if place is not None:
            rest.remove(place)
            places.append(place)
            matched += 1
    if not matched:
        return _compare_words(one, other)
    if matched == len(short):
        if len(short) == len(long) or cut:
            return "same"
        return "part" if places[0] == 0 else "some"
    if matched * 2 >= len(short) and matched > 1:
        return "same" if matched / len(short) > 0.75 else "some"
    return "some" if places and places[0] == 0 and len(short) <= 3 else "one"


def _compare_words(one: tuple[Person, ...], other: tuple[Person, ...]) -> PeopleState:
    """Compare two lists in which no person is the same, as far as can be told."""
    if _same_words(one, other):
        return "same"
    if _is_body(one) != _is_body(other) or _transliterated(one) != _transliterated(other):
        return "unknown"
    return "one" if _share_a_word(one, other) else "none"


def _share_a_word(one: tuple[Person, ...], other: tuple[Person, ...]) -> bool:
    """Tell whether a surname of one stands among the given names of the other."""
    return any(
        len(person[0]) > _INITIALS and person[0] in namesake[1].split()
        for left, right in ((one, other), (other, one))
        for person in left
        for namesake in right
    )


_INITIALS: Final = 3
"""Letters that several initials have, at most."""


def _is_body(people: tuple[Person, ...]) -> bool:
    """Tell whether a list is the name of a group, which another list gives by its members."""
    return len(people) == 1 and not people[0][1] and len(people[0][0]) >= _BODY


def _transliterated(people: tuple[Person, ...]) -> bool:
    """Tell whether a list is in Latin or Cyrillic letters, whose skeletons are Latin ones."""
    return people[0][0].isascii()


_BODY: Final = 16
"""Letters that hardly a surname has."""


def _same_words(one: tuple[Person, ...], other: tuple[Person, ...]) -> bool:
    """Tell whether two lists are the same words, cut into people in another way."""
    left, right = (sorted(" ".join(map(" ".join, people)).split()) for people in (one, other))
    return left == right and len(left) > 2


def _same_person(one: Person, other: Person) -> bool:
    if one[0] == other[0]:
        return _initials_agree(one[1], other[1])
    if _alike(one[0], other[0], spared=_share_initials(one[1], other[1])):
        return _initials_agree(one[1], other[1])
    # "Sirkka Alexander" as surname and given name, or the other way round.
    return _turned(one, other) or _turned(other, one)


def _share_initials(one: str, other: str) -> bool:
    """Tell whether given names have more than an initial in common."""
    if one == other:
        return len(one) > 1
    left, right = ([word[0] for word in given.split()] for given in (one, other))
    return left == right and len(left) > 1


def _turned(one: Person, other: Person) -> bool:
    given = other[1].split()
    if not given:
        return False
    first = given[0]
    behind = len(first) >= _OWN and one[0].endswith(first)  # a particle: "binti Ismail"
    if one[0] == first or behind or one[0] == other[1].replace(" ", ""):
        following = given[1] if one[0] == first and len(given) > 1 else other[0]
        return (
            not one[1]
            or one[1].replace(" ", "") == other[0]
            or one[1][0] in (other[0][0], following[0])
        )
    before = [other[1].replace(" ", ""), first]
    if len(given[-1]) > 1:
        before.append(given[-1])  # a particle: "JM La Paz"
    return one[0].endswith(other[0]) and one[0].removesuffix(other[0]) in before


_OWN: Final = 5
"""Letters of a surname that is one by itself, whatever stands before it."""


def _alike(one: str, other: str, *, spared: bool = False) -> bool:
    """Tell whether two surnames may be one; ``spared``: with more than an initial in common."""
    if LOST in one or LOST in other:
        return _fits(one, other) or _fits(other, one)
    if _as_french(one, other) or _as_french(other, one):
        return True
    short = min(len(one), len(other))
    if short < 4:  # "Lee" and, with a second surname, "Lee Souza"
        longer = abs(len(one) - len(other)) >= 4
        return spared and longer and (one.startswith(other) or other.startswith(one))
    if one[:3] == other[:3] and (one.startswith(other) or other.startswith(one)):
        return short >= 5 or abs(len(one) - len(other)) >= 4
    # A first surname that one list counts among the given names: "Hernandez Pedro".
    if short >= 5 and (one.endswith(other) or other.endswith(one)):
        return True
    allowed = 1 if short < 8 and not spared else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _fits(broken: str, whole: str) -> bool:
    """Tell whether a surname is another of which an export lost letters: "?a?lar", "caglar"."""
    known = broken.replace(LOST, "")
    if len(known) < _KNOWN or known == broken:
        return False
    if re.fullmatch(broken.replace(LOST, "[^ ]{1,2}"), whole):
        return True
    # A second surname, which the other list leaves out: "garc?amarquez", "garcia".
    first = min(len(whole), len(broken) - _KNOWN)
    return len(whole) >= _OWN and any(
        re.fullmatch(broken[:end].replace(LOST, "[^ ]{1,2}"), whole) for end in (first - 1, first)
    )


_KNOWN: Final = 3
"""Letters that are left of a surname, at least, where others were lost."""


def _as_french(one: str, other: str) -> bool:
    """Tell whether one is transliterated as the French do: "Joukov" or "Jukov" for "Zhukov"."""
    if not (one.startswith("zh") and other.startswith("i")) or len(one) < _LONG_ENOUGH:
        return False
    return one[2:].replace("u", "ou") == other[1:] or one[2:] == other[1:]


_LONG_ENOUGH: Final = 6
"""Letters of a Russian surname of which "Zh" and "J" are one: "Zhang" and "Yang" are two."""


def _initials_agree(one: str, other: str) -> bool:
    """Tell whether given names can be the same person's: their initials agree."""
    if not one or not other:
        return True
    if one[0] == other[0]:
        return not _second_differs(one, other)
    if _of_kh(one, other) or _of_kh(other, one):
        return True
    # "KH" is two initials, or one transliterated.
    return _as_one_letter(one) == other[0] or _as_one_letter(other) == one[0]


def _second_differs(one: str, other: str) -> bool:
    """Tell whether two people of one given name have other second initials: "Jan A", "Jan B"."""
    name, *left = one.split()
    namesake, *right = other.split()
    if name != namesake or len(name) < _GIVEN or not left or not right:
        return False
    single = all(len(initial) == 1 for initial in (*left, *right))
    return single and not set(left) & set(right)


_GIVEN: Final = 3
"""Letters of a given name, at least, which is more than initials."""


def _of_kh(initials: str, given: str) -> bool:
    """Tell whether a "K." may be of "Khalid", whose skeleton begins with "h"."""
    return initials.partition(" ")[0] == "k" and given[0] == "h" and given[1:2] not in ("", " ")


def _as_one_letter(given: str) -> str:
    letters = given.split()
    if len(letters) == 1 or len(letters) > 4 or len(given) > 2 * len(letters):
        return ""
    return skeleton("".join(letters))[:1]


def _containers(one: Profile, other: Profile) -> ContainerState:
    if one.issns and any(number in other.issns for number in one.issns):
        return "same"
    found = compare_containers(one.containers, other.containers)
    # Every source names a conference in its own way; journals have one name.
    conferences = one.source == other.source == "conference"
    return "renamed" if found == "other" and conferences else found


def _years(one: int, other: int) -> YearState:
    if not one or not other:
        return "unknown"
    apart = abs(one - other)
    if apart in _CALENDARS:
        return "same"
    return "same" if apart == 0 else "near" if apart == 1 else "far"


_CALENDARS: Final = frozenset({543, 621, 622})
"""How far the years of Thailand (Buddhist) and of Iran (solar Hijri) are from the common ones."""


def _same(one: str, other: str) -> Agreement:
    if not one or not other:
        return "unknown"
    return "same" if one == other else "other"


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> Agreement:
    if not one or not other:
        return "unknown"
    if any(identifier in other for identifier in one):
        return "same"
    schemes = {identifier.partition(":")[0] for identifier in one}
    return "other" if any(item.partition(":")[0] in schemes for item in other) else "unknown"
