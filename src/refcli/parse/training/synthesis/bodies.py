"""Names of bodies, as authors and as publishers of reports: listed, or put together of words."""

from random import Random
from typing import Final

from refcli.parse.training.synthesis.pieces import lists

__all__ = ["body", "publishing_body"]

_BODY_HEADS: Final = lists()["body heads"]
_BODY_TOPICS: Final = lists()["body topics"]
_BODY_TAILS: Final = lists()["body tails"]
_BODY_NAMES: Final = lists()["bodies"]
_BODIES_OF: Final = lists()["bodies by language"]
_BODY_PARTS: Final = lists()["body parts"]


def body(random: Random, language: str = "en") -> str:
    """Return the name of a body: one of a language, or drawn words that sound like one."""
    if language in _BODY_PARTS and random.random() < 0.6:
        return _composed_body(random, language)
    if language in _BODIES_OF and (language != "en" or random.random() < 0.5):
        return str(random.choice(_BODIES_OF[language]))
    if random.random() < 0.35:
        return str(random.choice(_BODY_NAMES))
    words = (
        random.choice(_BODY_HEADS),
        random.choice(_BODY_TOPICS),
        random.choice(_BODY_TAILS),
    )
    return " ".join(word for word in words if word)


def publishing_body(random: Random, language: str) -> str:
    """Return the body that published a report: its name, its letters, both, or two bodies."""
    name, other = body(random, language), body(random, language)
    short, second = _letters_of(name), _letters_of(other)
    forms = (name, name, short, short, f"{short}, {name}", f"{name}, {other}")
    return random.choice((*forms, f"{short}/{second}", f"{short}/ {second}"))


def _composed_body(random: Random, language: str) -> str:
    """Return a body whose name is put together of what it is and what it is for."""
    parts = _BODY_PARTS[language]
    name = f"{random.choice(parts['heads'])} {random.choice(parts['topics'])}"
    if random.random() < 0.12:
        name += f", {random.choice(parts['heads'])} {random.choice(parts['topics'])}"
    return f"{name} ({_letters_of(name)})" if random.random() < 0.06 else name


def _letters_of(body: str) -> str:
    """Return the name of a body by its first letters."""
    letters = "".join(word[0] for word in body.replace("’", " ").split() if word[0].isupper())
    return letters if len(letters) > 1 else body.split(maxsplit=1)[0].upper()[:5]
