"""The rules of addresses, numbers, designations and years, which are applied first."""

from typing import Final

from refcli.parse.labelling.rules import (
    accessions,
    addresses,
    days,
    designations,
    eprints,
    numbers,
    patents,
    report_numbers,
    surveys,
    titles,
    volumes,
    years,
)
from refcli.parse.labelling.rules.rule import Rule, labelled
from refcli.parse.labelling.words import words_of
from refcli.values.date_words import season_words
from refcli.values.trials import REGISTERS

__all__ = ["DESIGNATIONS_AND_YEARS"]

DESIGNATIONS_AND_YEARS: Final = (
    Rule(
        volumes.printed_twice,
        "An article stands in one journal, and in another as its translation (Wiley-VCH).",
        "[author A. Roe], [container Eis] [date 1969], [volume 8], [pages 3]; "
        "[container Ice] [date 1969], [volume 9], [pages 7] → "
        "[author A. Roe], [container Eis] [date 1969], [volume 8], [pages 3]; "
        "[note Ice 1969, 9, 7]",
        needs=labelled("container", "volume", "pages"),
        hints=(";", "b) "),
    ),
    Rule(
        addresses.addresses,
        "A DOI is a DOI and an address is an address, wherever they stand.",
        "[title Things]. [container https://doi.org/10.1000/182] → "
        "[title Things]. [doi https://doi.org/10.1000/182]",
        hints=("/", "www."),
    ),
    Rule(
        addresses.isbn_in_title,
        "An ISBN is told by its name and its figures, wherever it stands.",
        "[author Roe, J]. [title Ice isbn: 9780814027455] ([publisher Acme], [date 1980]) → "
        "[author Roe, J]. [title Ice] [isbn isbn: 9780814027455] ([publisher Acme], [date 1980])",
        hints=("isbn", "ISBN", "Isbn"),
    ),
    Rule(
        addresses.edn,
        "A number of eLIBRARY.RU is six capitals behind its name, one of HAL eight figures.",
        "[title Things]. [doi 10.1000/182] [edition EDN]: [publisher QWERTY] → "
        "[title Things]. [doi 10.1000/182] EDN: QWERTY",
        words=addresses.STORES,
    ),
    Rule(
        addresses.broken_doi,
        "The end of a line cuts a DOI behind a hyphen.",
        "[title Things]. [doi 10.1000/s10234-] [pages 008- 0123-4] → "
        "[title Things]. [doi 10.1000/s10234- 008- 0123-4]",
        needs=labelled("doi"),
    ),
    Rule(
        eprints.abstract_of_arxiv,
        "A preprint has a repository and a number in it (DBLP).",
        "[author Ada Roe]: [title Ice]. [number CoRR abs/2005.01234] ([date 2020]) → "
        "[author Ada Roe]: [title Ice]. [container CoRR] abs/[arxiv 2005.01234] ([date 2020])",
        words=frozenset(("CoRR",)),
    ),
    Rule(
        surveys.scale_of_map,
        "A map has a scale (ISO 690, 7.5), which is no volume and pages.",
        "[title Of ice], scale [volume 1]:[pages 24,000] → [title Of ice], [note scale 1:24,000]",
        hints=("000",),
    ),
    Rule(
        surveys.plates_of_book,
        "A book has so many pages, and so many plates (ICZN lists).",
        "[title Of ice]. [publisher Acme], [location Bonn], [volume 452 pp]., [pages 26 pls]. → "
        "[title Of ice]. [publisher Acme], [location Bonn], [extent 452 pp]., [note 26 pls].",
        needs=labelled("title"),
        hints=(" pl", " fig", " map", " tab"),
    ),
    Rule(
        surveys.report_of_survey,
        "A report is of a survey, and of a series in which it has a number (GSA; USGS, 11).",
        "[author Roe, A.], [date 1982], [title Of ice: Oslo Geological Survey Water Paper 75], "
        "[extent 31 p.] → [author Roe, A.], [date 1982], [title Of ice]: "
        "[publisher Oslo Geological Survey] [genre Water Paper] [number 75], [extent 31 p.]",
        needs=labelled("title"),
        hints=(": ", ". "),
        words=surveys.SERIES,
    ),
    Rule(
        designations.numbered,
        "A standard, a patent, an RFC has a number, and neither volume nor pages.",
        "[container IEEE Std] [volume 802].[pages 11-2016], [publisher IEEE], [date 2016] → "
        "[number IEEE Std 802.11-2016], [publisher IEEE], [date 2016]",
        words=designations.NUMBERED,
    ),
    Rule(
        patents.granted,
        "A patent may be cited by its number, when it was granted and to whom.",
        "[number U.S. Pat. No. 7,654,321], [title issued Feb]. [date 2, 2010] [note to Hill]. → "
        "[number U.S. Pat. No. 7,654,321], issued [date Feb. 2, 2010] to [author Hill].",
        hints=(" issued ", " granted ", " dated "),
        words=frozenset(("Pat", "Patent")),
    ),
    Rule(
        designations.gazetted,
        "An act is printed in a gazette, under a number.",
        "[title Ustawa z dnia 3 maja 2001 r]. – [note Prawo wodne, Dz.U. 2001 nr 16 poz. 93] → "
        "[title Ustawa z dnia 3 maja 2001 r. – Prawo wodne], [container Dz.U]. [date 2001] nr "
        "[issue 16] [number poz. 93]",
        hints=designations.GAZETTES,
    ),
    Rule(
        designations.suggested_citation,
        "SSRN suggests one form to cite its papers in.",
        "[author Doe, Jane and Roe, Max, Bank Tests] ([date July 2019]). Available at SSRN → "
        "[author Doe, Jane and Roe, Max], [title Bank Tests] ([date July 2019]). Available at SSRN",
        hints=("SSRN",),
    ),
    Rule(
        report_numbers.number_in_brackets,
        "The number of a report stands in brackets behind its title (APA, 10.4).",
        "[author Acme], [date 2011]. [title Ice (No. 2011-05)]. [publisher Acme] → "
        "[author Acme], [date 2011]. [title Ice] ([number No. 2011-05]). [publisher Acme]",
        needs=labelled("title"),
        lacks=labelled("container", "volume"),
        hints=("(", "["),
    ),
    Rule(
        designations.decision,
        "A decision is cited by volume, reporter and page, court and year (The Bluebook, rule 10).",
        "[title Doe v. Roe], [volume 123 F.3d] [pages 456] ([location 2d Cir]. [date 1997]) → "
        "[title Doe v. Roe], [volume 123 F.3d 456] ([publisher 2d Cir]. [date 1997])",
        hints=(" v", "versus"),
    ),
    Rule(
        numbers.count_of_volumes,
        "How many volumes a work has stands behind a mark, and no number follows.",
        "[title Works]. [location Paris], [publisher Acme], [date 1966. 2] [volume vol.] → "
        "[title Works]. [location Paris], [publisher Acme], [date 1966]. [note 2 vol.]",
        words=numbers.VOLUMES,
    ),
    Rule(
        numbers.days_of_a_date,
        "The days of a meeting stand beside its month or between parts of its date.",
        "[title Norms]. [container The Conference] [pages 24-26] [date April 2008] → "
        "[title Norms]. [container The Conference] [date 24-26 April 2008]",
        needs=labelled("date"),
    ),
    Rule(
        numbers.months,
        "A month among other numbers belongs to the date.",
        "[container Theory], [volume vol. 23], [issue no. 2 (May)], [pages pp. 3-9] → "
        "[container Theory], [volume vol. 23], [issue no. 2] ([date May]), [pages pp. 3-9]",
        words=words_of("C") | season_words(),
    ),
    Rule(
        days.day_of_change,
        "The day of a change is not that of access.",
        "[title Handbook of ice] ([accessed updated May 2022]). [publisher Acme], [date 2022]. → "
        "[title Handbook of ice] ([other updated May 2022]). [publisher Acme], [date 2022].",
        needs=labelled("accessed"),
        words=days.STATUS,
    ),
    Rule(
        days.days_of_a_page,
        "A page has the days on which it was published, updated and seen (AMA Manual, 3.15.3).",
        "[title Malaria]. [url https://who.int/x]. [accessed Published May 3, 2021. "
        "Accessed June 2, 2022] → [title Malaria]. [url https://who.int/x]. "
        "[date Published May 3, 2021]. [accessed Accessed June 2, 2022]",
        needs=labelled("accessed"),
        words=frozenset(("Published", "Posted", "Released")),
    ),
    Rule(
        report_numbers.document_of_nations,
        "A document of the United Nations has a symbol (OSCOLA, 2006, 1.4).",
        "[author UN Committee], [title Ice] ([date 29 May 2013]) [container UN Doc] "
        "[number CRC/C/GC/14] → [author UN Committee], [title Ice] ([date 29 May 2013]) UN Doc "
        "[number CRC/C/GC/14]",
        words=frozenset(("Doc", "Doc.")),
    ),
    Rule(
        accessions.number_in_pubmed,
        "PubMed's number is no part of a journal, and no page.",
        "“[title Of ice].” [container PMID: 35433925, Ice News] [volume 25]: [pages 3–9] → "
        "“[title Of ice].” [pmid PMID: 35433925], [container Ice News] [volume 25]: [pages 3–9]",
        hints=("PMID", "pmid"),
    ),
    Rule(
        accessions.number_in_store,
        "A store, a register or an office keeps a work under a number.",
        "[author Roe A]. [title Ice in towns]. [publisher Data Service]; [date 2019]. SN: "
        "[pages 6614]. → [author Roe A]. [title Ice in towns]. [publisher Data Service]; "
        "[date 2019]. SN: [number 6614].",
        words=accessions.WORDS,
    ),
    Rule(
        report_numbers.number_of_trial,
        "The number of a trial may stand before its title.",
        "[author NCT01234567]. [title Ice in towns]. [url https://e.org] → "
        "[number NCT01234567]. [title Ice in towns]. [url https://e.org]",
        hints=REGISTERS,
    ),
    Rule(
        titles.language_behind_title,
        "A language may stand behind a title (biblatex).",
        "[author Roe, Eva]. “[title Eis”. German]. In: [container Ice News] → "
        "[author Roe, Eva]. “[title Eis]”. [language German]. In: [container Ice News]",
        needs=labelled("title"),
        hints=("”. ", '". '),
    ),
    Rule(
        titles.language_at_end,
        "A language may end a reference (Citing Medicine, chapter 1).",
        "[title Ice]. [container Glace] [date 1996];[volume 35]:[pages 1-8]. [publisher German]. → "
        "[title Ice]. [container Glace] [date 1996];[volume 35]:[pages 1-8]. [language German].",
        needs=labelled("volume", "pages"),
    ),
    Rule(
        titles.title_in_brackets,
        "Brackets behind the authors hold the title, translated (Citing Medicine, chapter 1).",
        "[author Roe A, Poe B]. [[translation Ice and rivers]]. [container Glace]. [date 2006] → "
        "[author Roe A, Poe B]. [[title Ice and rivers]]. [container Glace]. [date 2006]",
        needs=labelled("translation"),
        lacks=labelled("title"),
        hints=("[",),
    ),
    Rule(
        years.year_begins_title,
        "A year before a title has a mark behind it, and there is one year.",
        "[author Acme Foundation], [date 2020] [title Ice Survey]. [location Leeds]; [date 2021] → "
        "[author Acme Foundation], [title 2020 Ice Survey]. [location Leeds]; [date 2021]",
        needs=labelled("author", "date", "title"),
    ),
    Rule(
        years.year_before_title,
        "The year stands behind the author, and may have a letter.",
        "[author Roe R.] [title 1994B. Rayuela]. [location Granada]: [publisher Trotta] → "
        "[author Roe R.] [date 1994B]. [title Rayuela]. [location Granada]: [publisher Trotta]",
        needs=labelled("author", "title"),
        lacks=labelled("date"),
    ),
    Rule(
        years.year_ending_title,
        "Quotes, or a comma, divide a title from the year.",
        "‘[title An article with no authors’ 1999], [container Ice], [volume vol. 1] → "
        "‘[title An article with no authors]’ [date 1999], [container Ice], [volume vol. 1]",
        needs=labelled("title"),
        lacks=labelled("date"),
        hints=("’ ", "” ", "» ", ", 1", ", 2"),
    ),
    Rule(
        years.year_of_a_title,
        "A year that no mark parts from the title is the title's, where the work has another.",
        "[author Meyer, Kai] ([date 1995]): [title Japan seit] [date 1950]. [location Bonn] → "
        "[author Meyer, Kai] ([date 1995]): [title Japan seit 1950]. [location Bonn]",
        needs=labelled("title", "date"),
    ),
    Rule(
        years.year_of_a_meeting,
        "A meeting bears its year: NIPS-2000, where the work has a year beside it.",
        "[author R. Aubin], [title Planning]. In [container NIPS]-[date 2000], [date 2001] → "
        "[author R. Aubin], [title Planning]. In [container NIPS-2000], [date 2001]",
        needs=labelled("container", "date"),
    ),
    Rule(
        years.years_behind_pages,
        "A volume may take two years.",
        "[author Roe J]. [title Ice]. [container Snow], [volume 2], [pages 45–78, 1998–1999] → "
        "[author Roe J]. [title Ice]. [container Snow], [volume 2], [pages 45–78], "
        "[date 1998–1999]",
        needs=labelled("pages"),
        lacks=labelled("date"),
    ),
    Rule(
        years.undated,
        "A work may say that it has no date.",
        "[author Roe, J.] [title Ice in towns n.d]. → [author Roe, J.] [title Ice in towns] "
        "[other n.d].",
        lacks=labelled("date"),
        words=years.UNDATED,
    ),
    Rule(
        years.year_before_colon,
        "A year and a colon begin a title, where the date of the article stands by its volume.",
        "[author Roe J]. [date 1848]: [title a year]. [container Ice]. [date 1998];[volume 2] → "
        "[author Roe J]. [title 1848: a year]. [container Ice]. [date 1998];[volume 2]",
        needs=labelled("author", "title", "date"),
        hints=(": ",),
    ),
    Rule(
        years.host_behind_year,
        "The name of a meeting goes on behind its year and a colon.",
        "In [container Imaging 2012]: [publisher Image Processing], [date 2012], [pages 7-84] → "
        "In [container Imaging 2012: Image Processing], [date 2012], [pages 7-84]",
        needs=labelled("container", "date"),
        hints=(":",),
    ),
    Rule(
        numbers.pages_without_figures,
        "Pages have figures, Arabic or Roman.",
        "[author Klet, B.] ([date 2004]): [pages Arabien], in: [container Jahrbuch] → "
        "[author Klet, B.] ([date 2004]): [title Arabien], in: [container Jahrbuch]",
        needs=labelled("pages"),
    ),
    Rule(
        numbers.back_references,
        "LaTeX's backref prints the pages that cite a work behind it.",
        "[title Nets]. In [container ECCV], [date 2018]. [volume 2], [pages 4, 6] → "
        "[title Nets]. In [container ECCV], [date 2018]. 2, 4, 6",
    ),
)
"""Rules of what has a form of its own, whatever stands beside it."""
