"""Other citation keys: made by a template, the old ones kept."""

import pytest

from refcli.errors import RequestError
from refcli.library.rekeying import made_keys, rekeyed
from refcli.record import Record

ROE: Record = {
    "id": "roe",
    "author": [{"family": "Roe"}],
    "issued": {"date-parts": [[2001]]},
}


def test_made_keys_differ_from_each_other_and_from_those_of_others() -> None:
    assert made_keys([ROE, ROE], "{author}{year}", ["roe2001"]) == ["roe2001a", "roe2001b"]


def test_a_template_names_parts_that_there_are() -> None:
    with pytest.raises(RequestError, match="unknown part"):
        made_keys([ROE], "{colour}", [])


def test_the_old_key_stays_as_an_alias_until_it_comes_back() -> None:
    renamed = rekeyed(ROE, "roe2001")

    assert (renamed["id"], renamed["custom"]["aliases"]) == ("roe2001", ["roe"])
    assert rekeyed(renamed, "roe")["custom"]["aliases"] == ["roe2001"]
    assert rekeyed(ROE, "roe") is ROE
