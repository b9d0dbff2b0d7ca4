"""The rules of editions, reprints and of who edited or translated a work."""

from typing import Final

from refcli.parse.labelling.rules import (
    bluebook,
    editions,
    imprint,
    journals,
    numbers,
    oscola,
    people,
    roles,
    titles,
    years,
)
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["EDITIONS_AND_ROLES"]

EDITIONS_AND_ROLES: Final = (
    Rule(
        editions.title_before_edition,
        "An edition begins with its number.",
        "[author Pamuk, Orhan]. [edition Kar. 5. bs]. [location İstanbul] → "
        "[author Pamuk, Orhan]. [title Kar]. [edition 5. bs]. [location İstanbul]",
        needs=labelled("edition"),
        lacks=labelled("title", "container"),
    ),
    Rule(
        editions.edition_behind_mark,
        "A mark parts the edition from the title.",
        "[author Canaris, C.-W.]: [title Handelsrecht, 24. Aufl]., [location Bonn] [date 2006] → "
        "[author Canaris, C.-W.]: [title Handelsrecht], [edition 24. Aufl]., [location Bonn] "
        "[date 2006]",
        words=editions.EDITIONS,
    ),
    Rule(
        editions.reprint,
        "The year of the first edition stands before “Reprint” (Chicago Manual of Style, 14.114).",
        "[author Arendt, Hannah. On Revolution]. [date 1963]. [title Reprint], [location London]: "
        "[publisher Penguin], [date 1990] → [author Arendt, Hannah]. [title On Revolution]. "
        "[date 1963]. Reprint, [location London]: [publisher Penguin], [date 1990]",
        words=editions.REPRINT,
    ),
    Rule(
        roles.named_by_role,
        "Who edited or translated a work stands behind the words for it.",
        "[author Bauman Z.], [title Płynna nowoczesność, przeł]. [author T. Kunz], "
        "[location Kraków] → [author Bauman Z.], [title Płynna nowoczesność], "
        "[translator przeł. T. Kunz], [location Kraków]",
        words=roles.LEADS,
    ),
    Rule(
        titles.degree_in_brackets,
        "A thesis is described in brackets, behind which its database stands (APA, 10.6).",
        "[title Of things] ([genre Doctoral dissertation], [publisher Yale], [location Bonn]). "
        "[publisher ProQuest]. → [title Of things] ([genre Doctoral dissertation], "
        "[publisher Yale, Bonn]). [container ProQuest].",
        needs=labelled("title"),
        hints=("issertation", "hesis", "apstone", " tezi"),
    ),
    Rule(
        titles.translated_title,
        "A title in Latin letters has its translation behind it in brackets (In Russ.).",
        "[author Ivanov I.I.] [title Metod [Method]]. [container Zhurnal]. ([language In Russ].) → "
        "[author Ivanov I.I.] [title Metod] [[translation Method]]. [container Zhurnal]. "
        "([language In Russ].)",
        needs=labelled("title", "language"),
        lacks=labelled("translation"),
        hints=("[",),
    ),
    Rule(
        titles.title_before_translation,
        "What has a translation behind it, and a journal behind that, is the title.",
        "[author Ivanov I.I.] [container Metod] [[translation Method]]. [container Zhurnal]. → "
        "[author Ivanov I.I.] [title Metod] [[translation Method]]. [container Zhurnal].",
        needs=labelled("container", "translation"),
        lacks=labelled("title"),
    ),
    Rule(
        people.holder_of_patent,
        "Who holds a patent stands behind its inventors (ICMJE).",
        "[author Doe J, inventor]; [title Acme, assignee. Apparatus]. [number US 5,123,456] → "
        "[author Doe J], inventor; [organization Acme], assignee. [title Apparatus]. "
        "[number US 5,123,456]",
        hints=("assignee",),
    ),
    Rule(
        bluebook.article_of_lawyers,
        "The volume stands before the journal, the page behind it (The Bluebook, rule 16.4).",
        "[author Charles A. Reich], [container The New Property, 73 Yale L.J.] [volume 733] "
        "([date 1964]). → [author Charles A. Reich], [title The New Property], [volume 73] "
        "[container Yale L.J.] [pages 733] ([date 1964]).",
        hints=(". ", "Review ", "J. "),
        words=bluebook.REVIEWS,
    ),
    Rule(
        years.year_behind_journal,
        "The year stands between the journal and its volume (ICMJE).",
        "[title Things]. [container Proc Natl Acad Sci U S A. 2002] [date Aug];[volume 99] → "
        "[title Things]. [container Proc Natl Acad Sci U S A]. [date 2002 Aug];[volume 99]",
        needs=labelled("container"),
    ),
    Rule(
        oscola.article_in_quotes,
        "The journal stands behind the title in quotes, its year and volume (OSCOLA, 3.3.1).",
        "[author Griffith JAG], ‘[title The Constitution’] ([date 2001]) [pages 117] LQR 42 → "
        "[author Griffith JAG], ‘[title The Constitution’] ([date 2001]) [volume 117] "
        "[container LQR] [pages 42]",
        hints=("’ (", "’ [", "' (", "' ["),
    ),
    Rule(
        oscola.chapter_in_quotes,
        "The book stands behind its editors, its imprint in brackets (OSCOLA, 3.2.3).",
        "[author Cane P], ‘[title Fault’] in [editor Mary Roe (ed]), [container Essays (OUP] "
        "[date 1999]) → [author Cane P], ‘[title Fault’] in [editor Mary Roe (ed]), "
        "[container Essays] ([publisher OUP] [date 1999])",
        hints=("(ed)", "(eds)"),
    ),
    Rule(
        oscola.imprint_in_brackets,
        "Edition, publisher and year stand in brackets behind the title (OSCOLA, 3.2.1).",
        "[author Endicott T, Administrative Law] ([author OUP] [date 2009]) → "
        "[author Endicott T], [title Administrative Law] ([publisher OUP] [date 2009])",
        needs=labelled("date"),
        words=oscola.HOUSES,
    ),
    Rule(
        bluebook.newspaper_of_lawyers,
        "The page of a newspaper stands behind “at” (The Bluebook, rule 16.6).",
        "[author Adam Liptak, Justices Rule, N.Y. Times], [date June 22, 2010], at [pages A1]. → "
        "[author Adam Liptak], [title Justices Rule], [container N.Y. Times], "
        "[date June 22, 2010], at [pages A1].",
        hints=(", at ",),
    ),
    Rule(
        bluebook.chapter_of_lawyers,
        "The first page stands behind the book, its editors in brackets (The Bluebook, 15.5).",
        "[author Jane Doe], [title Of Walls], in [container Essays on Property 12] "
        "([editor John Roe ed]., [date 2001]). → [author Jane Doe], [title Of Walls], in "
        "[container Essays on Property] [pages 12] ([editor John Roe ed]., [date 2001]).",
        hints=(" ed., ", " eds., "),
    ),
    Rule(
        people.given_behind_stroke,
        "Behind a stroke the names go on as they began.",
        "[author Brox, Hans/Walker], [title Wolf-Dietrich: Teil des BGB]. [location München] → "
        "[author Brox, Hans/Walker, Wolf-Dietrich]: [title Teil des BGB]. [location München]",
        needs=labelled("author", "title"),
        hints=("/",),
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
        journals.series_of_journal,
        "The number of a series stands in brackets before volume and year (AMS Author Handbook).",
        "[title Curves], [container Ann. of Math]. ([issue 2]) [pages 141] ([date 1995]) → "
        "[title Curves], [container Ann. of Math. (2]) [volume 141] ([date 1995])",
        needs=labelled("container", "date"),
        hints=(") ",),
    ),
    Rule(
        journals.journal_split,
        "An abbreviated name is one name.",
        "[title La conjecture. I, Inst]. [container Hautes Études]. [volume 43] ([date 1974]) → "
        "[title La conjecture. I], [container Inst. Hautes Études]. [volume 43] ([date 1974])",
        needs=labelled("title", "container", "volume"),
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
        "[date 15 out. 2011]. [publisher Opinião], [pages p. 3] → [author OLIVEIRA, R.] "
        "[title O direito]. [container Folha de Minas], [location São Paulo], "
        "[date 15 out. 2011]. Opinião, [pages p. 3]",
        needs=labelled("title", "location", "date"),
        lacks=labelled("container", "genre", "number"),
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
        hints=(" t. ", " T. ", " Bd. ", " vol. ", " Vol. ", "tom", "Т. ", " т. "),
    ),
    Rule(
        imprint.land_of_place,
        "A land stands behind a town, and publishes nothing.",
        "[title Product Specification, Nordic Semiconductor], [location Trondheim], "
        "[publisher Norway], [date 2021] → [title Product Specification], "
        "[publisher Nordic Semiconductor], [location Trondheim, Norway], [date 2021]",
        needs=labelled("title", "location"),
    ),
    Rule(
        imprint.polish_house,
        "Polish lists print the publisher before the place.",
        "[author Davies N.], [title Boże igrzysko], [volume t. 1, Znak], [location Kraków] "
        "[date 1989] → [author Davies N.], [title Boże igrzysko], [volume t. 1], "
        "[publisher Znak], [location Kraków] [date 1989]",
        needs=labelled("title", "location", "date"),
        lacks=labelled("publisher"),
    ),
)
"""Rules that find in titles what marks and words part from them."""
