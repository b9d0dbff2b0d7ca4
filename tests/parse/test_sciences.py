"""References as physicists, chemists, mathematicians, engineers and geologists print them."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.record import Record


def _said(record: Record, variable: str) -> Any:
    """Return a value as a test writes it: names by their families, dates by their parts."""
    value = record.get(variable)
    if variable in {"author", "editor"} and value:
        return [name.get("literal") or name["family"] for name in value]
    return value["date-parts"][0] if variable == "issued" and value else value


PHYSICS_AND_CHEMISTRY = [
    (
        "A. Roe and B. Poe, Ice at large N, JHEP 09 (1999) 032 [hep-th/9908999].",
        {"container-title": "JHEP", "volume": "09", "page": "032", "issue": None},
    ),
    (
        "Frost Collaboration, Roe, N., Poe, Y., et al. 2020, A&A, 641, A6",
        {"author": ["Frost Collaboration", "Roe", "Poe", "others"], "contributor": None},
    ),
    (
        "K. C. Roe, Z. Poe, Angew. Chem. 1994, 106, 38–69; Angew. Chem. Int. Ed. Engl. 1994, 33, "
        "15–44.",
        {
            "container-title": "Angew. Chem.",
            "volume": "106",
            "page": "38-69",
            "note": "Angew. Chem. Int. Ed. Engl. 1994, 33, 15–44",
        },
    ),
    (
        "B. M. Roe, Science 1991, 254, 1471–1477; b) B. M. Poe, Nature 1995, 34, 259–281.",
        {"author": ["Roe"], "container-title": "Science", "volume": "254", "issued": [1991]},
    ),
]

MATHEMATICS = [
    (
        "Roe, J.-P.: Géométrie des glaces. Ann. Inst. Fourier (Grenoble) 6, 1–42 (1955)",
        {"volume": "6", "page": "1-42", "issue": None},
    ),
    (
        "R. Roe, Ice theory, Graduate Texts in Mathematics, No. 52, Springer-Verlag, New York, "
        "1977.",
        {"collection-title": "Graduate Texts in Mathematics", "collection-number": "52"},
    ),
    (
        "A. Roe and J. Poe, Morse ice, Grundlehren der mathematischen Wissenschaften, vol. 166, "
        "Springer-Verlag, Berlin, 1971.",
        {
            "type": "book",
            "container-title": None,
            "collection-title": "Grundlehren der mathematischen Wissenschaften",
            "collection-number": "166",
            "volume": None,
        },
    ),
    (
        "S. Roe, Ice, third ed., Graduate Texts in Mathematics, vol. 211, Springer-Verlag, "
        "New York, 2002.",
        {"title": "Ice", "edition": "3", "note": None},
    ),
]

COMPUTING = [
    (
        "Sanjay Roe, Howard Poe, Shun-Tak Moe: The Ice file system. SOSP 2003: 29-43",
        {
            "author": ["Roe", "Poe", "Moe"],
            "title": "The Ice file system",
            "issued": [2003],
            "volume": None,
            "type": "paper-conference",
        },
    ),
    (
        "E. F. Roe: A Relational Model of Ice. Commun. ACM 13(6): 377-387 (1970)",
        {"author": ["Roe"], "title": "A Relational Model of Ice"},
    ),
    (
        "Roe D. Dockside: light containers for consistent development. Linux J 2014;2014(239):2.",
        {"author": ["Roe"], "title": "Dockside: light containers for consistent development"},
    ),
    (
        "R. H. Roe, Majestic Lights: The Aurora in Science (Acme Press, New York, 1980).",
        {"author": ["Roe"], "title": "Majestic Lights: The Aurora in Science"},
    ),
    (
        "Tomas Roe, Kai Poe: Vectors of Ice. CoRR abs/1301.99999 (2013)",
        {"container-title": "CoRR", "archive_location": "1301.99999", "genre": None},
    ),
    (
        "Alex Roe, Ilya Poe, and Geoffrey E Moe. Ice networks. In NIPS, pp. 1097–1105, 2012.",
        {"author": ["Roe", "Poe", "Moe"], "type": "paper-conference"},
    ),
    (
        "Matthew Roe and Mark Poe. 2018. Deep ice. In Proceedings of the 2018 Conference of the "
        "Ice Chapter: Human Language Technologies, Volume 1 (Long Papers), pages 2227–2237, "
        "New Orleans, Louisiana. Association for Computational Linguistics.",
        {
            "volume": "1",
            "volume-title": "Long Papers",
            "collection-title": None,
            "publisher": "Association for Computational Linguistics",
        },
    ),
]

ENGINEERING = [
    (
        "BS EN 206:2013+A2:2021 Ice. Specification and conformity. BSI, London.",
        {
            "type": "standard",
            "number": "BS EN 206:2013+A2:2021",
            "title": "Ice. Specification and conformity",
            "issued": [2021],
        },
    ),
    (
        "“IEEE Standard for Ice,” in IEEE Std 802.91-2016 (Revision of IEEE Std 802.91-2012), "
        "pp. 1-34, 14 Dec. 2016.",
        {"type": "standard", "number": "IEEE Std 802.91-2016", "volume": None},
    ),
    (
        "API Standard 620, Design of Large Ice Tanks, 12th ed., American Ice Institute, "
        "Washington, DC, 2013.",
        {"type": "standard", "number": "API Standard 620", "author": None},
    ),
    (
        "Eurocode 3: Design of ice structures – Part 1-1: General rules, EN 1993-1-1, CEN, "
        "Brussels, 2005.",
        {"title": "Eurocode 3: Design of ice structures – Part 1-1: General rules", "author": None},
    ),
    (
        "Roe L (2001) Method for ranking ice. US Patent 6,285,999 B1, 4 Sept 2001",
        {"type": "patent", "issued": [2001, 9, 4]},
    ),
    (
        "Roe W, Poe H. A method for preparing ice. CN Patent 101234567A, 2008.",
        {"type": "patent", "number": "101234567A", "genre": "CN Patent"},
    ),
    (
        "EP 1234567 A1, Verfahren zur Herstellung von Eis, 2003.",
        {"type": "patent", "title": "Verfahren zur Herstellung von Eis"},
    ),
    (
        "Roe, J. E., “A Model of Ice Combustion,” SAE Technical Paper 970999, 1997.",
        {"genre": "SAE Technical Paper", "number": "970999", "page": None, "type": "report"},
    ),
]

EARTH_AND_DATA = [
    (
        "Roe, S.E., 1982, Measurement of icemelt: U.S. Geological Survey Water-Supply Paper 2175, "
        "631 p.",
        {
            "title": "Measurement of icemelt",
            "publisher": "U.S. Geological Survey",
            "genre": "Water-Supply Paper",
            "number": "2175",
            "type": "report",
        },
    ),
    (
        "Roe, B.K., 1978, Geologic map of the north side of the ice: U.S. Geological Survey "
        "Investigations Series Map I-1062, scale 1:5,000,000.",
        {
            "title": "Geologic map of the north side of the ice",
            "number": "I-1062",
            "scale": "1:5,000,000",
            "type": "map",
            "page": None,
        },
    ),
    (
        "Roe J, Poe G, et al. (2020) Data from: ice trait database. Dryad, Dataset. "
        "https://doi.org/10.5061/dryad.0000",
        {"type": "dataset", "publisher": "Dryad"},
    ),
    (
        "Roe, A. (2019): Sea ice cores. PANGAEA, https://doi.org/10.1594/PANGAEA.900000",
        {"type": "dataset", "publisher": "PANGAEA"},
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*PHYSICS_AND_CHEMISTRY, *MATHEMATICS, *COMPUTING, *ENGINEERING, *EARTH_AND_DATA],
)
def test_the_forms_of_a_field_are_read(text: str, expected: dict[str, Any]) -> None:
    """A value of None says that there is no such field."""
    record = parse_reference(text)
    assert {variable: _said(record, variable) for variable in expected} == expected
