"""Works whose title the labels took for an imprint or a name, and that have no other."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.rules.numbers import SERIAL
from refcli.parse.labelling.rules.schools import UNIVERSITIES
from refcli.parse.labelling.rules.unmarked_hosts import is_meeting
from refcli.parse.labelling.shapes import is_initial, shape
from refcli.parse.labelling.tokens import STOPS, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text.languages.conjunctions import AND
from refcli.text.patterns import late
from refcli.values.people.bodies import has_initials, is_of_body
from refcli.values.people.name_forms import is_particle

__all__ = [
    "OF_ANOTHER_HOST",
    "OF_NO_BOOK",
    "SERIAL_OR_URL",
    "journal_behind_initials",
    "journal_without_title",
    "meeting_without_title",
    "site_without_author",
    "title_at_end",
    "title_before_nothing",
    "title_before_place",
    "title_behind_bare_initials",
    "title_behind_colon",
    "title_behind_initials",
    "title_in_quotes",
    "title_in_small_letters",
    "title_of_figures",
    "title_of_link",
    "title_of_two_journals",
]

OF_ANOTHER_HOST: Final = ("container", "collection", "genre", "number", *SERIAL)
SERIAL_OR_URL: Final = (*SERIAL, "url", "doi")
OF_NO_BOOK: Final = (*OF_ANOTHER_HOST, "url")
"""What may be there in the place of a title, or stands behind other works than books."""
_PEOPLE: Final = frozenset(("author", "editor"))
_IMPRINT: Final = frozenset(("publisher", "location"))


def title_before_place(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands between the people or the year and the place as the title.

    `(1997), Gender & Nation, London`, `(1997), White, London, New York`. What was taken for both is
    a title that has a colon: `Ada Roe. Linformer: Attention with Complexity, 2020`. The last
    sentence of what was taken for a body is it, too: `[Ice Agency and ICF. Ice Survey] [2016]`.
    """
    spans = spans_of(labels)
    at = 1 if spans[0].label == "citation-number" else 0
    if spans[at].label not in _PEOPLE or _is_behind_body(tokens, labels, spans[at]):
        return
    while at < len(spans) and spans[at].label in {*_PEOPLE, "date"}:
        at += 1
    if at == len(spans):
        return
    if [span.label for span in spans[at : at + 3]] == ["location", "publisher", "location"]:
        first, last = spans[at].first, spans[at + 1].last
        labels[first:last] = ["title"] * (last - first)
        return
    label, first, last = spans[at]
    comma = next((place for place in range(first + 1, last) if tokens.gaps[place] == ", "), last)
    if label == "location" and comma < last:
        labels[first:comma] = ["title"] * (comma - first)
    elif [span.label for span in spans[at : at + 2]] == ["publisher", "location"]:
        labels[first:last] = ["title"] * (last - first)
    elif _is_phrase(tokens, labels, first):
        labels[first : spans[at + 1].last] = ["title"] * (spans[at + 1].last - first)


def _is_behind_body(tokens: Tokens, labels: list[str], people: Span) -> bool:
    """Part the last sentence of a body as the title, with the year that no mark parts from it."""
    _, first, last = people
    begin = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ". "), first)
    body = " ".join(tokens.words[first:begin])
    if last - begin < _SENTENCE or not is_of_body(body) or has_initials(body):
        return False
    again = labels[last : last + 1] == ["date"] and tokens.gaps[last] == " "
    end = last + (again and labels.count("date") > 1)
    labels[begin:end] = ["title"] * (end - begin)
    return True


_SENTENCE: Final = 3
"""Words of a title that nothing else tells, at least."""


def _is_phrase(tokens: Tokens, labels: list[str], first: int) -> bool:
    """Tell a title from an imprint by its small words: `Linformer: Attention with Complexity`."""
    place, house = labels[first:].count("location"), labels[first:].count("publisher")
    own = ["location"] * place + ["publisher"] * house
    colon = place and house and tokens.gaps[first + place] == ": "
    words = tokens.words[first + place : first + place + house]
    return bool(colon) and labels[first:][: len(own)] == own and not _SMALL.isdisjoint(words)


_SMALL: Final = frozenset(("with", "for", "from", "in", "on", "by", "to", "via", "as"))
"""Small words that the names of publishers seldom have."""


def title_before_nothing(tokens: Tokens, labels: list[str]) -> None:
    """Read the only place or publisher behind the author as the title: `WHO. (2022): Malaria`.

    A university is none, but where a thesis was written.
    """
    spans = [span for span in spans_of(labels) if span.label != "citation-number"]
    behind = [span for span in spans[1:] if span.label not in _BESIDE]
    if spans[0].label in _PEOPLE and len(behind) == 1 and behind[0].label in _IMPRINT:
        first, last = behind[0].first, behind[0].last
        if UNIVERSITIES.isdisjoint(tokens.words[first:last]):
            labels[first:last] = ["title"] * (last - first)


