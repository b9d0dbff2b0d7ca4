"""The list as a witness: a doubtful reference is read as the sure ones are printed."""

from refcli.parse import parse_reference, parse_references
from refcli.parse.labelling.model import Tagging
from refcli.parse.labelling.tokens import Tokens, tokenize
from refcli.parse.labelling.witness import habits_of, read_again

SURE = [
    "Weber J, Klein T: Noise in the wards of a large hospital. Int J Ward Stud. 2011;4(2):12-19.",
    "Okada S: Sleep and light in intensive care. Nurs Times. 2013;17(1):3-9.",
    "Lindner P, Vega R, Moss A: Falls among the old at home. Age Care. 2009;38(5):501-7.",
    "Harper A, Bell T: Hand washing before surgery. J Hosp Hyg. 2015;22(3):77-85.",
    "Norris E: The cost of waiting for a bed. Health Econ Lett. 2016;9(4):210-8.",
    "Sommer K, Braun D: Training for night shifts. Int J Ward Stud. 2018;11(6):45-52.",
]


def readings(labels: list[tuple[str, str]], count: int) -> list[tuple[Tokens, Tagging]]:
    """Return so many sure readings of one form, made of labelled pieces of text."""
    text = "".join(piece for _, piece in labels)
    tokens = tokenize(text)
    words = [label for label, piece in labels for _ in tokenize(piece).words]
    return [(tokens, Tagging(words, [0.99] * len(words)))] * count


FORM = [
    ("author", "Weber J, Klein T"),
    ("title", ": Noise in the wards"),
    ("container", ". Int J Ward Stud"),
    ("date", ". 2011"),
    ("volume", ";4"),
    ("pages", ":12-19."),
]


def test_a_few_references_tell_no_habit() -> None:
    doubtful = (tokenize("a b"), Tagging(["title", "title"], [0.3, 0.3]))

    assert habits_of([*readings(FORM, 4), doubtful]) is None
    assert habits_of([*readings(FORM, 5), doubtful]) is not None


def test_a_list_without_doubt_is_read_once() -> None:
    assert habits_of(readings(FORM, 9)) is None


def test_what_was_read_surely_stands() -> None:
    doubtful = (tokenize("a b"), Tagging(["title", "title"], [0.3, 0.3]))
    habits = habits_of([*readings(FORM, 9), doubtful])
    assert habits is not None
    ((tokens, first),) = readings(FORM, 1)

    assert read_again(tokens, first, habits) is first


def test_habits_are_what_is_printed_where() -> None:
    doubtful = (tokenize("a b"), Tagging(["title", "title"], [0.3, 0.3]))
    habits = habits_of([*readings(FORM, 9), doubtful])
    assert habits is not None

    behind_colon = ("author", ": ", "I", "X")

    assert habits.probability(behind_colon, "title") > 0.7
    assert habits.probability(behind_colon, "author") < 0.2


def test_references_of_a_list_come_back_in_order_with_their_texts() -> None:
    records = list(parse_references(SURE))

    assert [record["custom"]["source"]["text"] for record in records] == SURE
    assert records[0] == parse_reference(SURE[0])
