"""A large file read and written in pieces gives what it gives as a whole, in little memory."""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli import formats
from refcli.errors import InputError
from refcli.formats.pieces import cut

Records = list[dict[str, Any]]


def some_records(count: int) -> Records:
    return [
        {
            "id": f"key{n}",
            "type": ("article-journal", "book", "thesis")[n % 3],
            "title": f"О тепле & свете {n}",
            "author": [{"family": "Ünal", "given": f"A. {chr(65 + n % 26)}."}],
            "issued": {"date-parts": [[1950 + n % 70]]},
            "PMID": str(1000 + n),
            "abstract": "First.\nSecond." if n % 4 else "",
        }
        for n in range(count)
    ]


def in_pieces(data: bytes, format: str, size: int) -> tuple[Records, list[str], int]:
    results = list(formats.read_pieces(io.BytesIO(data), format, size=size))
    records = [record for result in results for record in result.records]
    return records, [str(p) for result in results for p in result.problems], len(results)


@pytest.mark.parametrize("format", ["ris", "nbib", "enw", "wos", "ovid", "csl-json", "csv"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("size", [1, 7, 300, 5000])
def test_pieces_give_what_the_whole_gives(format: str, ends: str, size: int) -> None:
    text = formats.write(some_records(60), format).text.replace("\n", ends)
    whole = formats.read(text.encode(), format)

    records, problems, count = in_pieces(text.encode(), format, size)

    assert records == whole.records
    assert problems == list(map(str, whole.problems))
    assert count > 1


@given(st.integers(1, 400), st.integers(0, 29))
def test_damage_is_told_with_its_line_in_the_file(size: int, damaged: int) -> None:
    entries = [f"TY  - BOOK\nTI  - Title {n}\nER  - \n\n" for n in range(30)]
    entries[damaged] = "TY  - BOOK\nTI  - Broken\n\n"
    data = "".join(entries).encode()

    records, problems, _ = in_pieces(data, "ris", size)

    assert len(records) == 30
    assert problems == [str(p) for p in formats.read(data, "ris").problems]
    assert len(problems) == 1


def test_a_text_that_no_record_ends_is_one_piece() -> None:
    pieces = list(cut(["ab\n", "cd\n", "ef"], re.compile(r"nowhere")))

    assert [piece.text for piece in pieces] == ["ab\ncd\nef"]


def test_what_is_no_utf8_at_its_end_is_read_as_a_whole() -> None:
    text = formats.write(some_records(40), "ris").text
    data = text.encode("cp1251", "replace")

    [result] = formats.read_pieces(io.BytesIO(data), "ris", size=500)

    assert result.encoding == "cp1251"
    assert result.records == formats.read(data, "ris").records


def test_a_long_file_of_another_format_is_refused() -> None:
    data = b"Dear aunt, no references here.\n" * 100

    with pytest.raises(InputError, match="not RIS"):
        list(formats.read_pieces(io.BytesIO(data), "ris", size=50))


@pytest.mark.parametrize("format", [e.name for e in formats.FORMATS.values() if e.can_write])
@pytest.mark.parametrize("each", [1, 3, 100])
def test_writing_some_at_a_time_gives_the_whole_text(format: str, each: int) -> None:
    records = some_records(12)
    whole = formats.write(records, format)
    losses = formats.Losses()

    given = (records[start : start + each] for start in range(0, 12, each))
    text = "".join(formats.write_pieces(given, format, losses))

    assert text == whole.text
    assert losses.listed() == whole.losses


@pytest.mark.parametrize("format", [e.name for e in formats.FORMATS.values() if e.can_write])
def test_no_record_at_all(format: str) -> None:
    text = "".join(formats.write_pieces(iter([[], []]), format, formats.Losses()))

    assert text == formats.write([], format).text


def test_an_odd_value_in_one_piece_is_written_as_text() -> None:
    odd: Any = [{"id": "x", "type": "book", "title": "T", "author": [{"given": 3}]}]
    losses = formats.Losses()

    text = "".join(formats.write_pieces([some_records(2), odd], "ris", losses))

    assert text.count("ER  - ") == 3
    assert str(losses.listed()[0]) == "author, but as text (1 entry: x)"


MEASURED = """
import resource, sys
from refcli.cli.main import main
try: main()
finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in other units elsewhere")
@pytest.mark.parametrize("source", ["ris"])
@pytest.mark.parametrize("target", ["csl-json", "mods", "endnote-xml", "hayagriva"])
def test_ten_times_the_records_take_no_more_memory(
    tmp_path: Path, source: str, target: str
) -> None:
    def memory(count: int) -> int:
        path = tmp_path / f"in.{source}"
        path.write_text(formats.write(some_records(count), source).text, "utf-8")
        words = ["convert", path, tmp_path / "out", "--to", target]
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, *map(str, words)], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return int(done.stderr.split()[-1])

    # What is written whole takes twice as much.
    assert memory(20_000) < memory(8_000) * 1.4


def test_a_reader_that_leaves_and_an_output_that_stays_whole(tmp_path: Path) -> None:
    path, old = tmp_path / "in.ris", tmp_path / "out.ris"
    path.write_text(formats.write(some_records(9_000), "ris").text, "utf-8")
    old.write_text("old")
    command = [sys.executable, "-m", "refcli", "convert", str(path)]

    left = subprocess.Popen(
        [*command, "--to", "ris"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert left.stdout and left.stderr
    assert left.stdout.readline().startswith("TY")
    left.stdout.close()
    assert left.wait(timeout=30) == 0
    assert left.stderr.read() == ""
    left.stderr.close()

    stopped = subprocess.Popen([*command, str(old)], stderr=subprocess.PIPE, text=True)
    for _ in until_a_new_file(tmp_path):
        assert stopped.poll() is None
    stopped.send_signal(2)
    _, said = stopped.communicate(timeout=30)
    assert stopped.returncode == 130
    assert said == "refcli: interrupted\n"
    assert old.read_text() == "old"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["in.ris", "out.ris"]


def until_a_new_file(folder: Path) -> Iterator[None]:
    import time

    while not any(one.name.endswith(".new") for one in folder.iterdir()):
        yield
        time.sleep(0.005)


@pytest.mark.parametrize(
    ("format", "data", "said"),
    [
        ("csv", b"title\n%b\n", "2: a cell has more than 1,000 characters"),
        ("tsv", b"title\tyear\n%b\t2001\n", "2: a cell has more than 1,000 characters"),
        ("csl-json", b'[{"title":"%b"}]', "a value does not end in 1,000 characters"),
    ],
)
def test_what_is_longer_than_is_read_is_told(
    monkeypatch: pytest.MonkeyPatch, format: str, data: bytes, said: str
) -> None:
    monkeypatch.setattr("refcli.formats.tables.table._LONGEST_FIELD", 1000)
    monkeypatch.setattr("refcli.formats.csl_data.json_items._LONGEST", 1000)

    with pytest.raises(InputError, match=said):
        in_pieces(data % (b"a" * 3000), format, 500)
