"""What stands at the end of a title and is not of it, and what is of it: towns, bodies, series."""

import pytest

from refcli.parse import parse_reference

SUBTITLES = (
    (
        "Keller, Anna (1998): Die langsame Stadt. Gehen, Warten und Schauen im Alltag, "
        "Lengerich: Pabst.",
        "Die langsame Stadt. Gehen, Warten und Schauen im Alltag",
    ),
    (
        "Harlow, Jane, 2004, Quiet Harbours. The Rise and Fall of Small Ports, Oxford, Berg.",
        "Quiet Harbours. The Rise and Fall of Small Ports",
    ),
    (
        "P. Ferraro, Le acque perdute. Con documenti inediti di un notaio, Roma, Carocci, 1991.",
        "Le acque perdute. Con documenti inediti di un notaio",
    ),
)


@pytest.mark.parametrize(("text", "title"), SUBTITLES, ids=[text[:12] for text, _ in SUBTITLES])
def test_a_subtitle_is_of_the_title(text: str, title: str) -> None:
    record = parse_reference(text)
    assert record["title"] == title
    assert "container-title" not in record


BODIES = (
    (
        "Ramos, L. (2011). Energía y territorio en la costa. CEPAL. https://example.org/a/1",
        "Energía y territorio en la costa",
        "CEPAL",
    ),
    (
        "Moreau, P. (2016). La pêche en eau douce. Office national de l’eau. https://example.org/b",
        "La pêche en eau douce",
        "Office national de l’eau",
    ),
)


@pytest.mark.parametrize(("text", "title", "body"), BODIES, ids=[text[:12] for text, *_ in BODIES])
def test_a_body_behind_the_title_published_it(text: str, title: str, body: str) -> None:
    record = parse_reference(text)
    assert (record["title"], record.get("publisher")) == (title, body)


def test_a_body_before_the_year_is_the_author() -> None:
    record = parse_reference(
        "Coordenação de Aperfeiçoamento de Docentes. (2021). Relatório de gestão: balanço. "
        "https://example.org/c"
    )
    assert record["author"] == [{"literal": "Coordenação de Aperfeiçoamento de Docentes"}]
    assert record["title"].startswith("Relatório de gestão")


def test_a_series_is_not_of_the_publisher() -> None:
    record = parse_reference(
        "Lenoir Paul (2009), Les jardins oubliés, Paris, Aubier, Collection Histoires."
    )
    assert record["publisher"] == "Aubier"
    assert record["collection-title"] == "Collection Histoires"


def test_a_town_in_no_list_stands_before_the_publisher() -> None:
    record = parse_reference("Vidal, R., Teoria da Pedra, Arrochela, Edições Orion, 2008.")
    assert record["title"] == "Teoria da Pedra"
    assert record["publisher-place"] == "Arrochela"


@pytest.mark.parametrize("publisher", ["PUF", "IEEE", "ACM", "UVK"])
def test_letters_in_capitals_keep_no_point(publisher: str) -> None:
    record = parse_reference(
        f"Canguilhem G. (1966), Le normal et la pathologique, Paris, {publisher}."
    )

    assert record["publisher"] == publisher


def test_the_year_of_a_meeting_belongs_to_its_name() -> None:
    record = parse_reference(
        "Roe, J., & Doe, A. (2012). Learning to rank ice. In Advances in Ice – ICELAND 2012 "
        "(pp. 877–884). Springer."
    )

    assert record["container-title"] == "Advances in Ice – ICELAND 2012"
    assert "volume" not in record


def test_a_town_that_ends_a_publisher_is_its_place() -> None:
    record = parse_reference("Matthews, J. (2004) The slow harbours of Europe. Springer Plovdiv.")
    assert (record["publisher"], record["publisher-place"]) == ("Springer", "Plovdiv")


