"""Pages of results and tables: each work on them is one reference, in the order of one."""

import pytest

from refcli.parse import find

PUBMED = """Filters applied: Clinical Trial. Clear all
1
Cite
Share
Vitamin D and bone density in older women.
Lindqvist A, Berg T, Holm S.
Bone. 2014 Mar;60(2):101-9. doi: 10.1016/j.bone.2014.01.001.
PMID: 24440001 Free PMC article. Clinical Trial.
2
Cite
Share
Calcium intake and fractures: a cohort study.
Moreau P.
Osteoporos Int. 2011;22:33-40.
PMID: 20440002
"""

SCHOLAR = """Etwa 1.200 Ergebnisse (0,05 Sek.)
Stadtklima im Wandel
H Kuttler, A Weber - Meteorologische Zeitschrift, 2015 - schweizerbart.de
Städte sind wärmer als ihr Umland, und die Zahl der heißen Tage …
Speichern Zitieren Zitiert von: 31 Ähnliche Artikel
[BOOK] Urban climates
TR Oke, G Mills - 2017 - Cambridge University Press
Die Grundlagen des Klimas von Städten …
Speichern Zitieren Zitiert von: 900 Ähnliche Artikel
"""

ARXIV = """[1] arXiv:2203.01234 [pdf, other]
Title: Counting Lattice Paths with Walls
Authors: Ana Costa, B. Lindgren
Comments: 12 pages
[2] arXiv:2203.05678 [pdf, other]
Title: Trees of Bounded Degree and their Spectra
Authors: Yuki Mori
Comments: 30 pages
"""

OWN_PAGE = """Publications

The structure of scientific collaboration networks
M. E. J. Newman
PNAS 98 (2), 404-409, 2001

Community structure in social and biological networks
M. Girvan, M. E. J. Newman
PNAS 99 (12), 7821-7826, 2002
"""


PORTAL = """Forschungsleistungen
Lichens on city walls
Article · May 2020
Ida Holm · P. Reyes
Urban Ecosystems 23(2):301-312
12 Reads
Mosses of old roofs
Conference Paper · June 2017
Ida Holm
40 Reads
"""

TWO_LINES = """Ripple Filters for Small Drives
A. Costa; B. Lund
IEEE Transactions on Power Electronics
Year: 2015 | Volume: 30, Issue: 2
Cited by: Papers (7)
Silent Gearboxes for Cranes
B. Lund
2018 IEEE Conference on Drives
Year: 2018 | Pages: 1-5
Cited by: Papers (1)
"""

CATALOGUE = """Author: Rackham, Oliver
Title: The history of the countryside
Published: London : Dent, 1986.
ISBN: 0460044494
Call number: DA667 .R33

Author: Muir, Richard
Title: Shell guide to reading the landscape
Published: London : Joseph, 1981.
Call number: DA600 .M85
"""


