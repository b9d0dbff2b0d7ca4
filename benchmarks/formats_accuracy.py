"""How much of other tools' test files is read right, by format and by whose word that is."""

from collections import Counter

from tests.formats.interop import INTEROP, Corpus, scorer


def main() -> None:
    """Print the share of scored fields that are right; what was kept and what reported."""
    if not INTEROP.exists():
        print("needs ../shared/interop")
        return
    corpus, score = Corpus(INTEROP / "dev"), scorer().score
    wanted: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    kept = [0, 0]
    reported = [0, 0]
    for entry in corpus.entries:
        result = corpus.read(entry)
        facts = entry["facts"]
        if (keys := facts.get("must_keep_keys")) is not None:
            found = Counter(str(record.get("id")) for record in result.records)
            kept = [kept[0] + (not Counter(keys) - found), kept[1] + 1]
        if facts.get("must_report_error"):
            reported = [reported[0] + bool(result.problems), reported[1] + 1]
        if entry["expected"] is not None:
            total, good, *_ = score(entry, result.records)
            origin = str(entry["expected_origin"]).split("(")[0].strip()
            for name in (origin, "all"):
                wanted[entry["format"], name] += sum(total.values())
                right[entry["format"], name] += sum(good.values())
    for (format, origin), count in sorted(wanted.items()):
        share = right[format, origin] / count
        print(f"{format:12} {share:7.4f}  {right[format, origin]:6} of {count:6}  {origin}")
    print(f"must_keep_keys kept: {kept[0]} of {kept[1]}")
    print(f"must_report_error reported: {reported[0]} of {reported[1]}")
