"""Numbers of clinical trials in the registers that WHO's ICTRP searches (who.int/ictrp)."""

import re
from typing import Final

from refcli.text.patterns import late

__all__ = ["REGISTERS", "TRIAL", "find_trials"]

REGISTERS: Final = (
    "NCT", "ISRCTN", "ACTRN", "DRKS", "UMIN", "ChiCTR", "EUCTR", "EudraCT", "CTRI", "IRCT", "KCT",
    "PACTR", "SLCTR", "TCTR", "NTR", "RBR", "jRCT", "JPRN",
)  # fmt: skip
"""What the number of a trial begins with, or stands behind."""

TRIAL: Final = late(
    r"""(?<![^\W_])(?:EUCTR)?(?P<number>
    NCT\d{8} | DRKS\d{8} | ISRCTN\d{7,8} | ACTRN\d{14} | PACTR\d{12,16} | TCTR\d{11} | KCT\d{7}
    | ChiCTR(?:-?[a-z]+)*-?\d{8,10} | IRCT\d{5,14}N\d{1,3} | UMIN\d{9} | jRCT[a-z]{0,2}\d{9,10}
    | (?:19|20)\d\d-\d{6}-\d\d | CTRI/\d{4}/\d\d\d?/\d{6} | SLCTR/\d{4}/\d{3}
    | RBR-[\da-z]{6,7} | NTR\d{3,5}
    )(?![^\W_])""",
    re.VERBOSE | re.IGNORECASE,
)
"""A number in running text; that of the European register is the EudraCT number of the trial."""


def find_trials(text: str) -> list[str]:
    """Return the numbers of trials in a text, in their order there and as they are written.

    >>> find_trials("https://clinicaltrials.gov/show/NCT01463813; EUCTR2004-000446-20-GB")
    ['NCT01463813', '2004-000446-20']
    """
    return [match["number"] for match in TRIAL.finditer(text)]
