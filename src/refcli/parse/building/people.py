"""The people of a reference: who did what, and who is named twice."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from refcli.parse.building.field_text import field_text
from refcli.parse.labelling.labels import Span
from refcli.parse.labelling.tokens import Tokens
from refcli.values.people import name_lists
from refcli.values.people.name import Name
from refcli.values.people.roles import divided, ends_with_editors

__all__ = ["is_held", "people_by_role", "united", "with_the_same"]

_IN: Final = frozenset(("in", "dans", "em", "en"))


def people_by_role(
    tokens: Tokens, fields: Mapping[str, Sequence[Span]]
) -> dict[str, tuple[list[Name], list[Span]]]:
    """Return by CSL variable the people of a reference, and the spans that name them.

    ``fields`` has the spans of each label. What a role says, or a place behind "In", counts
    for more than the label.
    """
    people: dict[str, tuple[list[Name], list[Span]]] = {}
    for label in ("author", "editor", "translator"):
        for span in fields.get(label, ()):
            text = field_text(tokens, span)
            own = "editor" if _has_edited(tokens, fields, span, text) else label
            for role, part in divided(text, own):
                names, spans = people.get(role, ([], []))
                people[role] = (united(names, name_lists.find(part)), [*spans, span])
    if "editor" in people and "author" in people:
        names, spans = people["editor"]
        people["editor"] = (with_the_same(names, people["author"][0]), spans)
    return people


def with_the_same(editors: Sequence[Name], authors: Sequence[Name]) -> list[Name]:
    """Return the editors with those whom `ders.` or `dies.` calls the authors of the work.

    `in: ders./Roe, Ada (Hg.)`
    """
    named: list[Name] = []
    for editor in editors:
        said = next(iter(editor.values())) if len(editor) == 1 else ""
        named += authors if str(said).casefold().strip(".") in _THE_SAME else [editor]
    return named


_THE_SAME: Final = frozenset(("ders", "dies", "derselbe", "dieselbe", "dieselben", "idem", "eadem"))


def is_held(tokens: Tokens, span: Span) -> bool:
    """Tell a field with "In" before it."""
    return bool(span.first) and tokens.words[span.first - 1].lower() in _IN


def _has_edited(
    tokens: Tokens, fields: Mapping[str, Sequence[Span]], span: Span, text: str
) -> bool:
    """Tell people whose place or role makes them editors, whatever their label says.

    They are those of the book that holds a chapter, `in F. Montanari, Omero …`, and the first of
    many whose role stands behind the last, `…, et al., eds.`.
    """
    if span.label == "author" and ends_with_editors(text):
        return True
    first = fields.get("author", [span])[0]
    return (is_held(tokens, span) and span is not first) or _joins_editors(tokens, fields, span)


def _joins_editors(tokens: Tokens, fields: Mapping[str, Sequence[Span]], span: Span) -> bool:
    if span.label != "author" or span is not fields["author"][-1]:
        return False
    return any(
        one.first == span.last
        and tokens.gaps[one.first].strip() in {",", ".,"}
        and ends_with_editors(field_text(tokens, one))
        for one in fields.get("editor", ())[:1]
    )


def united(heading: list[Name], statement: list[Name]) -> list[Name]:
    """Return the people of a reference that names them twice, as GOST R 7.0.100 does.

    The heading holds the first author, family name first; the statement of responsibility
    behind the title all of them, in their order, a name that occurs twice being two people.
    """
    if not heading:
        return statement
    if all(any(_is_same(name, own) for own in statement) for name in heading):
        return [
            next((_fuller(own, name) for own in heading if _is_same(own, name)), name)
            for name in statement
        ]
    return heading + [name for name in statement if not any(_is_same(name, own) for own in heading)]


def _is_same(one: Name, other: Name) -> bool:
    """Tell a person named twice: in another order, or once by initials only."""
    if _letters(one) == _letters(other):
        return True
    family = one.get("family", "").casefold()
    if not family or family != other.get("family", "").casefold():
        return False
    first, second = _initials(one), _initials(other)
    return first.startswith(second) or second.startswith(first)


def _initials(name: Name) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name.get("given", "").casefold()))


def _fuller(one: Name, other: Name) -> Name:
    """Return the name that says more of a person, the first where both have the same letters."""
    if _letters(one) == _letters(other):
        return one
    return other if len(other.get("given", "")) > len(one.get("given", "")) else one


def _letters(name: Name) -> str:
    """Return the letters of a name in one order, whichever part of it stands first."""
    parts = (name.get("non-dropping-particle", ""), name.get("family", ""), name.get("given", ""))
    return "".join(sorted(filter(str.isalnum, "".join((name.get("literal", ""), *parts)).lower())))
