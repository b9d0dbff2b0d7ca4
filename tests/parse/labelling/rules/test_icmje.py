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
            "Roe A, Poe B. Ice in lungs. Poster session presented at: 5th Lung Conference; "
            "May 29-31, 2020; Leeds, UK. Abstract LB12.",
            {
                "title": "Ice in lungs",
                "event-title": "5th Lung Conference",
                "event-place": "Leeds, UK",
                "event-date": {"date-parts": [[2020, 5, 29], [2020, 5, 31]]},
                "genre": "Poster session",
                "number": "LB12",
                "container-title": None,
                "publisher": None,
            },
        ),
        (
            "Roe A, Poe B. Nets of ice. In: 2019 International Conference on Ice Nets (ICIN); "
            "Jun 10-13, 2019; Oslo, Norway. Piscataway (NJ): Acme; 2019. p. 1-7.",
            {
                "container-title": "2019 International Conference on Ice Nets (ICIN)",
                "event-place": "Oslo, Norway",
                "publisher-place": "Piscataway (NJ)",
                "publisher": "Acme",
            },
        ),
        (
            "Roe A. Ice in lungs. In: Poe B, editor. Proceedings of the 10th Ice Congress; 2002 "
            "Aug 17-22; Leeds, UK. Seattle (WA): Acme Press; c2003. p. 437-68.",
            {"issued": {"date-parts": [[2003]]}, "publisher": "Acme Press", "volume": None},
        ),
        (
            "National Ice Office. Ice survey, 2017-2018 [data file and codebook]. Salem (OR): "
            "Ice Centers (US); 2020 [cited 2021 Apr 6]. Available from: https://ice.example/s/",
            {
                "title": "Ice survey, 2017-2018",
                "genre": "data file and codebook",
                "publisher-place": "Salem (OR)",
                "publisher": "Ice Centers (US)",
                "type": "dataset",
            },
        ),
        (
            "Roe A. Ice in lungs: the care of the cold in Leeds (UK): a study. J Ice. 2020;3:4-5.",
            {"title": "Ice in lungs: the care of the cold in Leeds (UK): a study", "volume": "3"},
        ),
        (
            "Roe A. Lung care. Am J Ice [serial on the Internet]. 2002 Jun [cited 2002 Aug 12];"
            "102(6):[about 3 p.]. Available from: http://www.ice.example/a.htm",
            {"container-title": "Am J Ice", "volume": "102", "issue": "6"},
        ),
        (
            "Roe A. Lung care. Am J Ice [Internet]. 2002 [cited 2002 Aug 12];101-18. Available "
            "from: http://www.ice.example/a.htm",
            {"container-title": "Am J Ice", "volume": None, "page": "101-118"},
        ),
        (
            "IcePlus [Internet]. Bethesda (MD): National Library of Ice (US); [updated 2019 Nov "
            "5]. Sickle ice; [updated 2019 Oct 2; cited 2019 Nov 12]; [about 4 p.]. Available "
            "from: https://iceplus.example/sickle.html",
            {
                "title": "Sickle ice",
                "container-title": "IcePlus",
                "publisher": "National Library of Ice (US)",
                "type": "webpage",
            },
        ),
        (
            "Roe's illustrated ice dictionary. 32nd ed. Philadelphia: Saunders; 2012. Rime; p. "
            "990.",
            {
                "title": "Rime",
                "container-title": "Roe's illustrated ice dictionary",
                "page": "990",
                "type": "entry-dictionary",
            },
        ),
        (
            "Rime. In: Roe's illustrated ice dictionary. 29th ed. Leeds: Acme; 2000. p. 675.",
            {
                "title": "Rime",
                "container-title": "Roe's illustrated ice dictionary",
                "author": None,
            },
        ),
        (
            "Roe RH. Statistics in ice. 2nd ed. Amsterdam: Acme; c2006. Chapter 24, Regression "
            "and thaw; p. 447-86.",
            {
                "title": "Regression and thaw",
                "container-title": "Statistics in ice",
                "chapter-number": "24",
            },
        ),
        (
            "Roe RH, Poe B. Statistics in ice. 2nd ed. Amsterdam: Acme; 2006. 447 p.",
            {"title": "Statistics in ice", "container-title": None},
        ),
        (
            "Royal College of Ice. Acute ice care. The right person, in the right setting. Report "
            "of the Acute Ice Task Force. London: RCI, 2007.",
            {"container-title": None, "publisher": "RCI"},
        ),
        (
            "Brasil. Ministério da Saúde. Resolução nº 466, de 12 de dezembro de 2012. Aprova as "
            "diretrizes do gelo. Diário Oficial da União, Brasília, 13 jun. 2013.",
            {"container-title": "Diário Oficial da União", "publisher-place": "Brasília"},
        ),
        (
            "Roe L, Poe R. Ice cells. Cell Syst. 8, 281–291.e9 (2019).",
            {"page": "281-291.e9"},
        ),
        (
            "Ice & Sons. Ice & Sons announces thaw [press release]. January 29, 2021. "
            "https://www.ice.example/thaw",
            {"issued": {"date-parts": [[2021, 1, 29]]}, "note": None},
        ),
        (
            "Roe K. Ice rises. The Chicago Tribune. 2001 Jun 3;Sect. A:4 (col. 1).",
            {
                "container-title": "The Chicago Tribune",
                "page": "4",
                "volume": None,
                "note": None,
                "type": "article-newspaper",
            },
        ),
        (
            "Brasil. Ministério da Saúde. Portaria nº 2.436, de 21 de setembro de 2017. Aprova o "
            "gelo. Diário Oficial da União. 22 set 2017;Seção 1:68.",
            {"section": "1", "volume": None, "page": "68"},
        ),
        (
            "Conselho de Saúde. Resolução nº 510, de 7 de abril de 2016. Dispõe sobre o gelo. "
            "Diário Oficial da União 2016; 24 maio.",
            {"issued": {"date-parts": [[2016, 5, 24]]}, "volume": None},
        ),
        (
            "Ice Loss Act of 2002, Pub. L. No. 107-9, 115 Stat. 11 (May 24, 2001).",
            {
                "title": "Ice Loss Act of 2002",
                "volume": "115",
                "page": "11",
                "issued": {"date-parts": [[2001, 5, 24]]},
            },
        ),
        (
            "Protection of Ice Subjects, 45 CFR §46 (2018).",
            {"title": "Protection of Ice Subjects", "volume": "45", "section": "46"},
        ),
        (
            "Foucault M. The birth of ice: an archaeology. Roe Poe A, trans. Pantheon Books; 1973.",
            {
                "translator": [{"family": "Roe Poe", "given": "A."}],
                "editor": None,
                "publisher": "Pantheon Books",
            },
        ),
        (
            "Freire P. Pedagogy of ice. Ramos M, trans. Continuum; 1970.",
            {"translator": [{"family": "Ramos", "given": "M."}], "publisher": "Continuum"},
        ),
        (
            "Roe A, Poe B. National Ice Statistics Report, 2020. Centers for Disease Control and "
            "Prevention, US Department of Frost; 2020.",
            {
                "title": "National Ice Statistics Report, 2020",
                "publisher": "Centers for Disease Control and Prevention, US Department of Frost",
            },
        ),
        (
            "Roe T. Ice overview. In: Adam M, Pagon R, eds. IceReviews. University of Washington, "
            "Seattle; 1998. https://www.ice.example/NBK1358/",
            {
                "container-title": "IceReviews",
                "publisher": "University of Washington",
                "publisher-place": "Seattle",
            },
        ),
        (
            "Roe D, Poe J. Ice: a method. Presented at: 3rd Conference on Ice; 2015.",
            {"event-title": "3rd Conference on Ice", "container-title": None},
        ),
        (
            "Roe D, Poe J. Life. At the edge of ice; a study. J Ice. 2015;3:4-5.",
            {"event-title": None, "volume": "3"},
        ),
        (
            "National Ice Bureau. National ice survey: first results, 2017. NIB; 2018.",
            {"title": "National ice survey: first results, 2017", "original-date": None},
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
