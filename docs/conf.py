"""The site of the documentation (``make site``): Sphinx, MyST and Furo."""

from typing import Any

from refcli import __version__

project = "refcli"
author = "The refcli authors"
release = version = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 3
exclude_patterns = ["examples", "shots"]
html_theme = "furo"
html_title = "refcli"
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
# What the pages link to outside docs/ lies beside the sources, not in the site; what a command
# prints is no shell script.
suppress_warnings = ["myst.xref_missing", "misc.highlighting_failure"]


def setup(app: Any) -> None:
    """Make the pages valid by the W3C's checker, each with its own language."""
    app.connect("html-page-context", _mended, priority=900)


def _mended(_app: Any, page: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    if page.startswith("ru/"):
        context["language"] = "ru"
    if tree := context.get("furo_navigation_tree"):
        # A heading by its role says which level it has (WAI-ARIA 1.2).
        level = 'role="heading" aria-level="2"'
        context["furo_navigation_tree"] = tree.replace('role="heading"', level)
