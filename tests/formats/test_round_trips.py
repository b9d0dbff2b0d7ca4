"""What is written reads back, but for what was said to be lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli import formats
from refcli.record import Record
from tests.formats.interop import Corpus, differences, said_falsely

LOSSLESS = ["csl-json", "csl-yaml"]
RECORD_FORMATS = [
    "bibtex",
    "biblatex",
    "ris",
    "nbib",
    "endnote-xml",
    "hayagriva",
    "enw",
    "wos",
    "mods",
    "ovid",
    "csv",
]


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
    assert not list(differences(record, format))


@pytest.mark.parametrize("format", RECORD_FORMATS)
@given(record=RECORDS)
@settings(max_examples=30)
def test_nothing_is_said_lost_that_reads_back(format: str, record: Record) -> None:
    assert not list(said_falsely(record, format))


@pytest.mark.parametrize(
    ("format", "record"),
    [
        ("hayagriva", {"author": [{"family": "Gravesande", "non-dropping-particle": "'s-"}]}),
        (
            "ris",
            {"container-title": "Cell", "container-title-short": "Cell"},
        ),
        ("enw", {"publisher-place": "Berlin\xa0/ London", "type": "book"}),
        ("mods", {"keyword": "a,b c,d", "note": "one\ntwo", "page": "1–17"}),
        ("nbib", {"container-title": "Cell", "container-title-short": "Cell"}),
        ("wos", {"ISSN": "0008-4042", "ISBN": "0009-2665"}),
    ],
)
def test_what_reads_back_in_another_dress_is_not_lost(format: str, record: Record) -> None:
    record = {"type": "article-journal", "title": "T", **record}
    assert not list(said_falsely(record, format))


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
@given(record=RECORDS)
@settings(max_examples=30)
def test_bibtex_loses_nothing_that_is_common(format: str, record: Record) -> None:
    assert formats.write([record], format).losses == []


@pytest.mark.parametrize("format", RECORD_FORMATS)
def test_records_of_the_corpus_read_back(format: str, corpus: Corpus) -> None:
    for entry in corpus.entries[::4]:
        records = corpus.read(entry).records
        for record in records[:: max(1, len(records) // 3)]:
            assert not list(differences(record, format)), entry["id"]


@pytest.mark.parametrize("format", RECORD_FORMATS)
@pytest.mark.parametrize(
    "record",
    [
        {"type": "thesis", "publisher": "U", "custom": {"fields": {"publisher": "Archive"}}},
        {"type": "book", "author": [{"family": "'t Hooft", "given": "G. W."}]},
        {"type": "book", "editor": [{"family": "Cullis", "given": "J.", "suffix": "A; Hut"}]},
        {"type": "book", "title": "In <sub> 1- <i>x</i> </sub> Ga <b>unclosed"},
        {"type": "book", "title": "T", "issued": {"date-parts": [[2006], [0]]}},
        {"type": "article-journal", "title": "T", "ISSN": "0740-7459 (print), 0740-7459 (online)"},
        {"type": "article-journal", "title": "T", "ISSN": "1084-4945 | 2211-730X"},
        {"type": "book", "title": "T", "ISBN": "978-3-540-38875-3 978-3-540-38876-0"},
        {"type": "report", "title": "T", "issue": "Water Series", "number": "10, Part 2"},
        {"type": "book", "title": "T", "collection-title": "Aula; 61"},
        {"type": "book", "title": "T", "publisher": "Ed. Sur (E-mail: a@b.es)"},
        {"type": "book", "title": "T", "author": [{"family": "Born", "given": "L. et al."}]},
    ],
)
def test_rare_values_read_back_or_are_said_to_be_lost(format: str, record: Record) -> None:
    assert not list(differences({"id": "k", **record}, format))
