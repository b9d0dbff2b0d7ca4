"""Cyrillic in Latin letters, scheme by scheme."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import RequestError
from refcli.text.transliteration import SCHEMES, from_latin, to_latin

SHARED = Path(__file__).parents[3] / "shared" / "gost" / "translit.json"


@pytest.mark.parametrize(
    ("scheme", "text", "latin"),
    [
        ("bgn", "Народонаселение", "Narodonaselenie"),
        ("bgn", "хирургический", "khirurgicheskiy"),
        ("bgn", "профессиональное", "professional’noe"),
        ("bsi", "медицинский", "meditsinskii"),
        ("ala-lc", "Юрьев", "I͡urʹev"),
        ("ala-lc-simple", "Журнал неврологии и психиатрии", "Zhurnal nevrologii i psikhiatrii"),
        ("iso9", "Щербаков", "Ŝerbakov"),
        ("gost7.79b", "Цветаев фракция цыплёнок", "Czvetaev frakciya cy`plyonok"),
        ("icao", "Соловьёв объезд", "Solovev obieezd"),
        ("bgn", "Гродзенскі ўніверсітэт", "Grodzenski wniversitet"),
    ],
)
def test_schemes(scheme: str, text: str, latin: str) -> None:
    assert to_latin(text, scheme) == latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Щука", "Shchuka"),
        ("ЩУКА", "SHCHUKA"),
        ("ЮНЕСКО", "YUNESKO"),
        ("Щ.", "Shch."),
        ("А. Ю. Жук", "A. Yu. Zhuk"),
        ("НИИЧ", "NIICH"),
        ("Sm. рис. 1 — ok", "Sm. ris. 1 — ok"),
        ("", ""),
    ],
)
def test_case_and_other_text(text: str, latin: str) -> None:
    assert to_latin(text) == latin


def test_no_cyrillic_letter_stays_in_russian() -> None:
    letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    for scheme in SCHEMES:
        result = to_latin(letters + letters.upper(), scheme)
        assert not set(result) & set(letters + letters.upper())


def test_an_unknown_scheme_is_named() -> None:
    with pytest.raises(RequestError, match="klingon"):
        to_latin("щи", "klingon")


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared")
@pytest.mark.parametrize(
    ("scheme", "other"),
    [
        ("iso9", "iso_9_1995"),
        ("gost7.79b", "gost_7_79_2000_b"),
        ("bgn-ye", "bgn_pcgn_1947"),
        ("ala-lc", "ala_lc"),
        ("ala-lc-simple", "ala_lc_simplified"),
        ("icao", "icao_9303"),
    ],
)
def test_samples_of_the_standards(scheme: str, other: str) -> None:
    for word, latin in json.loads(SHARED.read_text("utf-8"))["samples"][other].items():
        assert to_latin(word, scheme).replace('"', "ʺ") == latin.replace('"', "ʺ")


@pytest.mark.parametrize(
    ("language", "scheme", "text", "latin"),
    [
        ("uk", "bsi", "Григоренко Є. Ї. Щур", "Hryhorenko Ye. Yi. Shchur"),
        ("uk", "ala-lc", "Київ", "Kyïv"),
        ("be", "bgn", "Гродзенскі ўніверсітэт", "Hrodzenski wniversitet"),
        ("kk", "bgn", "Қазақстан әңгіме", "Qazaqstan anggime"),
        (
            "ru",
            "bgn-ye",
            "Ельцин Юрьев объём здание вечер",
            "Yel’tsin Yur’yev ob”yëm zdaniye vecher",
        ),
        ("ru", "scopus", "Ковалевский Красный объявил", "Kovalevsky Krasny obyavil"),
        ("ru", "mvd", "Юрьев", "Yur'ev"),
        ("ru", "gost7.79a", "Ющенко", "Ûŝenko"),
    ],
)
def test_a_language_reads_its_letters_in_its_own_way(
    language: str, scheme: str, text: str, latin: str
) -> None:
    assert to_latin(text, scheme, language) == latin


def test_signs_are_written_as_asked() -> None:
    assert to_latin("объять соль", "bsi", signs="ascii") == "ob\"yat' sol'"
    assert to_latin("объять соль", "mvd", signs="typographic") == "ob”yat’ sol’"


_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}


@given(st.data(), st.sampled_from(sorted(_ALPHABETS)))
def test_iso_9_is_read_back_exactly(data: st.DataObject, language: str) -> None:
    words = st.text(alphabet=_ALPHABETS[language], min_size=1, max_size=12)
    cased = words.flatmap(lambda word: st.sampled_from([word, word.capitalize(), word.upper()]))
    text = " ".join(
        data.draw(st.lists(cased.filter(lambda word: word[0] not in "ъьЪЬ"), max_size=6))
    )

    assert from_latin(to_latin(text, "iso9", language), "iso9", language) == text


def test_a_scheme_that_cannot_be_read_back_says_so() -> None:
    with pytest.raises(RequestError, match="iso9"):
        from_latin("Shchuka", "bsi")


def test_ukrainian_zh_is_not_z_before_h() -> None:
    assert to_latin("Згурський", "bsi", "uk", "ascii") == "Zghurs'kyi"
    assert to_latin("Жук", "bsi", "uk") == "Zhuk"
    assert to_latin("Згурский", "bsi", "ru") == "Zgurskii"


@pytest.mark.parametrize(
    ("language", "text", "latin"),
    [
        ("bg", "Въздух и щъркел", "Vazdukh i shtarkel"),
        ("tg", "Ҳуқуқи Ҷумҳурӣ", "Huquqi Jumhuri"),
        ("uz", "Ўзбек халқи", "O'zbek xalqi"),
        ("ky", "Жаңы китеп", "Zhangy kitep"),
    ],
)
def test_other_languages_in_cyrillic_letters(language: str, text: str, latin: str) -> None:
    assert to_latin(text, "bsi", language) == latin
    assert from_latin(to_latin(text, "iso9", language), "iso9", language) == text
