"""Messages of a chat as programs copy them, without who wrote them, and when.

``[10:32, 3.5.2023] Ben: …`` (WhatsApp), ``Ben, [03.05.2023 10:32]`` (Telegram), ``10:32 Ben: …``
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.likeness import likeness
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["without_writers"]

_TIME: Final = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_WHEN: Final = rf"\[?(?:{_TIME}(?:,?\s{_DAY})?|{_DAY},?\s{_TIME})\]?(?:\s[–-])?"
_WRITER: Final = late(rf"{_WHEN}\s([^\W\d_][^:\d\[\]]{{0,40}}):(?:\s+|$)")
_WRITER_FIRST: Final = late(
    rf"([^\W\d_][^:\d\[\]]{{0,40}}),?\s(?:\[{_DAY}\s{_TIME}\]|{_TIME}):?(?:\s+|$)"
)

_CLOCK: Final = late(r"\d[:.]\d\d")
"""What most lines lack, so that they need not be matched."""

_HEAD: Final = 70

_FEWEST: Final = 3
"""Messages, at least."""


def without_writers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, what was written in each message set apart from the others."""
    if sum(_CLOCK.search(line.text, 0, _HEAD) is not None for line in lines) < _FEWEST:
        return list(lines)
    for form in (_WRITER, _WRITER_FIRST):
        found = [form.match(line.text) for line in lines]
        writers = [match[1] for match in found if match]
        if len(writers) >= max(_FEWEST, 2 * len({*writers}) - 1):
            return _bare(lines, found)
    return list(lines)


def _bare(lines: Sequence[Line], found: Sequence[re.Match[str] | None]) -> list[Line]:
    """Return the lines; a message of one line that looks like a reference is known to be one."""
    shown: list[Line] = []
    ended = False
    for at, (line, match) in enumerate(zip(lines, found, strict=True)):
        text = line.text[match.end() :] if match else line.text
        gap = max(line.blanks, int(match is not None or ended))
        ended = match is not None and not text
        one_line = match is not None and (at + 1 == len(lines) or found[at + 1] is not None)
        if text:
            whole = line.whole or (one_line and likeness(text) > 0)
            shown.append(line._replace(text=text, blanks=gap, whole=whole))
    return shown
