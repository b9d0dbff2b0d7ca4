"""RIS, the tagged format of Research Information Systems."""

from refcli.formats.ris.read import BETWEEN, FIELDS, read
from refcli.formats.ris.write import joined, write

__all__ = ["BETWEEN", "FIELDS", "joined", "read", "write"]
