"""Changes to a .bib file that leave every other byte as it was."""
