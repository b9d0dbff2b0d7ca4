"""``refcli attach`` and ``refcli open``: files of entries."""

import stat
import webbrowser
from pathlib import Path

import pytest

from refcli.library import open_library
from tests.cli.commands.three_entries import Run, assert_refused


def test_files_are_copied_beside_the_library(run: Run, path: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.PDF"
    outside.write_bytes(b"%PDF-")

    assert run("attach", "1", outside).code == 0

    assert run("attach", "1").lines == ["library-files/ivanov2015teplo.pdf"]
    copy = tmp_path / "library-files" / "ivanov2015teplo.pdf"
    assert copy.read_bytes() == b"%PDF-"
    assert run("open", "1", "--print").lines == [str(copy)]

    run("attach", "1", "--remove", "ivanov2015teplo.pdf")
    assert run("attach", "1").code == 1
    assert copy.exists()
    assert_refused(run("attach", "1", "nowhere.pdf"), 3, "no such file")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("/etc/passwd", "outside the library's folder"),
        ("../../secret.pdf", "outside the library's folder"),
        ("link.pdf", "outside the library's folder"),
        ("file:///etc/passwd", "not a path"),
        ("\\\\server\\share\\x.pdf", "not a path"),
        ("javascript:alert(1)", "not a path"),
        ("run.sh", "not a document"),
        ("start.desktop", "not a document"),
        ("gone.pdf", "no such file"),
    ],
)
def test_a_path_from_elsewhere_is_not_followed(
    run: Run, path: Path, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "link.pdf").symlink_to("/etc/passwd")
    for script in ("run.sh", "start.desktop"):
        (tmp_path / script).write_text("exit 1\n")
        (tmp_path / script).chmod(stat.S_IRWXU)
    library = open_library(path)
    with library.change("as an import does") as change:
        change.replace({**library.records[0], "custom": {"number": 1, "files": [name]}})

    done = run("open", "1", "--print")

    assert_refused(done, 3 if name == "gone.pdf" else 2, said)


def test_open_goes_to_the_web_where_there_is_no_file(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("open", "2", "--print").lines == ["https://doi.org/10.1000/xyz"]
    assert run("open", "3", "--print").lines == ["https://example.org/a?b=c"]
    run("set", "URL=file:///etc/passwd", "3")
    monkeypatch.setattr(webbrowser, "open", lambda _address: False)
    assert_refused(run("open", "2"), 3, "no program was found that opens https://doi.org/")
    monkeypatch.setattr(webbrowser, "open", lambda _address: True)
    assert run("open", "2").err == "opened https://doi.org/10.1000/xyz\n"
    assert_refused(run("open", "3", "--print"), 1, "no file, DOI, URL or PMID")
