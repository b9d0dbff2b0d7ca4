"""References to the works of bodies, and what medical journals print beside a title."""

from typing import Any

import pytest

from refcli.parse import parse_reference


def _bodies(*names: str) -> list[dict[str, str]]:
    return [{"literal": name} for name in names]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "ICE Expert Consultation on Frozen Rivers. Frozen rivers: the use of rods. Geneva: "
            "Institute of Ice; 1995.",
            {"author": _bodies("ICE Expert Consultation on Frozen Rivers")},
        ),
        (
            "IRI Working Group on the Evaluation of Frozen Risks to Humans. Red Ice and White Ice. "
            "Lyon (FR): Institute of Ice; 2018.",
            {
                "author": _bodies("IRI Working Group on the Evaluation of Frozen Risks to Humans"),
                "title": "Red Ice and White Ice",
            },
        ),
        (
            "Wikipedia contributors. List of rivers by length. Wikipedia, The Free Encyclopedia; "
            "2022. https://en.wikipedia.org/wiki/List. Accessed June 6, 2022.",
            {"author": _bodies("Wikipedia contributors")},
        ),
        (
            "EIA Panel on Frozen Products, Flavourings and Allergies (NDA). Opinion on the safety "
            "of ice. EIA J. 2016;14(10):4547.",
            {
                "author": _bodies("EIA Panel on Frozen Products, Flavourings and Allergies (NDA)"),
                "title": "Opinion on the safety of ice",
            },
        ),
        (
            "National Ice Commission (NIC) [Nigeria] and ICF. Nigeria Ice and Health Survey 2018. "
            "Abuja, Nigeria, and Rockville, Maryland, USA: NIC and ICF; 2019.",
            {
                "author": _bodies("National Ice Commission (NIC) [Nigeria]", "ICF"),
                "title": "Nigeria Ice and Health Survey 2018",
                "publisher-place": "Abuja, Nigeria, and Rockville, Maryland, USA",
            },
        ),
        (
            "Roe A, Poe B. [dataset] Ice profiling of human cells. NCI Gene Expression Omnibus; "
            "2008. Accession number: GSE13896. https://www.ice.org/query?acc=GSE13896",
            {
                "title": "Ice profiling of human cells",
                "publisher": "NCI Gene Expression Omnibus",
                "number": "GSE13896",
            },
        ),
        (
            "Agency for Ice Research. Making Ice Safer II: An Analysis of the Evidence. Evidence "
            "Report/Technology Assessment No. 211. AIRQ Publication No. 13-E001-EF. Rockville, "
            "MD: AIRQ; March 2013.",
            {
                "title": "Making Ice Safer II: An Analysis of the Evidence",
                "collection-title": "Evidence Report/Technology Assessment",
                "collection-number": "211",
                "number": "13-E001-EF",
            },
        ),
        (
            "PROSPERO. Ice for adults: a systematic review protocol. 2019; CRD42019120570.",
            {"number": "CRD42019120570", "page": None},
        ),
        (
            "Roe JP, Poe S (editors). Acme Handbook for Reviews of Ice Version 5.1.0 (updated "
            "March 2011). The Acme Collaboration, 2011.",
            {"title": "Acme Handbook for Reviews of Ice", "edition": "Version 5.1.0"},
        ),
        (
            "Acme Clinic. Knee pain. Updated 2 May 2020. https://my.acmeclinic.org/health/x",
            {"issued": {"date-parts": [[2020, 5, 2]]}},
        ),
        (
            "Acme Contributors, Using the Ice API, https://acme.org/Web/API, last modified 12 May "
            "2022, accessed June 2022",
            {
                "issued": {"date-parts": [[2022, 5, 12]]},
                "accessed": {"date-parts": [[2022, 6]]},
            },
        ),
        (
            "FAO, IFAD, UNICEF, WFP and WHO. 2020. The State of Ice. Rome, FAO.",
            {"author": _bodies("FAO", "IFAD", "UNICEF", "WFP", "WHO")},
        ),
        (
            "U.S. Department of Health and Human Services and U.S. Department of Agriculture. "
            "2015–2020 Guidelines for Rivers. 8th Edition. December 2015.",
            {
                "author": _bodies(
                    "U.S. Department of Health and Human Services",
                    "U.S. Department of Agriculture",
                ),
                "title": "2015–2020 Guidelines for Rivers",
            },
        ),
        (
            "International Institute for River Sciences (IIRS) and ICF. 2017. National River "
            "Survey, 2015-16: India. Mumbai: IIRS.",
            {"author": _bodies("International Institute for River Sciences (IIRS)", "ICF")},
        ),
        (
            "Institute of Medicine (US) Committee on Quality of Ice Care in America. Crossing the "
            "River. Washington (DC): National Academies Press (US); 2001.",
            {
                "author": _bodies(
                    "Institute of Medicine (US) Committee on Quality of Ice Care in America"
                )
            },
        ),
        (
            "Roe A, Poe B, Loe C, FROST Initiative. The FROST statement: guidelines. J Clin Ice. "
            "2008;61(4):344–9.",
            {
                "author": [
                    {"family": "Roe", "given": "A."},
                    {"family": "Poe", "given": "B."},
                    {"family": "Loe", "given": "C."},
                    {"literal": "FROST Initiative"},
                ]
            },
        ),
        (
            "FDA. Ice Method Validation: Guidance for Industry. U.S. Food and Drug "
            "Administration: Silver Spring, MD, USA, 2018.",
            {
                "title": "Ice Method Validation: Guidance for Industry",
                "publisher": "U.S. Food and Drug Administration",
            },
        ),
        (
            "CLSI. Reference Method for Ice. CLSI document M27-A3. Wayne, PA, USA: Clinical and "
            "Laboratory Standards Institute, 2008.",
            {"title": "Reference Method for Ice", "number": "M27-A3"},
        ),
        (
            "Roe AJ, Poe SH, et al. Ice in children [retracted in: Lancet. 2010;375(9713):445]. "
            "Lancet. 1998;351(9103):637-641.",
            {
                "volume": "351",
                "page": "637-641",
                "note": "retracted in: Lancet. 2010;375(9713):445",
            },
        ),
        (
            "Roe JL, Poe J. [Ice and rivers]. Glace & Biologie. 2006;21(3):144-150. "
            "[Article in French]",
            {"title": "Ice and rivers", "language": "fr"},
        ),
        (
            "Roe WS. Overview of ice in adults. In: UpToDate, Poe SS (Ed), UpToDate, Waltham, MA. "
            "(Accessed on July 17, 2021.)",
            {
                "container-title": "UpToDate",
                "editor": [{"family": "Poe", "given": "S. S."}],
                "publisher": "UpToDate",
            },
        ),
        (
            "Centers for Disease Control and Prevention. Adult ice calculator. Updated September "
            "2, 2022. Accessed January 5, 2023. https://www.cdc.gov/x.html",
            {
                "issued": {"date-parts": [[2022, 9, 2]]},
                "accessed": {"date-parts": [[2023, 1, 5]]},
            },
        ),
        (
            "Roe D. Study questions use of ice. The New York Times. 2017 Nov 2;Sect. A:1.",
            {"issued": {"date-parts": [[2017, 11, 2]]}, "page": "1", "note": None},
        ),
        (
            "[dataset] Roe T, Poe R. Gene expression of ice. NCBI Gene Expression Omnibus; 2008.",
            {"type": "dataset", "title": "Gene expression of ice"},
        ),
        (
            "Ice Insurance Portability Act of 1996, Pub L No. 104-191, 110 Stat 1936 (1996).",
            {"type": "legislation", "number": "Pub L No. 104-191"},
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_works_of_bodies(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe S, van Poe MM, Loe R.The behaviour of ice: a new method for rivers. "
            "Implementation Sci 2011;6(1):42",
            {"title": "The behaviour of ice: a new method for rivers"},
        ),
        (
            "World Health Organization. Regional Office for South-East Asia. Regional strategy for "
            "ice in the WHO South-East Asia Region (2016-2025). New Delhi: WHO Regional Office for "
            "South-East Asia; 2015.",
            {"author": _bodies("World Health Organization. Regional Office for South-East Asia")},
        ),
        (
            "UNICEF, WHO, World Bank Group. Levels and trends in ice. New York: UNICEF;2021.",
            {"author": _bodies("UNICEF", "WHO", "World Bank Group")},
        ),
        (
            "NHS Digital. Statistics on Ice, England – 2018 [Internet]. NHS Digital; 2018 Jul 3 "
            "[cited 2019 Nov 22]. Available from: https://digital.nhs.uk/ice",
            {"author": _bodies("NHS Digital")},
        ),
        (
            "Royal Commission into Aged Ice Quality and Safety. Final report: care, dignity and "
            "respect. Canberra: Commonwealth of Australia; 2021.",
            {"author": _bodies("Royal Commission into Aged Ice Quality and Safety")},
        ),
        (
            "Food and Agriculture Organization of the United Nations. Human ice requirements. "
            "Rome: FAO; 2004. (FAO Food and Ice Technical Report Series 1).",
            {
                "collection-title": "FAO Food and Ice Technical Report Series",
                "collection-number": "1",
            },
        ),
        (
            "National Library of Medicine (US). Aspirin in Reducing Ice in the Elderly (ICE). "
            "Identifier NCT01038583. ClinicalTrials.gov [Internet]. Bethesda (MD); 2009 Dec 23 "
            "[cited 2018 Sep 30]. Available from: https://clinicaltrials.gov/show/NCT01038583",
            {"author": _bodies("National Library of Medicine (US)")},
        ),
        (
            "National Ice Institute. Research Data (1975-2016) [database]. Bethesda (MD): National "
            "Ice Institute, DCCPS, Surveillance Research Program; 2019. www.ice.gov",
            {"publisher": "National Ice Institute, DCCPS, Surveillance Research Program"},
        ),
        (
            '"Typography." Wikipedia: The Free Encyclopedia. Wikimedia Foundation, 22 July 2014. '
            "Web. 25 July 2014.",
            {
                "container-title": "Wikipedia: The Free Encyclopedia",
                "publisher": "Wikimedia Foundation",
                "issued": {"date-parts": [[2014, 7, 22]]},
            },
        ),
        (
            "Kyphosis. In: Dorland's illustrated medical dictionary. 29th ed. Philadelphia: W.B. "
            "Saunders; 2000. p. 675.",
            {"title": "Kyphosis", "author": None},
        ),
        (
            "R.R. Roe, M. Poe, and D. Loe, “Grad-ICE: Visual explanations of rivers,” in Proc. "
            "IEEE Int. Conf. Comput. Vis. (ICCV), 2017, pp. 618–626.",
            {"volume": None, "page": "618-626"},
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_bodies_by_their_letters_and_offices(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields
