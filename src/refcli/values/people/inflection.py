"""Russian surnames in the nominative and the genitive: Сахаров, под ред. Сахарова.

A record keeps the nominative; a statement of responsibility that governs the genitive
("под ред.", "пер. с нем.") is printed with the name inflected. Rules after A. A. Zaliznyak,
Grammatical Dictionary of Russian, as far as they concern surnames; exceptions stand in
``surname-cases.txt``. Where the gender decides and nothing shows it, the answer is None: the
name then stays as it is.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["Gender", "gender_of", "genitive", "nominative", "with_source_form"]

Gender = Literal["m", "f", ""]

_VELAR: Final = "гкх"
_HUSHING: Final = "жшщч"
_CONSONANTS: Final = "бвгджзклмнпрстфхцчшщ"
_PAST_I: Final = _VELAR + _HUSHING
"""After these a noun in -а has -и in the genitive, not -ы."""

_INDECLINABLE: Final = late(r"(?:[оеёиуюэ]|ых|их|аго|ово|уа|оа)$")
_POSSESSIVE_M: Final = late(r"(?:[её]в|ов|ин|ын)$")
_POSSESSIVE_F: Final = late(r"(?:[её]ва|ова|ина|ына)$")
_GENITIVE: Final = late(r"(?:[ое]го|(?:[её]в|ов|ин|ын)ой)$")
"""What is in the genitive already: a record that was filled by hand may have it so."""

_SYLLABLE: Final = late("[аеёиоуыэюя]")


def gender_of(given: str) -> Gender:
    """Tell a person's gender from the patronymic or given names, "" where initials hide it.

    >>> gender_of("Анна Петровна"), gender_of("Иван Ильич"), gender_of("А. П.")
    ('f', 'm', '')
    """
    for word in reversed(given.lower().split()):
        if word.endswith((".", "-")) or len(word) < 3:
            continue
        if word.endswith(("овна", "евна", "ёвна", "ична", "кызы")):
            return "f"
        if word.endswith(("ич", "оглы")):
            return "m"
        if word.endswith(("а", "я")):
            return "m" if word in _MEN else "f"
        return "m" if word[-1] in f"{_CONSONANTS}йь" else ""
    return ""


_MEN: Final = frozenset(word_lists.lists(__package__, "surname-cases.txt").get("man", ()))


def genitive(surname: str, gender: Gender = "") -> str | None:
    """Return a surname in the genitive; None where only the gender could tell.

    >>> genitive("Галиев"), genitive("Иванова"), genitive("Ященко"), genitive("Шмидт")
    ('Галиева', 'Ивановой', 'Ященко', None)
    """
    return _each(surname, lambda part: _genitive(part, gender))


def nominative(surname: str) -> str:
    """Return the nominative of a surname that stands in the genitive.

    What shows no genitive comes back as it is: Ященко, Белых.

    >>> nominative("Сахарова"), nominative("Ивановой"), nominative("Подласого")
    ('Сахаров', 'Иванова', 'Подласый')
    """
    return _each(surname, _nominative) or surname


def _each(surname: str, inflect: Callable[[str], str | None]) -> str | None:
    """Inflect the parts of a double name, and give back their capitals."""
    parts = surname.split("-")
    inflected = [
        part if place < len(parts) - 1 and part in _lists()["first"] else inflect(part)
        for place, part in enumerate(map(str.lower, parts))
    ]
    if None in inflected:
        return None
    return "-".join(_cased(new, old) for new, old in zip(map(str, inflected), parts, strict=True))


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    kept = 0
    while kept < min(len(word), len(like)) and word[kept] == like[kept].lower():
        kept += 1
    if not kept and like[:1].isupper():
        return word.capitalize()
    return like[:kept] + word[kept:]


def _genitive(word: str, gender: Gender) -> str | None:
    if noun := _nouns().get(word):
        return noun if gender != "f" else word
    if _stays(word) or (_GENITIVE.search(word) and word not in _lists()["-oj"]):
        return word
    if _POSSESSIVE_F.search(word) and gender != "m":
        return word[:-1] + "ой"
    if word.endswith(("ая", "яя")):
        return word[:-2] + ("ей" if word[-2] == "я" or word[-3] in _HUSHING else "ой")
    if word.endswith(("ый", "ой")):
        return word[:-2] + "ого"
    if word.endswith("ий"):
        return _adjective_in_ij(word)
    if word.endswith("а"):
        return word[:-1] + ("и" if word[-2:-1] in _PAST_I else "ы")
    if word.endswith("я"):
        return word[:-1] + "и"
    if _POSSESSIVE_M.search(word):
        return word + "а"
        # A man's name changes where a woman's does not: Шмидта, but Анны Шмидт.
    return {"m": _masculine(word), "f": word, "": None}[gender]


def _adjective_in_ij(word: str) -> str:
    if word[-3:-2] in _VELAR:
        return word[:-2] + "ого"
    if word[-3:-2] in f"{_HUSHING}нц":
        return word[:-2] + "его"
    return word[:-1] + "я"  # a noun: Палий


def _masculine(word: str) -> str:
    """Return the genitive of a man's surname that is a noun: Шмидта, Гоголя, Кравца."""
    if word.endswith("ь"):
        return word[:-1] + "я"
    if word.endswith("ей"):
        return word[:-2] + "ея"
    if word.endswith("й"):
        return word[:-1] + "я"
    if word.endswith("ец") and len(_SYLLABLE.findall(word)) > 1:
        before = word[-3:-2]
        joint = "й" if before in "аеёиоуыэюя" else "ь" if before == "л" else ""
        return word[:-2] + joint + "ца"
    return word + "а"


