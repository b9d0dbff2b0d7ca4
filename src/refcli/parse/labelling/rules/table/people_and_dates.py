"""The rules of people, and of where their names end and titles and dates begin."""

from typing import Final

from refcli.parse.labelling.rules import (
    biblatex_styles,
    bibtex_styles,
    bodies,
    days,
    ends_of_names,
    hosts,
    names_before_colon,
    numbers,
    people,
    quotes,
    sites,
    vancouver,
    years,
)
from refcli.parse.labelling.rules.languages import transliterated
from refcli.parse.labelling.rules.rule import Rule, labelled
from refcli.parse.labelling.words import words_of
from refcli.values.date_words import month_words
from refcli.values.people.body_lists import WHOLE
from refcli.values.people.others import LAST_WORDS

__all__ = ["PEOPLE_AND_DATES"]

PEOPLE_AND_DATES: Final = (
    Rule(
        biblatex_styles.title_before_statement,
        "Nobody is named before the title where a stroke and the people stand behind it (GOST).",
        "[author ICE]: [title Of snow] / [author C. Roe] // [container Frost]. — [date 1999] → "
        "[title ICE: Of snow] / [author C. Roe] // [container Frost]. — [date 1999]",
        needs=labelled("author", "title"),
        hints=(" / ",),
    ),
    Rule(
        names_before_colon.given_before_colon,
        "Where semicolons part the names, a comma parts family and given name (DIN 1505-2).",
        "[author Sun, Jim ; Tao], [title Yu: Of ice]. [date 1999] → "
        "[author Sun, Jim ; Tao, Yu]: [title Of ice]. [date 1999]",
        needs=labelled("author", "title"),
        hints=("; ",),
    ),
    Rule(
        bibtex_styles.family_behind_initial,
        "A list of names ends at a full stop (BibTeX, plain).",
        "[author Erik G.] [title Roe and Ada Poe. Of ice]. [container Snow] → "
        "[author Erik G. Roe and Ada Poe]. [title Of ice]. [container Snow]",
        needs=labelled("author", "title"),
        words=frozenset(("and",)),
    ),
    Rule(
        bibtex_styles.word_behind_names,
        "No name of a list whose given names lead is one word.",
        "[author Carl Roe, Icemeter]: [title Measuring rivers], [container Snow]. [date 1999] → "
        "[author Carl Roe], [title Icemeter: Measuring rivers], [container Snow]. [date 1999]",
        needs=labelled("author", "title"),
        hints=(": ",),
    ),
    Rule(
        bibtex_styles.word_before_colon,
        "No name goes on behind its initials.",
        "[author Roe, J., and Poe, A. ICE]: [title Of snow]. [date 2019] → "
        "[author Roe, J., and Poe, A.] [title ICE: Of snow]. [date 2019]",
        needs=labelled("author"),
        hints=(": ",),
    ),
    Rule(
        people.names_before_year,
        "In an author-date list what stands before the year wrote the work.",
        "[title Stadt Bonn], [date 2004]: [title Prognose für Bonn]. [location Bonn] → "
        "[author Stadt Bonn], [date 2004]: [title Prognose für Bonn]. [location Bonn]",
        needs=labelled("date", "title"),
    ),
    Rule(
        people.role_behind_year,
        "The role of editors may stand behind the year.",
        "[author Koch, A.], [date 1993] (eds). [title Grands commerçants]. [location Paris] → "
        "[editor Koch, A.], [date 1993] (eds). [title Grands commerçants]. [location Paris]",
        needs=labelled("author", "date"),
        lacks=labelled("editor"),
        hints=("(",),
    ),
    Rule(
        people.author_without_role,
        "Who edited a work is said to have edited it.",
        "[editor GBIF.org] ([date 2021]) [title Occurrence Download] [doi 10.15468/dl] → "
        "[author GBIF.org] ([date 2021]) [title Occurrence Download] [doi 10.15468/dl]",
        needs=labelled("title"),
        lacks=labelled("author"),
    ),
    Rule(
        bodies.year_of_its_title,
        "A year that a colon follows goes on with a title, where the work has another.",
        "[author ACME. Ice Manual] [date 2015]: [title Guidelines for snow]. [publisher Brill], "
        "[date 2015] → [author ACME]. [title Ice Manual 2015: Guidelines for snow]. "
        "[publisher Brill], [date 2015]",
        needs=labelled("author", "date", "title"),
        hints=(": ",),
    ),
    Rule(
        bodies.body_in_capitals,
        "A word that links words ends no name.",
        "[author MINISTERIUM DER] [title JUSTIZ: Recht im Bild]. [location Bonn]: [date 2011] → "
        "[author MINISTERIUM DER JUSTIZ]: [title Recht im Bild]. [location Bonn]: [date 2011]",
        needs=labelled("author", "title"),
        words=bodies.WITHIN,
    ),
    Rule(
        bodies.body_before_place,
        "A publisher may stand before the place, a colon between them (MDPI).",
        "[author FDA]. [title Ice. National Ice Administration]: [location Silver Spring], "
        "[date 2018]. → [author FDA]. [title Ice]. [publisher National Ice Administration]: "
        "[location Silver Spring], [date 2018].",
        needs=labelled("title", "location"),
        lacks=labelled("publisher"),
    ),
    Rule(
        bodies.numbered_body,
        "A body may be counted (ACI).",
        "[container Acme Committee] [volume 318]. [date 2019]. [title Rules for ice]. "
        "[publisher Acme] → [author Acme Committee 318]. [date 2019]. [title Rules for ice]. "
        "[publisher Acme]",
        needs=labelled("container", "volume", "date", "title"),
        lacks=labelled("author", "pages", "issue"),
    ),
    Rule(
        bodies.body_goes_on,
        "A department is called by the body that it is of.",
        "[author Ministério da Saúde]. [title Secretaria de Vigilância. Guia de vigilância] → "
        "[author Ministério da Saúde. Secretaria de Vigilância]. [title Guia de vigilância]",
        needs=labelled("author", "title"),
    ),
    Rule(
        ends_of_names.title_after_capitals,
        "Initials end a name whose family stands before them in capitals (GB/T 7714).",
        "[author SARTI R. Historians], [title Cooks, and Workers: A Life]. [date 2015] → "
        "[author SARTI R.] [title Historians, Cooks, and Workers: A Life]. [date 2015]",
        needs=labelled("author", "title"),
        hints=(". ",),
    ),
    Rule(
        ends_of_names.title_after_editors,
        "The word for editors ends their names (ACS Guide, books with editors).",
        "[editor Roe, K., Ed. Nordic Houses]; [publisher Acme]: [location Oslo], [date 1979] → "
        "[editor Roe, K., Ed]. [title Nordic Houses]; [publisher Acme]: [location Oslo], "
        "[date 1979]",
        needs=labelled("editor"),
        lacks=labelled("title", "author"),
        words=ends_of_names.EDITORS,
    ),
    Rule(
        ends_of_names.title_after_semicolons,
        "A comma behind initials ends names that semicolons part (ACS).",
        "[author Roe, A.; Poe, B. C., Ice]: [title Patterns of snow]; [publisher Acme] → "
        "[author Roe, A.; Poe, B. C.], [title Ice: Patterns of snow]; [publisher Acme]",
        needs=labelled("author"),
        hints=("; ",),
    ),
    Rule(
        ends_of_names.title_after_inverted_name,
        "No name goes on behind its initials where the family name came first.",
        "[author Roe, Jane B. Ice], [title Snow and Steam]. [publisher Acme], [date 2011] → "
        "[author Roe, Jane B]. [title Ice, Snow and Steam]. [publisher Acme], [date 2011]",
        needs=labelled("author"),
    ),
    Rule(
        transliterated.names_with_digraphs,
        "Initials of two letters (BSI, BGN) end a name as those of one do.",
        "[author Orlova N.] [title Yu. Rivers]. [publisher Acme], [date 2011] → "
        "[author Orlova N. Yu.] [title Rivers]. [publisher Acme], [date 2011]",
        needs=labelled("author"),
        hints=transliterated.DIGRAPHS,
    ),
    Rule(
        ends_of_names.given_behind_last_family,
        "Behind a family name and its comma stands the given name (ABNT NBR 6023, 8.1.1).",
        "[author XU, Xin; TAM], [title Kar Yan. Of ice]. [container Ice News], [date 2015] → "
        "[author XU, Xin; TAM, Kar Yan]. [title Of ice]. [container Ice News], [date 2015]",
        needs=labelled("author", "title"),
        hints=("; ",),
    ),
    Rule(
        ends_of_names.title_after_bare_name,
        "Initials end a name that begins with the family name; a point ends a title.",
        "[author Okafor T. B. Rivers]. [title An introduction]. [publisher Acme], [date 2011] → "
        "[author Okafor T. B.] [title Rivers. An introduction]. [publisher Acme], [date 2011]",
        needs=labelled("author"),
    ),
    Rule(
        ends_of_names.eponym,
        "A book may be called by those who first wrote it.",
        "[author Roe] & [title Poe's textbook of nursing]. [edition 14th ed.] [publisher Acme] → "
        "[title Roe & Poe's textbook of nursing]. [edition 14th ed.] [publisher Acme]",
        needs=labelled("author", "title"),
        hints=("'s ", "’s "),
    ),
    Rule(
        bodies.group_behind_names,
        "People may write for a group (ICMJE, 5).",
        "[author Roe A, Poe B]; [title on behalf of the Ice Group. Things]. [container Ice] → "
        "[author Roe A, Poe B; on behalf of the Ice Group]. [title Things]. [container Ice]",
        needs=labelled("author", "title"),
        hints=("for the ", "on behalf of "),
    ),
    Rule(
        vancouver.title_behind_stop,
        "A full stop ends the authors (ICMJE).",
        "[author Roe TB, Poe M. Vitamin D]. [title Part 2]. [container Ice]. [date 2011];2 → "
        "[author Roe TB, Poe M]. [title Vitamin D. Part 2]. [container Ice]. [date 2011];2",
        needs=labelled("author"),
        hints=(". ",),
    ),
    Rule(
        ends_of_names.given_before_mark,
        "A colon or a full stop ends a name that begins with the family name (DIN 1505-2, 4.1).",
        "[author SOUZA], [title Ana Maria: Rios]. [location São Paulo], [date 2011] → "
        "[author SOUZA, Ana Maria]: [title Rios]. [location São Paulo], [date 2011]",
        needs=labelled("author", "title"),
        hints=(", ",),
    ),
    Rule(
        ends_of_names.initials_of_title,
        "A name ends as the names before it do; a Russian one has two initials at most.",
        "[author Щукин П. И. Ф. М.] [title Достоевский и Европа] // [container Вестник] → "
        "[author Щукин П. И.] [title Ф. М. Достоевский и Европа] // [container Вестник]",
        needs=labelled("author", "title"),
    ),
    Rule(
        bodies.known_body,
        "A body has its whole name, whatever marks are in it.",
        "[title Our World in Data. Ice]. [url https://a.org/x] → "
        "[author Our World in Data]. [title Ice]. [url https://a.org/x]",
        hints=tuple(sorted(WHOLE)),
    ),
    Rule(
        bodies.group_goes_on,
        "A full stop ends the name of a group (ICMJE, 5).",
        "[author OCEBM] [title Levels of Ice Working Group. The levels of ice]. [date 2011] → "
        "[author OCEBM Levels of Ice Working Group]. [title The levels of ice]. [date 2011]",
        needs=labelled("author", "title"),
    ),
    Rule(
        ends_of_names.title_after_colon,
        "A list of names has no colon.",
        "[author Wittig, Ernst: Politik Japans]. [title Quellen]. [location Basel] → "
        "[author Wittig, Ernst]: [title Politik Japans]. [title Quellen]. [location Basel]",
        needs=labelled("author"),
    ),
    Rule(
        people.others_behind_names,
        'MLA closes a cut list of authors with "et al." and the title in quotation marks.',
        "[author Rolland, K. H.,] et al. “[title Platforms]”. [date 2018]"
        " → [author Rolland, K. H., et al.] “[title Platforms]”. [date 2018]",
        words=LAST_WORDS,
    ),
    Rule(
        people.names_before_title,
        "A family name and its initials at the front of the title are one more author.",
        "[author Дмитриев В.Л.], [title Дмитриев М.В. Параметры разряда] → "
        "[author Дмитриев В.Л., Дмитриев М.В.] [title Параметры разряда]",
        needs=labelled("author", "title"),
    ),
    Rule(
        people.full_name_before_title,
        "A comma links one more author to full names.",
        "[author Петров Иван Сергеевич], [title Барбара Коэн. Две школы]. [date 2014] → "
        "[author Петров Иван Сергеевич, Барбара Коэн]. [title Две школы]. [date 2014]",
        needs=labelled("author", "title"),
    ),
    Rule(
        ends_of_names.title_after_straight_names,
        "Where all have their initials in front, a word without them begins the work.",
        "[author W.G. Arnott, Alexis]. [title The Fragments]. [location Cambridge] → "
        "[author W.G. Arnott], [title Alexis. The Fragments]. [location Cambridge]",
        needs=labelled("author"),
    ),
    Rule(
        numbers.extent_at_end,
        "A whole book ends in its number of pages (GOST R 7.0.5, 7.9).",
        "[author Воронцов К.В.] [title Методы обучения. — 141 c] → "
        "[author Воронцов К.В.] [title Методы обучения]. — [extent 141 c]",
        lacks=labelled("extent"),
        words=numbers.UNITS,
    ),
    Rule(
        hosts.split_at_host,
        "Behind // stands the journal or the book (GOST R 7.0.5, 7.4.1).",
        "[author Петров И.] [title О вещах // Вестник]. [date 2001] → "
        "[author Петров И.] [title О вещах] // [container Вестник]. [date 2001]",
        needs=labelled("title"),
        hints=("//",),
    ),
    Rule(
        quotes.host_behind_quotes,
        "A title in quotes ends with them.",
        "[author Roe A.], « [title Exclure », Les sphères du pénal], [location Lausanne] → "
        "[author Roe A.], « [title Exclure] », [container Les sphères du pénal], "
        "[location Lausanne]",
        needs=labelled("title"),
        hints=("»", "”", '."', ',"'),
    ),
    Rule(
        days.day_behind_year,
        "Month and day, or a season, stand behind the year and before the volume or the pages "
        "(Citing Medicine, chapters 1 and 6).",
        "[title Ice]. [container New Yorker]. [date 2002 Jan] [volume 28]:[pages 52-61]. → "
        "[title Ice]. [container New Yorker]. [date 2002 Jan 28]:[pages 52-61].",
        needs=labelled("date"),
        hints=(";", ":"),
    ),
    Rule(
        hosts.journal_of_numbers,
        "Volume, issue and pages are those of a journal, whatever it is called.",
        "[title A educação]. [publisher Educ. Soc.], [volume v. 23], [issue n. 80], [pages p. 1] → "
        "[title A educação]. [container Educ. Soc.], [volume v. 23], [issue n. 80], [pages p. 1]",
        needs=labelled("title", "volume", "pages"),
        lacks=labelled("container", "editor", "collection", "genre"),
    ),
    Rule(
        people.name_before_colon,
        "A colon ends the author's name.",
        "[title Ana Maria Souza: Rivers], [edition 2nd ed.], [publisher Brill] → "
        "[author Ana Maria Souza]: [title Rivers], [edition 2nd ed.], [publisher Brill]",
        needs=labelled("title"),
        lacks=labelled("editor", "organization"),
        hints=(": ",),
    ),
    Rule(
        days.archived,
        "The day on which a page was kept is not its own.",
        "[title Things]. [container Archived from the original on] [date 3 May 2012]. → "
        "[title Things]. Archived from the original on 3 May 2012.",
        hints=("Archived from",),
    ),
    Rule(
        numbers.date_of_access,
        "The day behind “Retrieved” or “cited” is that of access.",
        "[title Things]. Retrieved [date May 3 2004], from [url http://example.org] → "
        "[title Things]. Retrieved [accessed May 3 2004], from [url http://example.org]",
        needs=labelled("date"),
        hints=("etrieved", "cited", "ccessed", "isited", "обращения"),
    ),
    Rule(
        days.date_in_brackets,
        "A date in brackets ends with them, and the title follows (APA 7, 9.13).",
        "[author Roe, M]. ([date 2012, June 28). Al-Ice] [Video]. [container YouTube] → "
        "[author Roe, M]. ([date 2012, June 28]). [title Al-Ice] [Video]. [container YouTube]",
        needs=labelled("date"),
        hints=("(",),
    ),
    Rule(
        days.copyright_year,
        "A year may be that of the copyright (Citing Medicine, chapter 1).",
        "[title Ice]. [location Leeds]: [publisher Acme]; c2020. → [title Ice]. "
        "[location Leeds]: [publisher Acme]; [date c2020].",
        needs=labelled("title"),
        lacks=labelled("date"),
        hints=("c19", "c20"),
    ),
    Rule(
        days.status_before_day,
        "What is said of a day is of no host (AMA Manual, 3.15.3).",
        "[title Ice]. [container J Ice. Published online] [date May 3, 2020]. → "
        "[title Ice]. [container J Ice]. Published online [date May 3, 2020].",
        needs=labelled("date"),
        words=days.STATUS,
    ),
    Rule(
        days.day_before_access,
        "Two days run together are that of the page and that of access (AMA Manual, 3.15.3).",
        "[title Ice]. [accessed Updated May 3, 2022. Accessed June 5, 2023]. → "
        "[title Ice]. [date Updated May 3, 2022]. [accessed Accessed June 5, 2023].",
        needs=labelled("accessed"),
        lacks=labelled("date"),
    ),
    Rule(
        numbers.number_of_review,
        "A review has the number of an article and no pages (Cochrane Library).",
        "[container Cochrane Database Syst Rev] [date 2013], [issue Issue 6. Art]. No.: "
        "[number CD001877] → [container Cochrane Database Syst Rev] [date 2013], [issue Issue 6]. "
        "[pages Art. No.: CD001877]",
        hints=("CD0", "MR0", "ED0", "CD1"),
    ),
    Rule(
        numbers.item_without_pages,
        "An article that has no pages yet has the number of an item (NISO Z39.56).",
        "[title Ice]. [container Glace]. [date 2021 Sep 24]:[pages S0034-7450]([volume 21])"
        "[issue 00139-5]. → [title Ice]. [container Glace]. [date 2021 Sep 24]:"
        "[pages S0034-7450(21)00139-5].",
        hints=(":S", ": S"),
    ),
    Rule(
        sites.host_before_day,
        "Before a day and a full stop stands the site.",
        "[author Roe A]. [title Ice]. [date STAT. May 3, 2020]. [url https://e.org] → "
        "[author Roe A]. [title Ice]. [container STAT]. [date May 3, 2020]. [url https://e.org]",
        needs=labelled("url"),
        lacks=labelled("container"),
    ),
    Rule(
        days.day_apart,
        "The day of a newspaper stands behind its name, the year with the authors (Chicago 17, "
        "15.49).",
        "[author Roe, A.] ([date 1989]). [title Ice]. [container The Guardian, August] "
        "[volume 15], [pages A4]. → [author Roe, A.] ([date 1989]). [title Ice]. "
        "[container The Guardian], [date August 15], [pages A4].",
        needs=labelled("date"),
        words=month_words(),
    ),
    Rule(
        days.day_before_year,
        "A month before the year is of the date.",
        "[author Roe, A.], “[title Ice],” [container Le Monde, Nov] [volume 19] [date 1994], "
        "[pages p. A4]. → [author Roe, A.], “[title Ice],” [container Le Monde], "
        "[date Nov 19 1994], [pages p. A4].",
        needs=labelled("date"),
        words=month_words(),
    ),
    Rule(
        days.day_of_access,
        "The day of access is a whole day (NLM, chapter 25).",
        "[title Things]. [date 2020] (cited [accessed 2021] Mar 9). [url http://e.org] → "
        "[title Things]. [date 2020] (cited [accessed 2021 Mar 9]). [url http://e.org]",
        words=days.ACCESSED,
    ),
    Rule(
        days.day_without_access,
        "Only a word or a bracket tells a day of access from that of issue.",
        "[author Met Office]. [title Storms]. [accessed May 3, 2004]. [url http://example.org] → "
        "[author Met Office]. [title Storms]. [date May 3, 2004]. [url http://example.org]",
        needs=labelled("accessed"),
        lacks=labelled("date"),
    ),
    Rule(
        years.year_of_an_era,
        "The year of a work may be before Christ.",
        "[title Plato (380 BC). The republic]. [publisher Hackett] → "
        "[author Plato] ([date 380 BC]). [title The republic]. [publisher Hackett]",
        lacks=labelled("date"),
        hints=years.ERAS,
    ),
    Rule(
        bodies.collaboration_in_brackets,
        "Physicists name the collaboration behind the authors, in brackets.",
        "[author G. Roe et al]. ([title ATLAS]), [container Phys. Lett. B], [volume 7], "
        "[date 2012] → [author G. Roe et al]. ([organization ATLAS]), [container Phys. Lett. B], "
        "[volume 7], [date 2012]",
        needs=labelled("author"),
        lacks=labelled("editor"),
        hints=("(",),
    ),
    Rule(
        years.year_at_end,
        "A page on the web is called by its title and year.",
        "[author Health Parliament]. [title Digital skills 2016]. URL: [accessed 05.12.2022] → "
        "[author Health Parliament]. [title Digital skills] [date 2016]. "
        "URL: [accessed 05.12.2022]",
        lacks=labelled("date"),
    ),
    Rule(
        years.month_and_year,
        "A work has a date: the month and year that end a phrase are it.",
        "[author Roe, A.] [title Of things], [container Proceedings of the Conference, December "
        "1978], [pages 3-9] → [author Roe, A.] [title Of things], [container Proceedings of the "
        "Conference], [date December 1978], [pages 3-9]",
        needs=labelled("title"),
        words=words_of("C"),
    ),
    Rule(
        numbers.date_in_figures,
        "Newspapers are dated by the day.",
        "[title Arbeiter], in: [container Yonhap], [volume 14].[issue 6.94], [note zit. n.] → "
        "[title Arbeiter], in: [container Yonhap], [date 14.6.94], [note zit. n.]",
        hints=(".",),
    ),
)
"""Rules that need no more than the words beside the one they judge."""
