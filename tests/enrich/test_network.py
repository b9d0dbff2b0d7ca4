"""How registries are asked: again where they fail, once where the answer is kept, in peace."""

import gzip
import random
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from refcli.enrich.complete import complete
from refcli.enrich.found import Question
from refcli.enrich.network.cache import Cache
from refcli.enrich.network.http import Http, UnavailableError
from refcli.enrich.network.pace import Pace
from refcli.enrich.network.services import SERVICES, Access
from refcli.enrich.sources import Sources
from refcli.record import Record
from tests.enrich.double import Double

Way = Callable[..., Sources]

DOI = "10.5555/clinic.2019.11"


@pytest.mark.parametrize(
    "failure",
    [
        (429, b"slow down", {"Retry-After": "0"}),
        (500, b"oops", {}),
        (200, b"<html>maintenance</html>", {}),
        (200, b'{"message": {"DOI": "10.55', {}),
        (200, b"", {}),
    ],
)
def test_a_failure_is_asked_again(
    sources: Way, world: Double, failure: tuple[int, bytes, dict[str, str]]
) -> None:
    world.fault = lambda _, times: failure if times == 1 else None

    (found,) = sources().look_up("crossref", "doi", DOI)

    assert found.id == DOI
    assert len(world.asked) == 2


def test_what_fails_always_is_unavailable_and_not_kept(sources: Way, world: Double) -> None:
    way = sources(attempts=2)
    world.fault = lambda _path, _times: (503, b"", {})

    with pytest.raises(UnavailableError, match="Crossref: HTTP 503"):
        way.look_up("crossref", "doi", DOI)
    world.fault = None

    assert way.look_up("crossref", "doi", DOI)


def test_a_service_that_asks_for_hours_is_given_up_at_once(sources: Way, world: Double) -> None:
    world.fault = lambda _path, _times: (429, b"", {"Retry-After": "7200"})

    with pytest.raises(UnavailableError):
        sources().look_up("crossref", "doi", DOI)

    assert len(world.asked) == 1


def test_an_answer_that_unpacks_to_more_than_any_is_given_up(sources: Way, world: Double) -> None:
    packed = gzip.compress(bytes(1 << 28), 1)
    world.fault = lambda _path, _times: (200, packed, {"Content-Encoding": "gzip"})

    with pytest.raises(UnavailableError, match="an answer that is too large"):
        sources(attempts=1).look_up("crossref", "doi", DOI)


def test_nothing_listens(tmp_path: Path) -> None:
    http = Http(Access(bases={"doi": "http://127.0.0.1:9"}, attempts=2))

    with pytest.raises(UnavailableError, match="no connection"):
        Sources(http, Cache(), ("doi",)).is_registered("10.5555/x")


def test_a_name_that_no_server_knows_is_soon_given_up() -> None:
    bases = {"doi": "http://nowhere.invalid"}
    http = Http(Access(bases=bases, intervals={"doi": 0.0}, attempts=5, backoff=0.01))
    way = Sources(http, Cache(), ("doi",))

    with pytest.raises(UnavailableError, match="is there a network"):
        way.is_registered("10.5555/x")
    with pytest.raises(UnavailableError, match="is there a network"):
        way.is_registered("10.5555/y")

    assert http.asked["doi"] == 2


def test_a_second_run_asks_nothing(
    sources: Way, world: Double, article: Callable[..., Record], tmp_path: Path
) -> None:
    path = tmp_path / "cache.sqlite"
    first = [one.filling.record for one in complete([article()], sources(cache=Cache(path)))]
    world.asked.clear()

    again = [one.filling.record for one in complete([article()], sources(cache=Cache(path)))]

    assert again == first
    assert world.asked == []


def test_offline_answers_from_the_cache_and_says_what_it_lacks(
    sources: Way, world: Double, tmp_path: Path
) -> None:
    path = tmp_path / "cache.sqlite"
    sources(cache=Cache(path)).look_up("crossref", "doi", DOI)
    way = sources(cache=Cache(path, offline=True), offline=True)

    assert way.look_up("crossref", "doi", DOI)
    with pytest.raises(UnavailableError, match="not in the cache"):
        way.look_up("crossref", "doi", "10.5555/other")


