"""Titles: where they end, and what is one where nothing else is."""

from functools import cache
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.numbers import ACCESS
from refcli.parse.labelling.rules.roles import behind_translators
from refcli.parse.labelling.rules.unmarked_hosts import is_abbreviated
from refcli.parse.labelling.shapes import is_initial
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.languages import tag_of_name
from refcli.values.people.deeds import DEEDS
from refcli.values.people.name_forms import is_particle

__all__ = [
    "OF_NOTHING",
    "VOLUMES",
    "chapter_before_title",
    "descriptor",
    "entry_of_host",
    "imprint_behind_translation",
    "language_at_end",
    "language_behind_title",
    "some_title",
    "title_closes_brackets",
    "title_goes_on_behind_brackets",
    "title_in_brackets",
    "title_in_host",
    "title_of_nothing",
    "title_of_volume",
    "translated",
    "translated_title",
    "volume_without_chapter",
    "volumes_behind_title",
    "whole_of_nothing",
    "words_of_nothing",
]

_WEB: Final = frozenset(("url", "accessed"))
_MAY_BE_TITLE: Final = frozenset(
    ("author", "container", OUTSIDE, "organization", "publisher", "note")
)

_BRACKETED: Final = late(r"(?:[\"”»] ?)?\s?\[(?P<translation>[^\[\]]{3,300})\]")


