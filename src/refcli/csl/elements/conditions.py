"""The conditions of cs:choose (CSL 1.0.2, "Choose")."""

from collections.abc import Callable, Sequence
from typing import Final

from refcli.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Context
from refcli.csl.elements.numbers import is_numeric
from refcli.csl.items.item import ELSEWHERE
from refcli.csl.sources.xmlfile import Element

__all__ = ["Test", "compile_test"]

Test = Callable[[Context], bool]


def compile_test(element: Element) -> Test:
    """Compile the condition of a cs:if or cs:else-if element.

    Every value of every attribute is one test; ``match`` says how many must hold.
    """
    tests: list[Test] = []
    match = element.get("match", "all")
    for attribute, values in element.attributes.items():
        make = _MAKERS.get(attribute)
        if make is not None:
            tests += make(values.split())
    if not tests:
        return _never if element.attributes else _always
    if len(tests) == 1:
        return _none_of(tests) if match == "none" else tests[0]
    return _MATCHES.get(match, _all_of)(tests)


def _always(_: Context) -> bool:
    return True


def _never(_: Context) -> bool:
    return False


def _all_of(tests: Sequence[Test]) -> Test:
    def test(cx: Context) -> bool:
        for one in tests:  # noqa: SIM110 - a generator here costs a tenth of all time
            if not one(cx):
                return False
        return True

    return test


def _any_of(tests: Sequence[Test]) -> Test:
    def test(cx: Context) -> bool:
        for one in tests:  # noqa: SIM110
            if one(cx):
                return True
        return False

    return test


def _none_of(tests: Sequence[Test]) -> Test:
    any_of = _any_of(tests)
    return lambda cx: not any_of(cx)


_MATCHES: Final = {"all": _all_of, "any": _any_of, "none": _none_of}


def _types(values: list[str]) -> list[Test]:
    """Test the type: an item has only one, so that several are never asked for together."""
    wanted = frozenset(values)
    return [lambda cx: cx.item.type in wanted]


def _variables(values: list[str]) -> list[Test]:
    return [_variable(value) for value in values]


def _variable(variable: str) -> Test:
    if variable == "locator":
        return lambda cx: bool(cx.cite.locator)
    if variable == "year-suffix":
        return lambda cx: bool(cx.disambiguation.suffix)
    if variable == "citation-number":
        return lambda cx: cx.item.number > 0
    if variable == "first-reference-note-number":
        return lambda cx: bool(cx.cite.first_note)
    if variable == "page-first":
        return lambda cx: cx.item.has("page-first") or cx.item.has("page")
    if variable in ELSEWHERE:
        return lambda cx: cx.item.has(variable)
    # Most variables are missing: a call for each of them is a twentieth of all time.
    return lambda cx: variable in cx.item.data and cx.item.has(variable)


def _numeric(values: list[str]) -> list[Test]:
    return [_numeric_variable(value) for value in values]


def _numeric_variable(variable: str) -> Test:
    if variable == "locator":
        return lambda cx: is_numeric(cx.cite.locator)
    if variable == "citation-number":
        return lambda cx: cx.item.number > 0
    return lambda cx: is_numeric(cx.item.text(variable))


def _uncertain(values: list[str]) -> list[Test]:
    return [_uncertain_date(value) for value in values]


def _uncertain_date(variable: str) -> Test:
    def test(cx: Context) -> bool:
        date = cx.item.date(variable)
        return date is not None and date.circa

    return test


def _locators(values: list[str]) -> list[Test]:
    wanted = frozenset(value.replace(" ", "-") for value in values)
    return [lambda cx: bool(cx.cite.locator) and cx.cite.label in wanted]


_POSITIONS: Final[dict[str, Test]] = {
    "first": lambda cx: cx.area == "citation" and cx.cite.position == FIRST,
    "subsequent": lambda cx: cx.area == "citation" and cx.cite.position >= SUBSEQUENT,
    "ibid": lambda cx: cx.area == "citation" and cx.cite.position >= IBID,
    "ibid-with-locator": lambda cx: cx.area == "citation" and cx.cite.position == IBID_WITH_LOCATOR,
    "near-note": lambda cx: cx.area == "citation" and cx.cite.near_note,
}


def _positions(values: list[str]) -> list[Test]:
    return [_POSITIONS.get(value, _never) for value in values]


def _disambiguate(values: list[str]) -> list[Test]:
    def test(cx: Context) -> bool:
        cx.conditions_asked += 1
        return cx.conditions_asked <= cx.disambiguation.conditions

    return [test] if values == ["true"] else [lambda cx: not test(cx)]


_MAKERS: Final = {
    "type": _types,
    "variable": _variables,
    "is-numeric": _numeric,
    "is-uncertain-date": _uncertain,
    "locator": _locators,
    "position": _positions,
    "disambiguate": _disambiguate,
}
