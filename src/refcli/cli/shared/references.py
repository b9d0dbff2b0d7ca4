"""The second list of ``refcli bib``: its options, and how both lists are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import click

from refcli.cli.shared.inputs import input_name, read_input
from refcli.text.transliteration import SCHEMES

if TYPE_CHECKING:
    from refcli.bilingual.lists import TwoLists
    from refcli.cli.terminal import Terminal
    from refcli.record import Record

__all__ = ["HEADINGS", "SecondList", "references_options"]

HEADINGS: Final = ("Литература", "References")
"""What stands above the two lists, by default."""


@dataclass(frozen=True)
class SecondList:
    """What the user asks of the second list."""

    style: str
    scheme: str
    signs: Any
    titles: Any
    note: str
    note_before_doi: bool
    layout: Any
    headings: tuple[str, str]
    spellings: str | None
    anew: bool = False
    """Whether the scheme was asked for, and not left as it is by default."""

    def printed(
        self,
        terminal: Terminal,
        records: Sequence[Record],
        style: str,
        everyone: Sequence[Record],
        *,
        locale: str | None,
        per_entry_language: bool | None,
        sort: bool,
    ) -> TwoLists:
        """Return both lists of the records; ``everyone`` tells how names are spelt."""
        from refcli.bilingual.lists import BY_LANGUAGE, Note, two_lists
        from refcli.bilingual.romanize import Romanization, known_spellings

        words = {"auto": BY_LANGUAGE, "none": ""}.get(self.note, self.note)
        how = Romanization(
            self.scheme,
            self.signs,
            self.titles,
            known_spellings(everyone, self._own_spellings(terminal)),
            self.anew,
        )
        return two_lists(
            records,
            style,
            self.style,
            how,
            note=Note(words, self.note_before_doi),
            layout=self.layout,
            locale=locale,
            per_entry_language=per_entry_language,
            sort=sort,
        )

    def _own_spellings(self, terminal: Terminal) -> dict[str, str]:
        from refcli.text.encoding import decode
        from refcli.text.word_lists import pairs

        if not self.spellings:
            return {}
        return pairs(decode(read_input(terminal, self.spellings))[0], input_name(self.spellings))


def references_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of the second list; the command gets them as ``second``, None without."""
    options = (
        click.option(
            "--references",
            metavar="STYLE",
            help="Print a second list, in Latin letters and this style, under the same numbers.",
        ),
        click.option(
            "--scheme",
            default="bsi",
            show_default=True,
            type=click.Choice(SCHEMES),
            metavar="SCHEME",
            help="How the second list is transliterated (see: refcli translit --list).",
        ),
        click.option(
            "--signs",
            default="ascii",
            show_default=True,
            type=click.Choice(["scheme", "ascii", "typographic"]),
            help="Soft and hard signs as the scheme has them, as ' \", or as ’ ”.",
        ),
        click.option(
            "--titles",
            default="both",
            show_default=True,
            type=click.Choice(["both", "translated", "transliterated"]),
            help="Titles as Metod [Method], as Method, or as Metod.",
        ),
        click.option(
            "--in-russ",
            "note",
            default="auto",
            show_default=True,
            metavar="WORDS",
            help="What ends the entry of a Russian work: (In Russ.), (in Russian), none; auto "
            "names the language of each.",
        ),
        click.option(
            "--in-russ-before-doi/--in-russ-last",
            "note_before_doi",
            default=False,
            help="Print these words before the DOI, or at the end.",
        ),
        click.option(
            "--layout",
            default="lists",
            show_default=True,
            type=click.Choice(["lists", "pairs", "brackets"]),
            help="Two lists, both forms under one number, or the Latin form in brackets.",
        ),
        click.option(
            "--headings",
            nargs=2,
            default=HEADINGS,
            show_default=True,
            metavar="FIRST SECOND",
            help="The headings of the two lists.",
        ),
        click.option(
            "--spellings",
            metavar="FILE",
            help="Latin spellings of surnames, Выготский: Vygotsky on each line.",
        ),
    )

    @wraps(function)
    def with_second(*args: Any, references: str | None, **kwargs: Any) -> Any:
        own = {name: kwargs.pop(name) for name in _OWN}
        source = click.get_current_context().get_parameter_source("scheme")
        anew = source is not click.core.ParameterSource.DEFAULT
        second = SecondList(references, **own, anew=anew) if references else None
        return function(*args, second=second, **kwargs)

    wrapped: Callable[..., Any] = with_second
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


_OWN: Final = tuple(
    name for name in SecondList.__dataclass_fields__ if name not in {"style", "anew"}
)
