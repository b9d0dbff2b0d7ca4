"""Names between BibTeX and CSL.

BibTeX knows ``First von Last``, ``von Last, First`` and ``von Last, Jr, First`` ("Tame the
BeaST", section 11); a name in braces is not taken apart; ``and others`` ends a cut list.
biblatex adds ``family=…, given=…, prefix=…`` (manual, 3.4).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, cast

from refcli.formats.bibtex.syntax.pieces import balanced_end
from refcli.record import OTHERS, Name
from refcli.text import tex
from refcli.text.spaces import on_one_line
from refcli.values.people.initials import is_dotted
from refcli.values.people.names import is_list, people
from refcli.values.people.others import is_cut, is_others, without_others
from refcli.values.people.patronymics import is_surname_first

__all__ = ["format_names", "parse_names", "split_and"]

_AND: Final = re.compile(r"(?:\s+and)+\s+|^(?:and\s+)+|(?:\s+and)+$", re.IGNORECASE)
_LIKE_A_LIST: Final = re.compile(r"[,;&…]|[\s~](?:и|і|та|e|y|et|und|u)[\s.~]")


def parse_names(value: str, *, use_prefix: bool = True) -> list[Name]:
    r"""Return the names of a field as BibTeX reads them.

    >>> parse_names("de Swart, Henri{\\\"e}tte and {World Health Organization} and others")[0]
    {'non-dropping-particle': 'de', 'family': 'Swart', 'given': 'Henriëtte'}

    A particle is part of the name, as BibTeX sorts it, unless ``use_prefix`` is False, as
    biblatex's option ``useprefix=false`` has it.
    """
    if "\\" in value:
        value = tex.compose(value.replace("\\,", " ").replace("\\ ", "{} "))
    parts = split_and(value) if "{" in value else _AND.split(value)
    parts = [_without_joint(part) for part in parts] if "," in value else parts
    if len(parts) == 1 and _LIKE_A_LIST.search(value) and not {"{", "="} & set(value):
        # Not a list to BibTeX, which would take all for one name.
        plain = _decoded(value.replace("~", " "))
        if is_list(plain) or is_cut(plain):
            return people(plain)
    names: list[Name] = [
        name.copy() for part in parts if part.strip(" ,;") for name in _names(part.strip())
    ]
    if "al" in value and (cut := [name for name in names if is_cut(name.get("given", ""))]):
        for name in cut:
            name["given"] = without_others(name["given"]).rstrip(" ;,")
        names.append({"literal": OTHERS})
    if names and not use_prefix:
        for name in names:
            if particle := name.pop("non-dropping-particle", ""):
                name["dropping-particle"] = particle
    return names


def format_names(names: Sequence[Mapping[str, Any]], *, extended: bool = False) -> str:
    """Return names as the value of a field, in TeX.

    ``extended`` writes biblatex's key-value form where the plain form would lose something.
    """
    return " and ".join(_format(name, extended) for name in names)


def split_and(value: str) -> list[str]:
    """Split at ``and`` outside braces."""
    parts = _split(value, _AND_OR_BRACE)
    return [part for part in parts if part.strip() or len(parts) == 1]


def _without_joint(part: str) -> str:
    """Return what stands before an "and" without the comma of a list: ``Doe, Jane, and``."""
    bare = part.rstrip()
    return bare[:-1] if bare.endswith(",") and bare.count(",") > 1 else part


_AND_OR_BRACE: Final = re.compile(r"\\.|[{}]|(?<=[\s}])and(?=[\s{])", re.IGNORECASE | re.DOTALL)
_COMMA_OR_BRACE: Final = re.compile(r"\\.|[{},]", re.DOTALL)
_SPACE_OR_BRACE: Final = re.compile(r"\\.|[{}\s~]", re.DOTALL)


@lru_cache(maxsize=8192)
def _names(text: str) -> list[Name]:
    """Read what stands between two "and": one name, or a list that somebody left as it was.

    People come more than once in a library.
    """
    if "," in text and not {"{", "="} & set(text) and _IN_LIST.search(text):
        plain = _decoded(text.replace("~", " "))
        if ";" in plain or is_list(plain):
            return people(plain)
    return [_name(text)]


_IN_LIST: Final = re.compile(r";|,[^,]*,[^,]*,|\s\S\.?,\s")
"""What a name of BibTeX's does not have: three commas, a semicolon, an initial before a comma."""


def _name(text: str) -> Name:
    """Read one name."""
    braced = "{" in text
    if is_others(text):
        return {"literal": OTHERS}
    if braced and _is_one_group(text):
        literal = _decoded(text)
        is_cut_list = is_others(literal) and literal.lower() != OTHERS
        return {"literal": OTHERS if is_cut_list else literal}
    if "=" in text and (extended := _extended(text)):
        return extended
    parts = _split(text, _COMMA_OR_BRACE) if braced else text.split(",")
    parts = [part.strip() for part in parts]
    while len(parts) > 3 and not parts[-1]:
        parts.pop()
    if len(parts) == 1:
        return _first_von_last(_words(parts[0], braced))
    given, suffix = (parts[1], "") if len(parts) == 2 else (", ".join(parts[2:]), parts[1])
    name = _von_last(_words(parts[0], braced))
    if given := _decoded(given):
        name["given"] = given
    if suffix := _decoded(suffix):
        name["suffix"] = suffix
    return name


