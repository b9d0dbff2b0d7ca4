"""Whatever the labels of its words are, a reference becomes a record."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.parse.building.record import build
from refcli.parse.labelling.labels import LABELS
from refcli.parse.labelling.list_number import number_end
from refcli.parse.labelling.short_form import behind_short_form
from refcli.parse.labelling.tokens import Tokens, tokenize
from refcli.parse.legible import legible
from refcli.record import source

TEXTS = (
    "12. Adler, P., & Brand, K. (2003). Tides of the bay. Sea Reports, 4(2), 11–19. "
    "https://doi.org/10.1000/bay.5",
    "Costa M, Dahl E, et al. Foam as a sign of life [Internet]. 2nd ed. Oslo: Fjord; 1998 "
    "[cited 2019 May 3]. 312 p. ISBN 978-3-16-148410-0. PMID: 12345678.",
    "Энгель Р. Р. Стены против воды : дис. … канд. геогр. наук : 25.00.36. СПб., 2007. Т. 3, "
    "№ 4. С. 77–90. (Серия «Берега» ; вып. 12). DOI: 10.1000/1",
    "张敏, 刘洋. 海湾浅水区泡沫的观测[J]. 波浪研究, 1998, 12(1): 101-118.",
    "Faber, L., ed. 2019–2021. Sand. 3 vols. Lecture Notes in Sand 20. Berlin: Springer, "
    "p. xii, 5–9, arXiv:1703.00187v2, hep-th/0510060.",
    "DIN EN ISO 9001:2015-11: Qualitätsmanagementsysteme. Berlin: Beuth, 2015. Aufl. 3, Bd. 2",
    "US Patent 7,214,110 B1, filed 3 May 2004, issued 12 May 2007. Art. 5, § 3, Ст. 3451",
    "Grau, T. [1986] 1999. Original work published 1986. In: Haber (Hg.) Ed. 2. Rev. ed. 1995",
)


@st.composite
def _labelled(draw: st.DrawFn) -> tuple[str, list[str], list[float]]:
    """Return a text, and a label and a probability for each of its words."""
    text = draw(st.sampled_from(TEXTS))
    count = len(_tokens(text).words)
    labels: list[str] = []
    while len(labels) < count:
        labels += [draw(st.sampled_from(LABELS))] * draw(st.integers(1, 8))
    sure = draw(st.lists(st.floats(0, 1), min_size=count, max_size=count))
    return text, labels[:count], sure


@settings(max_examples=200)
@given(_labelled())
def test_any_labels_make_a_record(drawn: tuple[str, list[str], list[float]]) -> None:
    text, labels, sure = drawn
    tokens = _tokens(text)

    record = build(tokens, labels, sure)

    assert json.loads(json.dumps(record)) == record
    assert isinstance(record["type"], str)
    assert source(record)["text"] == tokens.text
    assert all(name in record for name in source(record)["confidence"])


def test_a_year_that_was_read_as_the_number_behind_a_journal_is_the_date() -> None:
    tokens = _tokens("Adler, P. Tides. Reports 1995")

    record = build(tokens, ["author", "author", "title", "container", "issue"], [0.9] * 5)

    assert record["issued"]["date-parts"] == [[1995]]
    assert source(record)["confidence"]["issued"] > 0.5


def _tokens(text: str) -> Tokens:
    plain = legible(text)
    return tokenize(plain, body=behind_short_form(plain, number_end(plain)))
