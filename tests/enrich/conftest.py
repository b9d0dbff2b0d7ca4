"""The registries' double, and the way to it."""

from collections.abc import Callable, Iterator

import pytest

from refcli.enrich.network.cache import Cache
from refcli.enrich.network.http import Http
from refcli.enrich.network.services import SERVICES, Access
from refcli.enrich.sources import FREE, Sources
from refcli.record import Record
from tests.enrich.double import Double, registries


@pytest.fixture(scope="session")
def server() -> Iterator[Double]:
    """One server for all tests of this folder."""
    with registries() as double:
        yield double


@pytest.fixture
def world(server: Double) -> Iterator[Double]:
    """The double, sound and asked nothing yet."""
    server.asked.clear()
    server.seen.clear()
    server.fault = None
    yield server
    server.fault = None


@pytest.fixture
def sources(world: Double) -> Callable[..., Sources]:
    """The way to the double, with a cache of its own."""

    def make(*, cache: Cache | None = None, offline: bool = False, attempts: int = 3) -> Sources:
        access = Access(
            "me@example.org",
            bases={name: f"{world.base}/{name}" for name in SERVICES if name != "web"},
            intervals=dict.fromkeys(SERVICES, 0.0),
            attempts=attempts,
            backoff=0.01,
        )
        return Sources(Http(access), cache or Cache(), (*FREE, "openlibrary"), offline)

    return make


@pytest.fixture
def article() -> Callable[..., Record]:
    """The reference to a work that the registries hold; keywords change its fields."""

    def make(**changes: object) -> Record:
        record: Record = {
            "id": "lindqvist2019reading",
            "type": "article-journal",
            "title": "Reading lamps in hospital wards and the sleep of patients",
            "author": [
                {"family": "Lindqvist", "given": "M."},
                {"family": "Ferreira", "given": "T."},
                {"family": "Park", "given": "H.-j."},
            ],
            "container-title": "J Ward Med",
            "issued": {"date-parts": [[2019]]},
            "volume": "12",
            "page": "201-9",
            **changes,
        }
        return {name: value for name, value in record.items() if value is not None}

    return make
