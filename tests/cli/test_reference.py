"""The reference in docs/, and the summaries of the help page, say what the commands' help says."""

from pathlib import Path

from refcli.cli import lazy_group
from refcli.cli.reference import reference
from refcli.cli.summaries import summary_lines
from refcli.cli.translated import speak_for_click
from refcli.speech import choose

DOCS = Path(__file__).parents[2] / "docs"


def test_the_reference_is_up_to_date() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == reference(), "run: make docs"


def test_the_russian_reference_is_up_to_date() -> None:
    choose({"REFCLI_LANG": "ru"})
    speak_for_click()
    try:
        assert (DOCS / "ru" / "commands.md").read_text("utf-8") == reference(), "run: make docs"
    finally:
        choose({})


def test_the_summaries_are_up_to_date() -> None:
    summaries = Path(lazy_group.__file__).with_name("summaries.txt")

    assert summaries.read_text("utf-8") == summary_lines(), "run: make docs"
