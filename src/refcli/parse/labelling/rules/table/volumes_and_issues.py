"""The rules of where in a serial a work stands."""

from typing import Final

from refcli.parse.labelling.rules import bibtex_styles, numbers, serials, volumes
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["VOLUMES_AND_ISSUES"]

VOLUMES_AND_ISSUES: Final = (
    Rule(
        numbers.added_extent,
        "The pages of a preface are added to those of the text (AGU).",
        "[author Roe, A.], [title Ice, xx + 990 pp]., [publisher Acme], [date 2004] → "
        "[author Roe, A.], [title Ice], [extent xx + 990 pp]., [publisher Acme], [date 2004]",
        hints=("+",),
    ),
    Rule(
        numbers.roman_extent,
        "The pages of a preface are counted before those of the text (ISO 690; GOST 7.1, 5.6).",
        "[title Beetles]. [publisher Brill], [location Leiden, xxv] + [extent 900 pp] → "
        "[title Beetles]. [publisher Brill], [location Leiden], [extent xxv + 900 pp]",
        needs=labelled("extent"),
    ),
    Rule(
        serials.article_number,
        "An article that has no pages has a number (APA Publication Manual, 9.27; IEEE Reference "
        "Guide, II).",
        "[title Things]. [container Ice], [volume 17]([issue 3]), Article 104567 → "
        "[title Things]. [container Ice], [volume 17]([issue 3]), [pages Article 104567]",
        needs=labelled("container"),
        words=serials.ARTICLE,
    ),
    Rule(
        serials.issue_in_brackets,
        "The part or supplement of an issue stands with it in its brackets (ICMJE).",
        "[title Things]. [container Ice], [volume 17]([issue 1] [note Pt 2]), [pages 3-9] → "
        "[title Things]. [container Ice], [volume 17]([issue 1 Pt 2]), [pages 3-9]",
        needs=labelled("issue"),
        hints=("(",),
    ),
    Rule(
        serials.pages_online,
        "An article may have pages online alone (Cell Press).",
        "[title Things]. [container Ice]. [date 2011];[volume 17]:[pages 281–291].e9 → "
        "[title Things]. [container Ice]. [date 2011];[volume 17]:[pages 281–291.e9]",
        needs=labelled("pages"),
        hints=(".e",),
    ),
    Rule(
        serials.runs_of_pages,
        "Pages may be in two runs (ICMJE).",
        "[title Things]. [container Ice]. [date 2011];[volume 17]([issue 1):1-3], [pages 5-9] → "
        "[title Things]. [container Ice]. [date 2011];[volume 17]([issue 1]):[pages 1-3, 5-9]",
        needs=labelled("pages"),
        hints=(", ",),
    ),
    Rule(
        serials.pages_of_host,
        "The pages of a chapter follow its book (Nature).",
        "[title Of ice]. In [container Ice and Snow, 119–190] ([publisher Acme], [date 1982]). → "
        "[title Of ice]. In [container Ice and Snow], [pages 119–190] ([publisher Acme], "
        "[date 1982]).",
        needs=labelled("container"),
        lacks=labelled("pages"),
    ),
    Rule(
        serials.lettered_issue,
        "The issues of a section have its letter (Dissertation Abstracts International).",
        "[title Of ice]. [container Dissertation Abstracts A, 72 (8-A), 2990]. → [title Of ice]. "
        "[container Dissertation Abstracts A], [volume 72] ([issue 8-A]), [pages 2990].",
        needs=labelled("container"),
        hints=("-A", "-B", "-C"),
    ),
    Rule(
        serials.pages_of_number,
        "Each article of a volume may count its pages anew.",
        "[title Things]. [container Ice], [volume 17]([issue 3), 11:1–11]:[pages 20] → "
        "[title Things]. [container Ice], [volume 17]([issue 3]), [pages 11:1–11:20]",
        needs=labelled("container"),
        hints=("–", "-"),
    ),
    Rule(
        volumes.two_volumes,
        "A number of a serial may be of two volumes.",
        "[title Things]. [container Ice], [volume 87]–[issue 88(11)], [pages 3-9] → "
        "[title Things]. [container Ice], [volume 87–88]([issue 11]), [pages 3-9]",
        needs=labelled("volume", "issue"),
        hints=("-", "–"),
    ),
    Rule(
        volumes.numbers_of_journal,
        "The volume stands behind the journal, and the issue behind the volume.",
        "[title Things]. [container Ice, Cilt 34, Sayı 3], [date 2011], [pages s. 12] → "
        "[title Things]. [container Ice], [volume Cilt 34], [issue Sayı 3], [date 2011], "
        "[pages s. 12]",
        needs=labelled("container"),
        words=volumes.COUNTING,
    ),
    Rule(
        volumes.issue_within_volume,
        "The issue stands behind the volume.",
        "[title Things]. [container Ice] [volume 15 3]: [pages 301–306] → "
        "[title Things]. [container Ice] [volume 15] [issue 3]: [pages 301–306]",
        needs=labelled("container", "volume"),
    ),
    Rule(
        volumes.year_before_volume,
        "The year stands between the journal and its volume (RSC).",
        "[author A. Roe], [container Nat. Ice], [volume 2012], [issue 4], [pages 255]. → "
        "[author A. Roe], [container Nat. Ice], [date 2012], [volume 4], [pages 255].",
        needs=labelled("container", "volume", "pages"),
        lacks=labelled("date"),
    ),
    Rule(
        volumes.page_like_a_year,
        "A work has one year; the page stands behind the volume (ACS Style Guide, 14).",
        "[author Roe, T.] [title Ice]. [date 2019], [volume 21], [date 1803]. [doi 10.9/x] → "
        "[author Roe, T.] [title Ice]. [date 2019], [volume 21], [pages 1803]. [doi 10.9/x]",
        needs=labelled("date", "volume"),
        lacks=labelled("pages"),
    ),
    Rule(
        volumes.year_in_journal,
        "The year stands between the journal and its volume (ACS Style Guide, 14).",
        "[author Roe, T.] [title Of ice]. [container Proc. IEEE 2015], [volume 9], [pages 3–9]. → "
        "[author Roe, T.] [title Of ice]. [container Proc. IEEE] [date 2015], [volume 9], "
        "[pages 3–9].",
        needs=labelled("container", "volume"),
        lacks=labelled("date"),
    ),
    Rule(
        volumes.title_in_brackets,
        "A volume may have a title of its own.",
        "[container Proceedings of Ice], [volume Volume 1] ([collection Long Papers]), "
        "[pages 3-9] → [container Proceedings of Ice], [volume Volume 1] "
        "([volume-title Long Papers]), [pages 3-9]",
        needs=labelled("container", "volume"),
        hints=(" (",),
    ),
    Rule(
        volumes.letters_of_volume,
        "The IEEE counted its transactions by letters and a number, until 1988.",
        "“[title Ice].” [container Trans. Snow, COM]-[volume 22]([issue 5]), [date 1974] → "
        "“[title Ice].” [container Trans. Snow], [volume COM-22]([issue 5]), [date 1974]",
        needs=labelled("container", "volume"),
        hints=("-", ", "),
    ),
    Rule(
        volumes.letter_of_section,
        "The sections of a journal have a letter each (APS, IOP).",
        "[author A. Roe], [container Ice Review] [volume X 9], [doi 10.1000/182] ([date 2020]) → "
        "[author A. Roe], [container Ice Review X] [volume 9], [doi 10.1000/182] ([date 2020])",
        needs=labelled("container", "volume"),
    ),
    Rule(
        volumes.day_taken_for_volume,
        "A newspaper has days, and no volumes.",
        "[author Acme] ([date 2016]) [title Ice]. [container National Mail], [volume 12] "
        "[date May]. → [author Acme] ([date 2016]) [title Ice]. [container National Mail], "
        "[date 12 May].",
        needs=labelled("container", "volume", "date"),
        lacks=labelled("issue"),
    ),
    Rule(
        volumes.issue_before_volume,
        "Marks tell the issue from the volume, whichever stands first.",
        "In: [container Eis], [volume H.216], [issue Jg.3], [pages S.1–25] → "
        "In: [container Eis], [issue H.216], [volume Jg.3], [pages S.1–25]",
        hints=("Jg.", "Jahrgang", "/"),
    ),
    Rule(
        volumes.chapter_of_book,
        "A chapter has a number (ASME).",
        "[title Of ice], [publisher Acme], [location New York, Chap]. [pages 3] → "
        "[title Of ice], [publisher Acme], [location New York], [pages Chap. 3]",
        needs=labelled("pages"),
        words=frozenset(("Chap", "Ch", "Chapter", "chap", "ch", "Kap")),
    ),
    Rule(
        volumes.page_alone,
        "The pages stand behind the volume and a colon or comma.",
        "[title Things]. [container Ice] [volume 17]:[issue 89] → "
        "[title Things]. [container Ice] [volume 17]:[pages 89]",
        needs=labelled("container", "volume", "issue"),
        lacks=labelled("pages"),
    ),
    Rule(
        bibtex_styles.issue_before_year,
        "Behind the year the pages stand, before it the issue (ACM Reference Format).",
        "[title Of ice]. [container Snow] [volume 530], [pages 7589] ([date 2016]), [pages 144] → "
        "[title Of ice]. [container Snow] [volume 530], [issue 7589] ([date 2016]), [pages 144]",
        needs=labelled("container"),
        hints=("0 (", "1 (", "2 (", "3 (", "4 (", "5 (", "6 (", "7 (", "8 (", "9 ("),
    ),
    Rule(
        volumes.issue_like_a_year,
        "Brackets that a volume opens hold the issue, where the year stands behind.",
        "[title Things]. [container Ice] [volume 66]([date 1713]), [pages 3–9] ([date 1927]) → "
        "[title Things]. [container Ice] [volume 66]([issue 1713]), [pages 3–9] ([date 1927])",
        needs=labelled("container", "volume", "date"),
        lacks=labelled("issue"),
    ),
    Rule(
        volumes.issue_taken_for_pages,
        "An article is on its pages once; what stands behind its volume is the issue.",
        "“[title Things]” ([date 2016]) [volume 8]:[pages 11] [container Ice] [pages 1203] → "
        "“[title Things]” ([date 2016]) [volume 8]:[issue 11] [container Ice] [pages 1203]",
        needs=labelled("container", "volume", "pages"),
        lacks=labelled("issue"),
    ),
    Rule(
        serials.named_issue,
        "An issue may have a name in place of a number.",
        "[title Things]. [container Ice] [volume 17] ([date Winter]): [pages 3-9] → "
        "[title Things]. [container Ice] [volume 17] ([issue Winter]): [pages 3-9]",
        needs=labelled("container", "pages"),
        lacks=labelled("issue"),
        hints=("):", "),"),
    ),
    Rule(
        serials.town_of_journal,
        "The town tells journals of one name apart.",
        "[title Things]. [container Ice] ([location Oslo]). [date 2011];[volume 17]:[pages 3-9] → "
        "[title Things]. [container Ice (Oslo]). [date 2011];[volume 17]:[pages 3-9]",
        needs=labelled("container", "location", "volume"),
    ),
    Rule(
        serials.word_goes_on,
        "A word is of one field.",
        "[title Things]. [container F][date 1000Ices]. [date 2011];[volume 17]:[pages 3-9] → "
        "[title Things]. [container F1000Ices]. [date 2011];[volume 17]:[pages 3-9]",
        needs=labelled("container"),
    ),
    Rule(
        serials.edition_in_its_brackets,
        "What is said of an edition stands with it in its brackets (APA, 9.50).",
        "[title Реки севера] ([edition 3-е изд., перераб] [title и доп]). [publisher Наука] → "
        "[title Реки севера] ([edition 3-е изд., перераб и доп]). [publisher Наука]",
        needs=labelled("edition"),
        hints=("(",),
    ),
    Rule(
        serials.numbered_supplement,
        "A supplement has a number.",
        "[title Things]. [container Ice] [date 2011];[volume 17](suppl_[issue 1]):[pages 3-9] → "
        "[title Things]. [container Ice] [date 2011];[volume 17]([issue suppl_1]):[pages 3-9]",
        needs=labelled("container"),
        hints=("uppl_", "upplement_"),
    ),
    Rule(
        serials.roman_pages,
        "Pages may have small Roman figures.",
        "[title Things]. [container Ice] [date 2011];[volume 17]([issue 3]):iv-xii → "
        "[title Things]. [container Ice] [date 2011];[volume 17]([issue 3]):[pages iv-xii]",
        needs=labelled("container"),
        lacks=labelled("pages"),
    ),
    Rule(
        serials.journal_behind_stop,
        "A full stop parts the title from the journal, and a comma does not (ICMJE).",
        "[title Things. Water], [container Air, & Soil]. [date 2011];[volume 17]:[pages 3-9] → "
        "[title Things]. [container Water, Air, & Soil]. [date 2011];[volume 17]:[pages 3-9]",
        needs=labelled("title", "container", "date", "volume"),
        hints=(";",),
    ),
    Rule(
        serials.double_volume,
        "Two numbers of a serial may be bound as one.",
        "[title Things]. [container Ice, 185-186] ([issue 1-2]): [pages 65-82] → "
        "[title Things]. [container Ice], [volume 185-186] ([issue 1-2]): [pages 65-82]",
        needs=labelled("container"),
        lacks=labelled("volume"),
        hints=(":", ", "),
    ),
    Rule(
        serials.volume_behind_place,
        "A volume of a book may be named behind its place.",
        "[title Ice]. [publisher Brill], [location Leiden], [publisher Band 4], [extent 98 S] → "
        "[title Ice]. [publisher Brill], [location Leiden], [volume Band 4], [extent 98 S]",
        needs=labelled("title"),
        lacks=labelled("volume"),
        words=serials.VOLUME_WORDS,
    ),
    Rule(
        serials.numbered_series,
        "A journal may come out in numbered series.",
        "[title Led]. [container Informatsiya. Seriya] [volume 2], ([issue 4]) → "
        "[title Led]. [container Informatsiya. Seriya 2], ([issue 4])",
        needs=labelled("container", "volume"),
        words=serials.SERIYA,
    ),
    Rule(
        serials.volume_behind_journal,
        "The volume stands behind the journal, before the issue, the pages or the year.",
        "[title Things]. [container Ice Studies XII] ([issue 3]): [pages 112-19] → "
        "[title Things]. [container Ice Studies] [volume XII] ([issue 3]): [pages 112-19]",
        needs=labelled("container"),
    ),
)
