"""Letters as fonts set them are joined."""

from refcli.text.glyphs import joined


def test_ligatures_are_letters() -> None:
    assert joined("ﬁ nancial ﬂows, oﬃce") == "financial flows, office"


def test_accents_go_on_the_letter_that_they_precede() -> None:
    assert joined("M¨uller, Andr´e, ´Emile, F. ´Alvarez") == "Müller, André, Émile, F. Álvarez"


def test_an_accent_may_stand_for_an_apostrophe() -> None:
    assert joined("d´Alembert, L´Hôpital") == "d´Alembert, L´Hôpital"
    assert joined("l´eau, qu´il, dell´arte", typed=True) == "l’eau, qu’il, dell’arte"