WHOLE = (
    "Lehmann, Ina (Hg.) (2009): Brücken ohne Fluss? Beiträge zu einer Kritik der Planung, Hamburg.",
    "Lehmann, I./Toth, G. (Eds.) (2011): Work in ports. Case studies from six harbours. Bonn.",
    "Lehmann, Ina, 1999: „Nur ein Hafen“. Empirische Untersuchung zum Alltag der Docker. Opladen: "
    "Leske + Budrich.",
    "Lehmann, I. 2001: Kähne und Kräne. Wer im Hafen arbeitet. Eine Fallstudie, München",
    "Lehmann, Ina (1988), Slow Rivers. Water, Work and Weather, London.",
    "Lehmann, Ina (1988), Slow Rivers. Water, Silt, Weather, Bergen.",
)


@pytest.mark.parametrize("text", WHOLE, ids=[text[-24:] for text in WHOLE])
def test_a_title_keeps_its_last_sentence(text: str) -> None:
    record = parse_reference(text)
    assert record.keys() & {"container-title", "collection-title", "volume"} == set()
    assert record.get("publisher") in {None, "Leske + Budrich"}
    assert text.rpartition(record["title"][-12:])[2].strip("., ") in {
        "Hamburg",
        "Bonn",
        "Opladen: Leske + Budrich",
        "München",
        "London",
        "Bergen",
    }


PUBLISHED = (
    ("Lehmann, Ina (1988), Slow Rivers, Routledge and Kegan Paul, London.", "Slow Rivers"),
    (
        "Lehmann, Ina (1988), Slow Rivers. Water, Past, Springer, Berlin.",
        "Slow Rivers. Water, Past",
    ),
)


@pytest.mark.parametrize(("text", "title"), PUBLISHED, ids=[title for _, title in PUBLISHED])
def test_a_publisher_before_the_place_is_not_of_the_title(text: str, title: str) -> None:
    record = parse_reference(text)
    assert record["title"] == title
    assert record["publisher"]


NUMBERED_SERIES = (
    (
        "Klein, P. (1971): Häfen im Wandel. Abhandlungen Band 31 der Akademie, Hannover.",
        "Häfen im Wandel",
        "Abhandlungen",
        "31",
    ),
    (
        "Klein, P. (2001): Häfen im Wandel. Band 7 der Schriften zur Hafenforschung, Münster.",
        "Häfen im Wandel",
        "Schriften zur Hafenforschung",
        "7",
    ),
    (
        "Klein, Paul: Häfen im Wandel. Reihe: Schiff, Arbeit, Beruf. Band 3. Paul Klein (Hg.). "
        "Berlin: Erich Schmidt Verlag, 1992.",
        "Häfen im Wandel",
        "Reihe: Schiff, Arbeit, Beruf",
        "3",
    ),
    (
        "Klein, Paul, 1999: Häfen im Wandel. Reihe Hafenwirtschaft der Stadt Bremen, Juni 1999.",
        "Häfen im Wandel",
        "Reihe Hafenwirtschaft der Stadt Bremen",
        None,
    ),
    (
        "Rossi, P. (2001): Il porto lento. Collana Biblioteca del Nord, Roma, Carocci.",
        "Il porto lento",
        "Collana Biblioteca del Nord",
        None,
    ),
    (
        "Klein, P. (2001): Band 2 der Trilogie. Eine Kritik. Berlin: Springer.",
        "Band 2 der Trilogie. Eine Kritik",
        None,
        None,
    ),
)


@pytest.mark.parametrize(
    ("text", "title", "series", "number"),
    NUMBERED_SERIES,
    ids=[t[-30:] for t, *_ in NUMBERED_SERIES],
)
def test_a_sentence_that_counts_or_calls_a_series_is_one(
    text: str, title: str, series: str | None, number: str | None
) -> None:
    record = parse_reference(text)
    assert (record["title"], record.get("collection-title")) == (title, series)
    assert (record.get("collection-number") or record.get("volume")) == number


