"""The rules after the model, in the order in which they are applied.

The model labels word by word; a rule sees the reference whole. Each row says when the rule is
asked, what clause or habit it states, and gives an example: the labels that the model gave, and
behind the arrow those that the rule leaves, ``[author Smith J.] [title Of things]``.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from refcli.parse.labelling.rules import (
    designations,
    hosts,
    imprint,
    numbers,
    people,
    titles,
)
from refcli.parse.labelling.tokens import Tokens

__all__ = ["RULES", "Rule"]

_NONE: Final[frozenset[str]] = frozenset()


class Rule(NamedTuple):
    """One rule: what it does to labels, in place; which of them must, and must not, be there."""

    apply: Callable[[Tokens, list[str]], None]
    states: str
    example: str
    needs: frozenset[str] = _NONE
    lacks: frozenset[str] = _NONE
    hints: tuple[str, ...] = ()
    """What the text must hold one of: looked for first, for most texts have none."""

    @property
    def name(self) -> str:
        """What the rule is called: the name of its function."""
        return getattr(self.apply, "__name__", "")


def _all(*labels: str) -> frozenset[str]:
    return frozenset(labels)


RULES: Final = (
    Rule(
        numbers.addresses,
        "A DOI is a DOI and an address is an address, wherever they stand.",
        "[title Things]. [container https://doi.org/10.1000/182] → "
        "[title Things]. [doi https://doi.org/10.1000/182]",
        hints=("/", "www."),
    ),
    Rule(
        numbers.broken_doi,
        "The end of a line cuts a DOI behind a hyphen.",
        "[title Things]. [doi 10.1000/s10234-] [pages 008- 0123-4] → "
        "[title Things]. [doi 10.1000/s10234- 008- 0123-4]",
        needs=_all("doi"),
    ),
    Rule(
        designations.numbered,
        "A standard, a patent, an RFC has a number, and neither volume nor pages.",
        "[container IEEE Std] [volume 802].[pages 11-2016], [publisher Std body], [date 2016] → "
        "[number IEEE Std 802.11-2016], [publisher Std body], [date 2016]",
        hints=designations.HINTS,
    ),
    Rule(
        designations.suggested_citation,
        "SSRN suggests one form to cite its papers in.",
        "[author Doe, Jane and Roe, Max, Bank Tests] ([date July 2019]). Available at SSRN → "
        "[author Doe, Jane and Roe, Max], [title Bank Tests] ([date July 2019]). Available at SSRN",
        hints=("SSRN",),
    ),
    Rule(
        designations.decision,
        "A decision is cited by volume, reporter and page, court and year (The Bluebook, rule 10).",
        "[title Doe v. Roe], [volume 123 F.3d] [pages 456] ([location 2d Cir]. [date 1997]) → "
        "[title Doe v. Roe], [volume 123 F.3d 456] ([publisher 2d Cir]. [date 1997])",
        hints=(" v", "versus"),
    ),
    Rule(
        numbers.days_of_a_date,
        "The days of a meeting stand beside its month or between parts of its date.",
        "[title Norms]. [container The Conference] [pages 24-26] [date April 2008] → "
        "[title Norms]. [container The Conference] [date 24-26 April 2008]",
        needs=_all("date"),
    ),
    Rule(
        numbers.months,
        "A month among other numbers belongs to the date.",
        "[container Theory], [volume vol. 23], [issue no. 2 (May)], [pages pp. 3-9] → "
        "[container Theory], [volume vol. 23], [issue no. 2] ([date May]), [pages pp. 3-9]",
    ),
    Rule(
        numbers.year_of_a_title,
        "A year that no mark parts from the title is the title's, where the work has another.",
        "[author Meyer, Kai] ([date 1995]): [title Japan seit] [date 1950]. [location Bonn] → "
        "[author Meyer, Kai] ([date 1995]): [title Japan seit 1950]. [location Bonn]",
        needs=_all("title", "date"),
    ),
    Rule(
        numbers.year_of_a_meeting,
        "A meeting bears its year: NIPS-2000, where the work has a year beside it.",
        "[author R. Aubin], [title Planning]. In [container NIPS]-[date 2000], [date 2001] → "
        "[author R. Aubin], [title Planning]. In [container NIPS-2000], [date 2001]",
        needs=_all("container", "date"),
    ),
    Rule(
        numbers.pages_without_figures,
        "Pages have figures, Arabic or Roman.",
        "[author Klet, B.] ([date 2004]): [pages Arabien], in: [container Jahrbuch] → "
        "[author Klet, B.] ([date 2004]): [title Arabien], in: [container Jahrbuch]",
        needs=_all("pages"),
    ),
    Rule(
        numbers.back_references,
        "LaTeX's backref prints the pages that cite a work behind it.",
        "[title Nets]. In [container ECCV], [date 2018]. [volume 2], [pages 4, 6] → "
        "[title Nets]. In [container ECCV], [date 2018]. 2, 4, 6",
    ),
    Rule(
        people.names_before_year,
        "In an author-date list what stands before the year wrote the work.",
        "[title Stadt Bonn], [date 2004]: [title Prognose für Bonn]. [location Bonn] → "
        "[author Stadt Bonn], [date 2004]: [title Prognose für Bonn]. [location Bonn]",
        needs=_all("date", "title"),
    ),
    Rule(
        people.role_behind_year,
        "The role of editors may stand behind the year.",
        "[author Koch, A.], [date 1993] (eds). [title Grands commerçants]. [location Paris] → "
        "[editor Koch, A.], [date 1993] (eds). [title Grands commerçants]. [location Paris]",
        needs=_all("author", "date"),
        lacks=_all("editor"),
    ),
    Rule(
        people.body_goes_on,
        "A department is called by the body that it is of.",
        "[author Ministério da Saúde]. [title Secretaria de Vigilância. Guia de vigilância] → "
        "[author Ministério da Saúde. Secretaria de Vigilância]. [title Guia de vigilância]",
        needs=_all("author", "title"),
    ),
    Rule(
        people.title_after_colon,
        "A list of names has no colon.",
        "[author Wittig, Ernst: Politik Japans]. [title Quellen]. [location Basel] → "
        "[author Wittig, Ernst]: [title Politik Japans]. [title Quellen]. [location Basel]",
        needs=_all("author"),
    ),
    Rule(
        people.names_before_title,
        "A family name and its initials at the front of the title are one more author.",
        "[author Дмитриев В.Л.], [title Дмитриев М.В. Параметры разряда] → "
        "[author Дмитриев В.Л., Дмитриев М.В.] [title Параметры разряда]",
        needs=_all("author", "title"),
    ),
    Rule(
        people.full_name_before_title,
        "A comma links one more author to full names.",
        "[author Петров Иван Сергеевич], [title Барбара Коэн. Две школы]. [date 2014] → "
        "[author Петров Иван Сергеевич, Барбара Коэн]. [title Две школы]. [date 2014]",
        needs=_all("author", "title"),
    ),
    Rule(
        people.title_after_straight_names,
        "Where all have their initials in front, a word without them begins the work.",
        "[author W.G. Arnott, Alexis]. [title The Fragments]. [location Cambridge] → "
        "[author W.G. Arnott], [title Alexis. The Fragments]. [location Cambridge]",
        needs=_all("author"),
    ),
    Rule(
        numbers.extent_at_end,
        "A whole book ends in its number of pages (GOST R 7.0.5, 7.9).",
        "[author Воронцов К.В.] [title Методы обучения. — 141 c] → "
        "[author Воронцов К.В.] [title Методы обучения]. — [extent 141 c]",
        lacks=_all("extent"),
    ),
    Rule(
        hosts.split_at_host,
        "Behind // stands the journal or the book (GOST R 7.0.5, 7.4.1).",
        "[author Петров И.] [title О вещах // Вестник]. [date 2001] → "
        "[author Петров И.] [title О вещах] // [container Вестник]. [date 2001]",
        needs=_all("title"),
        hints=("//",),
    ),
    Rule(
        hosts.host_behind_quotes,
        "A title in quotes ends with them.",
        "[author Roe A.], « [title Exclure », Les sphères du pénal], [location Lausanne] → "
        "[author Roe A.], « [title Exclure] », [container Les sphères du pénal], "
        "[location Lausanne]",
        needs=_all("title"),
        lacks=_all("container"),
        hints=("»", "”"),
    ),
    Rule(
        hosts.journal_of_numbers,
        "Volume, issue and pages are those of a journal, whatever it is called.",
        "[title A educação]. [publisher Educ. Soc.], [volume v. 23], [issue n. 80], [pages p. 1] → "
        "[title A educação]. [container Educ. Soc.], [volume v. 23], [issue n. 80], [pages p. 1]",
        needs=_all("title", "publisher", "volume", "issue", "pages"),
        lacks=_all("container", "editor", "collection", "genre"),
    ),
    Rule(
        numbers.date_of_access,
        "The day behind “Retrieved” or “cited” is that of access.",
        "[title Things]. Retrieved [date May 3 2004], from [url http://example.org] → "
        "[title Things]. Retrieved [accessed May 3 2004], from [url http://example.org]",
        needs=_all("date"),
        hints=("etrieved", "cited", "ccessed", "isited", "обращения"),
    ),
    Rule(
        numbers.year_at_end,
        "A page on the web is called by its title and year.",
        "[author Health Parliament]. [title Digital skills 2016]. URL: [accessed 05.12.2022] → "
        "[author Health Parliament]. [title Digital skills] [date 2016]. "
        "URL: [accessed 05.12.2022]",
        lacks=_all("date"),
    ),
    Rule(
        numbers.date_in_figures,
        "Newspapers are dated by the day.",
        "[title Arbeiter], in: [container Yonhap], [volume 14].[issue 6.94], [note zit. n.] → "
        "[title Arbeiter], in: [container Yonhap], [date 14.6.94], [note zit. n.]",
        lacks=_all("date"),
    ),
    Rule(
        numbers.number_of_report,
        "A report has a number of its own.",
        "[title Arbeit]. [genre Forschungsbericht] [issue Nr. 11]. [location Bonn] → "
        "[title Arbeit]. [genre Forschungsbericht] [number Nr. 11]. [location Bonn]",
        needs=_all("genre"),
        lacks=_all("container"),
    ),
    Rule(
        numbers.number_of_meeting,
        "Meetings are counted; their papers are no place (ABNT NBR 6023).",
        "In [container CONGRESSO DE SOLOS], [volume 28]., [date 2001], [location Londrina. Anais] → "
        "In [container CONGRESSO DE SOLOS], 28., [date 2001], [location Londrina]. Anais",
        needs=_all("container"),
        hints=("ongres", "imp", "emin", "ncontr", "orna", "euni", "onfer", "ONGR", "IMP", "EMIN")
        + ("NCONTR", "ORNA", "EUNI", "ONFER"),
    ),
    Rule(
        numbers.counted_edition,
        "An edition is counted.",
        "[author Albers, J.], [title El color, 16.][edition ª ed.], [location Madrid] → "
        "[author Albers, J.], [title El color], [edition 16.ª ed.], [location Madrid]",
        needs=_all("edition"),
        hints=("ª", "º"),
    ),
    Rule(
        imprint.places_behind_title,
        "Places stand at the end, or before publisher and year.",
        "[author Kraft, V.] ([date 2009]): [title Studien zum Selbst, Paderborn, München, Wien]. → "
        "[author Kraft, V.] ([date 2009]): [title Studien zum Selbst], "
        "[location Paderborn, München, Wien].",
        needs=_all("title"),
    ),
    Rule(
        imprint.publisher_behind_place,
        "The place stands before its publisher.",
        "[author Vernant P.] [date 1972]. [title Mythe et tragédie]. [location Paris, Maspero]. → "
        "[author Vernant P.] [date 1972]. [title Mythe et tragédie]. [location Paris], "
        "[publisher Maspero].",
    ),
    Rule(
        imprint.word_of_publisher,
        "“Éd.” begins the name of a publisher.",
        "[author Remenieras G.] [title L’hydrologie. Édit.] [publisher Eyrolles], [location Paris] → "
        "[author Remenieras G.] [title L’hydrologie]. [publisher Édit. Eyrolles], [location Paris]",
        needs=_all("publisher"),
        hints=("d.", "dit"),
    ),
    Rule(
        imprint.number_of_publisher,
        "Some publishers have a number in their names.",
        "[author Bardin, L.] [title Conteúdo]. [location Lisboa]: [publisher Editora] [pages 34] → "
        "[author Bardin, L.] [title Conteúdo]. [location Lisboa]: [publisher Editora 34]",
        needs=_all("publisher"),
    ),
    Rule(
        imprint.place_behind_publisher,
        "The place may follow the publisher.",
        "[author Kohonen, T.] [title Maps] [date 2001] [publisher Springer Heidelberg] → "
        "[author Kohonen, T.] [title Maps] [date 2001] [publisher Springer] [location Heidelberg]",
        needs=_all("publisher"),
        lacks=_all("location"),
    ),
    Rule(
        people.editors_after_in,
        "People behind “In” edited the book.",
        "[author G. Danek], [title Reference], in [author F. Montanari], [container Omero] → "
        "[author G. Danek], [title Reference], in [editor F. Montanari], [container Omero]",
        needs=_all("author", "title"),
        lacks=_all("editor"),
    ),
    Rule(
        hosts.book_beside_editors,
        "Behind “In” stands a book beside its editors.",
        "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.), Handbuch, Kriftel] → "
        "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.)], [container Handbuch], "
        "[location Kriftel]",
        needs=_all("editor"),
        lacks=_all("container"),
    ),
    Rule(
        hosts.host_after_in,
        "Behind “In” stands the book that holds the work.",
        "[author M. Artzy], [title Nomads], in [title Res maritimae]. [container Proceedings] → "
        "[author M. Artzy], [title Nomads], in [container Res maritimae]. [container Proceedings]",
        needs=_all("title"),
    ),
    Rule(
        hosts.responsibility,
        "Behind “ / ” stand those responsible (GOST R 7.0.100, 5.2.6).",
        "[author Иванов А]. [title Теория / под ред. Петрова А]. [location М]. → "
        "[author Иванов А]. [title Теория] / [editor под ред. Петрова А]. [location М].",
        needs=_all("title"),
        hints=(" / ",),
    ),
    Rule(
        people.body_before_title,
        "A body signs its own documents.",
        "[title Python Software Foundation. Python 3.12 documentation] → "
        "[author Python Software Foundation]. [title Python 3.12 documentation]",
        needs=_all("title"),
        lacks=_all("author", "editor", "organization"),
    ),
    Rule(
        hosts.series_in_brackets,
        "The series stands in brackets behind the extent (GOST R 7.0.100, 5.6).",
        "[title Психология]. [date 2019]. [extent 448 с]. ([container Для студента]) → "
        "[title Психология]. [date 2019]. [extent 448 с]. ([collection Для студента])",
        needs=_all("extent"),
    ),
    Rule(
        titles.translated,
        "Who translated a book stands behind the word for it.",
        "[author Marx Karl], [title Fondements, trad. R. Martin], [location Paris] → "
        "[author Marx Karl], [title Fondements], [translator trad. R. Martin], [location Paris]",
        needs=_all("title"),
        hints=("rad", "tr.", "rans"),
    ),
    Rule(
        titles.thesis,
        "A thesis is of a kind, and of a university.",
        "[author Aka A.] [title Bassin du Bandama. Thèse de l'Université de Montpellier II]. → "
        "[author Aka A.] [title Bassin du Bandama]. [genre Thèse] de "
        "[publisher l'Université de Montpellier II].",
        needs=_all("title"),
        hints=("hèse", "émoire", "Tes", "issert"),
    ),
    Rule(
        titles.title_of_volume,
        "A volume may have a title of its own.",
        "[title Cadernos do cárcere]. [volume v. 2]. [title Os intelectuais]. [location Rio] → "
        "[title Cadernos do cárcere]. [volume v. 2]. [volume-title Os intelectuais]. "
        "[location Rio]",
        needs=_all("title", "volume"),
        lacks=_all("container"),
    ),
    Rule(
        titles.descriptor,
        "What kind of book it is, and its medium, are not part of the title "
        "(GOST R 7.0.100, 5.2.5; ICMJE).",
        "[author Гмурман В. Е.] [title Вероятность : учебное пособие]. [location М]. → "
        "[author Гмурман В. Е.] [title Вероятность] : [genre учебное пособие]. [location М].",
        needs=_all("title"),
    ),
    Rule(
        numbers.issue_after_mark,
        "№ marks an issue.",
        "[container Вестник]. [date 2001]. № [volume 7](17). [pages С. 3] → "
        "[container Вестник]. [date 2001]. № [issue 7](17). [pages С. 3]",
        needs=_all("volume"),
    ),
    Rule(
        hosts.series_of_volume,
        "BibTeX's styles print “volume 12 of” a series.",
        "[title Code]. In [container Proc.], [volume volume 12] of [container LNCS], Bonn → "
        "[title Code]. In [container Proc.], [volume volume 12] of [collection LNCS], Bonn",
        needs=_all("volume"),
        lacks=_all("issue"),
    ),
    Rule(
        hosts.whole_title,
        "A book described by its extent is in nothing: what stands between is its subtitle.",
        "[author Koch, A.]: [title Wandel]. [container Eine Studie]. [extent 90 S]. → "
        "[author Koch, A.]: [title Wandel]. [title Eine Studie]. [extent 90 S].",
        needs=_all("title", "container", "extent"),
        lacks=numbers.SERIAL,
    ),
    Rule(
        hosts.meeting_in_note,
        "A paper was read at a meeting, wherever that is printed.",
        "[author Koch A.] [title Nets]. [date May 1999]. [note 21st Conference on Nets] → "
        "[author Koch A.] [title Nets]. [date May 1999]. [container 21st Conference on Nets]",
        needs=_all("title", "note"),
        lacks=_all("container"),
    ),
    Rule(
        hosts.last_sentence,
        "Where numbers of a journal stand, a journal stands before them.",
        "[author Koch A.] [title Things we know. Nature]. [date 2001];[volume 5]:[pages 3-9] → "
        "[author Koch A.] [title Things we know]. [container Nature]. "
        "[date 2001];[volume 5]:[pages 3-9]",
        needs=_all("title"),
        lacks=_all("container", "collection"),
    ),
    Rule(
        titles.some_title,
        "A page on the web has a title.",
        "[author Python documentation]. [url https://docs.python.org] → "
        "[title Python documentation]. [url https://docs.python.org]",
        lacks=_all("title", *numbers.SERIAL),
    ),
    Rule(
        titles.whole_of_nothing,
        "What is in nothing else is the work.",
        "[author Koch A.] [container Handbook of things]. [location Bonn] → "
        "[author Koch A.] [title Handbook of things]. [location Bonn]",
        needs=_all("container"),
        lacks=_all("title", *numbers.SERIAL),
    ),
    Rule(
        titles.parties,
        "A case is called by its parties (The Bluebook, rule 10.2).",
        "[title Roe v]. [container Wade], [volume 410 U.S. 113] ([date 1973]) → "
        "[title Roe v. Wade], [volume 410 U.S. 113] ([date 1973])",
        hints=(" v", "vs"),
    ),
)
"""Every rule, top to bottom. `python -m benchmarks parse_rules` says what each of them gains."""
