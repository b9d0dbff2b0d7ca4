"""The text of a .bib file: its blocks, fields and pieces of values, each with its place."""
