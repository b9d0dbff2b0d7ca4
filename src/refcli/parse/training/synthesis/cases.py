"""Cases of American and British courts, trials of medicine: works without authors."""

from random import Random
from typing import Final

from refcli.parse.training.synthesis.pieces import Printed, lists
from refcli.parse.training.synthesis.random_fields import date_of_access
from refcli.parse.training.synthesis.records import RecordPool

__all__ = ["print_case", "print_trial"]

_PARTIES: Final = lists()["parties"]
_REPORTERS: Final = lists()["reporters"]
_COURTS: Final = lists()["courts of reporters"]


def print_case(pool: RecordPool, random: Random) -> Printed:
    """Print a case: ``Roe v. Doe, 347 U.S. 483 (1954)`` or ``Roe v Doe [1932] AC 562``.

    Source: The Bluebook, rule 10; OSCOLA (4th ed.), 2.1.
    """
    out = Printed()
    american = random.random() < 0.6
    joint = " v. " if american else " v "
    out.put("title", f"{_party(pool, random)}{joint}{_party(pool, random)}")
    year, volume = str(random.randint(1890, 2023)), str(random.randint(1, 600))
    if american:
        out.glue(", ")
        out.put("volume", volume)
        out.glue(" ")
        out.put("container", random.choice(_REPORTERS["en"]))
        out.glue(" ")
        out.put("pages", str(random.randint(1, 1400)))
        out.glue(" (")
        out.put("publisher", random.choice(_COURTS).rstrip())
        out.glue(" " if out.segments[-1][0] else "")
        out.put("date", year)
        out.glue(random.choice((").", ")")))
        return out
    opening, closing = random.choice(("[]", "[]", "()"))
    out.glue(f" {opening}")
    out.put("date", year)
    out.glue(f"{closing} ")
    if opening == "(" or random.random() < 0.4:
        out.put("volume", str(random.randint(1, 3)) if opening == "[" else volume)
        out.glue(" ")
    out.put("container", random.choice(_REPORTERS["en abroad"]))
    out.glue(" ")
    out.put("pages", str(random.randint(1, 1400)))
    return out


def print_trial(pool: RecordPool, random: Random) -> Printed:
    """Print a registered trial: ``ClinicalTrials.gov. Identifier NCT…, title [Internet]. …``."""
    out = Printed()
    number = f"NCT{random.randint(100, 6_200_000):08d}"
    title = random.choice(pool.titles["en"])
    if random.random() < 0.5:
        out.put(
            "author", random.choice(("National Library of Medicine (US)", "ClinicalTrials.gov"))
        )
        out.glue(random.choice((". ", " [Internet]. ")))
    if random.random() < 0.4:
        out.glue(random.choice(("Identifier ", "Identifier: ", "Trial ")))
        out.put("number", number)
        out.glue(random.choice((", ", ". ")))
        out.put("title", title)
    else:
        out.put("title", title)
        out.glue(random.choice((". ", ". ClinicalTrials.gov identifier: ", ". Identifier ")))
        out.put("number", number)
    out.glue(random.choice((" [Internet]. ", ". ", ". ")))
    if random.random() < 0.5:
        out.put("location", "Bethesda (MD)")
        out.glue(": ")
        out.put("publisher", random.choice(("National Library of Medicine", "NLM")))
        out.glue("; ")
    out.put("date", str(random.randint(2003, 2024)))
    if random.random() < 0.6:
        out.glue(random.choice((" [", ". ")))
        out.put("accessed", f"cited {date_of_access(random, 'en')}")
        out.glue("]. " if out.segments[-2][1] == " [" else ". ")
        out.put("url", f"Available from: https://clinicaltrials.gov/ct2/show/{number}")
    else:
        out.glue(".")
    return out


def _party(pool: RecordPool, random: Random) -> str:
    """Return a party of a case: a family's name, a body, a company."""
    if random.random() < 0.35:
        return str(random.choice(_PARTIES))
    family = str(random.choice(random.choice(pool.people["en"])).get("family", "Roe"))
    tail = random.choice(("", "", "", " Co.", " Ltd", " & Sons", " Corp.", ", Inc."))
    return family + tail
