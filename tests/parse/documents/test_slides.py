"""Slides: lists of references on them, over several slides, in the order of the show."""

import pytest

from refcli.errors import InputError
from refcli.parse import find_references
from refcli.parse.documents import read_document, read_text
from tests.parse.documents.files import archive

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

WORKS = [
    "Adler P, Benn K. Tides of the bay. Sea Rep. 2003;4(2):11–19.",
    "Crane L. The Salt Road. London: Heath; 1991.",
    "Doyle M, Ek S. Gulls and ships. Shore. 2012;7:30–41.",
    "Fox A. Mud. Coast. 1999;1:5–9.",
]


def shape(kind: str, *texts: str, bullet: str = "") -> str:
    paragraphs = "".join(
        f"<a:p><a:pPr>{bullet}</a:pPr><a:r><a:t>{text[:7]}</a:t></a:r><a:r><a:t>{text[7:]}</a:t></a:r></a:p>"
        for text in texts
    )
    place = f"<p:nvPr><p:ph {kind}/></p:nvPr>"
    return f"<p:sp><p:nvSpPr>{place}</p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>"


def slides(*pages: str, order: tuple[int, ...] = ()) -> bytes:
    ids = "".join(f'<p:sldId r:id="r{number}"/>' for number in order)
    relations = "".join(
        f'<Relationship Id="r{number}" Target="slides/slide{number}.xml"/>' for number in order
    )
    return archive(
        {
            "ppt/presentation.xml": f'<p:presentation xmlns:p="{P}" xmlns:r="{R}">'
            f"<p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}'
            "</Relationships>",
            **{
                f"ppt/slides/slide{number}.xml": f'<p:sld xmlns:p="{P}" xmlns:a="{A}">{page}'
                "</p:sld>"
                for number, page in enumerate(pages, 1)
            },
        }
    )


TITLE = shape('type="title"', "References")
FOOT = shape('type="sldNum"', "12")


@pytest.mark.parametrize(
    ("bullet", "labels"),
    [("", ["•"] * 4), ('<a:buAutoNum type="arabicPeriod"/>', ["1.", "2.", "3.", "4."])],
)
def test_a_list_of_bullets_or_numbers(bullet: str, labels: list[str]) -> None:
    first = shape('type="ctrTitle"', "Tides") + shape('idx="1"', "They rise and fall.")
    data = slides(first, TITLE + shape('idx="1"', *WORKS, bullet=bullet) + FOOT)

    assert find_references(read_text(data, "talk.pptx")) == [
        f"{label} {work}" for label, work in zip(labels, WORKS, strict=True)
    ]


def test_a_list_goes_on_from_slide_to_slide_as_the_show_has_them() -> None:
    pages = [
        TITLE + shape('idx="1"', *WORKS[2:]) + FOOT,
        TITLE + shape('idx="1"', *WORKS[:2]) + FOOT,
    ]
    data = slides(*pages, order=(2, 1))

    assert find_references(read_text(data, "talk.pptx")) == [f"• {work}" for work in WORKS]
    assert read_document(data).places == "page"


def test_damaged_slides_are_told_in_a_line() -> None:
    with pytest.raises(InputError, match=r"talk\.pptx: damaged"):
        read_text(slides("<p:sp>"), "talk.pptx")
