"""From labelled words to the record."""

import re
from collections.abc import Sequence
from typing import Any, Final

from refcli.parse import identifiers, pages
from refcli.parse.dates import find_year, read_date
from refcli.parse.labels import Span, spans_of
from refcli.parse.names import read_names
from refcli.parse.tokens import Tokens
from refcli.parse.worktype import work_type
from refcli.record import Record
from refcli.text.scripts import language_of

__all__ = ["build"]

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,60}>")
_PAIRS: Final = {"(": ")", "[": "]", "«": "»", "“": "”", "„": "“", "{": "}"}
_EDGE: Final = " \t\r\n\u00a0,;:/|-–—―−"
_QUOTES: Final = "\"“”„«»‘’‚‹›'`"
_ABBREVIATION: Final = re.compile(r"(?:^|[\s.(])[^\W\d_]{1,6}\.$")

Fields = dict[str, list[Span]]


def build(tokens: Tokens, labels: Sequence[str], probabilities: Sequence[float]) -> Record:
    """Return the record that labelled words tell of.

    ``custom.source`` holds the text and, by CSL variable, how sure each field is.
    """
    fields: Fields = {}
    for span in spans_of(labels):
        fields.setdefault(span.label, []).append(span)
    record: Record = {}
    sure: dict[str, float] = {}

    def put(variable: str, value: Any, spans: Sequence[Span]) -> None:
        if value not in ("", None, []) and variable not in record:
            record[variable] = value
            sure[variable] = _probability(spans, probabilities)

    def cut(span: Span) -> str:
        return field_text(tokens, span)

    _put_names(put, cut, fields)
    for label, variable in (
        ("title", "title"),
        ("container", "container-title"),
        ("collection", "collection-title"),
        ("publisher", "publisher"),
        ("location", "publisher-place"),
        ("edition", "edition"),
        ("genre", "genre"),
        ("number", "number"),
    ):
        if spans := fields.get(label):
            best = spans[0] if label == "location" else _best(spans, probabilities)
            put(variable, cut(best), [best])
    for label, variable, read in (
        ("volume", "volume", pages.read_volume),
        ("issue", "issue", pages.read_issue),
        ("pages", "page", pages.read_pages),
        ("extent", "number-of-pages", pages.read_extent),
        ("doi", "DOI", identifiers.read_doi),
        ("url", "URL", identifiers.read_url),
        ("isbn", "ISBN", identifiers.read_isbn),
        ("issn", "ISSN", identifiers.read_issn),
        ("pmid", "PMID", identifiers.read_digits),
        ("pmcid", "PMCID", identifiers.read_digits),
    ):
        for span in fields.get(label, ()):
            put(variable, read(_raw(tokens, span)), [span])
    _part_glued_volume(record, sure)
    _put_dates(put, fields, tokens)
    if "issue" in record and record["issue"] == str(find_year(record["issue"])):
        year = record.get("issued", {}).get("date-parts", [[0]])[0][0]
        if str(year) == record["issue"]:
            del record["issue"], sure["issue"]
    record["type"] = work_type(record)
    language = (
        "ru" if "language" in fields and "ru" in _raw(tokens, fields["language"][0]).lower() else ""
    )
    language = language or language_of(record.get("title", "") or tokens.text[:200])
    if language:
        record["language"] = language
    _put_translation(record, fields, tokens)
    source: dict[str, Any] = {"text": tokens.text, "confidence": sure}
    if spans := fields.get("citation-number"):
        source["label"] = _raw(tokens, spans[0]).strip(" .()[]")
    record["custom"] = {"source": source}
    return record


def _put_names(put: Any, cut: Any, fields: Fields) -> None:
    for label in ("author", "editor", "translator"):
        spans = fields.get(label, [])
        people: list[Any] = []
        for span in spans:
            people += [name for name in read_names(cut(span)) if name not in people]
        put(label, people, spans)
    if spans := fields.get("organization", []):
        bodies = [{"literal": cut(span)} for span in spans]
        put("author" if not fields.get("author") else "contributor", bodies, spans)


def _put_dates(put: Any, fields: Fields, tokens: Tokens) -> None:
    dates = [part for span in fields.get("date", ()) for part in _sentences(tokens, span)]
    for span in sorted(dates, key=lambda span: _date_rank(tokens, span, fields)):
        put("issued", read_date(_raw(tokens, span)), [span])
    for span in fields.get("accessed", ()):
        put("accessed", read_date(_raw(tokens, span)), [span])
    for span in fields.get("url", ()):
        put("accessed", read_date(identifiers.without_url(_raw(tokens, span))), [span])
    for span in fields.get("number", ()):
        put("issued", _dated(_raw(tokens, span)), [span])


