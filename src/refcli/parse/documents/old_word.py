"""Old Word files (.doc), which LibreOffice turns into .docx where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from refcli.errors import InputError
from refcli.parse.documents.document import Document
from refcli.parse.documents.docx import read_docx

__all__ = ["read_doc"]

_PROGRAMS: Final = ("soffice", "libreoffice")

_SECONDS: Final = 120
"""How long LibreOffice may take; a first start takes some ten."""


def read_doc(data: bytes, name: str) -> Document:
    """Return what a document holds; see `read_docx`.

    Raises InputError where LibreOffice is not there or does not read it.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise InputError(
            "{name}: an old Word file; install LibreOffice to read it, or save it as .docx",
            name=name,
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "document.doc")
        source.write_bytes(data)
        # A profile of its own, so that one that is open does not answer in its place.
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        arguments = [program, profile, "--headless", "--convert-to", "docx", "--outdir", folder]
        try:
            subprocess.run(
                [*arguments, str(source)], capture_output=True, timeout=_SECONDS, check=False
            )
            converted = source.with_suffix(".docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as error:
            raise InputError(
                "{name}: LibreOffice does not read this old Word file; save it as .docx", name=name
            ) from error
    return read_docx(converted, name)
