"""Journals, newspapers and reports that the labels took for something else."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.rules.imprint import is_place
from refcli.parse.labelling.rules.schools import UNIVERSITIES
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values import dates
from refcli.values.newspapers import NEWSPAPER_WORDS
from refcli.values.title_words import is_cut_short

__all__ = [
    "IN_BRACKETS",
    "PERIODICALS",
    "SERIES",
    "code_before_title",
    "collection_of_numbers",
    "host_behind_colon",
    "host_without_title",
    "issue_of_bare_journal",
    "journal_after_initials",
    "journal_between_commas",
    "journal_in_capitals",
    "journal_in_press",
    "journal_of_two_sentences",
    "journal_split",
    "journal_taken_for_imprint",
    "journal_with_subtitle",
    "newspaper",
    "report_of_body",
    "section_of_newspaper",
    "series_of_journal",
    "word_behind_host",
    "years_of_journal",
]

_LISTS: Final = word_lists.lists(__package__, "journals.txt")
_RUBRICS: Final = frozenset(word_lists.lists(__package__, "endings.txt")["rubric"])


def journal_after_initials(tokens: Tokens, labels: list[str]) -> None:
    """Begin the journal where its name begins, not behind a word taken for an initial.

    Lists of chemists print no titles: `Becke, A. D. J. Chem. Phys. 1993, 98, 5648` and
    `Lee, J. Y. Angew. Chem., Int. Ed. 2011, 50, 5223`. A word with no point is the title.
    """
    last = labels.index("container") - 1
    if last < 0 or labels[last] != "author":
        return
    if "//" in tokens.gaps[last + 1]:
        _part_title(tokens, labels, last)
        return
    begin = last + 1
    while begin < len(labels) and shape(tokens.words[begin])[0] == "I":
        begin += 1
    if _are_straight(tokens, labels):
        host = _behind_straight_names(tokens, last)
        labels[host : last + 1] = ["container"] * (last + 1 - host)
        return
    lone = begin - last == 2 and _is_without_initials(tokens, last)
    if (begin - last > 2 or lone) and tokens.gaps[last + 1] == ", ":
        begin -= tokens.words[begin - 1] == "J." and not lone
        labels[last + 1 : begin] = ["author"] * (begin - last - 1)
        return
    if shape(tokens.words[last - 1])[0] != "I":
        return
    word, gap = tokens.words[last], tokens.gaps[last + 1]
    abbreviated = tokens.gaps[last + 2].startswith(".")
    inverted = "," in "".join(tokens.gaps[max(0, last - 3) : last])
    if word == "J." and gap == " " and abbreviated:
        labels[last] = "container"
    elif inverted and _is_word(word) and tokens.gaps[last] == " " and gap in {". ", " "}:
        labels[last] = "container" if abbreviated or gap == " " else "title"


def journal_between_commas(tokens: Tokens, labels: list[str]) -> None:
    """Put a journal together that has a comma behind its first words: `Angew. Chem., Int. Ed.`.

    Where chemists print no title, its words are divided among the authors, a title and a journal.
    """
    spans = spans_of(labels)
    for people, title, host in zip(spans, spans[1:], spans[2:], strict=False):
        if (people.label, title.label, host.label) != ("author", "title", "container"):
            continue
        short = title.last - title.first <= _SHORT_NAME and tokens.gaps[title.last] == "., "
        last = people.last - 1
        before = tokens.words[last - 1] if last else ""
        word = _is_word(tokens.words[last]) and tokens.gaps[title.first] == ". "
        if short and word and shape(before)[0] == "I" and tokens.gaps[last] == " ":
            labels[last : title.last] = ["container"] * (title.last - last)
        return


_SHORT_NAME: Final = 2
"""Abbreviated words before the comma in the name of a journal, at most."""


def journal_of_two_sentences(tokens: Tokens, labels: list[str]) -> None:
    """Begin a journal at a sentence that a word for one begins: `Boletim do Museu. [Ciências]`.

    What has a series is a journal, where nothing else is its title: `Proceedings. [Series A]`.
    """
    for (label, first, last), host in pairwise(spans_of(labels)):
        if (label, host.label) != ("title", "container") or tokens.gaps[last] != ". ":
            continue
        at = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ". "), first)
        before = tokens.words[at - 1]
        if at == first and tokens.words[last].startswith("Series"):
            journal = labels[at - 1 : at] == ["author"] and word_kind(tokens.words[at]) in {
                "J",
                "K",
            }
            labels[at:last] = ["container" if journal else "title"] * (last - at)
        if at > first and word_kind(tokens.words[at]) == "J" and len(before) > _SHORTENED:
            labels[at:last] = ["container"] * (last - at)
        return


_SHORTENED: Final = 3
"""Letters of a word that a point may shorten, at most."""


def journal_with_subtitle(tokens: Tokens, labels: list[str]) -> None:
    """Begin a journal at its short name, whose subtitle says what it is: `Alfa. Revista de Letras`.

    Where the title took both, pages tell of a journal.
    """
    match = _WITH_SUBTITLE.search(tokens.text, tokens.body)
    name = words_between(tokens, *match.span("name")) if match else []
    if not match or not name or {labels[at] for at in name} != {"title"}:
        return
    begin, kind = name[0], words_between(tokens, *match.span("kind"))[0]
    part = tokens.words[begin] in _RUBRICS or _COUNTED.fullmatch(tokens.words[name[-1]])
    town = all(is_place(tokens.words[at]) for at in name)
    if labels[begin - 1] != "title" or part or town:
        return
    end = kind
    while end < len(labels) and labels[end] == "title":
        end += 1
    if labels[kind] == "container" or (end > kind and "pages" in labels):
        labels[begin:end] = ["container"] * (end - begin)


_COUNTED: Final = late("[IVX]+")
_CAPITALISED: Final = rf"(?:[dl]’)?[{UPPER}][\w’'-]+"
_WITH_SUBTITLE: Final = late(
    rf"(?<=[.?!»”] )(?!(?:{word_lists.any_of(_LISTS['indefinite'])}) )"
    rf"(?P<name>{_CAPITALISED}(?: (?:d[aeo]s?|del|{_CAPITALISED})){{0,2}})[.,:] "
    rf"(?:{_CAPITALISED} )?(?P<kind>{word_lists.any_of(_LISTS['periodical'])})"
    r" (?=d’|[a-zà-ÿ]|Eletr[ôó]nica|Electrónica|Digital|Internacional|Interdisciplinar)"
)
"""`Alfa. Revista de Letras`; one of a science, `Revista Brasileira de`, has no other name."""

PERIODICALS: Final = frozenset(_LISTS["periodical"])


def journal_taken_for_imprint(tokens: Tokens, labels: list[str]) -> None:
    """Read a place and publisher before pages as the journal: `“Ice.” [News]: [Bulletin], 3–7`."""
    for place, house in pairwise(spans_of(labels)):
        if (place.label, house.label) != ("location", "publisher"):
            continue
        words = tokens.words[house.first : house.last]
        named = any(word_kind(word) == "J" for word in words) and UNIVERSITIES.isdisjoint(words)
        if named and labels[house.last : house.last + 1] == ["pages"]:
            labels[place.first : house.last] = ["container"] * (house.last - place.first)
        return


def _are_straight(tokens: Tokens, labels: list[str]) -> bool:
    """Tell names whose initials lead from those with a comma before them."""
    first = labels.index("author")
    led = [shape(word)[0] == "I" for word in tokens.words[first : first + 4]]
    return led[0] and not all(led) and "," not in tokens.gaps[first + led.index(False)]


def _behind_straight_names(tokens: Tokens, last: int) -> int:
    """Return where initials begin that no name lacks: `A. Bello, [J. R. Soc. Interface]`."""
    begin = last + 1
    while begin > 1 and shape(tokens.words[begin - 1])[0] == "I":
        begin -= 1
    return begin if tokens.gaps[begin] == ", " else last + 1


def _is_without_initials(tokens: Tokens, last: int) -> bool:
    """Tell a name behind a semicolon that has none, where others have: `Roe, C.; D’Alembert`."""
    begin = next((at for at in range(last, 0, -1) if tokens.gaps[at] in {"; ", ", "}), 0)
    return tokens.gaps[begin] == "; "


def _part_title(tokens: Tokens, labels: list[str], last: int) -> None:
    """Begin the title behind the last initials before ``//`` (GOST R 7.0.5, 7.4.1)."""
    for at in range(last, 0, -1):
        if labels[at] != "author" or shape(tokens.words[at])[0] == "I":
            if at < last and labels[at] == "author" and tokens.words[at + 1][0].isupper():
                labels[at + 1 : last + 1] = ["title"] * (last - at)
            return


