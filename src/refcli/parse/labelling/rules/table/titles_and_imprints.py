"""The rules of what stands at the ends of titles and publishers, which are applied last of all."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.rules import (
    bodies,
    editions,
    ends_of_hosts,
    ends_of_titles,
    houses,
    icmje,
    numbers,
    people,
    series,
    sites,
    titles,
    untitled,
    years,
)
from refcli.parse.labelling.rules.imprint import LETTERS
from refcli.parse.labelling.rules.rule import Rule, labelled
from refcli.parse.labelling.words import words_of
from refcli.values.trials import REGISTERS

__all__ = ["TITLES_AND_IMPRINTS"]

TITLES_AND_IMPRINTS: Final = (
    Rule(
        untitled.title_before_place,
        "A book has a title behind its authors and its year.",
        "[author Dyer, Richard] ([date 1997]), [location White, London, New York]. → "
        "[author Dyer, Richard] ([date 1997]), [title White], [location London, New York].",
        needs=labelled("location"),
        lacks=labelled("title", *untitled.OF_NO_BOOK),
    ),
    Rule(
        untitled.title_before_nothing,
        "A work has a title sooner than a place or a publisher.",
        "[author World Health Organization]. ([date 2022]): [publisher Malaria]. → "
        "[author World Health Organization]. ([date 2022]): [title Malaria].",
        needs=labelled("author"),
        lacks=labelled("title", *untitled.OF_ANOTHER_HOST),
    ),
    Rule(
        untitled.title_behind_initials,
        "A book has a title, and a point ends its author's initials.",
        "[editor Coetzee, J. M. Foe]. [location London]: [publisher Penguin], [date 1986] → "
        "[author Coetzee, J. M.] [title Foe]. [location London]: [publisher Penguin], [date 1986]",
        lacks=labelled("title", *untitled.OF_NO_BOOK),
    ),
    Rule(
        untitled.title_of_figures,
        "A book has a title, and one year.",
        "[author Orwell, G]. [date 1984]. [location London]: [publisher Warburg], [date 1949] → "
        "[author Orwell, G]. [title 1984]. [location London]: [publisher Warburg], [date 1949]",
        needs=labelled("author", "date", "publisher"),
        lacks=labelled("title", *untitled.OF_NO_BOOK),
    ),
    Rule(
        untitled.title_behind_bare_initials,
        "A work has a title, and a point ends its last author's initials (ICMJE).",
        "[author Hardt M, Negri A. Empire]. [date 2000] → "
        "[author Hardt M, Negri A]. [title Empire]. [date 2000]",
        needs=labelled("author"),
        lacks=labelled("title"),
    ),
    Rule(
        untitled.journal_behind_initials,
        "Chemists print the journal right behind the authors (ACS Style Guide, 14).",
        "[author Rossi, V.; Caffi, T. Agronomy]. [date 2019], [volume 9], [pages 710] → "
        "[author Rossi, V.; Caffi, T.] [container Agronomy]. [date 2019], [volume 9], [pages 710]",
        needs=labelled("author", "volume", "pages"),
        lacks=labelled("title", "container", "editor"),
    ),
    Rule(
        untitled.title_behind_colon,
        "A work has a title, and a colon ends its authors.",
        "[author U. Krause: Lesen]. [container Ice] [volume 17]. [pages 89–113] → "
        "[author U. Krause]: [title Lesen]. [container Ice] [volume 17]. [pages 89–113]",
        needs=labelled("author"),
        lacks=labelled("title"),
        hints=(": ",),
    ),
    Rule(
        untitled.title_in_quotes,
        "Quotes hold a title, and no name.",
        "[author Roe, T. B. “Ice]”. ([date 2021]) → "
        "[author Roe, T. B]. “[title Ice]”. ([date 2021])",
        needs=labelled("author"),
        lacks=labelled("title"),
        hints=("“", "«", "„"),
    ),
    Rule(
        untitled.journal_without_title,
        "The volume stands behind the journal, and some lists print no titles.",
        "[author B. Roe and R. Poe]: [title Historia Mexicana], [date 2007], [volume vol. 17], "
        "[pages pp. 89–113] → [author B. Roe and R. Poe]: [container Historia Mexicana], "
        "[date 2007], [volume vol. 17], [pages pp. 89–113]",
        needs=labelled("author", "title", "volume", "pages"),
        lacks=labelled("container", "editor", "publisher", "location", "issue", "edition"),
    ),
    Rule(
        untitled.meeting_without_title,
        "A paper is given at a meeting, and chemists print no titles (RSC).",
        "[author A. Roe], [title International Conference on Ice], [date 1994] → "
        "[author A. Roe], [container International Conference on Ice], [date 1994]",
        needs=labelled("author", "title", "date"),
        lacks=labelled("container", "editor", "publisher", "location"),
        words=words_of("K"),
    ),
    Rule(
        untitled.title_of_link,
        "The text of a link is what it leads to.",
        "[author Roe, P. D.] ([date 2021]) [[translation Energy commons]]([url http://e.org/x]) → "
        "[author Roe, P. D.] ([date 2021]) [[title Energy commons]]([url http://e.org/x])",
        hints=("](",),
    ),
    Rule(
        untitled.title_of_two_journals,
        "An article has a title and one journal.",
        "[author Roe, Ada], “[container Editorial]” ([date 2011]) [volume 34] [container Hydrol] → "
        "[author Roe, Ada], “[title Editorial]” ([date 2011]) [volume 34] [container Hydrol]",
        needs=labelled("container"),
        lacks=labelled("title"),
        hints=("“", "«", "„"),
    ),
    Rule(
        untitled.title_in_small_letters,
        "Nobody is called by a phrase in small letters.",
        "[author Doe J., persönliche Mitteilung], [date 2014] → "
        "[author Doe J.], [title persönliche Mitteilung], [date 2014]",
        needs=labelled("author"),
        lacks=labelled("title", "container", "genre"),
    ),
    Rule(
        untitled.title_at_end,
        "A work has a title behind its authors and its year.",
        "[author R Core Team] ([date 2020]) [note busdelay]. → "
        "[author R Core Team] ([date 2020]) [title busdelay].",
        needs=labelled("author", "date"),
        lacks=labelled("title"),
    ),
    Rule(
        ends_of_titles.title_before_slash,
        "Behind the title and a slash stand those who are responsible (GOST 7.1-2003, 5.3).",
        "[editor Шевченко Т. Г. Кобзар / упоряд. В. С. Бородін]. [location Київ], [date 2003] → "
        "[title Шевченко Т. Г. Кобзар] / [editor упоряд. В. С. Бородін]. [location Київ], "
        "[date 2003]",
        needs=labelled("editor"),
        lacks=labelled("title", "author"),
        hints=(" / ",),
    ),
    Rule(
        ends_of_titles.title_behind_authors,
        "A book has a title behind its authors.",
        "[author Nowak J., Dzieje Wilna], [edition wyd. 3], [location Kraków] → "
        "[author Nowak J.], [title Dzieje Wilna], [edition wyd. 3], [location Kraków]",
        needs=labelled("author", "location"),
        lacks=labelled("title", "container", "url"),
    ),
    Rule(
        ends_of_titles.issue_by_its_mark,
        "What is called a number is the issue.",
        "[title Ley 16/1985]. [container Boletín Oficial], [volume núm. 155] → "
        "[title Ley 16/1985]. [container Boletín Oficial], núm. [issue 155]",
        needs=labelled("volume"),
        lacks=labelled("issue"),
        hints=("núm", "n.º", "nº", "n°"),
    ),
    Rule(
        series.series_beside_house,
        "One house publishes a book, in a series.",
        "[container The Works], [publisher ACM Books], [pages pages 9–14]. [publisher ACM], "
        "[date 2019] → [container The Works], [collection ACM Books], [pages pages 9–14]. "
        "[publisher ACM], [date 2019]",
        needs=labelled("publisher"),
        lacks=labelled("collection"),
    ),
    Rule(
        series.series_of_host,
        "A book may be of a series, and a chapter has pages in it.",
        "In [editor R. Roe (Hrsg.)], [container Ice (Social World], [volume vol. 2], "
        "[pages S. 3–9]). [location Bonn]: [publisher Acme] → In [editor R. Roe (Hrsg.)], "
        "[container Ice] ([collection Social World], [volume vol. 2], [pages S. 3–9]). "
        "[location Bonn]: [publisher Acme]",
        needs=labelled("container", "editor", "pages"),
        lacks=labelled("collection"),
        hints=(" (",),
    ),
    Rule(
        series.house_behind_series,
        "A publisher stands before its place.",
        "[title Of ice], [volume Vol. 52] of [collection Frozen Trends, Acme], [location Oslo] → "
        "[title Of ice], [volume Vol. 52] of [collection Frozen Trends], [publisher Acme], "
        "[location Oslo]",
        needs=labelled("collection", "location"),
        lacks=labelled("publisher"),
    ),
    Rule(
        series.series_at_end,
        "The series may end an entry (MLA).",
        "[author Roe, A]. [title Of Ice]. [publisher Acme], [date 1966]. [title Frozen Library]. → "
        "[author Roe, A]. [title Of Ice]. [publisher Acme], [date 1966]. "
        "[collection Frozen Library].",
        needs=labelled("title", "publisher", "date"),
        lacks=labelled("collection"),
    ),
    Rule(
        series.series_in_brackets,
        "The series stands in brackets behind the imprint (GOST R 7.0.5; ABNT NBR 6023).",
        "[title Eis]. [location Bonn]: [publisher Acme], [date 1966]. ([note Frozen Library]). → "
        "[title Eis]. [location Bonn]: [publisher Acme], [date 1966]. "
        "([collection Frozen Library]).",
        needs=labelled("title", "publisher", "date"),
        lacks=labelled("collection"),
        hints=(" (",),
    ),
    Rule(
        series.series_by_mark,
        "A series is called one, and a meeting by its letters and its year (IEEE, ACM).",
        "In [container The Works, ser. Frozen Thought], [location Oslo]: [publisher Acme] → "
        "In [container The Works], ser. [collection Frozen Thought], [location Oslo]: "
        "[publisher Acme]",
        hints=("ser. ", "’"),
    ),
    Rule(
        series.lecture_notes,
        "Papers of a meeting appear in a series (LNCS).",
        "[container Proceedings of Ice 2015. Lecture Notes in Ice Science], [publisher Acme] → "
        "[container Proceedings of Ice 2015]. [collection Lecture Notes in Ice Science], "
        "[publisher Acme]",
        needs=labelled("container"),
        lacks=labelled("collection"),
        hints=("Lecture Notes in ", "LNCS", "LNAI", "LNBIP", "CCIS"),
    ),
    Rule(
        series.series_of_words,
        "A word tells a series.",
        "[author Roe A]. [title Ice. Bibliothèque des glaces]. [publisher Acme], [location Oslo] → "
        "[author Roe A]. [title Ice]. [collection Bibliothèque des glaces]. [publisher Acme], "
        "[location Oslo]",
        lacks=labelled("collection"),
        words=series.CALLED,
    ),
    Rule(
        ends_of_titles.series_behind_publisher,
        "A series is called one, behind the publisher or in brackets.",
        "[location Paris], [publisher Belles Lettres, Collection d’études anciennes] → "
        "[location Paris], [publisher Belles Lettres], [collection Collection d’études anciennes]",
        words=ends_of_titles.SERIES,
    ),
    Rule(
        ends_of_titles.subtitle,
        "A book has no host: a sentence between its title and its imprint is the subtitle.",
        "[author Eisner, R.], [title Superclass]. [container The Global Power Elite], "
        "[location Londres], [publisher Little Brown] → "
        "[author Eisner, R.], [title Superclass. The Global Power Elite], "
        "[location Londres], [publisher Little Brown]",
        needs=labelled("title"),
        lacks=labelled("volume", "issue", "pages", "genre"),
    ),
    Rule(
        ends_of_titles.town_before_nobody,
        "The place stands before the publisher, if there is none, too: s. e., s. n.",
        "[author Roe A.], [title Vita e opere, Cividate Camuno], s. e., [date 1977] → "
        "[author Roe A.], [title Vita e opere], [location Cividate Camuno], s. e., [date 1977]",
        lacks=labelled("location"),
        hints=(" s. e.", " s.e.", " s. n.", " s.n.", " s. t.", " s.t."),
    ),
    Rule(
        ends_of_titles.town_before_publisher,
        "Place, publisher and year end the entry of a book.",
        "[author Brandi, C.], [title Teoria do Restauro, Amadora], [publisher Orion], "
        "[date 2006] → [author Brandi, C.], [title Teoria do Restauro], [location Amadora], "
        "[publisher Orion], [date 2006]",
        needs=labelled("title", "date"),
        lacks=labelled("location"),
    ),
    Rule(
        ends_of_titles.town_within_publisher,
        "A place stands before its publisher.",
        "[author Brandi, C.], [title Teoria do Restauro], [publisher Amadora, Edições Orion], "
        "[date 2006] → [author Brandi, C.], [title Teoria do Restauro], [location Amadora], "
        "[publisher Edições Orion], [date 2006]",
        needs=labelled("publisher"),
        lacks=labelled("location"),
    ),
    Rule(
        ends_of_titles.kind_of_subtitle,
        "A subtitle stands behind a colon.",
        "[author Roe J.] [date 1979]. [title La condition]: [genre Rapport sur le savoir]. → "
        "[author Roe J.] [date 1979]. [title La condition: Rapport sur le savoir].",
        needs=labelled("title", "genre"),
        lacks=labelled("number", "volume", "pages"),
        hints=(": ",),
    ),
    Rule(
        ends_of_titles.subtitle_of_nothing,
        "A subtitle stands behind a colon, and a publisher behind that of its place.",
        "[author Roe J.] ([date 2020]) [title Evidence to policy]: [publisher Bridging science] → "
        "[author Roe J.] ([date 2020]) [title Evidence to policy: Bridging science]",
        needs=labelled("title"),
        lacks=labelled("location", "editor", *untitled.SERIAL_OR_URL),
        hints=(": ",),
    ),
    Rule(
        ends_of_titles.title_by_kind,
        "Many a report is called by its kind.",
        "[author Stadt Köln] ([date 2021]). [genre Jahresbericht]. [url https://koeln.de/x] → "
        "[author Stadt Köln] ([date 2021]). [title Jahresbericht]. [url https://koeln.de/x]",
        needs=labelled("genre", "date"),
        lacks=labelled("title", "container", "collection", "arxiv", *numbers.SERIAL),
    ),
    Rule(
        icmje.meeting_apart,
        "The day and the place of a meeting stand between semicolons (Citing Medicine, 5).",
        "[title Tumours]; [date 2001 Sep] [pages 13-15]; [location Leeds, UK. New York]: "
        "[publisher Springer]; [date 2002] → [title Tumours]; 2001 Sep 13-15; Leeds, UK. "
        "[location New York]: [publisher Springer]; [date 2002]",
        hints=("; 20", "; 19", *(f"; {day}" for day in "JFMASOND123")),
    ),
    Rule(
        editions.edition_of_title,
        "An article has no edition; its title may name one.",
        "[title Ice disorders], [edition 3rd edition]. [container Ice] [date 2018];[volume 38]:"
        "[pages 1–21] → [title Ice disorders, 3rd edition]. [container Ice] [date 2018];"
        "[volume 38]:[pages 1–21]",
        needs=labelled("title", "edition", "container", "volume", "pages"),
        lacks=labelled("publisher", "location", "editor"),
    ),
    Rule(
        bodies.title_for_author,
        "A page that nobody signed begins with its title (AMA Manual, 3.15.3).",
        "[author Rime]. [title National Institute of Ice]. [url https://a.org/x] → "
        "[title Rime]. [publisher National Institute of Ice]. [url https://a.org/x]",
        needs=labelled("author", "title"),
        lacks=labelled("container"),
    ),
    Rule(
        houses.house_of_bodies,
        "A publisher may be a body and the one that it is of (AMA Manual, 3.12.8).",
        "[author Roe A]. [title Ice report. Center for Ice], [publisher Department of Ice]; "
        "[date 2020] → [author Roe A]. [title Ice report]. "
        "[publisher Center for Ice, Department of Ice]; [date 2020]",
        needs=labelled("date"),
        hints=("; 20", "; 19"),
    ),
    Rule(
        houses.house_left_out,
        "Who published a work stands between its title and the year (ICMJE).",
        "[author Roe A]. [title Winter Ice Database]. PhysioNet; [date 2004] → "
        "[author Roe A]. [title Winter Ice Database]. [publisher PhysioNet]; [date 2004]",
        needs=labelled("title", OUTSIDE),
        lacks=labelled("publisher", "container", "location"),
    ),
    Rule(
        icmje.numbers_behind_access,
        "Volume and issue may stand behind the day of access (ICMJE).",
        "[container J Ice] [[other Internet]]. [date 2002] [[accessed cited 2002 Aug 12]];"
        "[note 102(6)] → [container J Ice] [[other Internet]]. [date 2002] "
        "[[accessed cited 2002 Aug 12]];[volume 102]([issue 6])",
        hints=("];",),
    ),
    Rule(
        icmje.imprint,
        "A place with its state leads publisher and year (ICMJE; AMA Manual, 3.12.8).",
        "[title Ice survey]. [container Leeds (UK): Acme]; [volume c2003] → "
        "[title Ice survey]. [location Leeds (UK)]: [publisher Acme]; [date c2003]",
        words=LETTERS,
    ),
    Rule(
        icmje.page_of_section,
        "A newspaper has sections, and columns on a page (Citing Medicine, 8).",
        "[title Ice]. [container The Ice Tribune]. [date 2001 Jun 3];[container Sect]. "
        "[volume 2]:[pages 4] → [title Ice]. [container The Ice Tribune]. [date 2001 Jun 3];Sect. "
        "2:[pages 4]",
        words=frozenset(("Sect", "Sect.", "Section")),
    ),
    Rule(
        icmje.part_behind_imprint,
        "A part of a book or a site may stand behind its imprint (Citing Medicine, 3 and 25).",
        "[title Ice dictionary]. [location Oslo]: [publisher Acme]; [date 2012]. [title Rime]; "
        "[pages p. 99] → [container Ice dictionary]. [location Oslo]: [publisher Acme]; "
        "[date 2012]. [title Rime]; [pages p. 99]",
        needs=labelled("publisher"),
        hints=("; p", "; [", ". [", "; 20"),
    ),
    Rule(
        icmje.entry_before_in,
        "An entry of a dictionary may have no author.",
        "[author Rime]. In: [title Ice dictionary]. [location Oslo]: [publisher Acme]; "
        "[date 2000] → [title Rime]. In: [container Ice dictionary]. [location Oslo]: "
        "[publisher Acme]; [date 2000]",
        needs=labelled("author", "title"),
        lacks=labelled("container"),
        words=frozenset(("In",)),
    ),
    Rule(
        icmje.language_at_end,
        "The language of an article ends the reference (Citing Medicine, 1).",
        "[title Ríos]. [container Rev Hidrol]. [date 2011];[volume 34]:[pages 3-9]. "
        "[publisher Spanish] → "
        "[title Ríos]. [container Rev Hidrol]. [date 2011];[volume 34]:[pages 3-9]. "
        "[language Spanish]",
        needs=labelled("container", "volume"),
        lacks=labelled("language"),
    ),
    Rule(
        icmje.trial_number,
        "A trial has a number in a register (Citing Medicine, 25).",
        "[title Vitamin D in age. ClinicalTrials.gov identifier: NCT01463813]. [date 2020] → "
        "[title Vitamin D in age]. [container ClinicalTrials.gov] identifier: "
        "[number NCT01463813]. [date 2020]",
        hints=REGISTERS,
    ),
    Rule(
        bodies.body_before_year,
        "A body stands in the author's place, before the year (APA 7, 9.11).",
        "[title Ministério da Saúde] ([date 2022]). [genre Relatório]: [title educação]. "
        "[url https://saude.gov.br/x] → [author Ministério da Saúde] ([date 2022]). "
        "[title Relatório: educação]. [url https://saude.gov.br/x]",
        needs=labelled("title", "date"),
        lacks=labelled("author", "editor", "organization", *numbers.SERIAL),
        hints=("(",),
    ),
    Rule(
        bodies.body_at_front,
        "A body stands in the author's place, before the year (APA 7, 9.11).",
        "[publisher UNESCO] ([date 2007]) [title Ice]. [container Water] [volume 17], [pages 89] → "
        "[author UNESCO] ([date 2007]) [title Ice]. [container Water] [volume 17], [pages 89]",
        needs=labelled("publisher", "date"),
        lacks=labelled("author", "editor", "organization"),
    ),
    Rule(
        bodies.body_before_comma,
        "A body stands in the author's place, before a comma.",
        "[title Ministério da Cultura, do Turismo e do Desporto, Política do património]. "
        "[location Lisboa] → [author Ministério da Cultura, do Turismo e do Desporto], "
        "[title Política do património]. [location Lisboa]",
        needs=labelled("title"),
        lacks=labelled("author", "editor", "organization"),
        hints=(",",),
    ),
    Rule(
        people.bare_names_before_title,
        "Who wrote a work together are written alike.",
        "[author Silva Ana Maria], [title Melo Rui, Porto antigo]. [date 1998] → "
        "[author Silva Ana Maria, Melo Rui], [title Porto antigo]. [date 1998]",
        needs=labelled("author", "title"),
    ),
    Rule(
        ends_of_titles.imprint_within_title,
        "The town and the publisher of a book stand behind its title.",
        "[title Rites (Rituals). Pékin, Shehui kexue]. [date 1998] → "
        "[title Rites (Rituals)]. [location Pékin], [publisher Shehui kexue]. [date 1998]",
        needs=labelled("title"),
        lacks=labelled("location"),
    ),
    Rule(
        titles.title_goes_on_behind_brackets,
        "What goes on in small letters behind brackets is the title.",
        "[author Roe A]. [title Ice by the Centre] ([publisher CIS) at Yale. GitHub], [date 2020] "
        "→ [author Roe A]. [title Ice by the Centre (CIS) at Yale]. [publisher GitHub], "
        "[date 2020]",
        needs=labelled("title"),
        hints=(") ",),
    ),
    Rule(
        ends_of_titles.series_in_last_brackets,
        "The series stands in brackets at the end (ABNT NBR 6023, 8.5; DIN 1505-2).",
        "[title Eis]. [location Leeds]: [publisher Acme] [date 1962] (= [container Polarica], "
        "[volume Bd. 4]) → [title Eis]. [location Leeds]: [publisher Acme] [date 1962] (= "
        "[collection Polarica], [volume Bd. 4])",
        needs=labelled("title", "date"),
        hints=(" (",),
    ),
    Rule(
        ends_of_titles.series_ends_title,
        "A numbered sentence between title and imprint names the series.",
        "[author Roe A]. [title Ice. Studies in Frozen Thought 32]. [location Leeds]: "
        "[publisher Acme] → [author Roe A]. [title Ice]. [collection Studies in Frozen Thought] "
        "[volume 32]. [location Leeds]: [publisher Acme]",
        needs=labelled("title"),
        lacks=labelled("container", "collection", "volume", "pages"),
    ),
    Rule(
        bodies.body_behind_title,
        "A report on the web names the body that published it behind its title (APA 7, 10.4).",
        "[author Torres, S.] ([date 1990]). [title El reto ambiental. CEPAL/PNUMA]. "
        "[url https://cepal.org/1559] → "
        "[author Torres, S.] ([date 1990]). [title El reto ambiental]. [publisher CEPAL/PNUMA]. "
        "[url https://cepal.org/1559]",
        needs=labelled("title"),
        lacks=labelled("publisher", "container", "location", *numbers.SERIAL),
    ),
    Rule(
        years.about_a_year,
        "A year may be known about.",
        "[author Roe, Jan]. [title The Milkmaid. c]. [date 1660]. → [author Roe, Jan]. "
        "[title The Milkmaid]. [date c. 1660].",
        needs=labelled("title", "date"),
        words=years.ABOUT,
    ),
    Rule(
        ends_of_hosts.host_in_brackets,
        "A bracket holds a whole journal, its numbers and pages.",
        "[author A. Roe], [title Ice (Acme]: [container A Journal], [volume 34], [date 2011], "
        "[pages 1–9]) → [author A. Roe], [title Ice] ([container Acme: A Journal], [volume 34], "
        "[date 2011], [pages 1–9])",
        needs=labelled("title", "container", "volume"),
        hints=(" (",),
    ),
    Rule(
        sites.site_by_domain,
        "A page names its site by the domain that its address is on.",
        "[author Roe M.] [title Knee pain]. [url acme.org. Available at: https://www.acme.org/x]"
        " → [author Roe M.] [title Knee pain]. [container acme.org]. "
        "[url Available at: https://www.acme.org/x]",
        needs=labelled("title", "url"),
        lacks=labelled("container", *numbers.SERIAL),
        hints=("://", "www."),
    ),
    Rule(
        sites.site_of_address,
        "A page names its site, and its address is named like it (APA 7, 10.16).",
        "[author Roe M.] [title Knee pain. Acme Clinic]. [date Published 2020]. "
        "[url https://www.acmeclinic.org/x] → [author Roe M.] [title Knee pain]. "
        "[container Acme Clinic]. [date Published 2020]. [url https://www.acmeclinic.org/x]",
        needs=labelled("title", "url"),
        lacks=labelled("container", *numbers.SERIAL),
        hints=("://", "www."),
    ),
    Rule(
        sites.site_in_capitals,
        "A page names its site before the address (APA 7, 10.16).",
        "[author Roe M.] [title City council votes to ban cars. The New York Times]. "
        "[url https://nytimes.com/x] → [author Roe M.] [title City council votes to ban cars]. "
        "[container The New York Times]. [url https://nytimes.com/x]",
        needs=labelled("title", "url"),
        lacks=labelled("container", "publisher", "location", *numbers.SERIAL),
        hints=(". ",),
    ),
    Rule(
        ends_of_titles.imprint_in_note,
        "Brackets hold the imprint, and a chapter may follow (APS style guide).",
        "[author M. Roe], [title Optics], [edition 7th ed.] ([note Acme, 1999), Chap. 8]. → "
        "[author M. Roe], [title Optics], [edition 7th ed.] ([publisher Acme], [date 1999]), "
        "[note Chap. 8].",
        needs=labelled("note"),
        lacks=labelled("date", "publisher"),
        hints=("(",),
    ),
    Rule(
        ends_of_titles.title_of_three,
        "A colon or a comma parts a place from its publisher, and a full stop does not.",
        "[title Rivers], [location Lakes and Seas]. [publisher Acme], [date 2011] → "
        "[title Rivers, Lakes and Seas]. [publisher Acme], [date 2011]",
        needs=labelled("title"),
    ),
    Rule(
        people.work_of_nobody,
        "A work of nobody begins with its title (APA, 9.12).",
        "[author Facts about rivers]. ([date 2022]). [title Acme]. [url https://a.org/x] → "
        "[title Facts about rivers]. ([date 2022]). [publisher Acme]. [url https://a.org/x]",
        needs=labelled("author", "date", "title"),
    ),
)
