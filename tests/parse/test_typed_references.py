"""References as people type them: by the APS, OSCOLA, MLA, NLM; posts, reports."""

from typing import Any

import pytest

from refcli.parse import parse_reference

TYPED: list[tuple[str, dict[str, Any]]] = [
    (
        "M. Roe and E. Poe, Principles of Ice, 7th ed. (Cambridge University Press, 1999), Chap. "
        "8.",
        {"publisher": "Cambridge University Press", "issued": {"date-parts": [[1999]]}},
    ),
    (
        "Kant, Immanuel. Critique of Ice. Translated and edited by Paul Roe and Allen W. Poe. "
        "Cambridge: Cambridge University Press, 1998.",
        {
            "translator": [
                {"family": "Roe", "given": "Paul"},
                {"family": "Poe", "given": "Allen W."},
            ]
        },
    ),
    (
        "Roe, N. T. Rivers and the Sea. Vol. 2 of Northern Waters. Minneapolis: Fortress, 1996.",
        {"title": "Rivers and the Sea", "volume": "2", "collection-title": "Northern Waters"},
    ),
    (
        "Roe, Edward W. Orientations. 1978. Penguin, 2003.",
        {"title": "Orientations", "author": [{"family": "Roe", "given": "Edward W."}]},
    ),
    (
        "World Health Organization. Global ice report 2022. Geneva: World Health Organization; "
        "2022. Licence: CC BY-NC-SA 3.0 IGO.",
        {"title": "Global ice report 2022"},
    ),
    (
        "Roe JPT, Thomas J, Poe MJ (editors). Handbook for Reviews of Ice version 6.3 (updated "
        "February 2022). Cochrane, 2022. Available from www.cochrane.org/handbook.",
        {
            "volume": None,
            "accessed": None,
        },
    ),
    (
        "Roe R, Poe J, et al. Ice Transfer Protocol. RFC 2616, June 1999.",
        {"issued": {"date-parts": [[1999, 6]]}, "publisher": None},
    ),
    (
        "Roe, K. (2017, September 14). Why ice could make you smarter [Video]. TED Conferences. "
        "https://www.ted.com/talks/x",
        {"title": "Why ice could make you smarter", "genre": "Video"},
    ),
    (
        "Roe, Ada (@ada_roe). “No one is born cold.” Twitter, 12 Aug. 2017, 8:06 p.m., "
        "twitter.com/ada_roe/status/8965.",
        {
            "title": "No one is born cold",
            "URL": "twitter.com/ada_roe/status/8965",
            "volume": None,
            "page": None,
        },
    ),
    (
        "Roe, Sarah, host. “The Ice.” Serial, This Northern Life, 3 Oct. 2014.",
        {"author": [{"family": "Roe", "given": "Sarah"}]},
    ),
    (
        "Roe JD, Poe FHC. Molecular structure of ice. Nature 1953 Apr 25;171(4356):737–8.",
        {"container-title": "Nature", "issued": {"date-parts": [[1953, 4, 25]]}},
    ),
    ("Y. Roe, Phys. Rev. D 2009 51 (2010)", {"volume": "2009", "page": "51"}),
    (
        "G. Roe et al. (ATLAS), Phys. Lett. B716, 1-29 (2012).",
        {"contributor": [{"literal": "ATLAS"}], "title": None},
    ),
    (
        "Acme. (2021). Number of users worldwide from 2016 to 2021 (in billions). Retrieved March "
        "3, 2021, from https://www.acme.com/330695/",
        {"title": "Number of users worldwide from 2016 to 2021 (in billions)"},
    ),
    (
        "J. Roe, Proc. R. Soc. London A 276, 238 (1963).",
        {"type": "article-journal", "volume": "276", "page": "238"},
    ),
    ("Roe v. Poe, 410 U.S. 113 (1973).", {"language": None}),
    (
        "Acme, 2021: Ice 2021: The Basis. Cambridge University Press, Cambridge, UK, 2391 pp.",
        {"number-of-pages": "2391"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_a_typed_reference_is_read(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected
