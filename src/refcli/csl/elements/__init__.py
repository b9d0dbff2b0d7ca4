"""The rendering elements of CSL 1.0.2, compiled to closures over the item."""
