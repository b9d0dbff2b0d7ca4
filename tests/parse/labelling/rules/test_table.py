"""What a reference cannot be: labels put right by what stands beside them."""

import re

import pytest

from refcli.parse import parse_reference
from refcli.parse.labelling.explanation import explained
from refcli.parse.labelling.labels import begun, field_of
from refcli.parse.labelling.rules import RULES, Rule, applied, constrained
from refcli.parse.labelling.tokens import MAX_WORDS, tokenize


def labelled(text: str) -> tuple[str, list[str], list[str]]:
    """Part `[author Smith J.] [title Of things.]` into the text, its words and their labels.

    Of two brackets, `[[title Of things]]`, the outer ones are the text's own.
    """
    plain, labels = "", []
    for match in re.finditer(r"\[([\w-]+) ([^]]*)\]|([^[]+|\[(?=\[))", text):
        label, part, glue = match.groups()
        piece = part if label else glue
        labels += [label or "other"] * len(tokenize(piece).words)
        plain += piece
    return plain, list(tokenize(plain).words), labels


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        # A year in a title is none of the work's, where that is printed too.
        (
            "[author Meyer, Kai] ([date 1995]): [title Japan seit] [date 1950]. [location Bonn]",
            "[author Meyer, Kai] ([date 1995]): [title Japan seit 1950]. [location Bonn]",
        ),
        # Nor is the year that a meeting bears.
        (
            "[author R. Aubin], [title Planning]. In [container NIPS]-[date 2000], [date 2001]",
            "[author R. Aubin], [title Planning]. In [container NIPS-2000], [date 2001]",
        ),
        # The days of a meeting are no pages and no issue.
        (
            "[title Agents]. In [container Proc. of AAMAS], [date July] [issue 25-29], [date 2005]",
            "[title Agents]. In [container Proc. of AAMAS], [date July 25-29], [date 2005]",
        ),
        (
            "[title Norms]. [container The Conference] [pages 24-26] [date April 2008]",
            "[title Norms]. [container The Conference] [date 24-26 April 2008]",
        ),
        (
            "[title Models]. In [container Simulation] ([location Tokyo], Dec [issue 3-6]), "
            "[pages 13-15]",
            "[title Models]. In [container Simulation] ([location Tokyo], [date Dec 3-6]), "
            "[pages 13-15]",
        ),
        # A volume may be one of a series.
        (
            "[title Code]. In [container Proc.], [volume volume 12] of [container LNCS], Bonn",
            "[title Code]. In [container Proc.], [volume volume 12] of [collection LNCS], Bonn",
        ),
        (
            "[title Code]. In [container Proc.], [volume volume 12] [collection of Studies]",
            "[title Code]. In [container Proc.], [volume volume 12] of [collection Studies]",
        ),
        # But a page before a month is one.
        (
            "[container JAIR], [volume 1]:[pages 1-23], [date May 1993]",
            "[container JAIR], [volume 1]:[pages 1-23], [date May 1993]",
        ),
        (
            "[container Theory], [volume vol. 23], [issue no. 2 (May)], [pages pp. 3-9]",
            "[container Theory], [volume vol. 23], [issue no. 2] ([date May]), [pages pp. 3-9]",
        ),
        # In an author-date list what stands before the year wrote the work.
        (
            "[title Stadt Bonn], [date 2004]: [title Prognose für Bonn]. [location Bonn]",
            "[author Stadt Bonn], [date 2004]: [title Prognose für Bonn]. [location Bonn]",
        ),
        (
            "[author Gerstl, R.], [title Alexander Osh] [date 2002b], [title The roles]",
            "[author Gerstl, R., Alexander Osh] [date 2002b], [title The roles]",
        ),
        # A list of names has no colon.
        (
            "[author Wittig, Ernst: Politik Japans]. [title Quellen]. [location Basel]",
            "[author Wittig, Ernst]: [title Politik Japans]. [title Quellen]. [location Basel]",
        ),
        # Names at the front of the title go to the authors before it.
        (
            "[author Дмитриев В.Л.], [title Дмитриев М.В. Параметры разряда]",
            "[author Дмитриев В.Л., Дмитриев М.В.] [title Параметры разряда]",
        ),
        (
            "[author Doe, J., A. Smith, and B. C. Miller] [title Targets]",
            "[author Doe, J., A. Smith, and B. C. Miller] [title Targets]",
        ),
        # Behind "In" stand editors and a book.
        (
            "[author G. Danek], [title Reference], in [author F. Montanari], [container Omero]",
            "[author G. Danek], [title Reference], in [editor F. Montanari], [container Omero]",
        ),
        (
            "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.), Handbuch, Kriftel]",
            "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.)], [container Handbuch], "
            "[location Kriftel]",
        ),
        (
            "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.)], [publisher Handbook]",
            "[author A. Koch], [title Work], in: [editor Otto, H. (Hg.)], [container Handbook]",
        ),
        (
            "[title Work], in [editor Truth and modality, eds. L. E. Hahn] ([location Bonn])",
            "[title Work], in [container Truth and modality], [editor eds. L. E. Hahn] "
            "([location Bonn])",
        ),
        (
            "[title Work], in [editor Illuminations, H. Arendt, ed.] ([publisher Schocken])",
            "[title Work], in [container Illuminations], [editor H. Arendt, ed.] "
            "([publisher Schocken])",
        ),
        (
            "[author M. Artzy], [title Nomads], in [title Res maritimae]. [container Proceedings]",
            "[author M. Artzy], [title Nomads], in [container Res maritimae]. "
            "[container Proceedings]",
        ),
        # Pages have figures, and the last thing of a book may be how many it has.
        (
            "[author Klet, B.] ([date 2004]): [pages Arabien], in: [container Jahrbuch]",
            "[author Klet, B.] ([date 2004]): [title Arabien], in: [container Jahrbuch]",
        ),
        # An author is known again behind the title by the family name, not by initials.
        (
            "[author Foucault M]. [title Surveiller et punir / Michel Foucault]. [location Paris]",
            "[author Foucault M]. [title Surveiller et punir] / [author Michel Foucault]. "
            "[location Paris]",
        ),
        (
            "[author Иванов А]. [title Теория / под ред. Петрова А]. [location М].",
            "[author Иванов А]. [title Теория] / [editor под ред. Петрова А]. [location М].",
        ),
        (
            "[title Roe v]. [container Wade], [volume 410 U.S. 113] ([date 1973])",
            "[title Roe v. Wade], [volume 410 U.S. 113] ([date 1973])",
        ),
        (
            "[author Alexander v. Humboldt], [title Kosmos]. [volume 2], [date 1847]",
            "[author Alexander v. Humboldt], [title Kosmos]. [volume 2], [date 1847]",
        ),
        (
            "[author Воронцов К.В.] [title Методы обучения. — 141 c]",
            "[author Воронцов К.В.] [title Методы обучения]. — [extent 141 c]",
        ),
    ],
)
def test_labels_are_put_right(read: str, meant: str) -> None:
    text, words, labels = labelled(read)
    _, same, expected = labelled(meant)
    assert words == same

    assert list(zip(words, expected, strict=True)) == list(
        zip(words, constrained(tokenize(text), labels), strict=True)
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_does_what_its_example_says(rule: Rule) -> None:
    read, meant = rule.example.split(" → ")
    text, words, labels = labelled(read)
    _, same, expected = labelled(meant)
    assert words == same

    left = applied([rule], tokenize(text), labels)

    assert list(zip(words, expected, strict=True)) == list(zip(words, left, strict=True))
    assert left != labels


def test_an_explanation_names_the_rule_and_what_it_changed() -> None:
    steps = explained("Koch A. Things we know. 2001. https://doi.org/10.1000/182 and more")
    told = applied(RULES, tokenize("a"), ["title"])

    assert told == ["title"]
    assert all(step.before != step.after and step.states for step in steps)


def test_the_first_word_of_a_field_has_a_label_of_its_own_in_the_model() -> None:
    labels = ["author", "author", "other", "title", "title", "doi"]

    own = begun(labels)

    assert own == ["+author", "author", "other", "+title", "title", "doi"]
    assert labels == [field_of(label) for label in own]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_stops_no_text_that_is_cut_within_its_form(rule: Rule) -> None:
    front = "Roe A. (2008), Of ice. J Ice 3(2): 4-9. Leeds: Acme. https://ice.example/1 "
    missing = MAX_WORDS - len(tokenize(front).words) - 3
    text = front + "snow " * missing + labelled(rule.example.split(" → ")[0])[0]
    assert parse_reference(text)["custom"]["source"]["text"] == text
