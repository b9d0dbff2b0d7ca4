"""Lists of names, personal and corporate, in every order and script that lists know."""

import re
from collections.abc import Sequence
from typing import Final

from refcli.text.homoglyphs import repair_name
from refcli.text.markup import without_tags
from refcli.text.patterns import late
from refcli.values.people import eastern_names, name_order
from refcli.values.people.bodies import has_initials, is_body, is_of_body, rejoined
from refcli.values.people.body_lists import WHOLE, bodies_in, body_and_more
from refcli.values.people.family_first import may_be_given
from refcli.values.people.initials import is_dotted, is_initials, pointed
from refcli.values.people.name import OTHERS, Name
from refcli.values.people.name_forms import inverted, is_given, is_suffix, straight
from refcli.values.people.name_pieces import Piece, is_inverted, pieces_of
from refcli.values.people.others import is_nobody, without_others
from refcli.values.people.roles import is_led, without_roles

__all__ = ["JOINT", "find", "listed"]

_DIVIDER: Final = late(
    r"\s*[;|/•·]\s*|\s+[–—]\s+|\s+-\s+|(?<=[а-яa-zà-ÿ])(?:\s*[–—]|\s-)(?=[A-ZА-Я]\.)"
)
_HYPHENED: Final = late(r"(\b[A-ZА-ЯЁ]\.\s?[^\W\d_]+)-(?=[A-ZА-ЯЁ]\.)")
"""Two people that a hyphen joins, `M. Carlisle-O. Levaniouk`; `Hans-J.` is a given name."""

_MAY_DIVIDE: Final = late("[;|/•·–—-]")
_AND: Final = (
    *("and", "und", "et", "y", "e", "og", "och", "en", "i", "ve", "и", "та", "і", "й", "و", "và"),
    *("dan", "és", "și", "şi", "και", "และ", "sowie", "u.", "AND", "UND", "ET"),
)
JOINT: Final = late(rf"(\s*,?\s+(?:{'|'.join(map(re.escape, _AND))})\s+|\s*,?\s*[&+]\s*)")
_ANDS: Final = frozenset(_AND)
_LEADING: Final = late(r"(?:(?:and|und|et|y|e|og|och|en|i|и|та|sowie)\s|&\s?)")
"""The "and" behind a semicolon: `Doe, J.; and Poe, A.`."""

_GLUED: Final = late(
    r"(?<=\band)(?=[A-ZÀ-Þ]\.)|(?<=[A-ZА-ЯЁ]\.)(?=[A-ZА-ЯЁ][^\W\d_.]{2})|(?<=[a-zа-я],)(?=[A-ZА-ЯЁ])"
)
"""Where a space is lost: andR.H.Wechsler, В.А.Баранов."""

_CAMEL: Final = late(r"\b([A-ZÀ-Þ][a-zà-ÿ]{3,14})(?=[A-ZÀ-Þ][a-zà-ÿ]{2,})")
"""A given name that the space behind is lost of: AndreasKnie."""

_TOGETHER: Final = late(
    r",?\s(?:unter\s(?:der\s)?Mit(?:arbeit|wirkung)\svon|in\s(?:Zusammenarbeit|Verbindung)\smit"
    r"|in\scollaboration\swith|with\sthe\s(?:assistance|collaboration|help)\sof"
    r"|avec\sla\scollaboration\sde|con\sla\scolaboración\sde|con\sla\scollaborazione\sdi)\s"
)
"""What joins those who helped: `Roe, Stephan unter Mitarbeit von Anna Poe`."""
_HELPING: Final = frozenset(
    ("Mitarbeit", "Mitwirkung", "Zusammenarbeit", "Verbindung", "collaboration", "assistance")
) | {"help", "colaboración", "collaborazione"}
"""One of these words stands in every such joint."""

_BROKEN: Final = late(r"(?<=[a-zà-ÿ])- (?=[A-ZÀ-Þ][a-zà-ÿ])")
"""A double name that the end of a line broke: `Aude- Garcia`."""

_MAY_BE_GLUED: Final = late("[d.,][A-ZÀ-ÞА-ЯЁ]")

_FULL_WIDTH: Final = str.maketrans("，；、：．　،؛", ",;,:. ,;")
_SMALL_INITIALS: Final = late(r"(?<!\w)[^\W\d_]{2,}[\s,]+[^\W\d_](?:[.,;\s]|$)")
"""A family name and an initial without a capital: `smith j`."""

_EMPTY: Final = late(r"[(\[][\s;.]*[)\]]")
_TO_JOINTS: Final = str.maketrans(dict.fromkeys('()[]"“”«»*†‡:', ";"))
_GIVEN_IN_BRACKETS: Final = late(
    r"([^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?)\s\(([A-ZÀ-Þ][\w’'.-]*(?:\s[\w’'.-]+){0,3})\)"
)
_PARTICLE_IN_BRACKETS: Final = late(
    r"([^\W\d_][\w’'-]+)\s\(((?:de|du|des|de la|van|von|d[ei]|del|dos|da)\b)\),"
)
"""`Beauvoir (de), Simone`, as French lists put the particle."""

_PARTICLE_BEHIND: Final = late(
    r"([^\W\d_][\w’'-]+ (?:[A-ZÀ-Þ]\.[ -]?){1,3})\s?\(((?:de|du|des|de la|van|von|del|da))\)"
)
"""`Certeau M. (de)`, likewise."""

_UNDATED: Final = late(
    r"[,.\s]*[(\[]?(?:\bn\.?\s?d|\bs\.\s?[dfa]|\bno date|"
    r"\bca|\bo\.\s?J|\bi\.\s?E|\bб\.\s?г|\d+ BCE?)\.?[)\]]?$"
)
"""What stands for a year behind names: `(n.d.)`."""

_ENDS_UNDATED: Final = frozenset("deafJгCE")
"""The letters that such a mark may end in."""

_TAIL: Final = 16
"""Letters at the end of a list that such a mark may take."""

_MAX: Final = 200
"""More names than this are not a list of authors."""


def find(text: str) -> list[Name]:
    """Return the names in running text as `listed` does, all initials alike: ``J. G.``."""
    people = listed(text)
    for person in people:
        if given := person.get("given"):
            person["given"] = repair_name(pointed(given.split()))
    return people


def listed(text: str) -> list[Name]:
    """Return the names of an author or editor string; a cut list ends in the literal others.

    Family name first or last, initials or full names, commas, semicolons or "and" between:
    the order is told from the string itself. Bodies are literals; roles ("Hrsg.", "под
    ред.") and "et al." are not names.
    """
    plain = _plain(text)
    if plain in WHOLE:
        return [{"literal": plain}]
    if is_nobody(plain):
        return []
    cut = without_others(plain)
    others = cut != plain
    cut = _EMPTY.sub(";", without_roles(cut)).strip(" ,;–—-")
    if "(" in cut and (found := body_and_more(cut)):
        return [{"literal": found[0]}, *listed(found[1])]
    if bodies := bodies_in(cut):
        return [{"literal": body} for body in bodies]
    if "(" in cut:
        cut = _PARTICLE_IN_BRACKETS.sub(r"\2 \1,", cut)
        cut = _PARTICLE_BEHIND.sub(r"\2 \1", cut)
        cut = _GIVEN_IN_BRACKETS.sub(_out_of_brackets, cut)
    cut = name_order.czech(cut) if " a " in cut else cut
    groups = _groups(cut.translate(_TO_JOINTS).replace(" ,", ","))
    groups = name_order.in_one_order(groups)
    if ";" in cut and (inverted_all := _each_inverted(groups)):
        return inverted_all + [{"literal": OTHERS}] * others
    names: list[Name] = []
    for group in groups:
        names += (
            eastern_names.listed(group)
            or _junior(group)
            or _read_group(group, only=len(groups) == 1)
        )
        if len(names) > _MAX:
            break
    _share_family(names, led=is_led(plain))
    if others and names:
        names.append({"literal": OTHERS})
    return names


