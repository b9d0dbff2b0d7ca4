"""What a reference calls its work tells the type, and a role behind a name who made it."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Roe, A. (2010). Seven rivers [Film]. Acme Pictures.", "motion_picture"),
        ("Roe, A. (2019). Ice [Video]. YouTube. https://youtu.be/x1", "motion_picture"),
        ("Roe, A. (2019, June 2). Ice again [Audio podcast episode]. NPR.", "broadcast"),
        ("Roe, A. (2019, May 3). Stones [Tweet]. Twitter. https://twitter.com/r/1", "post"),
        ("Roe, A. (2019). On ice [Blog post]. Ars Glacialis. https://a.org/1", "post-weblog"),
        ("Roe, A. (1936). Migrant bird [Photograph]. Acme Museum, Leeds.", "graphic"),
        ("Roe, A. (2016). Salt [Song]. Parkwood.", "song"),
        ("Roe, A. (2016). On salt [Unpublished manuscript]. Acme University.", "manuscript"),
        ("Roe, A. (2016). On films and filming. Acme Press.", "book"),
    ],
)
def test_a_description_tells_the_type(text: str, kind: str) -> None:
    assert parse_reference(text)["type"] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Roe A. Ice melts early. New York Times. 2019 Mar 4:A1.", "article-newspaper"),
        (
            'Roe, Ann. "Ice Melts Early." Los Angeles Times, March 4, 2019, p. 2.',
            "article-newspaper",
        ),
        (
            "Roe A (2018) Ice melts. The Guardian, 17 March. https://guardian.example/a",
            "article-newspaper",
        ),
        ("Roe A, 'Ice Melts Early' The Times (London, 1 July 2010) 3", "article-newspaper"),
        ("Mead, Rebecca. “The Ice Troll.” New Yorker, April 17, 2017.", "article-magazine"),
        ("Roe A. Ice in lungs. Radio Times. 2019 Mar 4;12:3-5.", "article-journal"),
        ("Roe A. Ice in lungs. J Ice Res. 2019 Mar 4:3-5.", "article-journal"),
        ("Roe A. Ice in lungs [case report]. Acta Frig. 2010;3:1-4.", "article-journal"),
        ("World Health Organization. Ice and health. Geneva: WHO; 2016.", "report"),
        (
            "Roe A. Ice and health. Hyattsville, MD: National Center for Health Statistics; 2016.",
            "report",
        ),
        ("Roe A. Ice and health. Geneva: Acme Press; 2016.", "book"),
        ("Homer. The Odyssey. Translated by Emily Wilson, Acme Press, 2018.", "book"),
        ("World Health Organization. Ice and health. 3rd ed. Geneva: WHO; 2016.", "book"),
        (
            "R Core Team. R: a language. Vienna: R Foundation for Statistical Computing; 2021.",
            "software",
        ),
        ("Roe A. Icefinder: maps of ice. 2020. https://github.com/roe/icefinder", "software"),
        ("Roe A. IceTree v1.4.3. Leeds: University of Leeds; 2016.", "software"),
        ("Roe A. Winter Ice Database. Acme; 2004. https://acme.example/ice", "dataset"),
        ("Roe A. Ice on windows. Roe's Blog. 2020 Apr 9. https://roe.example/ice", "post-weblog"),
        ("Roe A, Poe B. Ice in lungs. medRxiv [Preprint]. 2020 Mar 13.", "article"),
        ("Roe A, Poe B. Ice in lungs. Research Square. 2022. doi:10.21203/rs.3.rs-1/v1", "article"),
        ("Roe A. Ice in lungs [preprint]. J Ice Res. 2010;3:1-4.", "article-journal"),
        (
            "Roe A. Frost. In: Poe B, editor. Encyclopedia of cold. London: Acme; 2007. p. 4-5.",
            "entry-encyclopedia",
        ),
        ("Roe A. Frost and its names. Encyclopedia. 2021;1(2):3-9.", "article-journal"),
        ("Roe A, Poe B. Winter ice survey (version 2.0). PhysioNet. 2019.", "dataset"),
        ("World Bank. Ice cover. 2021. https://data.worldbank.org/indicator/ICE", "dataset"),
        ("Roe A. Data from: Ice in lungs. Acme; 2020. https://doi.org/10.5061/ice", "dataset"),
        ("World Bank. Ice. 2021. https://worldbank.example/ice", "webpage"),
        ("National Ice Office. Ice guide. 2017. https://ice.example/guide.pdf", "report"),
        (
            "National Ice Office. Frostbite. Oslo: National Ice Office; 2021. "
            "https://ice.example/news-room/frostbite",
            "webpage",
        ),
        ("Acme Registry. Ice in lungs. ISRCTN50189673. 2020.", "webpage"),
        ("National Ice Office. Ice in lungs. 2015. https://ice.example/guidance/ng12", "report"),
        ("National Ice Office. The ice strategy. 2019. https://ice.example/plan/", "report"),
        (
            "National Ice Society. Ice survival. Oslo: National Ice Society; 2022. "
            "https://ice.example/lungs/survival.html. Accessed 20 Apr 2022",
            "webpage",
        ),
        ("Roe A. IceMonk: a tool to visualise data. 2010. https://ice.example/monk", "software"),
        (
            "Parliament of Norway. Ice Tissue Act 2004 [Internet]. 2004 [cited 2018 Aug 9]. "
            "Available from: http://laws.example/ukpga/2004/30",
            "legislation",
        ),
        ("National Ice Office. Ice guidelines for towns. Oslo; 2019.", "report"),
        ("Ice University. Ice in towns. Oslo; 2019.", "book"),
        ("Isverket. Is och vatten. Stockholm: Isverket; 2018.", "report"),
        ("National Ice Office. Ice in towns. Oslo: NIO Press; 2018.", "report"),
        ("Frostin [package insert]. Oslo: Acme Pharma; 2021.", "document"),
    ],
)
def test_hosts_makers_and_days_tell_the_type(text: str, kind: str) -> None:
    assert parse_reference(text)["type"] == kind


def test_who_directed_a_film_is_its_director() -> None:
    record = parse_reference("Roe, A. (Director). (2010). Seven rivers [Film]. Acme Pictures.")
    assert record["director"] == [{"family": "Roe", "given": "A."}]
    assert not {"author", "editor"} & record.keys()


def test_each_maker_has_its_own_role() -> None:
    record = parse_reference(
        "Roe, A. (Writer), & Poe, B. (Director). (2002, June 2). The target (Season 1, Episode 1) "
        "[TV series episode]. In C. Loe (Executive Producer), The Shore. HBO."
    )
    assert record["script-writer"] == [{"family": "Roe", "given": "A."}]
    assert record["director"] == [{"family": "Poe", "given": "B."}]
    assert record["executive-producer"] == [{"family": "Loe", "given": "C."}]
    assert record["container-title"] == "The Shore"


def test_who_directs_a_book_edits_it() -> None:
    record = parse_reference("García, P. (Director). (2003). Agua y piedra. Alianza.")
    assert record["editor"] == [{"family": "García", "given": "P."}]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "In re Gault, 387 U.S. 1, 12 (1967).",
            {"title": "In re Gault", "volume": "387", "container-title": "U.S.", "page": "1"},
        ),
        (
            "Ex parte Roe, 12 F.3d 45 (2d Cir.), rev'd sub nom. Poe v. Loe, 487 U.S. 654 (1988)",
            {"title": "Ex parte Roe", "container-title": "F.3d", "authority": "2d Cir."},
        ),
        (
            "Roe A. The learning curve. New Yorker. 2002 Jan 28:52-61.",
            {"issued": {"date-parts": [[2002, 1, 28]]}, "page": "52-61", "volume": None},
        ),
        (
            "Homer. The Odyssey. Translated by Emily Roe, W. W. Poe & Company, 2018.",
            {
                "translator": [{"family": "Roe", "given": "Emily"}],
                "publisher": "W. W. Poe & Company",
            },
        ),
        (
            "Roe A (1999) Ice in towns. Studies in Ecology 12. "
            "Cambridge University Press, Cambridge.",
            {"type": "book", "collection-title": "Studies in Ecology", "collection-number": "12"},
        ),
        (
            'Roe, Ann, "Ice", The Encyclopedia of Cold (Fall 2020 Edition), Ada Poe (ed.), '
            "URL = <https://atlas.example.org/ice/>.",
            {"container-title": "The Encyclopedia of Cold", "edition": "Fall 2020 Edition"},
        ),
        (
            "Roe, A. (2015). Structure of ice. Acta Cryst. A71, 3-8.",
            {"container-title": "Acta Cryst. A", "volume": "71", "page": "3-8"},
        ),
        (
            "Roev L.D. Negativnaya reka [Negative river]. Moscow, Novoe obozrenie Publ., 2004. "
            "816 p. (In Russ.)",
            {
                "title": "Negativnaya reka",
                "publisher": "Novoe obozrenie",
                "publisher-place": "Moscow",
            },
        ),
        (
            "Roe, Jeff. “The Principle of Ice.” Cold Horror (blog), July 17, 2007. "
            "https://blog.example.com/ice/.",
            {"container-title": "Cold Horror", "genre": "blog", "type": "post-weblog"},
        ),
        (
            "Roe M.F., Poe P.R., 1975. “Mini-ice”. A practical method for keeping rivers cold. "
            "J. Ice. Res. 12 (3), 189–198.",
            {"container-title": "J. Ice. Res."},
        ),
        (
            "А.с. 123209 (СССР). Способ усиления льда / В. А. Рогов, М. М. Вудынский. "
            "Заявл. 18.06.1951; опубл. в Б. И., 1959, № 20.",
            {"title": "Способ усиления льда", "number": "123209", "type": "patent"},
        ),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_forms_of_many_fields(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Roe, A. (1985). Ice [Sans toit] [Film]. Ciné-Acme.",
            {"publisher": "Ciné-Acme", "type": "motion_picture"},
        ),
        (
            "Roe, J. (1971). A case of ice [Song]. On Blue. Reprise Records.",
            {"container-title": "Blue", "publisher": "Reprise Records"},
        ),
        (
            "Roe Industries plc v Poe [1990] 2 AC 605 (HL) 617–18.",
            {"container-title": "AC", "volume": "2", "page": "605", "authority": "HL"},
        ),
        (
            "Convention on the Prevention of Ice, Dec. 9, 1948, 78 U.N.T.S. 277.",
            {"type": "treaty", "container-title": "U.N.T.S.", "volume": "78", "page": "277"},
        ),
        (
            "Prosecutor v. Roe, Case No. IT-94-1-A, Judgment (Int'l Crim. Trib. for the Former "
            "Yugoslavia July 15, 1999).",
            {"type": "legal_case", "title": "Prosecutor v. Roe", "number": "IT-94-1-A"},
        ),
        (
            "UN Committee on the Rights of the Child, 'General Comment No 14 on Ice' (29 May 2013) "
            "UN Doc CRC/C/GC/14.",
            {"number": "CRC/C/GC/14"},
        ),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_hosts_cases_and_symbols(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields
