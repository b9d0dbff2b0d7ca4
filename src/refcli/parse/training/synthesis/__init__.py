"""Labelled references made by printing known records in many styles: for training only.

Nothing here runs when refcli parses. ``python -m refcli.parse.training.synthesis RECORDS.json…
--segments SEGMENTS.jsonl --out OUT.jsonl`` prints records (CSL-JSON, and those decoded
from hand-labelled segments), recombined, in drawn layouts, with the slips of real lists.
"""
