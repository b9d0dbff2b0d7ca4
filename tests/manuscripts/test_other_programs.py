"""What other programs make of a document that was filled in; skipped where they are not there."""

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.manuscripts.documents import docx
from tests.manuscripts.test_fill import filled

SOURCE = docx("See [@doe2001, p. 3; @ivanov2002] here.", "# References", "Text after.")


def pandoc() -> str:
    """Return the path of a pandoc that reads citations of a .docx (3.0 on), "" without one."""
    found = shutil.which("pandoc") or _packaged()
    asked = [found, "--list-extensions=docx"]
    known = subprocess.run(asked, capture_output=True, check=False).stdout if found else b""
    return found if b"citations" in known else ""


def _packaged() -> str:
    spec = importlib.util.find_spec("pypandoc")
    path = Path(spec.origin).parent / "files" / "pandoc" if spec and spec.origin else None
    return str(path) if path and path.is_file() else ""


@pytest.mark.skipif(not pandoc(), reason="needs pandoc")
@pytest.mark.parametrize("style", ["gost", "apa"])
def test_pandoc_reads_keys_and_places_back(style: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(filled(SOURCE, "a.docx", style).data)

    done = subprocess.run(
        [pandoc(), "-f", "docx+citations", "-t", "json", path], capture_output=True, check=True
    )

    cites = list(_cites(json.loads(done.stdout)))
    assert [one["citationId"] for one in cites] == ["doe2001", "ivanov2002"]
    assert '"3"' in json.dumps(cites[0]["citationSuffix"])


def _cites(value: Any) -> Any:
    if isinstance(value, dict):
        if value.get("t") == "Cite":
            yield from value["c"][0]
        for one in value.values():
            yield from _cites(one)
    elif isinstance(value, list):
        for one in value:
            yield from _cites(one)


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_opens_it_without_loss(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(filled(SOURCE, "a.docx").data)

    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path, path),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )

    text = (tmp_path / "a.txt").read_text("utf-8-sig").replace("\u00a0", " ")
    assert "See [1, p. 3; 2] here." in text
    assert text.index("1. Doe J.") < text.index("2. Иванов И.") < text.index("Text after.")
