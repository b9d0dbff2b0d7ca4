"""A CSL 1.0.2 processor: style, items and citations in; formatted text and warnings out.

from refcli.csl import load_style, render
from refcli.csl.output import text

document = render(load_style("apa"), items)
for entry in document.bibliography:
    print(text.write(entry.tree))
"""

from refcli.csl.processor import Document, Entry, render
from refcli.csl.sources.style import Style, read_style

__all__ = ["Document", "Entry", "Style", "load_style", "read_style", "render"]


def load_style(name_or_path: str, *, fetch: bool = False) -> Style:
    """Find and read a style: a built-in name or alias, a published id, or a path.

    An address (``https://…``) is read only with ``fetch``. Switches may stand behind a colon,
    ``gost:dash=–,initials=tight`` (`refcli.csl.sources.switches`).
    Raises RequestError for an unknown name or switch, InputError for a file that is not a style.
    """
    from refcli.csl.sources.locale_files import locale_chain, read_locale
    from refcli.csl.sources.repository import find_style
    from refcli.csl.sources.switches import divided
    from refcli.csl.sources.xmlfile import Element, read_xml

    name, switches = divided(name_or_path)
    found = find_style(name, fetch=fetch)
    style = read_style(
        found.xml,
        found.path,
        switches=switches,
        read_parent=lambda parent: read_xml(find_style(parent).xml, parent),
    )
    if found.default_locale:
        style.default_locale = found.default_locale
    cache: dict[str, Element] = {}

    def locales(language: str) -> list[Element]:
        files = []
        for name in locale_chain(language):
            if name not in cache:
                cache[name] = read_xml(read_locale(name), f"locales-{name}.xml")
            files.append(cache[name])
        return files

    style.read_locale = locales
    return style
