"""References as people type them: by the APS, OSCOLA, MLA, NLM; posts, reports."""

from typing import Any

import pytest

from refcli.parse import parse_reference

TYPED: list[tuple[str, dict[str, Any]]] = [
    (
        "M. Roe and E. Poe, Principles of Ice, 7th ed. (Cambridge University Press, 1999), Chap. "
        "8.",
        {"publisher": "Cambridge University Press", "issued": {"date-parts": [[1999]]}},
    ),
    (
        "Kant, Immanuel. Critique of Ice. Translated and edited by Paul Roe and Allen W. Poe. "
        "Cambridge: Cambridge University Press, 1998.",
        {
            "translator": [
                {"family": "Roe", "given": "Paul"},
                {"family": "Poe", "given": "Allen W."},
            ]
        },
    ),
    (
        "Roe, N. T. Rivers and the Sea. Vol. 2 of Northern Waters. Minneapolis: Fortress, 1996.",
        {"title": "Rivers and the Sea", "volume": "2", "collection-title": "Northern Waters"},
    ),
    (
        "Roe, Edward W. Orientations. 1978. Penguin, 2003.",
        {"title": "Orientations", "author": [{"family": "Roe", "given": "Edward W."}]},
    ),
    (
        "World Health Organization. Global ice report 2022. Geneva: World Health Organization; "
        "2022. Licence: CC BY-NC-SA 3.0 IGO.",
        {"title": "Global ice report 2022"},
    ),
    (
        "Roe JPT, Thomas J, Poe MJ (editors). Handbook for Reviews of Ice version 6.3 (updated "
        "February 2022). Cochrane, 2022. Available from www.cochrane.org/handbook.",
        {
            "volume": None,
            "accessed": None,
        },
    ),
    (
        "Roe R, Poe J, et al. Ice Transfer Protocol. RFC 2616, June 1999.",
        {"issued": {"date-parts": [[1999, 6]]}, "publisher": None},
    ),
    (
        "Roe, K. (2017, September 14). Why ice could make you smarter [Video]. TED Conferences. "
        "https://www.ted.com/talks/x",
        {"title": "Why ice could make you smarter", "genre": "Video"},
    ),
    (
        "Roe, Ada (@ada_roe). “No one is born cold.” Twitter, 12 Aug. 2017, 8:06 p.m., "
        "twitter.com/ada_roe/status/8965.",
        {
            "title": "No one is born cold",
            "URL": "twitter.com/ada_roe/status/8965",
            "volume": None,
            "page": None,
        },
    ),
    (
        "Roe, Sarah, host. “The Ice.” Serial, This Northern Life, 3 Oct. 2014.",
        {"author": [{"family": "Roe", "given": "Sarah"}]},
    ),
    (
        "Roe JD, Poe FHC. Molecular structure of ice. Nature 1953 Apr 25;171(4356):737–8.",
        {"container-title": "Nature", "issued": {"date-parts": [[1953, 4, 25]]}},
    ),
    ("Y. Roe, Phys. Rev. D 2009 51 (2010)", {"volume": "2009", "page": "51"}),
    (
        "G. Roe et al. (ATLAS), Phys. Lett. B716, 1-29 (2012).",
        {"contributor": [{"literal": "ATLAS"}], "title": None},
    ),
    (
        "Acme. (2021). Number of users worldwide from 2016 to 2021 (in billions). Retrieved March "
        "3, 2021, from https://www.acme.com/330695/",
        {"title": "Number of users worldwide from 2016 to 2021 (in billions)"},
    ),
    (
        "J. Roe, Proc. R. Soc. London A 276, 238 (1963).",
        {"type": "article-journal", "volume": "276", "page": "238"},
    ),
    ("Roe v. Poe, 410 U.S. 113 (1973).", {"language": None}),
    (
        "Acme, 2021: Ice 2021: The Basis. Cambridge University Press, Cambridge, UK, 2391 pp.",
        {"number-of-pages": "2391"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_a_typed_reference_is_read(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected


BEHIND_TITLES: list[tuple[str, dict[str, Any]]] = [
    (
        "Roe. The Travels. Translated by Emily Poe, W. W. Marlow, 2018.",
        {"publisher": "W. W. Marlow", "translator": [{"family": "Poe", "given": "Emily"}]},
    ),
    ("Roe, Albert. The Sea. Translated by Matthew Poe, Vantage, 1989.", {"publisher": "Vantage"}),
    (
        "Roe, Zora Neale. Their Eyes Were Watching God. 1937. Acme, 1990.",
        {
            "title": "Their Eyes Were Watching God",
            "original-date": {"date-parts": [[1937]]},
            "issued": {"date-parts": [[1990]]},
        },
    ),
    (
        "Acme contributors. “Light.” Acme, The Free Encyclopedia, 21 Feb. 2021. Web. 3 Mar. 2021.",
        {
            "author": [{"literal": "Acme contributors"}],
            "title": "Light",
            "accessed": {"date-parts": [[2021, 3, 3]]},
        },
    ),
    (
        "Roe, S. (1953). Dreams. In J. Poe (Ed. & Trans.), The standard works of Roe (Vols. 4-5). "
        "Acme Press. (Original work published 1900)",
        {
            "container-title": "The standard works of Roe",
            "editor": [{"family": "Poe", "given": "J."}],
            "original-date": {"date-parts": [[1900]]},
            "note": None,
        },
    ),
    (
        "Roe, Thomas (2014). Capital, transl. by Arthur Poe, Cambridge/MA: Belknap Press.",
        {"translator": [{"family": "Poe", "given": "Arthur"}]},
    ),
    (
        "Roe, W. (1985), Greek Rites: Archaic and Classical, tr. J. Poe (Oxford).",
        {"title": "Greek Rites: Archaic and Classical", "container-title": None},
    ),
    (
        "Roe, John F., ed. Checklist of Papyri. 5th ed. BASPSup 9. Oakville, CT: Acme, 2001.",
        {"edition": "5", "collection-title": "BASPSup"},
    ),
    (
        "Roe, Malcolm. Outliers: A Story. Kindle ed., Little, Brown, 2008.",
        {"edition": "Kindle ed.", "container-title": None},
    ),
    (
        "Roe, J. K. (2007). The Deathly Cold [Audiobook; narrated by S. Poe]. Bloomsbury.",
        {"genre": "Audiobook", "title": "The Deathly Cold"},
    ),
    (
        "European Medicines Agency. Guideline on ice. EMEA/CHMP/EWP/192217/2009 Rev. 1 Corr. 2. "
        "London: EMA; 2011.",
        {"number": "EMEA/CHMP/EWP/192217/2009 Rev. 1 Corr. 2", "container-title": None},
    ),
    (
        "OECD (2019), Results (Volume I): What Students Know, PISA, OECD Publishing, Paris.",
        {"publisher-place": "Paris"},
    ),
    (
        "Paul Roe and Ada de Poe, EU Law: Cases and Materials (6th edn, OUP 2015) ch 3.",
        {"title": "EU Law: Cases and Materials", "edition": "6"},
    ),
    (
        "Roe v United Kingdom App no 5493/72 (ECtHR, 7 December 1976).",
        {"title": "Roe v United Kingdom", "number": "5493/72", "type": "legal_case"},
    ),
    (
        "Convention on Ice (adopted 20 November 1989, entered into force 2 May 1990) 1577 UNTS 3.",
        {"title": "Convention on Ice", "type": "treaty", "volume": "1577", "page": "3"},
    ),
    ("42 U.S.C. § 1983 (2018).", {"type": "legislation", "language": None}),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND_TITLES)
def test_what_stands_behind_a_title_is_read(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected


NAMES_AND_MARKS: list[tuple[str, dict[str, Any]]] = [
    (
        'Roe, R. "Ice and Society." In Past Rivers: On Time, trans. Keith Poe, 75–92. New York: '
        "Acme, 2004.",
        {"container-title": "Past Rivers: On Time", "page": "75-92"},
    ),
    (
        "Roe, Jürgen (1981): Theorie des Eises. 2 Bände. Frankfurt am Main: Suhrkamp.",
        {"title": "Theorie des Eises"},
    ),
    (
        "Roe, Max: Eis und Gesellschaft. Besorgt von Johannes Poe. 5. Aufl., Tübingen: Mohr 1980.",
        {"title": "Eis und Gesellschaft", "editor": [{"family": "Poe", "given": "Johannes"}]},
    ),
    (
        "Roe F, Poe A. G*Power 3: a flexible program for the sciences. Behav Res Methods. "
        "2007;39(2):175–91.",
        {"title": "G*Power 3: a flexible program for the sciences"},
    ),
    (
        'Roe MF, Poe PR. "Mini-cold state". A practical method for grading ice. J Ice Res '
        "1975;12:189-98.",
        {"title": '"Mini-cold state". A practical method for grading ice'},
    ),
    (
        "Roe, Susan. \"Notes on 'Ice.'\" Partisan Review 31, no. 4 (Fall 1964): 515–30.",
        {"title": "Notes on 'Ice'"},
    ),
    (
        "Roe E, Poe M, for the ICE Initiative. The statement on ice. PLoS Med 2007;4:e296.",
        {
            "author": [
                {"family": "Roe", "given": "E."},
                {"family": "Poe", "given": "M."},
                {"literal": "ICE Initiative"},
            ]
        },
    ),
    (
        "Roe & Poe's textbook of nursing. 14th ed. Marlow JL, editor. Boston: Acme; 2018.",
        {"title": "Roe & Poe's textbook of nursing", "author": None},
    ),
    (
        "HM Treasury (2020) The Blue Book. London: HM Treasury.",
        {"author": [{"literal": "HM Treasury"}]},
    ),
    (
        "Bureau of Statistics. (2022). Census of rivers and lakes (Cat. No. 2071.0). ABS.",
        {"title": "Census of rivers and lakes", "number": "2071.0", "publisher": "ABS"},
    ),
    (
        "Roe K. Die Wirkung des Lärms. Med. Diss., Freiburg 1998.",
        {"type": "thesis", "genre": "Med. Diss", "container-title": None},
    ),
    (
        "van Roe, Vincent. The Cold Night. 1889, Museum of Modern Art, New York.",
        {"title": "The Cold Night"},
    ),
    (
        "Light. Directed by Ada Roe, performances by Eve Poe and Kim Doe, A24, 2017.",
        {"title": "Light", "publisher": "A24", "volume": None},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES_AND_MARKS)
def test_names_and_marks_of_titles_are_read(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected


MORE: list[tuple[str, dict[str, Any]]] = [
    (
        'Roe, Roland. "The End of the Ice." Snow, Wind, Text. Trans. Stephen Poe. New York: Hill, '
        "1977. 142-48.",
        {"title": "The End of the Ice", "container-title": "Snow, Wind, Text"},
    ),
    (
        "Roe, W. V., 'Two Views of Ice', Philosophical Review 60 (1951), pp. 20-43; repr. in From "
        "a Cold Point of View (Cambridge, Mass., 1953).",
        {"container-title": "Philosophical Review", "issued": {"date-parts": [[1951]]}},
    ),
    (
        "Acme Corp. Released 2020. Acme Ice Statistics for Windows, Version 27.0. Armonk, NY: Acme",
        {"title": "Acme Ice Statistics for Windows", "issued": {"date-parts": [[2020]]}},
    ),
    (
        "Roe A, Poe N, et al. Ice Is All You Need. arXiv:1706.03762v5 [cs.CL]. Published online "
        "June 12, 2017.",
        {"issued": {"date-parts": [[2017, 6, 12]]}, "note": None},
    ),
    ("Ice News [Internet]. [cited 2022 May 18].", {"title": "Ice News", "genre": None}),
    (
        "Acme International Pty Ltd. (2020) NIce (released in March 2020), https://www.acme.com/nice",
        {"title": "NIce"},
    ),
    (
        'Roe, N.T. "Rivers." Pages 393–770 in vol. 10 of The New Northern Waters. Edited by Ada E. '
        "Poe. Nashville: Acme, 2002.",
        {"container-title": "The New Northern Waters", "volume": "10", "page": "393-770"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_books_and_programs_are_read(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected
