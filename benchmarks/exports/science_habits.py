"""Habits of databases of the sciences: agriculture, chemistry, engineering, geology, astronomy.

CAB Abstracts, AGRICOLA, BIOSIS, Compendex, Inspec, GeoRef, ADS, and how the medical ones write
formulas, Greek letters and the names of species. A habit is as in ``database_habits.py``. Its
rates are guesses.
"""

import random
import re
from typing import Final
from zlib import crc32

from benchmarks.exports.habit_makers import choice, letters, literals, ranged, titled
from benchmarks.exports.habits import Habit, Record
from benchmarks.exports.portal_habits import PORTAL_HABITS

_LIFE: Final = ("cab", "agricola", "biosis", "pubmed-chem", "embase-chem")
_HARD: Final = ("compendex", "inspec", "georef", "ads", "wos-chem", "scopus-chem")
_ALL: Final = (*_LIFE, *_HARD)

_SUBJECTS: Final = (
    "uptake of CO2",
    "the role of H2O2",
    "Ca2+ signalling",
    "α-tocopherol",
    "β-catenin",
    "TiO2 films at 5 °C",
    "Escherichia coli",
    "Saccharomyces cerevisiae",
    "PM2.5",
    "TNF-α",
    "NaCl-induced stress",
    "Fe(III) reduction",
    "a 10 μm layer",
    "K+ channels",
    "NO3- leaching",
    "Pseudomonas aeruginosa",
    "La0.7Sr0.3MnO3",
    "γ-rays",
    "the 5'-UTR",
    "N2 fixation",
    "Drosophila melanogaster (Diptera: Drosophilidae)",
    "Apis mellifera (Hymenoptera: Apidae)",
    "a Δ9-desaturase",
    "IL-1β",
    "90% ethanol",
    "CuInSe2",
    "soils > 50 years old",
    "SO4 2- ions",
    "the D-A-π-A type",
    "p < 0.05 thresholds",
    "10-50 kHz",
    "Mg/Ca ratios",
    "δ18O and δ13C",
)


def _subject(record: Record, _: random.Random) -> bool:
    """Give half of the works a formula, a species or a Greek letter in their titles."""
    own = crc32(record["title"].encode())
    if own % 2:
        record["title"] = (
            f"{record['title'].rstrip('.')} and {_SUBJECTS[own // 2 % len(_SUBJECTS)]}"
        )
    return False


_DIGITS: Final = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉⁺⁻")
_CHARGE: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_FORMULA: Final = re.compile(r"(?<=[A-Za-z)])(\d(?:\.\d)?)(?![\d%])(?=[A-Z+\s-]|$)")
_IONS: Final = re.compile(r"(?<=[A-Za-z])(\d?[+]|\d-(?=\s))")


def _formulas(title: str, chance: random.Random) -> str:
    """Set the figures of formulas low, each as a database does it."""
    form = chance.choice(
        (
            "({})",
            "<sub>{}</sub>",
            "<inf>{}</inf>",
            "&lt;sub&gt;{}&lt;/sub&gt;",
            " {}",
            "_{}",
            "_{{{}}}",
            "unicode",
            "sub({})",
            " sub {} ",
            "<sub> {} </sub>",
            "$_{}$",
            "$_{{{}}}$",
        )
    )
    if form == "unicode":
        title = _FORMULA.sub(lambda match: match[1].translate(_DIGITS), title)
        return _IONS.sub(lambda match: match[1].translate(_CHARGE), title)
    title = _FORMULA.sub(lambda match: form.format(match[1]), title)
    high = {"({})": "({})", " {}": " {}"}.get(form, form.replace("sub", "sup").replace("_", "^"))
    return _IONS.sub(lambda match: high.format(match[1]), title)


_GREEK: Final = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "Δ": "delta",
    "π": "pi",
    "μ": "mu",
}


def _greek(title: str, chance: random.Random) -> str:
    form = chance.choice(("{}", "[{}]", "{} ", "&{};", "$\\{}$", "\\{}", "-{}", ".{}."))
    return re.sub("[αβγδΔπμ]", lambda match: form.format(_GREEK[match[0]]), title)


