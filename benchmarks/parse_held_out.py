"""Whether doubt can be trusted on references that no rule was fitted to; what it rests on.

Two sets lie in ../shared and were never read while rules were made: social science (EXCITE) and
histories of Venice (LinkedBooks). The third are the references that the model was trained on, read
by models that were not: ``--train`` trains two, each on the other half (build/folds, half an
hour; without them the set is left out). One half of each set is for fitting, the other for judging.

``--write`` fits the weights of ``signs.txt`` by logistic regression, all sets counting alike; the
next run judges them.
"""

import json
import math
import random
import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from benchmarks._options import parser_of
from benchmarks.parse_accuracy import SHARED, fields_of, scorer
from refcli.parse import parse_reference
from refcli.parse.building import confidence
from refcli.parse.building import record as building
from refcli.parse.building.record import build
from refcli.parse.building.signs import signs_of
from refcli.parse.labelling import model
from refcli.parse.review import DOUBTFUL, doubts
from refcli.parse.training.corpus import examples, opened
from refcli.parse.training.model_file import model_bytes, weights_of
from refcli.parse.training.pooled import pooled
from refcli.parse.training.references import train
from refcli.parse.training.synthesis.exchanged import exchanged
from refcli.record import Record

WEIGHTS = Path(confidence.__file__).with_name("signs.txt")
TRAINING = Path(__file__).parents[1] / "data" / "training"
FOLDS = Path(__file__).parents[1] / "build" / "folds"
EXCITE = SHARED / "parse/dev/excite-segments.jsonl"
VENICE = SHARED / "parse/langs/train/segments.jsonl"

RIGHT_FLAGGED = (10.0, 12.8, 15.0)
"""At so many per cent of the right references that are flagged, the wrong ones are counted."""

BLOCK = 50
"""References that stand together are of one list: these many are never parted."""

PRINTED = (13_000, 5_000)
"""Printed references that a fold learns from: with real ones, and with exchanged ones."""

RIDGE = 0.5
"""What keeps a weight that few references tell of near to none."""

Segments = list[tuple[str, str]]


class Case(NamedTuple):
    """One reference: what tells of it, whether it was read right, whether it is for fitting."""

    signs: Mapping[str, float]
    right: bool
    fits: bool
    has_title: bool
    doubtful: bool


class Habit(NamedTuple):
    """What annotators of a set did not mark, and how they marked what refcli marks otherwise."""

    only_where_marked: frozenset[str]
    unmarked: frozenset[str] = frozenset()
    joins_place: bool = False
    """Whether the place was often left in the title or the container."""


HABITS = {
    "excite": Habit(frozenset(("year", "page_first", "publisher")), frozenset(("place",))),
    "venice": Habit(frozenset(("place",)), joins_place=True),
}
FIELDS = (
    *("authors", "editors", "title", "container", "year", "volume", "issue", "page_first"),
    *("publisher", "place"),
)


def main(arguments: Sequence[str] = ()) -> None:
    """Print how many wrong references are flagged in each set, at so many of the right ones."""
    parser = parser_of("parse_held_out", __doc__)
    parser.add_argument("--train", action="store_true", help="train the two models first")
    parser.add_argument("--write", action="store_true", help="fit the weights anew")
    options = parser.parse_args(arguments)
    judge = scorer()
    if judge is None or not EXCITE.exists():
        print("../shared/parse is not there: nothing to measure with")
        return
    for number in (0, 1) if options.train else ():
        _train(number)
    cases = {
        "excite": list(_cases(_entries(EXCITE), HABITS["excite"], judge)),
        "venice": list(_cases(_unused(), HABITS["venice"], judge)),
    }
    if all(_fold(number).exists() for number in (0, 1)):
        cases["folds"] = [case for number in (0, 1) for case in _fold_cases(number, judge)]
    if options.write:
        _write(_fitted(cases))
        return
    flagged = " ".join(f"at {share}" for share in RIGHT_FLAGGED)
    print(f"% of the wrong ones flagged {flagged} % of the right ones; below {DOUBTFUL}")
    for name, all_of in cases.items():
        _print(name, [case for case in all_of if not case.fits])


