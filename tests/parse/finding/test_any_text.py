"""Any text at all is read without a crash, and what of it is in no reference is told."""

import textwrap
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from refcli.parse import find
from refcli.parse.finding.accounting import remarks
from refcli.parse.finding.headings import is_part_heading, is_reference_heading

WORKS = (
    "Adler, P., & Brand, K. (2003). Tides of the bay. Sea Reports, 4(2), 11–19. "
    "https://doi.org/10.1000/bay.5",
    "Costa M, Dahl E, et al. Foam as a sign of life. 2nd ed. Oslo: Fjord; 1998. 312 p.",
    "Энгель Р. Р. Стены против воды // Береговедение. 2007. Т. 31, № 4. С. 77–90.",
    "张敏, 刘洋. 海湾浅水区泡沫的观测[J]. 波浪研究, 1998, 12(1): 101-118.",
    "Faber, L., ed. Sand. Berlin: Springer, 2019. https://example.org/sand.PDF.PDF.",
    "G. Haber, Phys. Rev. D 12, 345 (1999) [arXiv:1703.00187][INSPIRE].",
    "Report on salt. WHO.",
)
MARKS = (
    *("\n", "\n\n", "\f", "\r\n", "\t", "   ", "\x0b", "\x85", "\u2028", "\x00", "\x1b", "\u200b"),
    *("[1] ", "1. ", "2) ", "3 ", "(a) ", "• ", "- ", "> ", "^ a b ", "↑ ", "; ", ". ", "//", "|"),
    *(
        "References\n",
        "Литература\n",
        "参考文献\n",
        "....... 12\n",
        "Google Scholar\n",
        "Article\n",
    ),
    *(
        "2001",
        "(1998a).",
        "pp. 1-",
        "In:",
        "doi:10.1/",
        "https://",
        "et al.",
        "[PDF]",
        "\\bibitem{a}",
    ),
)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """Return works, whole, wrapped or torn, with marks and any letters between."""
    parts: list[str] = []
    for _ in range(draw(st.integers(1, 12))):
        work = draw(st.sampled_from(WORKS))
        width = draw(st.sampled_from([25, 50, 80, 1000]))
        cut = draw(st.integers(1, len(work)))
        kind = draw(st.sampled_from(["wrapped", "wrapped", "torn", "mark", "any"]))
        if kind == "wrapped":
            parts.append(textwrap.fill(work, width, break_long_words=False))
        elif kind == "torn":
            parts.append(work[:cut] + draw(st.sampled_from(MARKS)) + work[cut:])
        elif kind == "mark":
            parts.append("".join(draw(st.lists(st.sampled_from(MARKS), max_size=4))))
        else:
            parts.append(draw(st.text(max_size=12)))
        parts.append(draw(st.sampled_from(["\n", "\n", "\n\n", " "])))
    return "".join(parts)


@settings(max_examples=300)
@given(_texts())
@example("\ufeff")
@example("\n".join(f"{at}. {WORKS[1]}" for at in (3, 7, 4, 5, 2, 6)))
def test_any_text_is_read_and_no_letter_lost_in_silence(text: str) -> None:
    found = find(text)

    remarks(found, by="line")
    there, read = _letters(text), sum(map(_letters, found.references), Counter[str]())
    told = found.repeated + sum(one.words for one in found.unread) + _headings(text)
    assert not read - there
    assert told or not there - read


def _letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text.casefold() if letter.isalnum())


def _headings(text: str) -> int:
    """Return how many headings of lists there are, which no one misses."""
    lines = [line.strip(" \t\x00\x1b\u200b") for line in text.splitlines()]
    return sum(is_reference_heading(line) or is_part_heading(line) for line in lines if line)
