"""Numbers of trials, as registers give them."""

import pytest

from refcli.values.trials import find_trials


@pytest.mark.parametrize(
    "number",
    [
        "NCT01463813",
        "ISRCTN12345678",
        "ACTRN12605000086639",
        "2004-000446-20",
        "ChiCTR-TRC-08000157",
        "ChiCTR2000029308",
        "DRKS00004156",
        "CTRI/2012/01/002345",
        "IRCT201012345678N1",
        "UMIN000001234",
        "jRCTs031180051",
        "PACTR201105000291300",
        "TCTR20150820001",
    ],
)
def test_a_number_is_found_in_running_text_and_in_an_address(number: str) -> None:
    assert find_trials(f"Registered as {number}; see below.") == [number]
    assert find_trials(f"https://registry.example/show?id={number}") == [number]


def test_the_european_register_has_the_number_of_the_trial_itself() -> None:
    registered = "https://trialsearch.who.int/Trial2.aspx?TrialID=EUCTR2004-000446-20-GB"
    assert find_trials(registered) == find_trials("EudraCT Number 2004-000446-20")


@pytest.mark.parametrize(
    "text", ["PMID 12345678", "NCT1", "XNCT01463813", "2004-05-06", "NTR", "pp. 2004-2010", ""]
)
def test_other_numbers_are_none_of_a_trial(text: str) -> None:
    assert find_trials(text) == []
