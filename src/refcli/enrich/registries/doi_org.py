"""doi.org: whether there is a DOI at all, whoever registered it.

https://www.doi.org/doi-handbook/HTML/rest-api.html. A publisher's page that answers 403
proves nothing; the handle system says what is registered.
"""

import json
from typing import Final
from urllib.parse import quote

from refcli.enrich.network.http import Http

__all__ = ["is_registered"]

_SERVICE: Final = "doi"
_FOUND: Final = 1


def is_registered(http: Http, doi: str) -> bool:
    """Tell whether a DOI is registered; raises UnavailableError where that is not known."""
    path = f"/api/handles/{quote(doi, safe='/', errors='replace')}"
    return bool(http.ask(_SERVICE, path, _code, query={"type": "URL"}))


def _code(data: bytes) -> bool:
    code: int = json.loads(data)["responseCode"]
    if code not in (_FOUND, 2, 100, 200):
        raise ValueError(f"response code {code}")
    return code in (_FOUND, 200)
