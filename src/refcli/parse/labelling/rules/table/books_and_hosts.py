"""The rules of imprints, hosts and what else a work is in, which are applied last."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.rules import (
    bodies,
    books_and_editors,
    hosts,
    houses,
    imprint,
    numbers,
    people,
    programs,
    report_numbers,
    theses,
    titles,
)
from refcli.parse.labelling.rules.rule import Rule, labelled

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
        needs=labelled("genre", "number"),
    ),
    Rule(
        report_numbers.number_by_itself,
        "The number of a report is a sentence, or an item of the imprint, of its own.",
        "[author Acme]. [title Ice on lakes. TR-12]. [location Bonn]: [publisher Acme] → "
        "[author Acme]. [title Ice on lakes]. [number TR-12]. [location Bonn]: [publisher Acme]",
        lacks=labelled("number"),
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
        numbers.number_of_meeting,
        "Meetings are counted; their papers are no place (ABNT NBR 6023).",
        "In [container CONGRESSO DE SOLOS], [volume 28]., [date 2001], [location Lavras. Anais] → "
        "In [container CONGRESSO DE SOLOS], 28., [date 2001], [location Lavras]. Anais",
        needs=labelled("container"),
        hints=numbers.MEETINGS,
    ),
    Rule(
        numbers.counted_edition,
        "An edition is counted.",
        "[author Albers, J.], [title El color, 16.][edition ª ed.], [location Madrid] → "
        "[author Albers, J.], [title El color], [edition 16.ª ed.], [location Madrid]",
        needs=labelled("edition"),
        hints=("ª", "º"),
    ),
    Rule(
        numbers.edition_in_brackets,
        "An edition is counted in brackets behind the title.",
        "[author Karasar, N.] ([date 2005]). [title Araştırma (15. baskı]). [location Ankara] → "
        "[author Karasar, N.] ([date 2005]). [title Araştırma] ([edition 15. baskı]). "
        "[location Ankara]",
        lacks=labelled("edition"),
        hints=("(",),
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
        needs=labelled("title", "location"),
        lacks=labelled("publisher"),
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
        lacks=labelled("editor"),
    ),
    Rule(
        people.first_editor,
        "The editors behind a book stand in one form.",
        "In: [container Food. Roe C.], [editor Poe D., Moe E. (eds)]. [location Oslo] → "
        "In: [container Food]. [editor Roe C., Poe D., Moe E. (eds)]. [location Oslo]",
        needs=labelled("container", "editor"),
    ),
    Rule(
        people.host_before_editors,
        "No one who edited a book is called by a phrase.",
        "[author Poe A]. [title Riots]. In: [editor Food and protest. Roe C. (eds)]. "
        "[container Oslo]: [publisher Polar] → [author Poe A]. [title Riots]. "
        "In: [container Food and protest]. [editor Roe C. (eds)]. "
        "[location Oslo]: [publisher Polar]",
        needs=labelled("editor", "title"),
    ),
    Rule(
        hosts.host_behind_small_in,
        "What holds a chapter stands behind “in:”.",
        "[author Krause U.], [title Lesen in: Macht in Preußen], [editor B. Schäfer (ed.)] → "
        "[author Krause U.], [title Lesen] in: [container Macht in Preußen], "
        "[editor B. Schäfer (ed.)]",
        needs=labelled("title"),
        lacks=labelled("container"),
        hints=(" in: ", " in : "),
    ),
    Rule(
        books_and_editors.book_beside_editors,
        "Behind “In” stands a book beside its editors.",
        "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.), Handbuch, Kriftel] → "
        "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.)], [container Handbuch], "
        "[location Kriftel]",
        needs=labelled("editor"),
        lacks=labelled("container"),
    ),
    Rule(
        books_and_editors.book_before_names_in_brackets,
        "A book has a title, and its editors may stand in brackets behind it.",
        "[title Ice]. [other In]: [editor Illuminations] ([editor H. Arendt, ed]), [pages 2] → "
        "[title Ice]. [other In]: [container Illuminations] ([editor H. Arendt, ed]), [pages 2]",
        needs=labelled("editor"),
        hints=("(",),
    ),
    Rule(
        books_and_editors.house_behind_book,
        "A book has one title, and a publisher.",
        "In [container Ice]. [editor Roe A, editor]. [container Acme Books]: [location Oslo] → "
        "In [container Ice]. [editor Roe A, editor]. [publisher Acme Books]: [location Oslo]",
        needs=labelled("container", "editor", "location"),
        lacks=labelled("publisher"),
        hints=(": ",),
    ),
    Rule(
        books_and_editors.place_behind_book,
        "The publisher stands behind its place.",
        "In: [editor Hansen L. (éd.)], [container Food in Europe. Bath], [publisher Acme] → "
        "In: [editor Hansen L. (éd.)], [container Food in Europe]. [location Bath], "
        "[publisher Acme]",
        needs=labelled("container", "editor", "publisher"),
        lacks=labelled("location", "volume"),
    ),
    Rule(
        hosts.host_after_in,
        "Behind “In” stands the book that holds the work.",
        "[author M. Artzy], [title Nomads], in [title Res maritimae]. [container Proceedings] → "
        "[author M. Artzy], [title Nomads], in [container Res maritimae]. [container Proceedings]",
        needs=labelled("title"),
    ),
    Rule(
        hosts.lone_host_after_in,
        "Behind “In” stands what holds the work.",
        "[author Roe J]. [title Ice by radar]. In: ICML. [location Oslo]: [publisher ACM] → "
        "[author Roe J]. [title Ice by radar]. In: [container ICML]. [location Oslo]: "
        "[publisher ACM]",
        needs=labelled("title", OUTSIDE),
        lacks=labelled("container"),
    ),
    Rule(
        hosts.site_before_medium,
        "A page has a title and a site, and the medium behind the site (NLM, chapter 25).",
        "[author Acme]. [title Ice. Acme Choices] (Internet). [date 2020] → "
        "[author Acme]. [title Ice]. [container Acme Choices] (Internet). [date 2020]",
        needs=labelled("title"),
        lacks=labelled("container", "volume"),
        hints=hosts.MEDIA,
    ),
    Rule(
        hosts.responsibility,
        "Behind “ / ” stand those responsible (GOST R 7.0.100, 5.2.6).",
        "[author Иванов А]. [title Теория / под ред. Петрова А]. [location М]. → "
        "[author Иванов А]. [title Теория] / [editor под ред. Петрова А]. [location М].",
        needs=labelled("title"),
        hints=(" / ",),
    ),
    Rule(
        bodies.body_before_title,
        "A body signs its own documents.",
        "[title Python Software Foundation. Python 3.12 documentation] → "
        "[author Python Software Foundation]. [title Python 3.12 documentation]",
        lacks=labelled("author", "editor", "organization"),
    ),
    Rule(
        hosts.series_in_brackets,
        "The series stands in brackets behind the extent (GOST R 7.0.100, 5.6).",
        "[title Психология]. [date 2019]. [extent 448 с]. ([container Для студента]) → "
        "[title Психология]. [date 2019]. [extent 448 с]. ([collection Для студента])",
        needs=labelled("extent"),
    ),
    Rule(
        hosts.series_in_quotes,
        "French lists put the series in quotes behind “coll.”.",
        "[author Aron R.], [title Les étapes], [location Paris], [publisher Gallimard], coll. « "
        "[container Tel] », [date 1967] → [author Aron R.], [title Les étapes], [location Paris], "
        "[publisher Gallimard], coll. « [collection Tel] », [date 1967]",
        hints=("oll. «", "oll. “", 'oll. "', "ollection «", "ollection “"),
    ),
    Rule(
        hosts.series_behind_title,
        "A series is counted, and stands in brackets.",
        "[author Sardella P.]: [title Nouvelles à Venise (Cahiers des Annales 1)], [date 1948] → "
        "[author Sardella P.]: [title Nouvelles à Venise] ([collection Cahiers des Annales 1]), "
        "[date 1948]",
        needs=labelled("title"),
        lacks=labelled("collection", "issue", "volume", "url", "number"),
        hints=("(",),
    ),
    Rule(
        titles.translated,
        "Who translated a book stands behind the word for it.",
        "[author Marx Karl], [title Fondements, trad. R. Martin], [location Paris] → "
        "[author Marx Karl], [title Fondements], [translator trad. R. Martin], [location Paris]",
        needs=labelled("title"),
        hints=("rad", "tr.", "rans", "rzeł", "łum.", "ev."),
    ),
    Rule(
        theses.thesis,
        "A thesis is of a kind, and of a university.",
        "[author Aka A.] [title Bassin du Bandama. Thèse de l'Université de Montpellier II]. → "
        "[author Aka A.] [title Bassin du Bandama]. [genre Thèse] de "
        "[publisher l'Université de Montpellier II].",
        needs=labelled("title"),
        hints=("hèse", "émoire", "Tes", "issert", *theses.SLAVIC),
    ),
    Rule(
        titles.title_of_volume,
        "A volume may have a title of its own.",
        "[title Cadernos do cárcere]. [volume v. 2]. [title Os intelectuais]. [location Rio] → "
        "[title Cadernos do cárcere]. [volume v. 2]. [volume-title Os intelectuais]. "
        "[location Rio]",
        needs=labelled("title", "volume"),
        lacks=labelled("container"),
    ),
    Rule(
        titles.descriptor,
        "What kind of book it is, and its medium, are not part of the title "
        "(GOST R 7.0.100, 5.2.5; ICMJE).",
        "[author Гмурман В. Е.] [title Вероятность : учебное пособие]. [location М]. → "
        "[author Гмурман В. Е.] [title Вероятность] : [genre учебное пособие]. [location М].",
        needs=labelled("title"),
    ),
    Rule(
        numbers.issue_after_mark,
        "№ marks an issue.",
        "[container Вестник]. [date 2001]. № [volume 7](17). [pages С. 3] → "
        "[container Вестник]. [date 2001]. № [issue 7](17). [pages С. 3]",
        needs=labelled("volume"),
    ),
    Rule(
        numbers.issue_after_word,
        "A word says that the number is an issue's.",
        "[container Boletín], [date 2 de octubre de 2015], núm. [pages 236] → "
        "[container Boletín], [date 2 de octubre de 2015], [issue núm. 236]",
        needs=labelled("pages"),
        lacks=labelled("issue"),
        words=numbers.NUMBERED,
    ),
    Rule(
        hosts.series_of_volume,
        "BibTeX's styles print “volume 12 of” a series.",
        "[title Code]. In [container Proc.], [volume volume 12] of [container LNCS], Bonn → "
        "[title Code]. In [container Proc.], [volume volume 12] of [collection LNCS], Bonn",
        needs=labelled("volume"),
        lacks=labelled("issue"),
    ),
    Rule(
        hosts.whole_title,
        "A book described by its extent is in nothing: what stands between is its subtitle.",
        "[author Koch, A.]: [title Wandel]. [container Eine Studie]. [extent 90 S]. → "
        "[author Koch, A.]: [title Wandel]. [title Eine Studie]. [extent 90 S].",
        needs=labelled("title", "container", "extent"),
        lacks=numbers.SERIAL,
    ),
    Rule(
        hosts.meeting_in_note,
        "A paper was read at a meeting, wherever that is printed.",
        "[author Koch A.] [title Nets]. [date May 1999]. [note 21st Conference on Nets] → "
        "[author Koch A.] [title Nets]. [date May 1999]. [container 21st Conference on Nets]",
        needs=labelled("title", "note"),
        lacks=labelled("container"),
    ),
    Rule(
        hosts.last_sentence,
        "Where numbers of a journal stand, a journal stands before them.",
        "[author Koch A.] [title Things we know. Nature]. [date 2001];[volume 5]:[pages 3-9] → "
        "[author Koch A.] [title Things we know]. [container Nature]. "
        "[date 2001];[volume 5]:[pages 3-9]",
        needs=labelled("title"),
        lacks=labelled("container", "collection"),
    ),
    Rule(
        hosts.paper_of_a_day,
        "What has a day and no publisher is in a paper.",
        "[author Roe A]. [title Who killed the loaf? The Guardian]. [date 2019 Nov 2] → "
        "[author Roe A]. [title Who killed the loaf]? [container The Guardian]. [date 2019 Nov 2]",
        needs=labelled("title", "date"),
        lacks=labelled("container", "publisher", "location"),
        hints=("?", "!"),
    ),
    Rule(
        titles.some_title,
        "A page on the web has a title.",
        "[author Python documentation]. [url https://docs.python.org] → "
        "[title Python documentation]. [url https://docs.python.org]",
        lacks=labelled("title", *numbers.SERIAL),
    ),
    Rule(
        titles.title_in_host,
        "An article has a title before its journal.",
        "[author Roe, J.] ([date 1998]). [container Reviews. Past & Present], [volume 201], "
        "[pages 45] → [author Roe, J.] ([date 1998]). [title Reviews]. "
        "[container Past & Present], [volume 201], [pages 45]",
        needs=labelled("author", "container", "volume"),
        lacks=labelled("title"),
        hints=(". ",),
    ),
    Rule(
        titles.whole_of_nothing,
        "What is in nothing else is the work.",
        "[author Koch A.] [container Handbook of things]. [location Bonn] → "
        "[author Koch A.] [title Handbook of things]. [location Bonn]",
        needs=labelled("container"),
        lacks=labelled("title", *numbers.SERIAL),
    ),
    Rule(
        titles.title_of_nothing,
        "A reference is of a work, whoever published it.",
        "[publisher Homer. Odyssey]. → [author Homer]. [title Odyssey].",
        needs=labelled("publisher"),
        lacks=labelled("author", "title", "container", "editor", "date", "location", "url"),
    ),
    Rule(
        titles.volume_of_nothing,
        "What has an edition and volumes is a book.",
        "[editor Dreier, H. (Hg.)]: [container Kommentar], [volume Bd. I], [edition 3. Aufl]. → "
        "[editor Dreier, H. (Hg.)]: [title Kommentar], [volume Bd. I], [edition 3. Aufl].",
        needs=labelled("container", "volume", "edition"),
        lacks=labelled("title", "issue", "pages"),
    ),
)
"""Rules that need to know who wrote the work, and when."""
