"""Devices, sockets and endless streams end in an error; files, pipes, the empty device do not."""

import io
import os
import socket
import threading
from pathlib import Path

import pytest

from refcli.bounded import read_bounded, read_stream
from refcli.errors import LibraryError
from refcli.library import open_library
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.works import own_records

pytestmark = pytest.mark.skipif(os.name == "nt", reason="devices and pipes of Unix")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/random"])
def test_a_device_is_no_file(device: str) -> None:
    with pytest.raises(OSError, match="not a plain file"):
        read_bounded(Path(device))


def test_a_socket_is_no_file(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        with pytest.raises(OSError, match="not a plain file"):
            read_bounded(tmp_path / "s")


def test_a_pipe_and_the_empty_device_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "f")
    writer = threading.Thread(target=(tmp_path / "f").write_bytes, args=(b"what came",))
    writer.start()
    assert read_bounded(tmp_path / "f") == b"what came"
    writer.join()
    assert read_bounded(Path(os.devnull)) == b""


def test_an_endless_stream_and_a_huge_file_are_refused(tmp_path: Path) -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return bytes(size or 0)

    with pytest.raises(OSError, match="too large"):
        read_stream(Endless())
    (tmp_path / "a").touch()
    os.truncate(tmp_path / "a", 1 << 31)
    with pytest.raises(OSError, match="too large"):
        read_bounded(tmp_path / "a")


def test_a_library_that_is_a_pipe_or_a_device_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "l.json")
    for path in (tmp_path / "l.json", Path("/dev/zero")):
        with pytest.raises(LibraryError, match="not a plain file"):
            _ = open_library(path).records


def test_a_pipe_that_a_text_names_as_its_library_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.bib")
    text = b"---\nbibliography: [p.bib, /dev/zero]\n---\n[@a]\n"
    manuscript = scan_bytes(text, str(tmp_path / "m.md"))
    records, problems = own_records(manuscript)
    assert records == []
    assert [line.rpartition(": ")[2] for line in problems] == ["not a plain file"] * 2
