"""A style that differs from another one in switches and words only.

It names its parent and the switches to set (`refcli.csl.sources.switches`) in an element of
ours, and may have locales of its own, which go before those of the parent::

    <derive from="gost-7.0.100" switches="medium=none"/>
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
    own = [child for child in root.children if child.name in ("info", "locale")]
    kept = [child for child in parent.children if child.name != "info"]
    parent.children = [*own[:1], *kept, *own[1:]]
    return parent
