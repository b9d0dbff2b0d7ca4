"""Forms of published styles that few lists have: what each prints is told by its marks."""

from typing import Any

import pytest

from refcli.parse import parse_reference

FORMS: list[tuple[str, dict[str, Any]]] = [
    # Pages in runs, of newspapers, counted anew in each article, with a glued word.
    (
        "Abe Y, Roe JR (2016) Light in the cold. Molecular Ice 8: 1–3, 5–9",
        {"volume": "8", "page": "1-3, 5-9", "issue": None},
    ),
    ("Roe, M. City votes on cars. The New York Times 2018, A1, A14.", {"page": "A1, A14"}),
    (
        "Roe T. & Abe M. (2011). Water levels of rivers. Ice Journal, 34(3), 11:1–11:20.",
        {"issue": "3", "page": "11:1-11:20"},
    ),
    (
        "Bello E (2009) Bread and water In: Handbook of Food (Poe EL ed), pp417–434. Bonn: Acme.",
        {"page": "417-434"},
    ),
    (
        "Roe R, Poe L. 2020. Care of children. Eur J Health. 30(Supplement_5):12–15.",
        {"volume": "30", "issue": "Supplement 5"},
    ),
    # Volumes in Roman figures, of two years, of Turkish journals.
    (
        "Lima, P. & Rossi, A. Níveis da água. Revista de Hidrologia XII, 112–119 (2011).",
        {"container-title": "Revista de Hidrologia", "volume": "XII"},
    ),
    (
        "Roe JR. The politics of grain. Past & Present 1998–1999;201:45–78.",
        {"container-title": "Past & Present", "volume": "201"},
    ),
    (
        "USLU, Y.: “Hemşirelik ve cerrahi”, Tıp Dergisi, 2019, c. XV, sy. 4, s. 96-99.",
        {"issue": "4", "page": "96-99"},
    ),
    # Volumes with letters, in a series, and days that are none.
    (
        'Roe V and Poe R, "A Protocol for Ice," IEEE Transactions on Snow, COM-22(5):637-648, May '
        "1974",
        {"container-title": "IEEE Transactions on Snow", "volume": "COM-22", "issue": "5"},
    ),
    (
        "Roe, A.M.: On computable ice. Proc. London Math. Soc. Ser. 2, 42 (1937) 230–265",
        {"container-title": "Proc. London Math. Soc. Ser. 2", "volume": "42", "issue": None},
    ),
    (
        "Acme (2016) How ice works. National Mail, 12 May. Available at: https://acme.com/abc "
        "(Accessed: 1 June 2016).",
        {"volume": None, "container-title": "National Mail"},
    ),
    (
        "European Parliament and Council Directive 2000/60/EC of 23 October 2000 on water. OJ L "
        "327, 22.12.2000, p. 1–73",
        {"type": "legislation"},
    ),
    (
        "roe j, poe k. 2011 effects of ice on mood. j cold med 12(3) 45-50",
        {"author": [{"family": "Roe", "given": "J."}, {"family": "Poe", "given": "K."}]},
    ),
    # The number of an article that looks like a year.
    (
        "Roe, H. J., and N. Poe (2019), “Light in the cold,” Nat Commun., 10 (1), 1600.",
        {"page": "1600", "issued": {"date-parts": [[2019]]}},
    ),
    ("Roe H. Light. Sci Rep. 2020;10(1):1747.", {"page": "1747"}),
    ("Roe, H. (2016). Light. Ice, 10(1), 2016.", {"issued": {"date-parts": [[2016]]}}),
    ("Roe E. Knowledge-directed ice. Sigart Newsletter (63) 1977.", {"issue": "63"}),
    # Where the book or journal begins.
    (
        "Krause, U. (1994) Lesen auf dem Land. Die Schule im Dorf (ed B. Roe), pp. 33–58. Beltz, "
        "Weinheim.",
        {"title": "Lesen auf dem Land", "container-title": "Die Schule im Dorf"},
    ),
    (
        "Roe N, Poe T. Configuration of nets (2015) Lecture Notes in Computer Science (including "
        "subseries Lecture Notes in Bioinformatics), 9158, pp. 249-258.",
        {"container-title": "Lecture Notes in Computer Science", "volume": "9158"},
    ),
    (
        "Roe MJ, Poe A. What comes next? The Lancet in press.",
        {"title": "What comes next?", "container-title": "The Lancet", "note": "in press"},
    ),
    (
        "Molina, Raúl. 1994. « Prácticas de lectura ». In Lectura y poder, sous la dir. de Roe, "
        "Beatriz, p. 33‑58. Granada : Trotta.",
        {
            "container-title": "Lectura y poder",
            "editor": [{"family": "Roe", "given": "Beatriz"}],
        },
    ),
    (
        "1. Roe A. Bread. In: Food and protest in Europe. Roe C., Poe D., Moe E., Noe F. (eds.). "
        "Oslo: Acme; 2009. Pp. 77–101.",
        {"container-title": "Food and protest in Europe"},
    ),
    (
        "BUNDESMINISTERIUM DER JUSTIZ: Recht im Bild. Bonn : Acme, 2011.",
        {"author": [{"literal": "BUNDESMINISTERIUM DER JUSTIZ"}], "title": "Recht im Bild"},
    ),
    (
        "Roe A. Hunger and the law [Bachelor thesis]. Oslo: University of Oslo; 2013.",
        {"genre": "Bachelor thesis", "publisher": "University of Oslo"},
    ),
    # Where the authors end in Vancouver's lists.
    ("Roe TB, Poe M. Vitamin D. Part 2. Ice 2011; 34: 112-9.", {"title": "Vitamin D. Part 2"}),
    ("Roe T. Hepatitis B. Lancet 2003; 361: 22-30.", {"title": "Hepatitis B."}),
    (
        "Roe A. Radicalisation, De-Radicalisation: A Review. The Hague: ICCT; 2013.",
        {"title": "Radicalisation, De-Radicalisation: A Review"},
    ),
    (
        "Robert M. Poe. Zen and the art of repair. New York: Morrow; 1974.",
        {"author": [{"family": "Poe", "given": "Robert M."}]},
    ),
    ("Roe G. Ecancermedicalscience. 2017; 11: 709.", {"container-title": "Ecancermedicalscience"}),
    (
        "Roe E: Who needs ice? Revue Française Des Sciences de la Glace 2017; 11.",
        {"container-title": "Revue Française Des Sciences de la Glace", "edition": None},
    ),
    (
        "ROE, C.E., A symbolic analysis, Master’s thesis, MIT, Cambridge, MA, 1940.",
        {"genre": "Master’s thesis"},
    ),
    # Theses, dates and addresses as they are typed.
    (
        "Roe, Noam. 1955. Transformations. Philadelphia: University of Pennsylvania dissertation.",
        {"publisher": "University of Pennsylvania", "genre": "dissertation", "type": "thesis"},
    ),
    (
        "Жукова Е. В. Развитие систем. дис. ... канд. экон. наук, МГУ им. М. В. Ломоносова, М., "
        "2013.",
        {"title": "Развитие систем", "publisher": "МГУ им. М. В. Ломоносова"},
    ),
    ("Roe S., Poe R. How towns save energy n.d.", {"title": "How towns save energy"}),
    (
        "Roe, A. (2022) Results. Https://www.fire.eu/D3.pdf [accessed 16 March 2023].",
        {"title": "Results", "URL": "https://www.fire.eu/D3.pdf"},
    ),
    (
        "Acme. Guidance. Acme Choices. 2020. https://acme.uk/x (9 March 2021, date last accessed).",
        {"accessed": {"date-parts": [[2021, 3, 9]]}},
    ),
    ("Roe TB. 2021. Ice maker. RU 2123456 C1.", {"title": "Ice maker", "type": "patent"}),
    (
        "Rossi, U., 1994. Lettura nelle scuole. B. Ferrari (Editor). Potere e diritto. Carocci, "
        "Genova, pp. 33–58.",
        {"title": "Lettura nelle scuole", "container-title": "Potere e diritto"},
    ),
    (
        "Rossi B. Sul concetto di «massa» in Canetti. Studi storici. 2007;17:89–113.",
        {"title": "Sul concetto di «massa» in Canetti", "container-title": "Studi storici"},
    ),
    (
        "Poe, M., and B. Roe. 2021. “Water: an underused resource?,” Accounting, Ice & Governance "
        "Review 27, pp. 1–17.",
        {"container-title": "Accounting, Ice & Governance Review", "volume": "27"},
    ),
    (
        "Roe, Ada & Mary Poe, “Editorial” (2011) 34:3 Journal of Hydrology 112–119.",
        {"title": "Editorial", "container-title": "Journal of Hydrology", "issue": "3"},
    ),
    # Publisher and town.
    (
        "Souza A M, 2011g Rios do norte (Paz e Terra, São Paulo)",
        {"title": "Rios do norte", "publisher": "Paz e Terra", "publisher-place": "São Paulo"},
    ),
    # Acts of the European Union, patents, years before Christ.
    (
        "European Union. Decision (EU) 2019/420 of 13 March 2019 amending Decision No 1313. 2019;"
        "Available from: https://e.org/x",
        {"title": "Decision (EU) 2019/420 of 13 March 2019 amending Decision No 1313"},
    ),
    (
        "ROE, Lawrence. System and method for ranking pages, US6285999B1, 2001.",
        {"title": "System and method for ranking pages", "number": "US6285999B1"},
    ),
    (
        "Plato (380 BC). The Republic. Indianapolis: Hackett.",
        {"title": "The Republic", "issued": {"date-parts": [[-380]]}},
    ),
    # Works that are found in what nothing else was made of.
    ("R Core Team (2020) busdelay.", {"title": "busdelay"}),
    ("Roe, T. B. “IceTool.” (2021).", {"title": "IceTool"}),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "editor"),
    [
        ("Abe, J. R., & Bello, A. (Red.). (2004). Håndbog i metode. Brill.", "Abe"),
        (
            "Rossi, R. (1994). Læsning i skoler. I: B. Herrera (Red.), Skole og gade (s. 33–58).",
            "Herrera",
        ),
    ],
)
def test_scandinavian_editors(text: str, editor: str) -> None:
    assert parse_reference(text)["editor"][0]["family"] == editor


