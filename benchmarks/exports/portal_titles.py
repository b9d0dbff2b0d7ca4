"""How portals, spreadsheets and wrong encodings write the titles of one another otherwise."""

import random
import unicodedata
from typing import Final

from benchmarks.exports.habits import Record

_SPELLINGS: Final = (
    ("randomized", "randomised"), ("behavior", "behaviour"), ("organization", "organisation"),
    ("tumor", "tumour"), ("pediatric", "paediatric"), ("center", "centre"), ("anemia", "anaemia"),
    ("utilization", "utilisation"), ("modeling", "modelling"), ("program", "programme"),
    ("analyzing", "analysing"), ("optimization", "optimisation"), ("hemo", "haemo"),
    ("versus", "vs."), ("versus", "vs"), ("health care", "healthcare"), ("e-", "e"),
    ("decision-making", "decision making"), ("on-line", "online"), ("data base", "database"),
)  # fmt: skip


def british(title: str, _: random.Random) -> str:
    for one, other in _SPELLINGS:
        for form in (one, one.capitalize()):
            if form in title and other not in title:
                return title.replace(form, other.capitalize() if form[0].isupper() else other)
    return title


def separated(title: str, chance: random.Random) -> str:
    head, mark, tail = title.partition(chance.choice((": ", " - ")))
    return (
        f"{head}{chance.choice((' - ', '. ', '-', ' — ', ' : ', '; ', ', '))}{tail}"
        if mark
        else title
    )


def greek(title: str, _: random.Random) -> str:
    pairs = (("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("CO2", "CO(2)"), ("(R)", "®"))
    for one, other in pairs:
        if one in title:
            return title.replace(one, other)
    return title


def _mojibake(text: str) -> str:
    return text.encode("utf-8").decode("cp1252", "replace")


def garbled(record: Record, chance: random.Random) -> bool:
    """Read UTF-8 as Windows' Latin alphabet, or write what is not ASCII as a question mark."""
    change = chance.choice((_mojibake, lambda text: text.encode("ascii", "replace").decode()))
    before = (record["title"], [dict(one) for one in record["author"]])
    record["title"] = change(record["title"])
    record["author"] = [{k: change(v) for k, v in one.items()} for one in record["author"]]
    return before != (record["title"], record["author"])


def umlauts(record: Record, _: random.Random) -> bool:
    pairs = (("ü", "ue"), ("ö", "oe"), ("ä", "ae"), ("ø", "oe"), ("å", "aa"), ("ß", "ss"))
    found = False
    for person in record["author"]:
        family = person.get("family", "")
        for one, other in pairs:
            family = family.replace(one, other)
        found |= family != person.get("family", "")
        person["family"] = family
    return found


def decomposed(record: Record, _: random.Random) -> bool:
    before = dict(record)
    record["title"] = unicodedata.normalize("NFD", record["title"])
    record["author"] = [
        {k: unicodedata.normalize("NFD", v) for k, v in one.items()} for one in record["author"]
    ]
    return record != before


def tagged(title: str, chance: random.Random) -> str:
    words = title.split()
    at = chance.randrange(len(words))
    forms = ("<i>{}</i>", "<jats:italic>{}</jats:italic>", "&lt;i&gt;{}&lt;/i&gt;", "*{}*",
             "\\textit{{{}}}", "<sup>{}</sup>")  # fmt: skip
    words[at] = chance.choice(forms).format(words[at])
    return " ".join(words)


def title_case(title: str, _: random.Random) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in title.split())


def cut(title: str, chance: random.Random) -> str:
    if len(title) < 70:
        return title
    head = title[: chance.randrange(55, len(title) - 5)].rsplit(" ", 1)[0]
    return head + chance.choice(("…", "...", " …", " ..."))


def bilingual(title: str, chance: random.Random) -> str:
    other = chance.choice(
        (
            "Avaliação da qualidade de vida e do acesso aos serviços de saúde em uma coorte",
            "Evaluación de la calidad de los servicios y de los resultados en una cohorte",
            "Untersuchung der Ergebnisse und der Qualität der Versorgung in einer Kohorte",
            "Évaluation de la qualité des services et des résultats dans une cohorte",
            "Оценка качества помощи и отдаленных результатов в когорте",
        )
    )
    forms = (
        "# / {}",
        "{} / #",
        "# [{}]",
        "{}. [#]",
        "# = {}",
        "{} = #",
        "# | {}",
        "{}. #",
        "#. {}",
    )
    return chance.choice(forms).format(other).replace("#", title.rstrip("."))


# --- places --------------------------------------------------------------------------------