def _print(name: str, cases: Sequence[Case]) -> None:
    weight = confidence.weights()
    ranked = sorted(
        (
            math.inf
            if not case.has_title
            else sum(weight.get(sign, 0.0) * value for sign, value in case.signs.items()),
            case.right,
        )
        for case in cases
    )[::-1]
    wrong = sum(not right for _, right in ranked)
    shares = []
    for limit in RIGHT_FLAGGED:
        seen = found = 0
        for _, right in ranked:
            seen += right
            if seen > limit / 100 * (len(ranked) - wrong):
                break
            found += not right
        shares.append(100 * found / max(1, wrong))
    of = [
        100 * sum(case.doubtful for case in cases if case.right == right)
        / max(1, sum(case.right == right for case in cases))
        for right in (False, True)
    ]  # fmt: skip
    told = "".join(f"{share:8.1f}" for share in shares)
    print(f"{name:10}{len(cases):6}{wrong:6} wrong{told}   now{of[0]:7.1f} /{of[1]:5.1f}")


def _entries(path: Path) -> Iterator[Segments]:
    with opened(path) as lines:
        for line in lines:
            yield [(str(label), str(text)) for label, text in json.loads(line)["segments"]]


def _unused() -> list[Segments]:
    """Return the references on Venice that no model was trained on."""
    used = {_text(entry) for entry in _labelled()}
    return [entry for entry in _entries(VENICE) if _text(entry) not in used]


def _labelled() -> list[Segments]:
    return [
        entry
        for name in ("labelled", "venice")
        for entry in _entries(TRAINING / f"{name}.jsonl.xz")
    ]


def _text(segments: Segments) -> str:
    return "".join(text for _, text in segments)


