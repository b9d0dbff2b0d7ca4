"""Styles that lie at an address of the web, fetched where the user asks for it."""

import time
from typing import TYPE_CHECKING, Any, Final

from refcli.csl.sources.files import LARGEST
from refcli.errors import InputError

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

__all__ = ["bytes_at", "server_of"]

_SECONDS: Final = 20
"""How long an address may take to answer."""


def bytes_at(address: str) -> bytes:
    """Return what lies at an address of http or https; raises InputError where that fails."""
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.parse import urlsplit
    from urllib.request import Request

    if urlsplit(address).scheme not in ("http", "https"):  # urlopen would read file:///etc
        raise InputError("{address}: not an address of the web: not read", address=address)
    request = Request(address, headers={"User-Agent": "refcli"})
    end = time.monotonic() + _SECONDS
    data = b""
    try:
        with _opener(address).open(request, timeout=_SECONDS) as answer:
            while len(data) <= LARGEST and (more := answer.read1(1 << 16)):
                data += more
                if time.monotonic() > end:
                    raise TimeoutError("it takes too long")
    except HTTPError as error:
        error.close()
        raise InputError(
            "{address}: cannot be fetched: {error}", address=address, error=error
        ) from None
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise InputError(
            "{address}: cannot be fetched: {reason}", address=address, reason=reason
        ) from error
    if len(data) > LARGEST:
        raise InputError("{address}: too large for a CSL file", address=address)
    return data


def _opener(address: str) -> "OpenerDirector":
    """Return what opens an address, and what it leads to on the same server alone.

    A server is a scheme, a host and a port, as an origin of the web (RFC 6454, 4); from http it
    may lead to https on its host.
    """
    from urllib.parse import urlsplit
    from urllib.request import HTTPRedirectHandler, Request, build_opener

    class SameHost(HTTPRedirectHandler):
        def redirect_request(self, *answer: Any) -> Request | None:
            target = urlsplit(str(answer[-1]))
            safer = server_of(f"https://{urlsplit(address).hostname}")
            if server_of(target.geturl()) in (server_of(address), safer):
                return super().redirect_request(*answer)
            raise InputError(
                "{address}: leads to another server, {target}; name that address itself if you "
                "trust it",
                address=address,
                target=target.geturl(),
            )

    return build_opener(SameHost)


def server_of(address: str) -> tuple[str, str]:
    """Return the scheme and the server of an address."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
    except ValueError:
        return "", address
    return parts.scheme, parts.netloc
