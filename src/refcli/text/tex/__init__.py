r"""TeX escapes to Unicode and back, with CSL's rich text for what is set apart.

``decode`` reads what stands in a .bib field: accents (``\"{o}``), symbols (``\ss``), quotes
and dashes, mathematics as far as it is text (``$\mu$``, ``H$_2$O``), and font commands,
which become the markup of CSL-JSON: ``<i>``, ``<b>``, ``<sup>``, ``<sub>``,
``<span style="font-variant:small-caps;">``. ``encode`` writes it so that TeX prints it and
``decode`` gives it back. Unicode letters stay Unicode both ways.
"""

from refcli.text.tex.read import compose, decode
from refcli.text.tex.write import encode, is_balanced

__all__ = ["compose", "decode", "encode", "is_balanced"]
