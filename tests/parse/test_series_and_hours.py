"""Series behind titles and in brackets, hours that are no volumes, and how journals name people."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe SP (2001) The Unified Theory of Ice and Rivers. Monographs in Frozen Biology 32. "
            "Princeton University Press, Princeton, New Jersey.",
            {
                "title": "The Unified Theory of Ice and Rivers",
                "collection-title": "Monographs in Frozen Biology",
                "collection-number": "32",
            },
        ),
        (
            "Roe SP. The long march of Apollo 13. London: Acme, 2001.",
            {"title": "The long march of Apollo 13", "collection-title": None},
        ),
        (
            "ROE, Jürgen: Wandel der Flüsse. Neuwied: Luchterhand 1962 (= Politica, Bd. 4).",
            {"type": "book", "collection-title": "Politica", "collection-number": "4"},
        ),
        (
            "ROE, A. Gelo e sociedade. São Paulo: Companhia Editora Nacional, 1965. (Ensaio, 3).",
            {"collection-title": "Ensaio", "collection-number": "3", "note": None},
        ),
        (
            "Wikipedia contributors, 'Ice bubble', Wikipedia, The Free Encyclopedia, 3 February "
            "2021, 11:02 UTC, <https://en.wikipedia.org/w/index.php?oldid=10> [accessed 9 "
            "February 2021]",
            {"volume": None, "page": None, "issued": {"date-parts": [[2021, 2, 3]]}},
        ),
        (
            "ROE, N. GREGORY, DAVID POE, AND DAVID N. LOE (1992): “A Contribution to Ice,” The "
            "Quarterly Journal of Economics, 107, 407–437.",
            {
                "author": [
                    {"family": "ROE", "given": "N. GREGORY"},
                    {"family": "POE", "given": "DAVID"},
                    {"family": "LOE", "given": "DAVID N."},
                ]
            },
        ),
        (
            "Roe, R., C. Poe, A. Loe, et al. (eds.). 2014. World Ice Survey: Round Six. Madrid: "
            "JD Systems Institute.",
            {"author": None, "title": "World Ice Survey: Round Six"},
        ),
        (
            "Roe P. (dir.), Les lieux de glace, t. I, La République, Paris, Gallimard, 1984.",
            {"volume": "I", "volume-title": "La République"},
        ),
        (
            "Roe A., Angew. Chem. Int. Ed. 50 (2011) 6722-37.",
            {"container-title": "Angew. Chem. Int. Ed.", "volume": "50", "edition": None},
        ),
        (
            "Рогов А. А. (реж.). Андрей Лёдов [Фильм]. Мосфильм, 1966.",
            {"type": "motion_picture", "director": [{"family": "Рогов", "given": "А. А."}]},
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_series_hours_and_names(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe T, Poe H. [Ice questionnaire in ambulatory diagnosis]. Rehabilitation (Stuttg) "
            "1996;35:I-VIII. German.",
            {
                "title": "Ice questionnaire in ambulatory diagnosis",
                "page": "I-VIII",
                "language": "de",
            },
        ),
        (
            "Roe C, Poe A. Network analysis of ice. Rev Colomb Hielo (Engl Ed). 2021 Sep "
            "24:S0034-7450(21)00139-5. doi: 10.1016/j.rcp.2021.07.009. Epub ahead of print.",
            {"page": "S0034-7450(21)00139-5", "volume": None},
        ),
        (
            "NCT02065791. Evaluation of the Effects of Ice. "
            "https://clinicaltrials.gov/show/NCT02065791 (first received 19 February 2014).",
            {"number": "NCT02065791", "issued": {"date-parts": [[2014, 2, 19]]}},
        ),
        (
            "Ice Manager (IceMan) [Computer program]. Version 5.3. Copenhagen: The Nordic Centre, "
            "2014.",
            {"type": "software", "title": "Ice Manager (IceMan)", "version": "5.3"},
        ),
        (
            "Acme, LLC. The Ice Molecular Graphics System, Version 2.0. 2017.",
            {"author": [{"literal": "Acme, LLC"}], "version": "2.0"},
        ),
        (
            "Roe, H.; Poe, M. Ice Pandemic (ICE-19). Our World in Data 2020. Available online: "
            "https://ourworldindata.org/ice (accessed on 21 June 2022).",
            {"title": "Ice Pandemic (ICE-19)", "container-title": "Our World in Data"},
        ),
        (
            "Placebo. In: Wikipedia [Internet]. [cited 2021 Dec 3]. Available from: "
            "https://en.wikipedia.org/wiki/Placebo",
            {"title": "Placebo", "container-title": "Wikipedia"},
        ),
        (
            "Freud, S. (1961). The ego and the id. In J. Roe (Ed. & Trans.), The standard edition "
            "(Vol. 19, pp. 3–66). Hogarth Press. (Original work published 1923)",
            {
                "editor": [{"family": "Roe", "given": "J."}],
                "translator": [{"family": "Roe", "given": "J."}],
            },
        ),
        (
            "Roe RM. Adesão ao tratamento do gelo [dissertação]. Ribeirão Preto: Universidade de "
            "São Paulo, Escola de Enfermagem de Ribeirão Preto; 2009.",
            {
                "type": "thesis",
                "publisher": "Universidade de São Paulo, Escola de Enfermagem de Ribeirão Preto",
                "publisher-place": "Ribeirão Preto",
            },
        ),
        (
            "Roe JJ, Poe JPT, editors. Chapter 10: Analysing ice. In: Poe JPT, Loe J, editor(s). "
            "Cochrane Handbook for Systematic Reviews of Interventions. Cochrane, 2019.",
            {"chapter-number": "10", "title": "Analysing ice", "volume": None},
        ),
        (
            "Ministry of Health and Family Welfare, Government of India. National Ice Policy 2017. "
            "New Delhi: Ministry of Health and Family Welfare; 2017.",
            {"author": [{"literal": "Ministry of Health and Family Welfare, Government of India"}]},
        ),
        (
            "Kaiser Family Foundation, 2020 Employer Ice Survey. San Francisco: KFF; Oct. 2020.",
            {"title": "2020 Employer Ice Survey", "issued": {"date-parts": [[2020, 10]]}},
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_forms_of_medical_lists(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe PC, Poe KJ. Screening for ice. Cochrane Database of Systematic Reviews 2013, "
            "Issue 6. Art. No.: CD001877. DOI: 10.1002/14651858.CD001877.pub5",
            {"issue": "6", "page": "CD001877"},
        ),
        (
            "Колесников А. Владимир вышел на лёд // Коммерсантъ. 2016. 15 апреля. № 66. С. 1.",
            {"issue": "66", "page": "1", "issued": {"date-parts": [[2016, 4, 15]]}},
        ),
        (
            "Roe, Rebecca (2014) 'The Ice Slayer', The New Yorker, 1 September, pp. 30–36.",
            {"issued": {"date-parts": [[2014, 9, 1]]}, "volume": None},
        ),
        (
            "Roe SS, Poe R, editors. Proceedings of the 9th International Congress on Ice; 2009 "
            "Oct 25-30; St. Louis, MO. Dordrecht: Springer; 2010.",
            {"publisher-place": "Dordrecht"},
        ),
        (
            "Roe P. Theorems for ice! In: Proc 4th Int Conf on Functional Languages, London, Sept "
            "1989. New York: ACM Press; 1989. p. 347–59",
            {"publisher-place": "New York", "publisher": "ACM Press"},
        ),
        (
            '"The Ice." Cold Men, created by Ada Roe, season 4, episode 7, AMC, 5 Sept. 2010.',
            {
                "type": "broadcast",
                "container-title": "Cold Men",
                "publisher": "AMC",
                "number": "season 4, episode 7",
            },
        ),
        (
            "Icehead. OK Winter. Parlophone, 1997. CD.",
            {"type": "song", "title": "OK Winter", "publisher": "Parlophone"},
        ),
        (
            "Roe, Edward. Icehawks. 1942, oil on canvas, Art Institute of Chicago.",
            {"type": "graphic", "title": "Icehawks", "publisher": "Art Institute of Chicago"},
        ),
        (
            "LE ROE Jacques, La naissance du gel, Paris, Gallimard, 1981, 509 p.",
            {"author": [{"family": "ROE", "non-dropping-particle": "LE", "given": "Jacques"}]},
        ),
        (
            "Roe CM, Poe MD. Prevalence of obesity. NCHS Data Brief, no 360. Hyattsville, MD: "
            "National Center for Health Statistics. 2020.",
            {"collection-title": "NCHS Data Brief", "collection-number": "360", "type": "report"},
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_numbers_days_and_places(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe, B. R. (2000, November 17). Learning by ice or context? [Review of the book The "
            "social life of ice, by J. S. Poe & P. Loe]. Science, 290, 1304.",
            {
                "title": "Learning by ice or context?",
                "editor": None,
                "note": "Review of the book The social life of ice, by J. S. Poe & P. Loe",
            },
        ),
        (
            "Gérard Roe, Palimpsestes : la glace au degré, Paris, Seuil, « Poétique », 1982.",
            {"publisher": "Seuil", "collection-title": "Poétique"},
        ),
        (
            "D. G. Roe, “An introduction to ice,” IEEE Trans. Autom. Control, vol. AC-16, no. 6, "
            "pp. 596–602, Dec. 1971.",
            {"volume": "AC-16", "issue": "6"},
        ),
        (
            "Hans-J. Roe and Mark Poe. 1988. Ice collection in an uncooperative environment. "
            "Softw. Pract. Exper. 18, 9 (Sept. 1988), 807–820.",
            {
                "author": [
                    {"family": "Roe", "given": "Hans-J."},
                    {"family": "Poe", "given": "Mark"},
                ]
            },
        ),
        (
            "American Association of Colleges of Ice. (2008). The essentials of ice. Washington, "
            "DC: Author.",
            {"publisher": "American Association of Colleges of Ice"},
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_reviews_series_and_volumes(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "McRoe TA, Metra M, Adamo M, et al. 2021 ESC Guidelines for the treatment of ice. "
            "Eur Heart J. 2021;42(36):3599-3726.",
            {
                "title": "2021 ESC Guidelines for the treatment of ice",
                "container-title": "Eur Heart J",
                "issued": {"date-parts": [[2021]]},
            },
        ),
        (
            "Roe PA, Poe B. 2022 AHA/ACC guideline for ice. Circulation. 2022;145(18):e895-e1032.",
            {"title": "2022 AHA/ACC guideline for ice", "container-title": "Circulation"},
        ),
        (
            "Маров В.Ю., Фомин И.В. Клинические рекомендации. Кардиология. 2018;58(6S):8-158.",
            {"issue": "6S", "page": "8-158"},
        ),
        (
            "Маров В.Ю. Клинические рекомендации // Кардиология. 2018. Т. 58. № 6S. С. 8–158.",
            {"issue": "6S", "page": "8-158"},
        ),
        (
            "Roe, Fernand. 1981. The Structures of Ice. New York: Harper & Row.",
            {"publisher": "Harper & Row"},
        ),
        (
            "Иванов И.И. Что такое лёд? В кн.: Сборник трудов. М.: Наука, 2005. С. 112.",
            {"title": "Что такое лёд?", "container-title": "Сборник трудов"},
        ),
        (
            "«Введение в лёд» / Под ред. В.В. Ящика – М.: МЦМНО, «ЧеРо», 1998.",
            {"publisher": "МЦМНО, «ЧеРо»"},
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_years_letters_and_partners(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields
