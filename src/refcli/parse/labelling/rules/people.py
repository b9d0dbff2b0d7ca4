"""Who wrote and who edited: names that the labels cut off, and what they took for names."""

from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.rules.hosts import opens_host
from refcli.parse.labelling.shapes import is_capitalised, shape
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text.languages.conjunctions import AND
from refcli.text.patterns import late
from refcli.values.people.bodies import is_of_body
from refcli.values.people.name_forms import is_given, is_particle
from refcli.values.people.others import is_others
from refcli.values.people.patronymics import is_patronymic

__all__ = [
    "author_behind_by",
    "author_without_role",
    "bare_names_before_title",
    "editors_after_in",
    "full_name_before_title",
    "holder_of_patent",
    "host_before_editors",
    "name_before_colon",
    "names_before_quotes",
    "names_before_title",
    "names_before_year",
    "others_behind_names",
    "particle_goes_on",
    "role_behind_year",
    "work_of_nobody",
]


def names_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before the year in an author-date list as who wrote the work.

    A work of nobody begins with its title (APA, 9.12): `Сведения о реках. (2022). Росгидромет`.
    In quotes stands no name: `Roe, Ann. “On Ice.” 1917. The Works of Roe` (MLA, 5.105).
    """
    if labels.index("date") < labels.index("title"):
        return
    spans = _front(labels, 4)
    order = [span.label for span in spans]
    if order[:3] == ["title", "date", "title"] and not {"author", "editor"} & set(labels):
        named = spans[:1]
    elif order == ["author", "title", "date", "title"]:
        named = spans[1:2]
    else:
        return
    for span in named:
        gap = tokens.gaps[span.first]
        if gap[:1] in _MARKS and not _QUOTES.isdisjoint(gap):
            continue
        sentence = bool(span.first) and tokens.gaps[span.first].startswith(".")
        plain = tokens.gaps[span.last] == ". " and sentence
        if plain or _is_phrase(tokens.words[span.first : span.last]):
            continue
        labels[span.first : span.last] = ["author"] * (span.last - span.first)


_QUOTES: Final = frozenset('“„«"')
_MARKS: Final = frozenset(".,")


def _front(labels: Sequence[str], count: int) -> list[Span]:
    """Return the first fields of a reference, behind the number that it has in its list."""
    spans = (span for span in spans_of(labels) if span.label != "citation-number")
    return list(islice(spans, count))


def work_of_nobody(tokens: Tokens, labels: list[str]) -> None:
    """Read a phrase before the year in brackets as the title, what follows as who published it.

    ABNT prints its first word in capitals: `ENTREVISTA com Paulo Freire. Nova Escola, n. 71`.
    """
    spans = spans_of(labels)[:3]
    if [span.label for span in spans[:2]] == ["author", "title"]:
        (_, first, last), (_, begin, end) = spans[:2]
        head, second = (*tokens.words[first : first + 2], "")[:2]
        words = tokens.words[first:last]
        phrase = head.isupper() and len(head) > _PARTICLE and second.islower() and len(words) > 2
        phrase = phrase and tokens.gaps[last] == ". " and len(second) > 1
        if phrase and not is_particle(second) and second not in AND and _is_no_body(words):
            numbered = {"issue", "volume"} & {*labels}
            labels[first:last] = ["title"] * (last - first)
            labels[begin:end] = ["container" if numbered else "title"] * (end - begin)
        return
    if [span.label for span in spans] != ["author", "date", "title"]:
        return
    work, date, site = spans
    bracketed = tokens.gaps[date.first].endswith("(") and tokens.gaps[date.last].startswith(")")
    last = site.last == len(labels) or labels[site.last] == "url"
    if bracketed and last and _is_phrase(tokens.words[: work.last]):
        labels[work.first : work.last] = ["title"] * (work.last - work.first)
        labels[site.first : site.last] = ["publisher"] * (site.last - site.first)


def _is_no_body(words: Sequence[str]) -> bool:
    return not is_of_body(" ".join(words).title()) and word_kind(words[0]) != "B"


def _is_phrase(words: Sequence[str]) -> bool:
    """Tell words that are no name: a small one is neither a particle nor of a body."""
    text = " ".join(words)
    small = any(word.islower() and len(word) > _PARTICLE for word in words)
    return small and not is_of_body(text)


_PARTICLE: Final = 3
"""Letters of a particle."""


def particle_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give a name its family behind a particle: `C. F. v. Weizsäcker: Die Einheit der Natur`."""
    first = labels.index("title")
    before = tokens.words[first - 1]
    between = tokens.gaps[first].strip()
    if not first or labels[first - 1] != "author" or not is_particle(f"{before}{between}"):
        return
    end = first
    while labels[end : end + 1] == ["title"] and (end == first or not tokens.gaps[end].strip()):
        end += 1
    if end - first < _PARTICLE and labels[end : end + 1] == ["title"]:
        labels[first:end] = ["author"] * (end - first)


