from collections.abc import Callable

from refcli.dedupe import merge
from refcli.record import OTHERS, Record

Make = Callable[..., Record]


def test_the_most_complete_survives_and_takes_what_it_lacks(article: Make) -> None:
    whole = article(id="buck2022", issue=None)
    poor = article(id="buck", DOI=None, page=None, volume=None, issue="1")

    merged = merge([poor, whole])

    assert merged["id"] == "buck2022"
    assert merged["DOI"] == "10.2196/28916"
    assert merged["issue"] == "1"
    assert merged["custom"]["aliases"] == ["buck"]


def test_a_record_that_says_anything_else_is_kept_whole(article: Make) -> None:
    other = article(id="buck", title="GP attitudes toward AI-enabled systems", abstract=None)

    merged = merge([article(abstract="Long."), other])

    assert merged["custom"]["merged"] == [other]


def test_published_comes_before_preprint(article: Make) -> None:
    preprint = article(
        container_title="medRxiv", id="preprint", abstract="Long.", URL="https://x.org"
    )
    published = article(id="published", issue=None, DOI=None)

    merged = merge([preprint, published])

    assert merged["id"] == "published"
    assert merged["container-title"] == "Journal of Medical Internet Research"
    assert merged["abstract"] == "Long."


def test_a_preferred_source_comes_before_the_fuller(article: Make) -> None:
    embase = article(id="a", custom={"source": {"file": "embase.ris"}})
    pubmed = article(id="b", issue=None, custom={"source": {"file": "pubmed.nbib"}})

    assert merge([embase, pubmed])["id"] == "a"
    assert merge([embase, pubmed], prefer=["pubmed.nbib"])["id"] == "b"


def test_pages_go_without_their_count(article: Make) -> None:
    counted, plain = article(page="141-152 12p", PMID="1"), article(page="141-52")

    assert merge([counted, plain])["page"] == "141-52"
    assert (
        merge([article(page="141-52", PMID="1"), article(page="141-152 12p")])["page"] == "141-52"
    )


def test_the_fuller_names_and_pages_are_taken(article: Make) -> None:
    cut = article(
        id="a",
        author=[{"family": "Buck", "given": "C."}, {"literal": OTHERS}],
        page="141",
        abstract="Long.",
        URL="https://x.org",
        language="en",
    )
    whole = article(id="b", DOI=None, issue=None)

    merged = merge([cut, whole])

    assert merged["id"] == "a"
    assert [name["family"] for name in merged["author"]] == [
        "Buck",
        "Doctor",
        "Hennrich",
        "Jöhnk",
        "Eymann",
    ]
    assert merged["page"] == "141-152"


def test_tags_notes_files_and_aliases_join(article: Make) -> None:
    one = article(id="a", custom={"number": 3, "tags": ["read", "ai"], "files": ["a.pdf"]})
    other = article(
        id="b", issue=None, custom={"number": 1, "tags": ["ai", "key"], "notes": ["see p. 4"]}
    )
    third = article(id="c", issue=None, page=None, custom={"number": 7, "aliases": ["old"]})

    own = merge([one, other, third])["custom"]

    assert own["number"] == 3
    assert own["tags"] == ["read", "ai", "key"]
    assert own["notes"] == ["see p. 4"]
    assert own["files"] == ["a.pdf"]
    assert own["aliases"] == ["old", "b", "c"]


def test_what_was_given_stays_as_it_was(article: Make) -> None:
    records = [article(id="a", custom={"tags": ["x"]}), article(id="b", custom={"tags": ["y"]})]
    before = [repr(record) for record in records]

    merge(records)

    assert [repr(record) for record in records] == before


def test_copies_that_say_nothing_new_leave_no_trace(article: Make) -> None:
    assert merge([article(), article()]) == article()
