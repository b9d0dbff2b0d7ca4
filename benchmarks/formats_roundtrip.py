"""Whether what is written reads back, over all records of the corpora, and what is said of it.

What is lost without a word and what is said to be lost but is not are counted apart.
"""

from collections import Counter

from refcli import formats
from tests.formats.interop import INTEROP, differences, every_record, said_falsely

FORMATS = [f.name for f in formats.FORMATS.values() if f.can_read and f.can_write]


def main() -> None:
    """Print, by format, how many records come back but for what was said to be lost.

    Then the losses that were said of every eighth record and are none.
    """
    if not INTEROP.exists():
        print("needs ../shared/interop")
        return
    records = every_record()
    print(f"{len(records)} records")
    for format in FORMATS:
        changed: Counter[str] = Counter()
        same = 0
        for record in records:
            found = list(differences(record, format))
            same += not found
            changed.update(difference.partition(":")[0] for difference in found)
        false = Counter(field for record in records[::8] for field in said_falsely(record, format))
        print(
            f"{format:12} {same / len(records):8.4%}  {dict(changed.most_common(4)) or ''}"
            f"  said falsely: {false.total()} {dict(false.most_common(4)) or ''}",
            flush=True,
        )
