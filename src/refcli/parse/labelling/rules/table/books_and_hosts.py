"""The rules of imprints, hosts and what else a work is in, which are applied last."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.rules import (
    houses,
    imprint,
    numbers,
    people,
    programs,
    report_numbers,
)
from refcli.parse.labelling.rules.rule import Rule, labelled
from refcli.text.languages.conjunctions import AND

__all__ = ["BOOKS_AND_HOSTS"]

BOOKS_AND_HOSTS: Final = (
    Rule(
        numbers.number_of_report,
        "A report has a number of its own.",
        "[title Arbeit]. [genre Forschungsbericht] [issue Nr. 11]. [location Bonn] → "
        "[title Arbeit]. [genre Forschungsbericht] [number Nr. 11]. [location Bonn]",
        needs=labelled("genre"),
        lacks=labelled("container"),
    ),
    Rule(
        report_numbers.letters_of_number,
        "The number of a report may begin with letters (ISO 10444).",
        "[author Okafor, T.] [title Ice on lakes]. [genre TR]-[number 12]. [publisher Acme] → "
        "[author Okafor, T.] [title Ice on lakes]. [number TR-12]. [publisher Acme]",
        needs=labelled("number"),
    ),
    Rule(
        report_numbers.number_of_paper,
        "A paper of a series has a number in it, and no pages (SAE).",
        "[title Of ice], [collection Ice Technical Paper] [pages 970873], [date 1997] → "
        "[title Of ice], [genre Ice Technical Paper] [number 970873], [date 1997]",
        needs=labelled("title", "collection"),
        lacks=labelled("container"),
    ),
    Rule(
        report_numbers.paper_of_meeting,
        "A paper of a meeting has the number that a society gave it, and no pages (AIAA).",
        "“[title Of ice],” [container Ice Meeting, AIAA Paper] [volume 92]-[pages 0439], "
        "[date 1992] → “[title Of ice],” [container Ice Meeting], [genre AIAA Paper] "
        "[number 92-0439], [date 1992]",
        needs=labelled("title"),
        words=frozenset(("Paper",)),
    ),
    Rule(
        report_numbers.body_and_number,
        "A report is called by the body that made it and its number (ASCE).",
        "“[title Of ice].” [container FEMA] [volume 356], [location Austin] → "
        "“[title Of ice].” [number FEMA 356], [location Austin]",
        needs=labelled("title", "container", "location"),
        lacks=labelled("pages", "issue"),
    ),
    Rule(
        report_numbers.number_by_itself,
        "The number of a report is a sentence, or an item of the imprint, of its own.",
        "[author Acme]. [title Ice on lakes. TR-12]. [location Bonn]: [publisher Acme] → "
        "[author Acme]. [title Ice on lakes]. [number TR-12]. [location Bonn]: [publisher Acme]",
        lacks=labelled("number"),
    ),
    Rule(
        programs.released,
        "A program has a year of release.",
        "[author Acme Corp]. [title Released 2020. Acme Statistics]. [location Oslo]: "
        "[publisher Acme] → [author Acme Corp]. [other Released] [date 2020]. "
        "[title Acme Statistics]. [location Oslo]: [publisher Acme]",
        needs=labelled("title"),
        lacks=labelled("date"),
        hints=("Released ",),
    ),
    Rule(
        programs.version_of_program,
        "A program has a version, which is no volume and no part of its title (APA, 10.10).",
        "[author Roe]. [title Ice. R package version 2.1]. [date 2020]. [url https://e.org/ice] → "
        "[author Roe]. [title Ice]. [note R package version 2.1]. [date 2020]. "
        "[url https://e.org/ice]",
        hints=programs.VERSIONS,
    ),
    Rule(
        programs.release,
        "A program is kept in releases (APA, 10.10; Zenodo).",
        "[author Roe, A.] ([date 2020]). [title roe/ice: Ice (v1.0.3)]. [publisher Zenodo] → "
        "[author Roe, A.] ([date 2020]). [title roe/ice: Ice] ([note v1.0.3]). [publisher Zenodo]",
        needs=labelled("title"),
        hints=("(v", "[v", ", v", ", V"),
    ),
    Rule(
        numbers.number_of_meeting,
        "Meetings are counted; their papers are no place (ABNT NBR 6023).",
        "In [container CONGRESSO DE SOLOS], [volume 28]., [date 2001], [location Lavras. Anais] → "
        "In [container CONGRESSO DE SOLOS], 28., [date 2001], [location Lavras]. Anais",
        needs=labelled("container"),
        hints=numbers.MEETINGS,
    ),
    Rule(
        imprint.place_before_joint,
        "An imprint may have two places.",
        "[author Acme]. [title Health Survey 2018. Abuja, Nigeria], [location and Leeds, UK]: "
        "[publisher Acme]; [date 2019]. → [author Acme]. [title Health Survey 2018]. "
        "[location Abuja, Nigeria, and Leeds, UK]: [publisher Acme]; [date 2019].",
        needs=labelled("title", "location"),
        words=AND,
    ),
    Rule(
        imprint.places_behind_title,
        "Places stand at the end, or before publisher and year.",
        "[author Kraft, V.] ([date 2009]): [title Studien zum Selbst, Paderborn, München, Wien]. → "
        "[author Kraft, V.] ([date 2009]): [title Studien zum Selbst], "
        "[location Paderborn, München, Wien].",
        needs=labelled("title"),
    ),
    Rule(
        imprint.publisher_before_place,
        "Polish and Turkish lists print the publisher before the place, the year behind it.",
        "[author Lem S.], [title Summa technologiae, Znak], [location Kraków] [date 1964] → "
        "[author Lem S.], [title Summa technologiae], [publisher Znak], [location Kraków] "
        "[date 1964]",
        needs=labelled("title", "location", "date"),
        lacks=labelled("publisher", "container"),
    ),
    Rule(
        imprint.publisher_behind_place,
        "The place stands before its publisher.",
        "[author Vernant P.] [date 1972]. [title Mythe et tragédie]. [location Paris, Maspero]. → "
        "[author Vernant P.] [date 1972]. [title Mythe et tragédie]. [location Paris], "
        "[publisher Maspero].",
    ),
    Rule(
        imprint.place_before_colon,
        "A colon stands between the place and the publisher.",
        "[author Mbonile M.] [title Terres. Dar es Salaam] : [publisher MNRT], [date 2003] → "
        "[author Mbonile M.] [title Terres]. [location Dar es Salaam] : [publisher MNRT], "
        "[date 2003]",
        needs=labelled("publisher"),
        lacks=labelled("location"),
        hints=(":",),
    ),
    Rule(
        imprint.publisher_behind_colon,
        "A colon stands between the place and the publisher.",
        "[author Roe J.] [title Ice]. [location London : I.B. Tauris], [date 2003] → "
        "[author Roe J.] [title Ice]. [location London] : [publisher I.B. Tauris], [date 2003]",
        needs=labelled("location"),
        lacks=labelled("publisher"),
        hints=(":",),
    ),
    Rule(
        houses.publisher_in_brackets,
        "Brackets hold the whole imprint.",
        "[author Souza A], [title Rios do norte (Cortez], [location Lisboa]) → "
        "[author Souza A], [title Rios do norte] ([publisher Cortez], [location Lisboa])",
        needs=labelled("title"),
        lacks=labelled("container"),
        hints=(" (",),
    ),
    Rule(
        houses.house_before_town,
        "A publisher may stand before its town.",
        "[title Ríos]. In: [editor Poe B. (eds)], [container Lagos], [location Trotta, Madrid] → "
        "[title Ríos]. In: [editor Poe B. (eds)], [container Lagos], [publisher Trotta], "
        "[location Madrid]",
        lacks=labelled("publisher"),
    ),
    Rule(
        houses.house_of_partners,
        "A house may be called by its partners, between whom a comma stands.",
        "[title Universals]. [publisher Holt], [location Rinehart, and Winston, Boston] → "
        "[title Universals]. [publisher Holt, Rinehart, and Winston], [location Boston]",
        hints=houses.PARTNERS,
    ),
    Rule(
        imprint.word_of_publisher,
        "“Éd.” begins the name of a publisher.",
        "[author Remenier G.] [title L’hydrologie. Édit.] [publisher Eyrolles], [location Paris] → "
        "[author Remenier G.] [title L’hydrologie]. [publisher Édit. Eyrolles], [location Paris]",
        needs=labelled("publisher"),
        hints=("d.", "dit"),
    ),
    Rule(
        imprint.number_of_publisher,
        "Some publishers have a number in their names.",
        "[author Bardin, L.] [title Conteúdo]. [location Lisboa]: [publisher Editora] [pages 34] → "
        "[author Bardin, L.] [title Conteúdo]. [location Lisboa]: [publisher Editora 34]",
        needs=labelled("publisher"),
    ),
    Rule(
        imprint.place_behind_publisher,
        "The place may follow the publisher.",
        "[author Kohonen, T.] [title Maps] [date 2001] [publisher Springer Heidelberg] → "
        "[author Kohonen, T.] [title Maps] [date 2001] [publisher Springer] [location Heidelberg]",
        needs=labelled("publisher"),
        lacks=labelled("location"),
    ),
    Rule(
        people.editors_after_in,
        "People behind “In” edited the book.",
        "[author G. Danek], [title Reference], in [author F. Montanari], [container Omero] → "
        "[author G. Danek], [title Reference], in [editor F. Montanari], [container Omero]",
        needs=labelled("author", "title", OUTSIDE),
    ),
)
"""Rules that need to know who wrote the work, and when."""
