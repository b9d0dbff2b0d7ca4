"""Habits of databases of the East: China, Japan and Korea, Russia and its neighbours.

A name or a title in another script is made up from the Latin one, the same for all databases, so
that each work has one. A habit is as in ``database_habits.py``. Its rates are guesses.
"""

import random
from typing import Final
from zlib import crc32

from benchmarks.exports.habit_makers import (
    Write,
    choice,
    framed,
    journal_named,
    literals,
    ranged,
    titled,
)
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_habits import PORTAL_HABITS

_CHINA: Final = ("cnki", "wanfang", "sinomed")
_JAPAN: Final = ("jstage", "ichushi", "koreamed")
_ABROAD: Final = ("pubmed-asia", "embase-asia", "wos-asia")
_RUSSIA: Final = ("elibrary", "rsci", "cyberleninka", "scopus-ru", "springer-ru", "zbmath")

_SYLLABLES: Final = ("Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Zhou", "Xu",
                     "Sun", "Ma", "Zhu", "Hu", "Guo", "He", "Lin", "Gao", "Luo", "Zheng", "Liang",
                     "Xie", "Tang", "Han", "Cao", "Deng", "Feng", "Xiao", "Cheng", "Cai", "Peng",
                     "Pan", "Yuan", "Dong", "Lu", "Jiang", "Ye", "Du", "Su", "Wei")  # fmt: skip
_GIVEN: Final = ("xiao", "ming", "wei", "jian", "hua", "ying", "li", "jun", "hong", "yan", "bo",
                 "qing", "zhi", "feng", "mei", "hai", "guo", "yong", "xin", "rui", "tao", "lei",
                 "jing", "ping", "dan", "yu", "chao", "fang", "gang", "bin")  # fmt: skip
_HANZI: Final = "王李张刘陈杨黄赵周徐孙马朱胡郭何林高罗郑梁谢唐韩曹邓冯肖程蔡彭潘袁董吕蒋叶杜苏魏"
_HAN_GIVEN: Final = "晓明伟建华英丽军红艳波庆志峰梅海国勇新瑞涛蕾静平丹宇超芳刚斌"

_SURNAMES: Final = (
    ("Щербаков", "Shcherbakov", "Scherbakov"), ("Юрьев", "Yuryev", "Iur'ev"),
    ("Хромов", "Khromov", "Hromov"), ("Цветаева", "Tsvetaeva", "Cvetaeva"),
    ("Алексеев", "Alekseev", "Alexeev"), ("Жуков", "Zhukov", "Jukov"),
    ("Якушев", "Yakushev", "Iakushev"), ("Соловьёва", "Solovyova", "Solov'eva"),
    ("Чаадаев", "Chaadaev", "Chaadayev"), ("Горький", "Gorky", "Gor'kii"),
    ("Тютчев", "Tyutchev", "Tiutchev"), ("Ершов", "Ershov", "Yershov"),
    ("Васильев", "Vasilyev", "Vasil'ev"), ("Петровский", "Petrovsky", "Petrovskii"),
    ("Кузнецов", "Kuznetsov", "Kuznecov"), ("Зайцев", "Zaitsev", "Zaytsev"),
)  # fmt: skip
_GIVEN_RU: Final = (("Юрий", "Yuri"), ("Евгений", "Evgeny"), ("Яна", "Yana"), ("Илья", "Ilya"),
                    ("Хасан", "Khasan"), ("Жанна", "Zhanna"), ("Шамиль", "Shamil"),
                    ("Ольга", "Olga"), ("Андрей", "Andrey"), ("Эмма", "Emma"))  # fmt: skip
_WORDS_ZH: Final = ("慢性病", "患者", "护理", "干预", "效果", "分析", "研究", "临床", "观察",
                    "治疗", "高血压", "糖尿病", "影响因素", "社区", "老年人", "随机对照", "模型",
                    "评价", "应用", "中西医", "术后", "恢复", "超声", "诊断", "价值", "大鼠",
                    "表达", "机制", "水稻", "土壤", "区域", "经济", "网络", "算法")  # fmt: skip
_WORDS_RU: Final = ("исследование", "динамика", "свойств", "материалов", "оценка", "влияния",
                    "факторов", "развитие", "региона", "методы", "лечения", "больных", "анализ",
                    "устойчивости", "систем", "управления", "качество", "почв", "образования",
                    "студентов", "модель", "процессов", "северных", "территорий", "история",
                    "изучения", "языка", "прессы", "экономики", "предприятий")  # fmt: skip


def _drawn(text: str, salt: str = "") -> random.Random:
    """Return the chance that is a text's own: the same in every database."""
    return random.Random(crc32(f"{salt}{text}".encode()))


def _chinese_people(record: Record, _: random.Random) -> bool:
    """Make people of China of a work's, the same wherever it is listed."""
    for person in record["author"]:
        own = _drawn(f"{person.get('family')} {person.get('given')}")
        family, one, two = own.randrange(40), own.randrange(30), own.randrange(30)
        person.update(family=_SYLLABLES[family], given=(_GIVEN[one] + _GIVEN[two]).capitalize())
        person["two"] = f"{family} {one} {two}"
    return True


