from xml.etree.ElementTree import fromstring

import pytest

from refcli import formats
from refcli.formats.shared.mathml import math_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<msubsup><mi>η</mi><mi>p</mi><mn>2</mn></msubsup>",
            "η<sub>p</sub><sup>2</sup>",
        ),
        ("<mrow><mi>p</mi><mo>&lt;</mo><mn>0.05</mn></mrow>", "p<0.05"),
        ("<mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>", "1/(a+b)"),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "<sup>3</sup>√x"),
        ("<mfenced open='[' close=']' separators=';'><mi>a</mi><mi>b</mi></mfenced>", "[a;b]"),
        (
            "<mtable><mtr><mtd>0</mtd><mtd>1</mtd></mtr><mtr><mtd>1</mtd><mtd>0</mtd></mtr></mtable>",
            "[0 1; 1 0]",
        ),
        (
            "<semantics><mi>x</mi><annotation>y</annotation></semantics>",
            "x",
        ),
        ("<mover><mi>v</mi><mo>→</mo></mover>", "v→"),
        ("<msup><mi>x</mi></msup>", "x"),
    ],
)
def test_a_formula_in_a_line(markup: str, text: str) -> None:
    assert math_text(fromstring(f"<math>{markup}</math>")) == text


def test_a_formula_in_a_title_of_pubmed() -> None:
    source = """<PubmedArticle><MedlineCitation><Article><ArticleTitle>Effect of
      <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msup><mml:mi>x</mml:mi>
      <mml:mn>2</mml:mn></mml:msup></mml:math>.</ArticleTitle></Article></MedlineCitation>
      </PubmedArticle>"""

    (record,) = formats.read(source.encode(), "pubmed-xml").records

    assert record["title"] == "Effect of x<sup>2</sup>"