def _each_inverted(groups: Sequence[str]) -> list[Name]:
    """Return the people of a list that semicolons divide and in which each has one comma, or [].

    Behind it stand the given names, however many: `Leite Lopes, Manuel Alvim; Rao, H. Raghav`.
    Before it there are no initials, which would be those of another person: `Roe A, Poe B; Loe C`.
    """
    pairs = [group.partition(", ") for group in groups]
    if len(pairs) < _SEVERAL or not all(given and "," not in given for _, _, given in pairs):
        return []
    if not all(_is_family(family) and _is_given(given) for family, _, given in pairs):
        return []
    return [inverted(family, given) for family, _, given in pairs]


def _is_family(text: str) -> bool:
    words = text.split()
    alone = len(words) == 1 or not any(map(is_initials, words))
    return alone and len(words) <= _LONGEST_FAMILY and not is_of_body(text)


def _is_given(text: str) -> bool:
    words = text.split()
    named = words[0][0].isupper() and not any(map(is_suffix, words))
    return named and len(words) <= _LONGEST_FAMILY and not is_of_body(text)


_SEVERAL: Final = 2
_LONGEST_FAMILY: Final = 4


def _plain(text: str) -> str:
    """Return a list of names without tags, lost spaces, full-width marks, and "n.d." behind it."""
    if not text.isascii():
        text = text.translate(_FULL_WIDTH)
    plain = without_tags(text)
    if _MAY_BE_GLUED.search(plain):
        plain = _GLUED.sub(" ", plain)
    if (camel := _CAMEL.search(plain)) and is_given(camel[1]):
        plain = f"{plain[: camel.end()]} {plain[camel.end() :]}"
    if "- " in plain:
        plain = _BROKEN.sub("-", plain)
    words = plain.split()
    plain = " ".join(words)
    if not _HELPING.isdisjoint(words):
        plain = _TOGETHER.sub("; ", plain)
    if plain.islower() and _SMALL_INITIALS.search(plain):
        plain = plain.title().replace(" And ", " and ").replace(" Et Al", " et al")
    if plain.rstrip(" .)]")[-1:] in _ENDS_UNDATED:
        plain = plain[:-_TAIL] + _UNDATED.sub("", plain[-_TAIL:])
    return plain


def _share_family(names: list[Name], *, led: bool) -> None:
    """Give a given name that stands alone the family name of the next: `John and Anne Tedeschi`.

    Where a role leads (``led``), given names come first, and a lone name is one.
    """
    if len(names) != 2 or names[0].keys() != {"family"} or not names[1].get("given"):
        return
    given = names[0]["family"]
    if " " not in given and (led or is_given(given)):
        names[0] = {**names[1], "given": given}


def _out_of_brackets(name: re.Match[str]) -> str:
    """Return `Braudel (Fernand)`, as French lists write, with a comma in place of brackets."""
    family, given = name.groups()
    if (
        is_of_body(given)
        or has_initials(family)
        or (f"{given}{family}".isupper() and "." not in given)
    ):
        return name.group()
    return f"{family}, {given}"


def _groups(text: str) -> list[str]:
    """Divide names where more than a comma stands between them."""
    parts = [
        _LEADING.sub("", part, count=1) if _LEADING.match(part) else part
        for part in (
            _DIVIDER.split(_HYPHENED.sub(r"\1; ", text)) if _MAY_DIVIDE.search(text) else [text]
        )
    ]
    groups = [group for part in parts for group in _divided(part)]
    groups = [_FOR.sub("", group.strip(" ,;–—-"), count=1) for group in groups]
    return [group for group in groups if _is_legible(group)]


_FOR: Final = late(r"^(?:on behalf of|for)\s(?:the\s)?(?=[A-Z])")
"""What stands before the group that people wrote for."""

_LINKED: Final = late(r"[^\W\d_][\w’'-]+ (?:y|e|i) [^\W\d_][\w’'-]+, [^,]+")
"""A Spanish, Portuguese or Catalan family name with its link: `Ortega y Gasset, José`."""

