"""The rules of editions, reprints and of who edited, translated or held a work."""

from typing import Final

from refcli.parse.labelling.rules import (
    biblatex_styles,
    bibtex_styles,
    editions,
    mla,
    music,
    people,
    roles,
    schools,
    theses,
    titles,
)
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["EDITIONS_AND_ROLES"]

EDITIONS_AND_ROLES: Final = (
    Rule(
        biblatex_styles.bare_edition,
        "An ordinal that stands alone before the imprint counts the edition (biblatex).",
        "[author Roe, T]. [title Of Ice. Second]. [location Oslo]: [publisher Acme], [date 1970] → "
        "[author Roe, T]. [title Of Ice]. [edition Second]. [location Oslo]: [publisher Acme], "
        "[date 1970]",
        needs=labelled("title"),
        lacks=labelled("edition", "container"),
    ),
    Rule(
        bibtex_styles.edition_behind_imprint,
        "An edition is one wherever it stands (APS).",
        "In [container Ice] ([publisher Acme], [date 2019]) [note 2nd ed]., [pages pp. 3–9] → "
        "In [container Ice] ([publisher Acme], [date 2019]) [edition 2nd ed]., [pages pp. 3–9]",
        lacks=labelled("edition"),
        hints=(") 1st ed", ") 2nd ed", ") 3rd ed", "th ed", " edn"),
    ),
    Rule(
        editions.revised_edition,
        "An edition may have no number.",
        "[author Roe, J]. [title Ice. Revised ed]. [location Bonn]: [publisher Acme] → "
        "[author Roe, J]. [title Ice]. [edition Revised ed]. [location Bonn]: [publisher Acme]",
        needs=labelled("title"),
        lacks=labelled("edition", "pages"),
        words=editions.REVISED,
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
        editions.house_before_edition,
        "The edition stands behind the publisher (BibTeX).",
        "[author Ada Roe]. [title Of ice. Carl Hanser], [edition 3 edition], [date 2003]. → "
        "[author Ada Roe]. [title Of ice]. [publisher Carl Hanser], [edition 3 edition], "
        "[date 2003].",
        needs=labelled("title", "edition"),
        lacks=labelled("publisher", "location", "container"),
        hints=(" edition",),
    ),
    Rule(
        editions.series_behind_edition,
        "A full stop ends the edition.",
        "[title Papyri]. [edition 5th ed. BASPSup 9]. [location Oakville]: [publisher Acme] → "
        "[title Papyri]. [edition 5th ed]. [collection BASPSup 9]. [location Oakville]: "
        "[publisher Acme]",
        needs=labelled("edition"),
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
        roles.role_goes_on,
        "One may have edited and translated a book (APA 7, 10.3).",
        "[title Dreams]. In [editor J. Roe (Ed] & [container Trans.), Works]. [publisher Acme]. → "
        "[title Dreams]. In [editor J. Roe (Ed & Trans].), [container Works]. [publisher Acme].",
        needs=labelled("editor"),
        words=roles.TRANSLATORS,
    ),
    Rule(
        mla.publisher_behind_translator,
        "A publisher stands before the year (MLA Handbook, 5.54).",
        "[author Homer]. [title Travels]. [translator Translated by Ada Roe, W. W. Poe], "
        "[date 2018]. → [author Homer]. [title Travels]. [translator Translated by Ada Roe], "
        "[publisher W. W. Poe], [date 2018].",
        needs=labelled("date"),
        lacks=labelled("volume"),
        hints=(" by ",),
    ),
    Rule(
        mla.year_of_first_edition,
        "The year of the first edition stands before the publisher (MLA Handbook, 5.105).",
        "[author Roe, Ada]. [title Rivers. 1937. Acme], [date 1990]. → "
        "[author Roe, Ada]. [title Rivers]. [date 1937]. [publisher Acme], [date 1990].",
        needs=labelled("date"),
        hints=(". 1",),
    ),
    Rule(
        mla.host_behind_first_year,
        "The year of the first edition stands behind the work that has it (MLA Handbook, 5.105).",
        "[author Roe, Ada]. “[title On Ice].” [date 1936]. [title Collected Works], "
        "[publisher Acme], [date 1981]. → [author Roe, Ada]. “[title On Ice].” [date 1936]. "
        "[container Collected Works], [publisher Acme], [date 1981].",
        needs=labelled("title", "date"),
        lacks=labelled("container"),
        hints=("” 1", '" 1', "» 1"),
    ),
    Rule(
        theses.degree_in_brackets,
        "A thesis is described in brackets, behind which its database stands (APA, 10.6).",
        "[title Of things] ([genre Doctoral dissertation], [publisher Yale], [location Bonn]). "
        "[publisher ProQuest]. → [title Of things] ([genre Doctoral dissertation], "
        "[publisher Yale, Bonn]). [container ProQuest].",
        needs=labelled("title"),
        hints=(*theses.KINDS, "apstone", " tezi"),
    ),
    Rule(
        theses.thesis_behind_year,
        "Behind the title of a thesis stand its year, its school and its kind (MLA Handbook, 5).",
        "[author Roe, Jane. Ice in Towns]. [date 2013], [title Yale U], [genre PhD thesis] → "
        "[author Roe, Jane]. [title Ice in Towns]. [date 2013], [publisher Yale U], "
        "[genre PhD thesis]",
        needs=labelled("date"),
        hints=theses.KINDS,
    ),
    Rule(
        schools.kind_without_mark,
        "A thesis says what it is (IOP).",
        "[author Roe J] [date 1975] [title Of ice Ph.D. thesis Oslo University] → "
        "[author Roe J] [date 1975] [title Of ice] [genre Ph.D. thesis] "
        "[publisher Oslo University]",
        needs=labelled("author", "title"),
        lacks=labelled("genre", "volume", "pages"),
        hints=(" thesis ", " Thesis ", " rep. ", " Rep. "),
    ),
    Rule(
        schools.department_of_school,
        "A department is of a university.",
        "[author Roe J]. [title Of ice]. [genre PhD thesis], [container School of Ice], "
        "[publisher Oslo University], [date 1975] → [author Roe J]. [title Of ice]. "
        "[genre PhD thesis], [publisher School of Ice, Oslo University], [date 1975]",
        needs=labelled("container", "publisher"),
        lacks=labelled("volume", "issue", "pages"),
        words=schools.DEPARTMENTS,
    ),
    Rule(
        schools.numbered_school,
        "A French university may have a number.",
        "[title Glace]. [genre Thèse], [publisher Université] [location Paris] [volume VII] → "
        "[title Glace]. [genre Thèse], [publisher Université Paris VII]",
        needs=labelled("publisher"),
        words=frozenset(("Université",)),
    ),
    Rule(
        schools.town_behind_school,
        "A town stands before its land.",
        "[title Of ice] [genre Ph.D. thesis] [publisher Bergen University Oslo], [location Norway] "
        "→ [title Of ice] [genre Ph.D. thesis] [publisher Bergen University] "
        "[location Oslo, Norway]",
        needs=labelled("publisher", "location", "genre"),
        words=schools.UNIVERSITIES,
    ),
    Rule(
        schools.school_before_kind,
        "A thesis is of a university (DIN 1505-2).",
        "[author Roe, J]: [title Eis, Universität Oslo], [genre Diss]., [date 2010] → "
        "[author Roe, J]: [title Eis], [publisher Universität Oslo], [genre Diss]., [date 2010]",
        needs=labelled("title"),
        lacks=labelled("publisher", "container", "location"),
        hints=("niversi", "Univ", "niwersytet", "yliopisto", "olytechnic"),
    ),
    Rule(
        schools.name_in_number,
        "The number of a report has figures behind its letters.",
        "[title Of ice]. [genre Technical report], [number W3C], [date 2008] → "
        "[title Of ice]. [genre Technical report], [publisher W3C], [date 2008]",
        needs=labelled("genre", "number"),
        lacks=labelled("publisher"),
    ),
    Rule(
        theses.body_behind_kind,
        "Behind the kind of a report stands the body that gave it out (Elsevier).",
        "[title Of ice. Technical Report 12. Ministry of Snow]. [url URL: https://e.org] → "
        "[title Of ice]. [genre Technical Report] [number 12]. [publisher Ministry of Snow]. "
        "[url URL: https://e.org]",
        needs=labelled("title"),
        lacks=labelled("publisher", "container"),
        hints=("Report", "Tech. Rep.", "thesis"),
    ),
    Rule(
        theses.place_behind_school,
        "The town follows the school (Elsevier).",
        "[title Of ice]. [genre Ph.D. thesis]. [publisher Oslo University. Bergen]. → "
        "[title Of ice]. [genre Ph.D. thesis]. [publisher Oslo University]. [location Bergen].",
        needs=labelled("genre", "publisher"),
        lacks=labelled("location"),
        hints=(". ",),
    ),
    Rule(
        theses.degree_behind_school,
        "A thesis is of a university (Unified Style Sheet for Linguistics).",
        "[author Roe, J.] [date 2010]. [title Ice]. [location Oslo]: [publisher Yale PhD thesis] → "
        "[author Roe, J.] [date 2010]. [title Ice]. [location Oslo]: [publisher Yale] "
        "[genre PhD thesis]",
        words=theses.LAST,
    ),
    Rule(
        theses.faculty_thesis,
        "German lists name the faculty of a thesis and the town.",
        "[author Roe K.] [title Lärm]. [container Med. Diss]., [location Bonn] [date 1998] → "
        "[author Roe K.] [title Lärm]. [genre Med. Diss]., [location Bonn] [date 1998]",
        needs=labelled("title"),
        hints=("Diss.", "Habil.", "nveröff.", "npubl."),
    ),
    Rule(
        titles.volumes_behind_title,
        "How many volumes a work has is no part of its title.",
        "[author Roe, J.] ([date 1981]): [title Handeln. 2 Bände]. [location Bonn]: "
        "[publisher Acme]. → [author Roe, J.] ([date 1981]): [title Handeln]. [note 2 Bände]. "
        "[location Bonn]: [publisher Acme].",
        needs=labelled("title"),
        words=titles.VOLUMES,
    ),
    Rule(
        mla.work_of_art,
        "An album, a picture, a film and an episode have a form each (MLA Handbook, 5.25–5.40).",
        "[author Roe. Ice Age]. [title Acme], [date 1997]. [note CD]. → "
        "[author Roe]. [title Ice Age]. [publisher Acme], [date 1997]. [genre CD].",
        words=mla.OF_ART,
    ),
    Rule(
        mla.film_of_director,
        "A film is called by its title (MLA Handbook, 5.25).",
        "[author Light]. [title Directed by Ada Roe], [location Acme], [date 1958]. → "
        "[title Light]. [other Directed by] [author Ada Roe], [publisher Acme], [date 1958].",
        needs=labelled("date"),
        hints=("Directed by ", " Dir. "),
    ),
    Rule(
        theses.kind_of_thesis,
        "A thesis says what it is in a sentence of its own.",
        "[author Roe, J] ([date 2010]) [title Ice in towns. Licentiate thesis]. [publisher Yale] → "
        "[author Roe, J] ([date 2010]) [title Ice in towns]. [genre Licentiate thesis]. "
        "[publisher Yale]",
        lacks=labelled("genre", "volume"),
        hints=theses.KINDS,
    ),
    Rule(
        titles.translated_title,
        "A title in Latin letters has its translation behind it in brackets (In Russ.).",
        "[author Ivanov I.I.] [title Metod [Method]]. [container Zhurnal]. ([language In Russ].) → "
        "[author Ivanov I.I.] [title Metod] [[translation Method]]. [container Zhurnal]. "
        "([language In Russ].)",
        needs=labelled("title", "language"),
        hints=("[",),
    ),
    Rule(
        titles.entry_of_host,
        "An entry of a dictionary is called by its word.",
        "[author Kyphosis]. In: [container Dictionary of ice]. [location Leeds]: [publisher Acme] "
        "→ [title Kyphosis]. In: [container Dictionary of ice]. [location Leeds]: [publisher Acme]",
        needs=labelled("author", "container"),
        lacks=labelled("title"),
        words=frozenset(("In",)),
    ),
    Rule(
        titles.chapter_before_title,
        "The number of a chapter may stand before its title.",
        "[editor Roe A, editors]. [container Chapter] [volume 10]: [title Ice]. In: Rivers → "
        "[editor Roe A, editors]. [pages Chapter 10]: [title Ice]. In: Rivers",
        words=frozenset(("Chapter",)),
    ),
    Rule(
        theses.school_behind_town,
        "Behind the kind of a thesis stand its town and school (Citing Medicine, chapter 5).",
        "[author Roe A]. [title Ice] [[other dissertation]]. [container Leeds: University of "
        "Leeds], [publisher School of Ice]; [date 2009] → [author Roe A]. [title Ice] "
        "[[genre dissertation]]. [location Leeds]: [publisher University of Leeds, School of "
        "Ice]; [date 2009]",
        hints=("[",),
    ),
    Rule(
        titles.imprint_behind_translation,
        "Behind the translation of a title stand place and publisher (In Russ.).",
        "[author Roe A.] [title Reka] [[translation The river]]. [title Moscow], "
        "[container Led Publ]., [date 2004]. → [author Roe A.] [title Reka] "
        "[[translation The river]]. [location Moscow], [publisher Led Publ]., [date 2004].",
        needs=labelled("translation", "date"),
        lacks=labelled("location"),
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
        people.particle_goes_on,
        "A particle belongs to the name behind it.",
        "[author K. v]. [title Frisch: Aus dem Leben der Bienen] → "
        "[author K. v. Frisch]: [title Aus dem Leben der Bienen]",
        needs=labelled("author", "title"),
    ),
    Rule(
        music.work_of_music,
        "A work of music is called by its form, number, key and opus.",
        "[author Reger, Max]. [title Sonata No]. [volume 9] in [editor D Minor], Op. 125 → "
        "[author Reger, Max]. [title Sonata No. 9 in D Minor, Op. 125]",
        needs=labelled("author"),
        words=music.FORMS,
    ),
)
"""Rules that find in titles what marks and words part from them."""
