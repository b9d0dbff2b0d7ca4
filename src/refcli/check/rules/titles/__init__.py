"""Titles: case, languages, spelling."""
