"""A wrapped list looked at a second time, where the model of lists was in doubt.

The items that leave no doubt show what an item of this list is: how long, with how many years, in
which order of the alphabet, how it begins and ends. Of two items taken for one, each is such an
item by itself and both together are none; half an item is none either.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from math import log, pi
from typing import Final, NamedTuple

from refcli.parse.finding.going_on import goes_on, is_open
from refcli.parse.finding.line import Line
from refcli.parse.finding.line_habits import ending, opening
from refcli.parse.finding.line_model import BEGIN, INSIDE, OTHER
from refcli.parse.finding.order import may_be_sorted, sort_key
from refcli.text.patterns import late
from refcli.values.dates import PRINTED_YEAR
from refcli.values.people.others import begins_with_the_same

__all__ = ["WEIGHTS", "Habits", "evidence", "is_doubtful", "learnt", "looked_again"]

_DOUBT: Final = 0.001
"""How probable both of two labels must be, at least, for a line to be looked at again."""

_SURE: Final = 0.99
"""How probable the labels of an item are, at least, that shows what the others look like."""

_FEWEST: Final = 3
"""Items without doubt that show what an item of the list is, at least."""

_ROUNDS: Final = 2
"""How often the doubtful lines are looked at; what is beside one may have changed."""

_NEAR: Final = 12
"""Lines before and behind that may be of the same item or of the one beside it."""


class Habits(NamedTuple):
    """What the sure items of a list show."""

    length: tuple[float, float]
    """The mean and the spread of the logarithm of their length."""
    counts: Sequence[tuple[Callable[[str], int], Counter[int]]]
    """What is counted in an item, and how many items have how many of it."""
    openings: tuple[Counter[str], Counter[str]]
    """Forms of the beginnings of items, and of the lines that go on with them."""
    endings: tuple[Counter[str], Counter[str]]
    """Forms of the ends of items, and of their lines but the last."""
    ordered: tuple[float, float]
    """How often what begins an item, and what begins a line inside, stands between the heads of
    the items around it in the order of the alphabet."""


def looked_again(
    lines: Sequence[Line], labels: Sequence[str], begins: Sequence[float]
) -> list[str]:
    """Return the labels of a list's lines, those in doubt decided by what the list shows.

    ``begins`` says of each line how probably it begins an item.
    """
    labels = _with_the_same(lines, labels)
    doubtful = [
        at
        for at in range(1, len(lines))
        if is_doubtful(labels, begins, at) and not begins_with_the_same(lines[at].text)
    ]
    if not (doubtful or OTHER in labels) or (habits := learnt(lines, labels, begins)) is None:
        return list(labels)
    decided = _with_others_in_order(lines, labels, habits)
    again = doubtful
    for _ in range(_ROUNDS):
        changed = []
        for at in again:
            seen = evidence(lines, decided, begins, at, habits)
            weighed = sum(weight * one for weight, one in zip(WEIGHTS, seen, strict=True))
            label = BEGIN if weighed > 0 else INSIDE
            if label != decided[at]:
                decided[at] = label
                changed.append(at)
        near = {other for at in changed for other in range(at - _NEAR, at + _NEAR + 1)}
        again = [at for at in doubtful if at in near]
    return decided


def _with_the_same(lines: Sequence[Line], labels: Sequence[str]) -> list[str]:
    """Return the labels; a word for the authors of the item above begins one: ``dies.: Salz``."""
    return [
        BEGIN
        if at
        and label == INSIDE
        and lines[at].text[0].isalpha()
        and begins_with_the_same(lines[at].text)
        and not is_open(lines[at - 1].text)
        else label
        for at, label in enumerate(labels)
    ]


def _with_others_in_order(
    lines: Sequence[Line], labels: Sequence[str], habits: Habits
) -> list[str]:
    """Return the labels; a few lines of none are an item where they stand in the list's order."""
    decided = list(labels)
    if habits.ordered[0] < _SORTED:
        return decided
    at = first = 0
    while at < len(lines):
        if decided[at] == BEGIN:
            first = at
        if not at or decided[at] != OTHER or decided[at - 1] == OTHER:
            at += 1
            continue
        stop = at + 1
        while stop < len(lines) and decided[stop] == OTHER:
            stop += 1
        if stop < len(lines) and decided[stop] == BEGIN and _may_be_item(lines, at, stop):
            heads = [sort_key(lines[place].text) for place in (first, at, stop)]
            if heads == sorted(heads):
                decided[at:stop] = [BEGIN, *[INSIDE] * (stop - at - 1)]
        at = stop
    return decided


