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
    (
        "D. Roe, Nat. Chem., 2012, 4, 255.",
        {"issued": [2012], "volume": "4", "issue": None, "page": "255"},
    ),
    (
        "S. Roe, Phys. Rev. Lett. 19, 1264 (1967); A. Poe, in Elementary Ice, edited by N. Moe "
        "(Acme and Sons, Stockholm, 1968), p. 367.",
        {
            "author": ["Roe"],
            "editor": None,
            "page": "1264",
            "publisher": None,
            "type": "article-journal",
        },
    ),
    (
        "Roe, E. 2011, in Ice Society of the Pacific Conference Series, Vol. 442, Ice Analysis "
        "Software and Systems XX, ed. I. N. Poe, & A. Moe, 435",
        {
            "collection-title": "Ice Society of the Pacific Conference Series",
            "container-title": "Ice Analysis Software and Systems XX",
            "volume": "442",
            "page": "435",
        },
    ),
    (
        "A. Roe, Ph.D. thesis, Harvard University, 1980.",
        {"type": "thesis", "title": None, "genre": "Ph.D. thesis"},
    ),
    (
        "Green, T. W.; Roe, A. B. Ph.D. Thesis, University of Cambridge, Cambridge, U.K., 1998.",
        {"type": "thesis", "author": ["Green", "Roe"], "genre": "Ph.D. Thesis"},
    ),
    (
        "Roe, K. C. 1990, in ASP Conf. Ser. 10, Evolution of the Ice, ed. R. G. Poe "
        "(San Francisco, CA: ASP), 36",
        {"container-title": "Evolution of the Ice", "volume": "10", "page": "36"},
    ),
    (
        "Roe, K.; Poe, M. Jpn. Kokai Tokkyo Koho JP 2001123456, 2001; Chem. Abstr. 2001, 134, "
        "123456.",
        {
            "type": "patent",
            "author": ["Roe", "Poe"],
            "number": "JP 2001123456",
            "note": "Chem. Abstr. 2001, 134, 123456",
            "container-title": None,
        },
    ),
    (
        "For reviews, see: (a) Roe, K. C.; Poe, P. G. Angew. Chem., Int. Ed. 2005, 44, 4442. "
        "(b) Moe, A. H. Nature 2007, 450, 243.",
        {
            "author": ["Roe", "Poe"],
            "container-title": "Angew. Chem., Int. Ed.",
            "volume": "44",
            "note": "(b) Moe, A. H. Nature 2007, 450, 243",
        },
    ),
    (
        "J. D. Roe, Classical Ice (Acme, New York, ed. 3, 1999).",
        {"publisher-place": "New York", "edition": "3"},
    ),
    (
        "Roe, D.; Poe, B. Understanding Ice: From Algorithms to Applications, 2nd ed.; "
        "Computational Ice Series, Vol. 1; Academic Press: San Diego, 2002.",
        {"collection-title": "Computational Ice Series", "collection-number": "1", "type": "book"},
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
    (
        "P. Roe and A. Poe. On random ice. Publ. Math. Debrecen, 6:290–297, 1959.",
        {"container-title": "Publ. Math. Debrecen", "publisher-place": None},
    ),
    (
        "Allen Roe, Algebraic ice, Cambridge University Press, Cambridge, 2002. MR 1867999",
        {"type": "book", "number": None},
    ),
    (
        "L.D. Roe, E.K. Poe, Inverse ice problem. I, Theor. Math. Phys. 40 (1979) 688-706.",
        {"title": "Inverse ice problem. I", "container-title": "Theor. Math. Phys."},
    ),
    (
        "Saunders Mac Roe, Ice for the working mathematician, Springer-Verlag, New York, 1998.",
        {"author": ["Roe"]},
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
    (
        "Roe J, Poe G, et al. (2022). vetch: Community Ice Package. R package version 2.6-4, "
        "<https://CRAN.R-project.org/package=vetch>.",
        {"title": "vetch: Community Ice Package", "version": "2.6-4", "type": "software"},
    ),
    (
        "The ice development team. (2020). ice-dev/ice: Ice (v1.0.3). Zenodo. "
        "https://doi.org/10.5281/zenodo.999999",
        {"title": "ice-dev/ice: Ice", "version": "v1.0.3", "type": "software"},
    ),
    (
        "Ana Roe. Icecoin: A peer-to-peer cash system. White paper, 2008.",
        {"genre": "White paper", "container-title": None},
    ),
    (
        "Martin Roe, Paul Poe, et al. 2016. IceFlow: A System for Ice. In 12th ICENIX Symposium on "
        "Ice Systems Design (ISDI 16). ICENIX Association, Savannah, GA, 265–283.",
        {
            "container-title": "12th ICENIX Symposium on Ice Systems Design (ISDI 16)",
            "publisher": "ICENIX Association",
        },
    ),
    (
        "Alexey Roe, Lucas Poe, et al. A picture is worth ice. In International Conference on "
        "Learning Ice, 2021. URL https://openreview.net/forum?id=ice.",
        {"type": "paper-conference"},
    ),
    (
        "Roe, P., Poe, R., et al. (2020). iceflo/iceflo: IceFlo 1.5.3 (v1.5.3) "
        "[Computer software]. Zenodo. https://doi.org/10.5281/zenodo.9999999",
        {"title": "iceflo/iceflo: IceFlo 1.5.3", "container-title": None, "version": "v1.5.3"},
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
    (
        "J. G. Roe, “Digital ice,” in The Ice Handbook, J. D. Poe, Ed. Boca Raton, FL, USA: CRC "
        "Press, 1997, ch. 3, pp. 32–44.",
        {"chapter-number": "3", "page": "32-44"},
    ),
    (
        "Roe, S. P., 1970, Theory of Ice, 3rd ed., McGraw-Hill, New York, Chap. 3.",
        {"publisher-place": "New York", "chapter-number": "3", "page": None},
    ),
    (
        "Roe, P., and Poe, S., “A Model for Ice Flows,” 30th Ice Sciences Meeting and Exhibit, "
        "AIAA Paper 92-0999, 1992.",
        {
            "container-title": "30th Ice Sciences Meeting and Exhibit",
            "number": "92-0999",
            "volume": None,
            "page": None,
        },
    ),
    (
        "FEMA. (2000). “Commentary for the rehabilitation of ice.” FEMA 356, Washington, DC.",
        {"number": "FEMA 356", "container-title": None, "volume": None},
    ),
    (
        "3GPP TS 38.911 V15.3.0, “NR; Channels of ice (Release 15),” Sep. 2018.",
        {"type": "standard", "title": "NR; Channels of ice (Release 15)", "volume": None},
    ),
    (
        "Roe et al., US 2012/0123456 A1, Method for clustering ice, filed Nov. 1, 2010, and "
        "published May 17, 2012.",
        {"type": "patent", "title": "Method for clustering ice", "issued": [2012, 5, 17]},
    ),
    (
        "Harry Roe, “Certain topics in ice”, Trans. AIEE, vol. 47, pp. 617–644, Apr. 1928. "
        "Reprint as classic paper in: Proc. Ice, Vol. 90, No. 2, Feb 2002.",
        {"volume": "47", "issue": None, "issued": [1928, 4]},
    ),
    (
        "Shuji Roe, Method of manufacturing ice, US5306999A, April 26, 1994.",
        {"type": "patent", "issued": [1994, 4, 26], "publisher": None},
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
    (
        "Roe, E., and Coauthors, 1996: The Ice Reanalysis Project. Bull. Amer. Meteor. Soc., 77, "
        "437–471.",
        {"author": ["Roe", "others"], "title": "The Ice Reanalysis Project"},
    ),
    (
        "Roe, W.R., 1974, Ice and sedimentation, in Poe, W.R., ed., Tectonics of Ice: Society of "
        "Economic Ice Geologists Special Publication 22, p. 1–27.",
        {
            "container-title": "Tectonics of Ice",
            "collection-title": "Society of Economic Ice Geologists Special Publication",
        },
    ),
    (
        "NRC (2001) Nutrient Requirements of Ice Cattle, 7th rev. ed. Natl. Acad. Press, "
        "Washington, DC.",
        {"publisher": "Natl. Acad. Press", "edition": "7th rev. ed."},
    ),
    (
        "Roe, S., & Poe, J. (1997). Long ice memory. Neural Ice, 9(8), 1735–1780. Scopus. "
        "https://doi.org/10.1162/neco.0000",
        {"publisher": None, "page": "1735-1780"},
    ),
    (
        "Roe, K.R., 2003, User's manual for Iceplot 3.00: A toolkit: Berkeley Geochronology Center "
        "Special Publication No. 4, 70 p.",
        {"publisher": "Berkeley Geochronology Center", "number": "4", "issue": None},
    ),
    (
        "Roe, W. D. 1964. The evolution of social ice. I. J. Theor. Biol. 7: 1–16.",
        {"title": "The evolution of social ice. I.", "container-title": "J. Theor. Biol."},
    ),
    (
        "Roe, A. (1864) The Reptiles of Ice. Robert Acme, London, 452 pp., 26 pls.",
        {"number-of-pages": "452", "volume": None, "page": None, "note": "26 pls"},
    ),
    (
        "Roe, T.W., Jr., 1973, Regional geologic map of Ice Plain, Temblor and vicinity, "
        "California: U.S. Geological Survey Miscellaneous Geologic Investigations Map I-757, "
        "scale 1:125,000.",
        {
            "title": "Regional geologic map of Ice Plain, Temblor and vicinity, California",
            "type": "map",
            "container-title": None,
        },
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
