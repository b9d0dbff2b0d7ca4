"""Faults planted in lists of true records, and how many of them ``check`` finds."""
