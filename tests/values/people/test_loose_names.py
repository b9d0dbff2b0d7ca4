"""Names in a string that has lost its capitals or its order."""

import pytest

from refcli.values.people.loose_names import loose_names, without_additions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("m. kearns, m. li", [("kearns", "m."), ("li", "m.")]),
        ("Kearns, M., Li, M.", [("Kearns", "M."), ("Li", "M")]),
        ("Rivest R.L. and Schapire R.E.", [("Rivest", "R.L."), ("Schapire", "R.E")]),
        ("иванов и.и.; петров п.п.", [("иванов", "и.и."), ("петров", "п.п")]),
        ("LEE, K., NG, A.B.", [("LEE", "K."), ("NG", "A.B")]),
        ("WU, X.", [("WU", "X")]),
        ("M., Kearns", [("Kearns", "")]),
        ("Office of Rural Health Policy", [("Office of Rural Health Policy", "")]),
        ("", []),
    ],
)  # fmt: skip
def test_people_are_told_apart(text: str, found: list[tuple[str, str]]) -> None:
    assert list(loose_names(text)) == found


def test_what_a_database_adds_is_left_out_unless_nothing_else_is_there() -> None:
    assert without_additions("Roe, A. (Dept. of Soils &amp; Water)") == "Roe, A."
    assert without_additions("(Dept. of Soils)") == "(Dept. of Soils)"
