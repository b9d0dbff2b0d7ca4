"""Texts: encoding, markup, punctuation, scripts."""