def _russian_people(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        own = _drawn(f"{person.get('family')} {person.get('given')}")
        family, given = own.choice(_SURNAMES), own.choice(_GIVEN_RU)
        patronymic = own.choice("АВГДЕИКЛМНОПС")
        person.update(family=family[1], given=f"{given[1]} {_LATIN[patronymic]}.")
        person["two"] = "|".join((*family, given[0], patronymic))
    return True


_LATIN: Final = dict(zip("АВГДЕИКЛМНОПС", "AVGDEIKLMNOPS", strict=True))


def _forget(record: Record, _: random.Random) -> bool:
    """Leave out what only told how else a name may be written."""
    for person in record["author"]:
        person.pop("two", None)
    return False


def _given_names(record: Record, chance: random.Random) -> bool:
    """Write the two syllables of a given name apart, with a hyphen, or as initials."""
    form = chance.choice(("{}-{}", "{} {}", "{}-{}-", "i", "i."))
    for person in record["author"]:
        if "two" not in person:
            return False
        _, one, two = map(int, person["two"].split())
        left, right = _GIVEN[one].capitalize(), _GIVEN[two]
        if form.startswith("i"):
            person["given"] = f"{left[0]}{form[1:]}{right[0].upper()}{form[1:]}"
        elif form == "{}-{}-":
            person["given"] = f"{left}-{right.capitalize()}"
        else:
            person["given"] = form.format(left, right if "-" in form else right.capitalize())
    return True


def _in_characters(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        if "two" not in person:
            return False
        family, one, two = map(int, person["two"].split())
        person.clear()
        person["literal"] = _HANZI[family] + _HAN_GIVEN[one] + _HAN_GIVEN[two]
    return bool(record["author"])


def _in_cyrillic(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        if "two" not in person:
            return False
        family, _one, _two, given, patronymic = person["two"].split("|")
        person.update(family=family, given=f"{given[0]}. {patronymic}.")
    return bool(record["author"])


def _another_latin(record: Record, _: random.Random) -> bool:
    for person in record["author"]:
        if "two" not in person:
            return False
        person["family"] = person["two"].split("|")[2]
    return bool(record["author"])


def _phrase(title: str, words: tuple[str, ...], mark: str) -> str:
    own = _drawn(title.casefold(), "title")
    return mark.join(own.sample(words, own.randrange(6, 10)))


def _chinese(*forms: str) -> Write:
    def change(title: str, chance: random.Random) -> str:
        if any(word in title for word in _WORDS_ZH):
            return title
        written = chance.choice(forms).replace("@", _phrase(title, _WORDS_ZH, ""))
        return written.replace("#", title.rstrip("."))

    return titled(change)


def _russian(*forms: str) -> Write:
    def change(title: str, chance: random.Random) -> str:
        if any(word in title.lower() for word in _WORDS_RU):
            return title
        phrase = _phrase(title, _WORDS_RU, " ")
        written = chance.choice(forms).replace("^", phrase.upper())
        return written.replace("@", phrase.capitalize()).replace("#", title.rstrip("."))

    return titled(change)


_WIDE: Final = str.maketrans(
    {chr(at): chr(at + 0xFEE0) for at in range(0x21, 0x7F)} | {" ": "\u3000"}
)


def _wide(*fields: str) -> Write:
    """Write in the wide letters and digits of the East."""

    def write(record: Record, _: random.Random) -> bool:
        for field in fields:
            record[field] = record[field].translate(_WIDE)
        return any(record[field] for field in fields)

    return write


def _romanised_journal(record: Record, _: random.Random) -> bool:
    name = record["container-title"]
    own = _drawn(name, "journal")
    syllables = " ".join(own.choice(_GIVEN).capitalize() for _ in range(2))
    record["container-title"] = f"Zhonghua {syllables} Za Zhi"
    return bool(name)


def _through_number(record: Record, chance: random.Random) -> bool:
    """Count the issue within the year and from the first: "3 (45)"."""
    if not record["issue"].isdigit() or not record["volume"].isdigit():
        return False
    through = (int(record["volume"]) - 1) * 6 + int(record["issue"])
    form = chance.choice(("{} ({})", "{}({})", "№ {} ({})", "{} [{}]"))
    record["issue"] = form.format(record["issue"], through)
    return True


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases, rate)


_EAST: Final = (*_CHINA, *_JAPAN, *_ABROAD)

REGION_HABITS: Final[dict[str, Habit]] = {
    "people of China": Habit(_chinese_people, _each(1.0, *_EAST)),
    "people of Russia": Habit(_russian_people, _each(1.0, *_RUSSIA)),
    "王晓明": Habit(_in_characters, {"cnki": 0.3, "wanfang": 0.3, "ichushi": 0.3}),
    "Xiao-ming": Habit(_given_names, _each(0.5, *_EAST)),
    "Щербаков": Habit(_in_cyrillic, {"elibrary": 0.8, "cyberleninka": 0.6}),
    "Scherbakov": Habit(_another_latin, _each(0.3, "rsci", "scopus-ru", "zbmath", "springer-ru")),
    "forgotten": Habit(_forget, _each(1.0, *_EAST, *_RUSSIA)),
    "a title in characters": Habit(_chinese("@"), {"cnki": 0.15, "wanfang": 0.15}, blunt=True),
    "two titles, one in characters": Habit(
        _chinese("@ #", "@[#]", "# [@]", "@ = #", "@.#", "#.@", "@/#"),
        {"cnki": 0.4, "wanfang": 0.3, "ichushi": 0.3, "sinomed": 0.3}),
    "a title in Russian": Habit(_russian("^", "@"), {"elibrary": 0.2}, blunt=True),
    "two titles, one in Russian": Habit(
        _russian("@ / #", "^ [#]", "# [@]", "@ = #", "@. #", "^. #"),
        {"elibrary": 0.3, "cyberleninka": 0.5, "rsci": 0.05}),
    "(in Chinese)": Habit(titled(framed("# (in Chinese)", "# [Chinese]", "# (Chinese)", "[#]",
                                        "#. (In Chinese with English abstract)", "# [J]", "#[J]",
                                        "# (Japanese)", "# [in Japanese]",
                                        "<原著>#", "原著 #", "#(原著論文)")),
                          _each(0.06, *_EAST)),
    "(in Russian)": Habit(titled(framed("# (in Russian)", "[#] (in Russ.)", "# [In Russ.]",
                                        "[#]", "# (Russian. English summary)")),
                          _each(0.06, "rsci", "scopus-ru", "zbmath")),
    "第3期": Habit(choice("issue", "第#期", "#期", "(#)", "No.#", "0#", "#号", "第#号"),
                 _each(0.2, *_CHINA, *_JAPAN)),
    "第12卷": Habit(choice("volume", "第#卷", "#卷", "v.#", "卷#", "#巻", "第#巻", "#권"),
                  _each(0.15, *_CHINA, *_JAPAN)),
    "第12-18页": Habit(ranged("第{f}-{l}页", "{f}-{l}页", "{f}-{l}+20", "{f}-{l},20", "0{f}-0{l}",
                            "_{f}-_{l}", "p{f}-{l}", "{f}～{l}", "{f}-{l}頁", "{f}~{l}",
                            "{f}-{l}+88,90", "pp.{f}-{l}"), _each(0.2, *_CHINA, *_JAPAN)),
    "wide digits": Habit(_wide("volume", "issue", "page"), _each(0.04, *_JAPAN, "wanfang")),
    "wide letters": Habit(_wide("title"), _each(0.02, *_JAPAN)),
    "Zhonghua … Za Zhi": Habit(_romanised_journal, _each(0.15, "pubmed-asia", "embase-asia")),
    "3 (45)": Habit(_through_number, _each(0.3, "elibrary", "rsci", "cyberleninka")),
    "Т. 12": Habit(choice("volume", "Т. #", "Том #", "T. #", "vol. #", "Вып. #"),
                   _each(0.2, "elibrary", "cyberleninka", "zbmath")),
    "№ 3": Habit(choice("issue", "№ #", "№#", "Вып. #", "No. #", "N #"),
                 _each(0.2, "elibrary", "cyberleninka", "zbmath")),
    "С. 12-18": Habit(ranged("С. {f}-{l}", "С. {f}–{l}", "{f}—{l}", "с. {f}-{l}", "P. {f}–{l}",
                             "C. {f}-{l}", "{f}-{l}."), _each(0.3, *_RUSSIA[:3], "zbmath")),
    "JOURNAL": Habit(lambda record, _: _capitals(record), _each(0.4, "elibrary", "wos-asia")),
    "journal / журнал": Habit(journal_named("# / Журнал исследований", "#. Серия: Науки", "#.",
                                            "# (Moscow)", "# (Online)"),
                              _each(0.06, *_RUSSIA)),
    "WANG Xiaoming": Habit(literals(lambda f, g, _: f"{f.upper()} {g}"),
                           _each(0.1, "jstage", "koreamed", "sinomed")),
    "Xiaoming Wang": Habit(literals(lambda f, g, _: f"{g} {f}"),
                           _each(0.1, "jstage", "sinomed", "embase-asia")),
    **{name: Habit(PORTAL_HABITS[name].write, _each(rate, *_EAST, *_RUSSIA),
                   PORTAL_HABITS[name].blunt)
       for name, rate in {
           "no DOI": 0.6, "no ISSN": 0.3, "no issue": 0.06, "no pages": 0.02, "another year": 0.03,
           "online first": 0.03, "short journal": 0.25, "Title Case": 0.2, "electronic ISSN": 0.2,
           "first author alone": 0.03, "supplement": 0.4, "12.0": 0.03, "# [doi]": 0.1,
           "130-8, 123-130 8p": 0.05, "UNSP e123": 0.3}.items()},
}  # fmt: skip
"""In order: people get their names in two scripts first, and lose what tells them last."""


def _capitals(record: Record) -> bool:
    record["container-title"] = record["container-title"].upper()
    return bool(record["container-title"])
