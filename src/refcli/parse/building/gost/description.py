"""Descriptions of books, their parts, articles, theses and reports by their prescribed marks.

GOST R 7.0.100-2018, 4.6: a title, other title information after `` : ``, the statement of
responsibility after `` / `` with `` ; `` between its groups, the host after `` // ``.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.parse.building.gost.host import host_fields
from refcli.parse.building.gost.imprint import (
    EDITION,
    IMPRINT,
    IMPRINT_OF_GOST,
    PLACE,
    edition_of,
    imprint_of,
    series_of,
)
from refcli.parse.building.gost.marks import (
    FULL_HEADING,
    HEADING,
    PERSON,
    UPPER,
    Fields,
    author_heading,
    headed,
    joined,
)
from refcli.parse.building.gost.statement import LANGUAGES, heading_fields, statement_fields
from refcli.parse.building.gost.volumes import IN_VOLUMES, volumes_of
from refcli.values import dates
from refcli.values.people import name_lists

__all__ = ["described"]

_HOST: Final = re.compile(r"\s?(?<!:)//\s?")
_HOST_IN_WORDS: Final = re.compile(r"[.?!\]]\s(?:В|У)\s(?:кн|сб)\.?:?\s(?!.*(?<!:)//)|[.?!\]]\sIn:")
"""A host that words alone introduce, as in Vancouver's style: a model reads that better."""

_STATEMENT: Final = re.compile(r"(?<=[^\s<])\s/\s(?=\S)|(?<=сб\.)/(?=[А-ЯЁ])")
_NEXT: Final = (
    rf"{EDITION}|{IMPRINT}|\d+\s[сc]\.|№\s|URL|DOI|ISBN|EDN|Режим|\(?Пр[её]принт"
    r"|(?:19|20)\d\d\.\s\d{1,2}\s[а-яіїў]{3,9}\b|(?:19|20)\d\d\.(?:\s\d+\s[сc]\.|\s[СC]\.\s\d)"
)
"""How an area begins that follows the title."""

_NEXT_AREA: Final = re.compile(
    rf"(?<![\s.][{UPPER}])[.\]…]\.?\s?[–—-]\s?(?=[{UPPER}\d(№\[])|(?<=[^\s])\s[–—-]\s?(?={_NEXT})"
    rf"|(?<![\s.][А-ЯЁ])[.\])]\s(?={_NEXT})"
    r"|(?:(?<=[А-ЯЁ]\.[А-ЯЁ])(?<!им\.\s.\..)|(?<=[А-ЯЁ]\.\s[А-ЯЁ])(?<!им\.\s.\.\s.))"
    rf"\.\s(?={IMPRINT_OF_GOST})"
)
_IMPRINTED: Final = re.compile(rf"\.?\s?[–—-]?\s?(?:{EDITION}|{IMPRINT_OF_GOST}|Пр[её]принт)")
"""An edition or imprint, by which what stands before it is the title."""

_DASH_AREA: Final = re.compile(
    rf"(?<![\s.][{UPPER}])\.\s?[–—-]\s?(?=[{UPPER}\d(№\[])|\.\s[–—-]\s(?=[{UPPER}\d(№\[])"
)
_THESIS: Final = re.compile(
    r"(?P<genre>(?:автореф\w*\.?\s)?(?:дис(?:с|сертаци[яиї]|ертац[ыі][яі])?\b\.?)\s?"
    r"(?:\.{2,3}|…|на соискание|на здобуття)?[^:]*?(?:наук|навук|архитектуры|архітектури"
    r"|искусствоведения|мистецтвознавства|мастацтвазнаўства|культурологии|филос(?:офии|\.)"
    r"|філос(?:офії|\.)|PhD))\s*",
    re.IGNORECASE,
)
_SPECIALITY: Final = re.compile(
    r"(?:специальность\s)?(?P<number>\d\d\.\d\d\.\d\d|\d\.\d{1,2}\.\d{1,2}\.?)(?:\s.*)?"
)
_REPORT: Final = re.compile(r"отч[её]т о (?:НИР|НИОКР|научно-)\b[^/]*", re.IGNORECASE)
_DATASET: Final = re.compile(r"(?:набор|база) данных")
_SITE: Final = re.compile(
    r"\[?(?:[\w.-]+\s)?(?:сайт|портал|блог|веб-сайт|(?:телеграм|telegram|youtube|ютуб)-?\s?канал"
    r"|видеохостинг|подкаст)\]?",
    re.IGNORECASE,
)
_TRANSLATED: Final = re.compile(r"пер(?:евод|\.)\s(?:с|со)\s(?P<language>[а-я]+)\.?[^:]*")
_EDN: Final = re.compile(r"\bEDN:?\s(?P<edn>[A-Z]{6})\b")
_VERSION: Final = re.compile(r"[Вв]ерсия\s(?P<version>[\d.]*\d)")
_PROGRAM: Final = re.compile(r"\.\s?(?:[–—-]\s)?[Вв]ерсия\s[\d.]*\d\.(?!.*\d\sс\.)(?=.*\bURL)")
"""A version with neither publisher nor pages, and an address: a program."""


