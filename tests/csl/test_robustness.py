"""Any item and any style: no exception, nothing lost; hostile XML refused at once."""

import time
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refcli.csl import read_style, render
from refcli.csl.tree import plain
from refcli.errors import InputError
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES

HEAD = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}" {options}>'
    "<info><id>x</id><title>X</title></info>"
)
TEXTS = ("title", "container-title", "publisher", "publisher-place", "genre", "URL", "note")
VARIABLES = (*TEXTS, *NUMBER_VARIABLES, "year-suffix", "citation-label")

SLOW = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))

words = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        (
            "12-15",
            "<i>a</i> <b>b",
            "«x» “y” 'z'",
            '"a\' <span class="nocase">',
            "pp. 3, 5 & 8",
            "II",
            "van der",
            "2²",
            "0",
        )
    ),
)
junk = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
names = st.lists(
    st.one_of(
        junk,
        st.fixed_dictionaries(
            {},
            optional=dict.fromkeys(
                ("family", "given", "suffix", "literal", "non-dropping-particle"), words
            ),
        ),
    ),
    max_size=4,
)
dates = st.one_of(
    junk,
    st.fixed_dictionaries(
        {},
        optional={
            "date-parts": st.one_of(
                junk, st.lists(st.lists(st.integers(-9999, 9999), max_size=4), max_size=3)
            ),
            "season": junk,
            "literal": words,
            "raw": words,
            "circa": junk,
        },
    ),
)
items = st.fixed_dictionaries(
    {"id": words, "type": st.sampled_from(("book", "article-journal", "chapter", ""))},
    optional={
        **{variable: st.one_of(words, junk) for variable in TEXTS},
        **{variable: st.one_of(words, junk) for variable in ("page", "volume", "edition")},
        **dict.fromkeys(("author", "editor", "translator"), names),
        **dict.fromkeys(("issued", "accessed"), dates),
        "language": words,
    },
)

affixes = st.fixed_dictionaries(
    {},
    optional={
        "prefix": st.sampled_from((" ", ", ", "(", ". ", "“")),
        "suffix": st.sampled_from((" ", ".", ")", ": ", ";")),
        "font-style": st.sampled_from(("italic", "normal")),
        "text-case": st.sampled_from(("title", "sentence", "uppercase", "capitalize-first", "?")),
        "quotes": st.sampled_from(("true", "false")),
        "display": st.sampled_from(("block", "indent")),
        "form": st.sampled_from(("short", "long", "ordinal", "roman", "count", "text", "?")),
        "strip-periods": st.just("true"),
        "plural": st.sampled_from(("always", "never", "contextual")),
        "delimiter": st.sampled_from((", ", "; ", "")),
        "unknown": st.just("value"),
    },
)


def element(name: str, attributes: dict[str, str], inner: str = "") -> str:
    written = " ".join(f'{key}="{value}"' for key, value in attributes.items())
    return f"<{name} {written}>{inner}</{name}>"


def of_variable(name: str, variables: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda variable, attributes: element(name, {**attributes, "variable": variable}),
        st.sampled_from(variables),
        affixes,
    )


leaves = st.one_of(
    of_variable("text", (*VARIABLES, "nonsense")),
    of_variable("number", NUMBER_VARIABLES),
    of_variable("label", NUMBER_VARIABLES),
    of_variable("date", DATE_VARIABLES),
    st.builds(
        lambda variable, attributes, children: element(
            "names", {**attributes, "variable": variable}, children
        ),
        st.sampled_from((*NAME_VARIABLES[:3], "author", "editor translator")),
        affixes,
        st.sampled_from(
            (
                "",
                '<name and="text" et-al-min="2" et-al-use-first="1" initialize-with=". "/>',
                '<name form="short"/><label form="short"/>'
                '<substitute><names variable="editor"/><text variable="title"/></substitute>',
            )
        ),
    ),
    st.sampled_from(('<text term="and"/>', '<text value="v."/>', '<text term="nothing"/>', "<x/>")),
)
bodies = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(
            lambda attributes, children: element("group", attributes, "".join(children)),
            affixes,
            st.lists(inner, max_size=3),
        ),
        st.builds(
            lambda one, other: (
                f'<choose><if variable="title" match="any">{one}</if><else>{other}</else></choose>'
            ),
            inner,
            inner,
        ),
    ),
    max_leaves=8,
)
styles = st.builds(
    lambda kind, options, citation, one, other, sort: (
        HEAD.format(kind=kind, options=options)
        + f"<citation {citation}>{sort}<layout>{one}</layout></citation>"
        + f"<bibliography>{sort}<layout suffix='.'>{other}</layout></bibliography></style>"
    ),
    st.sampled_from(("note", "in-text")),
    st.sampled_from(("", 'page-range-format="chicago"', 'demote-non-dropping-particle="never"')),
    st.sampled_from(
        (
            "",
            'collapse="year"',
            'collapse="year-suffix-ranged" disambiguate-add-year-suffix="true"',
            'disambiguate-add-names="true" disambiguate-add-givenname="true"',
            'collapse="citation-number"',
        )
    ),
    bodies,
    bodies,
    st.sampled_from(("", '<sort><key variable="author"/><key variable="issued"/></sort>')),
)