def _is_word(word: str) -> bool:
    return shape(word)[0] == "X" and len(word) > 3


SERIES: Final = frozenset(("Ser", "ser", "Series", "series"))
"""The words before the number of a journal's series."""


def series_of_journal(tokens: Tokens, labels: list[str]) -> None:
    """Leave with the journal the number of its series: `Ann. of Math. (2) 141 (1995), no. 3`.

    So the American Mathematical Society prints them; behind it stand the volume and the year.
    Elsewhere a word says so: `Proc. London Math. Soc. Ser. 2, 42`.
    """
    words, gaps = tokens.words, tokens.gaps
    for at in range(1, len(labels) - 2):
        called = words[at - 1] in SERIES and words[at].isdigit() and gaps[at + 1] == ", "
        called = called and words[at + 1].isdigit() and shape(words[at]) not in YEARS
        if called and labels[at + 1] in {"issue", "volume"} and "container" in labels[: at - 1]:
            labels[at - 1 : at + 2] = ["container", "container", "volume"]
            return
        series = labels[at - 1] == "container" and len(words[at]) == 1 and words[at].isdigit()
        if not series or not gaps[at].endswith("(") or gaps[at + 1] != ") ":
            continue
        if words[at + 1].isdigit() and gaps[at + 2] == " (" and shape(words[at + 2]) in YEARS:
            labels[at : at + 2] = ["container", "volume"]
        return


