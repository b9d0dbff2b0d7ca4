"""The language of what is printed, as a command line names it."""

from __future__ import annotations

from typing import Any

import click

__all__ = ["LOCALE"]


class _Locale(click.ParamType[str]):
    """The tag of a language that there are terms in: ``ru``, ``en-US``, or its name."""

    name = "tag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the tag (BCP 47); fails where no style could print in the language."""
        from refcli.csl.sources.locale_files import has_locale
        from refcli.speech import _
        from refcli.values.languages import is_language, language_tag

        told = str(value)
        if not is_language(told):
            self.fail(_("{told!r} is not a language; try ru, en-US, de", told=told), param, ctx)
        tag = language_tag(told)
        if not has_locale(tag):
            self.fail(_("no styles print in {told!r}", told=told), param, ctx)
        return tag


LOCALE = _Locale()
"""For ``type=`` of an option."""