_SIGNS: Final = (
    ("°C", "degrees C"),
    ("°C", "ºC"),
    ("°C", " deg C"),
    ("μm", "um"),
    ("μm", "µm"),
    ("%", " percent"),
    ("%", " %"),
    (" > ", " &gt; "),
    (" > ", " greater than "),
    (" < ", " &lt; "),
    ("'", "′"),
    ("5 °C", "5°C"),
    ("10 μm", "10-μm"),
    ("-", "‐"),
    ("-", "–"),
    ("-", " "),
    ("10-50", "10 to 50"),
    ("/", "∕"),
    ("'", "’"),
)


def _signs(title: str, chance: random.Random) -> str:
    signs = (pair for pair in _SIGNS if pair[0] in title)
    found = [(sign, other) for sign, other in signs if sign != "/" or not _CLOSING.search(title)]
    return title.replace(*chance.choice(found)) if found else title


_CLOSING: Final = re.compile(r"(?:<|&lt;)/")
"""A tag that closes, whose slash is no sign."""


_SPECIES: Final = re.compile(r"\b([A-Z])[a-z]{3,} ([a-z]{4,})(?= \(|$)")
_TAXON: Final = re.compile(r" \(([A-Z][a-z]+): ([A-Z][a-z]+)\)")


def _species(title: str, chance: random.Random) -> str:
    """Set the name of a species in italics, shorten it, or name who described it."""
    forms = (
        r"<i>{0}</i>",
        r"<em>{0}</em>",
        r"\textit{{{0}}}",
        r"_{0}_",
        r"{1}. {2}",
        r"<I>{0}</I>",
        r"{0} L.",
        r"&lt;i&gt;{0}&lt;/i&gt;",
        r"{{\it {0}}}",
        r"{{{0}}}",
    )
    form = chance.choice(forms)
    return _SPECIES.sub(lambda match: form.format(match[0], match[1], match[2]), title)


def _taxon(title: str, chance: random.Random) -> str:
    form = chance.choice(
        (
            "",
            r" (\1, \2)",
            r" (\1; \2)",
            r" [\1: \2]",
            r" (\2)",
            r" (\1 : \2)",
            r" (Insecta: \1: \2)",
            r", \1, \2",
        )
    )
    return _TAXON.sub(form, title)


def _proceedings(record: Record, _: random.Random) -> bool:
    """Make one work in seven a paper of a meeting."""
    own = crc32(record["title"].encode()) >> 8
    if own % 7:
        return False
    subject = record["container-title"].removeprefix("The ").removeprefix("Journal of ")
    record |= {
        "type": "paper-conference",
        "issue": "",
        "ISSN": "",
        "volume": "",
        "container-title": f"Proceedings of the {own % 30 + 2}th International Conference on "
        f"{subject}",
    }
    record["short"] = f"Proc. Int. Conf. {subject}"
    return False


_SERIES: Final = (
    "Lecture Notes in Computer Science",
    "AIP Conference Proceedings",
    "Proceedings of SPIE - The International Society for Optical Engineering",
    "IOP Conference Series: Materials Science and Engineering",
    "Materials Research Society Symposium Proceedings",
    "Communications in Computer and Information Science",
)


def _in_a_series(record: Record, chance: random.Random) -> bool:
    """Name the series in which the proceedings of a meeting came, and its volume."""
    if record["type"] != "paper-conference":
        return False
    own = crc32(record["container-title"].encode())
    name = _SERIES[own % len(_SERIES)]
    record |= {"container-title": name, "short": name, "volume": str(own % 9000 + 40)}
    record["type"] = chance.choice(("paper-conference", "chapter", "article-journal"))
    return True


def _meeting_named(record: Record, chance: random.Random) -> bool:
    """Name a meeting with its year, its short name or its place."""
    if record["type"] != "paper-conference":
        return False
    year, name = record["issued"], record["container-title"]
    bare = name.partition("Conference on ")[2] or name
    initials = "".join(word[0] for word in bare.split() if word[0].isupper()) or "XY"
    record["container-title"] = chance.choice(
        (
            "{y} {b} Conference",
            "{n} ({i} {y})",
            "{i} '{s:02}: {n}",
            "{n}, {i} {y}",
            "{y} IEEE International Conference on {b} ({i})",
            "{n} - {i} {y}",
            "{i}{y}",
            "Proc. {y} Int. Conf. {b}",
            "International Conference on {b}, {y}, Lisbon, Portugal",
        )
    ).format(y=year, b=bare, n=name, i=f"IC{initials}", s=year % 100)
    return True