THESES = (
    (
        "Weber, K. (2003): Häfen im Wandel. Unveröff. Dissertation am Fachbereich Bau der TU Bonn.",
        "Unveröff. Dissertation",
        "Fachbereich Bau der TU Bonn",
    ),
    (
        "Weber, K. (2003): Häfen im Wandel. Diplomarbeit im Fachbereich Planung an der Hochschule "
        "Bremen.",
        "Diplomarbeit",
        "Fachbereich Planung an der Hochschule Bremen",
    ),
    (
        "Weber, K. (2003): Häfen im Wandel. Unveröff. Magisterarbeit. Freie Universität Berlin.",
        "Unveröff. Magisterarbeit",
        "Freie Universität Berlin",
    ),
    ("Weber, K. (2003): Häfen im Wandel. Diss. Univ. Bielefeld.", "Diss", "Univ. Bielefeld"),
)


@pytest.mark.parametrize(
    ("text", "genre", "school"), THESES, ids=[text[35:60] for text, *_ in THESES]
)
def test_a_german_thesis_is_of_a_school(text: str, genre: str, school: str) -> None:
    record = parse_reference(text)
    assert (record["type"], record["title"]) == ("thesis", "Häfen im Wandel")
    assert (record["genre"], record["publisher"]) == (genre, school)


GIVEN = (
    "Roe, A.; Poe, B. (2004): Work and Ice in the North. Paper presented at the ISA meeting on "
    "Ice in Society: A New Look. Vienna",
    "Roe, A. (2001): Work and Ice in the North. Paper prepared for the OECD workshop on Ice, Rome.",
    "Roe, A. (2002) ‘Work and Ice in the North’. Paper to the Ice in Europe conference, Innsbruck.",
)


@pytest.mark.parametrize("text", GIVEN, ids=[text[-20:] for text in GIVEN])
def test_what_a_paper_was_given_at_holds_it(text: str) -> None:
    record = parse_reference(text)
    assert record["title"] == "Work and Ice in the North"
    assert record["container-title"].startswith("Paper ")
    assert record["type"] == "paper-conference"


IMPRINTS = (
    (
        "Ito, Eshun: Umi towa nanika. In: Eshun Ito/Sho Abe (Hg.): Umi no shûdan. Sono kachi. "
        "Tôkyo: Yûkai kaku, 1994. S.1-26",
        "Umi no shûdan. Sono kachi",
        "Yûkai kaku",
        "Tôkyo",
    ),
    (
        "Roe, P. I. (2007): Lakes from A to Z: a review of reform, Waterloo: The Centre for Ice "
        "(CIGI Working Paper 20)",
        None,
        "The Centre for Ice",
        "Waterloo",
    ),
    (
        "Roe, G. (1964): Die deutsche Seenkatastrophe. Analyse und Dokumentation, Olten und "
        "Freiburg im Breisgau.",
        None,
        None,
        "Olten und Freiburg im Breisgau",
    ),
    (
        "Roe, Klaus (2009): Seen im Markt, in: Poe, Robert/Roe, Klaus (Hg.): Wasser, Abstieg, See. "
        "Die Frage der Seen, Frankfurt a. M. und New York, 35-64.",
        "Wasser, Abstieg, See. Die Frage der Seen",
        None,
        "Frankfurt a. M. und New York",
    ),
    ("Roe, A. (2003): Seen, Flüsse, Meere: Eine Analyse (Working Paper 3)", None, None, None),
)


@pytest.mark.parametrize(
    ("text", "host", "publisher", "place"), IMPRINTS, ids=[text[:30] for text, *_ in IMPRINTS]
)
def test_the_imprint_is_of_no_title(
    text: str, host: str | None, publisher: str | None, place: str | None
) -> None:
    record = parse_reference(text)
    assert record.get("container-title") == host
    assert (record.get("publisher"), record.get("publisher-place")) == (publisher, place)


