"""Journals: one name for each."""