def others_behind_names(tokens: Tokens, labels: list[str]) -> None:
    """Give the people behind whom it stands the "et al." that was taken for nothing."""
    words = tokens.words
    for (people, _, _), (own, at, _) in pairwise(spans_of(labels)):
        if people not in ("author", "editor"):
            continue
        if own == "title" and not tokens.gaps[min(at + 2, len(labels))].startswith("."):
            continue
        for end in (at + 2, at + 1):
            if set(labels[at:end]) == {own} and is_others(" ".join(words[at:end])):
                labels[at:end] = [people] * (end - at)
                if labels[end : end + 1] == ["editor"]:
                    labels[:end] = ["editor" if one == people else one for one in labels[:end]]
                return


def names_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Give the authors the names that stand at the front of the title, initials and all.

    Full names have the family name in capitals, and the year behind: `GUYOT Sylvain, 2004 – Ice`.
    """
    words = tokens.words
    at = next((index for index in range(1, len(labels)) if labels[index] == "title"), 0)
    if not at or labels[at - 1] != "author":
        return
    if names := _DATED_NAMES.match(tokens.text, tokens.starts[at]):
        for label in ("author", "date"):
            for place in words_between(tokens, *names.span(label)):
                labels[place] = label
        return
    if not tokens.gaps[at] and shape(words[at - 1])[0] == "I":
        if not _begins_title(tokens, at):
            labels[at] = "author"
        return
    while at + 2 < len(labels) and labels[at + 1] == "title" and tokens.gaps[at].strip() == ",":
        initials = _is_initials(words[at + 1]) and _is_initials(words[at - 1])
        if not initials and (labels[at + 2] != "title" or shape(words[at + 1])[0] != "I"):
            return
        if not words[at][0].isupper():
            return
        labels[at : at + 2] = ["author", "author"]
        at += 2


_FULL: Final = rf"[{UPPER}][{UPPER}’'-]{{2,}} [{UPPER}][a-zà-ÿ]+(?:[ -][{UPPER}][a-zà-ÿ]+)?"
_DATED_NAMES: Final = late(
    rf"(?P<author>{_FULL}(?:(?:, | (?:et|e|y|and|&) ){_FULL})*),? "
    r"\(?(?P<date>(?:1[5-9]|20)\d\d)\)?(?: [–—-] |[.,:] )"
)


def _begins_title(tokens: Tokens, at: int) -> bool:
    """Tell a title that has lost the space before it, `Roe J.Ice of rivers`, from `J.Roe`."""
    if ":" in tokens.gaps[at + 1]:
        return True
    inverted = at > 1 and tokens.gaps[at - 1] == " " and len(tokens.words[at - 2].strip(".")) > 1
    goes_on = next(iter(tokens.words[at + 1 :]), "")
    return inverted and goes_on[:1].islower() and not is_particle(goes_on)


def _is_initials(word: str) -> bool:
    """Tell initials without points, as ICMJE has them: `Petrov IV, Sidorov VI.`."""
    return word.isupper() and word.isalpha() and len(word) <= 3


def names_before_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Give the authors the names before the quotes that hold the title: `[Roe and Poe, “Ice”]`."""
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if (before.label, label) != ("author", "title"):
            continue
        end = next((at for at in range(first + 1, last) if tokens.gaps[at].strip() in _QUOTED), 0)
        names = tokens.words[first:end]
        if names and all(word[0].isupper() or word in AND for word in names):
            labels[first:end] = ["author"] * (end - first)
        return


_QUOTED: Final = frozenset((", “", ", «", ",“", ", „"))


def name_before_colon(tokens: Tokens, labels: list[str]) -> None:
    """Read the full name before the first colon as the author: `Ana Maria Souza: Rios, 2nd ed.`.

    Where the labels know its beginning, `[Max B.] [Roe: Ice]`, it goes on to the colon.
    """
    words, gaps = tokens.words, tokens.gaps
    first = labels.index("title")
    colon = next((at for at in range(1, min(len(words), _FARTHEST_COLON)) if gaps[at] == ": "), 0)
    named = words[:colon]
    if labels[colon : colon + 1] != ["title"] or set(labels[:colon]) - {"author", "title"}:
        return
    if not all(map(is_capitalised, named)) or any(gap != " " for gap in gaps[1:colon]):
        return
    began = first > 1 and is_given(named[0]) and shape(named[first - 1])[0] == "I"
    whole = first == 0 and colon > 1 and is_given(named[0]) and not is_given(named[-1])
    if (began and colon == first + 1) or (whole and not is_of_body(" ".join(named))):
        labels[:colon] = ["author"] * colon


_FARTHEST_COLON: Final = 5


def author_behind_by(tokens: Tokens, labels: list[str]) -> None:
    """Read the names behind "by" at the end of a title as who wrote it: `“Rivers” by Ana Souza`."""
    for _, first, last in (span for span in spans_of(labels) if span.label == "title"):
        at = max((at for at in range(first + 1, last) if tokens.words[at] == "by"), default=0)
        names = tokens.words[at + 1 : last]
        if not at or not 1 < len(names) < _MOST_NAMES or tokens.gaps[last][:1] != ".":
            continue
        if all(word[0].isupper() or word in _BESIDE_NAMES for word in names):
            labels[at] = OUTSIDE
            labels[at + 1 : last] = ["author"] * (last - at - 1)
        return


_MOST_NAMES: Final = 24
_BESIDE_NAMES: Final = AND | {"al", "de", "da", "van", "von", "der", "la"}


def full_name_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Give the authors a full name that a comma links to them, at the front of the title.

    Behind a stroke a patronymic tells it among initials: `/ М. И. Роев, Энн Иванович Поев . –`.
    """
    for (own, _, _), (label, first, last) in pairwise(spans_of(labels)):
        if (own, label) != ("author", "title") or tokens.gaps[first] != ", ":
            continue
        end = first
        while end < last and tokens.words[end].istitle():
            end += 1
            if end < last and tokens.gaps[end] != " ":
                break
        words = tokens.words[first:end]
        named = 2 <= len(words) <= 3 and tokens.gaps[end].strip(" –—-") == "."
        initials = any(shape(word)[0] == "I" for word in tokens.words[first - 2 : end])
        told = any(map(is_patronymic, words)) if initials else any(map(is_given, words))
        if named and told and (end < last or "title" in labels[:first]):
            labels[first:end] = ["author"] * (end - first)
        return


def bare_names_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Give the authors the names before the title that are written as the one before them.

    The given name stands behind the family (`Silva Ana, Melo Rui, Porto antigo`), or initials
    before it (`H. Poe, G. Le Duc, Marks`).
    """
    words, gaps = tokens.words, tokens.gaps
    at = labels.index("title")
    if not at or labels[at - 1] != "author" or gaps[at] != ", ":
        return
    begin = at - 1
    while begin and labels[begin - 1] == "author" and gaps[begin] in _WITHIN_NAME:
        begin -= 1
    form = _bare_form(words[begin:at])
    while form:
        end = at + 1
        while end < len(labels) and labels[end] == "title" and gaps[end] in _WITHIN_NAME:
            end += 1
        left = labels[end : end + 1] == ["title"] and gaps[end] == ", "
        if not left or _bare_form(words[at:end]) != form:
            return
        labels[at:end] = ["author"] * (end - at)
        at = end


_WITHIN_NAME: Final = frozenset((" ", "-"))


def _bare_form(words: Sequence[str]) -> str:
    """Return how a name of two to five words is written without a comma, or ""."""
    if not 1 < len(words) < _LONGEST_NAME or min(map(len, words)) < _SHORTEST_WORD:
        return ""
    if not all(word[0].isupper() or is_particle(word) for word in words):
        return ""
    initials = [shape(word)[0] == "I" for word in words]
    if any(initials[1:]):
        return ""
    if initials[0]:
        return "initials first"
    return "family first" if is_given(words[1]) and is_capitalised(words[0]) else ""


_LONGEST_NAME: Final = 6
_SHORTEST_WORD: Final = 2


_HOLDER: Final = late(r"inventors?; (?P<holder>[^;]{3,80}?), assignees?\. ")


def holder_of_patent(tokens: Tokens, labels: list[str]) -> None:
    """Read who holds a patent, behind its inventors (ICMJE): `Doe J, inventor; Acme, assignee.`."""
    if match := _HOLDER.search(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span()):
            held = match.start("holder") <= tokens.starts[at] < match.end("holder")
            labels[at] = "organization" if held else OUTSIDE


def editors_after_in(tokens: Tokens, labels: list[str]) -> None:
    """Read people behind "In" as the editors of the book, not as more authors.

    The book may have taken those by whose name it is entered, or they it: `In: [LURIA, A. Mind]`.
    """
    edited = "editor" in labels
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if not opens_host(tokens, before) or "title" not in labels[:first]:
            continue
        if label == "author" and not edited:
            labels[first:last] = ["editor"] * (last - first)
        heading = _HEADING.match(tokens.text, tokens.starts[first])
        book = words_between(tokens, *heading.span())[-1] + 1 if heading else last
        alone = label == "container" or (label == "editor" and "container" not in labels)
        if (
            alone
            and book < last
            and not any(word_kind(word) == "A" for word in tokens.words[first:last])
        ):
            labels[first:last] = ["editor"] * (book - first) + ["container"] * (last - book)


_INITIALS: Final = rf"[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+)?, (?:[{UPPER}]\.[ -]?){{1,4}}"
_GIVEN: Final = (
    rf"[{UPPER}]{{3,}}(?:\s[{UPPER}]{{3,}})?, "
    rf"[{UPPER}][a-zà-ÿ]+(?:\s(?:d[aeo]s?|[{UPPER}][\w.]+)){{0,3}}\. "
)
_HEADING: Final = late(rf"(?:{_INITIALS}(?:; {_INITIALS})*(?<=[. ])|{_GIVEN})(?=[{UPPER}])")
"""Names that head an entry, the family name first: `LURIA, A. R.`, `FREIRE, Paulo.`"""


def host_before_editors(tokens: Tokens, labels: list[str]) -> None:
    """Give a book the title that its editors took: `In: [Food and protest]. Roe C. (eds). Oslo:`.

    What was taken for the book in its place, before a colon, is where it was published.
    """
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if label != "editor" or not opens_host(tokens, before):
            continue
        end = next((at for at in range(first + 1, last) if tokens.gaps[at] == ". "), first)
        book = tokens.words[first:end]
        if len(book) < 2 or not _is_phrase(book) or "A" in map(word_kind, book):
            return
        labels[first:end] = ["container"] * (end - first)
        town = next((at for at in range(last, len(labels)) if labels[at] == "container"), 0)
        if town and tokens.gaps[town + 1].strip() == ":" and labels[town + 1] == "publisher":
            labels[town] = "location"
        return


def author_without_role(tokens: Tokens, labels: list[str]) -> None:
    """Read whom nothing calls an editor, and who stands before the title, as the author."""
    spans = _front(labels, 3)
    if len(spans) < 2 or spans[0].label not in {"editor", "publisher"}:
        return
    label, first, last = spans[0]
    if "title" not in {span.label for span in spans[1:]} or "author" in labels:
        return
    called = any(
        word_kind(tokens.words[at]) == "A" and tokens.gaps[at] != "." for at in range(first, last)
    )
    if not called and (label == "editor" or is_of_body(" ".join(tokens.words[first:last]))):
        labels[first:last] = ["author"] * (last - first)


def role_behind_year(tokens: Tokens, labels: list[str]) -> None:
    """Read those as editors whose role stands in brackets behind the year: `1993 (eds)`.

    So are bodies with the role right behind them: `Friedrich-Ebert-Stiftung (Hg.)`.
    """
    spans = _front(labels, 2)
    if [span.label for span in spans] == ["author", OUTSIDE]:
        (_, first, last), (_, begin, end) = spans
        if end - begin == 1 and word_kind(tokens.words[begin]) == "A" and "(" in tokens.gaps[begin]:
            labels[first:end] = ["editor"] * (end - first)
        return
    if [span.label for span in spans] != ["author", "date"]:
        return
    (_, first, last), (_, begin, year) = spans
    if word_kind(tokens.words[begin]) == "A" and tokens.gaps[begin + 1].lstrip(".") == ") (":
        labels[first : begin + 1] = ["editor"] * (begin + 1 - first)  # `A. Roe (coord.) (2005)`
        return
    if tokens.gaps[year - 1].endswith("("):
        year -= 1
    if year < len(labels) and tokens.gaps[year].endswith("("):
        closed = tokens.gaps[year + 1].lstrip(".").startswith(")")
        if closed and word_kind(tokens.words[year]) == "A":
            labels[first:last] = ["editor"] * (last - first)
            labels[year] = OUTSIDE
