"""The rules of where the names of journals, bodies and publishers begin and end."""

from typing import Final

from refcli.parse.labelling.rules import (
    biblatex_styles,
    bibtex_styles,
    ends_of_hosts,
    houses,
    imprint,
    journals,
    numbers,
    periodicals,
    years,
)
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["JOURNALS_AND_PUBLISHERS"]

JOURNALS_AND_PUBLISHERS: Final = (
    Rule(
        years.year_behind_journal,
        "The year stands between the journal and its volume (ICMJE).",
        "[title Things]. [container Proc Natl Acad Sci U S A. 2002] [date Aug];[volume 99] → "
        "[title Things]. [container Proc Natl Acad Sci U S A]. [date 2002 Aug];[volume 99]",
        needs=labelled("container"),
    ),
    Rule(
        journals.code_before_title,
        "A code names nobody.",
        "[author nRF52840] [title Product Specification], [location Trondheim] → "
        "[title nRF52840 Product Specification], [location Trondheim]",
        needs=labelled("author", "title"),
    ),
    Rule(
        journals.journal_after_initials,
        "Chemists print the journal right behind the authors (ACS Guide to Scholarly "
        "Communication, 4.3).",
        "[author Becke, A. D. J.] [container Chem. Phys]. [date 1993], [volume 98], [pages 5648] → "
        "[author Becke, A. D.] [container J. Chem. Phys]. [date 1993], [volume 98], [pages 5648]",
        needs=labelled("author", "container"),
        lacks=labelled("title", "editor"),
    ),
    Rule(
        journals.journal_between_commas,
        "Chemists print the journal right behind the authors, and it may have a comma.",
        "[author Roe, K. C.; Poe, P. G. Angew]. [title Chem]., [container Int. Ed]. [date 2005], "
        "[volume 44], [pages 4442] → [author Roe, K. C.; Poe, P. G.] "
        "[container Angew. Chem., Int. Ed]. [date 2005], [volume 44], [pages 4442]",
        needs=labelled("author", "title", "container", "volume"),
        hints=("., ",),
    ),
    Rule(
        biblatex_styles.presented_at,
        "A paper without a title is in what it was presented at (chemists).",
        "[author J. Roe], [note presented at the Ice Conference], [pages pp. 3–9] → "
        "[author J. Roe], presented at the [container Ice Conference], [pages pp. 3–9]",
        needs=labelled("author"),
        lacks=labelled("title"),
        hints=biblatex_styles.PRESENTED,
    ),
    Rule(
        biblatex_styles.meeting_goes_on,
        "The days of a meeting are those of no book (DBLP).",
        "In [container Ice, IC 2016], [location Oslo, Norway], [date June 27-30, 2016], "
        "[pages pages 3–9], [date 2016] → In [container Ice, IC 2016, Oslo, Norway, June 27-30, "
        "2016], [pages pages 3–9], [date 2016]",
        needs=labelled("container", "date"),
    ),
    Rule(
        bibtex_styles.journal_behind_initials,
        "No name goes on behind its initials, and chemists print no titles.",
        "[author Roe, J.; Poe, A. ICE-News] [date 2011], [volume 31], [pages 92–101] → "
        "[author Roe, J.; Poe, A.] [container ICE-News] [date 2011], [volume 31], [pages 92–101]",
        needs=labelled("author", "volume"),
        lacks=labelled("title", "container"),
    ),
    Rule(
        bibtex_styles.journal_of_abbreviations,
        "Physicists print no titles, and no title is all cut short.",
        "[author F. Roe], [title Proc. Natl. Acad. Sci]. [container U.S.A.] [volume 105], "
        "[pages 17268] → [author F. Roe], [container Proc. Natl. Acad. Sci. U.S.A.] "
        "[volume 105], [pages 17268]",
        needs=labelled("title", "container", "volume"),
        hints=(". ",),
    ),
    Rule(
        journals.journal_of_two_sentences,
        "The name of a journal may have two sentences.",
        "[title Rivers in winter. Boletim do Museu]. [container Ciências] [volume 34]: [pages 2] → "
        "[title Rivers in winter]. [container Boletim do Museu. Ciências] [volume 34]: [pages 2]",
        needs=labelled("title", "container", "volume"),
        hints=(". ",),
    ),
    Rule(
        journals.journal_with_subtitle,
        "A journal may have a short name, and a subtitle that says what it is.",
        "[title Rivers in winter. Bakhtiniana]. [container Revista de Estudos], [volume 34] → "
        "[title Rivers in winter]. [container Bakhtiniana. Revista de Estudos], [volume 34]",
        needs=labelled("title"),
        words=journals.PERIODICALS,
    ),
    Rule(
        journals.journal_taken_for_imprint,
        "A journal may have a subtitle, and its pages stand behind it.",
        "“[title Ice].” [location News]: [publisher Bulletin of the Ice Society], [pages 3–7] → "
        "“[title Ice].” [container News: Bulletin of the Ice Society], [pages 3–7]",
        needs=labelled("title", "location", "publisher", "pages"),
        lacks=labelled("container", "editor"),
    ),
    Rule(
        journals.series_of_journal,
        "The number of a series stands in brackets before volume and year (AMS Author Handbook).",
        "[title Curves], [container Ann. of Math]. ([issue 2]) [pages 141] ([date 1995]) → "
        "[title Curves], [container Ann. of Math. (2]) [volume 141] ([date 1995])",
        needs=labelled("container", "date"),
        hints=(") ", "Ser", "ser"),
    ),
    Rule(
        journals.collection_of_numbers,
        "Volume and pages are those of a journal, whatever it is called.",
        "[title Nets]. [collection Ice Notes (and Snow)], [volume 9158], [pages pp. 2-8] → "
        "[title Nets]. [container Ice Notes] ([other and Snow]), [volume 9158], "
        "[pages pp. 2-8]",
        needs=labelled("collection", "volume", "pages"),
        lacks=labelled("container", "publisher", "location", "editor"),
    ),
    Rule(
        journals.journal_in_press,
        "An article in press has a journal.",
        "[author Roe MJ]. [title What comes next? The Lancet] [other in] [note press]. → "
        "[author Roe MJ]. [title What comes next]? [container The Lancet] [note in press].",
        needs=labelled("title"),
        lacks=labelled("container", "publisher"),
        hints=("press", "forthcoming", "Druck", "prensa", "presse", "печати"),
    ),
    Rule(
        journals.years_of_journal,
        "Years in brackets tell a journal from another, where the article has its own.",
        "[title Ice]. [container Ice News] ([date 1986–1998]), [volume 42], [pages 351], "
        "[date 1991] → [title Ice]. [container Ice News (1986–1998]), [volume 42], [pages 351], "
        "[date 1991]",
        needs=labelled("container", "date", "volume"),
        hints=("–", "-"),
    ),
    Rule(
        journals.issue_of_bare_journal,
        "A number in brackets behind a journal is that of its issue.",
        "[title Things]. [container Ice News (63]) [date 1977] → "
        "[title Things]. [container Ice News] ([issue 63]) [date 1977]",
        needs=labelled("container", "date"),
        lacks=labelled("issue", "editor"),
        hints=(" (",),
    ),
    Rule(
        journals.journal_split,
        "An abbreviated name is one name.",
        "[title La conjecture. I, Inst]. [container Hautes Études]. [volume 43] ([date 1974]) → "
        "[title La conjecture. I], [container Inst. Hautes Études]. [volume 43] ([date 1974])",
        needs=labelled("title", "container", "volume"),
    ),
    Rule(
        imprint.house_with_its_town,
        "A firm of several towns tells its houses by them, and the town stands behind (Springer).",
        "[title Ice]. [publisher Springer] [location New York, New York, NY], [date 2009] → "
        "[title Ice]. [publisher Springer New York], [location New York, NY], [date 2009]",
        needs=labelled("publisher", "location"),
    ),
    Rule(
        imprint.imprint_in_brackets,
        "The imprint of a book stands in brackets behind it (PNAS).",
        "[author Roe, A] ([date 1986]) in [container Of Rivers and Icebergs. (Floe/Snow], "
        "[location Lund]). → [author Roe, A] ([date 1986]) in [container Of Rivers and "
        "Icebergs]. ([publisher Floe/Snow], [location Lund]).",
        needs=labelled("container"),
        lacks=labelled("publisher"),
        hints=(". (",),
    ),
    Rule(
        periodicals.town_of_periodical,
        "The town stands behind the periodical, and its volume follows (ABNT NBR 6023, 7.7.5).",
        "[author Roe, A]. [title O gelo nas escolas. Topoi], [location Curitiba], [volume v. 9], "
        "[pages p. 3-9] → [author Roe, A]. [title O gelo nas escolas]. [container Topoi], "
        "[location Curitiba], [volume v. 9], [pages p. 3-9]",
        needs=labelled("title"),
        hints=periodicals.COUNTED,
    ),
    Rule(
        imprint.imprint_behind_journal,
        "The place stands between a periodical and its volume or day (ABNT NBR 6023, 7.7).",
        "[title Things]. [container Práxis, Ponta Grossa-PR], [volume v. 9], [date 2014] → "
        "[title Things]. [container Práxis], [location Ponta Grossa-PR], [volume v. 9], "
        "[date 2014]",
        needs=labelled("title", "container"),
    ),
    Rule(
        imprint.publisher_goes_on,
        "A body may have commas in its name.",
        "[title Methods]. [location Littleton]: [publisher Society for Mining], "
        "[location Metallurgy, and Exploration] → [title Methods]. [location Littleton]: "
        "[publisher Society for Mining, Metallurgy, and Exploration]",
        needs=labelled("publisher", "location"),
    ),
    Rule(
        journals.journal_in_capitals,
        "German lawyers call a journal by capitals, before its year and page.",
        "[author Poscher, Ralf]: [title Theorie eines Phantoms], [location RW] [date 2010], "
        "[pages S. 349-372] → [author Poscher, Ralf]: [title Theorie eines Phantoms], "
        "[container RW] [date 2010], [pages S. 349-372]",
        needs=labelled("title", "date", "pages"),
        lacks=labelled("container", "volume"),
    ),
    Rule(
        journals.newspaper,
        "The place and the day of a newspaper stand behind its name (ABNT NBR 6023, 7.7.7).",
        "[author OLIVEIRA, R.] [title O direito. Folha de Minas], [location São Paulo], "
        "[date 15 out. 2011], [pages p. 3] → [author OLIVEIRA, R.] [title O direito]. "
        "[container Folha de Minas], [location São Paulo], [date 15 out. 2011], [pages p. 3]",
        needs=labelled("title", "date"),
        lacks=labelled("container", "genre", "number"),
    ),
    Rule(
        journals.section_of_newspaper,
        "The section of a newspaper stands behind its day (ABNT NBR 6023, 7.7.7).",
        "[title O direito]. [container Folha], [location Rio], [date 15 out. 2011]. "
        "[publisher Opinião], [pages p. 3] → [title O direito]. [container Folha], "
        "[location Rio], [date 15 out. 2011]. Opinião, [pages p. 3]",
        needs=labelled("container", "location", "date", "publisher"),
    ),
    Rule(
        journals.host_without_title,
        "Behind “In” stands the book, whether the chapter has a title or not.",
        "[author Gutmann, V.] [title In Coordination Chemistry]; [editor Prue, J. E., Ed]. → "
        "[author Gutmann, V.] In [container Coordination Chemistry]; [editor Prue, J. E., Ed].",
        needs=labelled("title", "editor"),
        lacks=labelled("container"),
        words=frozenset(("In",)),
    ),
    Rule(
        journals.host_behind_colon,
        "A colon stands behind the word for “in”.",
        "[author Nowak J.], [title Historia miasta, w: Dzieje Krakowa], [location Kraków] → "
        "[author Nowak J.], [title Historia miasta], w: [container Dzieje Krakowa], "
        "[location Kraków]",
        needs=labelled("title"),
        lacks=labelled("container"),
        hints=("w:", "n:", "v:", "V:", "u:", "U:", "у:", "У:", "в:", "В:"),
    ),
    Rule(
        journals.word_behind_host,
        "Turkish says “in” behind the book.",
        "[title Uzaktan eğitim]. [container Öğretim teknolojileri içinde] ([pages s. 45-67]). → "
        "[title Uzaktan eğitim]. [container Öğretim teknolojileri] içinde ([pages s. 45-67]).",
        needs=labelled("container"),
        words=frozenset(("içinde",)),
    ),
    Rule(
        journals.report_of_body,
        "A report has a number of its own, and the body behind it publishes it "
        "(IEEE Reference Guide, Reports).",
        "“[title Transient signals],” [container USAF Res. Labs], [location Cambridge, MA], "
        "[container Rep. ARCRL-66-234], [date 1994] → “[title Transient signals],” "
        "[publisher USAF Res. Labs], [location Cambridge, MA], [genre Rep]. "
        "[number ARCRL-66-234], [date 1994]",
        lacks=labelled("issue", "pages"),
        hints=journals.IN_BRACKETS,
    ),
    Rule(
        numbers.volume_in_title,
        "A volume is counted, and may have a title of its own.",
        "[author Tatarkiewicz W.], [title Historia estetyki, t. 2: Średniowiecze], "
        "[publisher PWN] → [author Tatarkiewicz W.], [title Historia estetyki], [volume t. 2]: "
        "[volume-title Średniowiecze], [publisher PWN]",
        needs=labelled("title"),
        lacks=labelled("volume", "container", "issue"),
        hints=(
            " t. ",
            " T. ",
            " Bd. ",
            " Band ",
            " vol. ",
            " Vol. ",
            "tom",
            "Tom",
            "Т. ",
            " т. ",
            "I,",
            "V,",
            "X,",
        ),
    ),
    Rule(
        houses.street_of_place,
        "A street is part of the place.",
        "[title Of ice], [publisher Acme, Inc., 981 Snow Street], [location Newton], [date 1994] → "
        "[title Of ice], [publisher Acme, Inc]., [location 981 Snow Street, Newton], [date 1994]",
        needs=labelled("location"),
        words=frozenset(
            [
                "Street",
                "St",
                "Avenue",
                "Ave",
                "Road",
                "Rd",
                "Drive",
                "Lane",
                "Boulevard",
                "Blvd",
                "Square",
                "Place",
                "Parkway",
            ]
        ),
    ),
    Rule(
        imprint.land_of_place,
        "A land stands behind a town, and publishes nothing.",
        "[title Product Specification, Nordic Semiconductor], [location Trondheim], "
        "[publisher Norway], [date 2021] → [title Product Specification], "
        "[publisher Nordic Semiconductor], [location Trondheim, Norway], [date 2021]",
        needs=labelled("location"),
    ),
    Rule(
        imprint.house_before_place,
        "Polish, Turkish and Hungarian lists print the publisher before the place.",
        "[author Davies N.], [title Boże igrzysko], [volume t. 1, Znak], [location Kraków] "
        "[date 1989] → [author Davies N.], [title Boże igrzysko], [volume t. 1], "
        "[publisher Znak], [location Kraków] [date 1989]",
        needs=labelled("title", "location", "date"),
        lacks=labelled("publisher"),
    ),
    Rule(
        imprint.house_behind_town,
        "A colon stands between the place and the publisher.",
        "[author Roca, José], [title Las ciudades]. [location Madrid]: [container Revista de "
        "Letras], [date 1930] → [author Roca, José], [title Las ciudades]. [location Madrid]: "
        "[publisher Revista de Letras], [date 1930]",
        needs=labelled("title", "location", "container"),
        lacks=labelled("publisher", "volume", "issue", "pages"),
    ),
    Rule(
        imprint.house_before_last_place,
        "The body that publishes software or a report stands before its place.",
        "[author R Team] ([date 2020]). [title R: a language]. [container R Foundation], "
        "[location Vienna] → [author R Team] ([date 2020]). [title R: a language]. "
        "[publisher R Foundation], [location Vienna]",
        needs=labelled("title", "location", "container", "date"),
        lacks=labelled("publisher", "volume", "issue", "pages"),
    ),
    Rule(
        imprint.town_behind_proceedings,
        "The town of a meeting stands behind the name of its proceedings (IEEE Reference Guide).",
        "[author Z. Li], “[title Beams],” in [container Proc. IEEE ICC, Novi Sad], [date 2016] → "
        "[author Z. Li], “[title Beams],” in [container Proc. IEEE ICC], [location Novi Sad], "
        "[date 2016]",
        needs=labelled("container", "date"),
        lacks=labelled("location"),
        words=imprint.PROCEEDINGS,
    ),
    Rule(
        ends_of_hosts.title_goes_on_behind_in,
        "What holds a work is parted from its title by a mark.",
        "[title Sul concetto di «massa»] in [container Canetti. Studi storici]. [date 2007];"
        "[volume 17] → [title Sul concetto di «massa» in Canetti]. [container Studi storici]. "
        "[date 2007];[volume 17]",
        needs=labelled("title", "container"),
        words=frozenset(("in", "en", "em", "im", "dans")),
    ),
    Rule(
        ends_of_hosts.host_behind_subtitle,
        "A colon goes on with a title, and a full stop ends it (ICMJE).",
        "[author Roe L]. [title Open systems]: [container Trust and performance. Res Policy]. "
        "[date 2013] → [author Roe L]. [title Open systems: Trust and performance]. "
        "[container Res Policy]. [date 2013]",
        needs=labelled("title", "container"),
        hints=(": ", ", ", ". "),
    ),
    Rule(
        ends_of_hosts.host_behind_editors,
        "The book stands behind its editors (APA, 10.3, where “In” is not printed).",
        "[title Rivers]. [editor B. Poe (Ed]), [title Water and law] ([pages 33–58]) → "
        "[title Rivers]. [editor B. Poe (Ed]), [container Water and law] ([pages 33–58])",
        needs=labelled("title", "editor"),
        lacks=labelled("container"),
    ),
    Rule(
        houses.house_with_town,
        "A hyphen joins the words of one name.",
        "[title Лёд]. [location СПб].: [publisher Искусство]–[location СПБ], [date 2000] → "
        "[title Лёд]. [location СПб].: [publisher Искусство–СПБ], [date 2000]",
        needs=labelled("publisher", "location"),
    ),
    Rule(
        houses.house_up_to_semicolon,
        "A colon stands before a publisher and a semicolon behind it (NLM, chapter 2).",
        "[title Ice]. [location Leeds]: [publisher Acme], [location ICC], [publisher Ice "
        "Division]; [date 2004] → [title Ice]. [location Leeds]: [publisher Acme, ICC, Ice "
        "Division]; [date 2004]",
        needs=labelled("publisher", "location"),
        hints=(";",),
    ),
    Rule(
        houses.house_before_semicolon,
        "A place has a colon behind it, and the publisher a semicolon (NLM, chapter 2).",
        "[title Ice]. [location Acme]; [date 2017]: [pages chap 12]. → "
        "[title Ice]. [publisher Acme]; [date 2017]: [pages chap 12].",
        needs=labelled("location", "date"),
        lacks=labelled("publisher"),
        hints=("; ",),
    ),
    Rule(
        houses.house_behind_role,
        "Behind the role of editors stands no other name.",
        "[title Food]. [editor L. Hansen, ed. Berg]. [pages 77–101] → "
        "[title Food]. [editor L. Hansen, ed]. [publisher Berg]. [pages 77–101]",
        needs=labelled("editor"),
        lacks=labelled("publisher"),
        words=frozenset(("ed", "eds")),
    ),
    Rule(
        ends_of_hosts.title_goes_on_behind_joint,
        "No title ends in a word that joins.",
        "[title Learning through] [container Creative Exploration]. [date 2012], [pages 81–90] → "
        "[title Learning through Creative Exploration]. [date 2012], [pages 81–90]",
        needs=labelled("title", "container"),
        words=ends_of_hosts.JOINING,
    ),
    Rule(
        ends_of_hosts.host_before_editors,
        "A point ends the title, and what holds the work stands before its editors.",
        "[title Rivers., Water and law]. [editor Edited by Poe B.] [location Bonn] → "
        "[title Rivers]., [container Water and law]. [editor Edited by Poe B.] [location Bonn]",
        needs=labelled("title", "editor"),
        lacks=labelled("volume"),
        hints=("., ", ". ", "? ", "! "),
    ),
    Rule(
        ends_of_hosts.number_goes_on,
        "A point with no space behind it divides no fields.",
        "[title D3].[container 4 - Results of the survey]. [date 2022] → "
        "[title D3.4 - Results of the survey]. [date 2022]",
        needs=labelled("title", "container"),
        hints=(".",),
    ),
    Rule(
        ends_of_hosts.house_behind_meeting,
        "A point ends the name of a meeting (ACM Reference Format).",
        "[title Of ice]. In [container Ice Symposium (ICES 16). Acme Association], "
        "[location Savannah, GA], [pages 265–283] → [title Of ice]. In "
        "[container Ice Symposium (ICES 16)]. [publisher Acme Association], "
        "[location Savannah, GA], [pages 265–283]",
        needs=labelled("container", "location"),
        lacks=labelled("publisher"),
        hints=(". ",),
    ),
    Rule(
        ends_of_hosts.house_of_meeting,
        "Papers of a meeting have a publisher (BibTeX's inproceedings).",
        "[title Of ice]. In [container VLDB. ACM Press], [date 2011] → [title Of ice]. In "
        "[container VLDB]. [publisher ACM Press], [date 2011]",
        needs=labelled("container"),
        lacks=labelled("publisher"),
        hints=ends_of_hosts.HOUSES_OF_MEETINGS,
    ),
    Rule(
        ends_of_hosts.part_of_title,
        "A title may be counted, and a journal is not.",
        "[title Evolution of ice]. [container I. J. Theor. Biol]. [volume 7]: [pages 1–16] → "
        "[title Evolution of ice. I.] [container J. Theor. Biol]. [volume 7]: [pages 1–16]",
        needs=labelled("title", "container"),
        hints=(". I", ". V", ". X"),
    ),
    Rule(
        ends_of_hosts.years_of_volume,
        "A volume may take two years.",
        "[title Things]. [container Ice 1998]–[date 1999];[volume 201]:[pages 45–78] → "
        "[title Things]. [container Ice] [date 1998–1999];[volume 201]:[pages 45–78]",
        needs=labelled("container", "date"),
        hints=("–", "-", "/"),
    ),
)
"""Rules that find where a name of what published a work begins and ends."""
