"""Habits of databases of Turkey, Iran, Thailand, Vietnam, Indonesia, Arab countries and Poland.

Names that are written in several ways, other calendars, other figures, words for volume and issue.
A name is made up from the stock's, the same in all databases. A habit is as in
``database_habits.py``. Its rates are guesses.
"""

import random
from typing import Final
from zlib import crc32

from benchmarks.exports.habit_makers import Write, choice, framed, journal_named, ranged, titled
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_habits import PORTAL_HABITS

_TURKEY: Final = ("trdizin", "ulakbim")
_IRAN: Final = ("sid", "magiran")
_THAI: Final = ("thaijo",)
_POLAND: Final = ("polona", "pbl", "matarka")
_ENGLISH: Final = ("pubmed-abroad", "embase-abroad", "scopus-abroad", "doaj")
_ALL: Final = (*_TURKEY, *_IRAN, *_THAI, *_POLAND, *_ENGLISH)

_PEOPLE: Final = (
    ("Yıldız|Yildiz|YILDIZ|Yildız", "Ayşe|Ayse|A."),
    ("Çağlar|Caglar|ÇAĞLAR", "Işıl|Isil|I."),
    ("Güneş|Gunes|Günes", "İbrahim|Ibrahim|I."),
    ("Şahin|Sahin|ŞAHİN", "Ömer|Omer|Ö."),
    ("Łukaszewicz|Lukaszewicz", "Żaneta|Zaneta|Ż."),
    ("Wiśniewski|Wisniewski", "Paweł|Pawel|P."),
    ("Dąbrowska-Kowalczyk|Dabrowska Kowalczyk|Dąbrowska", "Małgorzata|Malgorzata|M."),
    ("Szőke|Szoke|SZŐKE", "László|Laszlo|L."),
    ("Dvořák|Dvorak", "Jiří|Jiri|J."),
    ("Al-Hashimi|Alhashimi|Al Hashimi|al-Hashimi", "Mohammed|Muhammad|M."),
    ("Abdel-Rahman|Abdelrahman|Abdel Rahman", "Omar|O.|Omar M."),
    ("El-Sayed|Elsayed|El Sayed", "Fatma|F."),
    ("Hosseini-Zadeh|Hosseinizadeh|Hosseini Zadeh", "Seyed Ali|S. A.|Seyyed Ali|S.A."),
    ("Mohammadi|Mohamadi|Muhammadi", "Zahra|Z.|Zohra"),
    ("Bin Ismail|Ismail|binti Ismail", "Nor Azah|N. A."),
    ("Nguyen|Nguyễn", "Van An|Văn An|V. A.|Van-An"),
    ("Tran|Trần", "Thi Hoa|Thị Hoa|T. H."),
    ("Suharto|SUHARTO", "|S."),
    ("Sukarmin|SUKARMIN", "|S."),
    ("Srisawat|Sri-sawat", "Nattachai|N."),
    ("Radhakrishnan|Radha Krishnan", "S.|S"),
    ("Subramaniam|Subramanyam|Subramanian", "K. V.|KV|K.V."),
    ("D'Souza|D’Souza|Dsouza|D Souza", "Anil|A."),
    ("García Márquez|García-Márquez|Garcia", "José|J."),
    ("O'Brien|O’Brien|OBrien", "Seán|Sean|S."),
    ("Müller-Lüdenscheidt|Mueller-Luedenscheidt", "Jörg|J."),
    ("Đorđević|Djordjevic|Dordevic", "Zoran|Z."),
    ("Æbelø|Aebeloe|Ebelo", "Søren|Soren|S."),
)


