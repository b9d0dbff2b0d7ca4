"""How a registry is asked: politely, again where it fails, once where the answer is kept."""