def _is_one_group(text: str) -> bool:
    if not (text.startswith("{") and text.endswith("}")) or text.startswith("{\\"):
        return False
    return balanced_end(text, 0, len(text)) == len(text)


def _split(text: str, marks: re.Pattern[str]) -> list[str]:
    """Split at marks outside braces; the pattern finds braces, too, and what is escaped."""
    parts, depth, start = [], 0, 0
    for match in marks.finditer(text):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth = max(0, depth - 1)
        elif depth == 0 and not match[0].startswith("\\"):
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def _words(text: str, braced: bool) -> list[str]:
    words = _split(text, _SPACE_OR_BRACE) if braced else text.replace("~", " ").split()
    return [word for word in words if word]


def _decoded(text: str) -> str:
    text = tex.decode(text)
    return on_one_line(text) if " " in text or "\u00a0" in text or "\n" in text else text


def _is_particle(word: str) -> bool:
    """Tell a word in small letters; a word in braces is never one."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    if not word.startswith(("\\", "{")):
        return _is_small(word)
    return _is_small(tex.decode(word))


def _is_small(word: str) -> bool:
    return word.lstrip("'’")[:1].islower()


def _von_last(words: list[str]) -> Name:
    if len(words) == 1:
        return {"family": _decoded(words[0])}
    last = next((i for i in range(len(words) - 2, -1, -1) if _is_particle(words[i])), -1)
    if last < 0 or not _is_particle(words[0]):
        return {"family": _decoded(" ".join(words))}
    return {
        "non-dropping-particle": _decoded(" ".join(words[: last + 1])),
        "family": _decoded(" ".join(words[last + 1 :])),
    }


def _first_von_last(words: list[str]) -> Name:
    if len(words) > 1 and is_dotted(words[-1]) and not is_dotted(words[0]):
        return _surname_first(words)
    if is_surname_first(words):
        return {"family": words[0], "given": " ".join(words[1:])}
    particles = [i for i, word in enumerate(words[:-1]) if _is_particle(word)]
    if not particles:
        name: Name = {"family": _decoded(words[-1])} if words else {"family": ""}
        given = words[:-1]
    else:
        first, last = particles[0], particles[-1]
        name = {
            "non-dropping-particle": _decoded(" ".join(words[first : last + 1])),
            "family": _decoded(" ".join(words[last + 1 :])),
        }
        given = words[:first]
    if given:
        name["given"] = _decoded(" ".join(given))
    return name


def _surname_first(words: list[str]) -> Name:
    """Read ``Иванов И. И.``: no name ends in its initials."""
    place = next(i for i, word in enumerate(words) if is_dotted(word))
    return {**_von_last(words[:place]), "given": _decoded(" ".join(words[place:]))}


_EXTENDED: Final = {
    "family": "family",
    "given": "given",
    "prefix": "non-dropping-particle",
    "suffix": "suffix",
}


def _extended(text: str) -> Name | None:
    """Read biblatex's ``family=Swart, given=Henriëtte, prefix=de, useprefix=false``."""
    values = {}
    for part in _split(text, _COMMA_OR_BRACE):
        key, equals, value = part.partition("=")
        if not equals or not key.strip().replace("-", "").isalpha():
            return None
        values[key.strip().lower()] = _decoded(value.strip().strip('"'))
    if not values.keys() & {"family", "given"}:
        return None
    parts = {part: values[key] for key, part in _EXTENDED.items() if values.get(key)}
    name = cast(Name, parts)
    if values.get("useprefix") == "false" and "non-dropping-particle" in name:
        name["dropping-particle"] = name.pop("non-dropping-particle")
    return name


def _format(name: Mapping[str, Any], extended: bool) -> str:
    if literal := name.get("literal"):
        return "others" if literal == OTHERS else f"{{{tex.encode(literal)}}}"
    particle = name.get("non-dropping-particle", "")
    dropping = name.get("dropping-particle", "")
    family, given, suffix = (name.get(part, "") for part in ("family", "given", "suffix"))
    if extended and dropping:
        return ", ".join(_extended_parts(name))
    particle = " ".join(part for part in (dropping, particle) if part)
    last = " ".join(part for part in (tex.encode(particle), _family(family, particle)) if part)
    if suffix:
        return f"{last}, {_part(suffix)}, {_part(given) or '{}'}"
    if given:
        return f"{last}, {_part(given)}"
    return f"{last}," if " " in last or "{" in last or not family else last


def _extended_parts(name: Mapping[str, Any]) -> Iterator[str]:
    for part in ("family", "given"):
        if name.get(part):
            yield f"{part}={_part(name[part], '=')}"
    yield f"prefix={_part(name['dropping-particle'], '=')}"
    yield "useprefix=false"
    if name.get("suffix"):
        yield f"suffix={_part(name['suffix'], '=')}"


_NEEDS_BRACES: Final = re.compile(r"(?i)[,;]|(?:^|\s)and(?:\s|$)|^others$")


def _part(text: str, also: str = "") -> str:
    encoded = tex.encode(text)
    if _NEEDS_BRACES.search(text) or (also and also in text):
        return f"{{{encoded}}}"
    return encoded


def _family(text: str, particle: str) -> str:
    """Write a family name so that it is not taken apart: braces keep small words in it."""
    words = text.split(" ")
    small = any(map(_is_small, words[:-1])) or (particle and _is_small(words[0]))
    return f"{{{tex.encode(text)}}}" if small else _part(text)