def _people(record: Record, _: random.Random) -> bool:
    """Make people of these countries of a work's, the same wherever it is listed."""
    for person in record["author"]:
        own = crc32(f"{person.get('family')} {person.get('given')}".encode())
        person["forms"] = str(own % len(_PEOPLE))
        person["letter"] = "BCDGHKLNPRT"[own // 64 % 11]
    return False


def _written_people(record: Record, chance: random.Random) -> bool:
    """Write all names in one of the ways in which a database may."""
    first = chance.random() < 0.4
    for person in record["author"]:
        if "forms" not in person:
            return False
        families, given = (part.split("|") for part in _PEOPLE[int(person.pop("forms"))])
        letter = person.pop("letter")
        own = chance.choice(given)
        if own and len(own) > 2:
            own = f"{own} {letter}" if chance.random() < 0.5 else f"{own} {letter}."
        elif own:
            own = f"{own} {letter}."
        person.update(family=families[0 if first else chance.randrange(len(families))], given=own)
    return True


def _turned(record: Record, chance: random.Random) -> bool:
    """Take the last word for the family's name, or the first, as the other order has it."""
    if not all(one.get("given") for one in record["author"]):
        return False
    for person in record["author"]:
        if chance.random() < 0.8:
            person.update(family=person["given"].strip("."), given=person["family"])
    return True


def _calendar(shift: int) -> Write:
    def write(record: Record, chance: random.Random) -> bool:
        year = record["issued"]
        form = chance.choice(("{o}", "{o}", "{o} [{y}]", "{o} ({y})", "{y} ({o})"))
        record["raw"] = form.format(o=year + shift, y=year)
        return True

    return write


_FIGURES: Final = {"sid": "۰۱۲۳۴۵۶۷۸۹", "magiran": "۰۱۲۳۴۵۶۷۸۹", "thai": "๐๑๒๓๔๕๖๗๘๙"}


def _figures(script: str) -> Write:
    table = str.maketrans("0123456789", _FIGURES[script])

    def write(record: Record, _: random.Random) -> bool:
        for field in ("volume", "issue", "page"):
            record[field] = record[field].translate(table)
        return True

    return write


_OTHER_TITLES: Final = (
    "Hastaların yaşam kalitesinin değerlendirilmesi ve etkileyen etmenler üzerine bir çalışma",
    "Ocena jakości życia chorych oraz czynników, które na nią wpływają",
    "Az életminőség vizsgálata és az azt befolyásoló tényezők",
    "ارزیابی کیفیت زندگی بیماران و عوامل مؤثر بر آن",
    "การประเมินคุณภาพชีวิตของผู้ป่วยและปัจจัยที่เกี่ยวข้อง",
    "Đánh giá chất lượng cuộc sống và các yếu tố liên quan",
    "تقييم جودة الحياة لدى المرضى والعوامل المؤثرة فيها",
    "Penilaian kualitas hidup pasien dan faktor yang mempengaruhi",
)


def _two_titles(title: str, chance: random.Random) -> str:
    other = _OTHER_TITLES[crc32(title.casefold().encode()) % len(_OTHER_TITLES)]
    form = chance.choice(
        (
            "{o} / #",
            "# / {o}",
            "{o} [#]",
            "# [{o}]",
            "{o} = #",
            "#. {o}",
            "# | {o}",
            "{o} (#)",
            "#\n{o}",
            "{o}. #",
            "{o}: #",
        )
    )
    return form.format(o=other).replace("#", title.rstrip("."))


def _dotless(record: Record, chance: random.Random) -> bool:
    """Write a title in the capitals of Turkish, in which i has its dot."""
    record["title"] = record["title"].replace("i", "İ").upper()
    if chance.random() < 0.3:
        record["title"] = record["title"].lower()
    return True


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases or _ALL, rate)


