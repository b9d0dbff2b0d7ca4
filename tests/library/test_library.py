"""The library through its public interface: kept, named, changed, never harmed."""

import json
import time
from pathlib import Path

import pytest

from refcli.errors import LibraryError, NothingFoundError, RequestError
from refcli.library import open_library
from refcli.record import Record, key, number

BOOK = {
    "id": "bacon1620novum",
    "type": "book",
    "title": "Novum Organum",
    "author": [{"family": "Bacon", "given": "F."}, {"literal": "others"}],
    "issued": {"date-parts": [[1620]]},
    "custom": {"source": {"text": "Bacon F. [et al.] Novum\tOrganum. — 1620."}, "tags": ["a b"]},
}
NAMED = {"DOI": "10.1000/Abc", "ISBN": "978-3161484100", "custom": {"aliases": ["ba1620"]}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.json"


def fill(path: Path, *titles: str) -> None:
    with open_library(path).change("import") as change:
        for title in titles:
            change.add({"type": "book", "title": title})


def numbers(path: Path) -> list[int | None]:
    return [number(record) for record in open_library(path).records]


def titles(path: Path) -> list[str]:
    return [record["title"] for record in open_library(path).records]


def test_a_library_that_does_not_exist_is_empty(path: Path) -> None:
    assert open_library(path).records == []
    assert not path.exists()


def test_a_record_comes_back_identical_but_for_its_number(path: Path) -> None:
    with open_library(path).change("add") as change:
        change.add(BOOK)

    [record] = open_library(path).records
    assert record == {**BOOK, "custom": {**BOOK["custom"], "number": 1}}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "value", ["\ud800", "\x00\x1f", "\u2028 \u202e", 10**40, 1.5, None, [[]], {}]
)
def test_any_value_comes_back_identical(path: Path, value: object) -> None:
    with open_library(path).change("add") as change:
        change.add({"id": "a", "note": value})

    assert open_library(path).records == [{"id": "a", "note": value, "custom": {"number": 1}}]
    json.loads(path.read_bytes().decode("utf-8"))


def test_what_json_cannot_hold_is_refused(path: Path) -> None:
    refused = pytest.raises(LibraryError, match="cannot be kept")
    with refused, open_library(path).change("add") as change:
        change.add({"id": "a", "note": float("nan")})
    assert not path.exists()


def test_the_file_is_csl_json_with_one_item_a_line(path: Path) -> None:
    fill(path, "One", "Два", "a\nb\u2028c\x1b[31m")

    lines = path.read_text(encoding="utf-8").split("\n")
    assert [item["title"] for item in json.loads(path.read_bytes())] == titles(path)
    assert len(lines) == 6
    assert (lines[0], lines[-2:]) == ("[", ["]", ""])
    assert "Два" in lines[2]


def test_numbers_are_stable_and_never_given_again(path: Path) -> None:
    fill(path, "1", "2", "3", "4")
    library = open_library(path)
    with library.change("remove") as change:
        change.remove(library.select(["2"])[0])
    assert numbers(path) == [1, 3, 4]

    with library.change("remove") as change:
        change.remove(library.select(["4"])[0])
    fill(path, "5")

    assert numbers(path) == [1, 3, 5]
    assert titles(path) == ["1", "3", "5"]


@pytest.mark.parametrize("gone", [[1], [2], [3], [1, 2], [2, 3], [1, 3], [1, 2, 3]])
@pytest.mark.parametrize("replaced", [[], [1], [2], [3], [1, 3]])
@pytest.mark.parametrize("added", [[], ["x"], ["x", "y"]])
def test_any_change_does_what_it_says(
    path: Path, gone: list[int], replaced: list[int], added: list[str]
) -> None:
    fill(path, "1", "2", "3")
    with open_library(path).change("all at once") as change:
        for record in open_library(path).records:
            if number(record) in replaced:
                change.replace({**record, "title": record["title"] * 2})
            if number(record) in gone:
                change.remove(record)
        for title in added:
            change.add({"title": title})

    kept = [str(n) * (2 if n in replaced else 1) for n in (1, 2, 3) if n not in gone]
    assert titles(path) == [*kept, *added]
    json.loads(path.read_bytes())


def test_citation_keys_are_unique(path: Path) -> None:
    with open_library(path).change("add") as change:
        keys = [key(change.add(BOOK)) for _ in range(3)]

    assert keys == ["bacon1620novum", "bacon1620novuma", "bacon1620novumb"]


def test_an_error_within_a_change_leaves_the_library_as_it_was(path: Path) -> None:
    fill(path, "1")
    before = path.read_bytes()

    with pytest.raises(ZeroDivisionError), open_library(path).change("add") as change:
        change.add(BOOK)
        raise ZeroDivisionError

    assert path.read_bytes() == before


def test_a_dry_run_writes_nothing(path: Path) -> None:
    with open_library(path).change("add", dry_run=True) as change:
        assert number(change.add(BOOK)) == 1

    assert not path.exists()
    assert list(path.parent.iterdir()) == []


