"""Theses: of what kind they are, at which university they were written."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "KINDS",
    "LAST",
    "SLAVIC",
    "body_behind_kind",
    "degree_behind_school",
    "degree_in_brackets",
    "faculty_thesis",
    "kind_of_thesis",
    "place_behind_school",
    "school_behind_town",
    "thesis",
    "thesis_behind_year",
]

_WORD: Final = "[Dd]issertation|[Tt]hesis|[Hh]abilitation"
KINDS: Final = ("issertation", "hesis", "abilitation")
"""One of these stands in the kind of every thesis that is told by its last word."""

_THESIS: Final = late(
    r"(?P<genre>(?:Thèse|Mémoire|Tese|Dissertação|Tesis|Tesina|Tesi)"
    r"(?: (?:doctorale?s?|complémentaire|inédite?"
    r"|(?:de|d['’]) ?(?:[Dd]octor\w+|[Dd]outor\w+|[Mm]estr\w+|[Mm]aestr\w+"
    r"|[Mm]aîtrise|[Mm]aster|[Ll]icenci\w+|[Ll]aurea|[Dd]ottor\w+|DEA|DESS|HDR)"
    r"(?: (?:en|em|in) [\w ]{3,30}?)?)|\s?\([^()]{4,50}\))?)"
    r"(?:\s?[,.–—-]\s|\s(?:de|à|présentée? à|soutenue à|da|do|apresentada à|na)\s)(?:la )?"
    r"(?P<publisher>(?:l['’])?(?:[^,.]{0,40}[, –-]\s?)?"
    r"(?:Univ|École|Facul|Pontif|EHESS|Instituto|Ca['’])[^,.]{2,60})"
)
"""`Thèse de l’Université de Montpellier II`, `Tese (Doutorado) – Universidade de São Paulo`."""

_OF_SCHOOL: Final = late(
    r"\[(?P<genre>[^\[\]]*(?i:dissert|th[eè]s|\btes[ei]s?\b)[^\[\]]*)\]\.?\s"
    rf"(?P<location>[{UPPER}][\w’' .-]{{2,40}}(?:\s\([{UPPER}\w.]{{2,12}}\))?)\s?:\s"
    r"(?P<publisher>[^;:\d]{5,140});\s(?P<date>\d{4})"
)


def school_behind_town(tokens: Tokens, labels: list[str]) -> None:
    """Read town and school of a thesis, departments and all (Citing Medicine, 5).

    `Ice [dissertation]. Leeds: University of Leeds, School of Ice; 2009`
    """
    match = _OF_SCHOOL.search(tokens.text, tokens.body)
    for label in ("genre", "location", "publisher", "date") if match else ():
        for at in words_between(tokens, *match.span(label)) if match else ():
            labels[at] = label


_LISTS: Final = word_lists.lists(__package__, "theses.txt")
_SLAVIC: Final = late(
    rf"(?P<genre>(?i:{word_lists.any_of(_LISTS['kind'])}))(?:\s\([^()]{{4,40}}\))?[,.]\s"
    rf"(?P<publisher>(?:{word_lists.any_of(_LISTS['school'])})[^,.]{{0,60}})"
)
"""`praca doktorska, Uniwersytet Warszawski`, `disertační práce, Masarykova univerzita`."""

_GERMAN: Final = late(
    rf"(?P<genre>(?:[Uu]nveröff(?:entlichte)?\.?\s)?(?:{word_lists.any_of(_LISTS['german'])}))\.?\s"
    r"(?:am|im|an\sder|in\sder)\s(?P<publisher>[A-ZÄÖÜ][^,.;]{2,120})"
)
"""`Unveröff. Dissertation am Fachbereich Gesellschaft der TU Berlin`"""

SLAVIC: Final = tuple(dict.fromkeys(kind.rpartition("_")[2] for kind in _LISTS["kind"]))
"""One of these stands in the kind of every such thesis."""


def thesis(tokens: Tokens, labels: list[str]) -> None:
    """Read at the end of a title what thesis a work is, and at which university."""
    kinds = (_THESIS, _SLAVIC, _GERMAN)
    match = next(
        (found for kind in kinds if (found := kind.search(tokens.text, tokens.body))), None
    )
    if not match:
        return
    starts = tokens.starts
    inside = [at for at, start in enumerate(starts) if match.start() <= start < match.end()]
    before = tokens.gaps[inside[0]].strip() if inside else ""
    if before[-1:] not in {".", ",", "-", "–", "(", "?"} or labels[inside[0]] not in _MAY_BE_THESIS:
        return
    own = {labels[at] for at in inside}
    if "genre" in own and len(own) > 1:
        return
    last = max(inside)
    if labels[last : last + 2] == ["genre", "genre"] and tokens.gaps[last + 1] == ", ":
        end = next(
            (at for at in range(last + 1, len(labels)) if labels[at] != "genre"), len(labels)
        )
        labels[last + 1 : end] = ["location"] * (end - last - 1)
    while last + 1 < len(labels) and labels[last + 1] == labels[inside[0]] != "genre":
        last += 1
    for at in range(inside[0], last + 1):
        if labels[at] in _MAY_BE_THESIS:
            labels[at] = "genre" if starts[at] < match.end("genre") else "publisher"
            if match.end("genre") <= starts[at] < match.start("publisher"):
                labels[at] = OUTSIDE


_OF_THESIS: Final = frozenset(("title", "container", "publisher"))
_MAY_BE_THESIS: Final = _OF_THESIS | {"note", "genre"}


_DEGREE: Final = late(
    rf"[\[(](?P<genre>[^\[\](),]*(?:{_WORD}|[Cc]apstone|\btezi)[^\[\](),]*)"
    r"(?:, (?P<publisher>[^\[\]()]{4,80}))?[\])]"
    rf"(?:\.(?: (?P<container>[^.\[\]:;\d]{{4,60}})\.)?|,(?=\s[{UPPER}]))"
)


def degree_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read what degree a thesis earned, where, and what database has it.

    Publication Manual of the APA (7th edition), 10.6: `[Doctoral dissertation, University of
    Arizona]. UA Campus Repository.`; that of an unpublished one stands behind the bracket.
    """
    match = _DEGREE.search(tokens.text, tokens.body)
    if not match:
        return
    for label in ("genre", "publisher", "container"):
        own = label if match["publisher"] or label == "genre" else "publisher"
        if match[label]:
            for at in words_between(tokens, *match.span(label)):
                # Behind the bracket the place may follow the school.
                if label != "container" or labels[at] != "location":
                    labels[at] = own


