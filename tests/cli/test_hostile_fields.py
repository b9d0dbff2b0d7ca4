"""A record from a stranger: whatever is in it, nothing of it acts on a terminal."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done

EVIL = (
    "x\x1b[31mEVIL\x1b]52;c;ZXZpbA==\x07\x1b]0;t\x07\x1b]8;;http://evil\x1b\\"
    "\x9b2J\x9d0;t\x9c\x90\x07\x08\r\x7f\u202e\u2066\u061c\u200b\u200d\u2060\ufeff\U000e0041"
)
LONG = "and many more words " * 40
NAME = {"family": EVIL, "given": EVIL, "suffix": EVIL, "non-dropping-particle": EVIL}

RECORD = {
    "id": f"k{EVIL}",
    "type": "article-journal",
    "title": EVIL,
    "container-title": EVIL,
    "author": [NAME, {"literal": EVIL}],
    "editor": [NAME],
    "issued": {"literal": EVIL},
    "accessed": {"date-parts": [[2020]], "circa": EVIL},
    "DOI": f"10.1000/{EVIL}",
    "URL": f"http://x.org/{EVIL}",
    "volume": EVIL,
    "page": EVIL,
    "publisher": EVIL,
    "language": EVIL,
    "note": EVIL,
    "abstract": EVIL,
    "keyword": EVIL,
    f"odd{EVIL}": EVIL,
    "multi": {"_keys": {"title": {f"en{EVIL}": EVIL}}, "main": {"title": EVIL}},
    "custom": {
        "number": 1,
        "tags": [EVIL],
        "notes": [EVIL],
        "files": [f"{EVIL}.pdf"],
        "aliases": [EVIL],
        f"own{EVIL}": EVIL,
        "source": {"text": EVIL, "confidence": {"title": 0.5}, "file": EVIL},
        "merged": [{"id": EVIL, "title": EVIL}],
    },
}
PLAIN_BIB = r"""
@article{a, title = {%s}, author = {%s}, journal = {%s}, year = 2020, odd%s = {x}, note = {%s}}
@article{b%s, title = {%s}, year = 2021}
"""

COMMANDS = [
    "list",
    "list --columns key,title,author,tag,file,alias,note,source",
    "list --format '{key} {title}'",
    "list --json",
    "search title:x",
    "search nothing",
    "show 1",
    "show 1 --json",
    "cite 1",
    *(f"cite 1 --format {form}" for form in ("text", "html", "latex", "markdown", "rtf", "json")),
    "cite 1 --format bibtex",
    "cite 1 --style plain",
    "bib",
    "bib --format html",
    "bib --references vancouver",
    *(f"export --{form}" for form in ("bibtex", "ris", "csl-json", "csv", "nbib", "markdown")),
    "convert in.bib --to ris",
    "convert in.bib --to csl-json",
    "check",
    "check --json",
    "check in.bib",
    "dedupe",
    "dedupe --details",
    "tag",
    "tag new 1",
    "note 1",
    "attach 1",
    "open 1",
    "open 1 --print",
    "set volume=2 1 --dry-run",
    "set volume=2 1",
    "set tags+=y --query title:x",
    "log",
    "log --json",
    "diff",
    "undo --dry-run",
    "undo",
    "redo --dry-run",
    "remove 1 --dry-run",
    "import in.bib --dry-run",
    "import in.bib",
    "add in.bib",
    "review",
    "parse in.txt",
    "parse in.txt --bibtex",
    "parse in.txt --explain",
    "parse in.txt --segments",
    "rename-key 1 new",
    "config",
    "styles show plain",
    "pair",
    "stats",
    "stats --json",
    "page -o -",
    "clean",
    "clean --dry-run",
    "check 1 --style apa",
    "check --format github",
    "check --format sarif",
    "check --format errorformat",
    "check --fix --dry-run",
    "check paper.md",
    "check paper.tex",
    "enrich 1 --offline",
    "enrich 1 --offline --json",
    "enrich in.bib --offline",
    "check --online --offline",
    "abbreviate 1 --dry-run",
    "expand 1 --dry-run",
    "fill paper.md -o -",
    "fill paper.tex -o -",
    "fill paper.tex --in-place",
    "renumber typed.md -o -",
    "renumber typed.md --in-place",
    "link typed.md --dry-run",
    "link typed.md -o -",
    "cite --cited-in paper.md",
    "list --cited-in paper.tex",
    "translit 1",
]


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    second = {**RECORD, "id": f"l{EVIL}", "custom": {**RECORD["custom"], "number": 2}}  # type: ignore[dict-item]
    (tmp_path / "library.json").write_text(json.dumps([RECORD, second]))
    (tmp_path / "in.bib").write_text(PLAIN_BIB % ((EVIL,) * 7))
    (tmp_path / "in.txt").write_text(f"1. Smith J. {EVIL}. J Med. 2000;1:1-2.\n2. {EVIL}\n")
    (tmp_path / "paper.md").write_text(
        f"# {EVIL}\n\nA {EVIL} [@k; @new, p. {EVIL}] @x{EVIL} text.\n"
    )
    (tmp_path / "paper.tex").write_text(f"\\section{{{EVIL}}} A \\cite[{EVIL}]{{k{EVIL},new}}.\n")
    (tmp_path / "typed.md").write_text(
        f"Text {EVIL} [2] and [1], {EVIL} [3].\n\n# References\n\n"
        f"1. Smith J. {EVIL}. J Med. 2000;1:1-2.\n2. Roe A. {EVIL}. 2001.\n3. {EVIL}\n"
    )
    return tmp_path


PAINT = re.compile(
    r"\x1b\[[0-9;]*m|\x1b\]8;;(?:https://(?:doi\.org|pubmed)|http://x\.org)?[!-~]*\x1b\\"
)
ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)


def acting(screen: str) -> list[str]:
    """Return what acts among what a terminal got, but for our own colours and links."""
    assert "\x1b[31mEVIL" not in screen
    assert "\x1b]8;;http://evil" not in screen
    return ACTS.findall(PAINT.sub("", screen.replace("\r\n", "\n")))


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_of_a_record_acts_on_a_terminal(
    quick: Callable[..., Done], width: Callable[[int], None], hostile: Path, command: str
) -> None:
    import shlex

    width(100)
    done = quick(*shlex.split(command))

    assert done.code != 70, done.err
    assert acting(done.out) == []
    assert acting(done.err) == []
    assert (done.out + done.err).strip()


@pytest.mark.parametrize("word", ["show", "bib", "import", "parse", "check", "-L", "cite"])
def test_nothing_of_an_error_acts_on_a_terminal(
    quick: Callable[..., Done], width: Callable[[int], None], hostile: Path, word: str
) -> None:
    width(100)
    done = quick(word, EVIL, *(["list"] if word == "-L" else []))

    assert done.code not in (0, 70)
    assert acting(done.out + done.err) == []


@pytest.mark.parametrize(
    "command",
    [
        *("show 1", "list", "bib", "export --bibtex", "dedupe --details", "stats", "check"),
        *("page -o -", "enrich 1 --offline", "fill paper.md -o -", "check paper.md"),
        *("renumber typed.md -o -", "link typed.md --dry-run", "clean --dry-run"),
    ],
)
def test_nothing_of_a_record_acts_on_a_real_terminal(
    on_terminal: Callable[..., str], hostile: Path, command: str
) -> None:
    assert acting(on_terminal(*command.split())) == []


@pytest.mark.parametrize("command", ["fill mine.md -o -", "renumber mine.md -o -"])
def test_a_text_that_is_written_on_a_terminal_does_not_act(
    on_terminal: Callable[..., str], hostile: Path, command: str
) -> None:
    (hostile / "library.json").write_text(json.dumps([{**RECORD, "id": "own"}]))
    evil = "x\x1b[31mEVIL\x1b]52;c;ZXZpbA==\x07\u202e"  # more of them make a binary file
    listed = "# References\n\n1. Roe A. Ice. 2001.\n2. Smith J. Heat. 2002.\n"
    (hostile / "mine.md").write_text(
        f"A {evil} {LONG} [@own].\n"
        if command.startswith("fill")
        else f"A {evil} {LONG} [2] and [1].\n\n{listed}"
    )

    shown = on_terminal(*command.split())

    assert "EVIL" in shown
    assert acting(shown) == []


@pytest.mark.parametrize(
    "command",
    ["export --bibtex -o", "bib -o", "page -o", "fill paper.md -o", "dedupe --report"],
)
def test_nothing_is_written_over_the_library(
    refcli: Callable[..., Done], hostile: Path, command: str
) -> None:
    library = hostile / "library.json"
    library.write_text('[{"id": "k", "type": "book", "title": "Heat"}]')
    (hostile / "paper.md").write_text("A text [@k].\n")
    before = library.read_bytes()

    done = refcli("-L", str(library), *command.split(), "library.json")

    assert done.returncode != 0  # type: ignore[attr-defined]
    assert library.read_bytes() == before


def test_the_settings_of_a_folder_do_not_act_through_the_help(
    quick: Callable[..., Done], width: Callable[[int], None], hostile: Path
) -> None:
    width(100)
    (hostile / "refcli.toml").write_text('[bib]\nstyle = "x\\u001b]0;t\\u0007"\n')

    done = quick("bib", "--help")

    assert acting(done.out + done.err) == []
