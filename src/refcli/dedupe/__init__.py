"""Deduplication: candidates, scores, clusters, merge; each verdict explains itself."""
