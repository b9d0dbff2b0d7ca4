import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refcli.record import Record

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture
def article() -> Callable[..., Record]:
    """A whole journal article; keywords change or (None) drop its fields."""

    def make(**changes: Any) -> Record:
        record: Record = {
            "id": "buck2022general",
            "type": "article-journal",
            "title": "General practitioners’ attitudes toward artificial intelligence–enabled "
            "systems: interview study",
            "author": [
                {"family": "Buck", "given": "Christoph"},
                {"family": "Doctor", "given": "Eileen"},
                {"family": "Hennrich", "given": "Jasmin"},
                {"family": "Jöhnk", "given": "Jan"},
                {"family": "Eymann", "given": "Torsten"},
            ],
            "container-title": "Journal of Medical Internet Research",
            "issued": {"date-parts": [[2022]]},
            "volume": "24",
            "issue": "1",
            "page": "141-152",
            "DOI": "10.2196/28916",
        }
        names = {name.replace("_", "-"): value for name, value in changes.items()}
        record.update(names)
        return {name: value for name, value in record.items() if value is not None}

    return make


@pytest.fixture(scope="session")
def seed() -> list[Record]:
    """The 25 references of the real list, labelled by hand."""
    path = SHARED / "seed" / "seed.csl.json"
    if not path.exists():
        pytest.skip("no ../shared")
    records: list[Record] = json.loads(path.read_text("utf-8"))[1:]
    return records


@pytest.fixture(scope="session")
def dev_sets() -> Path:
    """The folder of the labelled sets."""
    folder = SHARED / "dedupe" / "dev"
    if not folder.exists():
        pytest.skip("no ../shared")
    return folder
