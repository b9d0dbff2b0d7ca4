"""Personal and corporate names, in every order and script that reference lists know."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.record import OTHERS, Name
from refcli.text.homoglyphs import repair_name

__all__ = ["read_names"]

_PARTICLES: Final = frozenset(
    "van von de der den di da del della dell dello dei degli dos das do du la le las los ten ter te "
    "zu zum zur zur' vom af av al el bin ibn ben d' 't l' y e st. af. san santa фон ван де дер ди "
    "да дель дю ла ле аль ибн оглы".split()
)
_SUFFIX: Final = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd|мл|ст)\.?", re.IGNORECASE)
_DEGREE: Final = re.compile(r"(?:ph\.?d|m\.?d|dr|prof|md|esq|s\.?j|o\.?p)\.?", re.IGNORECASE)

_ET_AL: Final = re.compile(
    r"[\s,;.]*(?:[(\[]?\s*(?:"
    r"\bet\.?\s*a[l1]i?\b\.?|\b(?:and|und)\s+(?:others|andere|coll(?:eagues|aborators)?)\b|\bu\.\s?a\b\.?"
    r"|\be\s+altri\b|\bet\s+coll\b\.?|\bи\s*(?:др|соавт|другие)\b\.?|\bта\s+ін(?:ші)?\b\.?|\bі\s+інш?\b\.?"
    r"|\bu\.a\.|\b(?:y|e)\s+(?:otros|outros|cols?)\b\.?|\bothers\b)\s*[)\]]?|…|\.\.\.)",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(
    r"(?i)[(\[]?\s*(?:"
    r"(?:edited|compiled|translated|trans\.?|tr\.)\s+by\b|\beds?\.?\s+by\b|\bвступ\.?\s+ст(?:\.|атья)"
    r"|\b(?:eds?|edd|editors?|hrsgg?|hgg?|herausgeber|éds?|dirs?|coords?|orgs?|comps?|curr?|trans|transl|translators?"
    r"|übers|перекл|пер|сост|ред|ответ(?:ственный)?|отв|науч(?:н)?|гл(?:авный)?|общ(?:ей)?|под|за|упоряд|редкол(?:легия)?"
    r"|редактор[аы]?|редакцией|редакцією|редакторы|редколлегия|составитель|составители|переводчик"
    r"|перевод|with|under the (?:editorship|editorial supervision) of"
    r"|herausgegeben von|hrsg\.? v(?:on|\.)|a cura di|sous la dir(?:ection)? d['e’]|éd(?:ité)? par|in)\b\.?:?"
    r"|\bс\s+(?:англ|нем|фр|франц|итал|исп|лат|польск|рус)\b\.?)\s*[)\]]?,?"
)
_CUT_HINTS: Final = (
    "al", "др", "others", "ander", "altri", "col", "u.", "ін", "…", "...", "соавт", "otros", "outros",
)  # fmt: skip
"""What a cut list holds: looked for first, for most lists are whole."""

_ROLE_WORDS: Final = frozenset(
    "edited compiled translated trans tr ed eds edd editor editors hrsg hrsgg hg hgg herausgeber éd éds dir dirs "
    "coord coords org orgs comp comps cur curr transl translator translators übers перекл пер сост ред ответ "
    "ответственный отв науч научн гл главный общ общей под за упоряд редкол редколлегия редактор редактора "
    "редакторы редакцией редакцією составитель составители переводчик перевод with under herausgegeben cura sous "
    "édité in с вступ v von".split()
)
_TO_JOINTS: Final = str.maketrans(dict.fromkeys('()[]"“”«»*†‡:', ";"))
_TO_SPACES: Final = str.maketrans(dict.fromkeys("()[],.;:/&", " "))
_JOINT: Final = re.compile(
    r"\s*[;|/•·]\s*|\s*,?\s+(?:and|und|et|y|e|og|och|en|i|ve|и|та|і|й|sowie|AND|UND|ET)\s+|\s*,?\s*[&+]\s*"
    r"|\s+[–—]\s+|\s+-\s+|(?<=[а-яa-zà-ÿ])\s*[–—-](?=[A-ZА-Я]\.)"
)
_INITIALS: Final = re.compile(
    r"(?:[^\W\d_](?:[^\W\d_]{0,2})?\s?\.(?:\s*[-‐–’']\s*|\s*))+(?:[^\W\d_](?![^\W\d_]))?|[^\W\d_]"
    r"(?:[-‐–\s][^\W\d_])*"
)
_CAPITALS: Final = re.compile(r"[^\W\d_](?:[-‐–]?[^\W\d_]){0,3}")
_CORPORATE: Final = re.compile(
    r"(?i)\b(?:universit|institut|ministr|ministerium|department|committee|council|commission|organi[sz]ation"
    r"|association|agency|bank|bundes|amt\b|societ|foundation|group|collaboration|cent(?:er|re)|office|federal"
    r"|national|consortium|team|project|verband|network|corporation|company|inc\b|ltd|union|parliament|government|developers"
    r"|gmbh|academy|college|school|library|press|board|service|bureau|league|partners|program|initiative"
    r"|университет|институт|министерств|комитет|комисси|организаци|ассоциаци|агентств|банк|центр|академи"
    r"|обществ|фонд|служба|правительств|федераци|совет|департамент|управлени|коллектив|компани|ООО|АО|ФГБ)"
)
_PATRONYMIC: Final = re.compile(
    r"(?:ович|евич|ьич|овна|евна|ична|инична|оглы|кызы)$", re.IGNORECASE
)
_GLUED: Final = re.compile(
    r"(?<=\band)(?=[A-ZÀ-Þ]\.)|(?<=[A-ZА-ЯЁ]\.)(?=[A-ZА-ЯЁ][^\W\d_.]{2})|(?<=[a-zа-я],)(?=[A-ZА-ЯЁ])"
)
"""Where a space is lost: andR.H.Wechsler, В.А.Баранов."""

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,60}>")

_MAX: Final = 200
"""More names than this are no author list."""


class _Chunk(NamedTuple):
    """A piece between commas, and what it looks like."""

    text: str
    words: Sequence[str]
    kind: str  # "initials", "whole" (a name with initials), "words"


def read_names(text: str) -> list[Name]:
    """Return the names of an author or editor string; a cut list ends in the literal others.

    Family name first or last, initials or full names, commas, semicolons or "and" between:
    the order is told from the string itself. Bodies are literals; roles ("Hrsg.", "под
    ред.") and "et al." are not names.
    """
    plain = _TAG.sub("", text) if "<" in text else text
    plain = " ".join(_GLUED.sub(" ", plain).split())
    low = plain.lower()
    cut = _ET_AL.sub(" ; ", plain) if any(hint in low for hint in _CUT_HINTS) else plain
    others = cut != plain
    if not _ROLE_WORDS.isdisjoint(low.translate(_TO_SPACES).split()):
        cut = _ROLE.sub(" ; ", cut)
    cut = cut.translate(_TO_JOINTS).replace(" ,", ",")
    names: list[Name] = []
    groups = [group.strip(" ,;–—-") for group in _JOINT.split(cut)]
    groups = [group for group in groups if _is_legible(group)]
    for number, group in enumerate(groups):
        names += _read_group(group, is_only=len(groups) == 1, is_first=number == 0)
        if len(names) > _MAX:
            break
    if others and names:
        names.append({"literal": OTHERS})
    return names


def _is_legible(group: str) -> bool:
    """Tell a name from what a broken font or a slip of the pen has left: more letters than marks."""
    letters = sum(map(str.isalpha, group))
    return letters > len(group) - letters - sum(group.count(mark) for mark in " .,-'’")


def _chunks(group: str) -> list[_Chunk]:
    chunks = []
    for piece in group.split(","):
        piece = piece.strip()
        words = [word for word in piece.split() if word.strip(".-–—'’")]
        if words and not all(_DEGREE.fullmatch(word) for word in words):
            chunks.append(_Chunk(piece, words, _kind(words)))
    return chunks


def _kind(words: Sequence[str]) -> str:
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        words = words[:-1]
    if all(_is_initials(word) or _is_particle(word) for word in words) and any(
        _is_initials(word) for word in words
    ):
        return "initials"
    if len(words) > 1 and (
        _is_dotted(words[0])
        or _is_dotted(words[-1])
        or _is_capitals(words[-1])
        or _single(words[0])
    ):
        return "whole"
    if len(words) > 2 and any(_is_dotted(word) for word in words[1:-1]):
        return "whole"
    return "words"


def _single(word: str) -> bool:
    return len(word) == 1 and word.isupper()


@lru_cache(maxsize=8192)
def _is_dotted(word: str) -> bool:
    """Tell initials with points, ``J.`` or ``J.-P.`` or ``Ю.``, from a word."""
    return (
        "." in word
        and bool(re.fullmatch(r"(?:[^\W\d_]{1,2}\.?[-‐–’'.]*)*[^\W\d_]?\.?", word))
        and (
            word[0].isupper()
            and len(word) < 14
            and all(len(part) <= 2 for part in re.split(r"[.\-‐–’']", word))
        )
    )


@lru_cache(maxsize=8192)
def _is_capitals(word: str) -> bool:
    """Tell initials without points, ``JG``, from a word."""
    bare = word.strip(".")
    return bool(_CAPITALS.fullmatch(bare)) and bare.isupper() and len(bare) <= 4


def _is_initials(word: str) -> bool:
    return _is_dotted(word) or _is_capitals(word)


def _is_particle(word: str) -> bool:
    return word in _PARTICLES or word.lower() in _PARTICLES and word.islower()


def _read_group(group: str, *, is_only: bool, is_first: bool) -> list[Name]:
    if _is_body(group):
        return [{"literal": group.strip(" .") if group.count(".") < 2 else group}]
    chunks = _chunks(group)
    names: list[Name] = []
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        if chunk.words[0] == "The" and len(chunk.words) > 1:
            names.append({"literal": chunk.text})
            index += 1
            continue
        following = chunks[index + 1] if index + 1 < len(chunks) else None
        suffix = ""
        if following and _SUFFIX.fullmatch(following.text):
            suffix = following.text
            del chunks[index + 1]
            following = chunks[index + 1] if index + 1 < len(chunks) else None
        if _SUFFIX.fullmatch(chunk.text):
            if names:
                names[-1]["suffix"] = chunk.text
            index += 1
            continue
        if following and _is_inverted(chunk, following, chunks, index):
            name = _inverted(chunk.text, following.text)
            index += 2
            if index < len(chunks) and _SUFFIX.fullmatch(chunks[index].text):
                suffix = chunks[index].text
                index += 1
        elif chunk.kind == "initials" and names and index:
            index += 1
            continue
        else:
            name = _straight(chunk.words, alone=is_only and len(chunks) == 1)
            index += 1
        if suffix and "literal" not in name:
            name["suffix"] = suffix
        names.append(name)
    return names


def _is_body(group: str) -> bool:
    words = group.split()
    if (
        any(_is_dotted(word) and len(word) < 4 for word in (words[:1] + words[-1:]))
        and "," in group
    ):
        return False
    if words[0] == "The" and len(words) > 1:
        return True
    if not _CORPORATE.search(group):
        return False
    if any(
        _is_capitals(piece.split()[-1])
        for piece in group.split(",")
        if len(piece.split()) in {2, 3}
    ):
        return False
    return not any(_is_dotted(word) for word in words) or len(words) > 5


def _is_inverted(chunk: _Chunk, following: _Chunk, chunks: Sequence[_Chunk], index: int) -> bool:
    """Tell whether a piece and the next are one name, family name first."""
    if chunk.kind == "whole":
        return False
    if chunk.kind == "initials":
        return following.kind == "initials" and "." not in chunk.text and "." in following.text
    if following.kind == "initials":
        return True
    if len(chunk.words) > 4 or _CORPORATE.search(chunk.text):
        return False
    given = [word for word in following.words if not _is_initials(word) and not _is_particle(word)]
    if len(given) > 2 or (len(given) == 2 and len(chunk.words) > 1):
        return False
    family = [word for word in chunk.words if not _is_particle(word)]
    rest = chunks[index:]
    if len(rest) == 2 or index == 0:
        if following.kind == "whole" and _is_initials(following.words[0]):
            return len(rest) == 2 and len(family) == 1
        return len(family) == 1 or len(given) == 1
    if all(len(piece.words) > 1 for piece in rest):
        return False
    return len(family) == 1 and len(given) == 1 and following.kind == "words" and len(rest) % 2 == 0


def _inverted(family: str, given: str) -> Name:
    words = family.split()
    name = _family(words)
    parts = given.split()
    if len(parts) > 1 and _SUFFIX.fullmatch(parts[-1]):
        name["suffix"] = parts.pop()
    name["given"] = _given(parts)
    return name


def _straight(words: Sequence[str], *, alone: bool) -> Name:
    """Return a name whose parts no comma divides."""
    words = list(words)
    suffix = ""
    while len(words) > 1 and (_SUFFIX.fullmatch(words[-1]) or _DEGREE.fullmatch(words[-1])):
        if (
            _SUFFIX.fullmatch(words[-1])
            and not _is_capitals(words[-1])
            or words[-1].upper() in {"II", "III", "IV"}
        ):
            suffix = words[-1]
        elif not _DEGREE.fullmatch(words[-1]) or _is_capitals(words[-1]) and len(words) == 2:
            break
        words.pop()
    name = _divided(words, alone=alone)
    if suffix and "literal" not in name:
        name["suffix"] = suffix
    return name


def _divided(words: list[str], *, alone: bool) -> Name:
    if len(words) == 1:
        return _lone(words[0], alone=alone)
    lead = 0
    while (
        lead < len(words) - 1
        and _is_initials(words[lead])
        and (_is_dotted(words[lead]) or len(words[lead]) < 3 or _is_dotted(words[-1]))
        and not (
            _is_capitals(words[lead])
            and len(words[lead]) > 1
            and all(_is_dotted(w) for w in words[lead + 1 :])
        )
    ):
        lead += 1
    if lead:
        return _with_given(words[lead:], words[:lead])
    tail = len(words)
    while (
        tail > 1
        and _is_initials(words[tail - 1])
        and (
            _is_dotted(words[tail - 1])
            or not all(word.isupper() for word in words[:1])
            or len(words[tail - 1]) <= 2
        )
    ):
        tail -= 1
    end = len(words)
    while end > tail and _is_particle(words[end - 1]):
        end -= 1
    if tail < len(words):
        name = _family(words[:tail])
        name["given"] = _given(words[tail:])
        return name
    return _full(words, alone=alone)


def _full(words: list[str], *, alone: bool) -> Name:
    """Return a name of full words: which end the family name stands at is told by signs."""
    if len(words) > 5 or (alone and len(words) > 3 and not any(map(_is_particle, words))):
        return {"literal": " ".join(words)}
    first, last = words[0], words[-1]
    if len(first) > 2 and first.isupper() and not last.isupper():
        return {"family": repair_name(first), "given": _given(words[1:])}
    if "Ѐ" <= first[0] <= "ӿ":
        if len(words) == 3 and _PATRONYMIC.search(words[1]) and not _PATRONYMIC.search(last):
            return {"family": repair_name(last), "given": _given(words[:2])}
        name = _family(words[:1])
        name["given"] = _given(words[1:])
        return name
    return _with_given(words, [])


def _with_given(words: list[str], lead: list[str]) -> Name:
    """Return a name whose family name stands last, particles before it."""
    start = len(words) - 1
    while start > 0 and _is_particle(words[start - 1]):
        start -= 1
    if not start and not lead and len(words) > 1 and not _is_particle(words[0]):
        start = len(words) - 1
    name = _family(words[start:])
    if given := [*lead, *words[:start]]:
        name["given"] = _given(given)
    return name


def _lone(word: str, *, alone: bool) -> Name:
    bare = word.rstrip(".,") if word.count(".") < 2 else word
    if alone and (bare.isupper() and len(bare) > 1 or any(map(str.isdigit, bare))):
        return {"literal": bare}
    if alone:
        return {"literal": bare}
    return {"family": repair_name(bare)}


def _family(words: Sequence[str]) -> Name:
    """Return a family name with its particles apart."""
    words = list(words)
    start = 0
    while start < len(words) - 1 and _is_particle(words[start]):
        start += 1
    family = repair_name(" ".join(words[start:])).strip(" .,")
    particle = " ".join(words[:start])
    if not particle and (match := re.match(r"(d|l|dell|all|'t|von|van)(['’])(?=[^\W\d_])", family)):
        particle, family = match.group(), family[match.end() :]
    name: Name = {"family": family}
    if particle:
        name["non-dropping-particle"] = particle
    return name


def _given(words: Sequence[str]) -> str:
    """Return given names; initials stand apart and have their points: ``J. G.``."""
    parts: list[str] = []
    for word in words:
        if _is_dotted(word):
            spaced = re.sub(r"\.(?=[^\W\d_])", ". ", word)
            parts.append(spaced if spaced.endswith(".") else spaced + ".")
        elif _is_capitals(word) and (len(word) <= 3 or "-" in word):
            letters = re.sub(r"([^\W\d_])(?=[^\W\d_])", r"\1. ", word)
            parts.append(re.sub(r"([^\W\d_.])(?=[-‐–]|$)", r"\1.", letters))
        else:
            parts.append(word)
    return repair_name(" ".join(parts)).strip(" ,")