def described(text: str) -> Fields | None:
    """Return what the marks of a description tell, or None where it has too few of them."""
    fields: Fields = _identifiers(text)
    if _HOST_IN_WORDS.search(text):
        return fields or None
    part, mark, host = _split_once(_HOST, text)
    whole = bool(mark and _WHOLE.search(part))
    area = _first_area(part, is_part=bool(mark) and not whole)
    title, slash, statement = _split_at_statement(area)
    if not (mark or slash or _telling(title) or _is_imprinted(part, area, title)):
        return fields or None
    told = _of_area(title, slash, statement, is_part=bool(mark) and not whole)
    if not told:
        return fields or None
    fields |= told
    behind = part[len(area) :]
    fields |= edition_of(behind)
    if mark:
        hosted = _of_library(part, host) if whole else host_fields(host, fields)
        fields |= {**hosted, **_notes(fields, hosted)}
    if not mark or "ISBN" in behind:
        fields |= series_of(behind)
    if "type" not in fields and _PROGRAM.search(text) and " : " not in behind:
        fields["type"] = "software"
    if fields.keys() & {"compiler", "translator"}:
        fields.setdefault("editor", None)
    if mark:
        return fields
    if fields.get("type") == "thesis":
        fields.setdefault("container-title", None)
    is_thesis = bool(slash) and fields.get("type") == "thesis"
    return {**imprint_of(behind, is_thesis=is_thesis), **fields}


def _of_area(title: str, slash: str, statement: str, *, is_part: bool) -> Fields:
    """Return the title and who answers for it; nothing where there is no title."""
    fields: Fields = {}
    heading = author_heading(title) or FULL_HEADING.match(title)
    repeated = "" if heading else _repeated(title, statement)
    if heading:
        people, title = heading_fields(headed(heading), title[heading.end() :])
        fields |= people
    elif repeated:
        title = title[len(repeated) :]
        fields["author"] = name_lists.find(repeated.rstrip(" ."))
        if "literal" in fields["author"][0]:
            statement = statement[len(_first_of(statement)) :]
    elif HEADING.match(title):
        fields["author"] = None  # whom the title names
    if len(re.sub(r"\W", "", title)) < _SHORTEST:
        return {}
    if heading and is_part and (year := _YEAR_FIRST.match(title)):
        title = title[year.end() :]
        fields["issued"] = dates.find(year["year"])
    fields |= _title_fields(title, is_part=is_part)
    fields |= statement_fields(statement, bool(heading or repeated), fields.get("type", ""))
    if slash and not heading and not repeated:
        # A description that begins with its title has its authors behind the stroke, or none.
        fields.setdefault("author", None)
    return fields


def _repeated(title: str, statement: str) -> str:
    """Return the heading before a title that the statement behind it repeats, "" without one.

    A body has it as it is, a person with the family name first: ``фон Браун, В. Реки / В. фон
    Браун`` (GOST R 7.0.100, 4.3; GOST 7.80).
    """
    words = re.findall(r"\w+", _first_of(statement))
    if not words:
        return ""
    initials = [word for word in words if len(word) == 1]
    inverted = [word for word in words if len(word) > 1] + initials
    for order in (words, inverted) if initials else (words,):
        if match := re.match(r"[\s.,]{1,2}".join(map(re.escape, order)) + r"\.\s", title):
            return match.group()
    return ""


def _first_of(statement: str) -> str:
    """Return whom a statement names first."""
    return re.split(r"\s?;\s|,\s", statement, maxsplit=1)[0]


_YEAR_FIRST: Final = re.compile(r"\(?(?P<year>(?:1[5-9]|20)\d\d)[а-я]?\)?\.?\s(?=[«А-ЯЁІЇЄҐ])")
"""The year behind the authors, as naturalists set it: `Лер П. А. 1997. Ктыри // Насекомые`."""

_SHORTEST: Final = 2
"""Letters that a title has at least."""

_WHOLE: Final = re.compile(
    rf"[.\])]\s?(?:[–—-]\s)?(?P<place>{PLACE}(?:\s?[;,]\s?{PLACE})*)\s?:\s(?P<publisher>[^:/]{{2,60}}?)"
    r",\s(?P<year>(?:19|20)\d\d)\.\s(?:[–—-]\s)?(?P<pages>\d+)\s[сc]\b"
)
"""An imprint and an extent before `` // ``: a whole book, which an electronic library has."""


def _notes(*found: Fields) -> Fields:
    """Return the notes of the parts of a description as one."""
    notes = [note for fields in found if (note := fields.get("note"))]
    return {"note": "; ".join(notes)} if notes else {}


