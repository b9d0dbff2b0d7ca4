"""What registries answered, kept on disk: parsed, valid answers alone, with their age.

A page of HTML with status 200 is no answer and never gets here. "Nothing found" is kept for
days, for what is not there today may come; a record is kept for weeks.
"""

import contextlib
import json
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any, Final

from refcli.durable import make_folder

__all__ = ["Cache"]

_DAY: Final = 86_400.0
_RECORD_AGE: Final = 28 * _DAY
_NOTHING_AGE: Final = 3 * _DAY


class Cache:
    """Answers by service and question; safe for threads and processes.

    Without a path, or where the disk takes no more, they are kept in memory only.
    ``offline`` believes answers of any age, ``refresh`` only those that came since it was opened.
    """

    def __init__(
        self, path: Path | None = None, *, offline: bool = False, refresh: bool = False
    ) -> None:
        self._offline = offline
        self._since = time.time() if refresh else 0.0
        self._lock = threading.Lock()
        if path is not None:
            with contextlib.suppress(OSError):
                make_folder(path.parent)
        self._base = _opened(path)

    def get(self, service: str, question: str) -> list[Any] | None:
        """Return the answer, [] for "nothing found", None where it is not known or too old."""
        with self._lock:
            try:
                row = self._base.execute(
                    "SELECT answer, at FROM answers WHERE service = ? AND question = ?",
                    (service, _storable(question)),
                ).fetchone()
            except sqlite3.Error:
                row = None
        if row is None:
            return None
        answer: list[Any] = json.loads(row[0])
        oldest = 0.0 if self._offline else time.time() - (_RECORD_AGE if answer else _NOTHING_AGE)
        return answer if row[1] >= max(oldest, self._since) else None

    def put(self, service: str, question: str, answer: list[Any]) -> None:
        """Keep an answer."""
        text = _storable(json.dumps(answer, ensure_ascii=False))
        with self._lock:
            try:
                self._put(service, question, text)
            except sqlite3.Error:  # a full disk, as a rule: what was asked is still of use
                self._close()
                self._base = _connected(None)
                self._put(service, question, text)

    def _put(self, service: str, question: str, text: str) -> None:
        self._base.execute(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)",
            (service, _storable(question), text, time.time()),
        )
        self._base.commit()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._base.close()


def _storable(text: str) -> str:
    """Return a text without lone surrogates, which JSON can spell and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode()


def _opened(path: Path | None) -> sqlite3.Connection:
    """Open the file of the cache; one that is damaged is begun anew.

    Where it cannot be kept on the disk it is kept in memory.
    """
    try:
        return _connected(path)
    except sqlite3.OperationalError:
        return _connected(None)
    except sqlite3.DatabaseError:
        if path is None:
            raise
    try:
        path.unlink(missing_ok=True)
        return _connected(path)
    except (OSError, sqlite3.Error):
        return _connected(None)


def _connected(path: Path | None) -> sqlite3.Connection:
    base = sqlite3.connect(path or ":memory:", timeout=30, check_same_thread=False)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = OFF")
    base.execute(
        "CREATE TABLE IF NOT EXISTS answers"
        " (service TEXT, question TEXT, answer TEXT, at REAL, PRIMARY KEY (service, question))"
        " WITHOUT ROWID"
    )
    return base
