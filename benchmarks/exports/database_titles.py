"""How databases write the titles of one another otherwise."""

import random
import unicodedata
from collections.abc import Callable

from benchmarks.exports.habits import Record


def appended(*texts: str) -> Callable[[Record, random.Random], bool]:
    def write(record: Record, chance: random.Random) -> bool:
        note = chance.choice(texts).replace("9", str(chance.randrange(10, 99)))
        record["title"] = f"{record['title'].rstrip('.')}{chance.choice(('. ', ' ', '.'))}{note}"
        return True

    return write


def corrected(record: Record, chance: random.Random) -> bool:
    words = record["title"].split()
    words.insert(chance.randrange(len(words) // 2, len(words) + 1), "[corrected]")
    record["title"] = " ".join(words)
    return True


def upper(record: Record, _: random.Random) -> bool:
    record["title"] = record["title"].upper()
    return True


def sentence(record: Record, _: random.Random) -> bool:
    first, *words = record["title"].split(" ")
    record["title"] = " ".join(
        [first, *(w if w[1:].lower() != w[1:] else w.lower() for w in words)]
    )
    return True


def entities(record: Record, _: random.Random) -> bool:
    title = record["title"].replace("&", "&amp;").replace("<", "&lt;").replace(" and ", " &amp; ")
    found = bool(title != record["title"])
    record["title"] = title
    return found


def bracketed(record: Record, chance: random.Random) -> bool:
    language = chance.choice(("German", "French", "Chinese", "Polish", "Russian", "Spanish"))
    form = chance.choice(("[{}]", "[{}].", "[{}] [Article in L]", "[{}]. [L]", "{} [L]"))
    record["title"] = form.format(record["title"].rstrip(".")).replace("L]", f"{language}]")
    return True


def no_subtitle(record: Record, _: random.Random) -> bool:
    head, colon, _rest = record["title"].partition(": ")
    if not colon or len(head) < 25:
        return False
    record["title"] = head
    return True


def subtitle(record: Record, chance: random.Random) -> bool:
    kinds = ("a randomized controlled trial", "a systematic review", "a cohort study",
             "results of a multicentre study", "a pilot study")  # fmt: skip
    if ":" in record["title"] or len(record["title"]) < 40:
        return False
    record["title"] = f"{record['title'].rstrip('.')}: {chance.choice(kinds)}"
    return True


def misspelt(record: Record, chance: random.Random) -> bool:
    title = list(record["title"])
    if len(title) < 20:
        return False
    at = chance.randrange(3, len(title) - 2)
    if not (title[at].isalpha() and title[at + 1].isalpha()):
        return False
    title[at : at + 2] = chance.choice(([title[at + 1], title[at]], [title[at]], [title[at]] * 3))
    record["title"] = "".join(title)
    return True


def plain_letters(record: Record, _: random.Random) -> bool:
    before = dict(record)
    record["title"] = _ascii(record["title"])
    record["author"] = [{k: _ascii(v) for k, v in one.items()} for one in record["author"]]
    return record != before


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return plain if len(plain) > len(text) / 2 else text


# --- places --------------------------------------------------------------------------------