_LINK: Final = late(
    r"(?:^|(?<=[A-Z.], ))(?P<first>[A-ZÀ-Þ][\w’'-]+) (?P<link>[yei]) (?P<second>[A-ZÀ-Þ][\w’'-]+)"
    r"(?=,? (?:[A-ZÀ-Þ]{1,3}(?:,|$)|[A-ZÀ-Þ]\.))"
)
"""The same in a list, its initials behind it: `Torra i Bou JE, Soldevilla JJ`."""

_LINKED_BEHIND: Final = late(
    r"(?P<given>[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w’'.-]*)? [A-ZÀ-Þ][\w’'-]+ y [A-ZÀ-Þ][\w’'-]+"
)
"""The same behind given names: `José Ortega y Gasset`."""

_WITHOUT_COMMAS: Final = late(r"(?:[A-ZÀ-ÞА-ЯЁ][\w’'-]+ (?:[A-ZА-ЯЁ]\. ?){1,2}){2,20}")
_ENDS_NAME: Final = late(r"(?<=\.) (?=[A-ZÀ-ÞА-ЯЁ][\w’'-])")
"""Family names and initials that nothing parts: `Roe J. Poe K. B. Doe P.`"""

_OTHER_JOINT: Final = late(r"[\s,](?:and|&|und|et) ")
"""What joins the names of a list in which a Spanish "y" joins the halves of one."""

_KEPT: Final = "\N{WORD JOINER}"


def _divided(part: str) -> list[str]:
    """Divide names at an "and"; a single name before the only comma has one inside it."""
    may_link = " y " in part or " e " in part or " i " in part
    if may_link and _LINKED.fullmatch(part) and not part[-1:].isdigit():
        return [part]
    straight = _LINKED_BEHIND.fullmatch(part) if " y " in part else None
    if straight and is_given(straight["given"]):
        return [part]
    linked = may_link and bool(_LINK.search(part))
    if linked:
        part = _LINK.sub(rf"\g<first>{_KEPT}\g<link>{_KEPT}\g<second>", part)
    if " y " in part and _OTHER_JOINT.search(part):
        linked, part = True, part.replace(" y ", f"{_KEPT}y{_KEPT}")
    if part.count(".") > 1 and _WITHOUT_COMMAS.fullmatch(part):
        return [name.strip() for name in _ENDS_NAME.split(part)]
    if "&" not in part and "+" not in part and _ANDS.isdisjoint(part.split()):
        return [part.replace(_KEPT, " ") if linked else part]
    names = rejoined(JOINT.split(part))
    return [name.replace(_KEPT, " ") for name in names] if linked else names


def _is_legible(group: str) -> bool:
    """Tell a name from what a broken font has left of it: more letters than marks.

    What begins with a figure is one only where it is a body's.
    """
    if group[:1].isdigit() and not is_of_body(group):
        return False
    letters = sum(map(str.isalpha, group))
    marks = len(group) - letters - sum(map(group.count, " .,-'’"))
    return letters > max(1, marks)


def _junior(group: str) -> list[Name]:
    """Return the one name whose suffix stands behind the family name: `BOLAND JR., Richard J.`.

    Behind initials it ends a name, and another follows: `Strunk W. Jr., White E. B.`; before a
    family name and initials `JR.` are initials, too.
    """
    found = _JUNIOR.fullmatch(group) if " J" in group else None
    if found is None or any(map(is_initials, found["family"].split()[1:])):
        return []
    first, *more = found["given"].split()
    if more and is_initials(more[-1]) and not may_be_given(first):
        return []
    return [{**inverted(found["family"], found["given"]), "suffix": found["suffix"]}]


_JUNIOR: Final = late(r"(?P<family>[^,]+) (?P<suffix>J[Rr]\.), (?P<given>[^\W\d_][^\W\d_.]+[^,]*)")


