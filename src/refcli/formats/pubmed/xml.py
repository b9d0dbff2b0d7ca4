"""PubMed XML: articles and books as efetch gives them.

Source: the DTD pubmed_250101 of the National Library of Medicine.
"""

from typing import Final

from refcli.errors import InputError
from refcli.formats.pubmed import nbib
from refcli.formats.pubmed import types as pubmed_types
from refcli.formats.results import ReadResult
from refcli.formats.shared.record_fields import RecordFields
from refcli.formats.shared.titles import opened
from refcli.formats.shared.xml_elements import Element, find_text, flat_text, parse, plain_text
from refcli.record import OTHERS, Name, Record
from refcli.values import pages
from refcli.values.people import names

__all__ = ["read"]

_RECORDS: Final = ("PubmedArticle", "PubmedBookArticle", "MedlineCitation")


def read(source: str) -> ReadResult:
    """Read a PubmedArticleSet, or one article of it.

    Raises InputError where it is no XML or another one.
    """
    root = parse(source, "PubMed XML")
    if root.tag in _RECORDS:
        return ReadResult([_record(root)], [])
    elements = [child for child in root if child.tag in _RECORDS]
    if not elements and not root.tag.startswith(("Pubmed", "Medline")):
        raise InputError("not PubMed XML: its root is <{tag}>", tag=root.tag)
    return ReadResult([_record(element) for element in elements], [])


def _record(element: Element) -> Record:
    if element.tag == "PubmedBookArticle":
        return _book(element)
    citation = element if element.tag == "MedlineCitation" else element.find("MedlineCitation")
    return _article(element, citation if citation is not None else element)


def _article(element: Element, citation: Element) -> Record:
    article = citation.find("Article")
    draft = RecordFields(_csl_type(article))
    draft.text("PMID", find_text(citation, "PMID"))
    if article is None:
        return draft.finish()
    title = opened(flat_text(article.find("ArticleTitle")))
    own = flat_text(article.find("VernacularTitle"))
    if own and title.strip("[]. ") in ("", "Not Available"):
        title, own = opened(own), ""
    draft.text("title", title)
    draft.text("original-title", own)
    _put_people(draft, article)
    journal = article.find("Journal")
    if journal is not None:
        draft.text("container-title", find_text(journal, "Title"))
        draft.text("container-title-short", find_text(journal, "ISOAbbreviation"))
        draft.text("volume", find_text(journal, "JournalIssue/Volume"))
        draft.text("issue", find_text(journal, "JournalIssue/Issue"))
        draft.serial(find_text(journal, "ISSN"))
        _put_date(draft, journal.find("JournalIssue/PubDate"))
    if "issued" not in draft.record:
        _put_date(draft, article.find("ArticleDate"))
    draft.text("page", pages.full_range(find_text(article, "Pagination/MedlinePgn")))
    draft.text(
        "page",
        pages.joined(
            find_text(article, "Pagination/StartPage"), find_text(article, "Pagination/EndPage")
        ),
    )
    draft.text("abstract", _abstract(article.find("Abstract")))
    draft.text("abstract", _abstract(citation.find("OtherAbstract")))
    draft.text("language", find_text(article, "Language"))
    draft.serial(find_text(citation, "MedlineJournalInfo/ISSNLinking"))
    short = find_text(citation, "MedlineJournalInfo/MedlineTA")
    draft.text(
        "container-title-short" if "container-title" in draft.record else "container-title", short
    )
    draft.text("publisher-place", find_text(citation, "MedlineJournalInfo/Country"))
    for path in ("MeshHeadingList/MeshHeading/DescriptorName", "KeywordList/Keyword"):
        for keyword in citation.findall(path):
            draft.keyword(plain_text(keyword))
    _put_identifiers(
        draft,
        [*article.findall("ELocationID"), *element.findall("PubmedData/ArticleIdList/ArticleId")],
    )
    return draft.finish()


