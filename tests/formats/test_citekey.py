import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import RequestError
from refcli.formats import citekey
from refcli.record import Record

DUDIN: Record = {
    "title": "Development of digital competencies",
    "author": [{"family": "Dudin", "given": "M.N."}, {"family": "Golyshko"}],
    "issued": {"date-parts": [[2022]]},
    "container-title": "Problems of Social Hygiene",
}


@pytest.mark.parametrize(
    ("record", "key"),
    [
        (DUDIN, "dudin2022development"),
        ({**DUDIN, "author": [{"family": "Щербаков"}], "title": "О тепле"}, "shcherbakov2022teple"),
        ({**DUDIN, "author": [{"family": "Müller"}]}, "muller2022development"),
        (
            {**DUDIN, "author": [{"literal": "European Health Parliament"}]},
            "european2022development",
        ),
        (
            {**DUDIN, "author": [{"family": "Cruz", "non-dropping-particle": "de la"}]},
            "delacruz2022development",
        ),
        ({"title": "The <i>E. coli</i> of it"}, "e"),
        ({}, "ref"),
    ],
)
def test_keys(record: Record, key: str) -> None:
    assert citekey.make(record) == key


def test_templates() -> None:
    assert citekey.make(DUDIN, "{authors}:{year}-{journal}") == "dudingolyshko:2022-psh"
    with pytest.raises(RequestError, match="nosuch"):
        citekey.make(DUDIN, "{nosuch}")


def test_keys_are_unique_and_those_given_stay() -> None:
    given_key = {**DUDIN, "id": "dudin2022developmenta"}
    keys = [r["id"] for r in citekey.assign([DUDIN, DUDIN, given_key, DUDIN], taken=["x"])]
    assert keys == [
        "dudin2022development",
        "dudin2022developmentb",
        "dudin2022developmenta",
        "dudin2022developmentc",
    ]


@given(st.text(max_size=20), st.text(max_size=20))
def test_keys_are_ascii(family: str, title: str) -> None:
    key = citekey.make({"author": [{"family": family}], "title": title})
    assert key
    assert key.isascii()
    assert key.isalnum()