@SLOW
@given(st.lists(items, max_size=5), styles, st.booleans())
def test_any_item_in_any_style_prints(
    locales: Callable[[str], list[Any]], records: list[dict[str, Any]], csl: str, own: bool
) -> None:
    style = read_style(csl.encode("utf-8", "surrogatepass"), "test")
    style.read_locale = locales
    keys = [record["id"] for record in records]

    document = render(style, records, [keys, keys[:1]], per_entry_language=own)

    assert len(document.citations) == 2


@settings(max_examples=150, deadline=None)
@given(words.filter(lambda text: text.strip() and "<" not in text))
def test_no_text_is_lost(locales: Callable[[str], list[Any]], title: str) -> None:
    """Letters and digits of a field all come out, in their order."""
    csl = HEAD.format(kind="note", options="") + (
        '<citation><layout><text variable="title"/></layout></citation></style>'
    )
    style = read_style(csl.encode(), "test")
    style.read_locale = locales
    printed = plain(render(style, [{"id": "a", "title": title}], [["a"]]).citations[0])

    assert _letters(printed) == _letters(title)


RAISED = str.maketrans("\u02c0\u02c1\u06e5\u06e6", "\u0294\u0295\u0648\u064a")
"""Raised letters that Unicode does not fold; they print as ordinary letters, raised."""


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text.translate(RAISED))
    return "".join(character for character in folded if character.isalnum())


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        ("<style", "not well-formed"),
        ("", "not well-formed"),
        ("<html/>", "not a CSL style"),
        ("<style/>", "no <citation>"),
        ("<style><citation/></style>", "no <layout>"),
        (
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><style>&b;</style>',
            "document type declaration",
        ),
        (
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><style>&e;</style>',
            "document type declaration",
        ),
        ("<style>" + "<group>" * 10_000, "nested more than"),
        (
            '<style><citation><layout><text macro="m"/></layout></citation></style>',
            "no macro 'm'",
        ),
        (
            '<style><macro name="a"><text macro="b"/></macro>'
            '<macro name="b"><text macro="a"/></macro>'
            "<citation><layout/></citation></style>",
            "calls itself",
        ),
    ],
)
def test_a_broken_style_is_refused(xml: str, message: str) -> None:
    begun = time.perf_counter()

    with pytest.raises(InputError, match=message):
        read_style(xml.encode(), "x.csl")

    assert time.perf_counter() - begun < 1


def test_an_error_names_file_and_line() -> None:
    xml = b'<style>\n<citation>\n<layout>\n<text macro="m"/>\n</layout>\n</citation>\n</style>'

    with pytest.raises(InputError, match=r"^my\.csl:4: "):
        read_style(xml, "my.csl")


def test_the_unknown_is_a_warning() -> None:
    csl = (
        HEAD.format(kind="note", options="")
        + '<citation><layout font-style="slanted"><sparkle/><text variable="title"/></layout>'
        "</citation></style>"
    )

    document = render(read_style(csl.encode(), "x.csl"), [{"id": "a", "title": "T"}], [["a"]])

    assert plain(document.citations[0]) == "T"
    assert any("slanted" in warning for warning in document.warnings)
    assert any("sparkle" in warning for warning in document.warnings)


def test_arguments_stay_as_they_were(locales: Callable[[str], list[Any]]) -> None:
    csl = HEAD.format(kind="note", options="") + (
        '<citation><layout><names variable="author"/></layout></citation></style>'
    )
    record = {"id": "a", "author": [{"family": "van Dam", "given": "J., Jr."}]}
    before = repr(record)
    style = read_style(csl.encode(), "x.csl")
    style.read_locale = locales

    first = render(style, [record], [["a"]])
    second = render(style, [record], [["a"]])

    assert repr(record) == before
    assert first.citations == second.citations


def test_macros_that_call_each_other_twice_are_refused() -> None:
    macros = '<macro name="m0"><text value="x"/></macro>' + "".join(
        f'<macro name="m{n}"><text macro="m{n - 1}"/><text macro="m{n - 1}"/></macro>'
        for n in range(1, 40)
    )
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info/>'
        f'{macros}<citation><layout><text macro="m39"/></layout></citation></style>'
    )

    with pytest.raises(InputError, match="macros call each other"):
        read_style(style.encode(), "x.csl")
