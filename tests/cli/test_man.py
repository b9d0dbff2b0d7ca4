"""The manual pages say what the help says, and are sound roff."""

import shutil
import subprocess
from pathlib import Path

import pytest

from refcli.cli.lazy_group import command_names
from refcli.cli.man import pages, write_pages

GROFF = shutil.which("groff")


def test_every_command_has_a_page() -> None:
    assert [name for name, _ in pages()] == [
        "refcli",
        *(f"refcli-{name}" for name in command_names()),
    ]


def test_a_page_has_the_sections_of_a_manual() -> None:
    text = dict(pages())["refcli-cite"]

    assert text.startswith('.TH "REFCLI-CITE" "1"')
    for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SEE ALSO"):
        assert f"\n.SH {section}\n" in text
    assert "\\-\\-style" in text
    assert "REFCLI_LIBRARY" in dict(pages())["refcli"]


def test_no_text_is_taken_for_a_request() -> None:
    for name, text in pages():
        for line in text.splitlines():
            if line.startswith((".", "'")):
                assert line.split()[0] in {".TH", ".SH", ".B", ".PP", ".TP", ".nf", ".fi", ".ad"}, (
                    name
                )


@pytest.mark.skipif(GROFF is None, reason="needs groff")
def test_the_pages_are_set_without_a_warning(tmp_path: Path) -> None:
    written = write_pages(tmp_path)

    done = subprocess.run(
        [str(GROFF), "-man", "-Tutf8", "-K", "utf8", "-ww", "-z", *map(str, written)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