GERMAN_BOOKS = (
    (
        "Roe, F.-X. (1997): Herausforderungen des Sees. Frankfurt am Main: Suhrkamp (edition "
        "suhrkamp, 2053).",
        {"publisher": "Suhrkamp", "collection-title": "edition suhrkamp"}
        | {"collection-number": "2053", "title": "Herausforderungen des Sees"},
    ),
    (
        "Roe, R. (1999): Seen im Wandel. Opladen: Leske + Budrich (UTB 1607).",
        {"publisher": "Leske + Budrich", "collection-title": "UTB", "title": "Seen im Wandel"},
    ),
    (
        "Roe, A. (1988): Die Konstitution des Sees, Frankfurt a.M./New York: Campus (engl. Orig. "
        "1984).",
        {"publisher": "Campus", "title": "Die Konstitution des Sees"},
    ),
    (
        "Roe, Erving (1973/1961): Asyle. Über die Lage der Seen. Frankfurt a. M.: Suhrkamp",
        {"title": "Asyle. Über die Lage der Seen", "publisher": "Suhrkamp"},
    ),
    (
        "Shell Deutschland (Hrsg.): Jugend 2010. Eine Generation behauptet sich. Fischer Verlag, "
        "Frankfurt 2010.",
        {"title": "Jugend 2010. Eine Generation behauptet sich", "container-title": None},
    ),
    (
        "Roe, M. (2004): Wandel der Seen. WZB-Discussion Paper SP I 2004-103. Berlin: WZB.",
        {"title": "Wandel der Seen", "number": "SP I 2004-103", "publisher": "WZB"},
    ),
    (
        "Kommission der Seen (2001): Weißbuch: Neuer Schwung. KOM(2001) 681 endg. Bonn.",
        {"title": "Weißbuch: Neuer Schwung", "container-title": None, "volume": None},
    ),
    (
        "IAB (2009): Zahlen-Fibel. IAB-Kurzbericht, Nr. 14. Nürnberg.",
        {"title": "Zahlen-Fibel", "author": [{"literal": "IAB"}]},
    ),
    (
        "Roe, Fritz: Seen und Interview. In: neue praxis, 13. Jg. 1983, H. 3, S. 283-293",
        {"container-title": "neue praxis", "volume": "13", "issue": "3"},
    ),
    (
        "Roe, J. (2003): Seenarmut, in: Aus Politik und Zeitgeschichte, B 21-22/2003, S. 12-18.",
        {"container-title": "Aus Politik und Zeitgeschichte", "volume": "B 21-22"},
    ),
    (
        "Roe, J. (2001): Seen im Wandel. In: Deutsches Seen-Konsortium (Hrsg.): SEE 2000. Opladen: "
        "Leske + Budrich, S. 323-407.",
        {"container-title": "SEE 2000", "editor": [{"literal": "Deutsches Seen-Konsortium"}]},
    ),
)


