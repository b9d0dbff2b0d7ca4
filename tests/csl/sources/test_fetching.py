"""Styles at an address: where a server may lead to, and where not."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from refcli.csl.sources.fetching import bytes_at
from refcli.errors import InputError


class Server(ThreadingHTTPServer):
    """A server that leads on from /to, or else gives its path; it notes what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.leads_to = ""
        self.asked: list[str] = []
        self.address = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(302 if self.path == "/to" else 200)
        self.send_header("Location", self.server.leads_to)
        self.end_headers()
        self.wfile.write(self.path.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def servers() -> Iterator[tuple[Server, Server]]:
    both = Server(), Server()
    for one in both:
        threading.Thread(target=one.serve_forever, args=(0.01,), daemon=True).start()
    yield both
    for one in both:
        one.shutdown()
        one.server_close()


def test_a_server_leads_to_another_place_of_its_own(servers: tuple[Server, Server]) -> None:
    server, _ = servers
    server.leads_to = f"{server.address}/there"

    assert bytes_at(f"{server.address}/to") == b"/there"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1.", "x@127.0.0.1"])
def test_a_server_leads_to_no_other_port_or_name(servers: tuple[Server, Server], host: str) -> None:
    server, other = servers
    server.leads_to = f"http://{host}:{other.server_port}/secret"

    with pytest.raises(InputError, match="another server"):
        bytes_at(f"{server.address}/to")

    assert other.asked == []


@pytest.mark.parametrize("scheme", ["file", "ftp", "data", "httpx"])
def test_a_server_leads_to_no_other_kind_of_address(
    servers: tuple[Server, Server], scheme: str
) -> None:
    server, _ = servers
    server.leads_to = f"{scheme}://127.0.0.1:{server.server_port}/etc/passwd"

    with pytest.raises(InputError):
        bytes_at(f"{server.address}/to")

    assert server.asked == ["/to"]