def _cases(
    entries: Iterable[Segments],
    habit: Habit,
    judge: ModuleType,
    is_clear: Callable[[int], bool] = lambda _: True,
) -> Iterator[Case]:
    """Read references, and judge each by the record that its true labels make."""
    for place, segments in enumerate(entries):
        truth = next(examples([(segments, "")]), None)
        if truth is None or not is_clear(place):
            continue
        true = fields_of(build(truth.tokens, truth.labels, [1.0] * len(truth.labels)))
        if not true["title"]:
            continue
        record, signs = _read(_text(segments))
        wrong = _wrong(true, fields_of(record), record, habit, judge)
        fits = zlib.crc32(str(place // BLOCK).encode()) % 2 == 1
        yield Case(signs, not wrong, fits, "title" in record, bool(doubts(record)))


def _read(text: str) -> tuple[Record, dict[str, float]]:
    """Return the record of a reference, and what tells whether it is right."""
    found: dict[str, float] = {"always": 1.0}

    def noted(
        sure: Mapping[str, float],
        record: Mapping[str, Any],
        words: Sequence[float] = (),
        *,
        in_pieces: bool = False,
    ) -> dict[str, float]:
        if sure:
            found.update(confidence.told(words, confidence.on_curves(sure).values()))
            found.update({sign.name: 1.0 for sign in signs_of(record)})
            found["in_pieces"] = float(in_pieces)
        return confidence.calibrated(sure, record, words, in_pieces=in_pieces)

    with patch.object(building, "calibrated", noted):
        record = parse_reference(text)
    return record, found


def _wrong(
    true: dict[str, Any], read: dict[str, Any], record: Record, habit: Habit, judge: ModuleType
) -> bool:
    """Tell whether a field is wrong, other than by a habit of the set."""
    of = {
        field: (
            judge.canon(field, true.get(field), true),
            judge.canon(field, read.get(field), read),
        )
        for field in FIELDS
    }
    differing = {field for field, (one, other) in of.items() if one != other}
    differing -= habit.unmarked
    differing -= {field for field in habit.only_where_marked & differing if not of[field][0]}
    if habit.unmarked or habit.joins_place:
        people = [sorted(of["authors"][side] + of["editors"][side]) for side in (0, 1)]
        if not of["authors"][0] and people[0] == people[1]:
            differing -= {"authors", "editors"}
        if "collection-title" in record and not of["container"][0]:
            differing -= {"container", "volume"}
        if of["volume"][0] == of["issue"][1] and not of["issue"][0] and not of["volume"][1]:
            differing -= {"volume", "issue"}
    if habit.joins_place:
        house = {of["place"][1], of["publisher"][1], of["publisher"][1] + of["place"][1]} - {""}
        for field in ("title", "container"):
            one, other = of[field]
            if other and one.startswith(other) and one[len(other) :] in house:
                differing.discard(field)
    return bool(differing)


def _fitted(cases: Mapping[str, Sequence[Case]]) -> dict[str, float]:
    """Return the weights that tell the wrong from the right best (logistic regression)."""
    used = [[case for case in part if case.fits and case.has_title] for part in cases.values()]
    mean = sum(map(len, used)) / len(used)
    rows = [(case.signs, not case.right, mean / len(part)) for part in used for case in part]
    names = list(dict.fromkeys(name for signs, _, _ in rows for name in signs))
    place = {name: at for at, name in enumerate(names)}
    beta = [0.0] * len(names)
    sparse = [
        ([(place[name], value) for name, value in signs.items() if value], wrong, weight)
        for signs, wrong, weight in rows
    ]
    for _ in range(12):
        slope = [-RIDGE * value for value in beta]
        curved = [[RIDGE * (row == at) for at in range(len(names))] for row in range(len(names))]
        for signs, wrong, weight in sparse:
            told = 1 / (1 + math.exp(-sum(beta[at] * value for at, value in signs)))
            for at, value in signs:
                slope[at] += weight * (wrong - told) * value
                for other, beside in signs:
                    curved[at][other] += weight * told * (1 - told) * value * beside
        beta = [old + step for old, step in zip(beta, _solved(curved, slope), strict=True)]
    return dict(zip(names, beta, strict=True))


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve linear equations whose matrix is positive definite (Gauss)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, row in enumerate(rows):
        for other in rows[at + 1 :]:
            factor = other[at] / row[at]
            other[at:] = [one - factor * two for one, two in zip(other[at:], row[at:], strict=True)]
    found: list[float] = [0.0] * len(rows)
    for at in range(len(rows) - 1, -1, -1):
        behind = sum(rows[at][later] * found[later] for later in range(at + 1, len(rows)))
        found[at] = (rows[at][-1] - behind) / rows[at][at]
    return found


def _write(weights: Mapping[str, float]) -> None:
    head = [line for line in WEIGHTS.read_text("utf-8").splitlines() if line[:1] == "#"]
    lines = [f"{name}: {weight:.2f}" for name, weight in weights.items()]
    WEIGHTS.write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    for line in lines:
        print(line)


def _fold(number: int) -> Path:
    return FOLDS / f"{number}.crfsuite"


def _fold_of(place: int) -> int:
    return zlib.crc32(f"fold {place // BLOCK}".encode()) % 2


def _fold_cases(number: int, judge: ModuleType) -> Iterator[Case]:
    """Read the half that a model was not trained on.

    What the model that was trained on it does not read as it is labelled is left out: there the
    labels are wrong, or of another habit.
    """
    strict = Habit(frozenset())
    held = [entry for place, entry in enumerate(_labelled()) if _fold_of(place) == number]
    clear = []
    for segments in held:
        truth = next(examples([(segments, "")]), None)
        true = truth and fields_of(build(truth.tokens, truth.labels, [1.0] * len(truth.labels)))
        record, _ = _read(_text(segments))
        clear.append(
            true is not None and not _wrong(true, fields_of(record), record, strict, judge)
        )
    opening = model._opened
    with patch.object(model, "_opened", lambda _: opening(str(_fold(number)))):
        yield from _cases(held, strict, judge, clear.__getitem__)


def _train(number: int) -> None:
    """Train a model on one half of the labelled references and on printed ones."""
    FOLDS.mkdir(parents=True, exist_ok=True)
    labelled = list(enumerate(_labelled()))
    held = {key for place, one in labelled if _fold_of(place) == number for key in _keys(one)}
    real = [one for place, one in labelled if _fold_of(place) != number and not held & _keys(one)]
    printed = [one for one in _entries(TRAINING / "printed.jsonl.xz") if not held & _keys(one)]
    random.Random(number).shuffle(printed)
    others = list(exchanged([(one, "anystyle") for one in real], random.Random(number)))
    made = []
    for at, more in enumerate(
        (printed[: PRINTED[0]], [*others, *printed[PRINTED[0] :][: PRINTED[1]]])
    ):
        path = FOLDS / f"{number}-{at}.crfsuite"
        train(list(examples((one, "") for one in [*real, *more])), path, iterations=60)
        made.append(weights_of(path.read_bytes()))
    _fold(number).write_bytes(model_bytes(pooled(made, 0.05)))


_LETTERS = re.compile(r"[\W\d_]+")
_LONG = 12


def _keys(segments: Segments) -> set[str]:
    """Return what near copies of a reference share: its title, its authors, all its letters."""
    keys: dict[str, list[str]] = defaultdict(list)
    for label, text in [*segments, ("", _text(segments))]:
        letters = _LETTERS.sub("", text).casefold()
        if len(letters) >= _LONG and (label in {"title", "author"} or text == _text(segments)):
            keys[label].append(letters[: 5 * _LONG])
    return {f"{label} {letters}" for label, all_of in keys.items() for letters in all_of}