_BESIDE: Final = frozenset(("date", "url", "doi", "accessed", OUTSIDE))


def title_behind_initials(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind a point and initials as the title: `Coetzee, J. M. Foe. London:`."""
    people = next((span for span in spans_of(labels) if span.label in _PEOPLE), None)
    if people is None or people.last == len(labels):
        return
    first, last = people.first, people.last
    led = shape(tokens.words[first])[0] == "I"  # `R. E. Coetzee, Acme`
    if led or "," in "".join(tokens.gaps[first + 2 : last]):
        return  # more names: `Ada Roe, Belinda Z. Li, Eva Poe`
    if labels[last] not in _IMPRINT or any(word_kind(word) == "A" for word in tokens.words[:last]):
        return
    begin = next(
        (at for at in range(last, first, -1) if shape(tokens.words[at - 1])[0] == "I"), last
    )
    if first + 1 < begin < last and tokens.gaps[last].strip()[:1] in {".", ","}:
        labels[first:begin] = ["author"] * (begin - first)
        labels[begin:last] = ["title"] * (last - begin)


def title_of_figures(tokens: Tokens, labels: list[str]) -> None:
    """Read as the title the first of two years: `Orwell, G. 1984. London: Warburg, 1949`."""
    spans = [span for span in spans_of(labels) if span.label != "citation-number"]
    order = [span.label for span in spans]
    if order[:2] != ["author", "date"] or order[-1] != "date" or len(spans) < 4:
        return
    _, first, last = spans[1]
    if set(order[2:-1]) <= _IMPRINT and not set(tokens.gaps[first]) & set("(["):
        labels[first:last] = ["title"] * (last - first)


def title_behind_bare_initials(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind the last author's initials and a point as the title.

    `[Hardt M, Negri A. Empire]. [2000]`; before a volume it is the journal, as in lists that
    print no titles: `[Krishtel P, Hassan F. Science], [2021], [374]: [379]`.
    """
    people = spans_of(labels)[0]
    words, gaps, last = tokens.words, tokens.gaps, people.last
    begin = next((at for at in range(last, 1, -1) if shape(words[at - 1])[0] == "I"), last)
    if people.label not in _PEOPLE or not 2 <= begin < last or not words[begin][0].isupper():
        return
    family = begin - 2
    apart = not family or gaps[family] == ", " or words[family - 1] in AND
    apart = apart or is_particle(words[family - 1])
    if family == 0 and not words[begin - 1].endswith("."):
        return
    bare = gaps[family + 1] == " " and apart
    alike = bare and shape(words[family])[:2] == "Xx" and shape(words[begin - 1]) == "I1"
    if alike and "," not in "".join(gaps[begin:last]):
        ends = (at for at in range(begin + 1, last) if gaps[at] in STOPS)
        untold = "volume" in labels and "container" not in labels
        host = next(ends, begin) if untold else last
        labels[begin:last] = ["title"] * (host - begin) + ["container"] * (last - host)


def title_in_small_letters(tokens: Tokens, labels: list[str]) -> None:
    """Read as the title a phrase in small letters behind the authors: `Doe J., personal note`.

    Nobody is called so.
    """
    _, first, last = next(span for span in spans_of(labels) if span.label == "author")
    begin = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ", "), last)
    words = tokens.words[begin:last]
    if len(words) > 1 and words[0].islower() and len(words[0]) > _PARTICLE:
        labels[begin:last] = ["title"] * len(words)


_PARTICLE: Final = 3
"""Letters of a particle."""


def title_in_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in quotes behind the authors as the title: `Roe, T. B. “Ice.” (2021)`."""
    people = spans_of(labels)[0]
    for at in range(people.first + 1, people.last):
        if people.label in _PEOPLE and tokens.gaps[at].rstrip()[-1:] in _OPENING:
            labels[at : people.last] = ["title"] * (people.last - at)
            return


_OPENING: Final = frozenset("“«„")


def journal_behind_initials(tokens: Tokens, labels: list[str]) -> None:
    """Read the word behind the last initials as the journal: `Rossi, V.; Caffi, T. Agronomy`."""
    people = next(span for span in spans_of(labels) if span.label == "author")
    at, gaps = people.last - 1, tokens.gaps
    comma = ", " in gaps[people.first + 1 : at]
    word = tokens.words[at]
    alone = at > people.first + 1 and shape(tokens.words[at - 1]) == "I1" and gaps[at] == " "
    if comma and alone and len(word) > _PARTICLE - 1 and word.isalpha() and word[0].isupper():
        labels[at] = "container"


def title_behind_colon(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind the authors and a colon as the title: `U. Krause: Lesen. Ice 17`.

    Before a volume it is the journal, as in lists that print no titles.
    """
    people = spans_of(labels)[0]
    marks = (at for at in range(people.first + 1, people.last) if tokens.gaps[at] == ": ")
    begin = next(marks, people.last)
    untold = "volume" in labels and "container" not in labels
    if people.label in _PEOPLE and all(map(str.isalpha, tokens.words[begin : people.last])):
        own = "container" if untold else "title"
        labels[begin : people.last] = [own] * (people.last - begin)