_SORTED: Final = 0.75
"""How often the items of a list are in order that is sorted, at least; an odd one is never."""

_LONGEST: Final = 6
"""Lines of an item that was taken for none, at most."""


def _may_be_item(lines: Sequence[Line], at: int, stop: int) -> bool:
    """Tell whether lines between two items may be one, and no heading: nothing sets them apart."""
    near = all(not line.blanks and line.page == lines[at - 1].page for line in lines[at : stop + 1])
    if not near or stop - at > _LONGEST or is_open(lines[at - 1].text):
        return False
    return may_be_sorted(lines, range(at, stop))


def is_doubtful(labels: Sequence[str], begins: Sequence[float], at: int) -> bool:
    """Tell whether a line behind one of an item might as well begin an item as go on with it."""
    inside = labels[at] != OTHER and labels[at - 1] != OTHER
    return inside and _DOUBT < begins[at] < 1 - _DOUBT


def learnt(lines: Sequence[Line], labels: Sequence[str], begins: Sequence[float]) -> Habits | None:
    """Return what the items without doubt show, None if they are too few."""
    items = _items(labels)
    are_sure = [_is_sure(labels, begins, item) for item in items]
    sure = [item for item, is_sure in zip(items, are_sure, strict=True) if is_sure]
    if len(sure) < _FEWEST:
        return None
    texts = [_joined(lines, item) for item in sure]
    lengths = [log(len(text)) for text in texts]
    mean = sum(lengths) / len(lengths)
    spread = (sum((one - mean) ** 2 for one in lengths) / len(lengths)) ** 0.5
    inner = [at for item in sure for at in item[1:]]
    heads = [sort_key(lines[item.start].text) for item in items]
    begun, gone_on = [], []
    for number in range(1, len(items) - 1):
        if are_sure[number]:
            begun.append(heads[number - 1] <= heads[number] <= heads[number + 1])
            gone_on += [
                heads[number] <= sort_key(lines[at].text) <= heads[number + 1]
                for at in items[number][1:]
            ]
    return Habits(
        (mean, max(spread, _LEAST_SPREAD)),
        [
            (count, Counter(map(count, texts)))
            for count in (_years, partial(_years_in_form, _usual_form(texts)))
        ],
        (
            Counter(opening(lines[item.start].text) for item in sure),
            Counter(opening(lines[at].text) for at in inner),
        ),
        (
            Counter(ending(lines[item[-1]].text) for item in sure),
            Counter(ending(lines[at - 1].text) for at in inner),
        ),
        (_share(begun), _share(gone_on)),
    )


_LEAST_SPREAD: Final = 0.25


def _items(labels: Sequence[str]) -> list[range]:
    """Return the items as ranges of lines; a line of none ends one."""
    items: list[range] = []
    for at, label in enumerate(labels):
        if label == BEGIN:
            items.append(range(at, at + 1))
        elif label == INSIDE and items and items[-1].stop == at:
            items[-1] = range(items[-1].start, at + 1)
    return items


def _is_sure(labels: Sequence[str], begins: Sequence[float], item: range) -> bool:
    """Tell an item none of whose lines, nor the one behind it, is in doubt."""
    after = item.stop < len(labels) and labels[item.stop] != OTHER
    after = after and begins[item.stop] < _SURE
    sure = begins[item.start] >= _SURE and all(begins[at] <= 1 - _SURE for at in item[1:])
    return sure and not after


def _joined(lines: Sequence[Line], item: Sequence[int]) -> str:
    return " ".join(lines[at].text for at in item)


_MOST: Final = 4
"""Years that are told apart by their number, at most."""


def _years(text: str) -> int:
    return min(_MOST, len(PRINTED_YEAR.findall(text)))


def _years_in_form(form: str, text: str) -> int:
    return min(_MOST, _forms_of_years(text).count(form))


