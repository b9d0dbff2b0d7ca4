"""RIS, the tagged format of Research Information Systems."""

from refcli.formats.ris.read import FIELDS, read
from refcli.formats.ris.write import write

__all__ = ["FIELDS", "read", "write"]
