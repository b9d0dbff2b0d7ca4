"""The rules of books beside their editors, and of what is in nothing else."""

from typing import Final

from refcli.parse.labelling.labels import LABELS, OUTSIDE
from refcli.parse.labelling.rules import (
    bibtex_styles,
    bodies,
    books_and_editors,
    hosts,
    houses,
    imprint,
    meetings,
    numbers,
    people,
    programs,
    schools,
    series,
    sites,
    theses,
    titles,
    unmarked_hosts,
)
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["BOOKS_AND_EDITORS"]

BOOKS_AND_EDITORS: Final = (
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
        books_and_editors.book_before_editor,
        "What stands before the editor and again behind is the book, and its publisher.",
        "[title Ice]. In: [editor Icebase, Roe TW (Ed)], [publisher Icebase], Waltham. → "
        "[title Ice]. In: [container Icebase], [editor Roe TW (Ed)], [publisher Icebase], Waltham.",
        hints=(" (Ed",),
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
        books_and_editors.book_beside_editors,
        "Behind “In” stands a book beside its editors.",
        "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.), Handbuch, Kriftel] → "
        "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.)], [container Handbuch], "
        "[location Kriftel]",
        needs=labelled("editor"),
        lacks=labelled("container"),
    ),
    Rule(
        books_and_editors.first_editor,
        "The editors behind a book stand in one form.",
        "In: [container Food. Roe C.], [editor Poe D., Moe E. (eds)]. [location Oslo] → "
        "In: [container Food]. [editor Roe C., Poe D., Moe E. (eds)]. [location Oslo]",
        needs=labelled("container", "editor"),
    ),
    Rule(
        books_and_editors.book_before_editors_in_brackets,
        "A chapter has a title and a book, whose editors stand behind it.",
        "[author Roe, O.] ([date 2000]) [title Grass. Global change] ([editor eds F. Poe]), "
        "[pages pp. 1–7]. → [author Roe, O.] ([date 2000]) [title Grass]. "
        "[container Global change] ([editor eds F. Poe]), [pages pp. 1–7].",
        needs=labelled("title", "editor", "pages"),
        lacks=labelled("container"),
        hints=(" (ed",),
    ),
    Rule(
        books_and_editors.house_behind_book,
        "A book has one title, and a publisher.",
        "In [container Ice]. [editor Roe A, editor]. [container Acme Books]: [location Oslo] → "
        "In [container Ice]. [editor Roe A, editor]. [publisher Acme Books]: [location Oslo]",
        needs=labelled("container", "editor", "location"),
        lacks=labelled("publisher"),
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
        books_and_editors.imprint_ends_book,
        "Place and publisher end the entry of a chapter.",
        "In: [editor A. Poe (ed)]. [container Cerrado: flora. Planaltina, Embrapa] → "
        "In: [editor A. Poe (ed)]. [container Cerrado: flora]. [location Planaltina], "
        "[publisher Embrapa]",
        needs=labelled("editor", "container"),
        lacks=labelled("location", "publisher", "volume"),
    ),
    Rule(
        hosts.host_after_in,
        "Behind “In” stands the book that holds the work.",
        "[author M. Artzy], [title Nomads], in [title Res maritimae]. [container Proceedings] → "
        "[author M. Artzy], [title Nomads], in [container Res maritimae]. [container Proceedings]",
        needs=labelled("title"),
    ),
    Rule(
        hosts.host_before_pages,
        "Pages in brackets are of the book that a chapter is in (APA, 10.3).",
        "[author Roe J.] ([date 2014]). [title Of ice. In Cases of snow] ([pages pp. 24–43]). → "
        "[author Roe J.] ([date 2014]). [title Of ice]. In [container Cases of snow] "
        "([pages pp. 24–43]).",
        needs=labelled("title", "pages"),
        lacks=labelled("container"),
        hints=(". In ", "? In ", "! In "),
    ),
    Rule(
        hosts.word_of_host,
        "A journal's name has all its words (MLA).",
        "“[title Of ice].” [other Ad] [container Hoc Networks], [volume vol. 6], [date 2008] → "
        "“[title Of ice].” [container Ad Hoc Networks], [volume vol. 6], [date 2008]",
        needs=labelled("title", "container", OUTSIDE),
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
        hosts.host_numbered_by_year,
        "A list whose volumes are years has an article number behind the year (IUCN).",
        "[author Roe]. [date 2018]. [title Ice ice. The Red List of Ice 2018: e.T22693190]. → "
        "[author Roe]. [date 2018]. [title Ice ice]. [container The Red List of Ice] 2018: "
        "[pages e.T22693190].",
        hints=(": e.", ": e1", ": e2"),
    ),
    Rule(
        sites.site_before_year,
        "A page has a title and a site, and the year behind the site (MDPI).",
        "[author Roe, A]. [title Ice. Our World] [date 2020]. [url Available online: http://e.org]"
        " → [author Roe, A]. [title Ice]. [container Our World] [date 2020]. "
        "[url Available online: http://e.org]",
        needs=labelled("title", "date", "url"),
        lacks=labelled("container", "volume"),
    ),
    Rule(
        sites.site_before_medium,
        "A page has a title and a site, and the medium behind the site (NLM, chapter 25).",
        "[author Acme]. [title Ice. Acme Choices] (Internet). [date 2020] → "
        "[author Acme]. [title Ice]. [container Acme Choices] (Internet). [date 2020]",
        needs=labelled("title"),
        lacks=labelled("container", "volume"),
        hints=sites.MEDIA,
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
        books_and_editors.series_before_book,
        "The series stands before the book, and its editors behind it (AAS).",
        "[author Roe, E.] [date 2011], in [container Ice Conf. Ser.], [volume Vol. 442], "
        "[container Ice Systems XX], [editor ed. A. Poe], [pages 435] → [author Roe, E.] "
        "[date 2011], in [collection Ice Conf. Ser.], [volume Vol. 442], "
        "[container Ice Systems XX], [editor ed. A. Poe], [pages 435]",
        needs=labelled("container", "volume", "editor"),
    ),
    Rule(
        books_and_editors.series_within_host,
        "The series stands before the book, and its editors behind it (AAS).",
        "[author Roe, E.] [date 2011], in [container Ice Conf. Ser. 10, Ice Systems XX], "
        "[editor ed. A. Poe], [pages 435] → [author Roe, E.] [date 2011], in "
        "[collection Ice Conf. Ser.] [volume 10], [container Ice Systems XX], "
        "[editor ed. A. Poe], [pages 435]",
        needs=labelled("container"),
        lacks=labelled("volume", "collection"),
        hints=(" Ser",),
    ),
    Rule(
        books_and_editors.series_of_book,
        "A book may be counted in a series, and is in nothing else (AMS Author Handbook).",
        "[author A. Roe], [title Of ice], [container Grundlehren der Physik], [volume vol. 16], "
        "[publisher Springer], [location Berlin], [date 1971] → [author A. Roe], [title Of ice], "
        "[collection Grundlehren der Physik], [volume vol. 16], [publisher Springer], "
        "[location Berlin], [date 1971]",
        needs=labelled("title", "container"),
        lacks=labelled("pages", "editor", "collection"),
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
        hints=(
            "hèse",
            "émoire",
            "Tes",
            "issert",
            "arbeit a",
            "arbeit i",
            "chrift a",
            *theses.SLAVIC,
        ),
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
        numbers.issue_with_letter,
        "A supplement's letter belongs to the number in the same brackets.",
        "[container Кардиология]. [date 2018];[volume 58]([issue 6][pages S):8-158] → "
        "[container Кардиология]. [date 2018];[volume 58]([issue 6S]):[pages 8-158]",
        needs=labelled("issue"),
        hints=("):",),
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
        bibtex_styles.editors_of_all,
        "A role that ends a list is that of all in it.",
        "[author A. Roe, C]. [editor Poe, and D. Noe, editors]. [title Ice], [date 2014] → "
        "[editor A. Roe, C. Poe, and D. Noe, editors]. [title Ice], [date 2014]",
        needs=labelled("author", "editor"),
    ),
    Rule(
        bibtex_styles.volume_of_editors,
        "What editors lead is the work.",
        "[editor A. Roe, ed]. [container Ice Conference], [location Oslo], [date 2014] → "
        "[editor A. Roe, ed]. [title Ice Conference], [location Oslo], [date 2014]",
        needs=labelled("editor", "container"),
        lacks=labelled("author"),
    ),
    Rule(
        bibtex_styles.host_behind_its_pages,
        "The style authordate prints the pages of a chapter before its host.",
        "[title Of ice]. [pages Pages 3–9] of: [title Ice and snow]. [location Oslo]: "
        "[publisher Acme]. → [title Of ice]. [pages Pages 3–9] of: [container Ice and snow]. "
        "[location Oslo]: [publisher Acme].",
        needs=labelled("pages"),
        hints=(" of: ",),
    ),
    Rule(
        bibtex_styles.number_in_series,
        "BibTeX's styles print “number 12 in” a series.",
        "[author Roe, J]. [title Code. Number 12 in Ice Notes]. [publisher Acme], [date 2001] → "
        "[author Roe, J]. [title Code]. Number [volume 12] in [collection Ice Notes]. "
        "[publisher Acme], [date 2001]",
        hints=bibtex_styles.COUNTED_SERIES,
    ),
    Rule(
        hosts.series_of_volume,
        "BibTeX's styles print “volume 12 of” a series.",
        "[title Code]. In [container Proc.], [volume volume 12] of [container LNCS], Bonn → "
        "[title Code]. In [container Proc.], [volume volume 12] of [collection LNCS], Bonn",
        needs=labelled("volume"),
        lacks=labelled("issue"),
        words=frozenset(("of",)),
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
        programs.version_of_book,
        "A version is no volume.",
        "[editor Roe J]. [title Handbook of ice version] [volume 6].[issue 3]. [date 2022] → "
        "[editor Roe J]. [title Handbook of ice] [edition version 6.3]. [date 2022]",
        words=programs.NAMED,
    ),
    Rule(
        series.counted_series_in_brackets,
        "A series has a number, and stands in brackets behind the book (IOP).",
        "[author Roe J] [date 2001] [title Of Ice (Frozen Notes vol 12]) ([publisher Acme]) → "
        "[author Roe J] [date 2001] [title Of Ice] ([collection Frozen Notes] [volume vol 12]) "
        "([publisher Acme])",
        hints=(
            " vol ",
            " no ",
            " vol. ",
            " no. ",
            " Vol. ",
            " No. ",
            ", Bd",
            ", Nr",
            ", Heft",
            ", Band",
        ),
    ),
    Rule(
        series.noted_series,
        "A series has a number, and historians set it in brackets behind the book.",
        "[author Roe J], [title Of Ice] ([note Schriften der Acme 13]), [location Bonn] "
        "[date 1954] → [author Roe J], [title Of Ice] ([collection Schriften der Acme] "
        "[volume 13]), [location Bonn] [date 1954]",
        needs=labelled("title", "note", "date"),
        lacks=labelled("collection", "volume", "container"),
        hints=(" (",),
    ),
    Rule(
        houses.place_and_house_in_brackets,
        "Brackets hold place and publisher, a colon between them (IOP).",
        "[title Of ice] ([container Oslo: Acme]) [pages pp 3–9] → "
        "[title Of ice] ([location Oslo]: [publisher Acme]) [pages pp 3–9]",
        needs=labelled("container"),
        lacks=labelled("publisher", "location"),
        hints=(": ",),
    ),
    Rule(
        unmarked_hosts.host_taken_for_house,
        "Who prints a meeting or a journal is seldom named, and a meeting prints nothing.",
        "[author J. Roe], [title Rules for ice], in: [publisher VLDB], [date 2001] → "
        "[author J. Roe], [title Rules for ice], in: [container VLDB], [date 2001]",
        needs=labelled("title", "publisher"),
        lacks=labelled("container", "editor", "genre"),
    ),
    Rule(
        houses.house_in_brackets,
        "Brackets hold the imprint, behind those of the editors (Nature).",
        "[title Of ice in Frozen Things] ([editor eds Roe, A]) ([container Acme], [location Oslo], "
        "[date 2000]) → [title Of ice in Frozen Things] ([editor eds Roe, A]) ([publisher Acme], "
        "[location Oslo], [date 2000])",
        needs=labelled("location"),
        lacks=labelled("publisher"),
        hints=(" (",),
    ),
    Rule(
        unmarked_hosts.host_behind_bare_in,
        "A chapter has pages in a book, and a paper a meeting (Nature).",
        "[author Roe, J]. [title Rules of Ice in Ice Conference] ([date 2001]) → "
        "[author Roe, J]. [title Rules of Ice] in [container Ice Conference] ([date 2001])",
        needs=labelled("author", "title"),
        hints=(" in ",),
    ),
    Rule(
        unmarked_hosts.host_behind_stop,
        "A handbook or a meeting holds works, and a full stop parts it from them (BES).",
        "[author Roe, J.] ([date 2012]) [title Of melting things. Handbook of Ice], "
        "[publisher Acme]. → [author Roe, J.] ([date 2012]) [title Of melting things]. "
        "[container Handbook of Ice], [publisher Acme].",
        needs=labelled("author", "title"),
        lacks=labelled("container", "extent", "genre"),
    ),
    Rule(
        unmarked_hosts.host_in_capitals,
        "What holds a work may alone have capitals (AMS, IOP).",
        "[author J. Roe], [title Rules for melting things, Growth of Frozen Rivers], "
        "[publisher Acme], [date 1970], [pages pp. 3–9] → [author J. Roe], [title Rules for "
        "melting things], [container Growth of Frozen Rivers], [publisher Acme], [date 1970], "
        "[pages pp. 3–9]",
        needs=labelled("author", "title"),
        lacks=labelled("extent", "genre"),
    ),
    Rule(
        unmarked_hosts.meeting_taken_for_series,
        "A paper is in the proceedings of a meeting (AMS).",
        "[author J. Roe], [title Of ice], [collection VLDB], [publisher Acme], [date 2003] → "
        "[author J. Roe], [title Of ice], [container VLDB], [publisher Acme], [date 2003]",
        needs=labelled("title", "collection"),
        lacks=labelled("container"),
    ),
    Rule(
        unmarked_hosts.last_phrase_of_pages,
        "Pages are of a chapter, and a chapter stands in a book (AMS).",
        "[author J. Roe], [title Groups of Ice, Algebra], [publisher Acme], [date 1970], "
        "[pages pp. 3–9] → [author J. Roe], [title Groups of Ice], [container Algebra], "
        "[publisher Acme], [date 1970], [pages pp. 3–9]",
        needs=labelled("author", "title", "pages", "publisher"),
        lacks=labelled("container", "volume", "extent", "editor"),
    ),
    Rule(
        unmarked_hosts.host_of_untitled,
        "Physicists and chemists print no titles of chapters.",
        "[author A. Roe], [title in Ice and Snow] ([publisher Acme], [date 1970]) → "
        "[author A. Roe], in [container Ice and Snow] ([publisher Acme], [date 1970])",
        needs=labelled("author", "title"),
        lacks=labelled("container"),
        hints=(" in ", " In ", " in, "),
    ),
    Rule(
        bibtex_styles.title_with_its_body,
        "A body is named once, and may begin its title.",
        "[author ACME. ACME] [title Report on ice]. [date 2021] → "
        "[author ACME]. [title ACME Report on ice]. [date 2021]",
        needs=labelled("author", "title"),
        hints=(". ",),
    ),
    Rule(
        schools.school_of_untitled,
        "A university is no work, and some lists print no titles.",
        "[author H. Roe], [title Oslo University], [date 2009] → "
        "[author H. Roe], [publisher Oslo University], [date 2009]",
        needs=labelled("author", "title"),
        lacks=labelled("container", "publisher", "location", "genre", "url", "doi"),
        words=schools.UNIVERSITIES,
    ),
    Rule(
        schools.body_taken_for_host,
        "A body publishes, and holds nothing.",
        "“[title Of ice],” [container Institute for Snow], [date 1978] → "
        "“[title Of ice],” [publisher Institute for Snow], [date 1978]",
        needs=labelled("title", "container"),
        lacks=labelled("volume", "issue", "pages", "publisher", "editor", "collection", "number"),
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
        bibtex_styles.journal_before_doi,
        "An article without pages has its DOI in their place (APS).",
        "[author A. Roe and B. Poe], [title Snow Research 9], [doi 10.1000/182] ([date 2020]) → "
        "[author A. Roe and B. Poe], [container Snow Research] [volume 9], [doi 10.1000/182] "
        "([date 2020])",
        needs=labelled("author", "doi", "date"),
        lacks=labelled("container"),
        hints=(" 10.",),
    ),
    Rule(
        titles.volume_without_chapter,
        "A volume with an imprint and without pages is a book.",
        "[author Roe J] [date 1963] [container Lectures on Ice] [volume vol 1] ([publisher Acme]) "
        "→ [author Roe J] [date 1963] [title Lectures on Ice] [volume vol 1] ([publisher Acme])",
        needs=labelled("author", "container", "volume", "publisher"),
        lacks=labelled("title", "issue", "pages", "editor"),
    ),
    Rule(
        meetings.town_for_house,
        "A town publishes nothing.",
        "[author Roe, J]. [title Of ice]. [publisher Leeds], [date 1912] → "
        "[author Roe, J]. [title Of ice]. [location Leeds], [date 1912]",
        needs=labelled("title", "publisher", "date"),
    ),
    Rule(
        meetings.place_goes_on,
        "Small words join the parts of a place.",
        "[title Of ice]. [publisher Acme], [location Neuwied] [container am Rhein and Bonn] → "
        "[title Of ice]. [publisher Acme], [location Neuwied am Rhein and Bonn]",
        needs=labelled("location", "title"),
        words=meetings.WITHIN_PLACE,
    ),
    Rule(
        meetings.place_of_meeting,
        "A meeting has a place, and its publisher another.",
        "In [container Ice, 3 May 1985], [location Oslo], [pages 3], [location Bonn], [date 1986] "
        "→ In [container Ice, 3 May 1985, Oslo], [pages 3], [location Bonn], [date 1986]",
        needs=labelled("container", "location"),
    ),
    Rule(
        meetings.house_ends_host,
        "The publisher stands before the place (Elsevier).",
        "[title Of ice], in: [container The Works, Acme], [location Oslo]. [pages pp. 3–9] "
        "→ [title Of ice], in: [container The Works], [publisher Acme], [location Oslo]. "
        "[pages pp. 3–9]",
        needs=labelled("title", "container", "location"),
        lacks=labelled("publisher", "volume", "issue"),
    ),
    Rule(
        meetings.house_behind_pages,
        "One volume holds a paper (LNCS).",
        "In: [container Ice Conference]. [pages pp. 3–9]. [container Ice Society], [location Oslo] "
        "→ In: [container Ice Conference]. [pages pp. 3–9]. [publisher Ice Society], "
        "[location Oslo]",
        needs=labelled("container", "pages", "location"),
        lacks=labelled("publisher"),
    ),
    Rule(
        meetings.site_behind_place,
        "A site may publish.",
        "[container Ice Workshop], [location Oslo, Norway, ICE.org], [date 2013] → "
        "[container Ice Workshop], [location Oslo, Norway], [publisher ICE.org], [date 2013]",
        needs=labelled("location"),
        lacks=labelled("publisher"),
        hints=(".org", ".com"),
    ),
    Rule(
        titles.title_of_nothing,
        "A reference is of a work, whoever published it.",
        "[publisher Homer. Odyssey]. → [author Homer]. [title Odyssey].",
        needs=labelled("publisher"),
        lacks=labelled("author", "title", "container", "editor", "date", "location", "url"),
    ),
    Rule(
        titles.words_of_nothing,
        "A few words, of which nothing else is known, are what a work is called.",
        "[author WordNet]. → [title WordNet].",
        lacks=labelled(*(set(LABELS) - titles.OF_NOTHING)),
    ),
    Rule(
        imprint.publisher_within_place,
        "A colon parts the place from the publisher.",
        "[author Roe P.] [title Trams]. [location Warsaw: TU Berlin]; [date 2010] → "
        "[author Roe P.] [title Trams]. [location Warsaw]: [publisher TU Berlin]; [date 2010]",
        needs=labelled("location"),
        lacks=labelled("publisher"),
        hints=(": ",),
    ),
    Rule(
        imprint.publisher_behind_bracket,
        "Brackets hold the imprint.",
        "[author Roe P.], in [container Speech (ACM], [location Bonn], [date 2012]), [pages 8] → "
        "[author Roe P.], in [container Speech] ([publisher ACM], [location Bonn], [date 2012]), "
        "[pages 8]",
        needs=labelled("container", "location"),
        lacks=labelled("publisher"),
        hints=(" (",),
    ),
)
"""Rules that need to know who wrote the work, and when."""
