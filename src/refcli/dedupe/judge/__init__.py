"""Whether two records are one work: compare, veto, score."""
