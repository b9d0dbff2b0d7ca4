"""A small double of the registries on loopback: a few works, real shapes, faults on demand."""

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

Work = dict[str, Any]

ARTICLE: Work = {
    "DOI": "10.5555/clinic.2019.11",
    "type": "journal-article",
    "title": ["Reading lamps in hospital wards &amp; the sleep of patients"],
    "subtitle": ["a randomised trial"],
    "author": [
        {"given": "Marta", "family": "Lindqvist"},
        {"given": "Tomás", "family": "Ferreira"},
        {"given": "Hye-jin", "family": "Park"},
    ],
    "container-title": ["Journal of Ward Medicine"],
    "short-container-title": ["J. Ward Med."],
    "volume": "12",
    "issue": "3",
    "page": "201-209",
    "issued": {"date-parts": [[2018, 12, 20]]},
    "published-print": {"date-parts": [[2019, 3]]},
    "ISSN": ["1234-5679"],
}
ERRATUM: Work = {
    **ARTICLE,
    "DOI": "10.5555/clinic.2019.99",
    "title": ["Erratum: Reading lamps in hospital wards and the sleep of patients"],
    "subtitle": [],
    "page": "400",
    "issue": "5",
}
RETRACTED: Work = {
    "DOI": "10.5555/gone.1",
    "type": "journal-article",
    "title": ["RETRACTED: Cold tea and the memory of mice"],
    "author": [{"given": "Olaf", "family": "Brandt"}],
    "container-title": ["Mouse Letters"],
    "volume": "2",
    "page": "7-9",
    "issued": {"date-parts": [[2011]]},
    "updated-by": [
        {
            "DOI": "10.5555/gone.2",
            "type": "retraction",
            "updated": {"date-parts": [[2013, 5, 1]]},
        }
    ],
}
PREPRINT: Work = {
    "DOI": "10.5555/pre.7",
    "type": "posted-content",
    "title": ["Bridges that sing in the wind"],
    "author": [{"given": "Ines", "family": "Okafor"}],
    "institution": [{"name": "bioRxiv"}],
    "issued": {"date-parts": [[2020]]},
    "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.5555/pub.7"}]},
}
PUBLISHED: Work = {
    "DOI": "10.5555/pub.7",
    "type": "journal-article",
    "title": ["Bridges that sing in the wind"],
    "author": [{"given": "Ines", "family": "Okafor"}],
    "container-title": ["Acta Pontium"],
    "volume": "4",
    "page": "11-30",
    "issued": {"date-parts": [[2021]]},
    "relation": {"has-preprint": [{"id-type": "doi", "id": "10.5555/pre.7"}]},
}
WORKS = (ARTICLE, ERRATUM, RETRACTED, PREPRINT, PUBLISHED)

PUBMED = """<?xml version="1.0" ?><PubmedArticleSet><PubmedArticle><MedlineCitation>
<PMID>7654321</PMID><Article><Journal><ISSN>1234-5679</ISSN><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate>
<Year>2019</Year></PubDate></JournalIssue><Title>Journal of Ward Medicine</Title>
<ISOAbbreviation>J Ward Med</ISOAbbreviation></Journal><ArticleTitle>Reading lamps in hospital wards
and the sleep of patients: a randomised trial.</ArticleTitle><Pagination>
<MedlinePgn>201-9</MedlinePgn></Pagination><AuthorList><Author><LastName>Lindqvist</LastName><ForeName>Marta</ForeName></Author>
<Author><LastName>Ferreira</LastName><ForeName>Tom\u00e1s</ForeName></Author><Author><LastName>Park
</LastName><ForeName>Hye-jin</ForeName></Author></AuthorList></Article></MedlineCitation><PubmedData>
<ArticleIdList><ArticleId IdType="pubmed">7654321</ArticleId><ArticleId IdType="doi">
10.5555/clinic.2019.11</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>"""

BOOK = {
    "ISBN:9780306406157": {
        "key": "/books/OL1M",
        "title": "The craft of small bridges",
        "authors": [{"name": "Ines Okafor"}],
        "publishers": [{"name": "Pontis"}],
        "publish_date": "March 1998",
        "identifiers": {"isbn_13": ["9780306406157"]},
    }
}

