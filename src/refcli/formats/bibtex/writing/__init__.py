"""A record as an entry, with its fields as BibTeX or biblatex want them."""
