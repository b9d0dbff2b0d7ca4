"""EndNote XML, as EndNote's "Export… XML" writes it and many programs read it.

Text stands in ``<style face="…">`` elements, whose faces are kept as CSL's markup.
Source: RSXML.dtd of EndNote and what its versions 8 to 21 write.
"""

from refcli.formats.endnote.xml.read import read
from refcli.formats.endnote.xml.write import joined, write

__all__ = ["joined", "read", "write"]
