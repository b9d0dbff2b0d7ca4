"""The log of changes, by which each can be taken back and done again."""
