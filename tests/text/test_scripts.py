"""The script of a text, and the language that it proves."""

import pytest

from refcli.text.scripts import is_cyrillic, language_of, script_of


@pytest.mark.parametrize(
    ("text", "script", "language"),
    [
        ("Народонаселение", "Cyrl", "ru"),
        ("Вісник Київського університету", "Cyrl", "uk"),
        ("Беларускі гістарычны часопіс ў", "Cyrl", "be"),
        ("Narodonaselenie", "Latn", ""),
        ("机器学习", "Hani", "zh"),
        ("かな文字", "Jpan", "ja"),
        ("Ιστορία", "Grek", "el"),
        ("2021; 15 (3): 4–9", "", ""),
        ("Применение PCR в клинике", "Cyrl", "ru"),
    ],
)
def test_what_the_letters_prove(text: str, script: str, language: str) -> None:
    assert script_of(text) == script
    assert language_of(text) == language
    assert is_cyrillic(text) is (script == "Cyrl")