def _of_library(part: str, host: str) -> Fields:
    """Return the imprint of a whole book; what has it, `ЭБС Юрайт`, is no work that holds it."""
    match = _WHOLE.search(part)
    if match is None:
        return {}
    return {
        "type": "book",
        "publisher-place": match["place"].strip(),
        "publisher": match["publisher"].strip(),
        "issued": {"date-parts": [[int(match["year"])]]},
        "number-of-pages": match["pages"],
        "page": None,
        "volume": None,
        "issue": None,
        "container-title": None,
        "source": _NAME.split(host.strip(), maxsplit=1)[0].strip(" .") or None,
    }


_NAME: Final = re.compile(r"\s?[:[]\s?|\.\s|\s[–—-]\s|\sURL")
"""Where the name of an electronic library ends."""


def _is_imprinted(part: str, area: str, title: str) -> bool:
    """Tell whether an edition or imprint follows the area of the title, and no name begins it."""
    if not _IMPRINTED.match(part, len(area)):
        return False
    return bool(author_heading(title)) or not _STRAIGHT.match(title)


_STRAIGHT: Final = re.compile(PERSON)


def _split_once(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    match = pattern.search(text)
    if match is None:
        return text, "", ""
    return text[: match.start()], match.group().strip(), text[match.end() :]


def _split_at_statement(area: str) -> tuple[str, str, str]:
    """Separate the statement of responsibility; a stroke in a title stands before no person."""
    strokes = list(_STATEMENT.finditer(area))
    if not strokes:
        return area, "", ""
    chosen = next((one for one in strokes if _STRAIGHT.match(area, one.end())), strokes[0])
    return area[: chosen.start()], chosen.group().strip(), area[chosen.end() :]


_AN_INITIAL: Final = re.compile(r"[\s.][А-ЯЁІЇЄ]$")


def _first_area(part: str, *, is_part: bool) -> str:
    """Return the area of title and responsibility: up to the next mark of an area."""
    pattern = _DASH_AREA if is_part else _NEXT_AREA
    for match in pattern.finditer(part):
        before = part[: match.start() + 1]
        # The dash of "1987–1990" and the point of an initial end no area.
        if match.group().strip().startswith((".", "]", ")")) or " " in match.group():
            area = before.rstrip(" .–—-")
            return f"{area}." if _AN_INITIAL.search(area) else area
    return part.rstrip(" .")


def _telling(title: str) -> bool:
    """Tell whether the other title information alone says what the work is."""
    return any(
        pattern.fullmatch(piece) or (pattern is _THESIS and pattern.match(piece))
        for piece in _pieces(title)[1:]
        for pattern in (IN_VOLUMES, _THESIS, _REPORT, _DATASET, _SITE)
    )


def _pieces(title: str) -> list[str]:
    return [
        piece.strip()
        for piece in re.split(
            r"\s:\s|:\s(?=[Дд]исс?\.|[Аа]втореф|[Дд]иссертац|\d\d\.\d\d\.|[Вв]\s\d|отч[её]т о)",
            title,
        )
    ]


def _title_fields(title: str, *, is_part: bool) -> Fields:
    """Take the title and each piece of other title information for what it is."""
    kept: list[str] = []
    fields: Fields = {}
    for place, piece in enumerate(_pieces(title)):
        if place and (found := dict(_information(piece))):
            fields |= found
        else:
            kept.append(piece)
    whole = joined(kept)
    if not is_part and (volumes := volumes_of(whole)):
        return fields | volumes
    if tight := _KIND_OF_EDITION.search(whole):
        fields.setdefault("genre", tight["kind"].lower())
        whole = whole[: tight.start()]
    return {"title": whole, **fields}


_KIND_OF_EDITION: Final = re.compile(
    r"(?<=\w):\s(?P<kind>(?:Учеб(?:ник|ное пособие|\.\s?пособие)|Монография"
    r"|Учебно-методическое пособие)[^:/]{0,40})$"
)
"""What a book is for, in a list that sets no space before a colon: no part of the title."""


def _information(piece: str) -> Iterator[tuple[str, object]]:
    if match := IN_VOLUMES.fullmatch(piece):
        yield "number-of-volumes", match["volumes"]
        if match["volume"]:
            yield "volume", match["volume"]
        if match["title"]:
            yield "volume-title", match["title"]
    elif match := _THESIS.fullmatch(piece):
        yield from (("type", "thesis"), ("genre", match["genre"].strip()))
    elif match := _SPECIALITY.fullmatch(piece):
        yield "number", match["number"].rstrip(".")
    elif _REPORT.fullmatch(piece):
        yield from (("type", "report"), ("genre", piece))
    elif _DATASET.fullmatch(piece):
        yield from (("type", "dataset"), ("genre", piece))
    elif _SITE.fullmatch(piece):
        yield from (("type", "webpage"), ("genre", None))
    elif match := _TRANSLATED.fullmatch(piece):
        yield from (("translated-from", LANGUAGES.get(match["language"], "")), ("genre", None))


def _identifiers(text: str) -> Fields:
    fields: Fields = {}
    if match := _EDN.search(text):
        fields["EDN"] = match["edn"]
    if match := _VERSION.search(text):
        fields["version"] = match["version"]
    return fields
