"""A record as lines: nothing is lost, and only what was edited changes."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.errors import InputError, RequestError
from refcli.library.readable import assigned, edited, lines

RECORD: dict[str, Any] = {
    "id": "dudin2022",
    "type": "article-journal",
    "author": [
        {"family": "Dudin", "given": "M. N."},
        {"family": "Giacomo", "given": "D.", "non-dropping-particle": "di"},
        {"family": "King", "given": "M. L.", "suffix": "Jr."},
        {"family": "van Gogh", "given": "V."},
        {"family": "Plato"},
        {"literal": "World Health Organization"},
        {"literal": "others"},
    ],
    "title": "Development of <i>digital</i> competencies: [a study]",
    "issued": {"date-parts": [[2022, 5]]},
    "accessed": {"date-parts": [[2022, 12, 5]], "raw": "05.12.2022"},
    "volume": 12,
    "abstract": "One line\nand \x1b[31m another",
    "multi": {"_keys": {"title": {"ru": "Развитие"}}},
    "x-unknown": {"a": [1, 2]},
    "custom": {
        "number": 13,
        "tags": ["thesis", "to read"],
        "notes": ["first\nsecond", "third"],
        "source": {"text": "1. Dudin …"},
    },
}


def test_the_lines_of_a_record() -> None:
    shown = lines(RECORD)

    assert shown[:10] == [
        "key: dudin2022",
        "type: article-journal",
        "author: Dudin, M. N.",
        "author: di Giacomo, D.",
        "author: King, M. L., Jr.",
        'author: {"family": "van Gogh", "given": "V."}',
        "author: Plato",
        "author: World Health Organization",
        "author: et al.",
        "title: Development of <i>digital</i> competencies: [a study]",
    ]
    assert "title [ru]: Развитие" in shown
    assert "issued: 2022-05" in shown
    assert "tags: thesis, to read" in shown
    assert not any("\x1b" in line or "\n" in line for line in shown)
    assert not any("13" in line for line in shown)


def test_unedited_lines_give_the_very_record() -> None:
    assert edited(RECORD, lines(RECORD)) == RECORD
    assert edited(RECORD, ["# a remark", "", *reversed(lines(RECORD))])["volume"] == 12


@given(
    st.dictionaries(
        st.sampled_from(["title", "volume", "note", "DOI", "author", "issued", "x", "page"]),
        st.text() | st.integers() | st.lists(st.dictionaries(st.text(), st.text()), min_size=1),
    )
)
def test_any_record_survives(values: dict[str, Any]) -> None:
    record = {"id": "a", **values}
    assert edited(record, lines(record)) == record


def test_what_was_edited_is_read() -> None:
    text = "\n".join(lines(RECORD))
    text = text.replace("di Giacomo, D.", "Иванов И. И.").replace("2022-05\n", "3 мая 2021\n")
    text = text.replace("thesis, to read", "done").replace("title [ru]: Развитие\n", "")
    text = text.replace("volume: 12", "volume: 13")

    record = edited(RECORD, text.splitlines())

    assert record["author"][1] == {"family": "Иванов", "given": "И. И."}
    assert record["author"][3] == RECORD["author"][3]
    assert record["issued"] == {"date-parts": [[2021, 5, 3]]}
    assert record["custom"] == {**RECORD["custom"], "tags": ["done"]}
    assert "multi" not in record
    assert record["volume"] == "13"


def test_a_line_taken_out_removes_its_field() -> None:
    kept = [line for line in lines(RECORD) if not line.startswith(("abstract", "notes"))]

    record = edited(RECORD, kept)

    assert "abstract" not in record
    assert "notes" not in record["custom"]
    assert record["custom"]["source"] == RECORD["custom"]["source"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("no colon", "line 2: not 'field: value'"),
        ("titel: x", "line 2: no field 'titel'; did you mean title"),
        ("source: 5", "line 2: source cannot be set"),
    ],
)
def test_a_line_that_is_not_understood(line: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        edited({"id": "a"}, ["key: a", line])


@pytest.mark.parametrize(
    ("assignments", "expected"),
    [
        (["title=New"], {"title": "New"}),
        (["title="], {"title": None}),
        (["title[en]=New"], {"multi": {"_keys": {"title": {"ru": "Развитие", "en": "New"}}}}),
        (["title[ru]="], {"multi": None}),
        (["year=2021"], {"issued": {"date-parts": [[2021]]}}),
        (["issued=2021-03/2021-05"], {"issued": {"date-parts": [[2021, 3], [2021, 5]]}}),
        (["doi=https://doi.org/10.1000/x"], {"DOI": "10.1000/x"}),
        (["journal=J Eur CME", "volume=3"], {"container-title": "J Eur CME", "volume": "3"}),
        (
            ["author=Roda S.; Петров, Пётр; ВОЗ; et al."],
            {
                "author": [
                    {"family": "Roda", "given": "S."},
                    {"family": "Петров", "given": "Пётр"},
                    {"literal": "ВОЗ"},
                    {"literal": "others"},
                ]
            },
        ),
        (["editor+=Roda, S."], {"editor": [{"family": "Roda", "given": "S."}]}),
        (["tags+=new, thesis"], {"tags": ["thesis", "to read", "new"]}),
        (["tags-=thesis"], {"tags": ["to read"]}),
        (["tags="], {"tags": None}),
        (["type=book"], {"type": "book"}),
        (["key=new"], {"id": "new"}),
        (["note=a = b"], {"note": "a = b"}),
    ],
)
def test_assignments(assignments: list[str], expected: dict[str, Any]) -> None:
    record = assigned(RECORD, assignments)

    for name, value in expected.items():
        assert (record["custom"] if name == "tags" else record).get(name) == value


def test_a_name_is_added_and_taken_away() -> None:
    more = assigned(RECORD, ["author+=Roda, S."])
    assert more["author"][-2] == {"family": "Roda", "given": "S."}
    assert more["author"][3] == RECORD["author"][3]
    assert assigned(more, ["author-=Roda, S."]) == RECORD


@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        ("titel=x", "did you mean title"),
        ("type=artcle", "did you mean article"),
        ("just words", "not an assignment"),
        ("key=", "must have a key"),
        ("source=3", "cannot be set"),
        ("title+=x", "holds one value"),
    ],
)
def test_assignments_that_make_no_sense(assignment: str, message: str) -> None:
    with pytest.raises(RequestError, match=message):
        assigned(RECORD, [assignment])


def test_a_value_is_read_as_people_and_tex_write_it() -> None:
    record = assigned(RECORD, ["page=175--205", "title=A pasted\n  title", "note=two\nlines"])

    assert (record["page"], record["title"]) == ("175-205", "A pasted title")
    assert record["note"] == "two\nlines"
    assert assigned(RECORD, ["page=843–852, 860 – 861"])["page"] == "843-852, 860-861"


def test_people_have_forms_in_other_languages() -> None:
    record = {"id": "a", "author": [{"family": "Ким", "given": "Е."}, {"literal": "others"}]}

    put = assigned(record, ["author[en]=Kim, E."])

    assert put["author"][0]["multi"] == {"_key": {"en": {"family": "Kim", "given": "E."}}}
    assert "author [en]: Kim, E." in lines(put)
    assert edited(put, lines(put)) == put
    assert assigned(put, ["author[en]="]) == record


def test_editing_one_name_keeps_the_forms_of_all() -> None:
    record = assigned(
        {"id": "a", "author": [{"family": "Ким", "given": "Е."}, {"family": "Юн", "given": "И."}]},
        ["author[en]=Kim, E.; Yun, I."],
    )

    changed = edited(record, [line.replace("Ким", "Цой") for line in lines(record)])

    assert [name["family"] for name in changed["author"]] == ["Цой", "Юн"]
    assert "author [en]: Yun, I." in lines(changed)


def test_the_forms_of_a_language_are_as_many_as_the_people() -> None:
    with pytest.raises(RequestError, match="1 names"):
        assigned({"author": [{"family": "Ким"}]}, ["author[en]=Kim, E.; Yun, I."])


TEXTS = st.text(
    st.sampled_from(" \t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029\ud800\ufeff\u200b,;:#\"'[]{}=-\\")
    | st.characters()
)
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.none() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
PEOPLE = st.lists(
    st.dictionaries(
        st.sampled_from(["family", "given", "suffix", "literal", "non-dropping-particle", "x"]),
        TEXTS,
        max_size=4,
    )
    | VALUES,
    max_size=3,
)
VARIABLES = (
    st.sampled_from(["title", "type", "volume", "note", "DOI", "tags", "key", "year"]) | TEXTS
)
RECORDS = st.fixed_dictionaries(
    {"id": TEXTS},
    optional={
        "author": PEOPLE | VALUES,
        "issued": st.fixed_dictionaries({"date-parts": VALUES}) | VALUES,
        "accessed": st.fixed_dictionaries({"literal": TEXTS}) | VALUES,
        "multi": st.fixed_dictionaries(
            {"_keys": st.dictionaries(VARIABLES, st.dictionaries(TEXTS, TEXTS, max_size=2))}
        ),
        "custom": st.dictionaries(
            st.sampled_from(["tags", "notes", "files", "aliases"]), st.lists(TEXTS, max_size=3)
        ),
    },
).flatmap(
    lambda fixed: st.dictionaries(VARIABLES, VALUES, max_size=3).map(lambda more: {**more, **fixed})
)


@settings(max_examples=300, deadline=None)
@given(RECORDS, st.booleans())
def test_lines_that_no_one_edited_change_nothing(record: dict[str, Any], windows: bool) -> None:
    text = "\n".join(lines(record))
    if windows:
        text = text.replace("\n", "\r\n")
    written = text.encode().decode()

    assert edited(record, written.split("\n")) == record


@settings(deadline=None)
@given(TEXTS)
def test_a_value_that_is_pasted_over_by_itself_stays(value: str) -> None:
    record = {"id": "a", "title": value, "custom": {"tags": [value], "notes": [value]}}
    shown = [line for line in lines(record) if line.startswith(("title: ", "notes: "))]

    # As into a new entry: nothing is known of what stood there before.
    again = edited({}, shown)

    assert again.get("title") == value
    assert (again.get("custom") or {}).get("notes") == [value]
