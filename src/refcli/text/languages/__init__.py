"""Which language a text is in, by its letters, its small words, and how its words end."""
