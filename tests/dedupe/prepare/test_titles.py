"""Titles and the words that tell one kind of them, or of sources, from another."""

import re
import time

import pytest

from refcli.dedupe.judge.compare import compare as judged
from refcli.dedupe.prepare.profile import profile
from refcli.dedupe.prepare.skeleton import word_skeletons
from refcli.dedupe.prepare.titles import read_title
from refcli.dedupe.prepare.words import any_of, is_column, notice, patterns, source_kind

LONG = "Digital skills for medical students: qualitative evaluation of the curriculum"


def form(text: str) -> str:
    return " ".join(word_skeletons(text))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Erratum to: Digital skills", "erratum"),
        ("Corrigendum to “Digital skills”", "erratum"),
        ("Erratum-Digital skills", "erratum"),
        ("Correction-free digital skills", ""),
        ("Digital skills (vol 9, pg 26, 2018)", "erratum"),
        ("Retraction notice: Digital skills", "retraction"),
        ("Notice of retraction: Digital skills", "retraction"),
        ("Digital skills (Retraction)", "retraction"),
        ("Withdrawal of: Digital skills", "retraction"),
        ("Retractación: Digital skills", "retraction"),
        ("Digital skills [Corrigendum]", "erratum"),
        ("Berichtigung: Digital skills", "erratum"),
        ("勘误：数字技能", "erratum"),
        ("Withdrawal of life support", ""),
        ("Review for “Digital skills”", "comment"),
        ("Review of digital skills", ""),
        ("Comment on “Digital skills”", "comment"),
        ("Re: Digital skills", "comment"),
        ("Reply to comment on “Digital skills”", "reply"),
        ("Digital skills: authors’ reply", "reply"),
        ("Digital skills - Reply", "reply"),
        ("Digital skills. Discussion", "comment"),
        ("ASO Author Reflections: Digital skills", "comment"),
        ("CORR Insights®: Digital skills", "comment"),
        ("Infographic. Digital skills", "summary"),
        ("Kommentar zu: Digital skills", "comment"),
        ("Comentario sobre Digital skills", "comment"),
        ("Visual abstracts: how to draw them", ""),
        ("Digital skills—protocol for a trial", "protocol"),
        ("Correction of refractive errors in children", ""),
        ("Responses of rats to noise", ""),
        ("Recovery after stroke", ""),
    ],
)
def test_notices(title: str, kind: str) -> None:
    assert notice(title) == kind


@pytest.mark.parametrize("name", ["erratum_start", "reply_end", "marks", "notes_in_brackets"])
def test_a_pattern_for_any_line_says_what_the_lines_say(name: str) -> None:
    quick, plain = re.compile(any_of(name)), re.compile("|".join(patterns(name)))

    assert quick.groups == 0
    for text in (
        "erratum (2)",
        "errata corrige: on",
        " - the authors' reply",
        "reviews",
        "12 refs",
    ):
        assert [m.span() for m in quick.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_columns() -> None:
    assert is_column(form("Letter to the Editor"))
    assert is_column(form("Editor's Notes"))
    assert is_column(form("От редакции"))
    assert not is_column(form("Introduction to matrices"))


def test_kinds_of_sources() -> None:
    assert (
        source_kind(form("Proceedings of the 2008 ACM Symposium on Data Engineering"))
        == "conference"
    )
    assert source_kind(form("Proceedings of the National Academy of Sciences")) == ""
    assert source_kind(form("Machine Learning")) == ""
    assert source_kind(form("bioRxiv")) == "preprint"
    assert source_kind(form("Journal of Medical Internet Research")) == "journal"


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("On gout. [Review] [57 refs]", "On gout", ""),
        ("On gout (see comments)", "On gout", ""),
        ("[On gout]. [Article in German]", "On gout", ""),
        ("On gout [corrected], with notes", "On gout, with notes", ""),
        ("On gout.[Erratum appears in Proc Natl Acad", "On gout", ""),
        ("On gout... N Engl J Med. 2009 Jan 29;360(5):544-6", "On gout", ""),
        ("On gout (Lancet (2009) 360 (542-544))", "On gout", "erratum"),
        ("On gout (vol 360, pg 542, 2009)", "On gout", "erratum"),
        ("RETRACTED: On gout", "On gout", ""),
        ("Gout (in children)", "Gout (in children)", ""),
        ("Gout (SAFETY)", "Gout (SAFETY)", ""),
        ("Retraction: On gout", "Retraction: On gout", "retraction"),
        ("On gout. Originalarbeit", "On gout", ""),
        ("On gout. Artículo original.", "On gout", ""),
        ("Özgün Araştırma: On gout", "On gout", ""),
        ("On gout. Praca oryginalna", "On gout", ""),
        ("ORIGINAL ARTICLE. On gout", "On gout", ""),
        ("On gout¹", "On gout", ""),
        ("On gout per km²", "On gout per km2", ""),
        ("On gout of the great toe: reply [کیفیت زندگی بیماران]", "On gout of the great toe: reply",
         "reply"),
        ("On gout and its originals", "On gout and its originals", ""),
        ("On gout [Elektronische Ressource]", "On gout", ""),
        ("On gout (Originalarbeit)", "On gout", ""),
        ("{On {G}out}", "On Gout", ""),
        ("{Comment on} “On gout”", "Comment on “On gout”", "comment"),
        (f"{LONG}¹ [Report]", LONG, ""),
        (f"Reviewed Work(s): {LONG}", LONG, ""),
        (f"{LONG} (Book Review)", LONG, ""),
        (f"{LONG} (Paperback)", LONG, ""),
        (f"{LONG} (Doctoral dissertation, University of Graz)", LONG, ""),
        ("Note-taking in lectures: a survey", "Note-taking in lectures: a survey", ""),
    ],
)  # fmt: skip
def test_titles_go_without_what_was_added(title: str, text: str, told: str) -> None:
    found = read_title(title)

    assert (found.text, found.notice) == (text, told)


