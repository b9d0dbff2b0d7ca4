"""The number before a reference is read apart, and changes nothing of what is behind it."""

import pytest

from refcli.parse import parse_reference, parse_references
from refcli.parse.labelling.list_number import number_end, number_ends

REFERENCES = [
    "H. C. Brown and B. C. Subba Rao, J. Am. Chem. Soc., 1956, 78, 5694–5695.",
    "Иванов И. И. Методы обучения студентов // Высшее образование. 2020. Т. 5, № 2. С. 10–15.",
    "Knuth, D. E. (1997). The Art of Computer Programming. Reading: Addison-Wesley.",
]


@pytest.mark.parametrize(
    "mark",
    [
        "[{}] ",
        "{}. ",
        "{}) ",
        "({}) ",
        "［{}］",
        "[{}]",
        "{}.\t",
        "{}\t",
        "{}- ",
        "^{} ",
        "S{}. ",
        "#{} ",
        "№ {}. ",
        "[^{}]: ",
        "{{{}}} ",
        "Ref. {}: ",
        "Reference [{}]. ",
        "{}. [12] ",
    ],
)
@pytest.mark.parametrize("reference", REFERENCES)
def test_a_number_in_marks_changes_no_field(reference: str, mark: str) -> None:
    plain = parse_reference(reference)
    numbered = parse_reference(mark.format(12) + reference)

    assert "12" in numbered["custom"]["source"].pop("label")
    numbered["custom"]["source"]["text"] = reference
    assert numbered == plain


def test_a_bare_number_is_told_by_its_neighbours() -> None:
    texts = [f"{number} {text}" for number, text in enumerate(REFERENCES, 8)]

    found = list(parse_references(texts))

    plain = list(parse_references(REFERENCES))
    for numbered, record in zip(found, plain, strict=True):
        del numbered["custom"]
        assert numbered == {key: value for key, value in record.items() if key != "custom"}


def test_a_title_may_begin_with_a_number() -> None:
    assert number_ends(["101 Dalmatians. 1961.", "12 Angry Men. 1957.", "1984. London: 1949."]) == [
        0,
        0,
        0,
    ]
    assert number_end("2001: a space odyssey") == number_end("3.5 billion years. 2001.") == 0
    assert number_ends([]) == []