def journal_split(tokens: Tokens, labels: list[str]) -> None:
    """Give a journal the short words of its name that the title took: `, Inst. Hautes Études`.

    The full stop of a short word ends no title: `lakes. [Cent]. [Asian Surv.]`. Where all of the
    title is such words there is none: `J. Roe, [Cambridge Archaeol]. [J.] 9`.
    """
    host = labels.index("container")
    begin = at = host - 1
    if at < 0 or labels[at] != "title" or not tokens.gaps[host].startswith("."):
        return
    first = at
    while first and labels[first - 1] == "title":
        first -= 1
    while begin > first and at - begin < _LONGEST_HEAD and _goes_on(tokens, begin):
        begin -= 1
    whole = begin == first and labels[begin - 1] == "author" and tokens.gaps[begin] == ", "
    apart = begin > first and tokens.gaps[begin].strip(' ”“»"’') in _ENDS_TITLE
    short = tokens.words[at][0].isupper() and is_cut_short(tokens.words[at])
    if short and (apart or whole) and tokens.words[begin][0].isupper():
        labels[begin:host] = ["container"] * (host - begin)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell that a word of a journal's name stands before another of its words."""
    before, gap = tokens.words[at - 1], tokens.gaps[at]
    if gap == " ":
        return before[0].isupper() or before in _JOINING
    return gap == ". " and before[0].isupper() and is_cut_short(before)


_LONGEST_HEAD: Final = 5
_JOINING: Final = frozenset(("and", "of", "für", "de", "et", "der", "in"))
_ENDS_TITLE: Final = frozenset((",", ".", "?", "!", ",”", ".”"))


def journal_in_capitals(tokens: Tokens, labels: list[str]) -> None:
    """Read the capitals before year and pages as the journal: `…, NJW 1974, S. 1529-1538`.

    So German lawyers call their journals; no town is called so.
    """
    spans = spans_of(labels)
    for before, date, page in zip(spans, spans[1:], spans[2:], strict=False):
        if before.label not in {"location", "publisher", "title", OUTSIDE} or date.label != "date":
            continue
        word = tokens.words[before.last - 1]
        single = before.label == "title" or before.last - before.first == 1
        if page.label == "pages" and single and _is_short_journal(word):
            at = before.last - 1
            mark = tokens.gaps[at].lstrip("?!")
            if mark in {", ", ", in: ", ". "} and tokens.gaps[before.last] == " ":
                labels[at] = "container"
        return


def _is_short_journal(word: str) -> bool:
    capitals = sum(map(str.isupper, word))
    return word.isalpha() and 2 <= len(word) <= 7 and capitals >= 2 and word[0].isupper()