def test_another_programs_change_is_not_overwritten(path: Path) -> None:
    fill(path, "1")

    with pytest.raises(LibraryError, match="another program"), open_library(path).change("") as c:
        c.add(BOOK)
        path.write_text("[]")

    assert path.read_text() == "[]"


def test_permissions_and_symbolic_links_stay(path: Path, tmp_path: Path) -> None:
    fill(path, "1")
    path.chmod(0o640)
    link = tmp_path / "elsewhere" / "link.json"
    link.parent.mkdir()
    link.symlink_to(path)

    fill(link, "2")

    assert link.is_symlink()
    assert titles(path) == ["1", "2"]
    assert path.stat().st_mode & 0o777 == 0o640


FOREIGN = """[
  {"id": "a", "title": "A"},
  {"title": "B", "custom": {"number": 7}}, {"id": 12, "title": "C"}
]"""


def test_any_csl_json_file_is_a_library(path: Path) -> None:
    path.write_text(FOREIGN)

    assert titles(path) == ["A", "B", "C"]
    assert numbers(path) == [8, 7, 9]
    assert [key(record) for record in open_library(path).records] == ["a", "b", "12"]
    assert titles(path) == [r["title"] for r in open_library(path).select(["a", "7", "12"])]
    assert path.read_text() == FOREIGN

    fill(path, "D")

    assert numbers(path) == [8, 7, 9, 10]
    assert len(path.read_text().splitlines()) == 6


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[\n{"id":"a"},\n{"id":\n]\n', r":4: .*column 1: expecting value"),
        ('[\n{"id":"a","title":tru}\n]\n', r":2: .*column 19"),
        ("[\n<<<<<<< HEAD\n{}\n", "merge conflict"),
        ("[" * 100_000, "damaged"),
        ('[{"id": 1' + "0" * 5000 + "}]", "damaged"),
        ("[1, 2]", "an item is int"),
        ('{"id": "a"}', "an array"),
        ('[\n{"id":"a","volume":NaN}\n]\n', "NaN is not JSON"),
    ],
)
def test_a_damaged_library_is_named_with_its_place(path: Path, text: str, message: str) -> None:
    path.write_text(text)

    with pytest.raises(LibraryError, match=message):
        open_library(path).records  # noqa: B018
    with pytest.raises(LibraryError, match=message), open_library(path).change("x") as change:
        change.add(BOOK)
    assert path.read_text() == text


def test_a_library_that_is_not_utf8(path: Path) -> None:
    path.write_bytes('[\n{"id":"я"}\n]\n'.encode("cp1251"))

    with pytest.raises(LibraryError, match="not UTF-8"):
        open_library(path).records  # noqa: B018


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="folder"):
        open_library(tmp_path).records  # noqa: B018


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["2"], [2]),
        (["3-1"], [3, 2, 1]),
        (["3-", "1"], [3, 4, 1]),
        (["4,1-2"], [4, 1, 2]),
        (["2", "1-3"], [2, 1, 3]),
        (["bacon1620novum"], [4]),
        (["Novum"], [4]),
        (["novum author:бацон"], [4]),
        (["https://doi.org/10.1000/ABC"], [4]),
        (["doi: 10.1000/abc"], [4]),
        (["978-3-16-148410-0"], [4]),
        (["9783161484100"], [4]),
        (["ba1620"], [4]),
        (["1-999999999999999"], [1, 2, 3, 4]),
    ],
)
def test_words_name_entries(path: Path, words: list[str], expected: list[int]) -> None:
    fill(path, "One", "Two", "Three")
    with open_library(path).change("add") as change:
        change.add(BOOK | NAMED)

    assert [number(record) for record in open_library(path).select(words)] == expected


@pytest.mark.parametrize(
    "words", [["9"], ["9" * 900], ["1", "9-12"], ["nothing"], ["10.1/x"], ["o"], [""]]
)
def test_words_that_name_nothing_or_too_much(path: Path, words: list[str]) -> None:
    fill(path, "One", "Two")

    with pytest.raises(NothingFoundError):
        open_library(path).select(words)


def test_a_word_that_no_library_holds_is_refused(path: Path) -> None:
    fill(path, "One")

    with pytest.raises(RequestError, match="more than 1,000 characters"):
        open_library(path).select(["9" * 5000])


def test_keys_that_another_program_wrote_with_escapes(path: Path) -> None:
    path.write_text('[\n{"id":"\\u0438\\u0432","title":"A"},\n{"id":7,"title":"B"}\n]\n')

    assert [record["title"] for record in open_library(path).select(["ив"])] == ["A"]
    with open_library(path).change("add") as change:
        assert key(change.add({"id": "ив"})) == "ивa"
        assert key(change.add({"id": "7"})) == "7a"


def test_numbers_that_stand_twice_after_a_merge_of_branches(path: Path) -> None:
    fill(path, "1", "2", "3")
    path.write_bytes(path.read_bytes().replace(b'"number":3', b'"number":2'))

    for word, title in (("2", "2"), ("4", "3")):
        assert [record["title"] for record in open_library(path).select([word])] == [title]
    assert [number(record) for record in open_library(path).search("title:3")] == [4]
    assert numbers(path) == [1, 2, 4]
    fill(path, "5")
    assert numbers(path) == [1, 2, 4, 5]


