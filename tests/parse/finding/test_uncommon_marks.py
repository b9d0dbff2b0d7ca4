"""Marks that no list of marks names: what comes back before, behind or between items is one."""

import textwrap

import pytest

from refcli.parse import find_references

ITEMS = [
    "Aalto, M. 2004. Hives of the north. Helsinki: Otava.",
    "Bofill, J. 1996. The mills of the Segre. Recerques 47, 55-81.",
    "Casals, P. & Roca, M. 2003. Vines and frost in the hills. Rural History 14(2): 101–119.",
    "Domènech, A. 2010. Rice on the delta: a history. Tortosa: Onada.",
]
WRAPPED = [
    "Aalto, M. 2004. Hives of the\nnorth. Helsinki: Otava.",
    "Bofill, J. 1996. The mills of\nthe Segre. Recerques 47, 55-81.",
    "Casals, P. & Roca, M. 2003.\nVines and frost in the hills.\nRural History 14(2): 101–119.",
    "Domènech, A. 2010. Rice on the\ndelta: a history. Tortosa:\nOnada.",
]


@pytest.mark.parametrize("heading", ["Reading\n", "References\n\n", ""])
@pytest.mark.parametrize(
    "label",
    [
        "{{{}}} ",
        "#{} ",
        "{}/ ",
        "n° {} : ",
        "Lit. {}. ",
        "S{}: ",
        "E0{} ",
        "|{}| ",
        "{} = ",
        "«{}» ",
    ],
)
def test_any_marks_around_a_number_that_counts_up_are_a_label(label: str, heading: str) -> None:
    items = "\n".join(label.format(at) + item for at, item in enumerate(WRAPPED, 1))
    found = find_references(heading + items)
    assert found == [f"{at}. {item}" for at, item in enumerate(ITEMS, 1)]


@pytest.mark.parametrize("label", ["A. ", "(b) ", "c: "])
def test_letters_count_items(label: str) -> None:
    letters = ["abcd", "ABCD"][label[0] == "A"]
    items = [label.replace(label.strip("(). :"), one) for one in letters]
    text = "\n".join(mark + item for mark, item in zip(items, WRAPPED, strict=True))
    assert find_references(text) == [f"{at}. {item}" for at, item in enumerate(ITEMS, 1)]


def test_initials_of_people_count_nothing() -> None:
    people = [
        "A. Aalto. Hives of the north. J. Bees 3 (2004) 1–9.",
        "B. Bofill. The mills of the Segre. J. Mills 47 (1996) 55–81.",
        "C. Casals. Vines and frost. Rural Hist. 14 (2003) 101–119.",
        "A. Domènech. Rice on the delta. J. Rice 2 (2010) 3–8.",
    ]
    assert find_references("\n".join(people)) == people


@pytest.mark.parametrize("mark", ["→ ", "❖ ", "~ ", "☐ ", "📄 ", "+", "=> ", "o ", "• ", "•"])
def test_any_mark_that_begins_items_is_a_bullet(mark: str) -> None:
    found = find_references("To read\n" + "\n".join(mark + item for item in WRAPPED))
    assert [item.partition(" ")[2] for item in found] == ITEMS


@pytest.mark.parametrize("rule", ["---", "* * *", "~~~~~", "§", "-o-o-".replace("o", "•")])
def test_a_rule_between_items_sets_them_apart(rule: str) -> None:
    assert find_references("Sources\n" + f"\n{rule}\n".join(WRAPPED)) == ITEMS


@pytest.mark.parametrize("mark", [r"\\", "<br>", " ↩", " |", " ¶"])
def test_a_mark_behind_items_ends_them(mark: str) -> None:
    assert find_references("Sources\n" + "\n".join(item + mark for item in WRAPPED)) == ITEMS


def test_a_page_number_alone_where_the_page_turns_is_in_no_item() -> None:
    first, second = "\n".join(WRAPPED[:2]), "\n".join(WRAPPED[2:])
    text = f"References\n{first}\n\n              217\n\f\n{second}"
    assert find_references(text) == ITEMS


def test_blank_lines_between_all_lines_separate_nothing() -> None:
    doubled = "\n\n".join(line for item in WRAPPED for line in item.splitlines())
    assert find_references("References\n\n" + doubled) == ITEMS


