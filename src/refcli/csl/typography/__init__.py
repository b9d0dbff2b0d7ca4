"""From what elements render to the output tree: markup, case, quotation marks, punctuation."""