def test_a_record_within_a_record_lends_its_number_to_none(path: Path) -> None:
    fill(path, "1", "2")
    library = open_library(path)
    with library.change("merge") as change:
        first, second = library.records
        change.replace({**first, "custom": {"number": 1, "merged": [second]}})
        change.remove(second)
    data = path.read_bytes().replace(b"\n]", b',\n{"id":"byhand","title":"3"}\n]')
    path.write_bytes(data)

    assert numbers(path) == [1, 3]
    assert [record["title"] for record in open_library(path).select(["3"])] == ["3"]
    assert [number(record) for record in open_library(path).search("title:3")] == [3]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_large_library_answers_as_a_small_one(path: Path, end: str) -> None:
    with open_library(path).change("fill") as change:
        for n in range(1, 3000):
            change.add({"id": f"k{n}", "title": f"Ёлка {n} <i>x</i>" if n % 9 == 0 else f"{n} \\ "})
    data = path.read_bytes().replace(b"\n", end.encode())
    path.write_bytes(data)

    every = open_library(path).records
    for n in (1, 1500, 2999):
        assert open_library(path).select([str(n)]) == [every[n - 1]]
        assert open_library(path).select([f"k{n}"]) == [every[n - 1]]
    assert len(open_library(path).search("elka")) == 333
    library = open_library(path)
    with library.change("set") as change:
        change.replace({**library.select(["2"])[0], "title": "two"})
        change.remove(library.select(["2999"])[0])
        change.remove(library.select(["1000"])[0])
    changed = path.read_bytes()
    assert changed.count(end.encode()) == changed.count(b"\n") == 2999
    assert [record["title"] for record in open_library(path).select(["1-3"])][1] == "two"
    library.undo()
    assert path.read_bytes() == data


@pytest.mark.parametrize("suffix", [".json", ".bib"])
def test_a_new_record_is_compared_with_few_of_a_large_library(path: Path, suffix: str) -> None:
    words = ["heart", "failure", "исследование", "transfer", "cardiology", "молекулярный"]
    path = path.with_suffix(suffix)
    with open_library(path).change("fill") as change:
        for n in range(2500):
            title = f"A {words[n % 6]} study {'of Zuckerkandl’s organs' if n == 7 else n}"
            change.add({"id": f"k{n}", "type": "book", "title": title, "DOI": f"10.1000/{n}"})
        change.add({"id": "pages", "type": "article-journal", "volume": "7", "page": "431-439"})

    def candidates(*records: Record) -> set[str]:
        return {record["id"] for record in open_library(path).candidates(*records)}

    assert candidates({"title": "Nothing", "DOI": "https://doi.org/10.1000/99"}) == {"k99"}
    assert candidates({"title": "A failure stufy of Zuckerkandl's organs"}) == {"k7"}
    assert candidates({"title": "Die Organe", "volume": "7", "page": "431"}) == {"pages"}
    assert candidates({"title": "Quite another thing"}, {"title": "On it"}, {}) == set()
    assert "k8" in candidates({"title": "An issledovanie: study 8"})
    assert len(candidates(*[{"title": "Nothing"}] * 2000)) == 2501


@pytest.mark.parametrize("suffix", ["json", "bib"])
def test_a_key_that_a_shell_acts_on_is_made_harmless_and_found_by_both(
    tmp_path: Path, suffix: str
) -> None:
    library = open_library(tmp_path / f"library.{suffix}")
    with library.change("add") as change:
        change.add({"id": "vv$(touch pwned)", "type": "book", "title": "x"})
        change.add({"id": "--yes", "type": "book", "title": "y"})
        change.add({"id": "10.1016/S0140-6736(20)30183-5", "type": "book", "title": "z"})

    assert [record["id"] for record in library.records] == [
        "vv-touch-pwned",
        "yes",
        "10.1016/S0140-6736-20-30183-5",
    ]
    for place, old in enumerate(["vv$(touch pwned)", "--yes", "10.1016/S0140-6736(20)30183-5"]):
        assert library.select([old]) == [library.records[place]]


def test_a_tilde_in_the_middle_of_a_path_is_a_name_as_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert open_library("./~nobody-of-that-name/l.json").path == (
        tmp_path / "~nobody-of-that-name" / "l.json"
    )
    assert open_library("~nobody-of-that-name/l.json").records == []


def test_links_that_lead_back_to_themselves_are_no_library(tmp_path: Path) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
    (tmp_path / "b.json").symlink_to(tmp_path / "a.json")

    with pytest.raises(LibraryError, match=r"a\.json"):
        _ = open_library(tmp_path / "a.json").records


def test_like_entries_without_keys_are_read_in_linear_time(tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    path.write_text(json.dumps([{"title": "Ice"}] * 20_000), "utf-8")
    begun = time.process_time()

    keys = {record["id"] for record in open_library(path).records}

    assert len(keys) == 20_000
    assert time.process_time() - begun < 4
