"""What is written reads back, but for what was said to be lost."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli import formats
from refcli.errors import InputError
from refcli.formats import dates, identifiers, pages
from refcli.formats.bibtex.fields import LANGUAGES
from refcli.formats.draft import split_keywords
from refcli.record import DATE_VARIABLES, Record

TWO_WAY = [f.name for f in formats.FORMATS.values() if f.can_read and f.can_write]
LOSSLESS = ["csl-json", "csl-yaml"]
RECORD_FORMATS = ["bibtex", "biblatex", "ris", "nbib", "endnote-xml", "hayagriva", "enw", "wos"]


def canonical(variable: str, value: Any) -> Any:
    """Return one form for values that say the same: dashes in pages, spaces, ``doi.org/``."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return [canonical("", part) for part in value]
    if variable in DATE_VARIABLES and isinstance(value, dict):
        return dates.parse(dates.written(value))
    if isinstance(value, dict):
        return {
            k: canonical(k, part) for k, part in value.items() if part not in ("", None, [], {})
        }
    if not isinstance(value, str):
        return value
    text = " ".join(re.sub(r'<span class="nocase">(.*?)</span>', r"\1", value).split())
    if variable == "page":
        return pages.full_range(text)
    if variable == "keyword":
        return split_keywords(text)
    if variable in ("ISSN", "ISBN"):
        return re.sub(r"\s*[,;]\s*", ", ", text)
    if variable == "language":
        return LANGUAGES.get(text.lower(), text)
    return identifiers.doi(text) if variable == "DOI" else text


def comparable(record: Record, lost: set[str]) -> Record:
    """Return a record in canonical form, without what was lost, its key and its number."""
    lost = {field.partition(" (")[0] for field in lost} | {"id", "citation-key"}
    kept = {
        k: canonical(k, v) for k, v in record.items() if k not in lost and v not in ("", [], {})
    }
    custom = dict(kept.get("custom") or {})
    custom["fields"] = {
        name: text
        for name, text in (custom.get("fields") or {}).items()
        if f"custom.fields.{name}" not in lost
    }
    hidden = {"number", "source"} | {field.removeprefix("custom.") for field in lost}
    kept["custom"] = {name: value for name, value in custom.items() if name not in hidden and value}
    return kept


def assert_reads_back(record: Record, format: str) -> None:
    written = formats.write([record], format)
    (back,) = formats.read(written.text.encode("utf-8", "replace"), format).records
    lost = {loss.field for loss in written.losses}
    assert comparable(back, lost) == comparable(record, lost)


WORDS = st.text("abcАбвё ÄЖ&%$#_{}~^\\-–'\"<>,;:.@=+1290", min_size=1, max_size=14).map(
    lambda text: " ".join(text.split()) or "x"
)
NAMES = st.lists(
    st.one_of(
        st.fixed_dictionaries(
            {"family": st.sampled_from(["Иванов", "Doe", "Abou-Ras", "Смит", "O'Neil"])},
            optional={
                "given": st.sampled_from(["И. И.", "John", "J."]),
                "suffix": st.just("Jr"),
                "non-dropping-particle": st.sampled_from(["van", "de la"]),
            },
        ),
        st.fixed_dictionaries({"literal": st.sampled_from(["WHO", "Study Group", "A, B & C"])}),
    ),
    min_size=1,
    max_size=3,
).map(lambda names: [*names, {"literal": "others"}] if len(names) == 2 else names)
PARTS = st.one_of(
    st.tuples(st.integers(1600, 2100)),
    st.tuples(st.integers(1600, 2100), st.integers(1, 12)),
    st.tuples(st.integers(1600, 2100), st.integers(1, 12), st.integers(1, 28)),
).map(list)
DATES = st.one_of(
    st.fixed_dictionaries({"date-parts": st.lists(PARTS, min_size=1, max_size=2)}),
    st.fixed_dictionaries({"date-parts": PARTS.map(lambda p: [p]), "circa": st.just(True)}),
    st.fixed_dictionaries({"literal": st.sampled_from(["in press", "в печати"])}),
)
RECORDS = st.fixed_dictionaries(
    {
        "id": st.just("key2001"),
        "type": st.sampled_from(
            ["article-journal", "book", "chapter", "thesis", "webpage", "speech"]
        ),
        "title": WORDS,
    },
    optional={
        "author": NAMES,
        "editor": NAMES,
        "issued": DATES,
        "accessed": DATES,
        "container-title": WORDS,
        "volume": st.sampled_from(["5", "XII", "3a"]),
        "issue": st.sampled_from(["2", "S1"]),
        "page": st.sampled_from(["109-122", "e42", "Doc60", "1-3, 5-7"]),
        "publisher": WORDS,
        "publisher-place": WORDS,
        "DOI": st.just("10.1000/a_b(c)"),
        "URL": st.just("https://x.org/a_b?c=d%20e&f=~g#h"),
        "ISBN": st.just("978-3-16-148410-0"),
        "language": st.sampled_from(["ru", "en-US", "de"]),
        "abstract": WORDS,
        "note": WORDS,
        "keyword": st.just("a, b c"),
        "genre": WORDS,
    },
)


@pytest.mark.parametrize("format", LOSSLESS)
@given(record=RECORDS)
@settings(max_examples=20)
def test_csl_formats_lose_nothing(format: str, record: Record) -> None:
    written = formats.write([record], format)
    assert written.losses == []
    assert formats.read(written.text.encode(), format).records == [record]


@pytest.mark.parametrize("format", RECORD_FORMATS)
@given(record=RECORDS)
@settings(max_examples=60)
def test_records_read_back(format: str, record: Record) -> None:
    assert_reads_back(record, format)


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
@given(record=RECORDS)
@settings(max_examples=30)
def test_bibtex_loses_nothing_that_is_common(format: str, record: Record) -> None:
    assert formats.write([record], format).losses == []


@pytest.mark.parametrize("format", [*LOSSLESS, *RECORD_FORMATS])
def test_records_of_the_corpus_read_back(format: str, corpus: Any) -> None:
    for entry in corpus.entries[::3]:
        try:
            records = formats.read(corpus.data(entry), corpus.format(entry)).records
        except InputError:
            continue
        for record in records[:: max(1, len(records) // 4)]:
            assert_reads_back(record, format)