def test_linked_and_double_families() -> None:
    linked = parse_reference("Ortega y Gasset J. 2011. Meditaciones del agua. Ríos 34: 112–119.")
    assert linked["author"] == [{"family": "Ortega y Gasset", "given": "J."}]
    double = parse_reference(
        "Gómez, A., and C. Ruiz Pérez. 2007. “Lectura.” Educación 17(2):89–113."
    )
    assert [person["family"] for person in double["author"]] == ["Gómez", "Ruiz Pérez"]


MORE: list[tuple[str, dict[str, Any]]] = [
    (
        "A.M. Roe, P. Lima, Rios, in Revista de Hidrologia, 34-3, 2011, p. 112-119.",
        {"title": "Rios", "volume": "34", "issue": "3"},
    ),
    (
        "Tolstoy, Leo, War and peace, The Russian Messenger: Moscow, 1869.",
        {"publisher": "The Russian Messenger", "publisher-place": "Moscow"},
    ),
    (
        "Roe I, Poe S, 2015. Health of children in Melbourne, Australia. Soc Sci Med. 142, 6–8.",
        {"container-title": "Soc Sci Med"},
    ),
    (
        "Roe, P. D. & A. Poe (2021) [Energy commons: an overview](http://example.org/10),",
        {"title": "Energy commons: an overview"},
    ),
    (
        "Рой, Иван Ильич (2006): Реки севера: учебное пособие. М.: Наука.",
        {"author": [{"family": "Рой", "given": "Иван Ильич"}]},
    ),
    (
        "SAUL, Vernon J. et DUTTA, Tova, « Les lacs », Eaux, vol. 10, n° 8, 2017, p. 2-9.",
        {
            "author": [
                {"family": "SAUL", "given": "Vernon J."},
                {"family": "DUTTA", "given": "Tova"},
            ]
        },
    ),
    (
        "West Yorkshire and Harrogate Health and Care Partnership. 2020. “Insight Pack.” https://e.org/x",
        {"author": [{"literal": "West Yorkshire and Harrogate Health and Care Partnership"}]},
    ),
    (
        "“La pensée: une étude” by Claude Lévi-Strauss, and Jean Roe. L’Homme. 2, no. 1 (1962).",
        {
            "title": "La pensée: une étude",
            "author": [
                {"family": "Lévi-Strauss", "given": "Claude"},
                {"family": "Roe", "given": "Jean"},
            ],
        },
    ),
    (
        "Rios do norte by Ana Maria Souza. Cortez, 2011.",
        {"title": "Rios do norte", "publisher": "Cortez"},
    ),
    (
        "ROE, P.; POE, J.-C. (2011) – Níveis da água. Revista de Hidrologia. 34:3, pp. 112–119.",
        {"volume": "34", "issue": "3", "page": "112-119"},
    ),
    (
        "World Health Organization [2022], Water guide, Retrieved 4 January 2023, from http://w.org.",
        {"author": [{"literal": "World Health Organization"}], "title": "Water guide"},
    ),
    (
        "Y Abe; JR Roe. E. coli outbreak, USA, 2006. Molecular Ice 8, 1203–1217 (2016)",
        {"title": "E. coli outbreak, USA, 2006", "issued": {"date-parts": [[2016]]}},
    ),
    (
        "Roe, F. 2000, ‘Dynamics of lattices’, Phys. Rev. B 62, 12: 8003.",
        {"volume": "62", "issue": "12", "page": "8003"},
    ),
    (
        "Krause U: Lesen im Land., Lesen und Macht. Edited by Poe B. Bonn, Beltz, 1994, pp 3–8.",
        {"title": "Lesen im Land", "container-title": "Lesen und Macht"},
    ),
    (
        "Casey et al. 2011\tCasey A. L., Roe T. J., « A comparative study », Ice, 34, 3, p. 112.",
        {"title": "A comparative study", "issued": {"date-parts": [[2011]]}},
    ),
    (
        "Roe RM, Poe BM. CSL 1.0.2 specification. 2020. https://e.org/x",
        {"title": "CSL 1.0.2 specification"},
    ),
    (
        "Krause, Uwe. 1994. Die Flüsse. Wasser und Macht, Poe, Beate (ed.), 33–58. Bonn: Beltz.",
        {"title": "Die Flüsse", "container-title": "Wasser und Macht", "publisher": "Beltz"},
    ),
    (
        "Bello, A. 2009. Bread riots. Food in modern Europe. L. Hansen, ed. Berg. 77–101.",
        {"title": "Bread riots", "container-title": "Food in modern Europe"},
    ),
    # A committee with its number, a chapter with its section.
    (
        "ACI Committee 318. 2019. Building code requirements for structural concrete (ACI 318-19) "
        "and commentary. Farmington Hills, MI: American Concrete Institute.",
        {"author": [{"literal": "ACI Committee 318"}], "container-title": None, "volume": None},
    ),
    (
        "B. Roe and R. J. Poe, An Introduction to Ice. New York, NY, USA: Chapman & Hall/CRC, "
        "1994, ch. 3, sec. 2, pp. 15–35.",
        {"chapter-number": "3, sec. 2", "volume": None, "page": "15-35"},
    ),
    # Notes of the Chicago Manual, editions raised before a year, years about, series of a text.
    (
        "Peter Roe, The Body and Ice: Men, Women, and Cold in Early Christianity (New York: "
        "Columbia University Press, 1988), 44–47.",
        {
            "title": "The Body and Ice: Men, Women, and Cold in Early Christianity",
            "container-title": None,
        },
    ),
    (
        "Roe, Thomas: Deutsches Eis 1800–1866. Bürgerwelt und starker Staat, München 61993.",
        {
            "publisher-place": "München",
            "edition": "6",
            "issued": {"date-parts": [[1993]]},
        },
    ),
    ("Roe A. Ice. Tech Report 21994", {"number": "21994", "edition": None}),
    (
        "Roe, Jan. The Milkmaid. c. 1660, oil on canvas, Rijksmuseum, Amsterdam.",
        {"title": "The Milkmaid"},
    ),
    (
        "The Book of Margery Roe. Edited by Lynn Poe, TEAMS Middle English Texts Series, Medieval "
        "Institute Publications, 1996.",
        {"collection-title": "TEAMS Middle English Texts Series", "container-title": None},
    ),
    (
        "Roe, A. J. 1987. Professores de ensino superior. Tese de Doutorado, Pontifícia "
        "Universidade Católica de São Paulo, São Paulo.",
        {
            "publisher": "Pontifícia Universidade Católica de São Paulo",
            "publisher-place": "São Paulo",
        },
    ),
    # Who translated, drew and edited, told in a sentence; the year of a first edition (MLA).
    (
        "Roe, Michel (1976): Überwachen und Strafen. Aus dem Französischen von Walter Poe. "
        "Frankfurt/M.: Suhrkamp.",
        {
            "title": "Überwachen und Strafen",
            "translator": [{"family": "Poe", "given": "Walter"}],
        },
    ),
    (
        "Roe, H. La condition de la glace, traduit de l’anglais par Georges Poe, préface de Paul "
        "Moe, Paris, Calmann-Lévy, 1983.",
        {
            "translator": [{"family": "Poe", "given": "Georges"}],
            "contributor": [{"family": "Moe", "given": "Paul"}],
        },
    ),
    (
        "Roe, Immanuel. Critique of Pure Ice. Edited and translated by Paul Poe and Allen W. Moe. "
        "Cambridge: Cambridge University Press, 1998.",
        {
            "editor": [
                {"family": "Poe", "given": "Paul"},
                {"family": "Moe", "given": "Allen W."},
            ],
            "translator": [
                {"family": "Poe", "given": "Paul"},
                {"family": "Moe", "given": "Allen W."},
            ],
        },
    ),
    (
        "Roe, Lewis. Alice's Adventures in Iceland. Illustrated by John Poe. London: Macmillan, "
        "1865.",
        {
            "title": "Alice's Adventures in Iceland",
            "illustrator": [{"family": "Poe", "given": "John"}],
        },
    ),
    (
        "Roe, Mary. A Vindication of the Rights of Ice. 1792. Edited by Miriam Poe, Penguin Books, "
        "2004.",
        {
            "editor": [{"family": "Poe", "given": "Miriam"}],
            "publisher": "Penguin Books",
            "issued": {"date-parts": [[2004]]},
            "original-date": {"date-parts": [[1792]]},
        },
    ),
    (
        "Roe, George. “Shooting an Iceberg.” 1936. A Collection of Essays, Harcourt, 1981, pp. "
        "148–56.",
        {
            "author": [{"family": "Roe", "given": "George"}],
            "title": "Shooting an Iceberg",
            "container-title": "A Collection of Essays",
            "issued": {"date-parts": [[1981]]},
            "original-date": {"date-parts": [[1936]]},
        },
    ),
    # The marks that end a title in French have a space before them.
    ("Roe A., Que faire du froid ?, Paris, Seuil, 1990.", {"title": "Que faire du froid ?"}),
    (
        "M. Roe, « Qu'est-ce que le froid ? », Bulletin de la glace, n° 3, 1969, p. 73-104.",
        {"title": "Qu'est-ce que le froid ?", "container-title": "Bulletin de la glace"},
    ),
    # What is said of a day, seasons, years of copyright.
    (
        "Centers for Ice. Prevalence of diagnosed ice. https://www.ice.gov/data/ice.html. Reviewed "
        "December 29, 2021. Accessed February 1, 2022.",
        {
            "issued": {"date-parts": [[2021, 12, 29]]},
            "accessed": {"date-parts": [[2022, 2, 1]]},
        },
    ),
    (
        "Acme Health. Asthma basics. Acme website. Last reviewed 3 March 2020. Accessed 4 May 2021."
        " https://acme.org/asthma",
        {
            "title": "Asthma basics",
            "issued": {"date-parts": [[2020, 3, 3]]},
            "accessed": {"date-parts": [[2021, 5, 4]]},
        },
    ),
    (
        "Roe A. Ice melts faster. Acme J. Published online November 5, 2020. doi:10.1000/ice",
        {"container-title": "Acme J", "issued": {"date-parts": [[2020, 11, 5]]}},
    ),
    (
        "Roe A. Ice melts faster. Acme J. 2020 Spring;12(3):4-9.",
        {
            "author": [{"family": "Roe", "given": "A."}],
            "container-title": "Acme J",
            "issued": {"date-parts": [[2020]], "season": 1},
        },
    ),
    (
        "Roe A. Ice melts [Internet]. Leeds: Acme; c2020 [updated 2020 Nov 5; cited 2021 Jan 3]. "
        "Available from: https://acme.org/ice",
        {"issued": {"date-parts": [[2020]]}, "accessed": {"date-parts": [[2021, 1, 3]]}},
    ),
    (
        "Roe, A. (in press). Ice melts faster. Acme Journal.",
        {"title": "Ice melts faster", "container-title": "Acme Journal", "note": "in press"},
    ),
    # The day of a newspaper apart from its year.
    (
        'Roe, Anna. 2020. "Ice Melts." Acme News, March 3, 2020. https://acme.com/ice.',
        {"issued": {"date-parts": [[2020, 3, 3]]}},
    ),
    (
        "Roe, J. (2012) 'Floods in the north', The Guardian, 3 March, p. 12.",
        {"issued": {"date-parts": [[2012, 3, 3]]}, "volume": None, "page": "12"},
    ),
    (
        "Roe, J. (1997) 'The Ice Bill', The Economist, 10 May, p. 54.",
        {"issued": {"date-parts": [[1997, 5, 10]]}, "volume": None},
    ),
    (
        "Roe, J. 2006. Ice and Science. Communication Theory, vol. 16, no. 4 (November), pp. 1–9.",
        {"issued": {"date-parts": [[2006, 11]]}, "volume": "16", "issue": "4"},
    ),
    # Series in brackets behind a publisher, a title, a book; German marks of volumes.
    (
        "Roe, Udo (2018): Die Analyse des Eises. 4. Aufl. Weinheim, Basel: Beltz Juventa "
        "(Grundlagentexte Methoden).",
        {"publisher": "Beltz Juventa", "collection-title": "Grundlagentexte Methoden"},
    ),
    (
        "Roe, Axel (1994): Kampf um das Eis. Frankfurt am Main: Suhrkamp (= stw 1129).",
        {"publisher": "Suhrkamp", "collection-title": "stw", "collection-number": "1129"},
    ),
    (
        "Roe, J. C. (1998). Seeing like a river: How certain schemes to improve the human "
        "condition have failed (Yale Agrarian Studies). New Haven, CT: Yale University Press.",
        {"collection-title": "Yale Agrarian Studies", "publisher": "Yale University Press"},
    ),
    (
        "Roe, P. (1983). Kaltes Kapital. In R. Poe (Hrsg.), Soziale Ungleichheiten (Soziale Welt, "
        "Sonderband 2, S. 183-198). Göttingen: Schwartz.",
        {"container-title": "Soziale Ungleichheiten", "collection-title": "Soziale Welt"},
    ),
    ("Roe, A. (2001). Ice. London: Academic Press (US).", {"publisher": "Academic Press (US)"}),
    (
        "Roe, A. / Poe, I. (2002): Kontingenz, in: Zeitschrift für Eis, 31. Jg., H. 1, S. 66-86.",
        {"volume": "31", "issue": "1", "volume-title": None},
    ),
    # Numbers of German state papers and of papers in brackets; who and what is awaited.
    (
        "WR (Wissenschaftsrat) (2007): Empfehlungen zum Eis in Flüssen, Drs. 7702/07.",
        {
            "author": [{"literal": "WR (Wissenschaftsrat)"}],
            "title": "Empfehlungen zum Eis in Flüssen",
            "number": "Drs. 7702/07",
        },
    ),
    (
        "Roe, L., & L üthje, T. (1997). Ice Trade: Issues Reconsidered. (CEPII Working Paper No. "
        "97-01). Paris: Centre d’Études.",
        {
            "author": [{"family": "Roe", "given": "L."}, {"family": "Lüthje", "given": "T."}],
            "genre": "CEPII Working Paper",
            "number": "97-01",
            "page": None,
        },
    ),
    (
        "Fues, T. et al. (i. E.): The Ice process. In: D. Roe / A. Poe (Hrsg.), Shifts, London.",
        {"author": [{"family": "Fues", "given": "T."}, {"literal": "others"}]},
    ),
    (
        "Trommsdorff, G./Albert, I. (in press): The role of culture in development over the life "
        "span: An interpersonal approach. Leeds: Acme.",
        {"note": "in press"},
    ),
    (
        "Crozier, Michel (1993), Die Zwänge des Eises. Über Macht und Organisation, Frankfurt a.M.",
        {"title": "Die Zwänge des Eises. Über Macht und Organisation", "publisher": None},
    ),
    # An address or a word glued to the pages, numbers that a space parts.
    (
        "Roe, U. 2002. ‘Ice’. Am Ice. 107 (3): 768–796https://doi.org/10.1086/1",
        {"page": "768-796"},
    ),
    ("Roe T. The whole ice. Ann Ice 100 (2003): 7877–7882DOI: 10.1073/x.1", {"page": "7877-7882"}),
    (
        "Roe, Olga ; Poe, Di : On Ice and Affordances. MIS Quarterly, 37(3), Seiten819–834. 2013.",
        {"page": "819-834"},
    ),
    (
        "ROE, M., POE, A., Longing to Belong: Stories of Ice, Nord J Migr Res. 7 4 (2017) 197.",
        {"volume": "7", "issue": "4", "page": "197"},
    ),
    # Where a host begins: behind a bracket, behind quotes, before editors in brackets, in Catalan.
    (
        "A.M. Roe / P. Poe, Níveis da água nos rios (Tempo Social: Revista de Sociologia, 34, "
        "2011, 112–119)",
        {
            "title": "Níveis da água nos rios",
            "container-title": "Tempo Social: Revista de Sociologia",
        },
    ),
    (
        "Transport for Oslo (2022), “Buses,” ToL Open Data, https://tol.gov.no/bus.",
        {"title": "Buses", "container-title": "ToL Open Data"},
    ),
    (
        "von Roe, G.H. (1984). On ice. In: Truth, knowledge, and ice (Hahn, L.E. & Poe, P.A., "
        "eds). Open Court, La Salle, IL, Vol. 3, p. 1–23.",
        {"container-title": "Truth, knowledge, and ice", "publisher": "Open Court"},
    ),
    (
        "Roe AM (2011) O gelo e seus usos. In: Berg A (ed) Manual das regiões frias. Imprensa "
        "Oficial, São Paulo, pp 112–119",
        {"container-title": "Manual das regiões frias", "publisher": "Imprensa Oficial"},
    ),
    (
        "Roe, V.L., Poe, S. i Verdeli, H. A Review of Factors. A: Front Psychiatry. 2021, Vol. 12, "
        "p. 643704.",
        {"container-title": "Front Psychiatry"},
    ),
    (
        "García, M.J. y Roe, A. ‘‘In press: what comes next?’’, The Lancet, in press.",
        {"title": "In press: what comes next?", "container-title": "The Lancet"},
    ),
    (
        "Council of Ice. 2011. Ice on northern lakes (No. TR-12). Acme Press, Washington, DC.",
        {"title": "Ice on northern lakes", "number": "TR-12"},
    ),
    (
        "Horizon 2020 (2021) Holistic Services for European Communities.",
        {"author": [{"literal": "Horizon 2020"}]},
    ),
    (
        "Roe, A. (2011). ¿Qué hacer con el hielo? Revista de Hidrología, 34(3), 112–119.",
        {"title": "¿Qué hacer con el hielo?", "container-title": "Revista de Hidrología"},
    ),
    (
        "Roe AM. #MeToo and the law. Soc Sci Med. 2019;142:6-8.",
        {"title": "#MeToo and the law", "container-title": "Soc Sci Med"},
    ),
    (
        "Roe, A. (2014). Incomes of the top 1%. Journal of Ice, 34(3), 112–119.",
        {"title": "Incomes of the top 1%", "container-title": "Journal of Ice"},
    ),
    (
        "Roe, A. (2014). Programming in C++ and its uses. Journal of Ice, 34(3), 112–119.",
        {"title": "Programming in C++ and its uses", "container-title": "Journal of Ice"},
    ),
    (
        "Roe, A. (2014). Programming in C#. New York: Springer.",
        {"title": "Programming in C#", "publisher": "Springer"},
    ),
    (
        "A. Roe. The freezing of water at 0 °C. J. Ice Res. 12 (2010) 1-5.",
        {"title": "The freezing of water at 0 °C", "container-title": "J. Ice Res."},
    ),
    (
        "Roe A, Poe B. Ice on lakes of the north. College & Research Libraries. (in press)",
        {"container-title": "College & Research Libraries", "note": "in press"},
    ),
    (
        "Roe, A., & Poe, B. (in press). Ice on lakes. College & Research Libraries.",
        {"container-title": "College & Research Libraries", "note": "in press"},
    ),
    (
        "Roe, A., & Poe, B. (in press). Ice on lakes of the north. Cambridge University Press.",
        {"publisher": "Cambridge University Press", "note": "in press"},
    ),
    (
        "Roe, A. (in press). Ice on lakes of the north. Simon & Schuster.",
        {"publisher": "Simon & Schuster", "note": "in press"},
    ),
    (
        "Berg, A., & Holm, B. (in press). Sea ice and its people. Polar Geography.",
        {"container-title": "Polar Geography", "note": "in press"},
    ),
    (
        "Roe, A. (2019). Ice on lakes [Letter to the editor]. Journal of Ice, 3(4), 5.",
        {"title": "Ice on lakes", "genre": "Letter to the editor"},
    ),
    (
        "Roe, A. (2019). Ice on lakes [Keynote address]. Meeting of the Ice Society, Oslo, Norway.",
        {"title": "Ice on lakes", "genre": "Keynote address"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_more_forms(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected


@pytest.mark.parametrize("house", ["O’Reilly Media", "Oxford University Press", "Springer"])
def test_brackets_hold_the_whole_imprint(house: str) -> None:
    record = parse_reference(f"M. Margolis, Arduino Cookbook ({house}, Massachusetts, 2011).")
    assert (record["title"], record["publisher"]) == ("Arduino Cookbook", house)
    assert record["publisher-place"] == "Massachusetts"


def test_a_hyphen_that_does_not_break_divides_no_name() -> None:
    record = parse_reference("Dupont Jean\u2011Pierre, Le port de Brest, Paris, Seuil, 2001.")
    assert record["author"] == [{"family": "Dupont", "given": "Jean\u2011Pierre"}]
    record = parse_reference("J.\u2011P. Müller, La ville et ses bords, Paris, Seuil, 2004.")
    assert [name["family"] for name in record["author"]] == ["Müller"]