def _nominative(word: str) -> str:
    if noun := _genitives_of_nouns().get(word):
        return noun
    if word.endswith("ього"):
        return word[:-4] + "ій"  # Крайнього, in Ukrainian
    if word.endswith("ого"):
        return word[:-3] + _adjective_ending(word[:-3])
    if word in _lists()["still"]:
        return word
    if word in _lists()["-oj"]:
        return word[:-2] + "ая"  # Полевой, of a woman: Полевая
    for ending, cut, put in _GENITIVES:
        if ending.search(word):
            return word[: len(word) - cut] + put
    return word


def _adjective_ending(stem: str) -> str:
    if f"{stem}ой" in _lists()["-oj"]:
        return "ой"
    return "ий" if stem[-1:] in _VELAR or not _UKRAINIAN.isdisjoint(stem) else "ый"


_UKRAINIAN: Final = frozenset("іїєґ")
"""Letters that Russian lacks."""


_GENITIVES: Final = tuple(
    (late(f"{ending}$"), cut, put)
    for ending, cut, put in (
        ("[жшщчнц]его", 3, "ий"),  # Горячего
        ("(?:ен|[жчш])ка", 1, "о"),  # Шевченка, Клочка, as Ukrainian inflects them
        ("ої", 2, "а"),  # Грушевської
        ("ии", 1, "я"),  # Берии
        ("[гкхжшщч]и", 1, "а"),  # Глинки
        (_INDECLINABLE.pattern[:-1], 0, ""),  # Ященко, Белых
        ("(?:[её]в|ов|ин|ын)ой", 2, "а"),  # Ивановой
        ("ой", 2, "ая"),  # Достоевской
        ("ней", 2, "яя"),  # Крайней
        ("[жшщч]ей", 2, "ая"),  # Горячей
        (f"[{_CONSONANTS}]ы", 1, "а"),  # Сковороды
        ("(?:[гхшм]|шт)ольца", 1, ""),  # Гельмгольца
        ("..ьца", 3, "ец"),  # Стрельца
        ("..йца", 3, "ец"),  # Коломийца
        (f"..[{_CONSONANTS}]ца", 2, "ец"),  # Кравца
        (f"[{_CONSONANTS}]а", 1, ""),  # Сахарова, Шмидта
        ("ья", 2, "ей"),  # Воробья
        ("[иеоуыюэ]я", 1, "й"),  # Палия
        ("(?:[бглхрмд]|(?<![сцие])к)ая", 1, "й"),  # Бабая, Тукая
        (f"[{_CONSONANTS}]я", 1, "ь"),  # Гоголя
    )
)
"""How a genitive ends, the letters to cut from it, and the ending of the nominative."""


def _stays(word: str) -> bool:
    return bool(_INDECLINABLE.search(word)) or word in _lists()["still"] or len(word) < 2


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    found = word_lists.lists(__package__, "surname-cases.txt")
    return {key: frozenset(words) for key, words in found.items()}


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    """Return the genitives of the nouns that the rules do not know."""
    return dict(_pair(word) for word in _lists()["noun"])


@lru_cache(maxsize=1)
def _genitives_of_nouns() -> dict[str, str]:
    return {inflected: noun for noun, inflected in _nouns().items()}


def _pair(word: str) -> tuple[str, str]:
    noun, _, inflected = word.partition("/")
    return noun, inflected


def with_source_form(family: str, given: str = "") -> tuple[str, str]:
    """Return the nominative of a surname that a source has in the genitive, and the source's form.

    The form is "" where the nominative tells it again.

    >>> with_source_form("Сахарова", "А. Н."), with_source_form("Асмуса", "В. Ф.")
    (('Сахаров', ''), ('Асмус', 'Асмуса'))
    """
    name = nominative(family)
    return name, "" if genitive(name, gender_of(given)) == family else family
