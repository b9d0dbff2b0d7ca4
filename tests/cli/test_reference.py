"""The reference in docs/ says what the commands' own help says."""

from pathlib import Path

from refcli.cli.reference import reference

DOCS = Path(__file__).parents[2] / "docs"


def test_the_reference_is_up_to_date() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == reference(), "run: make docs"
