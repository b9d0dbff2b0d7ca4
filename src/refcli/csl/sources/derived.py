"""A style that differs from another one in switches, words and a few macros.

It names its parent and the switches to set (`refcli.csl.sources.switches`) in an element of
ours::

    <derive from="gost-7.0.100" switches="medium=none"/>

It may have locales of its own, which go before those of the parent, and macros, a
``<citation>`` or a ``<bibliography>`` in place of those of the parent.
"""

from collections.abc import Callable

from refcli.csl.sources.switches import divided, switch
from refcli.csl.sources.xmlfile import Element

__all__ = ["derived"]


def derived(root: Element, read_parent: Callable[[str], Element]) -> Element:
    """Return the style that a root element derives, or the root itself where it derives none.

    ``read_parent`` gives the root element of the style of that name, read anew: it is changed.
    """
    derive = root.first("derive")
    if derive is None:
        return root
    parent = read_parent(derive.get("from"))
    if settings := derive.get("switches"):
        switch(parent, divided(f"parent:{settings}")[1])
    parent.attributes |= root.attributes
    own = [child for child in root.children if child is not derive]
    replaced = {_key(child) for child in own if child.name != "locale"}
    kept = [child for child in parent.children if _key(child) not in replaced]
    parent.children = [*own[:1], *kept, *own[1:]]
    return parent


def _key(element: Element) -> tuple[str, str]:
    """Return what an element of a style is replaced by: its kind, and the name of a macro."""
    return element.name, element.get("name") if element.name == "macro" else ""
