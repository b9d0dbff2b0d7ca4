"""What the commands share that ask the network: their options, the settings, the summary."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from refcli.cli.settings.files import read_settings, user_path
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.speech import _, ngettext, spoken

if TYPE_CHECKING:
    from refcli.enrich.sources import Sources

__all__ = [
    "EMAIL",
    "TABLE",
    "Network",
    "asking",
    "checked_network",
    "collected",
    "data_path",
    "failures",
    "network_options",
    "say_what_goes_out",
    "summary",
]

TABLE: Final = "network"
"""The table of settings; only the user's own file may have it, for it says where data go."""

EMAIL: Final = "email"
"""The setting for the address that registries know the user by."""

_SERVICES: Final = (
    *("crossref", "datacite", "openalex", "pubmed", "arxiv", "dblp", "s2", "openlibrary", "doi"),
    *("web", "retractions", "journals"),
)


class Network(NamedTuple):
    """What the options say."""

    sources: str | None
    offline: bool
    refresh: bool
    verbose: bool
    deadline: float | None = None


def network_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options: ``sources``, ``offline``, ``refresh``, ``deadline``, ``verbose``."""
    for option in reversed(
        (
            click.option(
                "--sources",
                metavar="NAMES",
                help="Ask these, separated by commas: crossref, datacite, pubmed, arxiv, doi, "
                "openalex, dblp, s2, openlibrary; 'all' for all. Without it: the first five, "
                "openlibrary for books, and those that you have a key for.",
            ),
            click.option("--offline", is_flag=True, help="Ask nothing: what the cache has."),
            click.option("--refresh", is_flag=True, help="Ask again what the cache has."),
            click.option(
                "--deadline",
                type=click.FloatRange(min=0, min_open=True),
                metavar="SECONDS",
                help="Ask nothing more after so long; what came until then counts.",
            ),
            click.option("-v", "--verbose", is_flag=True, help="Say what was asked where."),
        )
    ):
        function = option(function)
    return function


@contextlib.contextmanager
def asking(options: Network) -> Iterator[Sources]:
    """Open the way to the registries as the settings, the environment and the options say.

    Settings are ``email``, and in the table ``network`` for each service ``NAME-url``,
    ``NAME-key`` and ``NAME-interval`` (seconds between two requests), ``timeout`` (seconds that
    an answer may take), ``deadline`` (that all may take) and ``attempts``; the environment has
    REFCLI_EMAIL, REFCLI_NAME_URL and so on, and goes first.
    Raises RequestError where a service is named that there is not.
    """
    from refcli.enrich.network.cache import Cache
    from refcli.enrich.network.http import Http
    from refcli.enrich.sources import Sources

    access = _access(options.deadline)
    enabled = _enabled(options.sources, access.keys)
    cache = Cache(cache_path(), offline=options.offline, refresh=options.refresh)
    http = Http(access)
    try:
        yield Sources(http, cache, enabled, options.offline)
    finally:
        http.close()
        cache.close()


def checked_network(name: str, value: str) -> str | float:
    """Return the value of a setting of the network, as it is kept.

    Raises RequestError where there is no such setting, or the value is none for it.
    """
    service, _, kind = name.rpartition("-")
    if name == EMAIL and "@" not in value:
        raise RequestError("{value!r} is not an e-mail address", value=value)
    if kind == "url" and service in _SERVICES and not value.startswith(("http://", "https://")):
        raise RequestError("{value!r} is not an address: one begins with https://", value=value)
    if name in ("timeout", "deadline", "attempts") or (kind == "interval" and service in _SERVICES):
        try:
            return float(value)
        except ValueError:
            raise RequestError(
                "network.{name} is a number of seconds or times", name=name
            ) from None
    if name != EMAIL and not (service in _SERVICES and kind in ("url", "key")):
        raise RequestError(
            "no setting network.{name}; there are timeout, deadline, attempts, and for each of "
            "{names}: NAME-url, NAME-key, NAME-interval",
            name=name,
            names=", ".join(_SERVICES),
        )
    return value


def cache_path() -> Path:
    """Return the file that keeps what registries answered."""
    import platformdirs

    return platformdirs.user_cache_path("refcli", appauthor=False) / "registries.sqlite"


def data_path(name: str) -> Path:
    """Return the file of a list that the user fetched."""
    import platformdirs

    return platformdirs.user_data_path("refcli", appauthor=False) / name


def _access(deadline: float | None) -> Any:
    from refcli.enrich.network.services import Access

    settings = read_settings(user_path())
    table = settings.get(TABLE)
    own = table if isinstance(table, Mapping) else {}
    email = os.environ.get("REFCLI_EMAIL") or str(settings.get("email") or "")
    found: dict[str, dict[str, str]] = {"url": {}, "key": {}, "interval": {}}
    for service in _SERVICES:
        for kind, values in found.items():
            named = os.environ.get(f"REFCLI_{service.upper()}_{kind.upper()}")
            if value := named or own.get(f"{service}-{kind}"):
                values[service] = str(value)
    try:
        intervals = {name: float(value) for name, value in found["interval"].items()}
        timeout = float(os.environ.get("REFCLI_TIMEOUT") or own.get("timeout") or 15)
        deadline = deadline or float(os.environ.get("REFCLI_DEADLINE") or own.get("deadline") or 0)
        attempts = int(float(os.environ.get("REFCLI_ATTEMPTS") or own.get("attempts") or 5))
    except ValueError as error:
        raise RequestError(
            "intervals, timeout, deadline and attempts are numbers: {error}", error=error
        ) from error
    for name, address in found["url"].items():
        if not address.startswith(("http://", "https://")):
            raise RequestError(
                "the address of {name} begins with http:// or https://: {address}",
                name=name,
                address=address,
            )
    return Access(
        email,
        found["key"],
        found["url"],
        intervals,
        timeout,
        attempts,
        deadline=max(0.0, deadline),
    )


def _enabled(named: str | None, keys: Mapping[str, str]) -> tuple[str, ...]:
    from refcli.enrich.sources import ALL, FREE

    if not named:
        return (*FREE, "openlibrary", *(one for one in ("openalex", "s2", "dblp") if one in keys))
    if named == "all":
        return ALL
    wanted = tuple(one.strip() for one in named.split(",") if one.strip())
    for one in wanted:
        if one not in ALL:
            raise RequestError(
                "no source {one!r}; there are: {names}", one=one, names=", ".join(ALL)
            )
    return wanted


def say_what_goes_out(terminal: Terminal, sources: Sources, count: int) -> None:
    """Tell what is sent, and to whom, before it is."""
    if sources.offline:
        return
    from refcli.enrich.network.services import SERVICES

    names = ", ".join(SERVICES[name].title for name in sources.enabled)
    terminal.remark(
        ngettext(
            "asking {names} about {count} reference: identifiers, title, first author and year "
            "go out",
            "asking {names} about {count} references: identifiers, title, first author and year "
            "go out",
            count,
            names=names,
        )
    )


def summary(terminal: Terminal, sources: Sources, *, verbose: bool) -> None:
    """Say what was asked where, and which service failed."""
    from refcli.enrich.network.services import SERVICES

    http = sources.http
    for name, count in sorted(http.asked.items()):
        failed = http.failed[name]
        if verbose:
            title = SERVICES[name].title
            said = ngettext(
                "{title}: {count} request", "{title}: {count} requests", count, title=title
            )
            if failed:
                said = _("{said}, {failed} without a valid answer", said=said, failed=failed)
            terminal.remark(said)


def collected(results: Iterable[Any], into: list[Any]) -> bool:
    """Gather what comes; return False where Ctrl-C ended it: what came until then stays."""
    try:
        for one in results:
            into.append(one)  # noqa: PERF402 - what came before Ctrl-C stays
    except KeyboardInterrupt:
        return False
    return True


def failures(failed: Iterable[str]) -> Sequence[str]:
    """Return each failure once, with how often it came."""
    counts: dict[str, int] = {}
    for one in failed:
        counts[one] = counts.get(one, 0) + 1
    return [
        _("{what} ({count} times)", what=one, count=count) if count > 1 else spoken(one)
        for one, count in counts.items()
    ]
