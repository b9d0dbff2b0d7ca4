import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import RequestError
from refcli.formats import citekey
from refcli.record import Record
from refcli.text.controls import one_line

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
        (
            {
                "author": [{"literal": "王小鲁"}],
                "title": "灰色收入",
                "issued": {"date-parts": [[2011]]},
                "language": "zh-CN",
            },
            "zh2011",
        ),
        ({"issued": {"date-parts": [[2011]]}}, "ref2011"),
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


@given(
    st.text(
        st.sampled_from("$`;&|<>(){}[]*?!~#'\"\\ \t\n%^,-@=+.ab1:/\x1b\u202e’") | st.characters()
    )
)
def test_a_harmless_key_is_one_plain_word_of_a_shell(key: str) -> None:
    safe = citekey.harmless(key)

    assert citekey.harmless(safe) == safe
    assert not safe.startswith(("-", "@", "=", "+", "."))
    assert one_line(safe) == safe
    ascii_part = "".join(c for c in safe if c.isascii())
    assert shlex.quote(ascii_part or "a") == (ascii_part or "a")


@pytest.mark.parametrize(
    "key",
    ["dudin2022development", "DBLP:conf/icml/A", "10.1000/ab_c+1", "Müller2020", "Иванов2020"],
)
def test_a_key_that_no_shell_acts_on_stays(key: str) -> None:
    assert citekey.harmless(key) == key


def test_many_like_keys_do_not_take_the_square_of_their_number() -> None:
    asked = 0

    class Counting(set[str]):
        def __contains__(self, key: object) -> bool:
            nonlocal asked
            asked += 1
            return super().__contains__(key)

    taken, tried = Counting(), dict[str, int]()
    keys = []
    for _ in range(2000):
        keys.append(citekey.unique("smith2020", taken, tried))
        taken.add(keys[-1])

    assert keys[:3] == ["smith2020", "smith2020a", "smith2020b"]
    assert len(set(keys)) == 2000
    assert asked < 3 * 2000
