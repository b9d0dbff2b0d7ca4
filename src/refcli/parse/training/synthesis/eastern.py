"""Lists of East Asia with letters drawn at random: what the model of lists sees is their form.

GB/T 7714 by number and by year, the forms of journals in Taiwan, Japan and Korea.
"""

from collections.abc import Callable
from random import Random
from typing import Final

__all__ = ["eastern_list"]

_HAN: Final = (0x4E00, 0x6FFF)
_KANA: Final = (0x3042, 0x3093)
_HANGUL: Final = (0xAC00, 0xCFFF)

_LAYOUTS: Final = (
    (
        "{authors}. {title}[J]. {journal}, {year}, {volume}({issue}): {first}-{last}.",
        "{authors}. {title}[M]. {place}: {publisher}, {year}.",
        "{authors}. {title}[M]. {place}: {publisher}, {year}: {first}-{last}.",
        "{authors}. {title}[D]. {place}: {publisher}, {year}.",
        "{authors}. {title}[EB/OL]. ({year}-0{issue}-1{issue})[{year}-0{issue}-20]. {address}.",
        "{authors}. {title}[C]//{journal}. {place}: {publisher}, {year}: {first}-{last}.",
    ),
    (
        "{authors}, {year}. {title}[J]. {journal}, {volume}({issue}): {first}-{last}.",
        "{authors}, {year}. {title}[M]. {place}: {publisher}.",
        "{authors}, {year}. {title}[N]. {journal}, {year}-0{issue}-2{issue}({issue}).",
    ),
    (
        "{authors}（{year}）。{title}。《{journal}》，{volume}（{issue}），{first}-{last}。",
        "{authors}（{year}）。《{title}》。{place}：{publisher}。",
        "{authors}（{year}）。{title}。{address}",
    ),
    (
        "{authors}．{title}．{journal}，{year}，{volume}（{issue}）：{first}－{last}．",
        "{authors}：《{title}》，{place}：{publisher}，{year}年，第{first}页。",
    ),
    (
        "{authors}（{year}）「{title}」『{journal}』{volume}（{issue}）、{first}-{last}頁",
        "{authors}（{year}）『{title}』{publisher}",
        "{authors}「{title}」『{journal}』第{volume}巻第{issue}号、{year}年、{first}-{last}頁。",
    ),
    (
        "{authors} ({year}). {title}. {journal}, {volume}({issue}), {first}-{last}.",
        "{authors}. {title}. {place}: {publisher}, {year}.",
        "{authors}, 「{title}」, 『{journal}』 {volume}-{issue}, {year}, {first}-{last}쪽.",
    ),
)
"""The works of one list by the layouts of one house; Japanese and Korean ones are the last."""


def eastern_list(random: Random, size: int) -> list[str]:
    """Return a list of so many works in the layouts of one house."""
    house = random.randrange(len(_LAYOUTS))
    is_korean = house == len(_LAYOUTS) - 1
    is_japanese = house == len(_LAYOUTS) - 2
    words = _korean if is_korean else _japanese if is_japanese else _chinese
    between = random.choice((", ", "·") if is_korean else (", ", "， ", "、", "，"))
    return [_work(random, random.choice(_LAYOUTS[house]), words, between) for _ in range(size)]


def _work(random: Random, layout: str, words: Callable[[Random, int], str], between: str) -> str:
    first = random.randint(1, 900)
    authors = [
        _letters(random, random.choice((2, 3, 3)), _HAN) for _ in range(random.randint(1, 4))
    ]
    if words is _korean:
        authors = [_letters(random, 3, _HANGUL) for _ in authors]
    if random.random() < _BODY:
        authors = [words(random, random.randint(4, 10))]
    return layout.format(
        authors=between.join(authors)
        + (between + "等" if len(authors) == 3 and words is _chinese else ""),
        title=words(random, random.randint(8, 34)),
        journal=words(random, random.randint(4, 12)),
        place=words(random, 2),
        publisher=words(random, random.randint(5, 9)),
        year=random.randint(1978, 2024),
        volume=random.randint(1, 60),
        issue=random.randint(1, 9),
        first=first,
        last=first + random.randint(2, 30),
        address=f"https://www.{random.randint(100, 999)}.cn/a/{random.randint(10**5, 10**12)}.html",
    )


_BODY: Final = 0.1
"""The share of works by bodies."""


def _letters(random: Random, count: int, script: tuple[int, int]) -> str:
    return "".join(chr(random.randint(*script)) for _ in range(count))


def _chinese(random: Random, count: int) -> str:
    text = _letters(random, count, _HAN)
    cut = random.randint(3, 20)
    mark = random.choice(("", "", "", "：", "，", "、", "——"))
    return text[:cut] + mark + text[cut:] if cut < count - 2 else text


def _japanese(random: Random, count: int) -> str:
    parts = (_letters(random, 2, random.choice((_HAN, _KANA))) for _ in range(count // 2))
    return "".join(parts)


def _korean(random: Random, count: int) -> str:
    words = (_letters(random, random.randint(2, 4), _HANGUL) for _ in range(max(1, count // 3)))
    return " ".join(words)