def translated_title(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in brackets behind a title in Russian as its translation."""
    first = labels.index("title")
    match = _BRACKETED.search(tokens.text, tokens.ends[first])
    inside = words_between(tokens, *match.span("translation")) if match else []
    if inside and {labels[at] for at in (inside[0] - 1, *inside)} == {"title"}:
        for at in inside:
            labels[at] = "translation"


def title_goes_on_behind_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the brackets and the small word behind them: `[Ice by the Hub] (IH) at Yale`.

    The publisher that took them begins behind the next full stop.
    """
    for title, (label, first, last) in pairwise(spans_of(labels)):
        if title.label != "title" or label not in {"publisher", "container"}:
            continue
        behind = next((at for at in range(first, last) if ")" in tokens.gaps[at]), last)
        if tokens.gaps[first] != " (" or behind == last or not tokens.words[behind].islower():
            continue
        end = next((at for at in range(behind, last) if tokens.gaps[at] == ". "), last)
        labels[first:end] = ["title"] * (end - first)
        return


def language_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Read the name of a language that ends a reference as such: `1996;35:1-8. German.` (NLM)."""
    last = len(labels) - 1
    word = tokens.words[last]
    numbered = {"pages", "volume"} & set(labels[:last])
    if numbered and tokens.gaps[last] == ". " and word[0].isupper() and tag_of_name(word):
        labels[last] = "language"


def language_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the language that biblatex prints behind a title: `“Eis”. German. In: Ice News`."""
    for label, _, last in spans_of(labels):
        if label == "title":
            quoted = tokens.gaps[last - 1] in _QUOTED and tokens.gaps[last] == ". "
            if quoted and tag_of_name(tokens.words[last - 1]):
                labels[last - 1] = "language"
            return


_QUOTED: Final = frozenset(("”. ", '". '))


def entry_of_host(tokens: Tokens, labels: list[str]) -> None:
    """Read one word before "In" as what the entry is about: `Kyphosis. In: A dictionary of ice`."""
    first = int(labels[0] == "citation-number")
    held = labels[first : first + 2] == ["author", OUTSIDE] and tokens.words[first + 1] == "In"
    if held and tokens.gaps[first + 1] == ". " and tokens.words[first].isalpha():
        labels[first] = "title"


_CHAPTER: Final = late(r"[.?]\s(?P<chapter>Chapter\s\d{1,3})[:.]\s")


_OF_PART: Final = frozenset(("title", "container", "volume-title", OUTSIDE))


def chapter_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a chapter before its title as such: `Chapter 10: Ice. In: A book`."""
    match = _CHAPTER.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("chapter")) if match else []
    first = last = inside[-1] + 1 if inside else len(labels)
    while last < len(labels) and tokens.words[last] != "In" and labels[last] in _OF_PART:
        last += 1
    if first < last:
        labels[inside[0] : last] = ["pages"] * len(inside) + ["title"] * (last - first)


def title_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read as the title what brackets hold where no title is before it: `Roe A. [Ice]. Glace`.

    NLM so prints a title that it translated (Citing Medicine, 1).
    """
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if label == "translation" and before.label in {"author", "editor"}:
            if tokens.gaps[first].endswith("[") and tokens.gaps[last].startswith("]"):
                labels[first:last] = ["title"] * (last - first)
            return


_PLACED: Final = late(
    rf"\]\.?\s(?P<place>[{UPPER}][\w.' -]{{2,25}}),\s"
    rf"(?P<publisher>[{UPPER}][^,\[\]:;\d]{{2,80}}),\s\d{{4}}\b"
)


def imprint_behind_translation(tokens: Tokens, labels: list[str]) -> None:
    """Read a town behind the translated title as the place, and then who published.

    `Reka [The river]. Moscow, Nauka Publ., 2004`
    """
    match = _PLACED.search(tokens.text, tokens.body)
    if match is None:
        return
    if word_kind(match["place"]) != "P" and not match["publisher"].endswith("Publ."):
        return
    for name, label in (("place", "location"), ("publisher", "publisher")):
        for at in words_between(tokens, *match.span(name)):
            labels[at] = label


def title_in_host(tokens: Tokens, labels: list[str]) -> None:
    """Read the first sentence of a journal as the title: `[Reviews. Past & Present], 201`.

    Behind a comma stands a journal of physicists, who print no titles: `F. Roe, Annales. Ice 13`.
    """
    for label, first, last in spans_of(labels):
        if label != "container":
            continue
        if tokens.gaps[first] == ", ":
            return
        end = next((at for at in range(first + 1, last) if tokens.gaps[at] == ". "), first)
        whole = len(tokens.words[end - 1]) > _ABBREVIATED and tokens.words[end - 1].islower()
        word = tokens.words[first]
        alone = end == first + 1 and word.isalpha() and len(word) > _ABBREVIATED
        plain = last - end > 1 and not any("." in gap for gap in tokens.gaps[end + 1 : last + 1])
        if first < end and (whole or (alone and (plain or word in _RUBRICS))):
            labels[first:end] = ["title"] * (end - first)
        return


_ABBREVIATED: Final = 4
"""Letters of a word that a journal's name may shorten, at most."""
_RUBRICS: Final = frozenset(word_lists.lists(__package__, "endings.txt")["rubric"])


def title_of_volume(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind the volume, a title before it, as the volume's own title."""
    spans = spans_of(labels)
    for before, volume, (label, first, last) in zip(spans, spans[1:], spans[2:], strict=False):
        if (before.label, volume.label) == ("title", "volume") and label in _OF_VOLUME:
            if label == "collection" and tokens.gaps[first] != ". ":
                return
            if tokens.gaps[first].strip() in {".", ":", ",", "–", "-"}:
                labels[first:last] = ["volume-title"] * (last - first)
            return


_OF_VOLUME: Final = frozenset(("title", "collection"))


_TRANSLATED: Final = late(
    r"[,.;]\s(?P<who>(?:tr\.?\s?(?:fr|it|esp|angl|all)\.|[Tt]rad(?:\.|uction\b|uit\b|uzione\b|ução\b"
    r"|ucción\b)|[Tt]rans(?:l?\.|lated\sby)|przeł\.|tłum\.)\s?[^,;()]{3,60}?(?:; [^,;().]{3,40})*)"
    r"(?=,|\)|;|\.\s(?!(?<=\b[A-Z]\.\s)))"
    r"|\((?P<whom>[^()\d]{3,80}?,\s(?:[Tt]rads?|[Tt]rans|[Tt]r|Übers|[Çç]ev|[Tt]raductor(?:es)?)\b)\.?\)"
)
"""`trad. C. Maillard`, `(L. A. Reto & A. Pinheiro, Trads.)`"""


def translated(tokens: Tokens, labels: list[str]) -> None:
    """Read who translated a book, told by `trad.`, `tr. fr.` or `Trans.`, as the translator."""
    match = _TRANSLATED.search(tokens.text)
    if not match:
        return
    begin, end = match.span("who" if match["who"] else "whom")
    inside = [at for at, start in enumerate(tokens.starts) if begin <= start < end]
    goes_on = bool(inside) and tokens.words[inside[0] - 1] in DEEDS
    if inside and behind_translators(tokens, labels, inside[0]):
        return
    if (
        inside
        and {*labels[inside[0] : inside[-1] + 2]} == {"note"}
        and inside[-1] + 1 < len(labels)
    ):
        return  # a remark says more than who
    if inside and not goes_on and {labels[at] for at in inside} <= _MAY_TRANSLATE:
        for at in inside:
            labels[at] = "translator"


_MAY_TRANSLATE: Final = frozenset(("title", "note", "editor", "translator", OUTSIDE, "publisher"))


@cache
def _last_words() -> frozenset[str]:
    """Return how what kind of book it is, or its medium, may end, and how a word of it may."""
    lists = word_lists.lists(__package__, "endings.txt")
    endings = (*lists["kind"], *lists["medium"])
    return frozenset(end for ending in endings for end in (ending, ending.rpartition("-")[2]))


def descriptor(tokens: Tokens, labels: list[str]) -> None:
    """Part from the title what kind of book it is (`: учебное пособие`), or `[Internet]`.

    GOST R 7.0.100, 5.2.5 calls the first other title information; the second is the medium
    of ICMJE's examples, which may stand behind a journal, too.
    """
    for label, first, last in spans_of(labels):
        if label not in {"title", "container"} or last - first < 2:
            continue
        if tokens.words[last - 1].lower().rstrip(".") not in _last_words():
            continue
        lists = word_lists.lists(__package__, "endings.txt")
        for index in range(max(first + 1, last - 4), last):
            ending = "-".join(word.lower().rstrip(".") for word in tokens.words[index:last])
            mark = tokens.gaps[index].strip()[:1]
            if label == "title" and ending in lists["kind"] and mark in {":", "."}:
                labels[index:last] = ["genre"] * (last - index)
            elif ending in lists["medium"] and tokens.gaps[index].endswith("["):
                labels[index:last] = [OUTSIDE] * (last - index)
            else:
                continue
            return


def some_title(tokens: Tokens, labels: list[str]) -> None:
    """Take what stands before an address for the title where nothing else is one."""
    end = next((index for index, label in enumerate(labels) if label in _WEB), 0)
    if end and tokens.words[end - 1].lower() in ACCESS:
        end -= 1
    first = next((index for index in range(end) if labels[index] != "citation-number"), end)
    if [word.lower() for word in tokens.words[first:end][-2:]] == ["n", "d"]:
        end -= 2
    if any(word.endswith(".") for word in tokens.words[first:end]):
        return
    held = (at for at in range(first + 1, end) if labels[at : at + 2] == [OUTSIDE, "container"])
    if (host := next(held, 0)) and tokens.words[host].lower() == "in":
        labels[first:host] = ["title"] * (host - first)
        return
    if first < end and not set(labels[first:end]) - _MAY_BE_TITLE:
        labels[first:end] = ["title"] * (end - first)


def title_of_nothing(tokens: Tokens, labels: list[str]) -> None:
    """Read what was taken for a publisher and nothing else as a title: `Homer. Odyssey`."""
    if set(labels) - {"publisher", "citation-number"}:
        return
    first = labels.index("publisher")
    labels[first:] = ["title"] * (len(labels) - first)
    name = tokens.words[first]
    alone = len(labels) > first + 1 and tokens.gaps[first + 1].strip() == "."
    if alone and name[0].isupper() and len(name) > 2 and not name.isupper():
        labels[first] = "author"


def words_of_nothing(tokens: Tokens, labels: list[str]) -> None:
    """Take the few words of a reference for its title where nothing is known of it: `WordNet.`.

    A name of a person alone stays one: it has several words, all with capitals; so do names
    with initials: `A. de Haan and J. Beekman`.
    """
    first = next((at for at, label in enumerate(labels) if label != "citation-number"), len(labels))
    words = tokens.words[first:]
    if not 0 < len(words) <= _FEW or not any(map(str.isalpha, "".join(words))):
        return
    named = "author" in labels[first:]
    initials = any(map(is_initial, words))
    if (
        not named
        or len(words) == 1
        or (not initials and any(word.islower() and not is_particle(word) for word in words))
    ):
        labels[first:] = ["title"] * len(words)


_HELD: Final = frozenset(("in", "dans", "en", "em", "at", "the"))
_IMPRINT: Final = frozenset(("publisher", "location"))

OF_NOTHING: Final = frozenset((OUTSIDE, "citation-number", "author"))
"""The labels of words that tell no work."""

_FEW: Final = 12


def whole_of_nothing(tokens: Tokens, labels: list[str]) -> None:
    """Take the container for the title if there is none and no numbers of a journal.

    What stands behind “in” or “presented at the” holds a work whose title is not printed, and so
    does a journal behind authors: physicists leave titles out, `A. Roe, in Ice Conference (2000)`.
    """
    first = labels.index("container")
    if first and tokens.words[first - 1].lower() in _HELD and labels[first - 1] == OUTSIDE:
        return
    last = next((at for at in range(first, len(labels)) if labels[at] != "container"), len(labels))
    journal = is_abbreviated(tokens, first, last) or any(
        word_kind(word) == "J" for word in tokens.words[first:last]
    )
    if journal and labels[:first].count("author") and not _IMPRINT & {*labels}:
        return
    labels[:] = ["title" if label == "container" else label for label in labels]


def title_closes_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the rest of the brackets that it opened: `Ice (TeX 1.3, LaTeX 2.08)`."""
    for (label, first, last), behind in pairwise(spans_of(labels)):
        if label != "title" or behind.label not in {"note", OUTSIDE} or tokens.gaps[last] != ", ":
            continue
        opened = "".join(tokens.gaps[first + 1 : last + 1])
        if opened.count("(") > opened.count(")") and tokens.gaps[behind.last].startswith(")"):
            labels[last : behind.last] = ["title"] * (behind.last - last)
        return


def volume_without_chapter(tokens: Tokens, labels: list[str]) -> None:
    """Take a host with a volume and an imprint for the work, where nothing tells of a chapter."""
    first = labels.index("container")
    inside = first > 0 and labels[first - 1] == OUTSIDE and tokens.words[first - 1].lower() == "in"
    if not inside and labels[first - 1] in {"author", "date"}:
        labels[:] = ["title" if label == "container" else label for label in labels]


VOLUMES: Final = frozenset(
    ("Bände", "Bde", "Bdn", "Volumes", "volumes", "vols", "tomes", "tomos", "voll", "volumi", "тт")
)
"""One of these words stands behind the number of volumes."""

_VOLUMES: Final = late(
    rf"(?<=[.,]\s)(?P<volumes>\d{{1,2}}\s(?:{'|'.join(sorted(VOLUMES))}))\b\.?(?=[.,]?\s|$)"
)


def volumes_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read how many volumes a work has, where it ends the title: `Handeln. 2 Bände. Frankfurt`."""
    match = _VOLUMES.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("volumes")) if match else []
    if not inside or not inside[0]:
        return
    begin, end = inside[0], inside[-1] + 1
    if set(labels[begin - 1 : end]) == {"title"} and labels[end : end + 1] != ["title"]:
        labels[begin:end] = ["note"] * (end - begin)
