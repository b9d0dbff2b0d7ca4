"""How portals and spreadsheets write the authors of a record: as one text, cut, in other orders."""

import random

from benchmarks.exports.habit_makers import letters
from benchmarks.exports.habits import Record


def one_string(record: Record, chance: random.Random) -> bool:
    """Leave all authors in one field."""
    if not all(one.get("family") and one.get("given") for one in record["author"]):
        return False
    form = chance.choice((0, 1, 2))
    mark = chance.choice(("; ", " and ", ", ")) if form == 2 else "; "
    said = [
        f"{one['family']}, {letters(one['given'], '.')}" if form == 0
        else f"{one['family']} {letters(one['given'])}" if form == 1
        else f"{letters(one['given'])} {one['family']}"
        for one in record["author"]
    ]  # fmt: skip
    record["author"] = [{"literal": mark.join(said)}]
    return True


def in_family(record: Record, _: random.Random) -> bool:
    record["author"] = [
        {"family": f"{one.get('family', '')} {letters(one.get('given', ''))}".strip()}
        for one in record["author"]
    ]
    return True


def first_only(record: Record, chance: random.Random) -> bool:
    if len(record["author"]) < 2:
        return False
    record["author"] = [record["author"][0]]
    if chance.random() < 0.5:
        record["author"].append({"literal": chance.choice(("et al", "others", "et al.", "..."))})
    return True


def nobody(record: Record, chance: random.Random) -> bool:
    forms = (
        "[Anonymous]",
        "[No authors listed]",
        "No authorship indicated",
        "&NA;",
        "Anonymous,",
        "Anon.",
        "None",
    )
    record["author"] = [{"literal": chance.choice(forms)}]
    return True


def alphabetical(record: Record, _: random.Random) -> bool:
    ordered = sorted(record["author"], key=lambda one: one.get("family", ""))
    found = bool(ordered != record["author"])
    record["author"] = ordered
    return found


def group(record: Record, chance: random.Random) -> bool:
    names = (
        "The COSMOS Study Group",
        "for the EURO-PRAXIS Investigators",
        "Collaborators of the RELAY trial",
    )
    record["author"].append({"literal": chance.choice(names)})
    return True


def second_surname(record: Record, chance: random.Random) -> bool:
    for person in record["author"]:
        extra = chance.choice(("Silva", "Pérez", "García", "Souza", "Costa"))
        person["family"] = f"{person.get('family', '')}{chance.choice(('-', ' '))}{extra}"
    return bool(record["author"])