@pytest.mark.parametrize(
    ("title", "cut", "expected"),
    [
        (LONG, f"{LONG[:50]}…", "typo"),
        ("Service innovation: a logic of its own", "Service innovation: a …", "start"),
        ("Service innovation: a logic of its own", "Services: a …", "different"),
    ],
)
def test_a_title_cut_with_an_ellipsis_goes_on(title: str, cut: str, expected: str) -> None:
    one = profile({"id": "a", "type": "article-journal", "title": title})
    other = profile({"id": "b", "type": "article-journal", "title": cut})
    assert judged(one, other).title == judged(other, one).title == expected


@pytest.mark.parametrize("dash", [" - ", "—", "-", ": ", ", "])
def test_a_mark_behind_which_a_dash_stands_may_be_of_the_title(dash: str) -> None:
    one = profile({"id": "a", "title": f"Research note - {LONG}"})
    other = profile({"id": "b", "title": f"Research note{dash}{LONG}"})
    assert judged(one, other).title == judged(other, one).title == "same"


def test_a_number_may_stand_where_a_title_was_cut() -> None:
    whole = profile({"id": "a", "title": f"{LONG} after 6 months"})
    assert judged(whole, profile({"id": "b", "title": f"{LONG} …"})).numbers == ""
    assert judged(whole, profile({"id": "b", "title": LONG})).numbers == "extra"


@pytest.mark.parametrize(
    "title",
    ["Kost und Logis der Arbeiter = Board and lodging of the workers",
     "Board and lodging of the workers | Kost und Logis der Arbeiter",
     "Kost und Logis für die Arbeiter. Board and lodging of the workers",
     "Die Kost der Arbeiter in der Stadt. Board and lodging of the workers"],
)  # fmt: skip
def test_a_title_in_two_languages_is_either_of_them(title: str) -> None:
    assert "Board and lodging of the workers" in read_title(title).variants


@pytest.mark.parametrize(
    "title",
    ["Research article: A b c", "[HTML] A b c", "ORIGINAL PAPER: A b c", "A b c (Preprint)",
     "REVIEW: A b c", "Case report: A b c", "Technical note: A b c"],
)  # fmt: skip
def test_a_label_is_not_of_the_title(title: str) -> None:
    assert read_title(title).text == "A b c"


@pytest.mark.parametrize(
    "before", ["P74: ", "PO-12. ", "Abstract 357: ", "181. ", "[12] ", "#9871: "]
)
def test_the_number_of_an_abstract_tells_only_where_both_have_one(before: str) -> None:
    one, other = (profile({"title": title}) for title in (before + LONG, f"P75: {LONG}"))
    bare = profile({"title": LONG})

    assert (judged(one, bare).title, judged(one, bare).numbers) == ("same", "")
    assert judged(one, other).numbers == "clash"


@pytest.mark.parametrize(
    "title", ["2012: a year of skills and of nothing else", "P53 and skills in the young"]
)
def test_a_number_that_is_of_the_title_stays(title: str) -> None:
    assert read_title(title).text == title


@pytest.mark.parametrize(
    ("behind", "same"),
    [(" / Ann Roe, Ben Doe", True), (" / by Ann Roe ... [et al.]", True), (" /", True),
     (" / Digitale Fertigkeiten der Studierenden", False)],
)  # fmt: skip
def test_a_catalogue_names_the_authors_behind_a_title(behind: str, *, same: bool) -> None:
    people = [{"family": "Roe", "given": "Ann"}, {"family": "Doe", "given": "Ben"}]
    found = profile({"title": LONG + behind, "author": people})

    assert (found.titles == profile({"title": LONG}).titles) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [("Trade in South Korea: news from the south", "Trade in South Korea: news from the north"),
     ("Wie Frauen Frauen und Kinder behandeln", "Wie Frauen Männer und Kinder behandeln")],
)  # fmt: skip
def test_a_word_that_comes_twice_in_a_title_is_told_from_another(one: str, other: str) -> None:
    assert judged(profile({"title": one}), profile({"title": other})).title == "changed"


@pytest.mark.parametrize(
    "page",
    ["{} - ScienceDirect", "{} | SpringerLink", "(PDF) {} | Ann Roe - ResearchGate",
     "[1904.10509] {}", "[1904.10509v2] {}", "{} - PubMed", "[PDF] {} | Semantic Scholar"],
)  # fmt: skip
def test_the_name_of_a_page_is_the_title_and_its_site(page: str) -> None:
    assert read_title(page.format(LONG)).text == LONG


@pytest.mark.parametrize("title", [f"{LONG} - Oxford", f"A | B: {LONG}", "[12] of them"])
def test_a_title_with_a_dash_or_brackets_stays_whole(title: str) -> None:
    assert read_title(title).text == title


def test_a_stroke_in_a_title_divides_no_titles() -> None:
    assert read_title("Optimisation of an M / M / 1 queue with free service").variants == ()


@pytest.mark.parametrize("filler", [".", " ", ". ", "…"])
def test_a_title_of_marks_alone_is_prepared_in_linear_time(filler: str) -> None:
    begun = time.process_time()
    read_title(filler * 100_000)
    assert time.process_time() - begun < 5
