from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from refcli.dedupe.prepare.blocking import LARGEST_BLOCK
from refcli.dedupe.stages import pair_number, paired


@given(st.lists(st.integers(1, 9), max_size=100), st.permutations(range(100)))
def test_places_are_paired_that_share_a_key(keys: list[int], order: list[int]) -> None:
    keyed = [key << 32 | place for place, key in zip(order, keys, strict=False)]
    blocks = [[value & 0xFFFFFFFF for value in keyed if value >> 32 == key] for key in range(1, 10)]
    small = [block for block in blocks if len(block) <= LARGEST_BLOCK]

    found = paired(keyed)

    wanted = [pair_number(*pair) for block in small for pair in combinations(sorted(block), 2)]
    assert sorted(found.pairs) == sorted(wanted)
    assert found.large == [sorted(block) for block in blocks if len(block) > LARGEST_BLOCK]


def test_a_block_is_large_from_one_record_more_than_the_largest() -> None:
    keyed = [7 << 32 | place for place in range(LARGEST_BLOCK + 1)]

    whole, divided = paired(keyed[1:]), paired(keyed)

    assert len(whole.pairs) == LARGEST_BLOCK * (LARGEST_BLOCK - 1) // 2
    assert (len(divided.pairs), divided.large) == (0, [list(range(LARGEST_BLOCK + 1))])
