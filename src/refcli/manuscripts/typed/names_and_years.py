"""Authors and years in the text: ``(Shannon, 1948, p. 5)``, ``Watson and Crick (1953)``.

Names are looked for in the list alone, in any case of Russian: what names no entry of it is no
citation, or one that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.model import Manuscript
from refcli.record import Record, names, surname, year
from refcli.speech import Message, counted
from refcli.text import word_lists
from refcli.text.fold import fold
from refcli.text.scripts import is_cyrillic

__all__ = ["Listed", "Naming", "find_bare", "find_namings", "same_surname"]

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐ"
_PARTICLE: Final = (
    r"(?:van|von|der|den|de|du|da|di|del|della|dos|des|la|le|ter|ten|zu|zur|af|фон|ван|де|дер|ди)"
)
_NAME: Final = rf"(?:{_PARTICLE}\s+){{0,3}}[{_UPPER}][\w'’‐-]*[\w]"
_JOIN: Final = (
    r"(?:\s*,\s*(?:(?:and|&|и|und|та|et)\s+)?|\s+(?:and|und|et|y|e|и|та|with|с)\s+|\s*&\s*)"
)
_OTHERS: Final = (
    r"(?:\s*,?\s+(?:et\s+al\.?|и\s+др\.?|и\s+соавт(?:\.|оры|оров|орами)?|та\s+ін\.?|та\s+співавт\.?"
    r"|u\.\s?a\.|and\s+(?:colleagues|others|co-?workers)|с\s+соавт(?:\.|орами)))"
)
_NAMES: Final = rf"{_NAME}(?:{_JOIN}{_NAME}){{0,6}}{_OTHERS}?"
_YEAR: Final = r"(?:1[5-9]\d\d|20\d\d)[a-zа-г]?(?![\d–-])"
_BRACKETS: Final = re.compile(r"\(([^()\n]{4,300})\)|\[([^\[\]\n]{4,300})\]")
_CITE: Final = re.compile(
    rf"^(?P<prefix>[^\d{_UPPER}]*?(?:\b[A-ZА-Я][a-zа-я]{{0,2}}\.\s+)?)(?P<names>{_NAMES})[,:]?\s+\(?(?P<year>{_YEAR})\)?"
    rf"(?P<more>(?:\s*,\s*{_YEAR})*)(?P<rest>.*)$",
    re.DOTALL,
)
_YEARS: Final = re.compile(
    rf"^\s*(?P<year>{_YEAR})(?P<more>(?:\s*[,;]\s*{_YEAR})*)(?P<rest>.*)$", re.DOTALL
)
_YEAR_ALONE: Final = re.compile(rf"\b(?P<year>{_YEAR})\b(?P<more>)(?P<rest>)")
_MAY_BE_NAMED: Final = re.compile(
    rf"(?:(?<!\w)[{_UPPER}][\w'’‐-]*"
    r"|\b(?:al|др|соавт\w*|співавт|ін|a|colleagues|others|co-?workers)\.?),?\s+$"
)
"""A name before a year, or the end of "and others"."""

_BARE: Final = re.compile(rf"(?P<names>{_NAMES}),?\s+")
_BEFORE: Final = re.compile(rf"(?P<names>{_NAMES})(?:['’]s|['’])?\s+$")


_JOINED: Final = re.compile(rf"(?<![\w]){_NAME}\s+(?:and|und|et|y|e|и|та|&|with|с)\s+$")
"""A name that is joined to the ones behind it: without it they are other people."""

_LITERAL: Final = re.compile(
    rf"^(?P<prefix>)(?P<names>[{_UPPER}][^;()\d]{{3,90}}?),?\s+(?P<year>{_YEAR})(?P<more>)(?P<rest>.*)$",
    re.DOTALL,
)


class Listed(NamedTuple):
    """An entry of the list."""

    text: str
    record: Record


class Cite(NamedTuple):
    """One work of a mark."""

    entry: int
    """The entry's place in the list, from 1; 0 where there is none, or there are several."""
    locator: str
    """The words of the place as typed, ``с. 5``."""
    prefix: str
    shown: str
    why: str = ""
    """Why it names no entry."""


class Naming(NamedTuple):
    """A mark by author and year."""

    source: int
    start: int
    """Where it begins to be read, at the first name."""
    end: int
    inner_start: int
    """The bracket, which is what a key takes the place of."""
    narrative: bool
    cites: tuple[Cite, ...]

    @property
    def sure(self) -> bool:
        """Whether every work of it is one entry of the list."""
        return all(cite.entry for cite in self.cites)


