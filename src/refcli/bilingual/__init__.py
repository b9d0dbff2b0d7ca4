"""One list in two languages: "Литература" and "References" of the same works.

    records ─▶ romanize ─▶ lists ─▶ printed entries
    two lists ─▶ pairing ─▶ bilingual records

`romanize` gives a record in Latin letters, `lists` prints both lists under the same numbers,
`pairing` finds which entries of two lists are the same work.
"""
