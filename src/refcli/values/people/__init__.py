"""People and bodies: their names read, told apart, ordered, inflected, and what they did."""
