"""Meetings as medical editors note them: ``2001 Sep 13-15; Leeds, UK``."""

from random import Random
from typing import Final

from refcli.parse.training.synthesis.pieces import lists

__all__ = ["noted_meeting"]

_MONTHS: Final = tuple(month[:3] for month in lists()["months"]["en"])


def noted_meeting(random: Random, *, named: bool) -> str:
    """Return the days and the town of a meeting, where ``named`` what it was before them.

    Source: ICMJE sample references (Patrias, Citing Medicine, chapters 5 and 6).
    """
    first = random.randint(1, 26)
    days = f"{first}-{first + random.randint(1, 4)}"
    when = f"{random.randint(1985, 2023)} {random.choice(_MONTHS)} {days}"
    place = random.choice(lists()["cities"])
    if not named:
        return f"{when}; {place}"
    kind = random.choice(("Conference", "Symposium", "Workshop", "Congress", "Meeting"))
    holder = random.choice(lists()["holders"])
    name = f"Proceedings of the {random.randint(2, 45)}th {holder} {kind}"
    if random.random() < 0.6:
        name += f" on {random.choice(lists()['fields'])}"
    return f"{name}; {when}; {place}"
