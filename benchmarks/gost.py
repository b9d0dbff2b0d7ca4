"""How the ``gost`` style compares with biblatex-gost, and who is right where they differ.

Two sets of ``../shared``: the 25 entries of the real list, and the 770 examples of
biblatex-gost. An entry counts as equal when refcli prints what biblatex-gost prints, with or
without its optional parts (``blockpunct=space``, or the same with ``gost-numeric-min``). For
the others each class of difference is taken out of both texts in turn; the classes that an
entry needs to become equal are counted, beside the rule that says who is right.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks._gost_words import WORD_CLASSES, explained_by_words
from refcli import formats
from refcli.csl import Style, load_style, render
from refcli.csl.output import write
from refcli.csl.output.numbering import without_number
from refcli.record import Record, custom
from refcli.text.scripts import is_cyrillic
from refcli.values.people.inflection import with_source_form
from refcli.variants import GENITIVE

SHARED = Path(__file__).parents[2] / "shared"
EXAMPLES = SHARED / "gost" / "biblatex_gost_examples.json"
SEED = SHARED / "seed" / "seed_gost.json"
SEED_RECORDS = SHARED / "seed" / "seed.csl.json"


class Difference(NamedTuple):
    """A class of difference: what to take out of both texts, and who is right."""

    name: str
    right: str
    patterns: tuple[tuple[str, str], ...]

    def without(self, text: str) -> str:
        """Return a text without what this class of difference is about."""
        for pattern, replacement in self.patterns:
            text = re.sub(pattern, replacement, text)
        return text


MONTHS = (
    "Янв|Февр|Март|Апр|Май|Июнь|Июль|Авг|Сент|Окт|Нояб|Дек|Jan|Feb|Mar|Apr|May|June|July|Aug|"
    "Sept|Oct|Nov|Dec|Spring|Summer|Fall|Winter|Mai|Juin|Juillet|Janv|Févr|Mars|Avr|Déc"
)

DIFFERENCES = (
    Difference(
        "address that the record lacks",
        "neither: the page of the list had lost it; the oracle was given another",
        ((r"URL: https://example\.org/ ?", ""),),
    ),
    Difference(
        "mark before pages with letters",
        "refcli: «P. e42–e47» are pages; the bare number of an article, «l1944», is no page",
        ((r"P\. (?=[a-z]\d+)", ""),),
    ),
    Difference(
        "mark of an issue with letters",
        "refcli: «no. e1» keeps its mark",
        ((r"no\. (?=[a-z]\d)", ""),),
    ),
    Difference(
        "word of an edition",
        "refcli: «2-е изд., испр. и доп.», where the record has the number alone (7.0.12)",
        ((r"(\d+-е) изд\.,", r"\1,"),),
    ),
    Difference(
        "point inside quotation marks",
        "refcli: GOST has it outside",
        ((r"\.”", "”"),),
    ),
    Difference(
        "mark before the note of a language",
        "refcli: every area is parted by the same mark",
        ((r"\)(?: ;|\.) \(in Russian\)", ") (in Russian)"),),
    ),
    Difference(
        "date of access",
        "refcli: DD.MM.YYYY and «дата обращения», «accessed» (7.0.5, section 10)",
        (
            (r"\((?:visited on|besucht am|visité le) [^)]*\)", "(accessed)"),
            (
                r"\((?:дата обр\.|дата обращения:|accessed:|Zugriff:|consulté le:) [^)]*\)",
                "(accessed)",
            ),
        ),
    ),
    Difference(
        "ISBN, ISSN, arXiv, JSTOR",
        "either: 7.0.5 leaves standard numbers to the list",
        ((r" (?:ISBN|ISSN|arXiv:|JSTOR:|HAL :)[^.]*\.(?:\d[^ ]*\.?)?(?: \[[^]]*\]\.)?", ""),),
    ),
    Difference(
        "space before the colon of a subtitle",
        "refcli: « : » in the title of a whole work, as ISBD has it; 7.0.5 allows both",
        ((r" ?: ", ": "),),
    ),
    Difference(
        "language that was translated from",
        "biblatex-gost: CSL has no variable for it",
        (
            (r": пер\. с [а-я.-]+(?: и [а-я.-]+)?(?=[.:/ ])", ""),
            (r"пер\. с [а-я.-]+(?:, [а-я.-]+)*,? ", "пер. "),
            (r"trans\. from (?:the )?[A-Z][a-z]+ by", "trans. by"),
            (r" ?: (?:trans\. from the [A-Z][a-z]+|trad\. de [^.]*)(?=\.)", ""),
            (r"(?<=[^.]) ?: пер\. с [а-я]+\.(?=[ .:])", ""),
            (r"\.\.", "."),
        ),
    ),
    Difference(
        "month of a journal",
        "refcli: a journal has year, volume, number; a newspaper its day (7.0.5)",
        (
            (rf"(\d{{4}})\. (?:{MONTHS})\.?(?:[/–](?:{MONTHS})\.?)?(?: \d+\.)?", r"\1."),
            (rf", (?:{MONTHS}),", ","),
            (r"(\d{4})/\d(?=\. No)", r"\1"),
        ),
    ),
    Difference(
        "kind of editor",
        "biblatex-gost: of editors CSL knows editor and compiler",
        (
            (
                r"(?:под общ\. ред\.|общ\. ред\.|отв\. ред\.:?|Отв\. ред\.:?|Ред\.|сост\.|"
                r"под ред\.|comp\. by|ed\. by) ",
                "ред. ",
            ),
        ),
    ),
    Difference(
        "foreword, notes, commentary",
        "biblatex-gost: CSL has no variable for their authors",
        (
            (r"(?:,| и)? (?:вступ\. ст\.|предисл\.|послесл\.|примеч\.|коммент?\.)(?=[ ,;])", ""),
            (r"(?:пер|сост|ред)\. и (?:вступ|предисл|послесл)[^А-Я]*(?=[А-Я])", "пер. "),
            (
                r" ; (?:вступ\. ст\.|предисл\.|послесл\.|with (?:a|an) )"
                r"[^.;/]*(?:\. [А-ЯA-Z][^.;/]*)*",
                "",
            ),
        ),
    ),
    Difference(
        "place of the volume",
        "refcli: «М. : Мир, 1988. Т. 1. 430 с.» (7.0.5); both are in use",
        (
            (r"\. (?:Т|Vol|Кн|Ч|Вып|T|Bd|№|No)\.? ?[\dIVXLC]+(?=[. ])", ""),
            (r" : (?:в|in) \d+ (?:т|кн|ч|vols?)\.?", ""),
            (r"\. (?:В|In) \d+ (?:т|кн|ч|vols)\.", ""),
        ),
    ),
    Difference(
        "mark of the issue",
        "refcli: «№ 3 (76)», «no. 7»: biblatex-gost loses the mark, or says «issue»",
        ((r"(?:№|[Nn]o\.?|issue|вып\.) (?=\d)", ""),),
    ),
    Difference(
        "place of a journal",
        "either: 7.0.5 lets it tell journals of one name apart",
        ((r"// (.+?)\. [А-ЯA-Z][^.,:\d]*\.?, (\d{4})", r"// \1. \2"),),
    ),
    Difference(
        "[Текст]",
        "refcli: only for lists of mixed media, gone since 2018",
        ((r" \[(?:Текст|Электронный ресурс)\]", ""),),
    ),
    Difference(
        "translator of a part or of its host",
        "either: the record says only that somebody translated",
        (
            (r" / (?:пер\. [А-Я][^/]*|trans\. by [^/]*)(?= //)", ""),
            (r" ; пер\. [^.;/]*(?:\. [А-Я][^.;/]*)*", ""),
        ),
    ),
    Difference(
        "author of the host",
        "biblatex-gost, where he is not the author of the part",
        ((r"(// [^/]*?) / [А-ЯA-Z]\. [^/;]*? ;", r"\1 /"),),
    ),
    Difference(
        "author of the part and of its host",
        "refcli: « // Бахтин М. М. Вопросы литературы»; biblatex-gost leaves him out there",
        ((r"^(.{3,60}\.) (.* // )\1 ", r"\1 \2"),),
    ),
    Difference(
        "space before «DOI :», in page ranges, dashes",
        "refcli: one form for all languages",
        ((r"DOI : ", "DOI: "), (r"(?<=\d)[-‑–](?=\d)", "-")),
    ),
    Difference(
        "address of a DOI",
        "refcli: the bare DOI; it stands for the address",
        (
            (r"DOI: https?://(?:dx\.)?doi\.org/", "DOI: "),
            (r"(DOI: [^ ]*[^. ])\. URL: [^ ]*(?: \([^)]*\))?", r"\1"),
        ),
    ),
    Difference(
        "related entry",
        "biblatex-gost: CSL has no related works, a record stands for itself",
        ((r" (?:Пер\. (?:по изд\.:|[А-ЯA-Z]\.)|@@).*", ""),),
    ),
    Difference(
        "last page cut short",
        "refcli: pages in full; the entry is printed as it was typed",
        ((r"(\d+)[–-]\d+", r"\1–"),),
    ),
    Difference(
        "double number of a journal",
        "biblatex-gost: «№ 3/4» (rule 9); a record does not tell a double number from a range",
        ((r"(?<= )(\d+)[/–-](\d+)(?=\. [CPS])", r"\1/\2"),),
    ),
    Difference(
        "TeX in a field",
        "biblatex-gost: what is left of babel's and biblatex's own commands in the record",
        (
            (r"\\(?:isdot|foreignlanguage\{\w+\})", ""),
            (r"\\adddot", "."),
            ('"=', "-"),
            ("<<", "«"),
            (">>", "»"),
        ),
    ),
    Difference(
        "day of a web page",
        "refcli: the year; biblatex-gost has the day as in the United States",
        ((r"\d\d/\d\d/(?=\d{4}\.)", ""),),
    ),
    Difference(
        "title of a volume within the work",
        "biblatex-gost: CSL 1.0.2 has one title for a volume",
        ((r"\. (?:Т|Кн|Ч|Вып|Vol|T|Bd)\. [\dIVX]+\. [^./]+(?=[./])", ""),),
    ),
)
"""The classes in the order in which they are tried."""


def main() -> None:
    """Print the share of equal entries and the classes of difference, for both sets."""
    if not EXAMPLES.exists():
        print("needs ../shared/gost: skipped")
        return
    style = load_style("gost")
    _report("the real list (25)", _seed(style))
    examples = json.loads(EXAMPLES.read_text("utf-8"))["items"]
    _report("the examples of biblatex-gost (770)", _examples(style, examples))


class Pair(NamedTuple):
    """What biblatex-gost prints of an entry, what refcli prints, and the entry as .bib."""

    theirs: list[str]
    ours: str
    source: str = ""


def _seed(style: Style) -> list[Pair]:
    """Pair the labelled records of the real list with what biblatex-gost prints of them."""
    pairs = []
    oracles = json.loads(SEED.read_text("utf-8"))["items"]
    records = json.loads(SEED_RECORDS.read_text("utf-8"))[1:]
    for oracle, record in zip(oracles, records, strict=True):
        labels = record.pop("custom")
        if labels.get("et-al"):
            record["author"].append({"literal": "others"})
        if translated := labels.get("container-title-translated"):
            record["multi"] = {"_keys": {"container-title": {"en": translated}}}
        printed = oracle["biblatex_gost"]
        pairs.append(Pair([printed["space"], printed["min"]], _printed(style, record)))
    return pairs


def _examples(style: Style, examples: Sequence[dict[str, Any]]) -> list[Pair]:
    pairs = []
    for example in examples:
        source = example["bib_resolved"]
        if re.search(r"\byear\s*=", example["bib"]):
            # Biber writes a year as the range that the entry's parent has, left open.
            source = re.sub(r"(\bDATE = \{\d+)/\}", r"\1}", source)
        records = formats.read(source.encode(), "biblatex").records
        if records:
            theirs = [example["text_space"], example["text_min"]]
            record = _in_the_nominative(records[0])
            pairs.append(Pair(theirs, _printed(style, record), source))
    return pairs


def _in_the_nominative(record: Record) -> Record:
    """Return the record with its editors and translators as refcli keeps them.

    biblatex-gost prints names as they are, so its examples hold them in the case that the
    words before them govern; a record of refcli keeps the nominative, and the source's form
    where that does not tell it.
    """
    governed = ["translator"] if _is_post(record) else ["editor", "translator"]
    people = {
        variable: [_as_kept(name) for name in record[variable]]
        for variable in governed
        if isinstance(record.get(variable), list)
    }
    return {**record, **people}


def _is_post(record: Record) -> bool:
    return custom(record).get("fields", {}).get("editortype") in ("compiler", "chiefeditor")


def _as_kept(name: dict[str, Any]) -> dict[str, Any]:
    family = str(name.get("family") or "")
    if not is_cyrillic(family):
        return name
    nominative, form = with_source_form(family, str(name.get("given") or ""))
    kept = {"multi": {"_key": {GENITIVE: {"family": form}}}} if form else {}
    return {**name, "family": nominative, **kept}


def _printed(style: Style, record: Record) -> str:
    entries = render(style, [record]).bibliography
    return write(without_number(entries[0].tree), "text") if entries else ""


def _report(title: str, pairs: Sequence[Pair]) -> None:
    equal = explained = 0
    classes: Counter[str] = Counter()
    for pair in pairs:
        needed = _needed([_tidy(text) for text in pair.theirs], _tidy(pair.ours), pair.source)
        equal += needed == []
        explained += bool(needed)
        classes.update(needed or ())
    total = len(pairs)
    print(f"{title}: equal {equal} ({equal / total:.1%}), ", end="")
    print(f"explained {explained}, other {total - equal - explained}")
    for difference in (*DIFFERENCES, *WORD_CLASSES):
        if count := classes[difference.name]:
            print(f"{count:6}  {difference.name}\n        {difference.right}")


def _needed(theirs: Sequence[str], ours: str, source: str) -> list[str] | None:
    """Return the classes that must be taken out for the texts to be equal, None if not all do."""
    if ours in theirs:
        return []
    for text in theirs:
        if _equal(text, ours, DIFFERENCES):
            return [
                difference.name
                for difference in DIFFERENCES
                if not _equal(text, ours, [other for other in DIFFERENCES if other != difference])
            ] or ["several that overlap"]
    for text in theirs if source else ():
        for plain in ((text, ours), _without(DIFFERENCES, text, ours)):
            if (classes := explained_by_words(*plain, source)) is not None:
                return classes
    return None


def _equal(theirs: str, ours: str, differences: Sequence[Difference]) -> bool:
    theirs, ours = _without(differences, theirs, ours)
    return _tidy(theirs) == _tidy(ours)


def _without(differences: Sequence[Difference], theirs: str, ours: str) -> tuple[str, str]:
    for difference in differences:
        theirs, ours = difference.without(theirs), difference.without(ours)
    return theirs, ours


def _tidy(text: str) -> str:
    """Bring dashes, spaces and quotation marks to one form: TeX has habits of its own."""
    text = text.replace("—", "–").replace("\u00a0", " ").replace("\u202f", " ")
    return re.sub(r"\s+", " ", text).strip()
