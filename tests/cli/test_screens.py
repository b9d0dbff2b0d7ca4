"""What a person sees on a terminal: tables in its width, fields, colours, JSON, progress."""

import io
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from refcli.cli import progress
from refcli.cli.table import column_widths, print_table
from refcli.cli.terminal import Terminal
from refcli.cli.wrapping import wrapped
from refcli.library import open_library
from refcli.progress import followed, working

Run = Callable[..., Any]
Width = Callable[[int], None]

LONG = "Развитие цифровых компетенций медицинского персонала в условиях всеобщей цифровизации"
SGR = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture(autouse=True)
def filled(library: Path) -> None:
    record: dict[str, Any] = {
        "id": "dudin2022development",
        "type": "article-journal",
        "title": LONG,
        "author": [{"family": "Дудин", "given": "М. Н."}],
        "container-title": "日本語の雑誌の名前",
        "issued": {"date-parts": [[2022]]},
        "custom": {"source": {"text": f"Дудин М. Н. {LONG}", "confidence": {"title": 0.31}}},
    }
    with open_library(library).change("fill") as change:
        for _ in range(3):
            change.add(record)


@settings(deadline=None)
@given(st.lists(st.integers(0, 200), min_size=1, max_size=6), st.integers(60, 250))
def test_columns_fill_the_line_and_never_more(natural: list[int], room: int) -> None:
    widths = column_widths(natural, room)

    assert sum(widths) + 2 * (len(widths) - 1) <= room
    assert all(width <= wanted for width, wanted in zip(widths, natural, strict=True))
    if len(natural) > 1:
        assert widths[-1] >= min(natural[-1], (room - 2 * len(natural)) * 2 // 5)


@pytest.mark.parametrize("columns", [40, 80, 120, 200])
def test_a_table_stands_in_any_width(quick: Run, width: Width, columns: int) -> None:
    width(columns)

    head, rule, *rows = SGR.sub("", quick("list").out).splitlines()

    assert head.split() == ["№", "key", "authors", "year", "title"]
    assert set(rule) == {"─"}
    assert [row.split()[0] for row in rows] == ["1", "2", "3"]
    assert all("2022" in row and "Разви" in row for row in rows)
    assert all(cell_len(row) <= columns for row in (head, rule, *rows))


def terminal_of(columns: int) -> Terminal:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    environment = {"COLUMNS": str(columns), "TERM": "xterm-256color"}
    return Terminal(stdout=Screen(), stderr=Screen(), environment=environment)


def shown_on(stream: object) -> str:
    assert isinstance(stream, io.StringIO)
    return stream.getvalue()


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_bars_of_figures_stand_in_any_width(quick: Run, width: Width, columns: int) -> None:
    width(columns)

    lines = [SGR.sub("", line) for line in quick("stats", "--by", "author,journal").lines]
    bars = [line for line in lines if "█" in line]

    assert len(bars) == 2
    assert len({cell_len(line.partition("█")[0]) for line in bars}) == 1
    assert max(map(cell_len, lines)) <= columns


def test_a_long_table_looks_like_a_short_one() -> None:
    def table(count: int) -> list[str]:
        rows = [[str(n), "ключ", "雑誌" * 20] for n in range(1, count + 1)]
        terminal = terminal_of(60)
        print_table(terminal, ("№", "key", "title"), rows)
        return SGR.sub("", shown_on(terminal.stdout)).splitlines()

    short, long = table(3), table(1200)

    assert [line.split()[:2] for line in long[2:5]] == [line.split()[:2] for line in short[2:]]
    assert long[-1].split()[:2] == ["1200", "ключ"]
    assert {line.index("ключ") for line in long[2:]} == {long[2].index("ключ")}
    assert max(map(cell_len, long)) <= 60


def test_no_rows_no_table() -> None:
    terminal = terminal_of(80)

    print_table(terminal, ("№", "key"), [])

    assert shown_on(terminal.stdout) == ""


@pytest.mark.parametrize("columns", [40, 80])
def test_show_breaks_a_value_under_itself(quick: Run, width: Width, columns: int) -> None:
    width(columns)

    lines = SGR.sub("", quick("show", "1").out).splitlines()

    margin = len("container-title") + 2
    assert lines[0] == f"{'citation-number  ':>{margin}}1"
    assert all(cell_len(line) <= columns for line in lines)
    begin = next(place for place, line in enumerate(lines) if line.lstrip().startswith("title"))
    end = next(place for place, line in enumerate(lines) if "container-title" in line)
    title = " ".join(line[margin:].strip() for line in lines[begin:end])
    assert title.split() == f"{LONG} (31% sure)".split()


def test_show_in_a_pipe_keeps_value_and_doubt_apart(quick: Run) -> None:
    assert f"title\t{LONG}\t31%" in quick("show", "1").lines


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["show", "1"], ["set", "title=New", "1", "-n"], ["dedupe"], ["cite", "1"]],
)
def test_no_color_takes_all_colours(
    quick: Run, width: Width, screen: Any, arguments: list[str]
) -> None:
    width(80)
    assert "\x1b[" in quick(*arguments).out or arguments == ["cite", "1"]

    screen.environment["NO_COLOR"] = "1"

    assert not re.search(r"\x1b\[(?!0m|1m)", quick(*arguments).out)


