"""``refcli rename-key``: other citation keys."""

import json
from pathlib import Path

from tests.cli.commands.three_entries import Run, assert_refused, records


def test_rename_key(run: Run, path: Path) -> None:
    run("rename-key", "doe", "--to", "doe1999")
    assert records(path)[2]["id"] == "doe1999"
    assert run("show", "doe").lines[0] == "citation-number\t3"

    run("rename-key", "1-2", "--template", "{year}-{author}")
    assert [record["id"] for record in records(path)][:2] == ["2015-ivanov", "2020-smith"]
    assert_refused(run("rename-key", "1", "--to", "2020-smith"), 4, "taken")
    assert_refused(run("rename-key", "1-2", "--to", "x"), 2, "one entry")
    assert_refused(run("rename-key", "1", "--template", "{nothing}"), 2, "nothing")


def test_two_words_name_the_old_and_the_new_key(run: Run, path: Path) -> None:
    assert run("rename-key", "ivanov2015teplo", "heat").code == 0
    assert records(path)[0]["id"] == "heat"
    assert run("rename-key", "heat", "2", "--yes").code == 0
    assert_refused(run("rename-key", "1", "smith2020heart"), 2, "smith2020heart", "--template")
    assert "heat" not in [record["id"] for record in records(path)]


def test_a_key_of_figures_gives_way_to_the_number(run: Run, tmp_path: Path) -> None:
    numbered = [{"id": str(9 - n), "type": "book", "title": f"Book {n}"} for n in range(1, 9)]
    (tmp_path / "other.json").write_text(json.dumps(numbered), "utf-8")
    assert run("-L", "n.json", "import", "other.json").code == 0

    def titles(*words: str) -> list[str]:
        return list(run("-L", "n.json", "list", "--columns", "title", *words).lines)

    assert titles("2") == ["Book 2"]
    assert titles("@2") == ["Book 7"]
    run("-L", "n.json", "tag", "x", "3")
    assert titles("tag:x") == ["Book 3"]
