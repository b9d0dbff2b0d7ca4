"""``refcli translit``: Cyrillic in Latin letters, from the command line and in a pipe."""

import subprocess
from collections.abc import Callable

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_words(refcli: Run) -> None:
    done = refcli("translit", "--scheme", "ala-lc-simple", "Юрьев", "Ж.")

    assert (done.returncode, done.stdout, done.stderr) == (0, "Iur'ev Zh.\n", "")


def test_the_letters_of_each_line_tell_its_language(refcli: Run) -> None:
    done = refcli("translit", "--scheme", "bsi", stdin="Григоренко Є.\nГригоренко Э.\n")

    assert done.stdout == "Hryhorenko Ye.\nGrigorenko E.\n"


def test_iso_9_there_and_back(refcli: Run) -> None:
    there = refcli("translit", "--scheme", "iso9", stdin="Щербаков Ю. Г.\n")
    back = refcli("translit", "--scheme", "iso9", "--back", stdin=there.stdout)

    assert back.stdout == "Щербаков Ю. Г.\n"


def test_what_cannot_be_read_back_says_so_in_one_line(refcli: Run) -> None:
    done = refcli("translit", "--back", "Shcherbakov")

    assert done.returncode != 0
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "refcli: bgn cannot be read back into Cyrillic; this can: iso9"
    ]
