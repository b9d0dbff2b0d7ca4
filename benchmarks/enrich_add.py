"""Works added by an identifier, and what is told of retracted ones, from the double of registries.

    python -m benchmarks enrich_add

Two hundred works each are asked for by DOI, PMID, arXiv number, ISBN and the address of a page;
title, authors and year must be those of the world, the year of a preprint that of its number. Of
works that were retracted so must be said, of errata and other notices never.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType

from benchmarks._registries import WORLD, Line, double, read_lines, scorer, way
from refcli.enrich.identify import identifier_of, record_of
from refcli.enrich.network.http import UnavailableError
from refcli.enrich.sources import FREE
from refcli.enrich.verify import verify_all
from refcli.errors import NothingFoundError
from refcli.record import Record

EACH = 200
SEED = 3
CALLED_BACK = ("retraction", "withdrawal")

Kind = tuple[list[Line], Callable[[Line], str]]


def main() -> None:
    if not WORLD.exists():
        print("skipped: there is no ../shared/enrich")
        return
    works = read_lines("dev.world.jsonl")
    with double() as base:
        print(f"{'by':8}{'asked':>7}{'title':>7}{'author':>8}{'year':>6}{'all':>6}  not had")
        for name, (chosen, word) in _kinds(works, base).items():
            _add(name, random.Random(SEED).sample(chosen, min(EACH, len(chosen))), word, base)
        _notices(works, base)


def _kinds(works: list[Line], base: str) -> dict[str, Kind]:
    """Return for each kind of identifier the works that have one, and how it is typed."""

    def held(service: str, found: Callable[[Line], object]) -> list[Line]:
        return [one for one in works if service in one["in"] and found(one)]

    with_doi = held("crossref", lambda one: one["work"].get("DOI"))
    return {
        "DOI": (with_doi, lambda one: one["work"]["DOI"]),
        "PMID": (held("pubmed", lambda one: one.get("pmid")), lambda one: f"pmid:{one['pmid']}"),
        "arXiv": (held("arxiv", lambda one: one.get("arxiv")), lambda one: f"arxiv:{one['arxiv']}"),
        "ISBN": (
            held("openlibrary", lambda one: one["work"].get("ISBN")),
            lambda one: f"isbn:{one['work']['ISBN'].split()[0].strip(',;')}",
        ),
        "page": (with_doi, lambda one: f"{base}/landing/{one['work']['DOI']}"),
    }


def _add(name: str, works: list[Line], word: Callable[[Line], str], base: str) -> None:
    sources = way(base, FREE)
    right: Counter[str] = Counter()
    failures: Counter[str] = Counter()
    for one in works:
        identifier = identifier_of(word(one))
        if identifier is None:
            failures["not taken for an identifier"] += 1
            continue
        try:
            record = record_of(identifier, sources)
        except NothingFoundError:
            failures["not found"] += 1
            continue
        except UnavailableError:
            failures["refused"] += 1
            continue
        truth = {**one["work"], "issued": _came(one["arxiv"])} if name == "arXiv" else one["work"]
        same = set(_same(truth, record))
        right.update(same)
        right["all"] += len(same) == len(_FIELDS)
    missed = ", ".join(f"{what} {count}" for what, count in failures.items()) or "none"
    figures = f"{right['title']:7}{right['author']:8}{right['issued']:6}{right['all']:6}"
    print(f"{name:8}{len(works):7}{figures}  {missed}")


_FIELDS = ("title", "author", "issued")


def _same(truth: Record, record: Record) -> Iterator[str]:
    """Give the fields that are those of the world; of a title the main one is enough."""
    score = _score()
    one, other = (score.key(each.get("title", "")) for each in (truth, record))
    if one == other or (one.startswith(other) and len(other) > 10):
        yield "title"
    for name in _FIELDS[1:]:
        mine, theirs = (score.norm(name, each.get(name)) for each in (truth, record))
        if not mine or (theirs and (mine == theirs or score.same(name, theirs, mine))):
            yield name


@cache
def _score() -> ModuleType:
    return scorer("score_enrich")


def _came(number: str) -> Line:
    """Return when arXiv gave a number: 2301.00001 came in 2023, hep-th/9711200 in 1997."""
    two = int(number.rpartition("/")[2][:2])
    return {"date-parts": [[two + (1900 if two > 90 else 2000)]]}


def _notices(works: list[Line], base: str) -> None:
    retracted = [one for one in works if one.get("retracted") and one["work"].get("DOI")]
    notices = [one for one in works if one.get("updates") and "crossref" in one["in"]]
    errata = [one for one in notices if "retract" not in str(one["updates"].get("type"))]
    for name, chosen in (("retracted works", retracted), ("errata, corrections", errata)):
        records = [{**one["work"], "id": one["id"]} for one in chosen]
        verdicts = verify_all(records, way(base, FREE))
        told = sum(any(each.kind in CALLED_BACK for each in one.notices) for one in verdicts)
        print(f"{name}: {told} of {len(chosen)} called retracted")
