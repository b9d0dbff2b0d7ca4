"""When and where a meeting was."""

import pytest

from refcli.values.meetings import met


@pytest.mark.parametrize(
    "text",
    [
        "Roe A. Bone loss. J Bone. 2001; 3; 12.",
        "Roe A; Poe B; Moe C. Bone loss. Leeds: Acme; 2001.",
        "Roe A. Bone loss; 2001; see Poe B; for more.",
        "Roe A. Bone loss. Leeds: Acme; 2001; pp 200-19.",
        "",
    ],
)
def test_where_no_meeting_is_none_is_found(text: str) -> None:
    assert met(text) == {}


def test_a_meeting_of_one_month() -> None:
    assert met("Bone Days; 1999 Aug 30-Sep 2; Graz, Austria. Berlin: Springer; 2000.") == {
        "event-place": "Graz, Austria",
        "event-date": {"date-parts": [[1999, 8, 30], [1999, 9, 2]]},
    }