def _sentences(tokens: Tokens, span: Span) -> list[Span]:
    """Divide a span where a bracket closes: `(1900-1986). 2000` is two dates."""
    cuts = [index for index in range(span.first + 1, span.last) if ")" in tokens.gaps[index]]
    edges = [span.first, *cuts, span.last]
    return [Span(span.label, first, last) for first, last in zip(edges, edges[1:], strict=False)]


def _date_rank(tokens: Tokens, span: Span, fields: Fields) -> int:
    """Order dates by how likely they are the year of issue: after the authors, outside brackets."""
    if any(author.last == span.first for author in fields.get("author", ())):
        return 0
    return 2 if _inside_brackets(tokens, span) else 1


def _inside_brackets(tokens: Tokens, span: Span) -> bool:
    before = "".join(tokens.gaps[: span.first + 1])
    return before.count("(") > before.count(")")


def _dated(number: str) -> dict[str, Any] | None:
    """Return the date that the name of a law holds: `от 27.07.2006 № 149-ФЗ`."""
    match = re.search(r"\b(?:от|від|of|vom)\s+(.+)", number)
    return read_date(match.group(1)) if match else None


_MEETING: Final = re.compile(r"(?i)proc|conf|symp|workshop|congress|vol")
_GLUED_VOLUME: Final = re.compile(r"(.*[^\W\d].*?)\s*(?<!\d)(\d{1,4})")


def _part_glued_volume(record: Record, sure: dict[str, float]) -> None:
    """Part `Phys. Rev. D94` into journal and volume, where no other volume is printed."""
    if "volume" in record or "container-title" not in record or "page" not in record:
        return
    match = _GLUED_VOLUME.fullmatch(record["container-title"])
    if match and match.group(1)[-1:].isalpha() and not _MEETING.search(record["container-title"]):
        record["container-title"], record["volume"] = match.groups()
        sure["volume"] = sure["container-title"]


def _put_translation(record: Record, fields: Fields, tokens: Tokens) -> None:
    for span in fields.get("translation", ()):
        text = field_text(tokens, span)
        variable = "container-title" if "container-title" in record else "title"
        keys = record.setdefault("multi", {}).setdefault("_keys", {})
        keys.setdefault(variable, {})["en"] = text


def _probability(spans: Sequence[Span], probabilities: Sequence[float]) -> float:
    sure = 1.0
    for span in spans:
        sure = min(sure, *probabilities[span.first : span.last])
    return round(sure, 4)


def _best(spans: Sequence[Span], probabilities: Sequence[float]) -> Span:
    """Return the span to trust where a field occurs twice: the longest sure one."""
    return max(spans, key=lambda span: (sum(probabilities[span.first : span.last]), -span.first))


def _raw(tokens: Tokens, span: Span) -> str:
    """Return the text of a span with the marks around it."""
    before = tokens.gaps[span.first].rpartition(" ")[2]
    after = tokens.gaps[span.last].partition(" ")[0]
    text = before + tokens.text[tokens.starts[span.first] : tokens.ends[span.last - 1]] + after
    return _TAG.sub("", text)


def field_text(tokens: Tokens, span: Span) -> str:
    """Return the text of a field: its words and the marks that belong to them.

    Brackets and quotation marks are kept where both are inside, the final point where it
    ends an abbreviation; marks that only part fields are left out.
    """
    text = tokens.text[tokens.starts[span.first] : tokens.ends[span.last - 1]]
    before, after = _TAG.sub("", tokens.gaps[span.first]), _TAG.sub("", tokens.gaps[span.last])
    text = " ".join(_TAG.sub("", text).split())
    for opening, closing in _PAIRS.items():
        if text.count(opening) > text.count(closing) and closing in after[:3]:
            # In "the senior nurse.” Journal" the point is the reference's, not the title's.
            inside = after[: after.index(closing)]
            text += (inside.rstrip(".,") if closing in _QUOTES else inside) + closing
        elif text.count(closing) > text.count(opening) and opening in before[-3:]:
            text = before[before.rindex(opening) :] + text
    if after[:1] in {"?", "!", "…"}:
        text += after[0]
    elif after[:1] == "." and not text.endswith(".") and _keeps_point(text, span.label):
        text += "."
    return text.strip(_EDGE)


def _keeps_point(text: str, label: str) -> bool:
    if label == "container":
        return "." in text
    return label in {"publisher", "location", "edition", "genre"} and bool(
        re.search(r"(?:^|[\s.(-])(?:[^\W\d_]{1,3}|Verl|univ|ed|edn|изд|Inc|Ltd|Corp)$", text)
    )
