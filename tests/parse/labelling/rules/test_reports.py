"""Numbers of reports, where each style prints them."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "title", "number", "publisher"),
    [
        (
            "National Ice Centre. Ice on northern lakes. TR-12. Oslo : Polar Press, 2011.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "National Ice Centre. Ice on northern lakes. WP 2011/3, Polar Press, 2011.",
            "Ice on northern lakes",
            "WP 2011/3",
            "Polar Press",
        ),
        (
            "National Ice Centre. 2011. Ice on Northern Lakes. EUR 28123. Polar Press.",
            "Ice on Northern Lakes",
            "EUR 28123",
            "Polar Press",
        ),
        (
            "[1] National Ice Centre, “Ice on northern lakes,” Polar Press, Oslo, TR-12, 2011.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "National Ice Centre. Ice on northern lakes. Oslo: Polar Press; 2011. Report: TR-12.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "NATIONAL ICE CENTRE: Ice on northern lakes. Oslo : Polar Press, 2011. TR-12.",
            "Ice on northern lakes",
            "TR-12",
            "Polar Press",
        ),
        (
            "National Ice Centre (2011) Ice on northern lakes (No. 45). Oslo: Polar Press.",
            "Ice on northern lakes",
            "45",
            "Polar Press",
        ),
    ],
)
def test_the_number_is_parted_from_the_title(
    text: str, title: str, number: str, publisher: str
) -> None:
    record = parse_reference(text)

    found = {name: record.get(name) for name in ("title", "number", "publisher", "type")}
    assert found == {"title": title, "number": number, "publisher": publisher, "type": "report"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Roe J. Living with COVID-19. Oslo: Polar Press; 2021.", "Living with COVID-19"),
        ("World Ice Society. Ice Report 2014. Oslo: Polar Press; 2014.", "Ice Report 2014"),
        (
            "Roe J. Receptors of T cells. CD-4. Ice Res. 2011;3(2):11-19.",
            "Receptors of T cells. CD-4",
        ),
    ],
)
def test_what_ends_a_title_is_no_number(text: str, title: str) -> None:
    record = parse_reference(text)

    assert record["title"] == title
    assert "number" not in record


def test_the_issue_of_a_paper_is_no_report() -> None:
    record = parse_reference("Greiner, Ulrich (2000), »Versuch über das Eis«, Die Woche, Nr. 18.")

    assert (record["container-title"], record["issue"]) == ("Die Woche", "18")
