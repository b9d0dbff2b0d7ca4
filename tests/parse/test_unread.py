"""What of the text of an entry is in none of its fields."""

import pytest

from refcli.parse.unread import unread
from refcli.record import Record


def entry(text: str, **fields: object) -> Record:
    return {"id": "smith", **fields, "custom": {"source": {"text": text, "label": "3."}}}


def test_words_that_are_in_no_field_are_told_in_their_order() -> None:
    record = entry(
        "3. Smith J. Noise. Lost words here. In: J Noise. 2001; 3: 109–22. Second 19 thing.",
        title="Noise",
        author=[{"family": "Smith", "given": "J."}],
        issued={"date-parts": [[2001, 3]]},
        page="109-122",
        **{"container-title": "J Noise"},
    )

    assert unread(record) == ["Lost words here", "Second 19 thing"]


@pytest.mark.parametrize(
    "text",
    [
        "Noise. [Electronic resource]. Available from: https://example.org/n (accessed 5 May 2001)",
        "Noise / под ред. J. Smith. P. 2 (дата обращения: 05.05.2001)",
    ],
)
def test_words_that_join_fields_are_not_told(text: str) -> None:
    record = entry(
        text,
        title="Noise",
        editor=[{"family": "Smith", "given": "J."}],
        page="2",
        URL="https://example.org/n",
        medium="Electronic resource",
        accessed={"date-parts": [[2001, 5, 5]]},
    )

    assert unread(record) == []


def test_what_was_put_right_by_hand_is_no_longer_told() -> None:
    text = "Smith J. Noise. Geneva."

    assert unread(entry(text, title="Noise")) == ["Smith J", "Geneva"]
    assert unread(entry(text, title="Noise", author=[{"family": "Smith", "given": "J"}])) == [
        "Geneva"
    ]
    assert unread({"title": "Noise"}) == []
