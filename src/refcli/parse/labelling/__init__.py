"""The words of a reference, each with the field that it belongs to."""
