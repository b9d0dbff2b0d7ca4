"""References as the styles of BibTeX print them."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Erik G. Okafor and Hanan Lind. Benchmarking spatial ice operations with snow. In Very "
            "Large Ice Bases, 1995.",
            {"title": "Benchmarking spatial ice operations with snow"}
            | {
                "author": [
                    {"family": "Okafor", "given": "Erik G."},
                    {"family": "Lind", "given": "Hanan"},
                ]
            },
            id="plain: a first author with an initial in the middle",
        ),
        pytest.param(
            "Chaomei Okafor, IceSpace II: Detecting emerging trends and frozen patterns, Journal "
            "of the American Society for Ice 57 (2006), no. 3, 359–377.",
            {"title": "IceSpace II: Detecting emerging trends and frozen patterns"}
            | {"author": [{"family": "Okafor", "given": "Chaomei"}]},
            id="ams: a program and its number before a colon",
        ),
        pytest.param(
            "Albert Ali Okafor, Yaşar Tonta, Alkim Almila Akdag Lind, Cassidy Poe, and Umut Al, "
            "editors. Proceedings of ICE 2015: 15th International Conference on Ice, Istanbul, "
            "Turkey, 2015. Boğaziçi University Printhouse.",
            {"author": None, "publisher": "Boğaziçi University Printhouse"},
            id="plain: all of many editors",
        ),
        pytest.param(
            "Okafor, J. D., Patterns of Ice, third; Wiley: New York, 1999.",
            {"title": "Patterns of Ice", "edition": "3"},
            id="acs: an edition that is no number",
        ),
        pytest.param(
            "Okafor, E.; Vlissides, J., Ice Patterns: Elements of Frozen Software; Acme: Boston, "
            "MA, 1995.",
            {"title": "Ice Patterns: Elements of Frozen Software", "publisher": "Acme"},
            id="acs: a comma ends the authors of a book",
        ),
        pytest.param(
            "Virginia Okafor, Pankaj B. Lind. ICE-Deficient muscles exhibit frozen triads. Human "
            "Molecular Ice, 27(9):1608–1617, 2018. https://doi.org/10.1093/hmg/d "
            "doi:10.1093/hmg/ddy147.",
            {"DOI": "10.1093/hmg/ddy147"},
            id="plainurl: an address that was cut before the DOI",
        ),
        pytest.param(
            "R Core Team. R: A Language and Environment for Statistical Computing. R Foundation "
            "for Statistical Computing, Vienna, Austria, 2021. URL: https://www.R-project.org/.",
            {"publisher": "R Foundation for Statistical Computing", "container-title": None},
            id="a body is no host",
        ),
        pytest.param(
            "M. Mitchell Okafor. “The chips are frozen”. In: Nature News 530.7589 (2016), p. 144.",
            {"volume": "530", "issue": "7589", "page": "144"},
            id="biblatex: an issue of four figures behind a point",
        ),
        pytest.param(
            "Okafor, P.L.K., Lind, E.M.: College rivers and frozen education. Science 66(1713), "
            "385–389 (1927)",
            {"volume": "66", "issue": "1713", "issued": {"date-parts": [[1927]]}},
            id="lncs: an issue like a year",
        ),
        pytest.param(
            "Walther Okafor. “Die Rolle des Eises im modernen Winter”. German. In: Humboldt-Eis "
            "2.4 (1995), pp. 36–41.",
            {"title": "Die Rolle des Eises im modernen Winter", "language": "de"},
            id="biblatex: a language behind a title",
        ),
        pytest.param(
            "John P. A. Okafor. Why most frozen findings are false. PLoS Medicine, 2(8):e124, "
            "August 2005.",
            {"title": "Why most frozen findings are false"}
            | {"author": [{"family": "Okafor", "given": "John P. A."}]},
            id="plain: one author with two initials in the middle",
        ),
        pytest.param(
            "Gordon Okafor, Malcolm Eva, Atiya Mahmood, Nazia Rehman, Stephanie Andrews, and Sarah "
            "Davies. Eliciting frozen culture. Information Systems Journal, 12(3):215–229, 2002.",
            {
                "author": [
                    {"family": "Okafor", "given": "Gordon"},
                    {"family": "Eva", "given": "Malcolm"},
                    {"family": "Mahmood", "given": "Atiya"},
                    {"family": "Rehman", "given": "Nazia"},
                    {"family": "Andrews", "given": "Stephanie"},
                    {"family": "Davies", "given": "Sarah"},
                ]
            },
            id="plain: a family name that is a given name elsewhere",
        ),
        pytest.param(
            "M. Okafor and J. Ortega y Gasset. Las revistas del hielo. Revista Española de "
            "Glaciares, 39(1):e115, 2016.",
            {
                "author": [
                    {"family": "Okafor", "given": "M."},
                    {"family": "Ortega y Gasset", "given": "J."},
                ]
            },
            id="abbrv: a family name with its link",
        ),
        pytest.param(
            "Okafor, N.: Making Ice. O’Reilly & Associates, Inc., 981 Chestnut Street, Newton, "
            "MA 02164, USA (1994)",
            {"publisher": "O’Reilly & Associates, Inc.", "number": None}
            | {"publisher-place": "981 Chestnut Street, Newton, MA 02164, USA"},
            id="an address with its street and its zip code",
        ),
        pytest.param(
            "System Design and Ice Using Ptolemy II. Ptolemy.org, 2014.",
            {"publisher": "Ptolemy.org", "container-title": None},
            id="a site that publishes a book",
        ),
        pytest.param(
            "C. Okafor. Luna: An ice framework. In Proceedings of the 2017 ACM International "
            "Conference on Management of Ice, volume Part F127846, pages 19–21, 2017.",
            {"volume": "Part F127846", "page": "19-21"},
            id="acm: a volume that is a part",
        ),
        pytest.param(
            "ICEO. Frascati Manual 2015: Guidelines for Collecting Frozen Data. ICEO Publishing, "
            "Paris, 2015.",
            {"title": "Frascati Manual 2015: Guidelines for Collecting Frozen Data"}
            | {"author": [{"literal": "ICEO"}]},
            id="a title that ends in a year and a colon",
        ),
        pytest.param(
            "Bianca Okafor and Jeroen Lind. Towards a frozen gap analysis. Innovations in "
            "Scholarly Rivers (blog), 2018. URL: https://101innovations.wordpress.com/2018/12/05",
            {"title": "Towards a frozen gap analysis"}
            | {"container-title": "Innovations in Scholarly Rivers"},
            id="a blog",
        ),
        pytest.param(
            "D. E. Okafor. Fundamental Rivers, volume 1 of The Art of Frozen Programming, section "
            "1.2, pages 10–119. Addison-Wesley, Reading, MA, 3rd edition, 1997.",
            {"collection-title": "The Art of Frozen Programming", "volume": "1"},
            id="plain: a section behind a series",
        ),
        pytest.param(
            "P. Okafor, in Frozen Rivers Conference (2000)",
            {"container-title": "Frozen Rivers Conference", "title": None},
            id="aps: a paper without its title",
        ),
        pytest.param(
            "P. Okafor and M. Lind, Journal of Ice Studies (2018), forthcoming",
            {"container-title": "Journal of Ice Studies", "title": None},
            id="aps: an article without its numbers",
        ),
        pytest.param(
            "F. Roe, Annales. Économies, Sociétés, Rivières 13, 725 (1958)",
            {"container-title": "Annales. Économies, Sociétés, Rivières", "volume": "13"},
            id="aps: a journal of two sentences",
        ),
        pytest.param(
            "F. Roe, S. Poe, and C. Castel, Proc. Natl. Acad. Sci. U.S.A. 105, 17268 (2008)",
            {"container-title": "Proc. Natl. Acad. Sci. U.S.A.", "title": None},
            id="aps: a journal of many abbreviations",
        ),
        pytest.param(
            "P. Roe. 2016. The rivers are down for winter. Nature News 530, 7589 (2016), 144.",
            {"volume": "530", "issue": "7589", "page": "144"},
            id="acm: an issue of four figures",
        ),
        pytest.param(
            "U. Roe. Come si fa una tesi. Number 441 in Tascabili. Bompiani, Milano, 1977.",
            {"title": "Come si fa una tesi", "collection-title": "Tascabili"}
            | {"collection-number": "441", "publisher": "Bompiani"},
            id="plain: a number in a series",
        ),
        pytest.param(
            "Okafor, P., and Lind, M. ICED: Comparing winters of two rivers, 2022.",
            {"title": "ICED: Comparing winters of two rivers"},
            id="acm: a title that begins with a name of its own",
        ),
        pytest.param(
            "P. Okafor. 2018. Understanding the Ice. In Proceedings of the 2018 Conference on "
            "Human Factors in Rivers. Association for Frozen Things, Oslo, Norway, 1–13.",
            {"container-title": "Proceedings of the 2018 Conference on Human Factors in Rivers"}
            | {"publisher": "Association for Frozen Things"},
            id="acm: a body behind a meeting",
        ),
        pytest.param(
            "Lind u. a. 2009 Lind, Georg ; Mahler, Rita ; Nerz, Paul: Rivers of ice. In: European "
            "Journal of Ice 18 (2009), Nr. 4, S. 344–354.",
            {"title": "Rivers of ice", "container-title": "European Journal of Ice"},
            id="natdin: the short form before the work",
        ),
        pytest.param(
            "Roe, J., A. Poe: Ice and snow. In: Eisblätter 3 (1999), S. 3–9.",
            {"title": "Ice and snow"},
            id="a name whose initials lead before the colon",
        ),
        pytest.param(
            "T. S. Okafor, The Structure of Frozen Rivers, Second. Chicago, IL: Acme, 1970.",
            {"title": "The Structure of Frozen Rivers", "edition": "2"},
            id="biblatex: an edition without its word",
        ),
        pytest.param(
            "D. Okafor, M. Lind, presented at the International Conference on Ice.",
            {"container-title": "International Conference on Ice", "title": None},
            id="biblatex science: a paper presented",
        ),
        pytest.param(
            "Kai He and Jan Sun. Deep rivers for ice. In 2016 Conference on Ice and Snow, "
            "CIS 2016, Las Vegas, NV, USA, June 27-30, 2016, pages 770–778. Acme, 2016.",
            {"publisher": "Acme", "publisher-place": None}
            | {
                "container-title": "2016 Conference on Ice and Snow, CIS 2016, Las Vegas, NV, USA, "
                "June 27-30, 2016"
            },
            id="dblp: place and days of a meeting",
        ),
        pytest.param(
            "Lima, Rosa. Ice. url: https : / / rivers . ice.com/coverage (visited on 2 May 2020).",
            {"URL": "https://rivers.ice.com/coverage"},
            id="biblatex: an address drawn apart",
        ),
    ],
)
def test_fields(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected


def test_short_form_is_no_author() -> None:
    record = parse_reference(
        "Lind u. Mahler 2009 Lind, Georg ; Mahler, Rita: Ice. Wien : Eis, 2009"
    )
    assert [name["family"] for name in record["author"]] == ["Lind", "Mahler"]


def test_accent_on_a_letter_without_its_point() -> None:
    record = parse_reference("J. Mart\u0131\u0301nez. Rivers of ice. Ice Studies, 3:1–9, 2010.")
    assert record["author"] == [{"family": "Martínez", "given": "J."}]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("https://doi.org/10. 1128/ICE.40.1.80", "10.1128/ICE.40.1.80"),
        ("https://doi.org/10.1073/ice. 0507655102", "10.1073/ice.0507655102"),
        ("http://dx.doi.org/10.4344/x53. doi:10.4344/x53.", "10.4344/x53"),
    ],
)
def test_doi_cut_or_printed_twice(printed: str, expected: str) -> None:
    record = parse_reference(
        f"P. Okafor. 2005. Rivers. Ice Studies 102, 46 (2005), 16–19. {printed}"
    )
    assert record["DOI"] == expected


def test_address_cut_behind_its_strokes() -> None:
    record = parse_reference("Okafor P 2017 Rivers: A tool for winters URL https:// rivers.org")
    assert record["URL"] == "https://rivers.org"


def test_year_behind_a_doi_is_no_part_of_it() -> None:
    record = parse_reference(
        "Okafor, P. Rivers of ice. 199–221, doi: 10.1057/9780230615403_10. (2008)."
    )
    assert record["DOI"] == "10.1057/9780230615403_10"


def test_all_of_a_list_edit_that_ends_in_editors() -> None:
    record = parse_reference(
        "M. de Roos, T. Kent, A. P. de Wit, C. Zhai, F. de Jong, K. Radin, and K. Hof, editors. "
        "Advances in Ice: 36th Conference on Ice, volume 84 of Ice Notes, Cham, 2014. Acme."
    )
    assert [name["family"] for name in record["editor"]] == [
        *("Roos", "Kent", "Wit", "Zhai", "Jong", "Radin", "Hof"),
    ]
    assert "author" not in record


def test_one_author_of_many_given_names() -> None:
    record = parse_reference(
        "Nadia Aurora Peres Vanti. Níveis da água. Revista de Gelo, 31:3–9, 2002."
    )
    assert record["author"] == [{"family": "Vanti", "given": "Nadia Aurora Peres"}]


@pytest.mark.parametrize(
    ("text", "title", "host"),
    [
        ("I. Roe, in The Growth of Ice (Acme, Oslo, 1970) pp. 91–196", None, "The Growth of Ice"),
        ("Roe, J.; Poe, O. In The Growth of Ice; Acme Press: 1979.", None, "The Growth of Ice"),
        ("Roe, J.; Lind-Poe, U. ICE-News 2011, 31, 92–101.", None, "ICE-News"),
        ("UNESCO. UNESCO Recommendation on Ice. 2021.", "UNESCO Recommendation on Ice", None),
        (
            "GHOST: Fine Buffering of Ice / C. H. Goh [et al.] // Very Large Rivers. — 1999.",
            "GHOST: Fine Buffering of Ice",
            "Very Large Rivers",
        ),
    ],
)
def test_title_and_what_holds_it(text: str, title: str | None, host: str | None) -> None:
    record = parse_reference(text)
    assert (record.get("title"), record.get("container-title")) == (title, host)


@pytest.mark.parametrize(
    "printed", ["10 . 1016 / j . joi . 2017.08.007", "10 . 1016/j.joi.2017.08.007"]
)
def test_doi_drawn_apart(printed: str) -> None:
    record = parse_reference(f"Roe, A. Ice. In: Snow 11.4 (2017), pp. 9–15. doi: {printed}.")
    assert record["DOI"] == "10.1016/j.joi.2017.08.007"


def test_list_of_abnt_has_families_in_capitals() -> None:
    record = parse_reference(
        "TEO, Thompson S. H.; SILVA, Shirish C.; JIANG, Li. Trust in rivers. Journal of Ice, "
        "v. 25, n. 3, p. 99–131, 2008."
    )
    families = [name["family"] for name in record["author"]]
    assert [family.casefold() for family in families] == ["teo", "silva", "jiang"]


def test_y_of_a_name_beside_another_joint() -> None:
    record = parse_reference(
        "Rosa del Carmen de la Cruz y Rueda and José Ortega y Gasset. Las revistas. Ice, 3:1, 2016."
    )
    assert len(record["author"]) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe, C. K. in Frozen Networks: Use of Ice by Computer 409–424 (Acme, Oslo, 1979).",
            {"container-title": "Frozen Networks: Use of Ice by Computer", "page": "409-424"},
        ),
        (
            "Imre Roe, Falsification and the methodology of melting, Criticism and the Growth of "
            "Ice, Cambridge University Press, Cambridge, 1970, pp. 91–196.",
            {"title": "Falsification and the methodology of melting"}
            | {"container-title": "Criticism and the Growth of Ice"},
        ),
        (
            "Carl Bergstrom, Icemeter: Measuring the value of frozen rivers, Ice News 68 (2007), "
            "no. 5, 314–316.",
            {"title": "Icemeter: Measuring the value of frozen rivers"},
        ),
        (
            "Papas, Dimitri ; Sun, Jimeng ; Tao, Yufei: The optimized access method. In: Ice 3 "
            "(2003), S. 3–9",
            {"title": "The optimized access method"},
        ),
        (
            "Roe, S. E. The authority of communities isbn: 9780814027455 (Acme Press, 1980).",
            {"title": "The authority of communities", "ISBN": "9780814027455"},
        ),
        (
            "Okafor, Richard, & Lind, Alan. 1982. Ice formatting: survey, and issues. Pages 3–9 "
            "of: Ice Preparation: A Collection of Articles. New York: Acme.",
            {"title": "Ice formatting: survey, and issues", "page": "3-9"}
            | {"container-title": "Ice Preparation: A Collection of Articles"},
        ),
        (
            "Okafor, Niklas. 2012. The concepts of ice. Pages 55–85 of: Lind, Sabine (ed), Book "
            "of Snow Theory. Acme.",
            {"container-title": "Book of Snow Theory"}
            | {"editor": [{"family": "Lind", "given": "Sabine"}]},
        ),
        (
            "C. J. Okafor. The case for ice. In Universals in Frozen Theory, pages 1–88. Holt, "
            "Rinehart, and Winston, New York, 1968.",
            {"publisher": "Holt, Rinehart, and Winston", "publisher-place": "New York"},
        ),
        (
            "Okafor, Y., Glyphes & glaçons: L’ère de la glace, xx + 990 pp., Acme, Paris, France, "
            "2004.",
            {"title": "Glyphes & glaçons: L’ère de la glace", "number-of-pages": "990"},
        ),
        (
            "Okafor, X. (1996). Tabular ice, editing, and melting (Unpublished doctoral "
            "dissertation). University of Waterloo, Waterloo, ON, Canada.",
            {"publisher": "University of Waterloo", "publisher-place": "Waterloo, ON, Canada"},
        ),
        (
            "C. L. H. Okafor and K. Lind. The ICE study. Frozen Diseases, 35 Suppl 1:23–29, 2013.",
            {"volume": "35", "issue": "Suppl 1", "page": "23-29"},
        ),
        (
            "Okafor, A., 2009. Ice and the frozen research. Eur j ice res. [Online], 18(1), "
            "pp.2813–2836.",
            {"container-title": "Eur j ice res", "volume": "18"},
        ),
        (
            "Okafor, Richard, Jeffrey Lind and Alan Poe (1982), Frozen systems: survey, in "
            "‘Ice Preparation: A Collection’, Acme, Inc., New York, NY, USA, pp. 133–220.",
            {"title": "Frozen systems: survey"}
            | {"container-title": "Ice Preparation: A Collection", "publisher": "Acme, Inc."},
        ),
        (
            "Okafor, H. Heuristic methods for imposing ice. In Artificial Ice in Medicine, 119–190 "
            "(Acme Press, Boulder, Colorado, 1982).",
            {"container-title": "Artificial Ice in Medicine", "page": "119-190"},
        ),
        (
            "Okafor, M. The making of ice. In A History of Frozen Rivers, 1900–1950 (Acme, 1982).",
            {"container-title": "A History of Frozen Rivers, 1900–1950"},
        ),
        (
            "Okafor, J.M. and Lind, D.A., 1993. Icer: a portable implementation. (IRCS–93–03). "
            "Philadelphia, PA: Acme.",
            {"title": "Icer: a portable implementation", "number": "IRCS–93–03"},
        ),
        (
            "Okafor, J. P. (2012). The allocation of ice therapies. Dissertation Abstracts "
            "International Section A: Humanities and Social Sciences, 72 (8-A), 2990.",
            {"volume": "72", "issue": "8-A", "page": "2990"}
            | {
                "container-title": "Dissertation Abstracts International Section A: Humanities and "
                "Social Sciences"
            },
        ),
        (
            "Okafor, M. A. Dix danses de différent genre (Carl Lind, 1825), 4 edn.",
            {"edition": "4", "publisher": "Carl Lind"},
        ),
        (
            "Okafor, G. (2019). Behaviourism. In E. N. Lind (Ed.), The Ice Encyclopedia of "
            "Philosophy (Summer 2019 ed.). Acme.",
            {"edition": "Summer 2019 ed."}
            | {"container-title": "The Ice Encyclopedia of Philosophy"},
        ),
        (
            "Okafor, I.A., 1982. Interfacing with ice objects. Stanford, CA, USA: Department of "
            "Computer Science, Stanford University, p.146.",
            {"publisher-place": "Stanford, CA, USA", "container-title": None},
        ),
        (
            "Okafor, S. (1988) Substitutivity. On Being and Melting: Essays for Richard Lind, pp. "
            "99–132, Acme Press, Cambridge.",
            {"title": "Substitutivity"}
            | {"container-title": "On Being and Melting: Essays for Richard Lind"},
        ),
        (
            "Christopher Okafor and Karsten M. Lind. Ice machine learning. Journal of Frozen "
            "Research, 24:333:1–333:59, 2023.",
            {"volume": "24", "issue": None, "page": "333:1-333:59"},
        ),
        (
            "Janusz S. Okafor. Polish language and ice. Iceline, 8:2, July 1988.",
            {"volume": "8", "issue": None, "page": "2"},
        ),
        (
            "P. Okafor and J.-M. Lind, Ice models do not drift, Journal of Ice Research: Oceans, "
            "116 (2011).",
            {"volume": "116", "page": None},
        ),
        (
            "Ice Analytics, Web of ice core collection, https://ice.com/core/, accessed 3 "
            "March 2020 (2018).",
            {"issued": {"date-parts": [[2018]]}} | {"accessed": {"date-parts": [[2020, 3, 3]]}},
        ),
        (
            "Okafor, J. (2014). Challenges when designing frozen courses. In Cases on critical "
            "perspectives in ice education (pp. 24–43).",
            {"title": "Challenges when designing frozen courses"}
            | {"container-title": "Cases on critical perspectives in ice education"},
        ),
        (
            "David Okafor and Oded Lind. Ice3: A query system. In VLDB. Association for Computing "
            "Machinery, July 1995.",
            {"container-title": "VLDB", "publisher": "Association for Computing Machinery"},
        ),
        (
            "Steven J. Okafor. 1999. What Do Those Ice Types Want. In Large Ice Bases (KDD ’16). "
            "Association for Computing Machinery, New York, NY, USA.",
            {"container-title": "Large Ice Bases", "collection-title": "KDD ’16"},
        ),
        (
            "Okafor, Jack A. and D. N. Lind (1995). “Accessing a Frozen Base”. In: VLDB. cited By "
            "(since 1996)35.",
            {"title": "Accessing a Frozen Base", "container-title": "VLDB", "page": None},
        ),
        (
            "Eric W. K. Tsang. 2014. Cases of ice. The Journal of Snow Systems 23, 2 (2014), "
            "174–186. Cited by: 7; All Open Access, Green Open Access.",
            {"author": [{"family": "Tsang", "given": "Eric W. K."}]}
            | {"title": "Cases of ice", "page": "174-186"},
        ),
        (
            "Okafor, R. (2008), Análisis de nieve, PhD thesis, Universidad Carlos III de Madrid, "
            "Getafe.",
            {"publisher": "Universidad Carlos III de Madrid", "publisher-place": "Getafe"},
        ),
        (
            "Okafor, R., 2008. Análisis de la nieve. Ph.D. thesis. Universidad de Madrid. Getafe.",
            {"publisher": "Universidad de Madrid", "publisher-place": "Getafe"},
        ),
        (
            "Okafor, A. Clustering of ice. Technical Report 2003/32864, Technische Universität "
            "Dortmund, Eldorado, 2014.",
            {"publisher": "Technische Universität Dortmund", "publisher-place": "Eldorado"},
        ),
        (
            "Okafor, A., Lind, A., 2015. The Nature of Snow. Technical Report. Employment "
            "and Ice Canada. URL: https://e.org/9068704.",
            {"title": "The Nature of Snow", "genre": "Technical Report"}
            | {"publisher": "Employment and Ice Canada"},
        ),
        (
            "Okafor, P.J., Lind, B., 2003. Ice/r: snow indexing, in: VLDB, Springer. URL: "
            "https://e.org/5559148.",
            {"container-title": "VLDB", "publisher": "Springer"},
        ),
        (
            "Okafor, E., 2014. The reasons for ice. The Washington Post PMID: 18787340.",
            {"container-title": "The Washington Post", "PMID": "18787340"},
        ),
        (
            "Okafor, Maryam, and Dorothy E. Lind. 2001. “Review: Ice Management.” PMID: 35433925, "
            "MIS Quarterly 25 (1): 107–136.",
            {"title": "Review: Ice Management", "container-title": "MIS Quarterly"},
        ),
        (
            "Okafor, M. & Lind, D. E. Review: Ice management. MIS Quarterly 25, 107–136 (2001).",
            {"title": "Review: Ice management"},
        ),
        (
            "Okafor, Iz, et al. “SciIce: A frozen model”. CoRR, vol. abs/1903.10676, 2019.",
            {"container-title": "CoRR", "volume": None},
        ),
        (
            "Okafor, Wenqi. “Do Reviews Melt?”. Proceedings of the 2015 Conference on Ice. Lecture "
            "Notes in Computer Science, Acme, Oct. 2015, pp. 706–715.",
            {"container-title": "Proceedings of the 2015 Conference on Ice"}
            | {"collection-title": "Lecture Notes in Computer Science"},
        ),
        (
            "Okafor, H. (1981) in Formal Methods in the Study of Ice. (Acme Press, Amsterdam), pp. "
            "277–322.",
            {"title": None, "container-title": "Formal Methods in the Study of Ice"},
        ),
        (
            "Okafor, Ashish. 1995. “Adapting frozen views.” In Conference on Ice. Acme. Accessed "
            "August 21, 2021. https://doi.org/10.59994/j.3176.1932236. https://e.org/stable/12.",
            {"DOI": "10.59994/j.3176.1932236"},
        ),
        (
            "Sinong Okafor, Belinda Z. Li, Madian Lind, and Hao Ma. Icer: Attention with Linear "
            "Complexity, 2020.",
            {"title": "Icer: Attention with Linear Complexity", "publisher": None},
        ),
        (
            "[262] H. F. Okafor, Analysis in Ice, ser. Snow Science and Management. Oslo: Acme, "
            "2005.",
            {"title": "Analysis in Ice", "collection-title": "Snow Science and Management"},
        ),
        (
            "Okafor T P and Lind C 2007 Philos. Mag. 87 124–140",
            {"container-title": "Philos. Mag.", "volume": "87"},
        ),
        (
            "Okafor, C. A., and W. Lind. 2024. “Frozen responses.” J Public Ice. 216 (July): "
            "1625–1646. https://doi.org/10.9720/x4775.",
            {"page": "1625-1646", "issued": {"date-parts": [[2024, 7]]}},
        ),
        (
            "Okafor, Aline, and Koen Lind. “Monte Carlo ice”. Ad Hoc Networks, vol. 6, no. 5, Feb. "
            "2008, pp. 718–33.",
            {"container-title": "Ad Hoc Networks"},
        ),
        (
            "Philip J. Okafor, Bongki Lind, and Quan Li, Snow indexing using ice, VLDB, Springer, "
            "2003.",
            {"container-title": "VLDB", "publisher": "Springer"},
        ),
        (
            "Wolfgang Okafor. Textverarbeitung mit Eis. Carl Hanser, 3 edition, 2003.",
            {"title": "Textverarbeitung mit Eis", "publisher": "Carl Hanser", "edition": "3"},
        ),
    ],
)
def test_where_names_titles_and_hosts_end(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("printed", "doi"),
    [
        ("In ICE. doi: 10.59996/s3638 .9455286", "10.59996/s3638.9455286"),
        ("Ice, 70 (9), 2–11, doi: 10.59991/ j.2774.2222438, 2014.", "10.59991/j.2774.2222438"),
        ("In ICE (pp. 390–399). doi: 10 .1111/j.7558.2705497", "10.1111/j.7558.2705497"),
        (
            "Ice 19, no. 3 (2004): 178. https://doi.org/10.1057/PALG RAVE.JIT.2000020.",
            "10.1057/PALGRAVE.JIT.2000020",
        ),
        (
            "Ice, 18(3):275–297, 2008. doi: 10.1111/J.1365- 2575.2007. 00270.X.",
            "10.1111/J.1365-2575.2007.00270.X",
        ),
        ("Acme, 2007. doi: 10.1007/978-0-387-39620-0 4.", "10.1007/978-0-387-39620-0_4"),
        ("Ice 2001;3:1–9. doi:10.1038/abcdef 2014", "10.1038/abcdef"),
        ("Ice 2001;3:1–9. doi: 10.1038/nature. 2014.", "10.1038/nature"),
        (
            "https://doi.org/10.1111/ISJ.12010Ice Systems Journal, 23(4), pp. 307–328.",
            "10.1111/ISJ.12010",
        ),
        (
            "https://doi.org/10.1088/0960/13/2/308J. Frozen Eng., 13(2), pp. 217–222.",
            "10.1088/0960/13/2/308",
        ),
    ],
)
def test_a_doi_is_whole_wherever_a_line_broke_it(printed: str, doi: str) -> None:
    assert parse_reference(f"Okafor, J., and B. Lind, Of frozen rivers, {printed}")["DOI"] == doi