def find_namings(
    manuscript: Manuscript, listed: Sequence[Listed], held: tuple[int, int, int]
) -> list[Naming]:
    """Return the marks by author and year; ``held`` is the source and the span of the list."""
    finder = _Finder(listed)
    found = []
    for source, one in enumerate(manuscript.sources):
        for match in _BRACKETS.finditer(one.text):
            if source == held[0] and held[1] <= match.start() < held[2]:
                continue
            group = 1 if match[1] is not None else 2
            naming = _inside(match, group, source, finder) or (
                _after_names(match, one.text, source, finder) if group == 1 else None
            )
            if naming:
                found.append(naming)
    return found


def find_bare(
    manuscript: Manuscript,
    listed: Sequence[Listed],
    held: tuple[int, int, int],
    found: Sequence[Naming],
) -> Iterator[Naming]:
    """Give names and years that stand without brackets and name one entry: ``cf. Roe 2001, 5``.

    ``found`` are the marks in brackets, ``held`` is as for `find_namings`.
    """
    finder = _Finder(listed)
    taken = {(one.source, place) for one in found for place in range(one.start, one.end)}
    for source, one in enumerate(manuscript.sources):
        for year_found in _YEAR_ALONE.finditer(one.text):
            at = year_found.start()
            if (source, at) in taken or (source == held[0] and held[1] <= at < held[2]):
                continue
            if int(year_found["year"][:4]) not in finder.by_year:
                continue
            before = one.text[max(0, at - 200) : at].rpartition("\n")[2]
            if not _MAY_BE_NAMED.search(before):  # most years stand behind "in"
                continue
            for start in _starts(before):
                names = _BARE.fullmatch(before, start)
                cites = tuple(finder.cites(names["names"], "", year_found)) if names else ()
                if not cites or not all(cite.entry for cite in cites):
                    continue
                begin = at - len(before) + start
                yield Naming(source, begin, year_found.end(), begin, False, cites)
                break


def _inside(match: re.Match[str], group: int, source: int, finder: _Finder) -> Naming | None:
    cites: list[Cite] = []
    for part in match[group].split(";"):
        cite = _CITE.match(_without_lead(part.strip())) or finder.literal(part.strip())
        if cite is None:
            years = _YEARS.match(part) if cites else None
            if years is None:
                return None
            cites += finder.cites(cites[-1].shown.rpartition(", ")[0], "", years)
            continue
        cites += finder.cites(cite["names"], cite["prefix"], cite)
    if not any(cite.entry for cite in cites) and not all(finder.could_name(c.shown) for c in cites):
        return None
    return Naming(source, *match.span(), match.start(), False, tuple(cites))


@cache
def _lead() -> re.Pattern[str]:
    words = "|".join(map(re.escape, word_lists.lists(__package__, "lead-words.txt")["lead"]))
    return re.compile(rf"(?:(?:{words})(?![\w])\.?[\s,:]+(?:[^\W\dA-ZА-ЯЁ_]+\.?[\s,:]+){{0,4}})+")


def _without_lead(part: str) -> str:
    match = _lead().match(part)
    return part[match.end() :] if match else part


def _after_names(match: re.Match[str], text: str, source: int, finder: _Finder) -> Naming | None:
    years = _YEARS.match(match[1])
    if years is None or re.match(r"\s*[–-]\s*\d", years["rest"]):
        return None
    begin = max(0, match.start() - 200)
    before = text[begin : match.start()]
    before = before[before.rfind("\n") + 1 :]
    begin = match.start() - len(before)
    best: Naming | None = None
    # The longest run of names may begin with a word of the sentence: "However, Smith (2010)".
    for start in _starts(before):
        names_before = _BEFORE.fullmatch(before, start)
        if names_before is None or _JOINED.search(before, 0, start):
            continue
        cites = tuple(finder.cites(names_before["names"], "", years))
        found = Naming(source, begin + start, match.end(), match.start(), True, cites)
        if found.sure:
            return found
        if any(cite.entry for cite in cites):
            best = best or found
    return best


def _starts(before: str) -> Iterator[int]:
    for match in re.finditer(rf"(?<![\w'’-])(?:{_PARTICLE}\s+)*(?=[{_UPPER}])", before):
        yield match.start()


