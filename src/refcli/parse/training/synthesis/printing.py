"""A record printed in a layout of `layouts.toml`, each piece labelled with its field."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import Any, Final

from refcli.parse.training.synthesis.meetings import noted_meeting
from refcli.parse.training.synthesis.pieces import Names, Printed, lists, print_pages
from refcli.parse.training.synthesis.random_fields import RandomFields
from refcli.record import Record

__all__ = ["layouts", "print_record"]

_LABELS: Final = {
    "A": "author",
    "F": "author",
    "E": "editor",
    "W": "translator",
    "T": "title",
    "C": "container",
    "S": "collection",
    "Z": "volume",
    "V": "volume",
    "I": "issue",
    "P": "pages",
    "M": "extent",
    "U": "publisher",
    "L": "location",
    "X": "edition",
    "G": "genre",
    "N": "number",
    "Y": "date",
    "D": "date",
    "Q": "accessed",
    "O": "doi",
    "R": "url",
    "K": "isbn",
    "B": "citation-number",
    "H": "arxiv",
    "J": "pmid",
    "i": "issn",
    "n": "note",
    "v": "note",
}
_GROUP: Final = re.compile(r"\{([^{}]*)\}|([^{}]+)")
_NOBODYS: Final = frozenset(
    [
        "in",
        "of",
        "aus",
        "dans",
        "en",
        "vgl",
        "кн",
        "в",
        "сб",
        "у",
        "to",
    ]
)
_DESCRIPTORS: Final = lists()["descriptors"]
_TEMPLATES: Final = (
    *("article", "part", "chapter", "book", "thesis", "report", "web"),
    *("dataset", "software", "post"),
)
_KIND: Final = {
    "article-journal": "article",
    "chapter": "chapter",
    "paper-conference": "part",
    "book": "book",
    "thesis": "thesis",
    "report": "report",
    "webpage": "web",
    "dataset": "dataset",
    "software": "software",
    "article": "post",
}


@lru_cache(maxsize=1)
def layouts() -> dict[str, dict[str, Any]]:
    """Return every layout by name, its ``like`` filled in."""
    text = (files("refcli.parse.training.synthesis") / "layouts.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    for layout in table.values():
        if base := layout.get("like"):
            for kind in _TEMPLATES:
                if kind in table[base]:
                    layout.setdefault(kind, table[base][kind])
    return table


def print_record(
    record: Record, layout: dict[str, Any], language: str, random: Random
) -> Printed | None:
    """Print a record, or return None where the layout has no template for its type."""
    kind = _KIND.get(record["type"], "book")
    template = layout.get(kind) or (layout.get("part") if kind == "chapter" else None)
    if not template:
        return None
    if kind == "article" and "journals" in layout:
        journals = lists()["journals of lawyers"][layout["journals"]]
        record = {**record, "container-title": random.choice(journals)}
    if "noted" in layout:
        record = {**record, "note": noted_meeting(random, named=kind == "book")}
    return _Printer(record, layout, language, random).print(template)


class _Printer:
    def __init__(
        self, record: Record, layout: dict[str, Any], language: str, random: Random
    ) -> None:
        self.random = random
        self.record = record
        self.language = language
        fixed = dict(layout.get("names", {}))
        if language not in {"ru", "uk"} and "и др" in str(fixed.get("others")):
            fixed["others"] = random.choice((" et al.", ", et al."))
        if random.random() < 0.15:
            fixed.pop("form", None)
            fixed.pop("comma", None)
        self.names = Names(random, **fixed)
        self.straight = Names(
            random,
            order="given",
            form=random.choice(("J. G.", "J.G.")),
            between=", ",
            last=", ",
            limit=4,
            others=" [и др.]" if language == "ru" else " [et al.]",
            capitals=False,
        )
        self.random_fields = RandomFields(record, language, random)
        self.dash = random.choice(("-", "-", "–", "–", "–", "--", "—", " - ", "‑"))
        self.short = random.random() < 0.2
        self.volume_title = record.get("volume-title", "")

    def value(self, field: str) -> str:
        """Return what a field prints, "" where the record lacks it."""
        record = self.record
        if field == "A":
            return self.names.many(record.get("author") or [])
        if field == "F":
            people = record.get("author") or []
            return self.straight.many(people)
        if field == "E":
            others = Names(
                self.random,
                order="given",
                form=self.names.form if self.names.form != "JG" else "J. G.",
                between=self.names.between,
                last=self.names.last,
                limit=3,
                others=self.names.others,
                capitals=False,
            )
            names = self.names if self.random.random() < 0.4 else others
            return names.many(record.get("editor") or [])
        if field == "W":
            return self.straight.many(record.get("translator") or [])
        if field == "P":
            page = str(record.get("page", "")) if self.random.random() > 0.05 else ""
            if record["type"] == "book":
                page = str(self.random.randint(2, 400)) if self.random.random() < 0.3 else ""
            return print_pages(page, self.dash, self.short)
        return self.random_fields.value(field)

    def print(self, template: str) -> Printed:
        """Fill a template."""
        out = Printed()
        groups = list(_GROUP.finditer(template))
        for number, match in enumerate(groups):
            inner, literal = match.groups()
            if literal is not None:
                out.glue(literal)
                continue
            parts = inner.split("|")
            if len(parts) < 3:
                if self.random.random() < 0.5:
                    out.glue(inner)
                continue
            field = parts[1]
            before, after = self._wording(parts[0].split("~"), parts[2].split("~"))
            if not field:
                if self.random.random() < 0.3:
                    out.glue(before + after)
                continue
            following = groups[number + 1].group() if number + 1 < len(groups) else ""
            self._field(out, before, field, after, following)
        return out

    def _wording(self, before: list[str], after: list[str]) -> tuple[str, str]:
        """Draw what stands before and behind a field: a pair where there are as many of both."""
        if len(before) == len(after):
            return self.random.choice(list(zip(before, after, strict=True)))
        return self.random.choice(before), self.random.choice(after)

    def _field(self, out: Printed, before: str, field: str, after: str, following: str) -> None:
        record = self.record
        role = ""
        label = _LABELS[field]
        text = self.value(field)
        if field == "A" and not text and record.get("editor") and record["type"] == "book":
            text, label, role = (
                self.names.many(record["editor"]),
                "editor",
                self.random_fields.role(len(record["editor"])),
            )
        if not text:
            return
        if "$" in after:
            after = after.replace("$", "s" if len(record.get("editor") or []) > 1 else "")
        if "$" in before:
            before = before.replace("$", "s" if len(record.get("editor") or []) > 1 else "")
        marker = re.sub(r"^[\W_]+", "", before)
        marks = before.removesuffix(marker)
        if marker.strip(" :.,«“‘").lower() in _NOBODYS:
            out.glue(before)
            marker = ""
        else:
            out.glue(marks)
        tail = re.match(r"(.*\w[.)\]]*)?(.*)", after, re.DOTALL)
        closing, rest = (tail.group(1) or "", tail.group(2)) if tail else ("", after)
        if field in {"T", "C"} and closing:
            closing, rest = "", after
        out.put(label, marker + text + closing + role)
        if field == "A" and rest == " " and text[-1] != "." and not following.startswith("{("):
            rest = ". "
        if field in {"C", "T"} and self.random_fields.translation(field):
            out.glue(" [")
            out.put("translation", self.random_fields.translation(field))
            out.glue("]")
        if field == "T" and self.language in {"ru", "uk"} and record["type"] == "book":
            self._descriptors(out)
        out.glue(rest)

    def _descriptors(self, out: Printed) -> None:
        """Print what kind of book it is, and which of its volumes: `: учебник : в 2 т. Т. 1`."""
        random = self.random
        if random.random() < 0.3:
            out.glue(random.choice((": ", " : ", ". ")))
            out.put("genre", random.choice(_DESCRIPTORS))
        if random.random() < 0.12:
            out.glue(random.choice((": ", " : ", ". ")))
            if random.random() < 0.6:
                count = random.randint(2, 9)
                word = random.choice(("т.", "томах", "ч.", "-х т.", "-х", "-х томах", "кн."))
                out.put(
                    "note", f"{random.choice('Вв')} {count}{'' if word[0] == '-' else ' '}{word}"
                )
                out.glue(random.choice((" ", ". ")))
            part = random.choice(("Т. ", "Т.", "Том ", "Ч. ", "Кн. ", "Вып. ", "т. "))
            out.put("volume", f"{part}{random.choice(('1', '2', '3', '4', 'I', 'II'))}")
            if self.volume_title and random.random() < 0.6:
                out.glue(random.choice((". ", ": ", " : ", ", ")))
                out.put("volume-title", self.volume_title)