def test_refresh_asks_once_more_and_then_believes(
    sources: Way, world: Double, tmp_path: Path
) -> None:
    path = tmp_path / "cache.sqlite"
    sources(cache=Cache(path)).look_up("crossref", "doi", DOI)
    time.sleep(0.01)
    world.asked.clear()
    way = sources(cache=Cache(path, refresh=True))

    way.look_up("crossref", "doi", DOI)
    way.look_up("crossref", "doi", DOI)

    assert len(world.asked) == 1


def test_a_damaged_cache_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    path.write_bytes(b"this is no database at all" * 100)

    cache = Cache(path)
    cache.put("crossref", "x", [1])

    assert cache.get("crossref", "x") == [1]


def test_a_cache_that_cannot_be_kept_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "cache.sqlite", tmp_path / "folder"):
        cache = Cache(path)
        cache.put("crossref", "x", [1])
        assert cache.get("crossref", "x") == [1]
        cache.close()


def test_a_cache_whose_disk_is_full_goes_on_in_memory(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    cache = Cache(tmp_path / "cache.sqlite")
    cache.put("crossref", "x", [1])
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 15, limits[1]))
        cache.put("crossref", "y", ["long" * 100_000])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert cache.get("crossref", "y") == ["long" * 100_000]
    cache.close()
    assert Cache(tmp_path / "cache.sqlite").get("crossref", "x") == [1]


def test_a_search_sends_title_author_and_year_alone(sources: Way, world: Double) -> None:
    sources().search("crossref", Question("Reading lamps", "Lindqvist", 2019))

    (request,) = world.seen
    assert "query.bibliographic=Reading+lamps+Lindqvist+2019&" in request


def test_a_pace_is_kept_by_all_threads() -> None:
    pace = Pace(0.02, 4, threading.Event())
    begun = time.monotonic()
    starts: list[float] = []

    def ask() -> None:
        with pace.turn():
            starts.append(time.monotonic())

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    # The sixth may not begin before five intervals have passed, however threads are woken.
    assert max(starts) - begun >= 5 * 0.02


def test_no_span_holds_more_requests_than_are_allowed_however_late_they_arrive() -> None:
    pace = Pace(0.2, 3, threading.Event())
    chance = random.Random(4)
    arrived: list[float] = []

    def ask() -> None:
        with pace.turn():
            time.sleep(chance.uniform(0.0, 0.15))
            arrived.append(time.monotonic())

    threads = [threading.Thread(target=ask) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    arrived.sort()
    spans = [late - early for early, late in zip(arrived, arrived[5:], strict=False)]
    assert min(spans) > 1.0


def test_who_waits_for_a_turn_is_let_go_when_all_is_over() -> None:
    closed = threading.Event()
    pace = Pace(30.0, 1, closed)
    with pace.turn():
        pass
    begun = time.monotonic()
    threading.Timer(0.1, closed.set).start()

    with pace.turn():
        assert time.monotonic() - begun < 5


def test_a_run_ends_at_its_deadline_and_keeps_what_came(
    world: Double, article: Callable[..., Record]
) -> None:
    bases = {name: f"{world.base}/{name}" for name in SERVICES if name != "web"}
    access = Access(bases=bases, intervals={"crossref": 0.25}, deadline=0.6)
    records = [article(id=str(n), title=f"Reading lamps of ward {n}") for n in range(30)]
    begun = time.monotonic()

    done = list(complete(records, Sources(Http(access), Cache(), ("crossref",))))

    assert time.monotonic() - begun < 6
    assert len(done) == len(records)
    assert not done[0].failed
    assert "the time for this run is over" in done[-1].failed[0]


def test_an_answer_with_what_utf8_cannot_hold_is_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "answers.sqlite")
    cache.put("crossref", "doi 10.5555/\ud800", [{"title": "A \ud800 b"}])

    assert cache.get("crossref", "doi 10.5555/\ud800") == [{"title": "A ? b"}]