@pytest.mark.parametrize(
    ("text", "fields"), GERMAN_BOOKS, ids=[text[:36] for text, _ in GERMAN_BOOKS]
)
def test_forms_of_german_lists(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


ENDS = (
    (
        "Roe, Rolf, 2005, Wahlkampf am See, Bamberger Centrum für Seen, Otto-Universität Bamberg, "
        "Discussion Paper No. 9.",
        {"title": "Wahlkampf am See", "number": "9"}
        | {"publisher": "Bamberger Centrum für Seen, Otto-Universität Bamberg"},
    ),
    (
        "Roe, Steffen, 2006, Whose voice is heard? A study of lakes, erscheint in Information, "
        "Ice & Society.",
        {"title": "Whose voice is heard? A study of lakes"}
        | {"container-title": "Information, Ice & Society"},
    ),
    (
        "Roe, Annette: Seen am Rand 1945 bis 1975, 2002. Internetquelle: URL: http://e.org/x.pdf",
        {"title": "Seen am Rand 1945 bis 1975", "publisher-place": None},
    ),
    (
        "Roe, J. (2001). The Long Shadow: Librarians, Scientists, Publishers, and the Control of "
        "Ice. Association of Research Lakes. Available: http://www.arl.org/guedon.html",
        {"title": "The Long Shadow: Librarians, Scientists, Publishers, and the Control of Ice"}
        | {"container-title": None},
    ),
    (
        "OECD (2005), Digital Ice: Scientific Lakes, DSTI/ICCP/IE(2004)11/FINAL, OECD, Paris.",
        {"title": "Digital Ice: Scientific Lakes", "number": "DSTI/ICCP/IE(2004)11/FINAL"},
    ),
    (
        "BBC News (2011) Lakes 'need open access'. 12 June. http://www.bbc.co.uk/news/13741",
        {"title": "Lakes 'need open access'", "issued": {"date-parts": [[2011, 6, 12]]}},
    ),
    (
        "Roe, Herbert (2001), »Seentheatralität«, in: Poe, Erika (Hg.), Wahrnehmung und See, "
        "Tübingen/Basel, S. 385−402 (= Theatralität 3).",
        {"collection-title": "Theatralität", "page": "385-402"},
    ),
    (
        "Roe, Ulrich: Seen in Japan. Band 1. Geschichte und Struktur der Seen. Stuttgart: Klett "
        "Verlag, 1975.",
        {"title": "Seen in Japan", "volume": "1", "collection-title": None},
    ),
    (
        "GB/T 20090.16—2016信息技术先进音视频编码第16部分：广播电视视频[S].",
        {"title": "信息技术先进音视频编码第16部分：广播电视视频", "number": "GB/T 20090.16—2016"},
    ),
)


@pytest.mark.parametrize(("text", "fields"), ENDS, ids=[text[:36] for text, _ in ENDS])
def test_what_stands_behind_a_title(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


SOCIOLOGISTS = (
    (
        "Roe, U. (Hg.) (2000): Zeit der Seen. Studien zur Flut, Frankfurt: Suhrkamp, stw 1490.",
        {"publisher": "Suhrkamp", "collection-title": "stw", "collection-number": "1490"},
    ),
    (
        "Roe, F. W. (2000) Seenformen. Flut in der Seenforschung. Opladen: Leske & Budrich UTB.",
        {"publisher": "Leske & Budrich", "collection-title": "UTB"},
    ),
    (
        "Roe, K. (1978): Der große See. Ursprünge von Seen (Orig. 1944). Frankfurt: Suhrkamp.",
        {"title": "Der große See. Ursprünge von Seen", "note": "Orig. 1944"},
    ),
    (
        "Roe, A.: The Active Lake, New York 1968 (dt.: Der aktive See, Opladen 1975)",
        {"title": "The Active Lake", "publisher": None, "publisher-place": "New York"},
    ),
    (
        "Roe, M., 1992: Seenüberzeugungen. In: Poe, M.G. (Hrsg.): Die westlichen Seen (=Lexikon "
        "der Seen, Bd. 3). München, S. 224-231.",
        {"container-title": "Die westlichen Seen", "collection-title": "Lexikon der Seen"},
    ),
    (
        "Roe, J./Poe, M. (2004): A First Evaluation. Arbeits- und Diskussionspapiere 2004-2. "
        "Universität Erlangen-Nürnberg, Lehrstuhl für Seen.",
        {"title": "A First Evaluation", "number": "2004-2"},
    ),
    (
        "Roe, Dieter, 1995: Braucht der See eine Verfassung? München: Siemens Stiftung (Reihe "
        "„Themen“, Bd. 60).",
        {"collection-title": "Reihe „Themen“", "collection-number": "60"},
    ),
    (
        "Roe, H.-J. (1996): Seen in der Ökonomie, in: Das Argument 217, 38. Jg., S. 729-740.",
        {"container-title": "Das Argument", "volume": "38", "issue": "217"},
    ),
    (
        "Roe, J. (1998): Seen der Zukunft, in: Blätter für deutsche und internationale Politik, "
        "7/98, S. 804-817",
        {"issue": "7", "volume": None, "page": "804-817"},
    ),
    (
        "Roe, M. Rainer: Interessen, Ideen und Seen. Opladen: Westdt. Verl., 1990.",
        {
            "title": "Interessen, Ideen und Seen",
            "author": [{"family": "Roe", "given": "M. Rainer"}],
        },
    ),
    ("Roe, U. (Hg.): Riskante Seen, Ffm. 1994.", {"title": "Riskante Seen"}),
)


@pytest.mark.parametrize(
    ("text", "fields"), SOCIOLOGISTS, ids=[text[:36] for text, _ in SOCIOLOGISTS]
)
def test_how_sociologists_print_books(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


MORE_SERIES = (
    (
        "Region Hannover (Hg.) (2006): Seenprogramm 2005. Beiträge zur regionalen Seenkunde, Heft "
        "107.",
        {"title": "Seenprogramm 2005", "editor": [{"literal": "Region Hannover"}]}
        | {"collection-title": "Beiträge zur regionalen Seenkunde"},
    ),
    (
        "Roe, Klaus/Poe, Hans-Günter/Doe, Klaus-Jürgen: Bildung für das Jahr 2000. Bilanz der "
        "Reform. Reinbek: Rowohlt 1985.",
        {"title": "Bildung für das Jahr 2000. Bilanz der Reform"},
    ),
    (
        "Roe, Heinz-Elmar (1994): „Alle Seen zu lehren“. Möglichkeiten und Grenzen der Seenkunde. "
        "Darmstadt: Wiss. Buchgesellschaft.",
        {"title": "„Alle Seen zu lehren“. Möglichkeiten und Grenzen der Seenkunde"},
    ),
    (
        "Roe, Gerhard A./Poe, Klaus: Arbeiter am See 1871 bis 1914, Bonn 1992 (Geschichte der "
        "Arbeiter und der Arbeiterbewegung am See seit dem Ende des 18. Jahrhunderts, Bd. 5).",
        {"title": "Arbeiter am See 1871 bis 1914", "collection-number": "5"},
    ),
    (
        "Roe, W. (2000): Perspektiven der Seenforschung. In: Statistisches Bundesamt (Hrsg.): Neue "
        "Methoden am See (Spektrum Bundesstatistik, Bd. 15). Stuttgart: Metzler-Poeschel, S. 6-7",
        {"container-title": "Neue Methoden am See", "page": "6-7"}
        | {"collection-title": "Spektrum Bundesstatistik"},
    ),
    (
        "Roe, U.-D. (2004): Qualität der Seen. Wiesbaden: VS (Diss. Univ. Bielefeld 2003).",
        {"publisher": "VS", "note": "Diss. Univ. Bielefeld 2003"},
    ),
    (
        "ADM (2003). Seenbericht 2002. Frankfurt am Main: ADM. Online-Dokument: http://e.de/x.pdf",
        {"publisher": "ADM", "URL": "http://e.de/x.pdf"},
    ),
    (
        "Roe, H. H. (2000): Konjunktur der Seen. In: Informationen zur Seenkunde, Heft 9/10.2000, "
        "S. 491–506.",
        {"container-title": "Informationen zur Seenkunde", "issue": "9/10", "volume": None},
    ),
    (
        "Roe, D.: Braucht der See eine Verfassung?, JZ 1995, S. 581 ff.",
        {"title": "Braucht der See eine Verfassung?", "container-title": "JZ"},
    ),
    (
        "Roe, P. (2005): Time and Ice. CEDA Information Paper 82: Transitions in Lakes: A View. "
        "Centre for Ice at the University of Melbourne. Melbourne",
        {"title": "Time and Ice", "container-title": "Transitions in Lakes: A View"}
        | {"number": "82"},
    ),
    (
        "湖北省建设厅. 关于检发登记规则的布告：LS031-001-0001-001[A/OL]. "
        "武汉：湖北省档案馆，1931-11-07.",
        {"title": "关于检发登记规则的布告", "number": "LS031-001-0001-001"},
    ),
    (
        "[Rivest 78] R. L. Rivest and L. Adleman. A method of ice. CACM 21, 2 (1978), 120-126.",
        {"title": "A method of ice"}
        | {
            "author": [
                {"family": "Rivest", "given": "R. L."},
                {"family": "Adleman", "given": "L."},
            ]
        },
    ),
)


@pytest.mark.parametrize(
    ("text", "fields"), MORE_SERIES, ids=[text[:36] for text, _ in MORE_SERIES]
)
def test_how_planners_and_teachers_print_works(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


OF_ONE_FIELD = (
    (
        "Roe, Nick (2003): Seen im Harz. Grenzenlose Ufer, erweiterte Spielräume, begrenzte Seen. "
        "Berlin: edition sigma.",
        {"title": "Seen im Harz. Grenzenlose Ufer, erweiterte Spielräume, begrenzte Seen"}
        | {"edition": None},
    ),
    (
        "Roe, A. (2004): Seen im Harz. Erweiterte Neuausgabe. Bonn: Acme.",
        {"title": "Seen im Harz", "edition": "Erweiterte Neuausgabe"},
    ),
    (
        "Roe, Alexandra 2007: Ein neues Prinzip der Seen? In: Poe, F./Doe, G. (Hrsg.) 2007: Ende "
        "der Seen? Mehr Wasser statt weniger Land, Hamburg, S. 66ff.",
        {"container-title": "Ende der Seen? Mehr Wasser statt weniger Land"},
    ),
    (
        "IG Seen (Hrsg.): Seen ohne Ende? Meinungen, Analysen. Frankfurt o. J.",
        {"publisher-place": "Frankfurt", "editor": [{"literal": "IG Seen"}]},
    ),
    (
        "Roe, O. E. (1975): Lakes and Hierarchies. New York: Free Press (zit. nach der Ausgabe von "
        "1983).",
        {"publisher": "Free Press", "note": "zit. nach der Ausgabe von 1983"},
    ),
    (
        "Roe, D. (2004), 'Transparency in Lakes', International Organization, 58, Fall 2004, pp. "
        "667-703.",
        {"type": "article-journal", "volume": "58", "publisher-place": None},
    ),
    (
        "Roe, Craig (1997). “Aid, Lakes and Growth.” Policy Research Working Paper 1777. Bonn: The "
        "World Bank.",
        {"type": "report", "genre": "Policy Research Working Paper", "number": "1777"},
    ),
    (
        "Roe, D.C.: Institutions and Lakes, Cambridge (Cambridge UP) 1990",
        {"publisher": "Cambridge UP", "publisher-place": "Cambridge"},
    ),
    (
        "UNDP, Human Ice Report 2005. International cooperation at a crossroads, New York 2005",
        {"author": [{"literal": "UNDP"}]}
        | {"title": "Human Ice Report 2005. International cooperation at a crossroads"},
    ),
    (
        "World Bank: World Ice Indicators 2006, CD-ROM, Washington DC 2006.",
        {"publisher": None, "title": "World Ice Indicators 2006"},
    ),
)


@pytest.mark.parametrize(
    ("text", "fields"), OF_ONE_FIELD, ids=[text[:36] for text, _ in OF_ONE_FIELD]
)
def test_what_is_of_one_field(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


PARTED = (
    (
        "Roe, Lena (2008), Magic Ice – bald auch eine Erfolgsgeschichte für Seen? GIGA Focus See, "
        "9, Hamburg: GIGA.",
        {"title": "Magic Ice – bald auch eine Erfolgsgeschichte für Seen?", "volume": None},
    ),
    (
        "Roe, Bettina (2007): Hegemonie der Seen. In: Christoph Poe/Ralf Doe: Kritik "
        "des Wassers. 2., verbesserte Auflage. Wiesbaden: VS Verlag, 2008, S. 221-283.",
        {"container-title": "Kritik des Wassers"},
    ),
    (
        "Seenliga, in: Mates, Hans / Koe, Tom (Hg): Seen Jahrbuch 1987-2004, Opladen, 1988-2005.",
        {"page": None, "publisher-place": "Opladen"},
    ),
    (
        'Roe, A. "Exodus of Ice", in: Vantage Point, 17(April 1994)4, S. 22-26.',
        {"volume": "17", "issue": "4", "page": "22-26"},
    ),
    (
        "Roe, A. (2009): Seen im Harz. URN: urn:nbn:de:gbv:46-00101234-12",
        {"title": "Seen im Harz", "page": None},
    ),
    (
        "Roe, M., 1997, Electronic Ice: Global or Cyber? MIT Sloan School. Cambridge, MA. Online "
        "verfügbar: http://web.mit.edu/roe/Cyber.pdf",
        {"publisher": "MIT Sloan School", "container-title": None},
    ),
    (
        "Roe I. End comment on ice // The New Northern Ice / \u0435d. by Michael Poe and Pami Doe, "
        "Centre for Ice Studies (CIS), Oslo, Norway, 2008. P. 204–220.",
        {"container-title": "The New Northern Ice", "publisher": "Centre for Ice Studies (CIS)"}
        | {
            "editor": [
                {"family": "Poe", "given": "Michael"},
                {"family": "Doe", "given": "Pami"},
            ]
        },
    ),
    (
        "Amund Roe, Memoria als Eis (Münstersche Mittelalter-Schriften 48), München 1984.",
        {"title": "Memoria als Eis", "collection-title": "Münstersche Mittelalter-Schriften"}
        | {"collection-number": "48", "note": None},
    ),
    (
        "Roe, Uta, Eis als Problem 1770–1880, Göttingen: Acme 1984, bes. S. 40-52.",
        {"title": "Eis als Problem 1770–1880", "page": "40-52", "volume": None},
    ),
    (
        "Roe, N. (2008). Is ice making us cold? The Atlantic, July/August. "
        "http://www.theatlantic.com/magazine/archive/2008/07/306868/",
        {"title": "Is ice making us cold?", "container-title": "The Atlantic"},
    ),
    (
        "Roe, D. (2009). Ice online. Frozen Research Quarterly, July/August/September, 12-14.",
        {"container-title": "Frozen Research Quarterly", "page": "12-14"},
    ),
    (
        "Kolata, G. (2011, August 14). How bright promise in cancer testing fell apart. "
        "New York Times, A1.",
        {"type": "article-newspaper", "container-title": "New York Times", "page": "A1"},
    ),
    (
        "Roe, U. (1981): Eis und Strukturgeneralisierung. Unveröff. Ms., Frankfurt a. M.",
        {"type": "manuscript", "title": "Eis und Strukturgeneralisierung"}
        | {"genre": "Unveröff. Ms.", "publisher-place": "Frankfurt a. M."},
    ),
    (
        "Roe, T. (2010): Seeing ice. Mimeo, Harvard University.",
        {"type": "manuscript", "genre": "Mimeo", "publisher": "Harvard University"},
    ),
    (
        "Roe, St.: Die Konstruktion des Eises, Frankfurt/M. 1993 (stw 1045).",
        {"collection-title": "stw", "collection-number": "1045", "publisher": None}
        | {"author": [{"family": "Roe", "given": "St."}]},
    ),
    (
        "Roe, Anna unter Mitarbeit von Stefan Doe (1999): Das Eis. Bonn: Acme.",
        {
            "author": [{"family": "Roe", "given": "Anna"}, {"family": "Doe", "given": "Stefan"}],
            "title": "Das Eis",
        },
    ),
)


@pytest.mark.parametrize(("text", "fields"), PARTED, ids=[text[:36] for text, _ in PARTED])
def test_where_fields_are_parted(text: str, fields: dict[str, object]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields
