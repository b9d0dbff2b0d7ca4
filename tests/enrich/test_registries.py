"""What each registry says is read as it is meant, and what is no answer is none."""

import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from refcli.enrich.found import Found, Question
from refcli.enrich.network.services import Access
from refcli.enrich.registries import arxiv, crossref, datacite, dblp, openalex, openlibrary, s2

QUESTION = Question("Reading lamps: sleep & wards", "Lindqvist", 2019)
HTML = b"<!DOCTYPE html><html><body>Please log in</body></html>"


class Said:
    """A way to the services on which one answer comes to every question; None is "absent"."""

    def __init__(self, answer: object, **keys: str) -> None:
        self.access = Access("me@example.org", keys=keys)
        self.asked: list[tuple[str, dict[str, str], bytes]] = []
        self._answer = answer

    def ask(
        self,
        _service: str,
        path: str,
        parse: Callable[[bytes], Any],
        *,
        query: dict[str, str] | None = None,
        body: bytes | None = None,
        **_more: object,
    ) -> Any:
        self.asked.append((path, dict(query or {}), body or b""))
        if self._answer is None:
            return None
        answer = self._answer
        return parse(answer if isinstance(answer, bytes) else json.dumps(answer).encode())


def search(module: ModuleType, answer: object, **keys: str) -> list[Found]:
    found: list[Found] = module.search(Said(answer, **keys), QUESTION)
    return found


OPENALEX: dict[str, Any] = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.5555/lamp.1",
    "title": "Reading lamps &amp; <i>sleep</i>",
    "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/301", "pmcid": "PMC77"},
    "publication_year": 2019,
    "type": "article",
    "primary_location": {
        "source": {"display_name": "Journal of Wards", "type": "journal", "issn_l": "1234-5679"}
    },
    "locations": [{"source": None}, {"source": {"type": "repository"}}],
    "authorships": [
        {"author": {"display_name": "Maria van den Lindqvist"}},
        {"author": {"display_name": None}},
        {"author": {"display_name": "李 明"}},
    ],
    "biblio": {"volume": "12", "issue": None, "first_page": "201", "last_page": "209"},
    "is_retracted": True,
    "is_authors_truncated": True,
    "indexed_in": ["crossref"],
}


def test_openalex() -> None:
    [one] = search(openalex, {"results": [OPENALEX, None]})

    assert one.record == {
        "type": "article-journal",
        "title": "Reading lamps & sleep",
        "author": [
            {"family": "van den Lindqvist", "given": "Maria"},
            {"family": "明", "given": "李"},
        ],
        "issued": {"date-parts": [[2019]]},
        "container-title": "Journal of Wards",
        "ISSN": "1234-5679",
        "volume": "12",
        "page": "201-209",
        "DOI": "10.5555/lamp.1",
        "PMID": "301",
        "PMCID": "PMC77",
    }
    assert (one.years, one.venues) == ((2019,), ("Journal of Wards",))
    assert [notice.kind for notice in one.notices] == ["retraction"]
    assert one.names_cut
    assert one.loose_year
    assert not one.preprint


def test_openalex_has_a_repository_for_a_preprint_and_may_know_no_place() -> None:
    deposited = {"primary_location": {"source": {"display_name": "arXiv", "type": "repository"}}}
    bare = dict.fromkeys(OPENALEX) | {"id": "W2", "title": "Lamps"}

    first, second = search(openalex, {"results": [{**OPENALEX, **deposited}, bare]})

    assert (first.preprint, first.record["type"]) == (True, "article")
    assert (second.record["title"], second.years, second.venues) == ("Lamps", (), ())


def test_openalex_is_asked_for_words_without_the_marks_that_part_filters() -> None:
    said = Said({"results": []}, openalex="secret")

    assert openalex.search(said, QUESTION) == []  # type: ignore[arg-type]
    assert said.asked[0][1]["search"] == "Reading lamps sleep wards"
    assert said.asked[0][1]["api_key"] == "secret"


DBLP: dict[str, Any] = {
    "key": "conf/ward/Lindqvist19",
    "type": "Conference and Workshop Papers",
    "title": "Reading lamps: sleep.",
    "authors": {"author": [{"text": "Maria Lindqvist 0002"}, {"text": "Hee-jin Park"}]},
    "year": "2019",
    "venue": ["WARD", "LampCom"],
    "pages": "201-209",
    "doi": "10.5555/LAMP.1",
}


def dblp_said(*infos: dict[str, Any]) -> dict[str, Any]:
    return {"result": {"hits": {"@total": "1", "hit": [{"info": info} for info in infos]}}}


def test_dblp() -> None:
    [one] = search(dblp, dblp_said(DBLP, {}))

    assert one.record == {
        "type": "paper-conference",
        "title": "Reading lamps: sleep",
        "author": [
            {"family": "Lindqvist", "given": "Maria"},
            {"family": "Park", "given": "Hee-jin"},
        ],
        "issued": {"date-parts": [[2019]]},
        "container-title": "WARD",
        "page": "201-209",
        "DOI": "10.5555/lamp.1",
    }
    assert (one.id, one.venues) == ("conf/ward/Lindqvist19", ("WARD", "LampCom"))


def test_dblp_calls_the_preprints_of_arxiv_corr_and_a_lone_author_is_no_list() -> None:
    informal = {
        "type": "Informal and Other Publications",
        "venue": "CoRR",
        "volume": "abs/1901.00001",
        "authors": {"author": {"text": "Maria Lindqvist"}},
    }

    [one] = search(dblp, dblp_said({**DBLP, **informal}))

    assert (one.preprint, one.record["container-title"]) == (True, "arXiv")
    assert one.record["author"] == [{"family": "Lindqvist", "given": "Maria"}]
    assert "volume" not in one.record


def test_dblp_without_hits_has_no_list_of_them() -> None:
    assert search(dblp, {"result": {"hits": {"@total": "0"}}}) == []


S2: dict[str, Any] = {
    "paperId": "abc",
    "title": "Reading lamps",
    "externalIds": {"DOI": "10.5555/lamp.1", "ArXiv": "1901.00001", "PubMedCentral": "77"},
    "year": 2019,
    "venue": "Neural Wards",
    "authors": [{"name": "M. Lindqvist"}, {"name": None}],
    "journal": {"name": "J. Wards", "volume": " 12", "pages": "201 - 209"},
    "publicationTypes": ["Conference"],
}


def test_semantic_scholar() -> None:
    [one] = search(s2, {"total": 1, "data": [S2, None]})

    assert one.record["author"] == [{"family": "Lindqvist", "given": "M."}]
    assert (one.record["type"], one.record["PMCID"]) == ("paper-conference", "PMC77")
    assert one.venues == ("Neural Wards", "J. Wards")
    assert one.loose_year
    assert not one.preprint


def test_semantic_scholar_is_asked_for_many_at_once_and_knows_some() -> None:
    said = Said([S2, None], s2="secret")

    found = s2.many(said, "arxiv", ["1901.00001", "1901.00002"])  # type: ignore[arg-type]

    assert {number: len(some) for number, some in found.items()} == {
        "1901.00001": 1,
        "1901.00002": 0,
    }
    assert json.loads(said.asked[0][2]) == {"ids": ["ARXIV:1901.00001", "ARXIV:1901.00002"]}
    assert s2.many(Said(None), "doi", ["10.5555/x"]) == {"10.5555/x": []}  # type: ignore[arg-type]


