"""Groups that others decided on, in the forms in which their programs write them."""

import pytest

from refcli.dedupe.decisions import compare_places, places_of, read_decisions
from refcli.errors import InputError


@pytest.mark.parametrize(
    "text",
    [
        '{"ids": ["a", "b"]}\n\n{"ids": ["c", "d", "e"]}\n',
        'record_ids,title\n"a, b",x\n"c;d;e",y\nf,z\n',
        "Record_ID,Duplicate_ID\na,1\nb,1\nc,2\nd,2\ne,2\nf,3\n",
        "id\tgroup\na\t1\nb\t1\nc\t2\nd\t2\ne\t2\n",
        "duplicate_id.x,duplicate_id.y,result\na,b,match\nc,d,match\na,c,no match\nd,e,match\n",
        "id,title,group\na,x\u2028a,1\nb,y\x0cb,1\nc,,2\nd,,2\ne,,2\n",
        '{"ids": ["a", "b"], "why": "x\u2028y"}\r\n{"ids": ["c", "d", "e"]}',
        "records,6\n\ngroup,score,key\n1,1,a\n1,1,b\n2,1,c\n2,1,d\n2,1,e\n",
    ],
)
def test_every_form_gives_the_groups(text: str) -> None:
    assert read_decisions(text, "x") == [["a", "b"], ["c", "d", "e"]]


@pytest.mark.parametrize("text", ["", "title\nOn gout\n", '{"id": 1}\n', "{\n"])
def test_what_is_not_decisions_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="x"):
        read_decisions(text, "x")


def test_ids_are_found_by_key_or_by_place() -> None:
    records = [{"id": "a"}, {}, {"id": "c"}]

    assert places_of(records, [["a", "2", "9"]]) == ([[0, 1]], ["9"])


def test_two_divisions_are_compared_pair_by_pair() -> None:
    found = compare_places([[0, 1], [2, 3]], [[0, 1, 4]])

    assert found.both == [(0, 1)]
    assert found.ours == [(2, 3)]
    assert found.theirs == [(0, 4), (1, 4)]
