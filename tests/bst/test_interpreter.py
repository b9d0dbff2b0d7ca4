"""A ``.bst`` file is a program: one that would not end, or fill the memory, is stopped."""

from pathlib import Path

import pytest

from refcli.bst import render
from refcli.errors import InputError

DOUBLING = "FUNCTION{f0}{skip$}\n" + "".join(
    f"FUNCTION{{f{n}}}{{f{n - 1} f{n - 1}}}\n" for n in range(1, 40)
)
PROGRAMS = {
    "a loop": "FUNCTION{f}{ {#1} {skip$} while$ }",
    "a text that doubles": "STRINGS{s}\nFUNCTION{f}{ \"xx\" 's := {#1} {s s * 's :=} while$ }",
    "a full stack": 'FUNCTION{f}{ {#1} { "x" } while$ }',
    "a number that doubles": "INTEGERS{n}\nFUNCTION{f}{ #1 'n := {#1} {n n + 'n :=} while$ }",
    "endless output": 'FUNCTION{f}{ {#1} { "xxxxxxxxxx" write$ newline$ } while$ }',
    "functions that call each other": DOUBLING + "FUNCTION{f}{f39}",
}


@pytest.mark.parametrize("kind", PROGRAMS)
def test_a_style_that_does_not_end_is_stopped(tmp_path: Path, kind: str) -> None:
    style = tmp_path / "x.bst"
    style.write_text(f"ENTRY{{title}}{{}}{{}}\n{PROGRAMS[kind]}\nREAD\nITERATE{{f}}\n")

    with pytest.raises(InputError, match="not a BibTeX style that works"):
        render([{"id": "a", "type": "book", "title": "T"}], str(style))
