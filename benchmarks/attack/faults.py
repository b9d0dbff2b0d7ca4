"""A disk that fails, or a kill, at every call that changes the disk, in every command that writes.

A shim in C stands before the C library; where there is no C compiler nothing is measured.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.attack.server import SOUND, Done, Fault, Runner

__all__ = ["Outcome", "Outcomes", "faults"]

_SHIM: Final = Path(__file__).with_name("shim.c")
_KINDS: Final = ("kill", "ENOSPC", "EIO", "short")
_JOBS: Final = 2
"""Processes that fork."""

_ENTRIES: Final = [
    {
        "id": "roe2001",
        "type": "book",
        "title": "On ice",
        "author": [{"family": "Roe", "given": "A."}],
        "issued": {"date-parts": [[2001]]},
    },
    {
        "id": "ivanov2020",
        "type": "article-journal",
        "title": "Теплообмен в трубаx  и каналах .",
        "author": [{"family": "Иванов", "given": "И.И."}],
        "container-title": "Journal of Hydrology",
        "page": "pp. 19-21",
        "issued": {"date-parts": [[2020]]},
    },
    {
        "id": "smith2020",
        "type": "article-journal",
        "title": "The heat of pipes",
        "author": [{"family": "Smith", "given": "J."}],
        "DOI": "10.5555/heat",
        "issued": {"date-parts": [[2020]]},
    },
    {
        "id": "smith2020a",
        "type": "article-journal",
        "title": "The heat of pipes",
        "author": [{"family": "Smith", "given": "J."}],
        "container-title": "Ann. Lamps",
        "DOI": "10.5555/heat",
        "issued": {"date-parts": [[2020]]},
    },
]
_BIB: Final = """@book{roe2001,
  author = {Roe, A.},
  title = {On ice},
  year = {2001},
}

@article{ivanov2020,
  author = {Иванов, И.И.},
  title = {Теплообмен в трубаx  и каналах .},
  journal = {Journal of Hydrology},
  pages = {pp. 19-21},
  year = {2020},
}

@article{smith2020,
  author = {Smith, J.},
  title = {The heat of pipes},
  doi = {10.5555/heat},
  year = {2020},
}