ABROAD_HABITS: Final[dict[str, Habit]] = {
    "people": Habit(_people, _each(1.0)),
    "people written": Habit(_written_people, _each(1.0)),
    "names turned": Habit(_turned, _each(0.05)),
    "two titles": Habit(
        titled(_two_titles), _each(0.2, *_TURKEY, *_IRAN, *_THAI, *_POLAND, "doaj")
    ),
    "# [Turkish]": Habit(
        titled(
            framed(
                "# [Turkish]",
                "# [in Persian]",
                "# (Polish)",
                "[#]",
                "[#] [Article in Polish]",
                "# (in Thai)",
                "# (Persian)",
                "#. [Article in Turkish]",
                "#: a Polish study",
                "# (Araştırma)",
                "#. Praca oryginalna",
                "# (Original Article)",
                "Özgün Araştırma: #",
            )
        ),
        _each(0.08),
    ),
    "İ": Habit(_dotless, _each(0.08, *_TURKEY)),
    "1390": Habit(_calendar(-621), _each(0.4, *_IRAN), blunt=True),
    "2553": Habit(_calendar(543), _each(0.5, *_THAI), blunt=True),
    "cilt 12": Habit(
        choice("volume", "Cilt #", "cilt: #", "C. #", "Cilt:#", "C:#"), _each(0.25, *_TURKEY)
    ),
    "sayı 3": Habit(
        choice("issue", "Sayı #", "sayı: #", "S. #", "Sayı:#", "S:#"), _each(0.25, *_TURKEY)
    ),
    "ss. 12-18": Habit(
        ranged("ss. {f}-{l}", "s. {f}-{l}", "ss.{f}-{l}", "sf. {f}-{l}", "{f} - {l}"),
        _each(0.25, *_TURKEY),
    ),
    "دوره 12": Habit(
        choice("volume", "دوره #", "جلد #", "سال #", "Vol. #", "المجلد #"), _each(0.2, *_IRAN)
    ),
    "شماره 3": Habit(choice("issue", "شماره #", "(#)", "No. #", "العدد #"), _each(0.2, *_IRAN)),
    "ص 12-18": Habit(
        ranged("ص {f}-{l}", "صفحات {f}-{l}", "ص. {f}-{l}", "{l}-{f}"), _each(0.15, *_IRAN)
    ),
    "۱۲": Habit(_figures("sid"), _each(0.15, *_IRAN)),
    "๑๒": Habit(_figures("thai"), _each(0.2, *_THAI)),
    "ปีที่ 12": Habit(choice("volume", "ปีที่ #", "เล่ม #", "ปีที่ # ฉบับ"), _each(0.2, *_THAI)),
    "ฉบับที่ 3": Habit(choice("issue", "ฉบับที่ #", "เล่มที่ #"), _each(0.2, *_THAI)),
    "tom 12": Habit(
        choice("volume", "t. #", "T. #", "tom #", "R. #", "roč. #", "#. évf.", "Vol. #"),
        _each(0.25, *_POLAND),
    ),
    "z. 3": Habit(
        choice("issue", "z. #", "nr #", "Nr #", "č. #", "#. sz.", "zesz. #", "nr # (45)"),
        _each(0.25, *_POLAND),
    ),
    "s. 12-18": Habit(
        ranged(
            "s. {f}-{l}",
            "S. {f}-{l}",
            "str. {f}-{l}",
            "{f}-{l}. p.",
            "{f}-{l}. o.",
            "s. {f}–{l}, il.",
            "{f}-{l}, bibliogr.",
        ),
        _each(0.25, *_POLAND),
    ),
    "journal = another": Habit(
        journal_named(
            "# Dergisi",
            "# = Turkish Journal",
            "Majallah-i #",
            "# (Warsaw)",
            "# (Online)",
            "# / Acta",
            "#. Seria A",
            "The #",
        ),
        _each(0.06),
    ),
    **{
        name: Habit(PORTAL_HABITS[name].write, _each(rate), PORTAL_HABITS[name].blunt)
        for name, rate in {
            "no DOI": 0.55,
            "no ISSN": 0.3,
            "no issue": 0.08,
            "no pages": 0.03,
            "another year": 0.03,
            "online first": 0.02,
            "short journal": 0.2,
            "Title Case": 0.2,
            "electronic ISSN": 0.2,
            "first author alone": 0.03,
            "supplement": 0.4,
            "wrong encoding": 0.05,
            "12.0": 0.02,
            "130-8, 123-130 8p": 0.05,
            "UNSP e123": 0.3,
            "British spelling": 0.04,
        }.items()
    },
    "forgotten": Habit(lambda record, _: _forget(record), _each(1.0)),
}


def _forget(record: Record) -> bool:
    for person in record["author"]:
        person.pop("forms", None)
        person.pop("letter", None)
    return False
