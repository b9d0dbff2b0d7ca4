"""Whether what is written reads back, over all records of the corpora."""

from collections import Counter

from refcli import formats
from refcli.record import Record
from tests.formats.interop import INTEROP, SHARED, Corpus, differences

FORMATS = [f.name for f in formats.FORMATS.values() if f.can_read and f.can_write]


def main() -> None:
    """Print, by format, how many records come back but for what was said to be lost."""
    if not INTEROP.exists():
        print("needs ../shared/interop")
        return
    records = _records()
    print(f"{len(records)} records")
    for format in FORMATS:
        changed: Counter[str] = Counter()
        same = 0
        for record in records:
            found = list(differences(record, format))
            same += not found
            changed.update(difference.partition(":")[0] for difference in found)
        print(f"{format:12} {same / len(records):8.4%}  {dict(changed.most_common(4)) or ''}")


def _records() -> list[Record]:
    corpus = Corpus(INTEROP / "dev")
    found = [record for entry in corpus.entries for record in corpus.read(entry).records]
    for path in sorted((SHARED / "gost" / "bib").glob("*.bib")):
        records = formats.read(path.read_bytes(), "bibtex").records
        found += records[:: max(1, len(records) // 60)]
    return found