@article{smith2020a,
  author = {Smith, J.},
  title = {The heat of pipes},
  journal = {Ann. Lamps},
  doi = {10.5555/heat},
  year = {2020},
}
"""
_TYPED: Final = (
    "Text [1, 2] and [3].\n\n# References\n\n1. Abe A. The first. Oslo: Ice; 2002.\n"
    "2. Zed B. The last. Oslo: Ice; 2001.\n3. Moe C. The middle. Oslo: Ice; 2003.\n"
)
_FILES: Final = {
    "paper.pdf": "%PDF",
    "cites.md": "Text [@roe2001].\n",
    "typed.md": _TYPED,
    "changed.md": _TYPED,
    "more.ris": "TY  - BOOK\nTI  - More\nAU  - Poe, E.\nPY  - 1999\nER  - \n" * 2,
    "pair.md": "# Литература\n\n1. Иванов И. И. Теплопередача в трубах // Вестник. 2015. "
    "Т. 3, № 2. С. 5–7.\n\n# References\n\n1. Ivanov I. I. Teploperedacha v trubakh "
    "[Heat transfer in pipes]. Vestnik, 2015, vol. 3, no. 2, pp. 5-7.\n",
    "journals.csv": "Annals of Lamps;Ann. Lamps\n",
    "more.csv": "Annals of Ice;Ann. Ice\n",
    "retractions.csv": "Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,"
    "OriginalPaperPubMedID,RetractionNature\n"
    "1,A,5/1/2013 0:00,10.5555/r,10.5555/heat,0,Retraction\n",
}  # fmt: skip
_ANSWER: Final = {
    "message": {
        "DOI": "10.5555/heat",
        "type": "journal-article",
        "title": ["The heat of pipes"],
        "author": [{"given": "John", "family": "Smith"}],
        "container-title": ["Journal of Hydrology"],
        "volume": "12",
        "page": "201-209",
        "issued": {"date-parts": [[2020]]},
    }
}
_OTHER_ANSWER: Final = {
    "message": {**_ANSWER["message"], "DOI": "10.5555/lamps", "title": ["Lamps of the north"]}
}

_PREPARED: Final = (
    ["set", "title=On ice and snow", "1"],
    ["set", "volume=4", "2"],
    ["undo"],
    ["renumber", "--order", "alphabetical", "--in-place", "changed.md"],
    ["update", "journals", "--file", "journals.csv"],
)
"""What is done before: there is a change to take back, one to do again, one of a manuscript."""

_COMMANDS: Final = {
    "add": ["add", "type=book", "title=New"],
    "add a DOI": ["add", "10.5555/lamps"],
    "import": ["import", "more.ris"],
    "pair": ["pair", "pair.md"],
    "set": ["set", "title=Changed", "2"],
    "tag": ["tag", "x", "1-3"],
    "note": ["note", "1", "hello"],
    "edit": ["edit", "1"],
    "rename-key": ["rename-key", "1", "--to", "other"],
    "attach": ["attach", "1", "paper.pdf"],
    "remove": ["remove", "2"],
    "clean": ["clean", "-y"],
    "check --fix": ["check", "--fix"],
    "dedupe --apply": ["dedupe", "--apply"],
    "abbreviate": ["abbreviate"],
    "expand": ["expand"],
    "enrich": ["enrich", "--sources", "crossref"],
    "undo": ["undo"],
    "redo": ["redo"],
}
"""Those that change a library: they are tried on a .json and on a .bib."""

_OTHERS: Final = {
    "export": ["export", "--ris", "-o", "out.ris"],
    "bib": ["bib", "-o", "out.html"],
    "page": ["page", "-o", "page.html"],
    "convert": ["convert", "more.ris", "out.bib"],
    "dedupe -o": ["dedupe", "more.ris", "-o", "out.ris"],
    "dedupe --report": ["dedupe", "more.ris", "--report", "out.csv"],
    "fill": ["fill", "cites.md", "-o", "filled.md"],
    "fill over": ["fill", "cites.md", "--list-only", "-o", "changed.md"],
    "link": ["link", "typed.md", "--in-place"],
    "renumber": ["renumber", "typed.md", "--order", "alphabetical", "--in-place"],
    "undo of a text": ["undo", "changed.md"],
    "update retractions": ["update", "retractions", "--file", "retractions.csv"],
    "update journals": ["update", "journals", "--file", "more.csv"],
    "config": ["config", "cite.style", "apa"],
    "config --project": ["config", "--project", "cite.style", "apa"],
    "merge-driver": ["merge-driver", "base.json", "ours.json", "theirs.json", "l.json"],
}
_NEXT: Final = ["add", "type=book", "title=What comes after", "year=1999"]
_XDG: Final = ("CONFIG", "DATA", "CACHE", "STATE")
_OWN: Final = {".refcli", "home"}
"""Folders that refcli keeps, where a kill may leave what the next run clears away."""


class Outcome(NamedTuple):
    """What happened under one fault."""

    case: str
    lost: str = ""
    crashed: str = ""


class Outcomes(NamedTuple):
    """What happened in one command."""

    command: str
    all: list[Outcome]


def faults() -> Iterator[Outcomes] | None:
    """Give what happened under each fault; None where there is no C compiler for the shim."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    return _all_faults(compiler)


def _all_faults(compiler: str) -> Iterator[Outcomes]:
    with tempfile.TemporaryDirectory() as name, _registry() as address:
        shim = Path(name) / "shim.so"
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-w", str(_SHIM), "-o", str(shim), "-ldl"],
            check=True,
        )
        runners = [Runner(shim) for _ in range(_JOBS)]
        free = list(runners)
        jobs = [("json", one) for one in _OTHERS]
        jobs += [(suffix, one) for one in _COMMANDS for suffix in ("json", "bib")]

        def attack(job: tuple[str, str]) -> Outcomes:
            runner = free.pop()
            try:
                return _Attack(runner, Path(name) / "-".join(job), address, *job).outcomes()
            finally:
                free.append(runner)

        try:
            with ThreadPool(_JOBS) as pool:
                yield from pool.imap(attack, jobs, chunksize=1)
        finally:
            for runner in runners:
                runner.close()