def _turned_journal(record: Record, chance: random.Random) -> bool:
    """Put the noun of a journal's name behind it: "Zoology, Journal of"."""
    match = re.fullmatch(
        r"((?:The |European |American )?Journal of )(?:the )?(.+)", record["container-title"]
    )
    if not match:
        return False
    head = match[1].strip()
    form = chance.choice(("{1}, {0}", "{0} {1} (1990)", "{0} {1} - Section A", "{0} {1}, Series A"))
    record["container-title"] = form.format(head, match[2])
    return True


def _cut(record: Record, chance: random.Random) -> bool:
    count = len(record["author"])
    if count < 4:
        return False
    rest = chance.choice(
        (
            f"and {count - 3} colleagues",
            f"and {count - 3} coauthors",
            "et al.",
            f"+ {count - 3}",
            f"and {count - 3} others",
        )
    )
    record["author"] = [*record["author"][:3], {"literal": rest}]
    return True


def _each(rate: float, *databases: str) -> dict[str, float]:
    return dict.fromkeys(databases or _ALL, rate)


SCIENCE_HABITS: Final[dict[str, Habit]] = {
    "a subject": Habit(_subject, _each(1.0), blunt=True),
    "a paper of a meeting": Habit(_proceedings, _each(1.0), blunt=True),
    "in a series": Habit(_in_a_series, _each(0.35, "scopus-chem", "wos-chem", "compendex")),
    "a meeting's name": Habit(_meeting_named, _each(0.6)),
    "CO(2)": Habit(titled(_formulas), _each(0.5)),
    "alpha": Habit(titled(_greek), _each(0.5, *_LIFE, "compendex", "inspec", "wos-chem")),
    "degrees C": Habit(titled(_signs), _each(0.3)),
    "E. coli": Habit(titled(_species), _each(0.3)),
    "(Col., Carabidae)": Habit(titled(_taxon), _each(0.4, *_LIFE)),
    "a noun behind": Habit(_turned_journal, _each(0.06)),
    "v 12, 2015-August": Habit(
        choice("volume", "v #", "vol.#", "# (2015-August)", "v. #", "#, Pt. B", "Volume #", "v#"),
        _each(0.25, "compendex", "inspec", "cab", "georef"),
    ),
    "n 3": Habit(
        choice("issue", "n #", "no.#", "n #, Mar", "no. # pt. 1", "iss. #", "#, pt.2"),
        _each(0.25, "compendex", "inspec", "cab", "georef"),
    ),
    "p 12-18": Habit(
        ranged(
            "p {f}-{l}",
            "pp.{f}-{l}",
            "p. {f}-{l}, 3 fig.",
            "{f}-{l} ref.20",
            "{f}-{l}; 34 ref.",
            "p. {f}-{l}. ill.",
            "pp. {f}-{l} many ref.",
            "{f}-{l}, {n}",
            "{f}-{l} ({n} pp.)",
            "{f}-{s}",
            "{f}",
            "P{f}-P{l}",
            "{f}-{l} BN 0123456789",
        ),
        _each(0.25),
    ),
    "Smith, J. (1)": Habit(
        literals(lambda f, g, c: f"{f}, {g} ({c.randrange(1, 9)})"), _each(0.2, "compendex")
    ),
    "J. Smith": Habit(
        literals(lambda f, g, _: f"{letters(g, '.')} {f}"), _each(0.15, "ads", "inspec")
    ),
    "and 12 others": Habit(_cut, _each(0.08, "ads", "georef")),
    **{
        name: Habit(PORTAL_HABITS[name].write, _each(rate), PORTAL_HABITS[name].blunt)
        for name, rate in {
            "no DOI": 0.4,
            "no ISSN": 0.3,
            "no issue": 0.1,
            "no pages": 0.03,
            "another year": 0.04,
            "online first": 0.03,
            "short journal": 0.3,
            "Title Case": 0.25,
            "supplement": 0.4,
            "British spelling": 0.05,
            "UNSP e123": 0.4,
            "electronic ISSN": 0.15,
            "tags": 0.03,
            "in two languages": 0.02,
            "journal; place": 0.1,
            "# [doi]": 0.05,
        }.items()
    },
}
