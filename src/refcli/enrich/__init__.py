"""Registries: what references have lost is found there, what they say is verified.

`complete` fills records and `verify` judges them, each by the works that `sources` gives;
`abbreviations` has the short and full names of journals.
"""
