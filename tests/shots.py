"""The pictures of the documentation: real runs on a terminal, drawn as SVG by Rich.

``python -m tests.shots`` makes ``docs/shots/NAME.svg`` of the commands in ``docs/shots/NAME.txt``.
The pictures name no font of another host: the reader's own monospaced one is taken.
"""

import io
import re
import tempfile
from pathlib import Path
from typing import Final

from tests.sessions import ROOT, Session

SHOTS: Final = ROOT / "docs" / "shots"

_FORMAT: Final = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def commands(name: str) -> list[str]:
    """Return the commands of a picture."""
    return (SHOTS / f"{name}.txt").read_text("utf-8").splitlines()


def names() -> list[str]:
    """Return the names of the pictures."""
    return sorted(path.stem for path in SHOTS.glob("*.txt"))


def drawn(name: str, folder: Path) -> str:
    """Return the picture of what its commands print now."""
    from rich.console import Console
    from rich.text import Text

    session = Session(folder, colour=True)
    console = Console(record=True, width=session.width, file=io.StringIO(), force_terminal=True)
    for command in commands(name):
        console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
        for line in session.type(command).rstrip("\n").split("\n"):
            console.print(Text.from_ansi(line), overflow="fold")
        console.print()
    svg = console.export_svg(title="refcli", code_format=_FORMAT, unique_id=f"refcli-{name}")
    return re.sub(r"[ \t]+\n", "\n", svg)


def main() -> None:
    """Draw all pictures."""
    for name in names():
        with tempfile.TemporaryDirectory() as folder:
            (SHOTS / f"{name}.svg").write_text(drawn(name, Path(folder)), "utf-8")


if __name__ == "__main__":
    main()
