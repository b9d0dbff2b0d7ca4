"""Text that was read in the wrong encoding is read again."""

import pytest

from refcli.text.mojibake import is_mojibake, repaired, repaired_in_part


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Poincaré", "latin-1"),
        ("‘Müller’, 1–9", "latin-1"),
        ("‘Müller’, 1–9", "cp1252"),
        ("Михаил Ландсберг", "latin-1"),
        ("中国互联网络信息", "latin-1"),
        ("İŞ VE YILDIZ, ışıl", "latin-1"),
        ("Михаил Гербер, 1–9", "cp1251"),
    ],
)
def test_a_text_comes_back(text: str, encoding: str) -> None:
    spoilt = text.encode().decode(encoding)
    assert is_mojibake(spoilt)
    assert repaired(spoilt) == text


def test_only_what_was_read_wrong_is_read_again() -> None:
    assert repaired_in_part("Poincaré – MÃ¼ller, 1â€“9") == "Poincaré – Müller, 1–9"


def test_likely_signs_are_read_again_where_the_whole_is_a_text() -> None:
    assert repaired_in_part("YÄ±ldÄ±z") == "Yıldız"
    assert repaired_in_part("Ä°, Öre") == "Ä°, Öre"


@pytest.mark.parametrize("text", ["São Paulo", "Ångström, Ä–Ö", "«É»", "Ãurea", ""])
def test_accents_are_no_mojibake(text: str) -> None:
    assert repaired_in_part(text) == text
