"""Cyrillic in Latin letters, scheme by scheme."""

import json
from pathlib import Path

import pytest

from refcli.errors import RequestError
from refcli.text.transliteration import SCHEMES, to_latin

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
        ("ala-lc", "ala_lc"),
        ("ala-lc-simple", "ala_lc_simplified"),
        ("icao", "icao_9303"),
    ],
)
def test_samples_of_the_standards(scheme: str, other: str) -> None:
    for word, latin in json.loads(SHARED.read_text("utf-8"))["samples"][other].items():
        assert to_latin(word, scheme).replace('"', "ʺ") == latin.replace('"', "ʺ")