def test_lines_that_look_like_names_are_wrapped_where_they_were_full() -> None:
    text = """Bibliography
T. Gantz, Early Song. A Guide to Literary and Artistic
Sources, Baltimore and London 1993.
A. Parry (ed.), The Making of Verse. The Collected
Papers, Oxford 1971, pp. 1-190.
J. Haig, ‘A Structural Analysis of the Digression in the
Song and the Tale’, HSCPh 73 (1969), pp. 1-43.
J. Griffin, The Tale, Cambridge 1987."""
    assert len(find_references(text)) == 4


PLAIN = [
    "Weber, Max: Wirtschaft und Gesellschaft. Tübingen: Mohr, 1922.",
    "Stadt Köln: Prognose für das Jahr 2025. Kölner Nachrichten 7, 2004.",
    "Zur Lage der Mühlen in der Eifel. Bonn: Amt für Mühlen, 1999.",
    "Otto, Berta: Die Glocken der Grafschaft Mark. Hagen, 1987.",
    "Bericht der Kommission über die Brücken am Rhein. Mainz: Landtag, 2011.",
]


@pytest.mark.parametrize(
    ("first", "others", "between"),
    [
        ("", "", "\n\n"),
        ("    ", "", "\n"),
        ("", "   ", "\n"),
        ("  ", "", "\n\n"),
        ("", "    ", "\n\n"),
    ],
)
def test_what_sets_some_items_apart_sets_all_apart(first: str, others: str, between: str) -> None:
    wrapped = [
        textwrap.fill(item, 40, initial_indent=first, subsequent_indent=others) for item in PLAIN
    ]
    assert find_references("Literatur\n\n" + between.join(wrapped)) == PLAIN


def test_prose_set_deeper_below_each_work_is_in_none() -> None:
    remarks = [
        "The best account of how the keepers lived, and of what they thought of the frost.",
        "Written by one who knew most of the millers that he writes about, and it shows.",
        "Shows that the growers feared the frost more than they feared the lords.",
        "How the delta was drained, and who paid for it; there are many good maps in it.",
    ]
    texts = [
        f"{item}\n{textwrap.indent(textwrap.fill(remark, 40), '    ')}"
        for item, remark in zip(WRAPPED, remarks, strict=True)
    ]
    assert find_references("\n".join(texts)) == ITEMS


def test_signs_of_footnotes_count_up() -> None:
    notes = "\n".join(sign + " " + item for sign, item in zip("*†‡§", WRAPPED, strict=True))
    assert find_references(notes) == [f"{at}. {item}" for at, item in enumerate(ITEMS, 1)]


@pytest.mark.parametrize("before", ["QH{0}1 .B{0} ", "Ms10-3{0} "])
def test_first_words_of_one_form_begin_items(before: str) -> None:
    items = [before.format(at) + item for at, item in enumerate(PLAIN, 1)]
    wrapped = "\n".join(textwrap.fill(item, 40, break_on_hyphens=False) for item in items)
    assert find_references("Literatur\n\n" + wrapped) == items


def test_full_stops_of_other_scripts_end_items() -> None:
    items = [
        "Աբրահամյան Ա. Հայոց ջրաղացները։ Երևան, Հայաստան, 1989։",
        "Խաչատրյան Ն. Գինին և եկեղեցին։ Երևան, ԵՊՀ, 2011։",
        "Պետրոսյան Հ. Խաչքար։ Երևան, Փրինթինֆո, 2008։",
    ]
    assert find_references("\n".join(items)) == items


def test_numbered_sessions_of_a_course_are_headings() -> None:
    sessions = [f"Session {at}. {topic}" for at, topic in enumerate(["Bees", "Mills", "Frost"], 1)]
    works = [ITEMS[0], f"{ITEMS[1]}\n{ITEMS[2]}", ITEMS[3]]
    course = "\n".join(f"{one}\n{read}" for one, read in zip(sessions, works, strict=True))
    assert find_references(course) == ITEMS


def test_boxes_ticked_and_not_are_bullets_alike() -> None:
    boxes = [mark + item for mark, item in zip("☐☑☐☐", ITEMS, strict=True)]
    assert [item.removeprefix("• ") for item in find_references("\n".join(boxes))] == ITEMS
