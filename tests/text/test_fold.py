"""Text found however it is spelled."""

from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from refcli.text.fold import fold, probe, spelled
from refcli.text.transliteration import SCHEMES, to_latin


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлка — Łódź", "елка - lodz"),
        ("GROẞE Straße", "grosse strasse"),
        ("Йод", "иод"),
        ("naïve CAFÉ", "naive cafe"),
        ("e\u0301te\u0301", "ete"),
        ("œuvre Ångström ﬁn", "oeuvre angstrom fin"),
        ("Ὀδυσσεύς", "οδυσσευσ"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("иванов", "ИВАНОВ"),
        ("ivanov", "Иванов"),
        ("иванов", "Ivanov"),
        ("еж", "Ёж"),
        ("ёж", "еж"),
        ("соловьев", "Soloviev"),
        ("Соловьёв", "Solov'ev"),
        ("соловьёв", "Solovyov"),
        ("соловьёв", "Solovʹëv"),
        ("solovev", "Соловьёв"),
        ("soloviev", "Соловьев"),
        ("solovyov", "Соловьёв"),
        ("щербаков", "Shcherbakov"),
        ("щербаков", "Ŝerbakov"),
        ("щербаков", "Ščerbakov"),
        ("shcherbakov", "Щербаков"),
        ("scherbakov", "Щербаков"),
        ("shcherbakov", "Ščerbakov"),
        ("чайковский", "Tchaikovsky"),
        ("chaikovskii", "Чайковский"),
        ("tchaikovsky", "Чайковский"),
        ("высоцкий", "Vysotsky"),
        ("высоцкий", "Vysockij"),
        ("vysotskiy", "Высоцкий"),
        ("хрущёв", "Khrushchev"),
        ("khrushchev", "Хрущёв"),
        ("юрий", "Iurii"),
        ("iurii", "Юрий"),
        ("yuriy", "Юрий"),
        ("юдина", "Ûdina"),
        ("цветаева", "Tsvetaeva"),
        ("cvetaeva", "Цветаева"),
        ("александр", "Alexandra"),
        ("alexandr", "Александр"),
        ("жуков", "Žukov"),
        ("zhukov", "Жуков"),
        ("žukov", "Жуков"),
        ("žukov", "Zukov"),
        ("zdravookhranenie", "Здравоохранение"),
        ("meditsinskii", "медицинский"),
        ("тепло", "teplofizika"),
        ("muller", "Müller"),
        ("müller", "Mueller"),
        ("mueller", "Müller"),
        ("muller", "Mu\u0308ller"),
        ("strasse", "Straße"),
        ("straße", "STRASSE"),
        ("dalembert", "d’Alembert"),
        ("d'alembert", "D’Alembert"),
        ("covid-19", "COVID–19"),
        ("digital  skills", "Digital\u00a0Skills"),
        ("c++", "C++"),
        ("схема", "Skhema"),
        ("skhema", "схема"),
        ("объезд", "ob”ezd"),
        ("obezd", "объезд"),
        ("подъячий", "podieiachii"),
        ("київ", "Kyiv"),
        ("квантовая", "квантовая"),
        ("𝐀", "𝐀"),
        ("", "anything"),
    ],
)
def test_found(query: str, text: str) -> None:
    assert spelled(query).search(text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("xi", "hi"),
        ("cat", "kat"),
        ("иванов", "Ivan"),
        ("art", "ar t"),
        ("a.b", "axb"),
        ("шок", "сок"),
        ("сок", "shok"),
        ("zukov", "Жуков"),
        ("2020", "2021"),
    ],
)
def test_not_found(query: str, text: str) -> None:
    assert not spelled(query).search(text)


@pytest.mark.parametrize("scheme", SCHEMES)
@settings(max_examples=30, deadline=None)
@given(word=st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=12))
def test_cyrillic_finds_every_transliteration_of_it(scheme: str, word: str) -> None:
    if to_latin(word, scheme):
        assert spelled(word).search(to_latin(word, scheme))


WORDS = ["щербаков", "журнал", "хирургия", "юность", "яблоко", "цена", "чай", "съезд"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", [*WORDS, " ".join(WORDS[:3])])
def test_a_transliteration_finds_its_cyrillic(scheme: str, text: str) -> None:
    assert spelled(to_latin(text, scheme)).search(text)


# Letters and signs of living scripts: no marks by themselves, and nothing that is there for
# compatibility alone, as a ligature or a full-width A is.
PLAIN = st.characters(exclude_categories=["Cs", "Mn", "Mc", "Me"], max_codepoint=0x1BFF).filter(
    lambda c: normalize("NFKC", c) == c
)


@given(st.text(PLAIN, max_size=20), st.text(PLAIN, max_size=5))
@example("ßßß", "")
@example("tßSßz", "s")
def test_every_text_finds_itself(text: str, around: str) -> None:
    assert spelled(text).search(around + text + around)


@given(st.text(max_size=12), st.sampled_from(SCHEMES))
def test_a_probe_finds_what_the_pattern_finds(text: str, scheme: str) -> None:
    for spelling in (text, text.upper(), to_latin(text, scheme)):
        assert probe(text).search(spelling) or not spelled(text).search(spelling)