def test_json_is_read_by_people_and_acts_on_nothing(
    quick: Run, width: Width, library: Path
) -> None:
    width(80)
    with open_library(library).change("evil") as change:
        change.add({"id": "x", "type": "book", "title": "Ёлка \u202e\x9b31m\x1b[31m"})

    shown = quick("show", "4", "--json").out

    assert "Ёлка" in shown
    assert not re.search("[\u202e\x9b\x1b]", shown)
    assert json.loads(shown)[0]["title"] == "Ёлка \u202e\x9b31m\x1b[31m"


def test_a_long_import_shows_its_first_rows(quick: Run, width: Width) -> None:
    width(80)
    text = "\n".join(f"TY  - BOOK\nTI  - Title {n}\nER  - \n" for n in range(150))

    done = quick("import", "-", stdin=text)

    assert len(done.lines) == 102
    assert "and 50 more: refcli list 4-" in done.err
    assert "150 read, 150 added" in done.err


def test_progress_is_told_to_a_person_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.01)
    monkeypatch.setattr(progress, "_PAUSE", 0.01)

    for stream, said in ((terminal_of(80).stderr, "\rread: 2 of 3"), (io.StringIO(), "")):
        with progress.shown_progress(Terminal(stderr=stream)):
            for _ in followed(iter("abc"), "read", 3):
                time.sleep(0.03)
        assert said in shown_on(stream)
        assert bool(shown_on(stream)) == bool(said)
        assert shown_on(stream).endswith("\r" if said else "")


def test_one_long_step_is_told_of_while_it_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.01)
    stream = terminal_of(80).stderr

    with progress.shown_progress(Terminal(stderr=stream)), working("looking for the list"):
        time.sleep(0.1)
        assert "\rlooking for the list …" in shown_on(stream)

    assert shown_on(stream).endswith(" \r")


@pytest.mark.parametrize(
    ("passed", "done", "total", "left"),
    [(1, 5, 10, ""), (10, 0, 10, ""), (10, 100, 1000, "1 min 30 s"), (3600, 1, 3, "2 h 0 min")],
)
def test_time_left(passed: float, done: int, total: int, left: str) -> None:
    assert progress.time_left(passed, done, total) == left


def test_long_entries_are_broken_between_words(quick: Run, width: Width) -> None:
    width(50)

    shown = SGR.sub("", quick("bib", "--style", "gost").out).rstrip("\n")

    entries = shown.split("\n\n")
    assert len(entries) == 3
    for number, entry in enumerate(entries, 1):
        first, *others = entry.split("\n")
        assert first.startswith(f"{number}. ")
        assert others
        assert all(line.startswith("   ") and not line.startswith("    ") for line in others)
        assert max(map(cell_len, (first, *others))) <= 50


def test_a_pipe_gets_an_entry_a_line(quick: Run) -> None:
    assert len(quick("bib", "--style", "gost").lines) == 3


@given(st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=0x4E50), min_size=1)))
def test_wrapping_loses_no_word(words: list[str]) -> None:
    words = [word for word in ("".join(text.split()) for text in words) if word]

    lines = wrapped(" ".join(words), 30)

    assert lines.split() == " ".join(words).split()


@pytest.mark.parametrize("label", ["P. 12–19", "Vol. 3", "№ 4", "С. 101", "(№ 4)"])
@pytest.mark.parametrize("before", range(20))
def test_a_label_stays_with_its_number(label: str, before: int) -> None:
    words = "a" * (before + 1)

    lines = wrapped(f"{words} {label} and more words behind it", 30)

    assert label in lines


def test_the_names_of_styles_are_never_cut(quick: Run, width: Width) -> None:
    width(70)

    page = SGR.sub("", quick("styles", "vancouver").out)

    for name in quick("styles", "vancouver", "--json").out.split('"name": "')[1:]:
        assert name.partition('"')[0] in page


def test_a_table_of_a_file_ends_its_lines_as_a_terminal_does(quick: Run, width: Width) -> None:
    piped = quick("export", "--csv", "1").out
    width(200)

    assert "\r\n" in piped
    assert quick("export", "--csv", "1").out == piped.replace("\r\n", "\n")
