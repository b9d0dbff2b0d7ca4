"""A file of JSON Lines as records: streamed once, then read where it is needed.

A million records do not fit into memory as records, and need not: a CSL-JSON item a line is
prepared as it passes, and only the records of the groups are read again.
"""

from array import array
from collections.abc import Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import Any

from refcli.dedupe.report import Origin
from refcli.dedupe.stages import loaded
from refcli.errors import InputError, system_reason
from refcli.record import Record

__all__ = ["SUFFIXES", "Origins", "RecordLines"]

SUFFIXES = (".jsonl", ".ndjson")


class RecordLines(Sequence[Record]):
    """The records of a file, by place; call ``lines`` to the end before anything else."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._starts = array("Q")
        self._file: BufferedReader | None = None

    def lines(self) -> Iterator[bytes]:
        """Yield each line that holds a record, and remember where it stands."""
        self._starts = array("Q")
        start = 0
        try:
            with self.path.open("rb") as file:
                for line in file:
                    if not line.isspace():
                        self._starts.append(start)
                        yield line
                    start += len(line)
        except OSError as error:
            raise InputError(
                "{path}: {reason}", path=self.path, reason=system_reason(error)
            ) from error

    @property
    def origins(self) -> "Origins":
        """Where each record comes from: this file, and its place in it."""
        return Origins(self)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[index] for index in range(*place.indices(len(self)))]
        if self._file is None:
            self._file = self.path.open("rb")
        self._file.seek(self._starts[place])
        return loaded(self._file.readline(), place)

    def __iter__(self) -> Iterator[Record]:
        for place in range(len(self)):
            yield self[place]

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()


class Origins(Sequence[Origin]):
    """The origin of each record of a file, made when it is asked for."""

    def __init__(self, records: RecordLines) -> None:
        self.records = records

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, place: Any) -> Any:
        return Origin(self.records.path.name, range(1, len(self) + 1)[place])