PAGE = """<html><head><title>Ward Medicine</title>
<meta name="citation_title" content="Reading lamps in hospital wards"><meta name="citation_doi"
content="10.5555/clinic.2019.11"></head><body></body></html>"""


@dataclass
class Double:
    """The server's state: where it is, what it was asked, how it fails."""

    base: str = ""
    asked: list[str] = field(default_factory=list)
    fault: Callable[[str, int], tuple[int, bytes, dict[str, str]] | None] | None = None
    """Gives what is answered in place of the truth, for a path and how often it was asked."""
    seen: Counter[str] = field(default_factory=Counter)

    def environment(self) -> dict[str, str]:
        names = (
            *("crossref", "datacite", "openalex", "pubmed", "arxiv", "dblp", "s2"),
            *("openlibrary", "doi"),
        )
        return {
            key: value
            for name in names
            for key, value in (
                (f"REFCLI_{name.upper()}_URL", f"{self.base}/{name}"),
                (f"REFCLI_{name.upper()}_INTERVAL", "0"),
            )
        }


def answer(path: str, query: dict[str, str]) -> tuple[int, bytes]:
    """Answer as the registries do."""
    service, _, rest = path.lstrip("/").partition("/")
    if service == "crossref":
        return _crossref(rest, query)
    if service == "pubmed":
        return _pubmed(rest, query)
    if service == "doi":
        known = rest.removeprefix("api/handles/") in {work["DOI"] for work in WORKS}
        return (200 if known else 404), json.dumps({"responseCode": 1 if known else 100}).encode()
    if service == "openlibrary" and rest == "api/books":
        keys = query["bibkeys"].split(",")
        return 200, json.dumps({key: BOOK[key] for key in keys if key in BOOK}).encode()
    if service == "openlibrary":
        return 200, b'{"docs": []}'
    if service == "datacite" and rest == "dois":
        return 200, b'{"data": []}'
    if service == "arxiv":
        return 200, b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>'
    if service == "page":
        return 200, PAGE.encode()
    return 404, b"Resource not found."


def _crossref(rest: str, query: dict[str, str]) -> tuple[int, bytes]:
    by_doi = {work["DOI"]: work for work in WORKS}
    if rest.startswith("works/"):
        work = by_doi.get(unquote(rest.removeprefix("works/")).lower())
        if work is None:
            return 404, b"Resource not found."
        return 200, json.dumps({"status": "ok", "message": work}).encode()
    if "filter" in query:
        wanted = [one.removeprefix("doi:").lower() for one in query["filter"].split(",")]
        items = [by_doi[doi] for doi in wanted if doi in by_doi]
    else:
        words = set(query["query.bibliographic"].lower().split())
        items = sorted(WORKS, key=lambda work: -len(words & set(work["title"][0].lower().split())))[
            :5
        ]
    return 200, json.dumps({"status": "ok", "message": {"items": items}}).encode()


def _pubmed(rest: str, query: dict[str, str]) -> tuple[int, bytes]:
    if rest == "esearch.fcgi":
        hit = "lamps" in query["term"].lower()
        ids = ["7654321"] if hit else []
        return 200, json.dumps({"esearchresult": {"idlist": ids}}).encode()
    if rest == "ecitmatch.cgi":
        rows = query["bdata"].split("\r")
        found = ("7654321" if "|2019|12|201|" in row else "NOT_FOUND" for row in rows)
        return 200, "\n".join(
            f"{row}{pmid}" for row, pmid in zip(rows, found, strict=True)
        ).encode()
    return 200, PUBMED.encode()


@contextmanager
def registries() -> Iterator[Double]:
    """Run the double while the block runs."""
    double = Double()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            path = unquote(parts.path)
            double.asked.append(path)
            double.seen[self.path] += 1
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            headers: dict[str, str] = {}
            instead = double.fault and double.fault(path, double.seen[self.path])
            if instead:
                status, body, headers = instead
            else:
                status, body = answer(path, query)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    double.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield double
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
