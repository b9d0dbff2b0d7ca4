"""``refcli link``: an old manuscript made live."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from refcli.manuscripts import scan
from tests.manuscripts.documents import docx, part

LIST = (
    "# Литература",
    "1. Иванов И. И. Первая книга. М.: Наука, 2002. 200 с.",
    "2. Adams B. Another book. New York: Press, 2003.",
)


def test_a_word_document_becomes_live(tmp_path: Path, quick: Callable[..., Any]) -> None:
    (tmp_path / "old.docx").write_bytes(docx("One [1], two [1, 2].", *LIST, "# Конец", "End."))

    done = quick("-L", "refs.json", "link", "old.docx", "-o", "live.docx")
    xml = part((tmp_path / "live.docx").read_bytes(), "word/document.xml")

    assert done.code == 0, done.err
    assert done.err.endswith("2 marks linked, 2 in the list\n")
    assert xml.count("ADDIN ZOTERO_ITEM") == 2
    assert "ZOTERO_BIBL" in xml
    assert xml.index("ZOTERO_BIBL") < xml.index("End.")
    assert len(scan(tmp_path / "live.docx").keys) == 2
    assert quick("-L", "refs.json", "list", "--count").out == "2\n"


def test_a_second_time_nothing_is_added(tmp_path: Path, quick: Callable[..., Any]) -> None:
    (tmp_path / "old.txt").write_text("\n".join(["One [1], [2].", "", *LIST]).replace("# ", ""))

    quick("-L", "refs.json", "link", "old.txt", "-o", "one.md")
    done = quick("-L", "refs.json", "link", "old.txt", "-o", "two.md")

    assert done.code == 0
    assert (tmp_path / "one.md").read_bytes() == (tmp_path / "two.md").read_bytes()
    assert quick("-L", "refs.json", "list", "--count").out == "2\n"


def test_a_dry_run_says_what_each_mark_is(tmp_path: Path, quick: Callable[..., Any]) -> None:
    (tmp_path / "old.txt").write_text("\n".join(["One [1], [7].", "", *LIST]).replace("# ", ""))

    done = quick("-L", "refs.json", "link", "old.txt", "--dry-run")

    assert done.code == 1
    assert [line.split("\t")[1::2] for line in done.lines] == [
        ["[1]", "sure"],
        ["[7]", "7 is not in the list"],
    ]
    assert not (tmp_path / "refs.json").exists()


def test_the_style_and_what_stays_are_told(tmp_path: Path, quick: Callable[..., Any]) -> None:
    text = "Ice melts (Adams 2003). So does snow, cf. Adams 2003, 5."
    (tmp_path / "old.docx").write_bytes(docx(text, LIST[0], LIST[2][3:], "Roe C. Ice. Bonn, 2004."))

    done = quick("-L", "refs.json", "link", "old.docx", "-o", "live.docx")

    assert done.code == 1
    assert "old.docx:1:43 (word/document.xml): Adams 2003 left as it is: it has no brackets" in (
        done.err
    )
    assert "printed in chicago-author-date; another: refcli link --style" in done.err
