"""The rules of titles and journals in quotes, and of remarks behind titles."""

from typing import Final

from refcli.parse.labelling.rules import ends_of_titles, quotes, remarks
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["QUOTES_AND_REMARKS"]

QUOTES_AND_REMARKS: Final = (
    Rule(
        quotes.series_behind_house,
        "French lists name the series in quotes behind the publisher.",
        "[title Palimpsestes], [location Paris], [publisher Seuil, « Poétique] », [date 1982] → "
        "[title Palimpsestes], [location Paris], [publisher Seuil], « [collection Poétique] », "
        "[date 1982]",
        needs=labelled("publisher"),
        hints=("«",),
    ),
    Rule(
        remarks.what_became,
        "Brackets behind the title may hold what became of the work (AMA Manual, 3.11.14).",
        "[title Ice] [[translation published correction appears in Roe]]. [container JAMA] → "
        "[title Ice] [[note published correction appears in Roe]]. [container JAMA]",
        hints=("[",),
    ),
    Rule(
        ends_of_titles.whole_at_ampersand,
        "An ampersand without spaces joins two letters of one word.",
        "[author Sari, A]. ([date 2017]). [title Metode R]&[location D. Bandung]: "
        "[publisher Alfabeta] → [author Sari, A]. ([date 2017]). [title Metode R&D]. "
        "[location Bandung]: [publisher Alfabeta]",
        needs=labelled("title"),
        hints=("&",),
    ),
    Rule(
        quotes.names_behind_title,
        "Behind a title in quotes and “by” stand its authors, and the year in brackets.",
        "“[title Tides” by Paul Adler] ([date 2003]), [container Sea Reports] → "
        "“[title Tides]” by [author Paul Adler] ([date 2003]), [container Sea Reports]",
        hints=("” by ", '" by ', "”, by ", '", by ', "» by "),
    ),
    Rule(
        quotes.book_behind_quotes,
        "Behind a title in quotes and “in” stand the editor and the book.",
        "[author Roe, Ana], “[title Mujeres e historia” en Pilar Pérez, Democracia y feminismo], "
        "[publisher Taurus], [date 2004] → [author Roe, Ana], “[title Mujeres e historia]” en "
        "[editor Pilar Pérez], [container Democracia y feminismo], [publisher Taurus], [date 2004]",
        needs=labelled("title"),
        lacks=labelled("container"),
        hints=("” ", "» ", "”, ", "», "),
    ),
    Rule(
        quotes.book_of_many,
        "Behind “in AA.VV.” stands a book of several authors.",
        "[author Rossi P.], [title Le ville, in AA.VV., Parchi e giardini], [location Monza] → "
        "[author Rossi P.], [title Le ville], in AA.VV., [container Parchi e giardini], "
        "[location Monza]",
        needs=labelled("title"),
        lacks=labelled("container"),
        hints=("VV", "Vv"),
    ),
    Rule(
        quotes.journal_in_quotes,
        "Quotes hold the journal where none hold the title.",
        "[author G. Neri], [title Le tombe dei re, “Corso di storia”], [location Ravenna] "
        "[date 1962], [pages pp. 5-7] → [author G. Neri], [title Le tombe dei re], "
        "“[container Corso di storia]”, [location Ravenna] [date 1962], [pages pp. 5-7]",
        needs=labelled("title"),
        hints=("”", "»"),
    ),
    Rule(
        quotes.host_in_quotes,
        "Quotes hold the book that a chapter is in (jmr, dcu).",
        "[author Roe, J.] ([date 1982]), [title Of ice, in ‘Snow and its uses’], [publisher Acme], "
        "[pages pp. 3–9]. → [author Roe, J.] ([date 1982]), [title Of ice], in "
        "‘[container Snow and its uses’], [publisher Acme], [pages pp. 3–9].",
        needs=labelled("title"),
        hints=(", in ‘", ", in “"),
    ),
    Rule(
        quotes.title_before_journal,
        "Volume and pages are those of a journal, and a title stands before it.",
        "[author Elena Bassi, Giorgio Massari], « [title Bollettino d’arte] », [volume IV], "
        "[date 1962], [pages pp. 5-7] → [author Elena Bassi], [title Giorgio Massari], "
        "« [container Bollettino d’arte] », [volume IV], [date 1962], [pages pp. 5-7]",
        needs=labelled("author", "title", "volume", "pages"),
        lacks=labelled("container"),
        hints=("”", "»"),
    ),
    Rule(
        remarks.remark,
        "Behind its title a work is said to be in press, or to have been read at a meeting.",
        "[author Roe, A.] [date 2006], [title Of things, im Druck]. → "
        "[author Roe, A.] [date 2006], [title Of things], [note im Druck].",
        words=remarks.TELLING,
    ),
    Rule(
        remarks.in_press,
        "A work is said to be in press.",
        "[author Roe, A.] ([other in] [note press]): [title Of things]. → "
        "[author Roe, A.] ([note in press]): [title Of things].",
        needs=labelled("note"),
        words=frozenset(("press", "Press")),
    ),
    Rule(
        remarks.reprinted_in,
        "A work is in one place, and may be printed again.",
        "[title Views]. [container Review], [volume 60] ([date 1951]); [other repr. in] "
        "[container Collected Views] → [title Views]. [container Review], [volume 60] "
        "([date 1951]); [note repr. in Collected Views]",
        needs=labelled("title"),
        hints=("repr", "Repr", "rpt", "trad. "),
    ),
    Rule(
        remarks.kind_of_paper,
        "A work may say what it is in place of what holds it.",
        "[author A. Roe]. [title Of ice]. [container White paper], [date 2008]. → "
        "[author A. Roe]. [title Of ice]. [genre White paper], [date 2008].",
        needs=labelled("title"),
        lacks=labelled("volume", "pages"),
    ),
    Rule(
        remarks.database_behind_article,
        "The database that an article was found in published nothing (APA, 9.30).",
        "[title Ice]. [container Eis], [volume 9], [pages 3–9]. [publisher Scopus]. "
        "[doi 10.9/x] → "
        "[title Ice]. [container Eis], [volume 9], [pages 3–9]. Scopus. [doi 10.9/x]",
        needs=labelled("publisher"),
    ),
    Rule(
        remarks.other_edition,
        "Brackets behind the imprint name the first edition, or the original of a translation.",
        "[author Roe, A.], [title Of things], [location Paris] [date 1958] ([publisher rpt]. "
        "[location Bonn] [date 1965]). → [author Roe, A.], [title Of things], [location Paris] "
        "[date 1958] ([note rpt. Bonn 1965]).",
        needs=labelled("date"),
        hints=(")", "]"),
    ),
)
"""Rules that look at the text of a title, whatever stands behind it."""
