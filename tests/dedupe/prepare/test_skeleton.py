import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.dedupe.prepare.skeleton import name_words, skeleton, solid, word_skeletons
from refcli.text.transliteration import SCHEMES, to_latin


@pytest.mark.parametrize(
    "spellings",
    [
        ("Müller", "Mueller", "Muller", "MÜLLER", "Mu\u0308ller"),
        ("Хрущёв", "Khrushchev", "Hruschev", "Хрущев"),
        ("Чайковский", "Chaikovskii", "Chaykovskiy", "Čajkovskij".replace("Č", "Ch")),
        ("Юдина", "Yudina", "Iudina", "Judina"),
        ("Søren", "Soren", "Soeren"),
        ("Łódź", "Lodz"),
        ("социальной", "sotsial`noy", "sotsial'noi", "sotsialʹnoĭ"),
    ],
)
def test_spellings_of_a_word_share_a_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({solid(spelling) for spelling in spellings}) == 1


def test_markup_references_and_ands_do_not_count() -> None:
    plain = word_skeletons("Decision and control in vitro")

    assert word_skeletons("Decision &amp; control <i>in vitro</i>") == plain
    assert word_skeletons("Decision & control in vitro.") == plain


def test_hyphens_do_not_count_in_a_solid_text() -> None:
    assert solid("artificial intelligence–enabled") == solid("artificial intelligence enabled")


def test_scripts_of_which_we_know_nothing_stay_apart() -> None:
    assert solid("人工智能") != solid("医学教育")


@given(st.text())
def test_a_skeleton_is_made_of_any_text_and_is_its_own(text: str) -> None:
    for word in word_skeletons(text):
        assert word
        assert " " not in word


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1))
def test_case_never_counts(word: str) -> None:
    assert skeleton(word) == "".join(word_skeletons(word.upper())) or word in {
        "and",
        "und",
        "et",
        "i",
    }


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_russian_title_is_its_transliteration(scheme: str) -> None:
    title = "Объём и щёлочность: подъезд эха в хозяйстве Цхинвала"
    if scheme == "iso9":  # has one letter for each of ours: ž, č, š, which Czech has as well
        title = "Объём подъезд эха в Твери"
    if scheme == "bgn-ye":  # writes the glide of a vowel after ъ, which the skeleton does not know
        title = "Щёлочность эха в хозяйстве Цхинвала"

    assert word_skeletons(to_latin(title, scheme)) == word_skeletons(title)


def test_the_initials_of_a_name_are_no_words_to_leave_out() -> None:
    assert name_words("И. И.") == name_words("I. I.") == ["i", "i"]
    assert word_skeletons("Соль и вода") == word_skeletons("Sol’ i voda")
