"""The habits by which pages, databases, word processors and people alter references.

Most are lines of files: `before.txt` and `behind.txt` what is put around a reference, `swaps.txt`
what is put in place of what, `forms.txt` how identifiers, addresses, labels and marks are written.
"""

import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import resources
from unicodedata import normalize

from benchmarks.parse_altered.altering import (
    Alteration,
    Change,
    before,
    behind,
    behind_value,
    every,
    families,
    labelled,
    names,
    swap,
    value,
    within,
    wrapped,
)

DOI = "10.1234/abc.2001.5678"
ADDRESS = "https://www.example.org/texts/5678"

Maker = Callable[[str], Alteration]


def _lines(file: str) -> list[str]:
    """Return the lines of a data file; spaces at their ends count."""
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("# ")]


def _swaps() -> Iterator[tuple[str, Alteration]]:
    for line in _lines("swaps.txt"):
        group, _, rest = line.partition(": ")
        name, pattern, new, *once = rest.split(" ¦ ")
        new = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), new)
        change = swap(pattern, new, len(once))
        bare = group.rstrip("!")
        if bare == "names":
            change = _in_names(change)
        yield bare, Alteration(name, change, carried=group != bare)


def _in_names(change: Change) -> Change:
    return names(lambda head: change(head, {}))


def _inside(form: str, variable: str) -> Alteration:
    opening, _, closing = form.partition("{}")
    name = "title" if variable == "title" else "journal"
    return Alteration(f"{name} in {form}", within(variable, opening, closing))


FORMS: dict[str, tuple[str, Maker]] = {
    "doi": ("identifiers", lambda form: Alteration(
        form, behind(" " + form.replace("{}", DOI)), (("doi", DOI),), free=("url",))),
    "address": ("identifiers", lambda form: Alteration(
        form, behind(" " + form.replace("{}", ADDRESS)), (("url", ADDRESS),), free=("type",))),
    "arxiv": ("identifiers", lambda form: Alteration(
        form, behind(" " + form), free=("url", "doi", "type"))),
    "label": ("labels", lambda form: Alteration(form, labelled(form))),
    "title": ("markup", lambda form: _inside(form, "title")),
    "journal": ("markup", lambda form: _inside(form, "container-title")),
    "link": ("markup", lambda form: Alteration(
        f"title as {form}", value("title", lambda own: form.replace("{}", own)),
        free=("url", "type"))),
    "around": ("markup", lambda form: Alteration(
        f"whole in {form}", every(lambda text: form.replace("{}", text)))),
    "ending": ("ends", lambda form: Alteration(
        f"{form!r} for the last point", behind(form, "."), free=("isbn",))),
    "behind-title": ("titles", lambda form: Alteration(
        f"{form!r} behind the title", behind_value("title", form), free=("type",))),
    "behind-journal": ("titles", lambda form: Alteration(
        f"{form!r} behind the journal", behind_value("container-title", form), free=("type",))),
}  # fmt: skip
"""The kinds of lines of `forms.txt`: their group, and the alteration that each is."""


def _forms() -> Iterator[tuple[str, Alteration]]:
    for line in _lines("forms.txt"):
        kind, _, form = line.partition(": ")
        if kind in {"doi", "label"}:
            form = form.replace(r"\n", "\n").replace(r"\t", "\t")
        for own in ("title", "journal") if kind == "within" else (kind,):
            group, make = FORMS[own]
            yield group, make(form)


def _as_windows(text: str) -> str:
    """Return what a browser makes of UTF-8 that it takes for windows-1252."""
    undefined = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return "".join(
        bytes([byte]).decode("latin-1" if byte in undefined else "cp1252")
        for byte in text.encode("utf-8")
    )


def _in_tex(text: str) -> str:
    """Return a text with its accents as TeX writes them."""
    marks = dict(zip("\u0300\u0301\u0302\u0303\u0308\u030c", "`'^~\"v", strict=True))
    return re.sub(
        "([A-Za-z])([\u0300-\u0303\u0308\u030c])",
        lambda found: f"\\{marks[found[2]]}{{{found[1]}}}",
        normalize("NFD", text),
    )


def _homoglyphs(text: str) -> str:
    alike = str.maketrans("aeo", "аео")
    return re.sub("(?<=[a-z])[aeo](?=[a-z])", lambda found: found[0].translate(alike), text)


def _table(letters: str, others: list[str]) -> Callable[[str], str]:
    table = str.maketrans(dict(zip(letters, others, strict=True)))
    return lambda text: text.translate(table)