_BEHIND_KIND: Final = late(
    r"[.,]\s(?P<genre>Technical Report|Tech\. Rep\.|Research Report|Ph\.?D\.? thesis"
    r"|Master[’']s thesis)"
    rf"(?:\s(?P<number>[\w/-]*\d[\w/-]*))?[.,]\s(?P<publisher>[{UPPER}][^.]{{2,90}})\.(?:\s|$)"
)


def body_behind_kind(tokens: Tokens, labels: list[str]) -> None:
    """Part a title from the kind of report and the body behind it, sentences of their own.

    So Elsevier prints reports: `Of ice. Technical Report. Ministry of Ice. URL: https://e.org`.
    """
    match = _BEHIND_KIND.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if not inside or match is None or {labels[at] for at in inside} != {"title"}:
        return
    for own in ("genre", "number", "publisher"):
        for at in words_between(tokens, *match.span(own)):
            labels[at] = own


def place_behind_school(tokens: Tokens, labels: list[str]) -> None:
    """Part the town from the school, a sentence of its own: `PhD thesis. Ice University. Oslo`."""
    for kind, (label, first, last) in pairwise(spans_of(labels)):
        if label == "publisher" and kind.label in {"genre", "number"}:
            at = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ". "), first)
            whole = at > first + 1 and len(tokens.words[at - 1]) > _ABBREVIATED
            if whole and tokens.gaps[first] == ". " and last - at <= _LONGEST_TOWN:
                labels[at:last] = ["location"] * (last - at)
            return


_ABBREVIATED: Final = 4
_LONGEST_TOWN: Final = 3