_YEAR_IN_MARKS: Final = late(r"(\S?)(?<!\d)(?:1[5-9]|20)\d\d(?!\d)[a-z]?(\W{0,2})")


def _forms_of_years(text: str) -> list[str]:
    return [f"{found[1]}0{found[2].strip()}" for found in _YEAR_IN_MARKS.finditer(text)]


def _usual_form(texts: Sequence[str]) -> str:
    """Return the marks around a year that most items have once: `(0).`."""
    once: Counter[str] = Counter()
    for text in texts:
        once.update(form for form, count in Counter(_forms_of_years(text)).items() if count == 1)
    return once.most_common(1)[0][0] if once else ""


def _share(told: Sequence[bool]) -> float:
    """Return how often something was seen, as little is known from a few lines."""
    return (sum(told) + _UNSEEN * _IN_ORDER) / (len(told) + _UNSEEN)


_UNSEEN: Final = 4
_IN_ORDER: Final = 0.4
"""How often a line is in order where nothing is known; it counts as so many lines."""


def evidence(
    lines: Sequence[Line],
    labels: Sequence[str],
    begins: Sequence[float],
    at: int,
    habits: Habits,
) -> list[float]:
    """Return what speaks for a new item at a line, as logarithms of odds, for `WEIGHTS`."""
    first = at - 1
    while first and labels[first] == INSIDE and labels[first - 1] != OTHER:
        first -= 1
    stop = at + 1
    while stop < len(lines) and labels[stop] == INSIDE:
        stop += 1
    left, right = _joined(lines, range(first, at)), _joined(lines, range(at, stop))
    joint = f"{left} {right}"
    after = stop < len(lines) and labels[stop] == BEGIN
    heads = [sort_key(lines[place].text) for place in (first, at, stop)[: 2 + after]]
    return [
        1.0,
        log(begins[at] / (1 - begins[at])),
        _length_odds(habits, left) + _length_odds(habits, right) - _length_odds(habits, joint),
        *(
            _odds(counts, count(left)) + _odds(counts, count(right)) - _odds(counts, count(joint))
            for count, counts in habits.counts
        ),
        _form_odds(habits.openings, opening(lines[at].text)),
        _form_odds(habits.endings, ending(lines[at - 1].text)),
        float(not goes_on(lines[at - 1].text, lines[at].text)),
        _order_odds(habits, in_order=heads == sorted(heads)),
    ]


WEIGHTS: Final = (-1.15, 0.76, 0.13, 0.17, 0.42, 0.25, 0.54, 1.65, 1.06)
"""What each piece of evidence weighs, as `refcli.parse.training.second_look` learns it: here from
300 lists of real records, messy ones among them, in styles that the model of lists had not seen."""


def _length_odds(habits: Habits, text: str) -> float:
    """Return the logarithm of how probable a length is, of those that are spread normally."""
    mean, spread = habits.length
    away = (log(len(text)) - mean) / spread
    return max(_FARTHEST, -away * away / 2) - log(spread * (2 * pi) ** 0.5)


_FARTHEST: Final = -8.0

_USUAL: Final = {0: 0.2, 1: 0.6, 2: 0.12, 3: 0.05, 4: 0.03}
"""How often an item has so many years, where nothing is known; it counts as `_KNOWN` items."""
_KNOWN: Final = 3


def _odds(counted: Counter[int], count: int) -> float:
    return log((counted[count] + _KNOWN * _USUAL[count]) / (counted.total() + _KNOWN))


_SEEN: Final = 0.3
"""How often a form counts as seen that was not."""


def _form_odds(forms: tuple[Counter[str], Counter[str]], form: str) -> float:
    begun, gone_on = (
        (counts[form] + _SEEN) / (counts.total() + _SEEN / _SHARE_UNSEEN) for counts in forms
    )
    return log(begun / gone_on)


_SHARE_UNSEEN: Final = 0.1
"""The share of lines that have a form not seen before, where nothing is known."""


def _order_odds(habits: Habits, *, in_order: bool) -> float:
    begun, gone_on = habits.ordered
    return log(begun / gone_on) if in_order else log((1 - begun) / (1 - gone_on))
