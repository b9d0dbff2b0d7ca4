"""Citations that were typed as text: numbers, names with years, and the list they point to."""
