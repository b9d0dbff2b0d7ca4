"""Reading that holds when pages, programs and people alter what was read right."""