@pytest.mark.parametrize(
    ("page", "references"),
    [
        (
            PORTAL,
            [
                "Ida Holm · P. Reyes. Lichens on city walls. Urban Ecosystems 23(2):301-312."
                " Article · May 2020.",
                "Ida Holm. Mosses of old roofs. Conference Paper · June 2017.",
            ],
        ),
        (
            TWO_LINES,
            [
                "A. Costa; B. Lund. Ripple Filters for Small Drives. IEEE Transactions on Power"
                " Electronics, 2015, Volume: 30, Issue: 2.",
                "B. Lund. Silent Gearboxes for Cranes. 2018 IEEE Conference on Drives, 2018,"
                " Pages: 1-5.",
            ],
        ),
        (
            CATALOGUE,
            [
                "Rackham, Oliver. The history of the countryside. London : Dent, 1986."
                " ISBN: 0460044494.",
                "Muir, Richard. Shell guide to reading the landscape. London : Joseph, 1981.",
            ],
        ),
        (
            PUBMED,
            [
                "Lindqvist A, Berg T, Holm S. Vitamin D and bone density in older women. Bone. 2014"
                " Mar;60(2):101-9. doi: 10.1016/j.bone.2014.01.001. PMID: 24440001"
                " Free PMC article. Clinical Trial.",
                "Moreau P. Calcium intake and fractures: a cohort study. Osteoporos Int."
                " 2011;22:33-40. PMID: 20440002.",
            ],
        ),
        (
            SCHOLAR,
            [
                "H Kuttler, A Weber. Stadtklima im Wandel. Meteorologische Zeitschrift, 2015."
                " schweizerbart.de.",
                "TR Oke, G Mills. Urban climates. Cambridge University Press, 2017.",
            ],
        ),
        (
            ARXIV,
            [
                "[1] Ana Costa, B. Lindgren. Counting Lattice Paths with Walls. arXiv:2203.01234"
                " [pdf, other]",
                "[2] Yuki Mori. Trees of Bounded Degree and their Spectra. arXiv:2203.05678"
                " [pdf, other]",
            ],
        ),
        (
            OWN_PAGE,
            [
                "M. E. J. Newman. The structure of scientific collaboration networks. PNAS 98 (2),"
                " 404-409, 2001.",
                "M. Girvan, M. E. J. Newman. Community structure in social and biological networks."
                " PNAS 99 (12), 7821-7826, 2002.",
            ],
        ),
    ],
    ids=["portal", "source in two lines", "catalogue", "pubmed", "scholar", "arxiv", "own page"],
)
def test_a_work_on_a_page_of_results_is_a_reference(page: str, references: list[str]) -> None:
    found = find(page)

    assert found.references == references
    told = sum(stretch.words for stretch in found.unread) + found.repeated
    assert told + sum(len(one.split()) for one in references) >= len(page.split()) - 1


def test_names_that_a_wrapped_reference_breaks_behind_are_no_result() -> None:
    text = """References
1. Abel S, Bauer T, Conrad U,
Dietz V. Growth of oats in wet soils. Plant Soil 2001;12:3-9.
2. Ernst W,
Fink X. Rye and rust. Crop Sci 2003;43:77-81.
3. Graf Y. Barley yields. Field Crops Res 2004;9:1-8.
"""
    assert len(find(text).references) == 3
    assert find(text).references[1] == "2. Ernst W, Fink X. Rye and rust. Crop Sci 2003;43:77-81."


def test_rows_of_a_table_are_read_by_the_words_over_its_columns() -> None:
    text = """Nr\tJahr\tAutoren\tTitel\tZeitschrift\tBand\tSeiten
1\t2004\tKeller, A.; Roth, B.\tMoore im Alpenvorland\tTelma\t34\t11-29
2\t1998\tSuter, C.\tTorf und Klima\tGeographica Helvetica\t53\t70-78
3\t2016\tFrei, D.\tRenaturierung von Hochmooren\tNatur und Landschaft\t91\t145-152
"""
    assert find(text).references == [
        "1. Keller, A.; Roth, B. (2004). Moore im Alpenvorland. Telma, 34: 11-29.",
        "2. Suter, C. (1998). Torf und Klima. Geographica Helvetica, 53: 70-78.",
        "3. Frei, D. (2016). Renaturierung von Hochmooren. Natur und Landschaft, 91: 145-152.",
    ]


def test_rows_without_such_words_are_read_as_they_stand() -> None:
    text = """Costa, M.\tO mar português\tLisboa: Caminho\t1999
Dias, P.\tRios do Norte\tPorto: Afrontamento\t2004
Faria, J.\tA ria de Aveiro\tCoimbra: Almedina\t2011
"""
    assert find(text).references[1] == "Dias, P. Rios do Norte. Porto: Afrontamento. 2004."


def test_rows_of_figures_are_no_references() -> None:
    text = "Year\tRain\tSun\n2001\t12.5\t3.3\n2002\t14.1\t2.9\n2003\t11.0\t3.1\n"
    assert find(text).references == []


def test_a_column_may_hold_the_references_whole() -> None:
    text = """No.\tReference\tDesign\tLand
1\tAmado S. Iron in milk. Lancet 2002;360:30-2.\tTrial\tPeru
2\tBoer W. Weekly iron. Lancet 2005;366:99-104.\tTrial\tKenya
3\tCruz C. Iron and growth. BMJ 2009;63:591-7.\tReview\tAll
"""
    assert find(text).references[1] == "2. Boer W. Weekly iron. Lancet 2005;366:99-104."


