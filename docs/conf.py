"""The site of the documentation (``make site``): Sphinx, MyST and Furo."""

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