class _Finder:
    """Finds entries by names and year."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        self.listed = listed
        self.by_year: dict[int, list[int]] = {}
        for place, one in enumerate(listed):
            found = {year(one.record)} if year(one.record) else set()
            if not found:
                found = {int(y) for y in re.findall(r"\b(1[5-9]\d\d|20\d\d)\b", one.text)[:1]}
            for own in found:
                self.by_year.setdefault(own or 0, []).append(place)

    def literal(self, part: str) -> re.Match[str] | None:
        """Return the match of a body that is named whole: (World Health Organization, 2020)."""
        match = _LITERAL.match(part)
        if match is None:
            return None
        wanted = fold(match["names"].strip(" ,"))
        for place in self.by_year.get(int(match["year"][:4]), []):
            record = self.listed[place].record
            if wanted in [fold(surname(one)) for one in names(record)[:1]]:
                return match
        return None

    def could_name(self, shown: str) -> bool:
        """Tell whether what was found looks like names of people at all."""
        return bool(re.match(rf"^{_NAMES},", shown))

    def cites(self, written: str, prefix: str, match: re.Match[str]) -> Iterator[Cite]:
        """Give a cite for each year."""
        years = [match["year"], *re.findall(_YEAR, match["more"])]
        locator = match["rest"].strip(" ,:")
        place = split_locator(f", {locator}")
        # "45f." is the place whole, "p. 45." is one that ends a sentence.
        locator = "" if not place.locator else locator.rstrip(" .") if place.rest else locator
        for at, own in enumerate(years):
            entry, why = self._entry(written, own)
            last = at == len(years) - 1
            lead = prefix.strip() if at == 0 else ""
            yield Cite(entry, locator if last else "", lead, f"{written}, {own}", why)

    def _entry(self, written: str, own: str) -> tuple[int, str]:
        others = bool(re.search(_OTHERS + r"$", written))
        whole = [
            place
            for place in self.by_year.get(int(own[:4]), [])
            if fold(written.strip(" ,"))
            in map(fold, map(surname, names(self.listed[place].record)[:1]))
        ]
        if len(whole) == 1 and not own[4:]:
            return whole[0] + 1, ""
        people = re.split(_JOIN, re.sub(_OTHERS + r"$", "", written))
        number, letter = int(own[:4]), own[4:]
        found = [
            place for place in self.by_year.get(number, []) if self._is_by(place, people, others)
        ]
        if len(found) > 1:
            found = self._nearest(found, len(people), others)
        if letter and found:
            found = self._lettered(found, own)
        if len(found) == 1:
            return found[0] + 1, ""
        if found:
            return 0, counted(
                "{count} entry is by these names of this year",
                "{count} entries are by these names of this year",
                len(found),
            )
        return 0, Message("no entry of the list is by these names of this year")

    def _is_by(self, place: int, people: Sequence[str], others: bool) -> bool:
        record = self.listed[place].record
        own = [surname(one) for one in names(record) or names(record, "editor")]
        if not own:
            head = self.listed[place].text[:80]
            return bool(people) and fold(head).startswith(fold(people[0]))
        if not same_surname(people[0], own[0]):
            return False
        for written, family in zip(people[1:], own[1:], strict=False):
            if not same_surname(written, family):
                return False
        head = fold(self.listed[place].text[:200])
        return all(fold(one) in head for one in people[len(own) :])

    def _nearest(self, found: list[int], count: int, others: bool) -> list[int]:
        """Keep the entries with as many authors as are named."""

        def fits(place: int) -> bool:
            record = self.listed[place].record
            own = len(names(record) or names(record, "editor"))
            return own > count if others else own == count

        return [place for place in found if fits(place)] or found

    def _lettered(self, found: list[int], own: str) -> list[int]:
        printed = [place for place in found if own in self.listed[place].text]
        if printed:
            return printed
        order = ord(own[4]) - ord("a" if own[4].isascii() else "а")
        return [found[order]] if 0 <= order < len(found) else []


@cache
def _endings() -> frozenset[str]:
    return frozenset(word_lists.lists(__package__, "surname-endings.txt")["case"])


def same_surname(written: str, own: str) -> bool:
    """Tell whether a word in the text is a surname, in any case of Russian or Ukrainian.

    >>> same_surname("Колмогорову", "Колмогоров"), same_surname("Лотмана", "Лотман")
    (True, True)
    >>> same_surname("Вернадского", "Вернадский"), same_surname("Петровой", "Петров")
    (True, True)
    """
    one, other = fold(re.sub(r"['’]s?$", "", written)), fold(own)
    if one == other:
        return True
    if one.replace("-", " ").split()[-1:] == other.split()[-1:] and " " in other + one:
        return True
    if not is_cyrillic(own):
        return False
    small, known = written.lower().replace("ё", "е"), own.lower().replace("ё", "е")
    stem = re.sub(r"(?:ий|ый|ой|ая|яя|[аяоеийьы])$", "", known)
    if len(stem) < 3 and stem != known[: len(stem)] + "":
        return False
    return small.startswith(stem) and (small[len(stem) :] in _endings() or small == stem)
