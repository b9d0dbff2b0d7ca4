"""Every word is accounted for: what is in no reference is said, with its place."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.parse import find
from refcli.parse.finding.accounting import remarks
from refcli.parse.finding.headings import is_part_heading, is_reference_heading

ITEMS = [
    "1. Smith J. Noise. J Noise. 2001; 3 (2): 12–19.",
    "2. Brown K. Sleep. J Noise. 2002; 4 (1): 5–9.",
    "4. Black L. Walls. J Noise. 2003; 5 (3): 7–8.",
    "7. Weber M. Torf. J Noise. 2004; 6 (4): 1–2.",
]


def test_what_stands_around_a_list_is_told_with_its_place() -> None:
    text = "\n".join(["Of the noise of cities", "", "References", *ITEMS, "", "About the authors"])

    found = find(text)

    assert found.references == ITEMS
    assert remarks(found, by="line") == [
        "the list has no number 3, 5-6: a reference may be missing there",
        'in no reference: 5 words from line 1 "Of the noise of cities", '
        '3 words from line 9 "About the authors"',
    ]


def test_pages_are_places_too() -> None:
    found = find("A title\n\fReferences\n" + "\n".join(ITEMS) + "\n\fAbout the authors\n")

    assert [(one.page, one.words) for one in found.unread] == [(1, 2), (3, 3)]


def test_a_list_alone_leaves_nothing_to_say() -> None:
    assert remarks(find("References\n\n" + "\n".join(ITEMS[:2]))) == []


words = st.lists(
    st.sampled_from(["noise", "Smith", "J.", "2001", "12–19.", "1.", "References", "\n", "\n\n"]),
    max_size=60,
).map(" ".join)


@given(words)
def test_every_word_is_in_a_reference_or_told(text: str) -> None:
    found = find(text)
    read = sum(len(reference.split()) for reference in found.references)
    told = sum(one.words for one in found.unread)
    lines = [line.strip() for line in text.split("\n")]
    headings = sum(len(line.split()) for line in lines if is_reference_heading(line))

    assert read + told + headings + found.repeated >= len(text.split())


def _blocks() -> list[str]:
    """Return the pasted lists whole, and in pieces of three lines, where no word is cut."""
    found = []
    for path in sorted((Path(__file__).parent / "pasted").glob("*.txt")):
        text = re.sub("[⟦⟧]", "", path.read_text("utf-8"))
        rows = text.split("\n")
        pieces = ["\n".join(rows[at : at + 3]) for at in range(0, len(rows), 3)]
        found += [piece for piece in (text, *pieces) if not re.search(r"-\s*$", piece, re.M)]
    return found


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(_blocks()), min_size=1, max_size=8),
    st.sampled_from(["\n", "\n\n", "\f"]),
)
def test_every_word_of_lists_torn_and_mixed_is_in_a_reference_or_told(
    blocks: list[str], between: str
) -> None:
    text = between.join(blocks)

    found = find(text)

    lines = filter(None, map(str.strip, re.split("[\n\f]", text)))
    headings = [line for line in lines if is_reference_heading(line) or is_part_heading(line)]
    lost = _words(text) - _words(" ".join([*found.references, *headings]))
    told = sum(one.words for one in found.unread) + found.repeated
    assert lost.total() <= told, lost


def _words(text: str) -> Counter[str]:
    """Return the words of a text, without the numbers of lists, which are written anew."""
    words = (word.strip(".,;:()[]»«") for word in unicodedata.normalize("NFKC", text).split())
    return Counter(
        word
        for word in words
        if re.search(r"[^\W\d_]{2}", word) and not re.fullmatch("[ivxlc]+", word, re.I)
    )