def _read_group(group: str, *, only: bool) -> list[Name]:
    """Return the names of a part that no semicolon and no "and" divides."""
    pieces = pieces_of(group)
    people = "initials" in [piece.kind for piece in pieces[1:3]]
    if not people and is_body(group):
        return [{"literal": group.strip(" .") if group.count(".") < 2 else group}]
    names: list[Name] = []
    index = 0
    led = _are_straight(pieces)
    while index < len(pieces):
        piece = pieces[index]
        following = pieces[index + 1] if index + 1 < len(pieces) and not led else None
        if is_suffix(piece.text):
            if names and "literal" not in names[-1]:
                names[-1]["suffix"] = piece.text
        elif _is_body_among(pieces, index):
            names.append({"literal": _FOR.sub("", piece.text)})
        elif following and is_suffix(following.text) and index + 2 < len(pieces):
            third = pieces[index + 2]
            if is_inverted(piece, third, [piece, third], 0):
                names.append({**inverted(piece.text, third.text), "suffix": following.text})
                index += 2
            else:
                names.append(straight(piece.words, alone=False))
        elif following and (
            is_inverted(piece, following, pieces, index) or _is_first_inverted(pieces, index)
        ):
            names.append(inverted(piece.text, following.text))
            index += 1
        elif piece.kind != "initials" or not (names and all(map(is_dotted, piece.words))):
            names.append(_straight(piece, alone=only and len(pieces) == 1))
        index += 1
    return names


_CAPITALS: Final = late(
    r"(?P<family>[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)+)\s"
    r"(?P<given>[A-ZÀ-Þ][a-zà-ÿ]+(?:[-\s][A-ZÀ-Þ][a-zà-ÿ.]*)*)"
)
"""A family name of several words in capitals, the given name behind it: `LE GOFF Jacques`."""


def _straight(piece: Piece, *, alone: bool) -> Name:
    """Return the name of a piece whose family name stands last, or in capitals first."""
    capitals = None if piece.text[1:2].islower() else _CAPITALS.fullmatch(piece.text)
    if capitals and not is_of_body(piece.text):
        return inverted(capitals["family"], capitals["given"])
    return straight(piece.words, alone=alone)


def _are_straight(pieces: Sequence[Piece]) -> bool:
    """Tell names of several words each, of which no pairs can be made: `Ada Roe, Bin Gu, Eva Poe`.

    Of an even number the first begins with a given name.
    """
    if len(pieces) < _THREE or any(piece.kind != "words" for piece in pieces):
        return False
    if any(len(piece.words) < _TWO or is_body(piece.text) for piece in pieces):
        return False
    if any(piece.words[0].isupper() for piece in pieces):
        return False
    return len(pieces) % _TWO == 1 or is_given(pieces[0].words[0])


def _is_first_inverted(pieces: Sequence[Piece], index: int) -> bool:
    """Tell the first of a list as Chicago has it: `Roe, N. Gregory, David Poe`.

    What follows an initial there is a second given name, for nobody is called by one word.
    """
    if index or len(pieces) < _THREE or len(pieces[0].words) > 1:
        return False
    following = pieces[1].words
    third = pieces[2].words
    return len(following) == len(third) == _TWO and is_dotted(following[0]) and len(third[0]) > _TWO


_TWO: Final = 2
_THREE: Final = 3


def _is_body_among(pieces: Sequence[Piece], index: int) -> bool:
    """Tell a body, or its name in capitals before a person's.

    `IPCC, Roe, R. K.`, `IPCC, R.K. Roe`, `IPCC, Roe RK, Poe LA`
    """
    if pieces[index].kind != "initials" and is_body(pieces[index].text):
        return True
    following = pieces[index + 1 : index + 3]
    name = pieces[index].text
    if len(name) < _SHORTEST or not (name.isalpha() and name.isupper()):
        return False
    if not following or following[0].text.isupper():
        return False
    kinds = [piece.kind for piece in following]
    if kinds == ["words", "initials"]:
        return is_dotted(following[1].words[0])
    first, last = following[0].words[0], following[0].words[-1]
    behind = len(last) > 1 and last.isalpha() and is_initials(last) and not is_given(first)
    before = kinds == ["whole", "whole"] and is_dotted(first) and last[1:].islower()
    return not index and kinds[0] == "whole" and (behind or before)


_SHORTEST: Final = 3
"""Letters of the short name of a body, at least."""
