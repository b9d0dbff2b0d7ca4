"""``cite``, ``bib`` and ``styles``, as a shell sees them."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from refcli.csl.sources.repository import published_folder

Run = Callable[..., "subprocess.CompletedProcess[str]"]

RECORDS = [
    {
        "id": "zorn2020",
        "type": "article-journal",
        "title": "A *starred* title",
        "author": [{"family": "Zorn", "given": "Max"}],
        "container-title": "Journal of Samples",
        "issued": {"date-parts": [[2020]]},
        "volume": "3",
        "page": "119-129",
        "DOI": "10.1000/182",
    },
    {
        "id": "ivanov2021",
        "type": "book",
        "title": "Книга",
        "author": [{"family": "Иванов", "given": "Иван Петрович"}],
        "publisher": "Наука",
        "publisher-place": "М.",
        "issued": {"date-parts": [[2021]]},
    },
    {
        "id": "able2019",
        "type": "report",
        "title": "A \x1b[31mreport",
        "author": [{"literal": "Able Institute"}],
        "issued": {"date-parts": [[2019]]},
    },
]


@pytest.fixture
def samples(library: Path) -> Path:
    """A library of three, numbered 1, 2 and 7."""
    records = [
        {**record, "custom": {"number": number}}
        for number, record in zip((1, 2, 7), RECORDS, strict=True)
    ]
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    library.write_text(f"[\n{lines}\n]\n", "utf-8")
    return library


def test_entries_keep_their_numbers_and_the_order_asked_for(refcli: Run, samples: Path) -> None:
    done = refcli("cite", "7,1", "--style", "vancouver")

    assert done.stdout.splitlines() == [
        "7. Able Institute. A \x1b[31mreport. 2019.",
        "1. Zorn M. A *starred* title. Journal of Samples. 2020;3:119-29. doi: 10.1000/182.",
    ]
    assert done.returncode == 0


def test_numbers_can_be_left_out(refcli: Run, samples: Path) -> None:
    done = refcli("cite", "2", "--no-numbers")

    assert done.stdout == "Иванов И. П. Книга. М. : Наука, 2021.\n"


def test_the_list_is_sorted_and_numbered_as_the_style_says(refcli: Run, samples: Path) -> None:
    apa = refcli("bib", "--style", "apa").stdout.splitlines()
    gost = refcli("bib", "--style", "gost").stdout.splitlines()

    assert [line.split()[0] for line in apa] == ["Able", "Zorn,", "Иванов,"]
    assert [line.split()[0] for line in gost] == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    ("arguments", "citation"),
    [
        (("1", "--style", "apa", "--locator", "p. 120"), "(Zorn, 2020, p. 120)\n"),
        (("1,7", "--style", "apa"), "(Able Institute, 2019; Zorn, 2020)\n"),
        (("2", "--style", "gost", "--locator", "с. 5"), "[2, с. 5]\n"),
        (("1,2,7", "--style", "vancouver"), "(1,2,7)\n"),
    ],
)
def test_citations_in_the_text(
    refcli: Run, samples: Path, arguments: tuple[str, ...], citation: str
) -> None:
    assert refcli("cite", "--in-text", *arguments).stdout == citation


def test_formats(refcli: Run, samples: Path) -> None:
    markdown = refcli("cite", "1", "-s", "apa", "-f", "markdown").stdout
    latex = refcli("bib", "-s", "gost", "-f", "latex").stdout
    tree = json.loads(refcli("cite", "1", "-f", "json").stdout)

    assert markdown == (
        "Zorn, M. (2020). A \\*starred\\* title. *Journal of Samples*, *3*, 119–129. "
        "<https://doi.org/10.1000/182>\n"
    )
    assert "\\bibitem{zorn2020} Zorn M. A *starred* title" in latex
    assert tree[0]["id"] == "zorn2020"


def test_a_list_into_a_file(refcli: Run, samples: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.rtf"

    done = refcli("bib", "--format", "rtf", "-o", target)

    assert done.stdout == ""
    assert target.read_text("ascii").startswith("{\\rtf1")


def test_bibtex_as_a_style(refcli: Run, samples: Path) -> None:
    assert refcli("cite", "1", "--style", "bibtex").stdout.startswith("@article{zorn2020,")


def test_a_bibtex_style(refcli: Run, samples: Path) -> None:
    done = refcli("cite", "7,1", "--style", "unsrt")

    assert [line[:3] for line in done.stdout.splitlines()] == ["[7]", "[1]"]
    assert "A *starred* title" in done.stdout


def test_a_terminal_is_shown_what_could_act_on_it(
    on_terminal: Callable[..., str], samples: Path
) -> None:
    screen = on_terminal("cite", "--all", "--style", "apa")

    assert "A \\x1b[31mreport" in screen
    assert "\x1b[3mJournal of Samples\x1b[23m" in screen
    assert "\x1b]8;;https://doi.org/10.1000/182\x1b\\" in screen


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ((), 2, "name the entries to print, or give --all"),
        (("1", "--all"), 2, "name the entries to print, or give --all"),
        (("1", "--locator", "5"), 2, "--locator goes with --in-text"),
        (("99",), 1, "99"),
        (("1", "--style", "gone.csl"), 3, "gone.csl: no such file"),
        (("1", "--style", "gostt"), 2, "no style 'gostt'; did you mean gost"),
        (("1", "--in-text", "--locator", "foo 3"), 2, "foo is not a kind of place"),
    ],
)
def test_wrong_requests_get_one_line(
    refcli: Run, samples: Path, arguments: tuple[str, ...], status: int, message: str
) -> None:
    done = refcli("cite", *arguments)

    assert done.returncode == status
    assert done.stdout == ""
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_library_says_so(refcli: Run) -> None:
    for command in (("cite", "--all"), ("bib",)):
        done = refcli(*command)

        assert done.returncode == 1
        assert "no entries yet" in done.stderr


class TestStyles:
    def test_without_a_query_the_built_in_ones(self, refcli: Run) -> None:
        lines = refcli("styles").stdout.splitlines()

        assert [line.split("\t")[0] for line in lines] == [
            *("gost", "gost-note", "gost-7.0.100", "gost-7.1", "vancouver", "apa", "geotar"),
            *("mla", "chicago-author-date", "harvard", "ieee", "ama"),
            *("iso690", "din-1505-2", "abnt", "gb-t-7714"),
        ]

    def test_a_preview_on_own_entries(self, refcli: Run, samples: Path) -> None:
        done = refcli("styles", "show", "gost", "2")

        assert "name\tgost" in done.stdout
        assert "2. Иванов И. П. Книга. М. : Наука, 2021." in done.stdout
        assert "citation\t[2]" in done.stdout

    def test_a_preview_without_a_library(self, refcli: Run) -> None:
        assert "Иванов И. И., Петрова А. С." in refcli("styles", "show", "gost").stdout

    @pytest.mark.skipif(published_folder() is None, reason="needs refcli[styles]")
    def test_a_query_finds_published_styles(self, refcli: Run) -> None:
        done = refcli("styles", "--json", "cardiology", "medicine")
        nothing = refcli("styles", "no", "such", "style", "at", "all")

        assert "cardiology" in [style["name"] for style in json.loads(done.stdout)]
        assert nothing.returncode == 1


def test_a_journal_has_its_habits_under_its_name(refcli: Run) -> None:
    refcli("add", "Ли А. Б. Физика снега. М. : Наука, 2014. 120 с.")
    set_up = refcli("config", "journal.vestnik", "gost:dash=–")

    done = refcli("cite", "1", "--style", "vestnik", "--set", "colon=tight")

    assert set_up.returncode == 0, set_up.stderr
    assert done.stdout == "1. Ли А. Б. Физика снега. – М.: Наука, 2014. – 120 с.\n"


def test_a_switch_that_there_is_not_ends_in_one_line(refcli: Run) -> None:
    refcli("add", "Ли А. Б. Физика снега. М. : Наука, 2014. 120 с.")

    done = refcli("cite", "1", "--set", "dsh=–")

    assert done.returncode == 2
    assert done.stderr.startswith("refcli: no switch 'dsh'; there are: dash, colon")
