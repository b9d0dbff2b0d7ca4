"""Ways of writing a citation that several kinds of text share, and what is not prose in them."""