DATACITE: dict[str, Any] = {
    "doi": "10.5555/lamp.data",
    "types": {"resourceTypeGeneral": "Dataset"},
    "titles": [{"title": "Lampen", "titleType": "TranslatedTitle"}, {"title": "Lamps of wards"}],
    "creators": [
        {"name": "Lindqvist, Maria", "nameType": "Personal"},
        {"name": "Ward Society", "nameType": "Organizational"},
        {"name": "x", "familyName": "Park", "givenName": "Hee-jin"},
    ],
    "publicationYear": 2019,
    "publisher": {"name": "Zenodo"},
    "container": {},
    "version": "1.2",
    "url": "https://example.org/lamps",
}


def test_datacite() -> None:
    [one] = search(datacite, {"data": [{"attributes": DATACITE}, {}]})

    assert one.record == {
        "type": "dataset",
        "title": "Lamps of wards",
        "author": [
            {"family": "Lindqvist", "given": "Maria"},
            {"literal": "Ward Society"},
            {"family": "Park", "given": "Hee-jin"},
        ],
        "issued": {"date-parts": [[2019]]},
        "publisher": "Zenodo",
        "version": "1.2",
        "URL": "https://example.org/lamps",
        "DOI": "10.5555/lamp.data",
    }


def test_datacite_knows_what_a_preprint_became() -> None:
    preprint = {
        "doi": "10.48550/arXiv.1901.00001",
        "types": {"resourceTypeGeneral": "Preprint"},
        "publisher": "arXiv",
        "relatedIdentifiers": [
            {
                "relationType": "IsVersionOf",
                "relatedIdentifierType": "DOI",
                "relatedIdentifier": "10.5555/lamp.1",
            },
            {"relationType": "References", "relatedIdentifierType": "DOI"},
        ],
    }
    said = Said({"data": {"attributes": {**DATACITE, **preprint}}})

    [one] = datacite.look_up(said, "arxiv", "1901.00001")  # type: ignore[arg-type]

    assert said.asked[0][0] == "/dois/10.48550%2Farxiv.1901.00001"
    assert (one.preprint, one.venues) == (True, ("arXiv",))
    assert one.versions == {"published": ("10.5555/lamp.1",)}


ATOM = b"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<entry><id>http://arxiv.org/abs/1901.00001v3</id><published>2019-01-02T00:00:00Z</published>
<title>Reading lamps
  of wards</title><author><name>Maria de la Cruz</name></author>
<arxiv:doi>10.5555/lamp.1</arxiv:doi></entry>
<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry>
</feed>"""


def test_arxiv() -> None:
    said = Said(ATOM)

    found = arxiv.many(said, "arxiv", ["1901.00001", "1901.00002", "nonsense"])  # type: ignore[arg-type]

    [one] = found["1901.00001"]
    assert (found["1901.00002"], found["nonsense"]) == ([], [])
    assert said.asked[0][1]["id_list"] == "1901.00001,1901.00002"
    assert one.record["title"] == "Reading lamps of wards"
    assert one.record["author"] == [{"family": "de la Cruz", "given": "Maria"}]
    assert one.record["issued"]["date-parts"][0][0] == 2019
    assert one.record["DOI"] == "10.48550/arXiv.1901.00001"
    assert one.versions == {"published": ("10.5555/lamp.1",)}


def test_arxiv_takes_no_other_xml_for_an_answer() -> None:
    with pytest.raises(ValueError, match="no feed"):
        search(arxiv, b"<rss></rss>")


@pytest.mark.parametrize("module", [openalex, dblp, s2, datacite, arxiv, crossref, openlibrary])
@pytest.mark.parametrize("body", [HTML, b"", b'{"error": "busy"}', b"[]", b'{"message": nul'])
def test_what_is_no_answer_is_none(module: ModuleType, body: bytes) -> None:
    # What the way to the services takes for a failure, and asks again.
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError, IndexError)):
        search(module, body)


@pytest.mark.parametrize("module", [openalex, dblp, s2, datacite, arxiv, crossref, openlibrary])
def test_what_a_service_has_not_is_nothing_found(module: ModuleType) -> None:
    assert search(module, None) == []
