"""Two lists in, bilingual entries kept, two lists out."""

import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]

LISTS = """Литература
1. Орлов П. И., Цой В. А. Рост пшеницы на чернозёмах // Агрохимия. 2011. Т. 5, № 2. С. 15–24.
2. Седов Ю. Л. Теория теплопроводности. М.: Наука, 1987. 215 с.
References
1. Orlov P.I., Tsoi V.A. Growth of wheat. Agrokhimiya [Agrochemistry]. 2011; 5 (2): 15–24.
2. Sedov Yu.L. Teoriya teploprovodnosti [Theory of heat conduction]. Moscow: Nauka; 1987. 215 p.
"""


def test_two_lists_become_one_and_are_printed_as_two(refcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "both.txt"
    path.write_text(LISTS, "utf-8")

    paired = refcli("pair", path)
    printed = refcli("bib", "--style", "gost", "--references", "vancouver")

    assert paired.returncode == 0
    assert len(paired.stdout.splitlines()) == 2
    assert printed.returncode == 0, printed.stderr
    assert printed.stdout.splitlines()[:4] == [
        "Литература",
        "",
        "1. Орлов П. И., Цой В. А. Рост пшеницы на чернозёмах // Агрохимия. 2011. Т. 5, № 2. "
        "С. 15–24.",
        "2. Седов Ю. Л. Теория теплопроводности. М. : Наука, 1987. 215 с.",
    ]
    assert printed.stdout.splitlines()[-1] == (
        "2. Sedov YuL. Teoriya teploprovodnosti [Theory of heat conduction]. "
        "Moscow: Nauka Publ.; 1987. 215 p. (In Russ.)"
    )


def test_one_undo_takes_all_back(refcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "both.txt"
    path.write_text(LISTS, "utf-8")
    refcli("pair", path)

    refcli("undo")

    assert refcli("list", "--count").stdout.strip() in ("", "0")


def test_a_list_that_the_library_has_gets_its_translations(refcli: Run, tmp_path: Path) -> None:
    russian, both = tmp_path / "russian.txt", tmp_path / "both.txt"
    russian.write_text("\n".join(LISTS.splitlines()[:3]), "utf-8")
    both.write_text(LISTS, "utf-8")
    refcli("import", russian)

    refcli("pair", both)

    assert len(refcli("list").stdout.splitlines()) == 2
    assert "title [en]\tTheory of heat conduction" in refcli("show", "2").stdout


def test_a_single_list_is_no_pair(refcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("\n".join(LISTS.splitlines()[:3]), "utf-8")

    done = refcli("pair", path)

    assert done.returncode == 3
    assert "no two lists" in done.stderr
    assert done.stdout == ""


def test_a_title_without_translation_ends_with_1_and_is_named(refcli: Run) -> None:
    refcli("import", "-", stdin=LISTS.splitlines()[2] + "\n")

    done = refcli("bib", "--references", "vancouver")

    assert done.returncode == 1
    assert "Sedov YuL. Teoriya teploprovodnosti. Moscow" in done.stdout
    assert done.stderr.startswith("1 (")
