"""The letters behind years, by which a list tells one author's works of a year apart."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize("letters", ["a", "z", "aa", "ac", "ad", "bc", "bd"])
@pytest.mark.parametrize(
    "form",
    [
        "Okafor, T. B., & Lindqvist, M. ({}). Ice on lakes. Journal of Hydrology, 34(3), 112–119.",
        "Okafor, Thomas B., and Maria Lindqvist. {}. “Ice on Lakes.” Journal of Hydrology 34 (3): "
        "112–19.",
        "OKAFOR, Thomas B. and LINDQVIST, Maria, {}. Ice on lakes. Journal of Hydrology. Vol. 34, "
        "no. 3, pp. 112–119.",
        "OKAFOR, Thomas B.; LINDQVIST, Maria. Ice on lakes. Journal of Hydrology, v. 34, n. 3, "
        "p. 112-119, {}.",
    ],
)
def test_letters_are_neither_names_nor_an_era(form: str, letters: str) -> None:
    record = parse_reference(form.format(f"2011{letters}"))

    assert record["issued"] == {"date-parts": [[2011]]}
    assert [name["family"].title() for name in record["author"]] == ["Okafor", "Lindqvist"]
    assert record["title"].casefold() == "ice on lakes"
    assert record["page"] == "112-119"
