"""Typed numbers made anew: the list sorted, the numbers in the text following it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from refcli.csl.collation import collation_key
from refcli.errors import RequestError
from refcli.manuscripts.model import Manuscript, Place
from refcli.manuscripts.typed.numbers import Mark, find_marks
from refcli.manuscripts.typed.reference_list import ListEntry, TypedList, typed_list
from refcli.speech import Message
from refcli.text.fold import fold
from refcli.text.scripts import CYRILLIC, LATIN, is_cyrillic, language_of, script_of
from refcli.values.identifiers import find_doi

__all__ = ["Renumbered", "is_alphabetical", "renumber", "twins"]


class Told(NamedTuple):
    """Something to say about a place."""

    place: Place
    message: str


@dataclass
class Renumbered:
    """What came of it."""

    data: bytes
    changed: int = 0
    """Marks that have other numbers now."""
    doubtful: list[Told] = field(default_factory=list)
    """Marks that were left as they are."""
    told: list[Told] = field(default_factory=list)
    """Entries that are never cited, works that stand in the list twice."""


def renumber(
    manuscript: Manuscript,
    data: bytes,
    *,
    order: str = "citation",
    wanted: Sequence[str] = (),
    cyrillic_first: bool | None = None,
    merge_twins: bool = False,
) -> Renumbered:
    """Sort the list of a manuscript and let the numbers in the text follow.

    ``order`` is ``alphabetical``, ``citation`` (of first citation, the uncited last) or ``file``:
    then ``wanted`` are lines that name the entries in their order, by old number or text. Raises
    RequestError where there is no numbered list, or nothing cites it.
    """
    listed = typed_list(manuscript)
    path = manuscript.sources[0].path
    if listed is None:
        raise RequestError("{path}: no numbered list of references was found", path=path)
    marks = find_marks(manuscript, listed)
    sure = [mark for mark in marks if mark.sure]
    if not sure:
        raise RequestError("{path}: no number in the text cites the list for sure", path=path)
    same = twins(listed.entries)
    new = _order(listed, sure, order, wanted, cyrillic_first)
    if merge_twins:
        new = [number for number in new if number not in same]
    mapping = {old: place for place, old in enumerate(new, 1)}
    for twin, first in same.items() if merge_twins else ():
        mapping[twin] = mapping[first]
    result = Renumbered(data)
    _tell(result, manuscript, listed, marks, same, merged=merge_twins)
    manner = _Manner.of(sure)
    texts = {mark: manner.written(mark, mapping) for mark in sure}
    changed = {mark: text for mark, text in texts.items() if text != mark.inner}
    result.changed = len(changed)
    if changed or new != [entry.number for entry in listed.entries]:
        result.data = _written(manuscript, data, listed, new, changed)
    return result


def _order(
    listed: TypedList,
    sure: Sequence[Mark],
    order: str,
    wanted: Sequence[str],
    cyrillic_first: bool | None,
) -> list[int]:
    numbers = [entry.number for entry in listed.entries]
    if order == "citation":
        cited = list(dict.fromkeys(number for mark in sure for number in mark.numbers))
        return cited + [number for number in numbers if number not in cited]
    if order == "file":
        return _as_wanted(listed.entries, wanted)
    return _alphabetical(listed, cyrillic_first)


def is_alphabetical(listed: TypedList) -> bool:
    """Tell whether a list is sorted by alphabet, either alphabet first."""
    numbers = [entry.number for entry in listed.entries]
    return any(_alphabetical(listed, first) == numbers for first in (True, False))


def _alphabetical(listed: TypedList, cyrillic_first: bool | None) -> list[int]:
    """Sort in four tiers: Russian, other Cyrillic, Latin, other scripts; or Latin before these."""
    if cyrillic_first is None:
        own = sum(is_cyrillic(entry.text) for entry in listed.entries)
        cyrillic_first = own * 3 >= len(listed.entries)
    collation = collation_key("ru" if cyrillic_first else "en")

    def key(entry: ListEntry) -> tuple[int, str]:
        text = re.sub(r"[*_«»\"“”'\[\](){}\\]", "", entry.text).lstrip()
        heading = re.split(r"[\s.,]", text, maxsplit=1)[0]
        script = script_of(heading) or script_of(text)
        if script == CYRILLIC:
            tier = 0 if language_of(text) == "ru" else 1
        else:
            tier = 2 if script == LATIN else 3
        if script == LATIN and not cyrillic_first:
            tier = -1
        return tier, collation(text)

    return [entry.number for entry in sorted(listed.entries, key=key)]


def _as_wanted(entries: Sequence[ListEntry], wanted: Sequence[str]) -> list[int]:
    folded = {entry.number: _bare(entry.text) for entry in entries}
    new: list[int] = []
    for line in wanted:
        stripped = line.strip()
        if not stripped:
            continue
        if stripped.isdecimal():
            found = int(stripped) if int(stripped) in folded else 0
        else:
            bare = _bare(re.sub(r"^\s*(?:\[\d+\]|\d+[.)])\s*", "", stripped))
            alike = [n for n, text in folded.items() if text == bare or text.startswith(bare[:60])]
            found = alike[0] if len(alike) == 1 or (alike and folded[alike[0]] == bare) else 0
        if not found:
            raise RequestError(
                "the order names no entry of the list: {stripped}", stripped=stripped[:60]
            )
        if found not in new:
            new.append(found)
    return new + [entry.number for entry in entries if entry.number not in new]


def _bare(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


def twins(entries: Sequence[ListEntry]) -> dict[int, int]:
    """Return each entry that stands in the list before, with the number that it has there."""
    seen: dict[str, int] = {}
    found = {}
    for entry in entries:
        own = find_doi(entry.text).lower() or _bare(entry.text)
        if own in seen:
            found[entry.number] = seen[own]
        seen.setdefault(own, entry.number)
    return found


def _tell(
    result: Renumbered,
    manuscript: Manuscript,
    listed: TypedList,
    marks: Sequence[Mark],
    same: Mapping[int, int],
    *,
    merged: bool,
) -> None:
    for mark in marks:
        source = manuscript.sources[mark.source]
        if mark.sure:
            continue
        shown = source.text[mark.start : mark.end]
        why = mark.why or Message(
            "{numbers} not in the list", numbers=", ".join(map(str, mark.missing))
        )
        message = Message("{shown} left as it is: {why}", shown=shown, why=why)
        result.doubtful.append(Told(source.place(mark.start), message))
    cited = {number for mark in marks if mark.sure for number in mark.numbers}
    source = manuscript.sources[listed.source]
    for entry in listed.entries:
        place = source.place(entry.start)
        if entry.number in same:
            one, other = entry.number, same[entry.number]
            message = (
                Message("{one} is merged with {other}", one=one, other=other)
                if merged
                else Message("{one} is the same work as {other}", one=one, other=other)
            )
            result.told.append(Told(place, message))
        elif entry.number not in cited:
            result.told.append(Told(place, Message("{number} is never cited", number=entry.number)))


class _Manner(NamedTuple):
    """How a text writes its marks."""

    separator: str
    dash: str
    shortest: int
    """Numbers that make a range."""

    @classmethod
    def of(cls, marks: Sequence[Mark]) -> _Manner:
        """Tell it from the marks there are."""
        separators = Counter(re.findall(r"\d(\s*,\s*)(?=\d)", " | ".join(m.inner for m in marks)))
        dashes = Counter(re.findall(r"\d(\s*[-–—‑]\s*)\d", " | ".join(m.inner for m in marks)))
        separator = separators.most_common(1)[0][0] if separators else ", "
        dash = dashes.most_common(1)[0][0] if dashes else ("-" if separator == "," else "–")
        pairs = any(
            int(b) == int(a) + 1
            for mark in marks
            for a, b in re.findall(
                r"(\d+)\s*[-–—‑]\s*(\d+)", re.sub(r",\s*[^\W\d].*", "", mark.inner)
            )
        )
        return cls(separator, dash, 2 if pairs else 3)

    def written(self, mark: Mark, mapping: Mapping[int, int]) -> str:
        """Return the inside of a mark with new numbers, sorted where it was sorted."""
        new = [mapping[number] for number in mark.numbers]
        if new == list(mark.numbers):
            return mark.inner
        if len(mark.parts) == 1 and not mark.parts[0].locator:
            return self._numbers(list(mark.numbers), new, mark.inner)
        if all(len(part.numbers) == 1 for part in mark.parts):
            return self._single_parts(mark, mapping)
        return self._mixed(mark, mapping)

    def _numbers(self, old: list[int], new: list[int], inner: str) -> str:
        own = re.findall(r"\d(\s*,\s*)(?=\d)", inner)
        separator = own[0] if own else self.separator
        numbers = list(dict.fromkeys(sorted(new) if old == sorted(old) else new))
        return separator.join(self._ranges(numbers))

    def _ranges(self, numbers: Sequence[int]) -> list[str]:
        found: list[list[int]] = []
        for number in numbers:
            if found and number == found[-1][-1] + 1:
                found[-1].append(number)
            else:
                found.append([number])
        texts: list[str] = []
        for run in found:
            if len(run) >= self.shortest:
                texts.append(f"{run[0]}{self.dash}{run[-1]}")
            else:
                texts += map(str, run)
        return texts

    def _single_parts(self, mark: Mark, mapping: Mapping[int, int]) -> str:
        pairs = [(mapping[part.numbers[0]], part.locator) for part in mark.parts]
        if list(mark.numbers) == sorted(mark.numbers):
            pairs.sort(key=lambda pair: pair[0])
        own = re.search(r"\s*;\s*", mark.inner)
        separator = own[0] if own else "; "
        return separator.join(f"{number}{locator}" for number, locator in pairs)

    def _mixed(self, mark: Mark, mapping: Mapping[int, int]) -> str:
        """Write groups in which a place follows the last of several numbers."""
        parts: list[tuple[int, str]] = []
        for part in mark.parts:
            new = [mapping[number] for number in part.numbers]
            last = new.pop() if part.locator else None
            numbers = sorted(new) if list(part.numbers) == sorted(part.numbers) else new
            if numbers:
                texts = self.separator.join(self._ranges(numbers))
                if last is not None and len(mark.parts) == 1:
                    return f"{texts}{self.separator}{last}{part.locator}"
                parts.append((numbers[0], texts))
            if last is not None:
                parts.append((last, f"{last}{part.locator}"))
        if list(mark.numbers) == sorted(mark.numbers):
            parts.sort(key=lambda pair: pair[0])
        return "; ".join(text for _, text in parts)


_RAISED: Final = str.maketrans("0123456789-–,", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻,")


def _written(
    manuscript: Manuscript,
    data: bytes,
    listed: TypedList,
    new: Sequence[int],
    changed: Mapping[Mark, str],
) -> bytes:
    texts = {
        mark: text.translate(_RAISED) if mark.shape == "unicode" else text
        for mark, text in changed.items()
    }
    if manuscript.kind in ("docx", "odt"):
        from refcli.manuscripts.documents.renumber import written

        return written(manuscript, data, listed, new, texts)
    from refcli.manuscripts.splicing import Edit, spliced

    edits = [Edit(m.source, m.inner_start, m.inner_end, text) for m, text in texts.items()]
    bodies = {entry.number: entry.text for entry in listed.entries}
    for slot, entry in enumerate(listed.entries):
        if slot < len(new):
            edits.append(Edit(listed.source, entry.start, entry.end, bodies[new[slot]]))
        else:
            before = listed.entries[slot - 1].end
            edits.append(Edit(listed.source, before, entry.end, ""))
    return spliced(manuscript, edits, data)