_WIDE = _table("0123456789", list("０１２３４５６７８９"))
_LIGATURES = {"ffi": "ﬃ", "fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}

MADE = {
    "spaces": (
        Alteration("spaces in front and behind", every(lambda text: f"   {text}   ")),
        Alteration("lines of 40", wrapped(40, "\n")),
        Alteration("lines of 60, indented", wrapped(60, "\n    ")),
        Alteration("lines of 60, CR LF", wrapped(60, "\r\n")),
        Alteration("lines of 60, <br>", wrapped(60, "<br>")),
        Alteration("lines of 60, <br/>", wrapped(60, "<br/>\n")),
        Alteration("lines of 60, \\", wrapped(60, "\\\n")),
        Alteration("lines of 60, U+2028", wrapped(60, "\u2028")),
        Alteration("lines of 60, two spaces", wrapped(60, "  \n")),
        Alteration("words cut at 60: '-' and a line", wrapped(60, "\n", "-")),
        Alteration("words cut at 60: '- '", wrapped(60, " ", "-")),
        Alteration("words cut at 60: ¬", wrapped(60, " ", "¬")),
        Alteration("a mark of byte order in front", before("\ufeff")),
        Alteration("a form feed in front", before("\f")),
        Alteration("a mark of direction behind", behind("\u200e")),
    ),
    "names": (
        Alteration("families in capitals", families(str.upper)),
        Alteration("families in small letters", families(str.lower)),
        Alteration("names in capitals", names(str.upper)),
        *(
            Alteration(f"families as {form}", families(form.format))
            for form in ("**{}**", "<b>{}</b>", '<span class="n">{}</span>', r"\textsc{{{}}}",
                         "{}*", "{}†", "{}¹", "{}<sup>1</sup>", "{}<sup>a,*</sup>")
        ),
        Alteration("names in **", names(lambda head: f"**{head.rstrip()}** ")),
        Alteration("names in <b>", names(lambda head: f"<b>{head.rstrip()}</b> ")),
    ),
    "numbers": (Alteration("figures of full width", every(_WIDE)),),
    "markup": (
        Alteration("escaped for HTML", every(html.escape)),
        Alteration("escaped for HTML, twice", every(lambda text: html.escape(html.escape(text)))),
        Alteration("BibTeX's braces around capitals", value(
            "title", lambda own: re.sub(r"\b([A-Z])", r"{\1}", own))),
    ),
    "letters": (
        Alteration("ligatures", swap(
            "ffi|fi|fl|ff", lambda found: _LIGATURES[found[0]])),
        Alteration("UTF-8 as windows-1252", every(_as_windows)),
        Alteration("UTF-8 as ISO 8859-1", every(lambda text: text.encode().decode("latin-1"))),
        Alteration("accents apart (NFD)", every(lambda text: normalize("NFD", text))),
        Alteration("accents in TeX", every(_in_tex)),
        Alteration("accents as entities", every(
            lambda text: text.encode("ascii", "xmlcharrefreplace").decode())),
        Alteration("accents lost", every(
            lambda text: re.sub("[\u0300-\u036f]", "", normalize("NFD", text))), carried=True),
        Alteration("umlauts as ae oe ue", every(_table("äöü", ["ae", "oe", "ue"])), carried=True),
        Alteration("Cyrillic letters in words", every(_homoglyphs), carried=True),
        Alteration("marks of full width", every(_table("(),:;", list("（），：；")))),
        Alteration("capitals throughout", every(str.upper)),
        Alteration("small letters throughout", every(str.lower)),
        Alteration("title in capitals", value("title", str.upper)),
        Alteration("title in small letters", value("title", str.lower)),
        Alteration("title as a sentence", value("title", str.capitalize)),
        Alteration("title as a headline", value("title", lambda own: re.sub(
            r"(?<![\w’'])[a-zà-ÿа-я]", lambda found: found[0].upper(), own))),
        Alteration("journal in capitals", value("container-title", str.upper)),
    ),
    "ends": (
        Alteration("the last point lost", behind("", ".")),
        Alteration("a point added", behind(".", ".")),
    ),
    "before": tuple(Alteration(words, before(words)) for words in _lines("before.txt")),
    "behind": tuple(
        Alteration(words, behind(words), free=("isbn",)) for words in _lines("behind.txt")
    ),
}  # fmt: skip


def _alterations() -> dict[str, list[Alteration]]:
    groups: dict[str, list[Alteration]] = defaultdict(list)
    for group, alteration in (*_swaps(), *_forms()):
        groups[group].append(alteration)
    for group, made in MADE.items():
        groups[group] += made
    return groups


ALTERATIONS = _alterations()
"""The alterations by group."""