def journal_without_title(tokens: Tokens, labels: list[str]) -> None:
    """Read what is named like a journal before volume and pages as one: `Historia Mexicana, 17`.

    Chemists print no titles (ACS Style Guide, 3rd ed., 14).
    """
    spans = [span for span in spans_of(labels) if span.label not in {"citation-number", OUTSIDE}]
    order = [span.label for span in spans if span.label != "date"][:4]
    if order[:3] != ["author", "title", "volume"] or "pages" not in order[3:]:
        return
    _, first, last = next(span for span in spans if span.label == "title")
    words = tokens.words[first:last]
    if 1 < len(words) < _LONGEST_JOURNAL and all(_is_of_a_name(word) for word in words):
        labels[first:last] = ["container"] * len(words)


_LONGEST_JOURNAL: Final = 8


def _is_of_a_name(word: str) -> bool:
    return word[0].isupper() or word.isdigit() or (len(word) <= _PARTICLE and word.isalpha())


def meeting_without_title(tokens: Tokens, labels: list[str]) -> None:
    """Read a meeting as what holds a paper, behind authors whose initials lead, between commas.

    So chemists print papers without their titles: `A. Roe, International Conference on Ice, 1994`.
    """
    spans = [span for span in spans_of(labels) if span.label != "citation-number"]
    if [span.label for span in spans[:3]] != ["author", "title", "date"]:
        return
    people, (_, first, last), *_ = spans
    parted = tokens.gaps[first] == tokens.gaps[last] == ", "
    if parted and is_initial(tokens.words[people.first]) and is_meeting(tokens.words[first:last]):
        labels[first:last] = ["container"] * (last - first)


def title_of_link(tokens: Tokens, labels: list[str]) -> None:
    """Read the text of a link of Markdown as the title: `(2021) [Energy commons](https://…)`."""
    match = _LINK.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("text")) if match else []
    if "title" not in {own for at, own in enumerate(labels) if at not in inside}:
        for at in inside:
            labels[at] = "title"


_LINK: Final = late(r"\[(?P<text>[^\[\]]{3,300})\]\((?:https?://|www\.)")


def title_of_two_journals(tokens: Tokens, labels: list[str]) -> None:
    """Read the first of two journals as the title if quotes hold it: `“Editorial” (2011) 34 J`."""
    hosts = [span for span in spans_of(labels) if span.label == "container"]
    first = hosts[0]
    alone = first.first > 0 and labels[first.first - 1] in _PEOPLE
    if (len(hosts) > 1 or alone) and tokens.gaps[first.first].rstrip()[-1:] in _OPENING:
        labels[first.first : first.last] = ["title"] * (first.last - first.first)


def title_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Read what nothing else was made of behind author and year as the title: `(2020) busdelay`."""
    spans = spans_of(labels)
    if [span.label for span in spans[:2]] != ["author", "date"] or len(spans) < 3:
        return
    label, first, last = spans[2]
    rest = {span.label for span in spans[3:]}
    last = next((at for at in range(first + 1, last) if tokens.gaps[at] == " ("), last)
    words = tokens.words[first:last]
    named = len(words) == 1 or words[0][0].isupper()
    if label in _LEFT and not rest - _BEHIND and named and "".join(words).isalpha():
        labels[first:last] = ["title"] * (last - first)


_LEFT: Final = frozenset((OUTSIDE, "note"))
_BEHIND: Final = frozenset((OUTSIDE, "url", "doi", "accessed", "note", "number"))


def site_without_author(tokens: Tokens, labels: list[str]) -> None:
    """Read an author whom no mark parts from a title of one word as its beginning: `Ice News`."""
    spans = [span for span in spans_of(labels) if span.label != "citation-number"]
    if [span.label for span in spans[:2]] != ["author", "title"]:
        return
    (_, first, last), (_, begin, end) = spans[:2]
    plain = "".join(tokens.gaps[first + 1 : end]).strip() == ""
    named = all(word.isalpha() and len(word) > 2 for word in tokens.words[first:last])
    if plain and named and end - begin == 1 and tokens.gaps[end].rstrip()[-1:] == "[":
        labels[first:last] = ["title"] * (last - first)
