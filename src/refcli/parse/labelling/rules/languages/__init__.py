"""Habits of lists in languages that the model has hardly seen."""
