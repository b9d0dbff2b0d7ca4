"""Meetings and trials as the ICMJE has them, journals in two languages, reports of lawyers."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe A, Poe B, editors. Bone loss. Proceedings of the 5th Bone Conference; 2001 Sep "
            "13-15; Leeds, UK. New York: Springer; 2002.",
            {
                "event-place": "Leeds, UK",
                "event-date": {"date-parts": [[2001, 9, 13], [2001, 9, 15]]},
                "publisher-place": "New York",
                "publisher": "Springer",
                "issued": {"date-parts": [[2002]]},
            },
        ),
        (
            "Weber M. Nets for maps. Paper presented at: 34th Annual Meeting of Cartographers; "
            "2010 May 3-6; Madrid, Spain.",
            {
                "event-place": "Madrid, Spain",
                "issued": {"date-parts": [[2010, 5, 3], [2010, 5, 6]]},
            },
        ),
        (
            "A study of vitamin D in older adults. ClinicalTrials.gov identifier: NCT01463813. "
            "Accessed May 6, 2021. https://clinicaltrials.gov/ct2/show/NCT01463813",
            {"title": "A study of vitamin D in older adults", "number": "NCT01463813"},
        ),
        (
            "Иванов В. В. Модели роста // Вестник экономики = Economic Herald. 2018. Т. 54, № 2. "
            "С. 45–58.",
            {
                "container-title": "Вестник экономики",
                "multi": {"_keys": {"container-title": {"en": "Economic Herald"}}},
            },
        ),
        (
            "Home Office, Report of the Committee on Obscenity (Cmnd 7772, 1979) para 5.12",
            {"title": "Report of the Committee on Obscenity", "number": "Cmnd 7772"},
        ),
        (
            "Sarah Cole, 'Virtual Friend Fires Employee' (Naked Law, 1 May 2009) "
            "<www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009",
            {
                "title": "Virtual Friend Fires Employee",
                "container-title": "Naked Law",
                "issued": {"date-parts": [[2009, 5, 1]]},
                "accessed": {"date-parts": [[2009, 11, 19]]},
            },
        ),
        (
            "Aron Raymond, Les étapes de la pensée, Paris, Gallimard, coll. « Tel », 1967, 670 p.",
            {"collection-title": "Tel", "publisher": "Gallimard"},
        ),
        ("Homer. Odyssey.", {"title": "Odyssey"}),
    ],
)
def test_fields(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields
