"""Small inputs of kinds that were once printed wrong, read from their files and printed."""

from functools import cache
from pathlib import Path

import pytest

from refcli.citing import print_entries
from refcli.csl.output import write
from refcli.csl.output.numbering import without_number
from refcli.reading import read

CASES = Path(__file__).parents[3] / "shared" / "cases"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="needs ../shared")


@cache
def printed(name: str, style: str) -> str:
    """Return the entries of a file as text, one a line, without their numbers."""
    records = read((CASES / name).read_bytes(), name).records
    entries = print_entries(records, style).entries
    return "\n".join(write(without_number(tree), "text") for _, tree in entries)


def lines(name: str, style: str) -> list[str]:
    return printed(name, style).split("\n")


@pytest.mark.parametrize(
    ("name", "style", "wanted"),
    [
        ("print/F01-arxiv-journal.bib", "vancouver", "On heat. 2015. arXiv: 1503.06734."),
        ("print/F01-arxiv-journal.bib", "vancouver", "In: Proc. Web 2.0 Conf., part 3.1. 2016."),
        ("print/F01-arxiv-journal.bib", "apa", "On heat (arXiv:1503.06734). arXiv."),
        ("print/F01-arxiv-journal.bib", "gost", "On heat. 2015. arXiv: 1503.06734."),
        ("print/F02-raised.json", "gost", "10⁻³ s⁻¹ over 5 m², XVIᵉ siècle, Brand™ // J."),
        ("print/F03-paragraph.json", "gost", "Серов Г. А. Общая алгебра. Наука, 2003."),
        ("print/F05-ifmmode.bib", "apa", "Šimon, A., & Kovač, B. (2002). Angle of 45°. J."),
        ("print/F06-author-lists.bib", "gost", "C / A. Smith [et al.]. 2003."),
        ("print/F06-author-lists.bib", "gost", "Ж / И. И. Иванов [и др.]. 2007."),
        ("print/F07-verbatim.bib", "gost", "DOI: 10.1002/(SICI)1(1)<26::A>3.0.CO;2-A."),
        ("print/F08-howpublished.bib", "gost", "Doe K. Talk. Privately circulated, 2016."),
        ("print/F08-howpublished.bib", "gost", "Doe M. Site. 2018. URL: http://example.org/x."),
        ("print/F09-edition.bib", "gost", "Алгебра. 2-е изд., испр. и доп. Наука, 2012."),
        ("print/F09-edition.bib", "vancouver", "Algebra. 2nd ed. P; 2009."),
        ("print/F10-bc-dates.bib", "apa", "Doe, J. (44 BC). A. P."),
        ("print/F11-tex.bib", "gost", "A~B, C^D, CO₂ and 10⁻³ // J. 2001."),
        ("print/F12-pages.bib", "gost", "Doe D. A // J. 2019. P. 427."),
        ("print/F12-pages.bib", "gost", "О тепле // Ж. 2019. С. 12–20."),
        ("print/F12-pages.bib", "gost", "Doe D. C // J. 2019. P. 12:1–12:20."),
        ("print/F12-pages.bib", "vancouver", "Doe D. A. J. 2019:427."),
        ("print/F13-numbers.json", "apa", "Heater (Patent No. 2-305-117)."),
        ("print/F13-numbers.json", "gost", "On heat. No. 114-11. P, 2023."),
        ("print/F13-numbers.json", "gost-7.0.100", "On heat : report no. 114-11 / H. Hill."),
        ("print/F13-numbers.json", "vancouver", "On heat. P; 2023. Report No.: 114-11."),
        ("print/F14-pubstate.bib", "gost", "Doe I. A // J. (In press)."),
        ("print/F14-pubstate.bib", "vancouver", "Doe I. A. J. In press."),
        ("print/F14-pubstate.bib", "ieee", "I. Doe, “A,” J, in press."),
        ("print/F16-apa.json", "apa", "Jokes. P. (Original work published 1905)"),
        ("print/F16-apa.json", "apa", "Meyer, H., & Research Team. (2000). Mixed. P."),
        ("print/F18-foreign-title.json", "mla", "“Historia de España.”"),
        ("print/F18-foreign-title.json", "mla", "“A History of Spain and Portugal.”"),
        ("print/F18-foreign-title.json", "gost-7.0.100", "E. Doe. – Текст : непосредственный //"),
        ("print/F18b-english-names.json", "mla", "“Heat Flow in the Soils of Siberia.”"),
        ("clients/arxiv.bib", "gost", "Few-Shot Learners. 2020. arXiv: 2005.14165."),
        ("clients/langid.json", "gost", "Проблемы. 2022. Т. 30, № 5. С. 843–852."),
        ("clients/greek.json", "gost", "Über die Würde des Menschen // Z. 2020. Bd. 1. S. 1–45."),
        ("clients/pages_endash.json", "vancouver", "In: Book. P; 2021. p. 12-34."),
        ("clients/math.bib", "gost", "Иванов"),
    ],
)
def test_a_case_is_printed_as_wanted(name: str, style: str, wanted: str) -> None:
    assert any(wanted in line for line in lines(name, style)), printed(name, style)


@pytest.mark.parametrize("style", ["gost", "gost-7.0.100", "apa", "vancouver"])
def test_a_work_of_arxiv_is_printed_alike_whatever_type_it_came_as(style: str) -> None:
    works = {"A": "heat", "B": "light", "C": "sound", "G": "mass"}
    places = ("1503.06731", "1503.06732", "1503.06733", "1503.06737")
    forms = set()
    for line, place, (initial, subject) in zip(
        lines("print/F04-eprint.bib", style), places, works.items(), strict=True
    ):
        assert line.count(place) == 1
        alike = line.replace(place, "0").replace(f"{initial}.", "X.").replace(subject, "it")
        forms.add(alike.replace(f"Doe {initial}", "Doe X"))

    assert len(forms) == 1