ABSTRACT = """Skip to main page content
Review
Lancet Planet Health

. 2020 Mar 4;4(3):e94-e102. doi: 10.1000/s2542-5196(20)30001-2.
Noise of trains and sleep: a cohort study
Ida Holm 1 2, Pedro Reyes 3
Affiliations
PMID: 32000001 DOI: 10.1000/s2542-5196(20)30001-2
Abstract
Background: trains pass at night.
"""

SSRN = """1.
Lemons and Lenders
Number of pages: 48 Posted: 12 Mar 2009 Last Revised: 04 Aug 2011
Ida Holm and Pedro Reyes
University of Turku
2.
Bread and Banks: A Survey
Journal of Old Money, Vol. 38, No. 2, 2000
Number of pages: 35 Posted: 01 Feb 2001
Ana Costa
University of Lund
"""


@pytest.mark.parametrize(
    ("page", "there"),
    [
        (
            ABSTRACT,
            [
                "Ida Holm, Pedro Reyes. Noise of trains and sleep: a cohort study. Lancet Planet "
                "Health. 2020 Mar 4;4(3):e94-e102. doi: 10.1000/s2542-5196(20)30001-2. "
                "PMID: 32000001 DOI: 10.1000/s2542-5196(20)30001-2."
            ],
        ),
        (
            SSRN,
            [
                "Ida Holm and Pedro Reyes. Lemons and Lenders. Posted: 12 Mar 2009.",
                "Ana Costa. Bread and Banks: A Survey. Journal of Old Money, Vol. 38, No. 2, 2000. "
                "Posted: 01 Feb 2001.",
            ],
        ),
    ],
)
def test_a_work_whose_source_stands_above_its_names(page: str, there: list[str]) -> None:
    assert find(page).references == there


def test_the_rows_of_a_spreadsheet_with_semicolons_are_references() -> None:
    table = """Nr;Autor;Titel;Zeitschrift;Jahr;Band;Seiten
1;Holm, M.;Die Sprache der Karten;Erdkunde;2003;53;12-19
2;Huber, A.;Grenzen und Flüsse;Erdkunde;1998;52;101-115
"""

    assert find(table).references == [
        "1. Holm, M. (2003). Die Sprache der Karten. Erdkunde, 53: 12-19.",
        "2. Huber, A. (1998). Grenzen und Flüsse. Erdkunde, 52: 101-115.",
    ]


ENDNOTE = """Reference Type: Journal Article
Record Number: 12
Author: Holm, E. R.
Year: 2001
Title: The biology of mills
Journal: Old Money
Volume: 294
Issue: 5544
Pages: 1030-8
Label: mills

Reference Type: Book
Record Number: 13
Author: Lund, L. R.; Holm, E. R.
Year: 1999
Title: Mills: From Mind to Matter
City: Lima
Publisher: Academic Press
"""


def test_records_with_a_field_a_line_are_references() -> None:
    found = find(ENDNOTE)

    assert found.references == [
        "Holm, E. R. (2001). The biology of mills. Old Money, 294(5544): 1030-8.",
        "Lund, L. R.; Holm, E. R. (1999). Mills: From Mind to Matter. Lima: Academic Press.",
    ]
    assert [stretch.text for stretch in found.unread] == [
        "Reference Type: Journal Article",
        "Label: mills",
    ]


def test_the_heading_of_a_table_is_no_title_and_no_name() -> None:
    page = """(56)                References Cited
                U.S. PATENT DOCUMENTS
     2,014,222 A      9/1935   Martin
     6,328,617 B1    12/2001   Gunnell
                  OTHER PUBLICATIONS
Jackson, "Stroke mechanics of the touring paddle," Journal of Sports
 Engineering, vol. 4, No. 2, pp. 33-41, 2003.
Brown, "The blade and the stream," Journal of Sports
 Engineering, vol. 6, No. 1, pp. 3-14, 2005.
"""

    assert not any("DOCUMENTS" in one for one in find(page).references)
