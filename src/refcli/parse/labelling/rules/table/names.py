"""The rules of lists of names in forms that the model has hardly seen."""

from typing import Final

from refcli.parse.labelling.rules import divided_names, names_before_colon, people
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["NAMES"]

NAMES: Final = (
    Rule(
        divided_names.given_in_brackets,
        "French lists print given names in brackets.",
        "[author Yuan (Xiaoli]), [title Abe (Kenji) et Poe (Eve), « Lumière] » → "
        "[author Yuan (Xiaoli), Abe (Kenji) et Poe (Eve]), « [title Lumière] »",
        hints=(" (",),
    ),
    Rule(
        divided_names.names_between_dashes,
        "Italian and Slovak lists divide authors by dashes.",
        "[author Rossi], [title Ada – Poe, Eve, Fiumi], [pages 3-9] → "
        "[author Rossi, Ada – Poe, Eve], [title Fiumi], [pages 3-9]",
        hints=(" – ", " - ", " — "),
    ),
    Rule(
        people.names_before_quotes,
        "Quotes begin the title.",
        "[author Abe, Yuki, James R.] [title Roe and Mary Poe, “1000 genomes]” → "
        "[author Abe, Yuki, James R. Roe and Mary Poe], “[title 1000 genomes]”",
        needs=labelled("author", "title"),
        hints=(", “", ", «", ", „"),
    ),
    Rule(
        divided_names.names_before_bracket,
        "What stands before a year in brackets is who wrote the work (APA, 9.1).",
        "[title Рой, Иван Ильич (2006): Реки севера]. [location М]. → "
        "[author Рой, Иван Ильич] ([date 2006]): [title Реки севера]. [location М].",
        needs=labelled("title"),
        lacks=labelled("date"),
        hints=(" (", " ["),
    ),
    Rule(
        names_before_colon.names_before_colon,
        "A colon ends a list of names, all of them (DBLP).",
        "[author Ada Poe], [title Bo-Lin Roe: Ice]. [container Nat.] [volume 5]: [pages 3-9] → "
        "[author Ada Poe, Bo-Lin Roe]: [title Ice]. [container Nat.] [volume 5]: [pages 3-9]",
        needs=labelled("author", "title"),
        hints=(": ",),
    ),
    Rule(
        people.author_behind_by,
        "Who wrote a work may stand behind its title.",
        "“[title Rivers of the north” by Ana Souza, and Pedro Lima]. [container Ice]. [volume 3] → "
        "“[title Rivers of the north]” by [author Ana Souza, and Pedro Lima]. [container Ice]. "
        "[volume 3]",
        needs=labelled("title"),
        lacks=labelled("author"),
        words=frozenset(("by",)),
    ),
)
"""Rules of what stands beside names: brackets, dashes, quotes, a year, the word "by"."""