def newspaper(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence of a title as the newspaper, where its place and day stand behind.

    ABNT NBR 6023, 7.7.7: `O direito. Folha de S. Paulo, São Paulo, 15 out. 2011. Opinião, p. 3`;
    the place may not be said: `Receito. O Pasquim, 19 a 25 de agosto de 1970`. A newspaper is no
    town whose name it has: `How ice fell apart. New York Times, A1`.
    """
    for before, (label, first, last) in pairwise(spans_of(labels)):
        paper = (
            label == "location" and last - first > 1 and tokens.words[last - 1] in NEWSPAPER_WORDS
        )
        if paper and before.label == "title" and before.last == first:
            labels[first:last] = ["container"] * (last - first)
            return
    spans = [span for span in spans_of(labels) if span.label in _OF_NEWSPAPER]
    for title, date in pairwise(spans):
        if (title.label, date.label) != ("title", "date"):
            continue
        placed = labels[title.last] == "location"
        begin = _last_sentence(tokens, title)
        short = 0 < title.last - begin <= _LONGEST_NEWSPAPER and "publisher" not in labels
        named = placed or (short and not is_place(tokens.words[begin]))
        between = {*labels[title.last : date.first]} - ({"pages"} if placed else set())
        parted = tokens.gaps[date.first].strip() == ","
        told = parted and between <= {"location"} and _is_day(tokens, date)
        if begin and named and told:
            labels[begin : title.last] = ["container"] * (title.last - begin)
        return


_OF_NEWSPAPER: Final = frozenset(("title", "date"))
_LONGEST_NEWSPAPER: Final = 5


def section_of_newspaper(tokens: Tokens, labels: list[str]) -> None:
    """Leave out the section of a newspaper, behind its place and day: `15 out. 2011. [Opinião]`."""
    spans = spans_of(labels)
    for host, place, date, (label, first, last) in zip(
        spans, spans[1:], spans[2:], spans[3:], strict=False
    ):
        told = (host.label, place.label, date.label) == ("container", "location", "date")
        if told and label == "publisher" and _is_day(tokens, date):
            labels[first:last] = [OUTSIDE] * (last - first)
            return


def _last_sentence(tokens: Tokens, title: Span) -> int:
    """Return where the last sentence of a title begins, 0 where it has only one."""
    for at in range(title.last - 1, title.first, -1):
        whole = len(tokens.words[at - 1]) > 2 or tokens.words[at - 1].isdigit()
        if tokens.gaps[at][:1] in {".", "?", "!"} and whole and tokens.words[at][0].isupper():
            return at
    return 0


def _is_day(tokens: Tokens, span: Span) -> bool:
    found = dates.find(tokens.text[tokens.starts[span.first] : tokens.ends[span.last - 1]])
    return len((found or {}).get("date-parts", [[]])[0]) == 3


def host_without_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the book behind “In” as what holds the work, where no title of the work is printed.

    `Gutmann, V. In Coordination Chemistry; Prue, J. E., Ed.; Springer: Vienna, 1968`.
    """
    first = labels.index("title")
    if tokens.words[first] != "In" or labels[first - 1 : first] != ["author"]:
        return
    last = first + 1
    while last < len(labels) and labels[last] == "title":
        last += 1
    if last - first > 1 and last < len(labels) and labels[last] == "editor":
        labels[first:last] = [OUTSIDE, *["container"] * (last - first - 1)]


_COLON: Final = late(r"[,.]\s\[?(?:w|[Ii]n|v|[Uu]|у|У|в|В)\]?:\]?\s(?=\S)")


def host_behind_colon(tokens: Tokens, labels: list[str]) -> None:
    """End the title at `, w:`, `[in:]` or `, у:`, behind which stands the book that holds it."""
    match = _COLON.search(tokens.text, tokens.body)
    if not match:
        return
    inside = words_between(tokens, match.start(), match.end())
    at = inside[-1] if inside else 0
    if not at or at + 1 >= len(labels) or labels[at - 1] != "title" or labels[at + 1] != "title":
        return
    labels[at] = OUTSIDE
    at += 1
    while at < len(labels) and labels[at] == "title":
        labels[at] = "container"
        at += 1


def word_behind_host(tokens: Tokens, labels: list[str]) -> None:
    """Leave out of the book's name the word for “in” that stands behind it: `… içinde`."""
    for at in range(1, len(labels)):
        if tokens.words[at] == "içinde" and labels[at - 1 : at + 1] == ["container", "container"]:
            labels[at] = OUTSIDE


def code_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the code that it begins with, which names nobody: `nRF52840 Datasheet`.

    A word with its number before a colon is one, too: `Eurocode 3: Steel structures`.
    """
    first, behind = labels.index("author"), labels.index("title")
    counted = behind - first == 2 and tokens.words[first + 1].isdigit()
    if counted and tokens.gaps[behind] == ": " and labels.count("author") == 2:
        labels[first:behind] = ["title", "title"]
    if labels.count("author") != behind - first or tokens.gaps[behind] != " ":
        return
    code = "".join(tokens.words[first:behind])
    whole = not any(tokens.gaps[first + 1 : behind])
    if whole and any(map(str.isdigit, code)) and any(map(str.isalpha, code)):
        labels[first:behind] = ["title"] * (behind - first)


_REPORT: Final = late(
    r"(?:[,.;]\s|\()(?P<genre>(?:(?:Tech|Res|Final|Internal)(?:\.|nical|earch)?\s)?Rep(?:\.|ort)(?:\sNo\.)?)"
    r"\s(?P<number>(?=[\w./-]*\d)[A-Z\d][\w./-]*(?:\s\([IVX]+\))?)"
)
IN_BRACKETS: Final = ("Rep. ", "Report ")


def report_of_body(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a report, and as its publisher the body that stands for a journal.

    IEEE Reference Guide: `“Title,” USAF Res. Labs., Cambridge, MA, USA, Rep. ARCRL-66-234, 1994`.
    """
    match = _REPORT.search(tokens.text, tokens.body)
    if not match:
        return
    genre = words_between(tokens, *match.span("genre"))
    number = words_between(tokens, *match.span("number"))
    own = {labels[at] for at in (*genre, *number)}
    if not own <= _MAY_HOLD and not (own == {"title"} and match.group()[1:2] != " "):
        return
    for at in genre:
        labels[at] = "genre"
    for at in number:
        labels[at] = "number"
    if "publisher" not in labels:
        labels[:] = ["publisher" if label == "container" else label for label in labels]


_MAY_HOLD: Final = frozenset(
    ("container", "note", "genre", "number", "issue", "volume", "pages", "collection", OUTSIDE)
)


def collection_of_numbers(tokens: Tokens, labels: list[str]) -> None:
    """Read a series as the journal where volume and pages follow, as Scopus exports it.

    `Nets. Lecture Notes in Computer Science (including subseries …), 9158, pp. 249-258`
    """
    spans = spans_of(labels)
    for (label, first, last), volume in pairwise(spans):
        if (label, volume.label) == ("collection", "volume"):
            end = next((at for at in range(first, last) if "(" in tokens.gaps[at]), last)
            labels[first:last] = ["container"] * (end - first) + [OUTSIDE] * (last - end)
            return


_IN_PRESS: Final = late(
    r"[.?!]\s(?P<container>[^\W\d_][^.?!,()]{1,60}?)[.,;]?\s\(?"
    r"(?P<note>in press|forthcoming|im Druck|en prensa|sous presse|в печати)\)?\.?$"
)


def journal_in_press(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence before “in press” as the journal: `Ice. The Lancet in press`."""
    match = _IN_PRESS.search(tokens.text, tokens.body)
    host = words_between(tokens, *match.span("container")) if match else []
    if not match or not host or labels[host[0] - 1 : host[0]] != ["title"]:
        return
    if {labels[at] for at in host} != {"title"} or not tokens.words[host[0]][0].isupper():
        return
    for name, label in (("container", "container"), ("note", "note")):
        for at in words_between(tokens, *match.span(name)):
            labels[at] = label


def years_of_journal(tokens: Tokens, labels: list[str]) -> None:
    """Give a journal the years in brackets that tell it from another of its name.

    `Journal of the Ice Society (1986–1998), 42, 351, 1991`
    """
    for (label, _, first), (own, _, last) in pairwise(spans_of(labels)):
        if (label, own) == ("container", "date") and last - first == len(("1986", "1998")):
            inside = tokens.gaps[first].endswith("(") and tokens.gaps[last].startswith(")")
            if inside and "date" in labels[:first] + labels[last:]:
                labels[first:last] = ["container"] * (last - first)
            return


def issue_of_bare_journal(tokens: Tokens, labels: list[str]) -> None:
    """Read a number in brackets that ends a journal as its issue: `Newsletter (63) 1977`.

    It may have been read as the volume: `Contaduría, (235), 195-215`.
    """
    if "volume" in labels:
        at = labels.index("volume")
        alone = labels[at - 1] == "container" and labels.count("volume") == 1
        if alone and "(" in tokens.gaps[at] and tokens.gaps[at + 1].startswith(")"):
            labels[at] = "issue"
        return
    end = next((span.last for span in spans_of(labels) if span.label == "container"), 0)
    bracketed = end > 1 and "(" in tokens.gaps[end - 1] and tokens.gaps[end].startswith(")")
    if bracketed and tokens.words[end - 1].isdigit() and len(tokens.words[end - 1]) < _YEAR:
        labels[end - 1] = "issue"


_YEAR: Final = 4
