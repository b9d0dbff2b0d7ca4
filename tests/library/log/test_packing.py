"""What a change exchanged comes back from the log byte for byte, and takes little more memory."""

import base64
import tracemalloc
import zlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.library.log import packing
from refcli.library.log.packing import packed, unpacked
from refcli.library.stores.splices import Splice

MARKS = st.sampled_from(
    [b'"', b"\\", b"],[0,", b'"],["', b"\n", b"\x00", "\U0001d400й".encode(), b"\xed"]
)
TEXTS = st.one_of(
    st.binary(max_size=30),
    st.lists(st.one_of(MARKS, st.binary(max_size=3)), max_size=60).map(b"".join),
)
SPLICES = st.lists(
    st.builds(Splice, st.integers(0, 1 << 40), TEXTS, TEXTS, st.tuples(TEXTS, TEXTS), TEXTS),
    min_size=1,
)


@settings(deadline=None)
@given(SPLICES, st.integers(40, 200))
def test_any_bytes_come_back(splices: Sequence[Splice], held: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("_LONG", 0), ("_PIECE", 16), ("_HELD", held)):
            patch.setattr(packing, name, value)

        assert unpacked(packed(splices)) == splices


def test_a_long_change_takes_its_bytes_and_little_more() -> None:
    old = b"".join(b'{"id":"%d","title":"%s"},\n' % (n, b"abc def" * 20) for n in range(60_000))
    held = packed([Splice(3, old, b"")])
    tracemalloc.start()
    try:
        [splice] = unpacked(held)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert splice.old == old
    assert peak < 1.3 * len(old) + 4 * packing._HELD


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "[]]",
        "[1]",
        "[[1]]",
        '[["0","","","",""]]',
        '[[-1,"","","",""]]',
        '[[0,"","","",1]]',
        '[[0,"' + "a" * (3 << 20),
        '[[0,"' + "a" * (3 << 20) + '"]]',
        '[[0,"' + "a" * (3 << 20) + '","","","",{}]]',
        "[" * 100_000,
        "[[" + "9" * 10_000 + "]]",
        "[[0," + " " * (2 << 20) + "]]",
    ],
)
def test_a_text_that_is_no_change_is_told(text: str) -> None:
    errors = (ValueError, TypeError, AttributeError, RecursionError)
    with pytest.raises(errors):
        unpacked(base64.b64encode(zlib.compress(text.encode())).decode())


def test_a_change_that_is_cut_off_is_told() -> None:
    held = packed([Splice(0, b"", bytes(range(256)) * 100)])

    for cut in (held[: len(held) // 2], held[:-8], "", "!" + held):
        with pytest.raises((ValueError, zlib.error)):
            unpacked(cut)
