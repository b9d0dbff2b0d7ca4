"""How many of the references in real documents are found, whole and apart."""

import difflib
import json
import re
from collections.abc import Iterator
from pathlib import Path

DOCUMENTS = Path(__file__).parents[2] / "shared" / "parse" / "dev" / "docs"
THESES = DOCUMENTS.parent / "finder-ttx"

SIMILAR = 0.9
"""A reference counts as found where this share of its letters and figures agrees."""


def main() -> None:
    if not DOCUMENTS.is_dir():
        print("parse_documents: needs ../shared/parse/dev/docs")
        return
    truth = [json.loads(line) for line in (DOCUMENTS / "truth.jsonl").open(encoding="utf-8")]
    for suffix in ("pdf", "txt"):
        print(f"{'document':10} {'kind':9} {'there':>6} {'found':>6} {'right':>6}   .{suffix}")
        there = found = right = 0
        for document in truth:
            texts = _found(DOCUMENTS / f"{document['id']}.{suffix}")
            good = _matches(document["refs"], texts)
            counts = f"{len(document['refs']):6} {len(texts):6} {good:6}"
            print(f"{document['id']:10} {document['group']:9} {counts}")
            there, found, right = there + len(document["refs"]), found + len(texts), right + good
        f1 = 200 * right / (there + found)
        print(f"{'all':10} {'':9} {there:6} {found:6} {right:6}   F1 {f1:.1f} (AnyStyle 60)\n")
    for path in sorted(THESES.glob("*.ttx")):
        precision, recall = _coverage(path)
        print(f"{path.name:18} lines of references: precision {precision:.2f} recall {recall:.2f}")


def _found(path: Path) -> list[str]:
    from refcli.parse import find_references
    from refcli.parse.documents import read_text

    return find_references(read_text(path.read_bytes(), path.name))


def _letters(text: str) -> str:
    joined = re.sub(r"[-\u00ad]\s+(?=[a-zäöüß])", "", text)
    return re.sub(r"[\W_]+", "", joined).casefold()


def _matches(truth: list[str], found: list[str]) -> int:
    """Count the references that have a found one of their own, the most similar first."""
    pairs = []
    texts = [_letters(text) for text in found]
    for place, reference in enumerate(map(_letters, truth)):
        for at, text in enumerate(texts):
            matcher = difflib.SequenceMatcher(None, reference, text, autojunk=False)
            if matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR:
                pairs.append((matcher.ratio(), place, at))
    ours: set[int] = set()
    theirs: set[int] = set()
    for ratio, place, at in sorted(pairs, reverse=True):
        if ratio >= SIMILAR and place not in ours and at not in theirs:
            ours.add(place)
            theirs.add(at)
    return len(ours)


def _coverage(path: Path) -> tuple[float, float]:
    """Share of what was found that stands in labelled lines, and of these that was found."""
    from refcli.parse import find_references

    lines = list(_labelled_lines(path))
    labelled = _pieces(" ".join(text.strip() for label, text in lines if label == "ref"))
    found = _pieces(" ".join(find_references("\n".join(text for _, text in lines))))
    both = len(labelled & found)
    return both / max(1, len(found)), both / max(1, len(labelled))


def _labelled_lines(path: Path) -> Iterator[tuple[str, str]]:
    label = ""
    for line in path.read_text("utf-8").splitlines():
        head, _, text = line.partition("|")
        label = head.strip() or label
        yield label, text[1:]


def _pieces(text: str) -> set[str]:
    letters = _letters(text)
    return {letters[at : at + 10] for at in range(len(letters) - 9)}
