"""Labelled references exchange their fields: marks and order stay, each text keeps its label."""

from random import Random

from refcli.parse.training.synthesis.exchanged import exchanged

ONE = [
    ("author", "Silva, J. A.; Souza, M."),
    ("", ". "),
    ("title", "Plantas daninhas"),
    ("", ". "),
    ("container", "Revista Brasileira"),
    ("", ", "),
    ("volume", "v. 12"),
    ("", ", "),
    ("date", "1998"),
    ("", "."),
]
OTHER = [
    ("author", "Costa, B."),
    ("", " ("),
    ("date", "2003"),
    ("", "). "),
    ("title", "A leitura das listas"),
    ("", ". "),
    ("container", "Cadernos de Campo"),
    ("", ", "),
    ("volume", "7"),
    ("", "."),
]
ENTRIES = [(ONE, "scielo-ccby"), (OTHER, "scielo-ccby")]


def test_a_field_gets_the_text_of_the_same_field_and_the_marks_stay() -> None:
    texts = {(label, text) for segments, _ in ENTRIES for label, text in segments}
    new = list(exchanged(ENTRIES, Random(1)))
    assert new
    for segments in new:
        assert set(segments) <= texts
        assert [part for part in segments if not part[0]] in (
            [part for part in ONE if not part[0]],
            [part for part in OTHER if not part[0]],
        )


def test_figures_of_another_shape_stay() -> None:
    for segments in exchanged(ENTRIES, Random(2)):
        fields = dict(segments)
        assert fields["volume"] == ("v. 12" if segments[1] == ("", ". ") else "7")


def test_collections_do_not_mix() -> None:
    assert not list(exchanged([(ONE, "scielo-ccby"), (OTHER, "grobid")], Random(3)))


def test_the_same_seed_gives_the_same_references() -> None:
    assert list(exchanged(ENTRIES, Random(4))) == list(exchanged(ENTRIES, Random(4)))
