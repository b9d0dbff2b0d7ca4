"""A record as lines that a person reads and edits: ``title: Novum Organum``.

A value that has no simple form is shown as JSON, so that nothing is hidden. What comes back
as it was shown keeps its value, whatever that is; only what was edited is read anew::

    key: dudin2022development
    type: article-journal
    author: Dudin, M. N.
    author: et al.
    title: Development of digital competencies
    title [ru]: Развитие цифровых компетенций
    issued: 2022-05
    tags: thesis, to read

The number, the source text and what refcli keeps for itself are not among the lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from refcli import variants
from refcli.errors import InputError, RequestError
from refcli.library.queries.fields import field_name
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, TYPES, custom, key, with_custom
from refcli.speech import Message
from refcli.text.controls import in_json, printable

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = [
    "LISTS",
    "PARAGRAPHS",
    "by_field",
    "edited",
    "lines",
    "name_of",
    "named_field",
    "shown_name",
    "tags_of",
    "with_values",
]

_FIRST: Final[tuple[str, ...]] = ("type", *NAME_VARIABLES, "title", "container-title", "issued")
LISTS: Final[tuple[str, ...]] = ("tags", "notes", "files", "aliases")
_WORD: Final = r'"(?:[^"\\]|\\.)*"|[\w-]+'
_LINE: Final = re.compile(rf"({_WORD})(?:\s*\[({_WORD})\])?\s*:\s?(.*)")
PARAGRAPHS: Final = frozenset({"abstract", "annote", "note", "notes"})
"""Fields that may have several lines; any other is pasted with its line breaks now and then."""


def lines(record: Record) -> list[str]:
    """Return the record as lines, the most telling fields first."""
    result = [f"key: {_text(key(record))}"] if key(record) else []
    names = [name for name in _FIRST if name in record]
    names += sorted(record.keys() - set(_FIRST) - {"id", "custom", "multi"})
    for name in names:
        shown = _word(name)
        result += [f"{shown}: {value}" for value in _shown(name, record[name])]
        result += [f"{shown} [{_word(tag)}]: {value}" for tag, value in _variants(record, name)]
    for name in LISTS:
        values = custom(record).get(name)
        if isinstance(values, list) and values:
            texts = [_shown_tags(values)] if name == "tags" else map(_text, values)
            result += [f"{name}: {value}" for value in texts]
    return result


def edited(record: Record, text: Iterable[str]) -> Record:
    """Return the record as edited lines say; a line that begins with # counts for nothing.

    Raises InputError, with the number of the line, where one is not understood.
    """
    before, after = by_field(lines(record), record), by_field(text, record)
    result = dict(record)
    for (name, tag), values in after.items():
        if values != before.get((name, tag)):
            result = with_values(result, name, tag, [value for value in values if value])
    for name, tag in before.keys() - after.keys():
        result = with_values(result, name, tag, [])
    return result


def named_field(word: str) -> str:
    """Return the field that a person names: one of ours in the plural, as the record has it."""
    name = field_name(word)
    name = {"tag": "tags", "file": "files", "alias": "aliases", "year": "issued"}.get(name, name)
    if name in ("source", "any", "person"):
        raise RequestError("{name} cannot be set", name=name)
    return "notes" if word.lower() == "notes" else name


def by_field(text: Iterable[str], known: Container[str]) -> dict[tuple[str, str], list[str]]:
    """Return the values that lines give, by field and language; ``known`` names other fields."""
    fields: dict[tuple[str, str], list[str]] = {}
    for count, line in enumerate(text, 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip("\r\n"))
        if match is None:
            raise InputError(
                "line {count}: not 'field: value': {line!r}", count=count, line=line.strip()
            )
        word, tag = (_plain(part or "") for part in match.group(1, 2))
        try:
            name = word if word in known else named_field(word)
        except RequestError as error:
            raise InputError("line {count}: {error}", count=count, error=error) from None
        fields.setdefault((name, tag), []).append(match.group(3).strip())
    return fields


def with_values(record: Record, name: str, tag: str, values: list[str]) -> Record:
    """Return the record with a field of these values; none removes it."""
    if tag:
        return _with_variant(record, name, tag, values)
    if name in LISTS:
        texts = tags_of(values) if name == "tags" else list(map(_plain, values))
        return with_custom(record, **{name: list(dict.fromkeys(texts))})
    if name == "citation-number":
        return with_custom(record, number=_citation_number(values))
    if name == "key":
        if not values:
            raise RequestError("an entry must have a key")
        return {**record, "id": _plain(values[0])}
    if not values:
        return {k: v for k, v in record.items() if k != name}
    if name in NAME_VARIABLES:
        return {**record, name: _with_forms(list(map(name_of, values)), record.get(name))}
    return {**record, name: _value(name, values)}


def _citation_number(values: list[str]) -> int:
    [value] = values or [""]
    if not re.fullmatch(r"[1-9]\d{0,8}", value):
        raise RequestError("citation-number: {value!r} is not a number from 1", value=value)
    return int(value)


def _with_forms(people: list[Any], before: Any) -> list[Any]:
    """Give each person the forms in other languages that they had, or who stood in their place."""
    old = [name for name in before if isinstance(name, dict)] if isinstance(before, list) else []
    known = {_dump(_without_forms(name)): name["multi"] for name in old if "multi" in name}
    in_place = old if len(old) == len(people) else [{}] * len(people)
    forms = [
        known.get(_dump(name)) or other.get("multi")
        for name, other in zip(people, in_place, strict=True)
    ]
    return [
        {**name, "multi": multi} if multi and "multi" not in name else name
        for name, multi in zip(people, forms, strict=True)
    ]


def _without_forms(name: Mapping[str, Any]) -> dict[str, Any]:
    return {part: value for part, value in name.items() if part != "multi"}


def _whole_year(text: str) -> str:
    """Return a year of few figures as dates are read: ``350`` is ``0350``, ``-43`` is ``43 BC``."""
    before = text.removeprefix("-")
    if not before.isdecimal() or not before.strip("0") or len(before) > 3:
        return text
    return f"{int(before)} BC" if text.startswith("-") else before.zfill(4)


def _value(name: str, values: list[str]) -> Any:
    if len(values) > 1:
        raise RequestError("{name} is there {count} times", name=name, count=len(values))
    [value] = values
    if value.startswith("{" if name in DATE_VARIABLES else ("{", "[")) and (
        (parsed := _json(value)) is not None
    ):
        return parsed
    if name in DATE_VARIABLES:
        from refcli.values import dates

        return dates.parse(_whole_year(value))
    if name == "DOI":
        from refcli.values import identifiers

        return identifiers.doi(value)
    if name == "type" and value not in TYPES:
        from refcli.library.queries.foreign_names import type_of

        if known := type_of(value):
            return known
        from difflib import get_close_matches

        close = get_close_matches(value, TYPES, n=1, cutoff=0.3)
        hint = Message("; did you mean {name}?", name=close[0]) if close else ""
        raise RequestError(
            "no type {value!r}{hint} (there are: {names})",
            value=value,
            hint=hint,
            names=", ".join(TYPES),
        )
    return _plain(value)


def name_of(value: str) -> Any:
    """Read a name as a person or a file writes it; JSON where no words say it."""
    from refcli.values.people import names

    if value.startswith("{") and isinstance(parsed := _json(value), dict):
        return parsed
    return names.parse(value)


def _shown(name: str, value: Any) -> Iterator[str]:
    if name in NAME_VARIABLES and isinstance(value, list):
        yield from map(shown_name, value)
    elif name in DATE_VARIABLES and isinstance(value, Mapping):
        yield _shown_date(value)
    else:
        yield _text(value)


def shown_name(name: Any) -> str:
    """Return a name as `name_of` reads it back."""
    if not isinstance(name, dict):
        return _text(name)
    multi = name.get("multi")
    if isinstance(multi, dict) and multi.keys() == {"_key"}:
        name = _without_forms(name)
    from refcli.values.people import names

    simple = _tried(names.inverted, name) if name else ""
    return simple if simple and _is_safe(simple) and name_of(simple) == name else _dump(name)


def _shown_date(date: Mapping[str, Any]) -> str:
    from refcli.values import dates

    simple = _tried(dates.written, date)
    return simple if simple and _is_safe(simple) and dates.parse(simple) == date else _dump(date)


def _tried(write: Callable[[Any], str], value: Any) -> str:
    """Return how a value is written, "" for one of a shape that no program should make."""
    try:
        return write(value)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return ""


def _text(value: Any) -> str:
    """Return a value on one line: as it is where ``_plain`` reads it back, else as JSON."""
    simple = isinstance(value, str) and value == value.strip() and value and _plain(value) == value
    return value if simple and _is_safe(value) else _dump(value)


def _is_safe(text: str) -> bool:
    """Tell whether an editor gives a text back as it is: on one line, without its ends cut."""
    return text == text.strip() and printable(text) == text and not _BREAKING.search(text)


_BREAKING: Final = re.compile(r"[\t\n\u2028\u2029]")


def _word(name: str) -> str:
    """Return the name of a field as it stands before the colon: an odd one as JSON."""
    return name if re.fullmatch(r"[\w-]+", name) and _is_safe(name) else _dump(name)


def _shown_tags(tags: Sequence[Any]) -> str:
    """Return tags with commas between them, as JSON where that would not give them back."""
    shown = ", ".join(map(str, tags))
    return shown if _is_safe(shown) and tags_of([shown]) == list(tags) else _dump(list(tags))


def tags_of(values: Sequence[str]) -> list[str]:
    """Read tags as they are shown."""
    tags: list[str] = []
    for value in values:
        listed = _json(value) if value.startswith("[") else None
        found = map(str, listed) if isinstance(listed, list) else value.split(",")
        tags += [tag.strip() for tag in found if tag.strip()]
    return tags


def _plain(value: str) -> str:
    parsed = _json(value) if value.startswith('"') else None
    return parsed if isinstance(parsed, str) else value


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def _dump(value: Any) -> str:
    """Return a value as JSON on one line that any editor gives back."""
    text = in_json(json.dumps(value, ensure_ascii=False))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _variants(record: Mapping[str, Any], variable: str) -> Iterator[tuple[str, str]]:
    """Give the forms of a field in other languages, each with its tag, as they are shown."""
    if variable not in NAME_VARIABLES:
        yield from (
            (tag, _text(value))
            for tag, value in sorted(variants.texts_of(record, variable).items())
        )
        return
    for tag in variants.tags_of_people(record, variable):
        for form in variants.people_in(record, variable, tag):
            yield tag, shown_name(form) if form else _NO_FORM


_NO_FORM: Final = "-"
"""What stands for a person whose name is not known in that language."""


def _with_variant(record: Record, name: str, tag: str, values: list[str]) -> Record:
    if name not in NAME_VARIABLES:
        return variants.with_text(record, name, tag, _plain(values[0]) if values else "")
    forms = [None if value == _NO_FORM else name_of(value) for value in values]
    try:
        return variants.with_people(record, name, tag, forms)
    except ValueError as error:
        raise RequestError("{error}", error=error) from None
