"""``refcli parse``: references in, records out, for pipelines."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

SHARED = Path(__file__).parents[4] / "shared"

LIST = """References

1. Smith J., Jones K. The effects of random noise on things. J Noise. 2001; 3 (2): 12–19.
2. World Health Organization. World health report 2006. Geneva: WHO; 2006.
"""


def test_a_page_gives_json_lines(refcli: Run) -> None:
    done = refcli("parse", "-", stdin=LIST)

    records = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    assert done.stderr == ""
    assert [record["title"] for record in records] == [
        "The effects of random noise on things",
        "World health report 2006",
    ]
    assert len({record["id"] for record in records}) == 2


def test_each_line_is_a_reference_and_its_number_the_id(refcli: Run) -> None:
    lines = (
        "Smith J. One noise. J Noise. 2001; 3: 1–2.\n\nJones K. Two noises. J Noise. 2002; 4: 5.\n"
    )

    done = refcli("parse", "--line", "--jobs", "2", stdin=lines)

    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(record["id"], record["title"]) for record in records] == [
        ("1", "One noise"),
        ("3", "Two noises"),
    ]


def test_bibtex(refcli: Run) -> None:
    done = refcli("parse", "--bibtex", stdin=LIST)

    assert done.stdout.startswith("@article{")
    assert "title = {The effects of random noise on things}" in done.stdout


def test_the_references_found_as_text(refcli: Run) -> None:
    done = refcli("parse", "--text", stdin=LIST)

    assert done.stdout.splitlines() == LIST.splitlines()[2:]


def test_segments_in_a_pipe(refcli: Run) -> None:
    done = refcli("parse", "--segments", "--line", stdin=LIST.splitlines()[2])

    rows = [line.split("\t") for line in done.stdout.splitlines() if line]
    texts = {label: text for label, text, _ in rows if label}
    assert texts["title"] == "The effects of random noise on things"
    assert texts["date"] == "2001"


def test_segments_on_a_terminal_are_harmless(
    on_terminal: Callable[..., str], tmp_path: Path
) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"{LIST}3. Evil \x1b]0;title\x07 [bold]J[/bold]. Noise. 2001; 3: 12–19.\n")

    screen = on_terminal("parse", path, "--segments")

    assert "\x1b]0;" not in screen
    assert "[bold]J[/bold]" in re.sub(r"\x1b\[\d+m|‹[\w-]+›", "", screen)
    assert "\x1b[32m" in screen


@pytest.mark.parametrize(
    ("stdin", "options", "words"),
    [
        ("", (), "standard input: empty"),
        ("Nothing here but prose, and not much of it.", (), "no references found"),
        ("%PDF-1.7", ("--line",), "--line reads text"),
        ("%PDF-1.7 broken", (), "damaged"),
        ("x", ("--segments", "--text"), "choose one of"),
        (LIST, ("--to", "nonsense"), "nonsense"),
        ("@book{a, title = {Noise}}", (), "BibTeX"),
    ],
)
def test_trouble_is_one_line(refcli: Run, stdin: str, options: tuple[str, ...], words: str) -> None:
    done = refcli("parse", "-", *options, stdin=stdin)

    assert done.returncode in (2, 3)
    assert done.stdout == ""
    assert words in done.stderr
    assert done.stderr.count("\n") == 1


def test_missing_file(refcli: Run, tmp_path: Path) -> None:
    for options in ((), ("--line",)):
        done = refcli("parse", tmp_path / "none.txt", *options)

        assert done.returncode == 3
        assert "no such file" in done.stderr


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_hostile_files_are_read_or_refused(refcli: Run) -> None:
    names = ("16-deep-braces-100k.bib", "19-redos-author.bib", "25-nul.bib", "07-bidi.bib")
    for name in names:
        done = refcli("parse", SHARED / "interop" / "hostile" / name)

        assert done.returncode in (0, 3)
        assert done.stderr.count("\n") <= 1
        assert "Traceback" not in done.stderr
