from refcli.dedupe import find_known
from refcli.record import OTHERS, Record


def test_the_seed_is_known_to_itself(seed: list[Record]) -> None:
    found = find_known(seed, seed)

    assert [(match.new, match.known) for match in found] == [(n, n) for n in range(len(seed))]


def test_the_seed_is_known_when_styles_have_cut_it(seed: list[Record]) -> None:
    def cut(record: Record) -> Record:
        short = {
            name: value for name, value in record.items() if name not in ("DOI", "issue", "custom")
        }
        if len(record.get("author", [])) > 3:
            short["author"] = [record["author"][0], {"literal": OTHERS}]
        first, dash, last = record.get("page", "").partition("-")
        if dash and len(first) == len(last):
            short["page"] = f"{first}–{last[-2:]}"
        return short

    found = find_known(seed, [cut(record) for record in seed])

    assert [(match.new, match.known) for match in found] == [(n, n) for n in range(len(seed))]


def test_new_records_are_new(seed: list[Record]) -> None:
    assert find_known(seed[:12], seed[12:]) == []
    assert find_known([], seed) == []
    assert find_known(seed, []) == []


def test_a_number_that_no_entry_can_have_tells_nothing_apart(seed: list[Record]) -> None:
    named = {"custom": {"fields": {"refcli-different": f"{'9' * 5000}, 7"}}}

    assert [match.known for match in find_known(seed, [seed[3] | named])] == [3]
