"""The version of a program or of a set of data, and who keeps it (DataCite Metadata Schema)."""

from typing import Final

from refcli.record import Record
from refcli.text.patterns import late

__all__ = ["keep_data", "part_version"]


def part_version(record: Record, sure: dict[str, float]) -> None:
    """Part a version from the title that it ends: `IceTree v1.4.3`, `roe/ice: 3.2.1`."""
    if "version" in record or not record.keys().isdisjoint(_OF_SERIALS):
        return
    if match := _VERSIONED.fullmatch(str(record.get("title", ""))):
        record["title"], record["version"] = match["title"].rstrip(":,"), match["version"]
        sure["version"] = sure["title"]


_OF_SERIALS: Final = frozenset(("container-title", "volume", "issue", "page", "editor", "edition"))
_VERSIONED: Final = late(
    r"(?P<title>\S+(?:\s\S+){0,4}?)(?:[,:]?\s(?:v\.?\s?(?=\d+\.)|(?:[Vv]ersion|[Rr]elease)\s)|:\s(?=\d+\.\d+\.))"
    r"(?P<version>\d+(?:\.\d+)*)"
)


def keep_data(record: Record, sure: dict[str, float]) -> None:
    """Name who keeps data as their publisher, and a version as such (DataCite Metadata Schema)."""
    if record["type"] not in {"dataset", "software"}:
        return
    version = _OF_EDITION.fullmatch(str(record.get("edition", "")))
    if version and "version" not in record:
        del record["edition"]
        record["version"], sure["version"] = version[1], sure.pop("edition")
    held = "container-title" in record and record.keys().isdisjoint(_OF_JOURNALS)
    if held and (record["type"] == "dataset" or "version" in record):
        record["publisher"] = record.pop("container-title")
        sure["publisher"] = sure.pop("container-title")


_OF_EDITION: Final = late(r"[Vv](?:ersion|\.)\s?(\d[\w.-]*)")
_OF_JOURNALS: Final = frozenset(("publisher", "volume", "issue", "page", "editor"))
