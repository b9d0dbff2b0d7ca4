"""``refcli translit``: Cyrillic text in Latin letters, by the scheme that a journal names."""

import click

from refcli.cli.shared.inputs import STDIN, read_input
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.text.transliteration import DEFAULT, SCHEMES, Signs, from_latin, scheme_titles, to_latin


@click.command()
@click.argument("words", nargs=-1, metavar="[TEXT]...")
@click.option(
    "--scheme",
    default=DEFAULT,
    show_default=True,
    metavar="SCHEME",
    type=click.Choice([*SCHEMES, "gost7.79a"]),
    help=f"One of: {', '.join(SCHEMES)}, gost7.79a (which is iso9).",
)
@click.option(
    "--from",
    "language",
    metavar="LANGUAGE",
    help="The language of the text (ru, uk, be, kk); by default that of each line's letters.",
)
@click.option(
    "--signs",
    type=click.Choice(["scheme", "ascii", "typographic"]),
    default="scheme",
    help="Write the soft and the hard sign as the scheme has them, as ' \", or as ’ ”.",
)
@click.option("--back", is_flag=True, help="Read Latin letters back into Cyrillic (iso9 alone).")
@click.option("--list", "listed", is_flag=True, help="List the schemes.")
@click.pass_obj
def command(
    terminal: Terminal,
    words: tuple[str, ...],
    scheme: str,
    language: str | None,
    signs: Signs,
    back: bool,
    listed: bool,
) -> Status:
    """Write Cyrillic TEXT, or the lines of stdin, in Latin letters.

    Letters of other alphabets stay as they are.

    \b
      refcli translit Щербаков                          Shcherbakov
      refcli translit --scheme ala-lc-simple Юрьев      Iur'ev
      refcli translit --from uk Григоренко              Hryhorenko
      refcli translit --scheme iso9 --back Ŝerbakov     Щербаков
      refcli translit < list.txt
    """
    if listed:
        for name, title in scheme_titles().items():
            terminal.line(f"{name}\t{title}")
        return Status.DONE
    from refcli.text.controls import printable
    from refcli.text.encoding import decode

    if words and words != (STDIN,):
        lines = [" ".join(words)]
    else:
        lines = decode(read_input(terminal, STDIN))[0].splitlines()
    for line in lines:
        latin = _transliterated(line, scheme, language, signs, back)
        terminal.line(printable(latin) if terminal.out_is_tty else latin)
    return Status.DONE


def _transliterated(text: str, scheme: str, language: str | None, signs: Signs, back: bool) -> str:
    from refcli.text.scripts import language_of

    if back:
        return from_latin(text, scheme, language or "ru")
    return to_latin(text, scheme, language or language_of(text, "ru"), signs)