class _Attack:
    """One command, on a library of one kind, in a folder of its own."""

    def __init__(
        self, runner: Runner, folder: Path, address: str, suffix: str, command: str
    ) -> None:
        self.runner = runner
        self.folder = folder / "case"
        self.kept = folder / "kept"
        self.library = self.folder / f"l.{suffix}"
        self.arguments = (_COMMANDS | _OTHERS)[command]
        self.name = f"{command} .{suffix}"
        home = self.folder / "home"
        self.environment = {
            **{f"XDG_{kind}_HOME": str(home / kind) for kind in _XDG},
            "REFCLI_LIBRARY": str(self.library),
            "REFCLI_CROSSREF_URL": address,
            "REFCLI_CROSSREF_INTERVAL": "0",
            "REFCLI_ATTEMPTS": "1",
            "REFCLI_EMAIL": "attack@example.org",
            "EDITOR": "sed -i s/ice/stone/",
            "TMPDIR": str(home),
        }  # fmt: skip

    def outcomes(self) -> Outcomes:
        """Run the command soundly, and with every fault."""
        problem = self._prepare()
        before = _contents(self.folder)
        sound = self._run(self.arguments, tells_modules=True)
        self.runner.load(sound.modules)
        if problem or sound.status not in (0, 1):
            said = problem or sound.error.strip()[-120:]
            return Outcomes(self.name, [Outcome(self.name, crashed=f"without a fault: {said}")])
        after = _contents(self.folder)
        found = []
        for kind in _KINDS:
            for at in range(1, sound.calls + 1):
                self._fresh()
                done = self._run(self.arguments, Fault(kind, at))
                found.append(self._judged(f"{self.name} {kind} {at}", kind, done, before, after))
        return Outcomes(self.name, found)

    def _run(
        self, arguments: list[str], fault: Fault = SOUND, *, tells_modules: bool = False
    ) -> Done:
        return self.runner.run(
            arguments, self.folder, self.environment, fault, tells_modules=tells_modules
        )

    def _prepare(self) -> str:
        """Make the folder and a copy of it; return what went wrong."""
        self.folder.mkdir(parents=True)
        (self.folder / "home").mkdir()
        for name, text in _FILES.items():
            (self.folder / name).write_text(text, "utf-8")
        for name in ("base.json", "ours.json", "theirs.json"):
            added = [{"id": "x", "type": "book", "title": "X"}] if name == "theirs.json" else []
            (self.folder / name).write_text(json.dumps([*_ENTRIES, *added]), "utf-8")
        is_json = self.library.suffix == ".json"
        self.library.write_text(json.dumps(_ENTRIES) if is_json else _BIB, "utf-8")
        for arguments in _PREPARED:
            done = self._run(arguments, tells_modules=True)
            if done.status:
                return done.error
            self.runner.load(done.modules)
        shutil.copytree(self.folder, self.kept)
        return ""

    def _fresh(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def _judged(
        self, case: str, kind: str, done: Done, before: dict[str, bytes], after: dict[str, bytes]
    ) -> Outcome:
        now = _contents(self.folder)
        killed = kind == "kill"
        for name in before.keys() | after.keys():
            if now.get(name) not in (before.get(name), after.get(name)):
                return Outcome(case, lost=f"{name} is neither the old nor the new one")
            if done.status == 0 and now.get(name) != after.get(name):
                return Outcome(case, lost=f"it said that it was done, and {name} was not")
        is_fault = done.status < 0 or done.status == os.EX_SOFTWARE or "Traceback" in done.error
        if is_fault and not killed:
            said = done.error.strip()[-120:]
            return Outcome(case, crashed=f"ended with {done.status}: {said}")
        litter = now.keys() - before.keys() - after.keys()
        if litter and not killed:
            return Outcome(case, lost=f"left {', '.join(sorted(litter))}")
        again = self._run(_NEXT)
        if again.status:
            return Outcome(case, lost=f"the next change fails: {again.error.strip()[-120:]}")
        if b"What comes after" not in self.library.read_bytes():
            return Outcome(case, lost="the next change is not in the library")
        return Outcome(case)


def _contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file, by its path, but for those that refcli keeps for itself."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] not in _OWN
    }


@contextmanager
def _registry() -> Iterator[str]:
    """Answer as Crossref would for two DOIs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.path.startswith("/works/10.5555")
            work = _ANSWER if "heat" in self.path else _OTHER_ANSWER
            data = json.dumps(work if known else {}).encode()
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with suppress(BrokenPipeError):  # who asked was killed
                self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
