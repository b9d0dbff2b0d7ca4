"""Russian patronymics, by which a name's order is told: ``Иванов Иван Иванович``."""

from typing import Final

from refcli.text.patterns import late

__all__ = ["is_patronymic", "is_surname_first"]

_PATRONYMIC: Final = late(r"(?i)[а-яё]+(?:ович|евич|ёвич|ьич|овна|евна|ёвна|ична|инична|оглы|кызы)")


def is_patronymic(word: str) -> bool:
    """Tell a patronymic in Cyrillic; a surname may end like one (``Рабинович``)."""
    return _PATRONYMIC.fullmatch(word) is not None


def is_surname_first(words: list[str]) -> bool:
    """Tell ``Иванов Иван Иванович`` from ``Иван Иванович Иванов``."""
    return len(words) == 3 and is_patronymic(words[2]) and not is_patronymic(words[1])
