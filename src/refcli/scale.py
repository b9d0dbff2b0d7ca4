"""Past one machine: parsing, checking and deduplication over the partitions of a Dask bag.

Each function takes a bag and gives what one process gives for the list of its elements, in their
order. Parsing and checking look at one element at a time and need nothing of each other;
deduplication is that of `refcli.dedupe.engine`. The work is done by the scheduler that the bag is
computed with: a ``distributed.Client`` where one was started. Needs the extra ``refcli[dask]``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from refcli.errors import InputError, RequestError
from refcli.record import Record

if TYPE_CHECKING:
    from dask.bag import Bag

    from refcli.check import Finding
    from refcli.dedupe import Findings, Policy

__all__ = ["check", "dedupe", "parse", "read", "write"]


def read(paths: str | Sequence[str], blocksize: str | None = "16MiB") -> Bag:
    """Return the values of files of JSON Lines as a bag, a partition for each block of a file.

    ``paths`` may have ``*``, and be of any file system that Dask reads (``s3://…``); a compressed
    file needs ``blocksize=None``. Raises RequestError where Dask is not installed; what is not JSON
    raises InputError when it is computed.
    """
    try:
        bag = import_module("dask.bag")
    except ImportError as error:
        raise RequestError("this needs Dask: pip install 'refcli[dask]'") from error
    return _mapped(bag.read_text(paths, blocksize=blocksize), _values)


def parse(references: Bag) -> Bag:
    """Return the records of references, each read alone: as `refcli.parse_reference` reads it.

    An element is the text of a reference, or a mapping with it under ``text`` and, perhaps, an
    ``id``, which the record keeps. One that cannot be read comes back as a record with its text.
    """
    return _mapped(references, _parsed)


def check(records: Bag) -> Bag:
    """Return the findings in each record, by the rules that look at one record at a time.

    Those that compare records of a list are left out: `dedupe` finds what is there twice.
    """
    return _mapped(records, _checked)


def dedupe(records: Bag, *, policy: Policy | None = None) -> Findings:
    """Return the groups, doubtful pairs and linked versions of the records, by their places.

    Computes at once; places are counted through the bag.
    """
    from refcli.dedupe.engine import examine
    from refcli.dedupe.judge.policy import DEFAULT

    return examine(records, policy=policy or DEFAULT)


def write(elements: Bag, path: str) -> list[str]:
    """Write a bag as JSON Lines, a file for each partition; return their names.

    ``path`` has a ``*`` where the number of the partition goes. Computes at once.
    """
    lines: Any = _mapped(elements, _lines)
    written: list[str] = lines.to_textfiles(path)
    return written


def _mapped(bag: Any, work: Callable[[Iterable[Any]], list[Any]]) -> Bag:
    mapped: Bag = bag.map_partitions(work)
    return mapped


# A partition is a list: a generator cannot go from one worker to another.


def _values(lines: Iterable[str]) -> list[Any]:
    return [_value(line) for line in lines if line.strip()]


def _value(line: str) -> Any:
    try:
        return json.loads(line)
    except ValueError as error:
        raise InputError("not JSON: {line}", line=repr(line[:80])) from error


def _lines(elements: Iterable[Any]) -> list[str]:
    return [json.dumps(element, ensure_ascii=False) for element in elements]


def _parsed(references: Iterable[str | Mapping[str, Any]]) -> list[Record]:
    return [_record(reference) for reference in references]


def _record(reference: str | Mapping[str, Any]) -> Record:
    from refcli.parse import parse_references

    given = {"text": reference} if isinstance(reference, str) else reference
    # A list of its own: what stands before it may stand in another partition.
    [record] = parse_references([str(given.get("text", ""))], one_list=False)
    return {"id": given["id"], **record} if "id" in given else record


def _checked(records: Iterable[Record]) -> list[Finding]:
    from refcli.check import examine
    from refcli.check.rules import all_rules

    alone = [rule for rule in all_rules() if rule.whole is None]
    return examine(list(records), rules=alone)