def _book(element: Element) -> Record:
    document = element.find("BookDocument")
    if document is None:
        return RecordFields("book").finish()
    book = document.find("Book")
    heading = document.find("ArticleTitle")
    title, book_title = opened(flat_text(heading)), ""
    if book is not None:
        book_title = flat_text(book.find("BookTitle"))
    has_place = heading is not None and heading.get("part") is not None
    is_part = bool(title and book_title and (has_place or document.find("AuthorList") is not None))
    draft = RecordFields("chapter" if is_part else "book")
    draft.text("PMID", find_text(document, "PMID"))
    draft.text("title", title if is_part else book_title or title)
    draft.text("container-title", book_title if is_part else "")
    _put_people(draft, document)
    if book is not None:
        _put_people(draft, book)
        draft.text("publisher", find_text(book, "Publisher/PublisherName"))
        draft.text("publisher-place", find_text(book, "Publisher/PublisherLocation"))
        draft.text("collection-title", flat_text(book.find("CollectionTitle")))
        draft.text("edition", find_text(book, "Edition"))
        draft.text("volume", find_text(book, "Volume"))
        draft.text("volume-title", flat_text(book.find("VolumeTitle")))
        draft.text("number", find_text(book, "ReportNumber"))
        for number in book.findall("Isbn"):
            draft.serial(plain_text(number))
        _put_date(draft, book.find("PubDate"))
        _put_identifiers(draft, book.findall("ELocationID"))
    draft.text("page", pages.full_range(find_text(document, "Pagination/MedlinePgn")))
    draft.text("abstract", _abstract(document.find("Abstract")))
    draft.text("language", find_text(document, "Language"))
    for keyword in document.findall("KeywordList/Keyword"):
        draft.keyword(plain_text(keyword))
    _put_identifiers(
        draft,
        [
            *document.findall("ArticleIdList/ArticleId"),
            *element.findall("PubmedBookData/ArticleIdList/ArticleId"),
        ],
    )
    return draft.finish()


def _csl_type(article: Element | None) -> str:
    kinds = article.findall("PublicationTypeList/PublicationType") if article is not None else []
    names = [plain_text(kind).lower() for kind in kinds]
    return pubmed_types.csl_type(names) or "article-journal"


def _put_people(draft: RecordFields, parent: Element) -> None:
    for people in parent.findall("AuthorList"):
        variable = "editor" if people.get("Type") == "editors" else "author"
        if variable in draft.record:
            continue
        for person in people.findall("Author"):
            if person.get("ValidYN") != "N" and (name := _name(person)):
                draft.add_name(variable, name)
        if people.get("CompleteYN") == "N" and variable in draft.record:
            draft.add_name(variable, {"literal": OTHERS})


def _name(person: Element) -> Name:
    if body := find_text(person, "CollectiveName"):
        return {"literal": body}
    family = find_text(person, "LastName")
    given = next(filter(None, (find_text(person, tag) for tag in _GIVEN)), "")
    name = names.parse(f"{family}, {given}") if given else Name(family=family)
    if suffix := find_text(person, "Suffix"):
        name["suffix"] = suffix
    return name if family or given else {}


_GIVEN: Final = ("ForeName", "FirstName", "Initials")


def _put_date(draft: RecordFields, date: Element | None) -> None:
    if date is None:
        return
    named = (find_text(date, name) for name in ("Year", "Month", "Season", "Day"))
    parts = [part for part in named if part]
    # The month is a word or figures: 2016 Feb, 2016-02.
    mark = "-" if all(part.isdecimal() for part in parts) else " "
    nbib.put_date(draft, mark.join(parts) or find_text(date, "MedlineDate"))


def _abstract(abstract: Element | None) -> str:
    """Return the parts of an abstract, each with its label, a line each."""
    if abstract is None:
        return ""
    parts = []
    for part in abstract.findall("AbstractText"):
        text, label = flat_text(part), part.get("Label", "").removeprefix("UNLABELLED")
        if text:
            parts.append(f"{label}: {text}" if label else text)
    return "\n".join(parts)


_IDENTIFIERS: Final = {"doi": "DOI", "pmc": "PMCID", "pmcid": "PMCID", "pubmed": "PMID"}


def _put_identifiers(draft: RecordFields, elements: list[Element]) -> None:
    for element in elements:
        kind = element.get("EIdType") or element.get("IdType") or ""
        value = plain_text(element)
        if element.get("ValidYN") == "N":
            continue
        if variable := _IDENTIFIERS.get(kind):
            draft.text(variable, value)
        elif kind in ("pii", "bookaccession") and "page" not in draft.record:
            number = nbib.article_number(value) if kind == "pii" else ""
            if draft.record.get("number") != value and not draft.text("number", number):
                draft.rest(kind, value)
