"""Bad input, broken streams, no room: one clear line, the right code, nothing lost."""

import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from refcli.cli.main import run
from tests.cli.conftest import Screen

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def assert_one_clear_line(done: "subprocess.CompletedProcess[str]", code: int) -> None:
    assert done.returncode == code
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert re.match(r"refcli: |\S+:\d+(:\d+)?: ", done.stderr), "neither the program nor the place"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b"\n \n\t\n"),
        ("binary.txt", bytes(range(256)) * 20),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
        ("prose.txt", b"This is a letter to my aunt. It has no references at all.\n"),
        ("broken.json", b'[{"id": "a", "type": "book"'),
        ("broken.pdf", b"%PDF-1.7\nnothing else"),
    ],
)
def test_an_input_without_references(
    refcli: Run, library: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    done = refcli("import", path)

    assert_one_clear_line(done, 3)
    assert name in done.stderr
    assert not library.exists()


def test_a_missing_file(process: Run, library: Path) -> None:
    done = process("import", "nowhere.txt")

    assert_one_clear_line(done, 3)
    assert "nowhere.txt" in done.stderr
    assert not library.exists()


def test_one_bad_file_does_not_stop_the_others(refcli: Run, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("1. Roda S. Digital skills for doctors. J Eur CME. 2021; 10 (1): 1.\n")

    done = refcli("import", "nowhere.txt", good)

    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("words", [["99"], ["no-such-key"], ["1-3,99"], ["10.1000/nothing"]])
def test_an_entry_that_is_not_there(refcli: Run, seed_library: Path, words: list[str]) -> None:
    assert_one_clear_line(refcli("show", *words), 1)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write to")
def test_a_folder_that_cannot_be_written(refcli: Run, tmp_path: Path) -> None:
    done = refcli("-L", "/proc/library.json", "import", "-", stdin=LINE)

    assert_one_clear_line(done, 4)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_library_without_write_permission(
    refcli: Run, seed_library: Path, environment: dict[str, str]
) -> None:
    seed_library.parent.chmod(0o500)

    done = refcli("import", "-", stdin=LINE)

    seed_library.parent.chmod(0o700)
    assert_one_clear_line(done, 4)


def test_a_damaged_library_is_named_and_left_alone(refcli: Run, library: Path) -> None:
    library.write_text('[{"id": "a"},\n{"id": ')

    for arguments in (["list"], ["import", "-"]):
        done = refcli(*arguments, stdin=LINE)
        assert_one_clear_line(done, 4)
        assert str(library) in done.stderr
    assert library.read_text() == '[{"id": "a"},\n{"id": '


def test_no_room_for_the_library(
    refcli: Run, seed_library: Path, environment: dict[str, str]
) -> None:
    before = seed_library.read_bytes()

    done = subprocess.run(
        [sys.executable, "-m", "refcli", "import", "-"],
        input=LINE,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        # A file may not grow past this: the write fails as it does on a full disk.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )

    assert_one_clear_line(done, 4)
    assert seed_library.read_bytes() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_no_room_for_the_output(seed_library: Path, environment: dict[str, str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "refcli", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )

    assert done.returncode not in (0, 1)
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_pipe_is_silent(seed_library: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        f"{sys.executable} -m refcli list | head -1",
        shell=True,
        capture_output=True,
        text=True,
        env=environment,
    )

    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_an_interrupt_leaves_the_library_alone(
    seed_library: Path, environment: dict[str, str]
) -> None:
    before = seed_library.read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-m", "refcli", "import", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    time.sleep(1.0)  # it is waiting for its input now
    process.send_signal(signal.SIGINT)

    out, err = process.communicate(timeout=30)

    assert process.returncode == 130
    assert (out, err.strip()) == ("", "refcli: interrupted")
    assert seed_library.read_bytes() == before


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_process_that_is_told_to_end_leaves_no_half_of_a_file(
    number: int, code: int, environment: dict[str, str], tmp_path: Path
) -> None:
    records = "".join(f"TY  - BOOK\nTI  - Book {n}\nER  - \n" for n in range(60_000))
    (tmp_path / "many.ris").write_text(records)
    own = signal.signal(number, signal.SIG_DFL)  # a suite under nohup would hand on that it is deaf
    process = subprocess.Popen(
        [sys.executable, "-m", "refcli", "convert", "many.ris", "out.csv"],
        env=environment,
        cwd=tmp_path,
    )
    signal.signal(number, own)
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob(".out.csv.*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(number)

    process.wait(timeout=30)

    assert process.returncode == code
    assert not list(tmp_path.glob("*out.csv*"))


def test_an_interrupt_of_the_last_words_ends_as_any_other(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = screen.terminal()

    def interrupted(_text: str) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(terminal.stderr, "write", interrupted)

    assert run(["show", "--no-such-option"], terminal) == 130


def test_three_megabytes_around_a_list(process: Run, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    paragraph = "The influence of digital skills on the daily work of doctors is discussed. " * 14
    references = "".join(
        f"{n}. Roda S., Kim M.O. Digital skills, part {n}. J Eur CME. 2021; 10 (1): {n}-9.\n"
        for n in range(1, 26)
    )
    path.write_text(f"{paragraph}\n\n" * 3000 + f"References\n\n{references}")

    done = process("import", "--dry-run", path)

    assert done.returncode == 0
    assert "25 read" in done.stderr


LINE = "1. Smith J. A new title that is not in the list. J Test. 2020; 1 (2): 3-4.\n"


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["bib", "--help"]])
def test_help_that_nobody_reads_ends_quietly(
    arguments: list[str], environment: dict[str, str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "refcli", *arguments],
            stdout=writing,
            stderr=subprocess.PIPE,
            env=environment,
            check=False,
        )
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_relative_folder_of_the_user_counts_for_nothing(
    process: Run, environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "from-a-stranger"
    (folder / "own" / "refcli").mkdir(parents=True)
    (folder / "own" / "refcli" / "config.toml").write_text('[cite]\nstyle = "nowhere"\n')
    monkeypatch.chdir(folder)
    environment |= {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "own"}

    done = process("config", "list.sort", "year")

    assert done.returncode == 0
    assert process("config").stdout.split()[:2] == ["list.sort", "year"]
    assert "nowhere" not in process("config").stdout
    assert (tmp_path / ".config" / "refcli" / "config.toml").exists()


@pytest.mark.skipif(os.name == "nt", reason="an editor of the shell")
def test_an_editor_of_the_settings_that_fails(process: Run, environment: dict[str, str]) -> None:
    environment["REFCLI_EDITOR"] = "false"

    done = process("config", "--edit")

    assert_one_clear_line(done, 3)
    assert "'false' ended with status 1" in done.stderr
