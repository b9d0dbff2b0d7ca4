import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.text import spaces
from refcli.text.spaces import on_one_line

WORDS = st.text(alphabet=" \t\n\u00a0\u2028\x1cabй", max_size=60)


@given(WORDS, st.sampled_from([1, 2, 7, 100]))
def test_a_long_text_has_the_spaces_of_a_short_one(text: str, long: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spaces, "_LONG", long)

        assert on_one_line(text) == " ".join(text.split())