def degree_behind_school(tokens: Tokens, labels: list[str]) -> None:
    """Part a university from the kind of thesis right behind it: `Warsaw: Yale dissertation`.

    Linguists print it so (Unified Style Sheet for Linguistics, 2007).
    """
    for label, first, last in spans_of(labels):
        if label in {"publisher", "genre"} and tokens.words[last - 1].lower() in LAST:
            begin = last - 1
            while begin > first and tokens.words[begin - 1].lower().replace("’", "'") in _DEGREES:
                begin -= 1
            if begin > first and not "".join(tokens.gaps[first + 1 : begin + 1]).strip():
                labels[first:last] = ["publisher"] * (begin - first) + ["genre"] * (last - begin)
            return


LAST: Final = frozenset(("dissertation", "thesis"))
"""How the kind of a thesis ends in English."""

_DEGREES: Final = frozenset(_LISTS["degree"])


_BEHIND_YEAR: Final = late(
    rf"\.\s(?P<title>[{UPPER}\d“][^.]*[.?!]?[”\s]*?)[.?!”]\s(?P<date>(?:19|20)\d\d),\s"
    rf"(?P<publisher>[{UPPER}][^.,]+(?:,\s[{UPPER}][^.,]+)?),\s"
    rf"(?P<genre>(?:[{UPPER}][\w’'.]*\s){{0,3}}(?:{_WORD}))\.?$"
)


def thesis_behind_year(tokens: Tokens, labels: list[str]) -> None:
    """Read a thesis as the MLA Handbook has it: `Roe, Jane. Ice. 2013, Yale U, PhD thesis`."""
    if match := _BEHIND_YEAR.search(tokens.text, tokens.body):
        for label in match.groupdict():
            for at in words_between(tokens, *match.span(label)):
                labels[at] = label


_SENTENCE: Final = late(
    rf"(?<=[.?!]\s)(?P<genre>(?:[{UPPER}][\w’'.]*\s){{0,3}}(?:{_WORD}))[.,:](?=\s|$)"
)


def kind_of_thesis(tokens: Tokens, labels: list[str]) -> None:
    """Read a sentence that says only what thesis a work is: `Ice. Licentiate thesis. Yale`.

    Chemists leave out the title: `Roe, A. B. Ph.D. Thesis, Yale University, 1998`.
    """
    if match := _SENTENCE.search(tokens.text, tokens.body):
        said = words_between(tokens, *match.span("genre"))
        inside = [at for at in said if labels[at] != "author"]
        own = {labels[at] for at in inside}
        behind = labels[inside[0] - 1] if inside else ""
        if own == {"note"} and behind == "title":  # and the school behind it
            noted = next(span.last for span in spans_of(labels) if span.last > inside[-1])
            labels[inside[0] : noted] = ["publisher"] * (noted - inside[0])
            own = {"title"}
        untitled = behind == "author" and own == {OUTSIDE} and "title" not in labels
        if untitled or (behind in _OF_THESIS and own <= _OF_THESIS | {OUTSIDE}):
            for at in inside:
                labels[at] = "genre"


_FACULTY: Final = late(
    r"(?<=[.:?,]\s)(?P<genre>(?:(?:Med|Phil|Jur|Theol|Rer\.\snat|Ing|Inaug)\.(?:-|\s)|[Uu]n(?:veröff|publ)\.\s)?"
    rf"(?:Diss\.|Habil\.|(?<=(?:ff|bl)\.\s)(?:{word_lists.any_of(_LISTS['german'])})\b))"
    r"(?=[.,]?\s[A-Z])(?:[.,]?\s(?P<publisher>Uni(?:v\.|versität)\s[A-ZÄÖÜ][\w-]+))?"
)


def faculty_thesis(tokens: Tokens, labels: list[str]) -> None:
    """Read a German thesis by its faculty: `Die Wirkung des Lärms. Med. Diss., Freiburg 1998`.

    So is one that was not printed: `Unveröff. Magisterarbeit. Bonn`, `Diss. Univ. Bonn`.
    """
    match = _FACULTY.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("genre")) if match else []
    if match is None or "title" not in labels[: inside[0]]:
        return
    for at in inside:
        labels[at] = "genre"
    for at in words_between(tokens, *match.span("publisher")) if match["publisher"] else ():
        labels[at] = "publisher"
