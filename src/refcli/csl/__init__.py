"""A CSL 1.0.2 processor: style, items and citations in; formatted text and warnings out."""
